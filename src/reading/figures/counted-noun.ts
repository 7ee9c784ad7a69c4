// Which noun a plain number counts: the plural of its own phrase.

import type { Token } from "../../language/token.ts";
import type { FigureKind } from "../../news/reading.ts";

/** A figure's tokens, end exclusive, with its unit. */
export type Measurable = {
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly unit: string;
  readonly hedge?: { readonly from: number };
};

export type Counted = {
  readonly unit: string;
  /** One past the last word of the counted noun. */
  readonly to: number;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
export const phraseStops = set(
  `the a an and or but nor which who whom that this these those it he she they we i you where when while because as
  if than then so is are was were be been being has have had will would
  can could may might must should shall do does did said says in on at by for from to with into onto over under
  after before during since until between among against through across about around
  near amid despite following per each every not no there here his her its their our my your also now still later
  earlier ago more towards besides afterwards backwards forwards upwards downwards unless hits strikes kills rocks
    jolts stands remains says makes takes gives shows includes means lies
  needs wants holds costs comes goes gets keeps leaves follows starts begins ends runs apiece respectively already
  overall`,
);
const articles = set("the a an its their his her");

const irregular = set(
  `people men women children police troops aircraft fish sheep series media data criteria feet teeth mice lives wives
  staff personnel youth cattle deer spacecraft clergy bacteria alumni airliner`,
);
/** People by what happened to them: "five wounded" are five of those counted before. */
const fates = set("dead injured wounded missing killed hurt arrested detained");
const singularEnding = /(?:ss|us|is|ous|'s)$/;

/** "RBIs" */
const acronyms = /^\p{Lu}{2,}s$/u;

const isPlural = (lower: string): boolean =>
  irregular.has(lower) || (lower.length > 3 && lower.endsWith("s") && !singularEnding.test(lower));

/** "84 of 96 drones", "2 10-pound notes", "twelve Model 3 sedans"; but "3M cut 6,000 jobs" cut no 3 million jobs. */
function isPassed(words: readonly Token[], from: number, at: number): boolean {
  const before = words[at - 1];
  return at === from || before?.lower === "of" || before?.capital === true || words[at + 1]?.text === "-";
}

type CountedNoun = { readonly unit: string; readonly from: number; readonly to: number };

const moreWords: ReadonlySet<string> = new Set(["more", "other", "additional", "fewer", "further"]);
const crowdWords: ReadonlySet<string> = new Set(["strong", "plus", "odd"]);

/** The noun that a plain count counts: up to six words on, a plural. */
function countedNoun(words: readonly Token[], at: number): CountedNoun | undefined {
  const from = nounStart(words, at);
  if (words[from]?.text === "-" && !words[from]?.spaced) return hyphenedNoun(words, from);
  let noun = -1;
  for (let to = from; to < words.length && to < from + 6; to++) {
    const word = words[to] as Token;
    if (word.text === "-" && !word.spaced && to > from) continue;
    if (word.kind !== "word" || phraseStops.has(word.lower)) {
      if (word.lower === "'s" || (word.kind === "number" && isPassed(words, from, to))) continue;
      break;
    }
    if ((isPlural(word.lower) || acronyms.test(word.text)) && words[to + 1]?.text !== "-") {
      noun = to;
      if (!goesOnPlural(words[to + 1])) break;
    } else if (noun >= 0) break;
  }
  return noun < 0 ? undefined : { unit: (words[noun] as Token).lower, from, to: noun + 1 };
}

/** Behind "of the", "or more", "other". */
function nounStart(words: readonly Token[], at: number): number {
  const first = words[at]?.lower ?? "";
  const second = words[at + 1]?.lower ?? "";
  if ((first === "of" && articles.has(second)) || (first === "or" && second === "more")) return at + 2;
  return moreWords.has(first) ? at + 1 : at;
}

/** "2,000-strong crowd", "1,200-plus stores"; else the word behind the hyphen. */
function hyphenedNoun(words: readonly Token[], from: number): CountedNoun | undefined {
  const noun = words[from + 1];
  const crowd = words[from + 2];
  if (crowdWords.has(noun?.lower ?? ""))
    return crowd?.kind === "word" ? { unit: crowd.lower, from: from + 2, to: from + 3 } : undefined;
  const isNoun = noun?.kind === "word" && !noun.spaced && !phraseStops.has(noun.lower);
  return isNoun ? { unit: noun.lower, from: from + 1, to: from + 2 } : undefined;
}

const goesOnPlural = (next: Token | undefined): boolean =>
  next?.kind === "word" && isPlural(next.lower) && !phraseStops.has(next.lower);

/** "by 36 runs", "212 runs to win"; not "Highway 61 runs from": else "runs" is a verb. */
function runsAt(words: readonly Token[], { from, to }: Measurable): CountedNoun | undefined {
  const before = words[from - 1];
  const at = words[to]?.lower === "home" ? to + 1 : to;
  if (words[at]?.lower !== "runs" || before === undefined || before.capital) return undefined;
  return { unit: "runs", from: to, to: at + 1 };
}

/** The unit of a quantity. `shared` is the noun of the figure before it in the same list. */
export function countedIn(words: readonly Token[], quantity: Measurable, shared: string): Counted {
  const { kind, unit, to } = quantity;
  if (kind !== "count") return { unit, to };
  const noun = runsAt(words, quantity) ?? countedNoun(words, to);
  if (noun && !(shared !== "" && fates.has(noun.unit))) return { unit: noun.unit, to: noun.to };
  return { unit: mayShare(words, quantity) ? shared : "", to: pastAll(words, to) };
}

const listing = set(", ; and or but while has had have with plus as");

/**
 * "3,700 in Germany", "30 wounded": goes on with what was counted before; of "12,000 BTU" nobody knows what the next
 * word is, and "a town of 900" is another thing.
 */
function mayShare(words: readonly Token[], { from, to, hedge }: Measurable): boolean {
  const next = words[to];
  if (!listing.has(words[Math.min(from, hedge?.from ?? from) - 1]?.lower ?? ",")) return false;
  return (
    next?.kind !== "word" || phraseStops.has(next.lower) || fates.has(next.lower) || /(?:ed|ing|ly)$/.test(next.lower)
  );
}

/** "12 of 30": the number of all is no figure of its own. */
const pastAll = (words: readonly Token[], to: number): number =>
  words[to]?.lower === "of" && words[to + 1]?.kind === "number" ? to + 2 : to;
