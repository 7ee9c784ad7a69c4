// How to tell a page's story from what stands in its place: paywalls, consent, log-ins, ad walls, teasers, error pages.
import phrasesBy from "./walls.json" with { type: "json" };

type Excerpt = "paywall" | "consent" | "ads" | "login" | "needs-script" | "teaser" | "empty";

/** What a page says of itself beside its text. */
export type Signals = {
  /** In its data: readers must pay. */
  readonly paid: boolean;
  /** It asks for a password. */
  readonly asksPassword: boolean;
  readonly title?: string;
  readonly description?: string;
  /** All that readers see of it. */
  readonly pageText?: string;
};

/** Any of the phrases of all languages: a German site has English walls. "…" stands for a few words of one sentence. */
function phrases(by: Readonly<Record<string, readonly string[]>>): readonly RegExp[] {
  return Object.values(by)
    .flat()
    .map((phrase) => {
      const escaped = phrase.replace(/[.?*+/()]/g, "\\$&").replace("…", "[^.!?\\n]{1,60}");
      return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}`, "iu");
    });
}

const paid = phrases(phrasesBy.paid);
const consent = phrases(phrasesBy.consent);
const ads = phrases(phrasesBy.ads);
const login = phrases(phrasesBy.login);
const script = phrases(phrasesBy.script);
const goesOn = phrases(phrasesBy.goesOn);
const asking = [...consent, ...ads, ...login];
const breaksOff = /(?:\u2026|\.\.\.|\[(?:\u2026|\.\.\.|&hellip;)\])\s*$/;

/** In words: what is longer is a story; a text of fewer tells no event. */
const sizes = { short: 120, asked: 300, flash: 40, script: 80 } as const;

/** Why this text is not the whole story, or undefined when it is. */
export function whyExcerpt(given: string, signals: Signals): Excerpt | undefined {
  const text = plainMarks(given);
  const words = countWords(text);
  const short = words < sizes.short;
  const titled = plainMarks(`${signals.title ?? ""}\n${text}`);
  const whole = short ? `${text}\n${plainMarks(signals.pageText?.slice(0, 4000) ?? "")}` : text;
  const asked = words < sizes.asked;
  /** The first that holds says why. */
  const rules: readonly (readonly [Excerpt, () => boolean])[] = [
    ["needs-script", () => words < sizes.script && isSaid(script, `${titled}\n${whole}`)],
    ["ads", () => asked && hits(ads, titled) >= 2 && share(asking, text) >= 0.5],
    ["consent", () => asked && hits(consent, titled) >= 2 && share(asking, text) >= 0.5],
    ["login", () => short && signals.asksPassword && share(asking, text) >= (words < sizes.flash ? 0 : 0.3)],
    ["login", () => words < sizes.flash && hits(login, `${titled}\n${whole}`) >= 2],
    ["paywall", () => signals.paid && words < 250],
    ["paywall", () => isSaid(paid, text.slice(-600)) || (short && isSaid(paid, whole))],
    ["empty", () => text.trim() === ""],
    ["teaser", () => words < 250 && (breaksOff.test(text) || isSaid(goesOn, lastWords(text)))],
    ["teaser", () => signals.description !== undefined && words < 90 && sameWords(text, signals.description)],
    ["consent", () => short && words > 8 && isSaid(consent, text) && share(consent, text) >= 0.3],
    // Fewer words than a wire flash: a caption, an error message or a teaser.
    ["teaser", () => words < sizes.flash],
  ];
  return rules.find(([, holds]) => holds())?.[0];
}

/** The page itself may be told of only by its description: what it shows is the wall. */
export const hidesAll = (why: Excerpt): boolean => why !== "paywall" && why !== "teaser";

/** A line that is a wall's own words rather than the story's: dropped from an excerpt. */
export const isWallLine = (given: string): boolean => {
  const line = plainMarks(given);
  return (
    line.length < 400 && (isSaid(paid, line) || isSaid(script, line) || hits(consent, line) + hits(ads, line) >= 2)
  );
};

const isSaid = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));
const hits = (patterns: readonly RegExp[], text: string): number =>
  patterns.filter((pattern) => pattern.test(text)).length;

/** How much of a text stands in lines that say any of it. */
function share(patterns: readonly RegExp[], text: string): number {
  const said = text.split("\n").filter((line) => isSaid(patterns, line));
  return said.join("").length / Math.max(1, text.length);
}

const plainMarks = (text: string): string => text.replace(/[’ʼ]/g, "'");
const lastWords = (text: string): string => text.slice(-60).replace(/^\S*\s/, "");

/** Scripts without spaces: two characters are about one word. */
const countWords = (text: string): number =>
  text.split(/\s+/).length + (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0) / 2;

function sameWords(text: string, description: string): boolean {
  const words = new Set(description.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const own = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return own.length > 0 && own.filter((word) => words.has(word)).length / own.length > 0.85;
}
