// Lock two: how likely a claim that is not outright is supported, from how its words, figures, names and quotes stand in the sources.
import type { Reason } from "../news/claim.ts";
import { featuresOf } from "./features.ts";
import { figureReasons, figuresOf } from "./figures.ts";
import { nameReasons, namesOf } from "./names.ts";
import { type Alignment, align } from "./pairs.ts";
import { isName, type Line, type Prepared } from "./prepared.ts";
import { quoteReasons, quotesOf } from "./quotes.ts";
import { scoreOf } from "./score.ts";
import { wordingReasons } from "./wording.ts";

export type Judged = { readonly score: number; readonly reasons: readonly Reason[] };

/** One sentence of a claim; `evidence` are the sentences it is held against, the closest first. */
export type Held = { readonly line: Line; readonly evidence: readonly number[] };

/** The score is the claim's as a whole; the reasons are its sentences'. */
export function judge(held: readonly Held[], article: Prepared): Judged {
  const score = scoreOf(held.map(({ line, evidence }) => featuresOf(line, article, evidence)));
  return { score, reasons: held.flatMap((each) => reasonsOf(each, article)) };
}

function reasonsOf({ line, evidence }: Held, article: Prepared): readonly Reason[] {
  const cited = new Set(evidence);
  const pairs = align(line, article, evidence);
  return [
    ...figureReasons(figuresOf(line, article, cited), article),
    ...nameReasons(namesOf(line, article, cited)),
    ...quoteReasons(quotesOf(line, article, (word) => isName(word, article))),
    ...wordingReasons(line, pairs, article, evidence),
    ...doubtful(line, pairs),
  ];
}

/** The rarest word without a counterpart: what a reader should look at first. */
function doubtful(line: Line, pairs: readonly Alignment[]): readonly Reason[] {
  const missing = pairs.filter(
    (pair) => pair.best === undefined && !pair.near && pair.word.weight > 0.35 && pair.word.kind === "word",
  );
  const rarest = missing.toSorted((a, b) => b.word.weight - a.word.weight)[0]?.word;
  if (rarest === undefined) return [];
  return [
    {
      kind: missing.length * 2 > line.content.length ? "coverage" : "wording",
      claim: rarest.raw,
      source: "",
      words: `The cited sentences do not say "${rarest.raw}".`,
    },
  ];
}
