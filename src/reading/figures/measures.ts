// What a figure counts or measures, in the sentence's own words: the noun it counts, what follows it, or what
// stands before it.

import type { Token } from "../../language/token.ts";
import type { FigureKind } from "../../news/reading.ts";
import { phraseText } from "../quotes/voices.ts";
import {
  apposed,
  articles,
  links,
  phraseAfter,
  phraseBefore,
  phraseStops,
  predicateAfter,
  set,
  subject,
  whenOnly,
} from "./phrases.ts";

/** A figure's tokens, end exclusive, with its unit. */
export type Measurable = {
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly unit: string;
  /** Where the first number begins that is no part of a subject: what the others are said of stands before it. */
  readonly first: number;
};

export type Measured = {
  readonly unit: string;
  readonly measures: string;
  /** One past the last word of the counted noun. */
  readonly to: number;
};

const irregular = set(
  `people men women children police troops aircraft fish sheep series media data criteria feet teeth mice lives wives
  staff personnel youth cattle deer spacecraft clergy bacteria alumni airliner`,
);
/** People by what happened to them: "five wounded" are five of those counted before. */
const fates = set("dead injured wounded missing killed hurt arrested detained");
const singularEnding = /(?:ss|us|is|ous|'s)$/;

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
export function countedNoun(words: readonly Token[], at: number): CountedNoun | undefined {
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
    if (isPlural(word.lower) && words[to + 1]?.text !== "-") {
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
  return noun?.kind === "word" && !noun.spaced ? { unit: noun.lower, from: from + 1, to: from + 2 } : undefined;
}

const goesOnPlural = (next: Token | undefined): boolean =>
  next?.kind === "word" && isPlural(next.lower) && !phraseStops.has(next.lower);

/** "by 36 runs", "212 runs to win"; not "Highway 61 runs from": else "runs" is a verb. */
function runsAt(words: readonly Token[], { from, to }: Measurable): CountedNoun | undefined {
  const before = words[from - 1];
  if (words[to]?.lower !== "runs" || before === undefined || before.capital) return undefined;
  return { unit: "runs", from: to, to: to + 1 };
}

/** Unit and measured thing of a quantity. `shared` is the noun of the figure before it in the same list. */
export function measured(words: readonly Token[], quantity: Measurable, shared: string): Measured {
  const { kind, to } = quantity;
  const age = kind === "age" ? apposed(words, quantity.from) : "";
  if (age !== "") return { unit: quantity.unit, measures: age, to };
  if (kind !== "count") return { unit: quantity.unit, measures: around(words, quantity), to };
  const noun = runsAt(words, quantity) ?? countedNoun(words, to);
  if (noun && !(shared !== "" && fates.has(noun.unit)))
    return {
      unit: noun.unit,
      measures: join(
        phraseText(words, noun.from, noun.to),
        phraseAfter(words, noun.to, 5) || predicateAfter(words, noun.to),
      ),
      to: noun.to,
    };
  return { unit: shared, measures: around(words, quantity), to };
}

function around(words: readonly Token[], { from, to, kind, first }: Measurable): string {
  // "three years after they were overrun": the event the time is counted from.
  if (kind === "duration" && /^(?:after|since|before|until)$/.test(words[to]?.lower ?? ""))
    return clauseAfter(words, to);
  const predicate = kind === "count" ? predicateAfter(words, to) : "";
  if (predicate !== "") return predicate;
  const after = phraseAfter(words, to, 7);
  const before = nounPhrase(phraseBefore(words, from));
  const said = before !== "" ? before : nounPhrase(subject(words, Math.min(first, from)));
  if (after === "" || whenOnly.test(after)) return said;
  const next = words[to] as Token;
  if (next.lower === "of" || next.lower === "worth") return after;
  // "$52 million contract", "20 minute walk"
  if (!links.has(next.lower))
    return kind === "percent" || kind === "score" || kind === "vote" ? join(said, after) : after;
  return before === "" && kind === "count" ? after : join(said, after);
}

function clauseAfter(words: readonly Token[], at: number): string {
  let to = at;
  while (
    to < words.length &&
    to < at + 9 &&
    ((words[to] as Token).kind !== "sign" || (words[to] as Token).text === "-")
  )
    to++;
  return phraseText(words, at, to);
}

/** A phrase that ends in a verb, an adverb or half a word says nothing of a figure. */
const nounPhrase = (phrase: string): string =>
  noNouns.has(/[^ ']*$/.exec(phrase)?.[0].toLowerCase() ?? "") ? "" : phrase;
const noNouns = set(
  "yet re ve gone mere paltry whopping away begun ago think thinks want wants seeking already together",
);

const join = (a: string, b: string): string => (b === "" ? a : a === "" ? b : `${a} ${b}`);
