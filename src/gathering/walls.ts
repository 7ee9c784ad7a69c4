// How to tell a page's story from what stands in its place: paywalls, cookie walls, teasers, error pages and pages that
// need JavaScript.

const oneOf = (...words: readonly string[]): string => `(?:${words.join("|")})`;
const said = (pattern: string): RegExp => new RegExp(pattern, "i");

const signingUp = oneOf("subscribe", "subscription", "sign up", "register", "log ?in", "sign ?in");
const soAsToRead = oneOf(
  "to (?:continue|keep) reading",
  "to read (?:the|this|more|on)",
  "for full access",
  "to unlock",
  "for unlimited",
  "to view (?:the|this)",
);
const allOf = oneOf("this", "the full", "the rest of (?:this|the)");
const theStory = `${allOf} ${oneOf("article", "story", "content", "page")}`;
const keptFor = ` (?:is|are) (?:only |exclusively )?(?:available |reserved )?(?:for|to) (?:our )?`;
const usedUp = "(?:ve| have) (?:reached|read|used) (?:your|all|the)";
const payingReaders = `(?:paying |registered |premium )?${oneOf("subscribers", "members", "readers")}`;

/** Said where the rest of a story is for subscribers. At the end of a text, or in place of it. */
const paywalls: readonly RegExp[] = [
  said(`\\b${signingUp}\\b[^.!?\\n]{0,60}\\b${soAsToRead}`),
  said(`\\b${theStory}[^.!?\\n]{0,30}${keptFor}${payingReaders}`),
  /\b(?:already|not yet) (?:a|an) (?:subscriber|member)\?/i,
  said(`\\byou['’]?${usedUp}[^.!?\\n]{0,40}(?:limit|free (?:articles|stories))`),
  /\bto continue reading\b[^.!?\n]{0,80}\b(?:subscri|register|sign|log)/i,
  /\b(?:premium|subscriber|member)[- ]only (?:article|content|story)/i,
  /\b(?:premium|subscriber|member)[- ]exclusive (?:article|content|story)/i,
  /\bcontinue reading (?:with|your|by)\b/i,
  /\b(?:diesen artikel (?:weiter)?lesen sie mit|weiterlesen mit)/i,
  /\bjetzt (?:abonnieren|weiterlesen)/i,
  /\bdieser artikel ist (?:nur )?für abonnenten/i,
  /réservé aux abonnés|il vous reste [\d,.]+ ?% de cet article/i,
  /pour lire la suite|abonnez-vous pour/i,
  /contenido exclusivo para suscriptores|para seguir leyendo/i,
  /suscríbete para (?:seguir|leer)/i,
  /contenuto riservato agli abbonati|abbonati per (?:continuare|leggere)/i,
  /conteúdo exclusivo para assinantes|assine para (?:ler|continuar)/i,
];

const whoSetsThem = oneOf("we", "our partners", "this (?:site|website)", "wir", "nous", "utilizamos", "usamos");

const cookieWalls: readonly RegExp[] = [
  said(`\\b${whoSetsThem}\\b[^.!?\\n]{0,80}\\bcookies?\\b`),
  /\baccept (?:all )?(?:cookies|and continue)/i,
  /manage (?:your )?(?:cookie|privacy|consent)/i,
  /cookie (?:policy|settings|preferences|consent)|alle akzeptieren|tout accepter/i,
  /\bbefore you continue to\b|\bwe value your privacy\b|\byour privacy choices\b/i,
];

const isNeeded = oneOf("is", "must be", "has to be", "appears to be", "seems to be");
const isOff = oneOf("required", "disabled", "enabled", "turned off", "switched off");

const needsScript: readonly RegExp[] = [
  /\b(?:enable|turn on|activate|allow)\s+java ?script/i,
  said(`\\bjava ?script ${isNeeded} ${isOff}`),
  /\b(?:requires|needs|without) java ?script/i,
  /\b(?:unterstützt kein|bitte aktivieren sie) java ?script/i,
  /\b(?:checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human)\b/i,
  /\b(?:are you a robot|unusual traffic|access denied|just a moment)\b/i,
  /\b(?:pardon our interruption|attention required)\b/i,
];

const goesOn = oneOf(
  "read (?:more|on|the (?:full|rest|whole))",
  "continue reading",
  "full story",
  "weiterlesen",
  "lire la suite",
  "leer más",
  "mehr lesen",
);
const teaserEnds: readonly RegExp[] = [
  /(?:\u2026|\.\.\.|\[(?:\u2026|\.\.\.|&hellip;)\])\s*$/i,
  said(`\\b${goesOn}\\b[^.!?\\n]{0,40}$`),
];

type Excerpt = "paywall" | "cookie-wall" | "needs-script" | "teaser" | "empty";

/** Why this text is not the whole story, or undefined when it is. `signals` are what the page says of itself. */
export function whyExcerpt(
  text: string,
  signals: { readonly paid: boolean; readonly description?: string; readonly pageText?: string },
): Excerpt | undefined {
  const { paid, description, pageText } = signals;
  const words = countWords(text);
  const short = words < 120;
  const whole = short ? `${text}\n${pageText?.slice(0, 4000) ?? ""}` : text;
  /** The first that holds says why. */
  const rules: readonly (readonly [Excerpt, () => boolean])[] = [
    ["needs-script", () => short && some(needsScript, whole) && words < 80],
    ["cookie-wall", () => short && some(cookieWalls, text) && density(text) > 0.25],
    ["paywall", () => paid && words < 250],
    ["paywall", () => some(paywalls, text.slice(-600)) || (short && some(paywalls, whole))],
    ["empty", () => text.trim() === ""],
    ["teaser", () => words < 250 && some(teaserEnds, text.slice(-80))],
    ["teaser", () => description !== undefined && words < 90 && sameWords(text, description)],
    ["cookie-wall", () => short && words > 8 && some(cookieWalls, text)],
    // Fewer words than a wire flash: a caption, an error message or a teaser.
    ["teaser", () => words < 40],
  ];
  return rules.find(([, holds]) => holds())?.[0];
}

/** A line that is a wall's own words rather than the story's: dropped from an excerpt. */
export const isWallLine = (line: string): boolean =>
  line.length < 400 &&
  (some(paywalls, line) || some(needsScript, line) || (some(cookieWalls, line) && /cookie|privacy/i.test(line)));

const some = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** Scripts without spaces: two characters are about one word. */
const countWords = (text: string): number =>
  text.split(/\s+/).length + (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0) / 2;

/** How much of a text speaks of cookies and consent: lines that do, by length. */
function density(text: string): number {
  const lines = text.split("\n");
  const about = lines.filter((line) => /cookie|consent|privacy|partners|datenschutz|confidentialité/i.test(line));
  return about.join("").length / Math.max(1, text.length);
}

function sameWords(text: string, description: string): boolean {
  const words = new Set(description.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const own = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return own.length > 0 && own.filter((word) => words.has(word)).length / own.length > 0.85;
}
