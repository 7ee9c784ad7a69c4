// Lock two: how likely a claim that is not outright is supported, from how its words, figures, names and quotes stand in the sources.
import type { Reason } from "../../news/claim.ts";
import { figureReasons, figuresOf } from "../parts/claim-figures.ts";
import { nameReasons, namesOf } from "../parts/claim-names.ts";
import { quoteReasons, quotesOf } from "../parts/claim-quotes.ts";
import { isName, type Line, type Prepared } from "../prepared.ts";
import { doubtsOf } from "./doubts.ts";
import type { Seen } from "./gathered.ts";
import { standsInOrder } from "./ordered.ts";
import { type Alignment, align } from "./pairs.ts";
import { chanceOf } from "./score.ts";
import { featuresOf } from "./signs.ts";
import { thresholds } from "./thresholds.ts";
import { wordingReasons } from "./wording.ts";

export type Judged = { readonly score: number; readonly reasons: readonly Reason[] };

/** One sentence of a claim; `evidence` are the sentences it is held against, the closest first. */
export type Held = {
  readonly line: Line;
  readonly evidence: readonly number[];
  /** Lock one let it through: nothing is said against it. */
  readonly clear?: boolean;
};

/** The score is the claim's as a whole; the reasons are its sentences'. */
export function judge(held: readonly Held[], article: Prepared): Judged {
  const looked = held.map((each) => ({ ...each, pairs: align(each.line, article, each.evidence) }));
  const chance = chanceOf(looked.map(({ line, evidence, pairs }) => seen(line, article, evidence, pairs)));
  const reasons = looked.flatMap((each) => (each.clear ? [] : reasonsOf(each, article)));
  const inOrder = held.every(
    ({ line, evidence, clear }) => clear || (standsInOrder(line, article, evidence) && keepsQuotes(line, article)),
  );
  return { score: scoreFrom(chance, inOrder), reasons };
}

/** Everything the model looks at in one sentence. */
export const seen = (
  line: Line,
  article: Prepared,
  evidence: readonly number[],
  pairs: readonly Alignment[],
): Seen => ({
  features: featuresOf(line, article, evidence, pairs),
  doubts: doubtsOf(line, article, evidence, pairs),
});

/** Below this chance even a claim in its source's words and order is not posted. */
const leastChance = 0.2;

/**
 * A statistical score alone never posts: a one-word lie looks too much like a free paraphrase. Only a claim that keeps a cited
 * sentence's words and order reaches `post`, and only where the model does not speak against it.
 */
export const scoreFrom = (chance: number, inOrder: boolean): number =>
  inOrder && chance >= leastChance ? thresholds.post + (1 - thresholds.post) * chance : chance * thresholds.post;

/** Between quotation marks no word may be left out, not even a small one. */
const keepsQuotes = (line: Line, article: Prepared): boolean =>
  quotesOf(line, article, () => false).every((quote) => quote.sentence !== undefined);

type Looked = Held & { readonly pairs: readonly Alignment[] };

function reasonsOf({ line, evidence, pairs }: Looked, article: Prepared): readonly Reason[] {
  const cited = new Set(evidence);
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
