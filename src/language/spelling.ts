// What is known of a word by its letters alone, kept once for every place where it stands.
import { monthNames } from "./en/calendar.ts";
import { meaning } from "./stem.ts";

export type TokenKind = "word" | "number" | "sign" | "address";

/** Interned: two tokens spelt alike share one. */
export type Spelling = {
  /** As written. */
  readonly text: string;
  /** Small letters, with straight apostrophes. */
  readonly lower: string;
  /**
   * What two texts share where they say the same word: "n't" is "not", "Jan." is "january", "U.S." is "us", "“" is '"'.
   * Values of numbers are compared elsewhere (number/).
   */
  readonly norm: string;
  readonly kind: TokenKind;
  /** Opens with a capital letter. */
  readonly capital: boolean;
  /** Two letters and more, all of them capitals. */
  readonly allCaps: boolean;
  /** Shared by the forms of a word: "talks" and "talked", and a country with its people. */
  readonly stem: string;
};

/** A day's news has fewer spellings; the table starts anew before a stranger's text can make it large. */
const most = 32_000;
/** A spelling longer than any word of prose is not kept: one line of a megabyte would be kept whole. */
const longest = 48;
const kept = new Map<string, Spelling>();

/** A place for each of many spellings, by their letters: most words of a text are known without cutting them out. */
const bySum: (Spelling | undefined)[] = new Array(2 ** 15).fill(undefined);

/** What text.slice(start, end) is known by. */
export function spellAt(text: string, start: number, end: number, kind: TokenKind): Spelling {
  let sum = end - start;
  for (let at = start; at < end; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) & (bySum.length - 1);
  const known = bySum[sum];
  if (known?.kind === kind && known.text.length === end - start && text.startsWith(known.text, start)) return known;
  const spelling = spell(text.slice(start, end), kind);
  if (end - start <= longest) bySum[sum] = spelling;
  return spelling;
}

/** `norm` for a word whose neighbour decides it: the "ca" of "can't" is "can". */
export function spell(text: string, kind: TokenKind, norm?: string): Spelling {
  const key = norm === undefined ? text : `${text}\u0000${norm}`;
  const known = kept.get(key);
  return known !== undefined && known.kind === kind ? known : learn(key, text, kind, norm);
}

function learn(key: string, text: string, kind: TokenKind, norm: string | undefined): Spelling {
  const lower = text.includes("’") ? text.toLowerCase().replaceAll("’", "'") : text.toLowerCase();
  const is = norm ?? normOf(lower, kind);
  const spelling: Spelling = {
    text,
    lower,
    norm: is,
    kind,
    capital: kind === "word" && isCapital(text),
    allCaps: kind === "word" && text.length > 1 && text !== lower && text === text.toUpperCase(),
    stem: kind === "word" ? meaning(is) : is,
  };
  if (text.length <= longest) {
    if (kept.size >= most) kept.clear();
    kept.set(key, spelling);
  }
  return spelling;
}

const upperCase = /^\p{Lu}/u;
const isCapital = (text: string): boolean => (text < "\u0080" ? text >= "A" && text < "[" : upperCase.test(text));

/** Months are written short unless they are short anyway or, as "mar", a word of their own. */
const longMonths = monthNames
  .filter((name) => name.length > 3 && name !== "march")
  .map((name): [string, string] => [name.slice(0, 3), name]);

/** Written short, meant long. Titles and months only: "St." may be a saint or a street. */
const long: ReadonlyMap<string, string> = new Map([
  ...longMonths,
  ["sept", "september"],
  ...Object.entries({
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
    prof: "professor",
    gen: "general",
    sen: "senator",
    gov: "governor",
    rep: "representative",
  }),
]);

const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‹": "'",
    "›": "'",
    "–": "—",
    "‒": "—",
    "―": "—",
    "--": "—",
    "…": "...",
    "−": "-",
    "‐": "-",
    "‑": "-",
  }),
);

function normOf(lower: string, kind: TokenKind): string {
  if (kind === "sign") return lower.startsWith("..") ? "..." : (marks.get(lower) ?? lower);
  if (kind !== "word") return lower;
  // "Mr." and "U.S." lose their points; "Booking.com" keeps its own.
  const bare = lower.endsWith(".") || lower[1] === "." ? lower.replaceAll(".", "") : lower;
  return long.get(bare) ?? bare;
}
