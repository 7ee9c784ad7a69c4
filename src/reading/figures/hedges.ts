// Words that say how sure a number is: approximators, bounds and evidentials, before or after it.
import type { Word } from "../words.ts";

const english =
  "about|around|approximately|roughly|some|nearly|almost|over|under|above|below|more than|less than|fewer than|at least|at most|up to|as many as|as much as|as few as|as little as|as low as|as high as|no more than|no less than|no fewer than|not more than|not less than|an estimated|estimated|a reported|reportedly|close to|just over|just under|well over|well under|just above|just below|a little over|a little under|slightly more than|slightly less than|slightly over|slightly under|little more than|much more than|far more than|well above|well below|upwards of|upward of|in excess of|within|an average of|on average|a total of|maybe|perhaps|possibly|probably|likely|potentially|circa|ca.|c.|approx|approx.|a minimum of|a maximum of|anywhere from|somewhere around|estimates suggest|more or less|virtually|practically|not quite|exceeding|topping|greater than|higher than|lower than|better than|worse than|faster than|older than|longer than|nearer to|getting on for|an approximate|beyond|past|allegedly|a maximum|a minimum|expected|projected|fully|the estimated|~|≈|>|<|c|plus or minus|±";
const otherLanguages =
  "mehr als|weniger als|rund|etwa|fast|knapp|bis zu|mindestens|höchstens|ungefähr|über|plus de|moins de|environ|près de|au moins|jusqu'à|jusqu’à|presque|más de|menos de|unos|unas|cerca de|casi|al menos|hasta|aproximadamente|mais de|quase|pelo menos|più di|meno di|circa|quasi|almeno|fino a|meer dan|minder dan|ongeveer|bijna";
const before: ReadonlySet<string> = new Set(`${english}|${otherLanguages}`.split("|"));
/** Sums and certainties that read like hedges but say nothing about how sure the number is. */
const plain: ReadonlySet<string> = new Set([
  "a total of",
  "on average",
  "an average of",
  "fully",
  "past",
  "expected",
  "projected",
  "c",
  "beyond",
]);

const after: readonly (readonly string[])[] = [
  ["or", "more"],
  ["or", "so"],
  ["or", "less"],
  ["or", "fewer"],
  ["or", "over"],
  ["at", "most"],
  ["at", "least"],
  ["plus"],
  ["+"],
];

export type Hedge = { readonly from: number; readonly to: number };

/** The hedge right before word `at`, at most four words of it; the longest wins. */
export function hedgeBefore(words: readonly Word[], at: number): Hedge | undefined {
  let to = at;
  // "over a 20 minute walk", "about the 60 needed": an article may stand between.
  if (to > 0 && /^(?:a|an|the|another|another’s)$/.test((words[to - 1] as Word).lower)) {
    const over = longest(words, to - 1);
    if (over && !longest(words, to)) return over;
  }
  // "within the next six months"
  while (/^(?:next|past|last)$/.test(words[to - 1]?.lower ?? "") && words[to - 2]?.lower === "the") to -= 2;
  const found = longest(words, to);
  if (found && /^(?:revolv|cent|built|gather|turn|rall)/.test(words[found.from - 1]?.lower ?? "")) return undefined;
  return found && spans(words, found, to) ? undefined : found;
}

const lengths: ReadonlySet<string> = new Set([
  "year",
  "years",
  "month",
  "months",
  "week",
  "weeks",
  "day",
  "days",
  "decade",
  "decades",
  "hours",
  "minutes",
]);

/** "$2bn over five years": a stretch of time, not a bound, unless the text measures how long something lasted. */
function spans(words: readonly Word[], hedge: Hedge, at: number): boolean {
  const word = words[hedge.from] as Word;
  if (hedge.to - hedge.from !== 1 || word.lower !== "over") return false;
  let unit = at + 1;
  while (unit < at + 4 && !lengths.has(words[unit]?.lower ?? "")) unit++;
  if (!lengths.has(words[unit]?.lower ?? "")) return false;
  return !lasting.has(words[hedge.from - 1]?.lower ?? "");
}

/** "reportedly saved 200 more", "will allegedly pay $5m": said of the whole clause. */
export function evidentialBefore(words: readonly Word[], at: number): Hedge | undefined {
  for (let from = at - 1; from >= 0 && from > at - 7; from--) {
    const word = words[from] as Word;
    if (word.kind === "sign" && word.text !== "$" && word.text !== "€" && word.text !== "£") return undefined;
    if (word.lower === "reportedly" || word.lower === "allegedly") return { from, to: from + 1 };
  }
  return undefined;
}

const lasting: ReadonlySet<string> = new Set(
  "for than lasted last lasts lasting took take takes after spent been just well of in aged is was by within".split(
    " ",
  ),
);

function longest(words: readonly Word[], to: number): Hedge | undefined {
  let phrase = "";
  let found: Hedge | undefined;
  for (let from = to - 1; from >= 0 && from >= to - 4; from--) {
    phrase = phrase === "" ? (words[from] as Word).lower : `${(words[from] as Word).lower} ${phrase}`;
    if (before.has(phrase) && !plain.has(phrase)) found = { from, to };
  }
  return found;
}

/** "or more", "or so", "at most", right after word position `at`. */
export function hedgeAfter(words: readonly Word[], at: number): Hedge | undefined {
  for (const phrase of after) {
    if (phrase.every((word, i) => words[at + i]?.lower === word)) {
      // "seven or more likely" is none; "at least" before another number is that number's.
      const beyond = words[at + phrase.length];
      if (phrase[0] === "at" && beyond !== undefined && beyond.kind !== "sign") return undefined;
      if (phrase.length === 1 && words[at]?.spaced) return undefined;
      return { from: at, to: at + phrase.length };
    }
  }
  return undefined;
}
