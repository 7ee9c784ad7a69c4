// Lock two: how likely a claim that is not outright is supported, and what speaks against it. It posts nothing.

import { looseWords } from "../../language/en/clauses.ts";
import type { Reason } from "../../news/claim.ts";
import { figureReasons } from "../parts/claim-figures.ts";
import { nameReasons } from "../parts/claim-names.ts";
import { quoteReasons } from "../parts/claim-quotes.ts";
import { doubtsOf } from "./doubts.ts";
import type { Seen } from "./gathered.ts";
import type { Held } from "./held.ts";
import { chanceOf, rejectBelow } from "./score.ts";
import { featuresOf } from "./signs.ts";
import { wordingReasons } from "./wording.ts";

export type Judged = { readonly score: number; readonly reasons: readonly Reason[] };

/**
 * The sentences of one claim against one article. The score is the claim's as a whole; the reasons are its sentences'.
 */
export function judge(held: readonly Held[]): Judged {
  const reasons = held.flatMap((each) => (each.clear ? [] : reasonsOf(each)));
  const score = chanceOf(held.map(seen));
  return { score: held.some(misstates) ? Math.min(score, rejectBelow / 2) : score, reasons };
}

/**
 * A number that the source does not give, in no notation and not rounded or computed, is wrong however likely the rest
 * is; so is the one who did it taken for the one it was done to.
 */
const misstates = ({ figures, exchanged, clear }: Held): boolean =>
  !clear &&
  (exchanged.length > 0 ||
    figures.some(({ status }) => status === "scale" || status === "near" || status === "absent"));

/** Everything the model looks at in one sentence. */
export const seen = (held: Held): Seen => ({ features: featuresOf(held), doubts: doubtsOf(held) });

function reasonsOf(held: Held): readonly Reason[] {
  const { line, article, evidence, pairs } = held;
  return [
    ...held.exchanged,
    ...figureReasons(held.figures, article),
    ...nameReasons(held.names),
    ...quoteReasons(held.quotes),
    ...wordingReasons(line, pairs, article, evidence),
    ...doubtful(held),
    ...omitted(held),
  ];
}

/** Nothing is wrong with any word that is there: the first of those that are not says why no listed edit leads here. */
function omitted({ leftOut }: Held): readonly Reason[] {
  const words = leftOut?.filter(({ kind, norm }) => kind !== "sign" && !looseWords.has(norm)) ?? [];
  const source = words
    .filter(({ index }, at) => index === (words[0]?.index ?? 0) + at)
    .map(({ text }) => text)
    .join(" ");
  if (source === "") return [];
  return [{ kind: "wording", claim: "", source, words: `It leaves out "${source}", which may change what it says.` }];
}

/** The rarest word without a counterpart: what a reader should look at first. */
function doubtful({ line, pairs }: Held): readonly Reason[] {
  const missing = pairs.filter(
    (pair) => pair.best === undefined && !pair.near && pair.word.weight > 0.35 && pair.word.kind === "word",
  );
  const rarest = missing.toSorted((a, b) => b.word.weight - a.word.weight)[0]?.word;
  if (rarest === undefined) return [];
  return [
    {
      kind: missing.length * 2 > line.content.length ? "coverage" : "wording",
      claim: rarest.text,
      source: "",
      words: `The cited sentences do not say "${rarest.text}".`,
    },
  ];
}
