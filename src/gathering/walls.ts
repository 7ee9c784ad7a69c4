// How to tell a page's story from what stands in its place: paywalls, cookie walls, teasers, error pages and pages that
// need JavaScript.

/** Said where the rest of a story is for subscribers. At the end of a text, or in place of it. */
const paywalls: readonly RegExp[] = [
  /\b(?:subscribe|subscription|sign up|register|log ?in|sign ?in)\b[^.!?\n]{0,60}\b(?:to (?:continue|keep) reading|to read (?:the|this|more|on)|for full access|to unlock|for unlimited|to view (?:the|this))/i,
  /\b(?:this|the full|the rest of (?:this|the)) (?:article|story|content|page)[^.!?\n]{0,30} (?:is|are) (?:only |exclusively )?(?:available |reserved )?(?:for|to) (?:our )?(?:paying |registered |premium )?(?:subscribers|members|readers)/i,
  /\b(?:already|not yet) (?:a|an) (?:subscriber|member)\?/i,
  /\byou(?:'|’)?(?:ve| have) (?:reached|read|used) (?:your|all|the)[^.!?\n]{0,40}(?:limit|free (?:articles|stories))/i,
  /\bto continue reading\b[^.!?\n]{0,80}\b(?:subscri|register|sign|log)/i,
  /\b(?:premium|subscriber|member)[- ](?:only|exclusive) (?:article|content|story)/i,
  /\bcontinue reading (?:with|your|by)\b/i,
  /\b(?:diesen artikel (?:weiter)?lesen sie mit|weiterlesen mit|jetzt (?:abonnieren|weiterlesen)|dieser artikel ist (?:nur )?für abonnenten)/i,
  /(?:réservé aux abonnés|il vous reste [\d,.]+ ?% de cet article|pour lire la suite|abonnez-vous pour)/i,
  /(?:contenido exclusivo para suscriptores|suscríbete para (?:seguir|leer)|para seguir leyendo)/i,
  /(?:contenuto riservato agli abbonati|abbonati per (?:continuare|leggere)|conteúdo exclusivo para assinantes|assine para (?:ler|continuar))/i,
];

const cookieWalls: readonly RegExp[] = [
  /\b(?:we|our partners|this (?:site|website)|wir|nous|utilizamos|usamos)\b[^.!?\n]{0,80}\bcookies?\b/i,
  /\baccept (?:all )?(?:cookies|and continue)|manage (?:your )?(?:cookie|privacy|consent)|cookie (?:policy|settings|preferences|consent)|alle akzeptieren|tout accepter/i,
  /\bbefore you continue to\b|\bwe value your privacy\b|\byour privacy choices\b/i,
];

const needsScript: readonly RegExp[] = [
  /\b(?:please |you need to |you must )?(?:enable|turn on|activate|allow)\s+java ?script/i,
  /\bjava ?script (?:is|must be|has to be|appears to be|seems to be) (?:required|disabled|enabled|turned off|switched off)/i,
  /\b(?:requires|needs|without|unterstützt kein|bitte aktivieren sie) java ?script/i,
  /\b(?:checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|unusual traffic|access denied|just a moment|pardon our interruption|attention required)\b/i,
];

const teaserEnd =
  /(?:\u2026|\.\.\.|\[(?:\u2026|\.\.\.|&hellip;)\])\s*$|\b(?:read (?:more|on|the (?:full|rest|whole))|continue reading|full story|weiterlesen|lire la suite|leer más|mehr lesen)\b[^.!?\n]{0,40}$/i;

/** Why this text is not the whole story, or undefined when it is. `signals` are what the page says of itself. */
export function whyExcerpt(
  text: string,
  signals: { readonly paid: boolean; readonly description?: string; readonly pageText?: string },
): "paywall" | "cookie-wall" | "needs-script" | "teaser" | "empty" | undefined {
  const words = countWords(text);
  const short = words < 120;
  const whole = short ? `${text}\n${signals.pageText?.slice(0, 4000) ?? ""}` : text;
  if (short && some(needsScript, whole) && words < 80) return "needs-script";
  if (short && some(cookieWalls, text) && density(text) > 0.25) return "cookie-wall";
  if (signals.paid && words < 250) return "paywall";
  const tail = text.slice(-600);
  if (some(paywalls, tail)) return "paywall";
  if (short && some(paywalls, whole)) return "paywall";
  if (text.trim() === "") return "empty";
  if (teaserEnd.test(text.slice(-80)) && words < 250) return "teaser";
  if (signals.description !== undefined && words < 90 && sameWords(text, signals.description)) return "teaser";
  if (short && words > 8 && some(cookieWalls, text)) return "cookie-wall";
  // Fewer words than a wire flash: a caption, an error message or a teaser.
  return words < 40 ? "teaser" : undefined;
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
