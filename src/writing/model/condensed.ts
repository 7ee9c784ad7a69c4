// What stands in for a line that did not hold: the same sentence as the embedded writer would print it.
import type { Gate } from "../../checking/check.ts";
import { type Claim, sentenceKey } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { linesOf } from "../condense/lines.ts";
import { weighSentences } from "../condense/weigh.ts";
import { claimOf } from "../extract.ts";

/** For a claim, the line that tells one of its sentences; undefined where none can stand alone. */
export type InsteadOf = (claim: Claim) => Claim | undefined;

/** The forms of each sentence are made once; of several the fullest that a line holds is taken. */
export function insteadFrom(sources: readonly ReadArticle[], skip: ReadonlySet<number>, gate: Gate): InsteadOf {
  const lines = Map.groupBy(linesOf(weighSentences(sources, skip), sources), ({ sentence }) => sentenceKey(sentence));
  return ({ citations }) => {
    for (const citation of citations)
      for (const line of lines.get(sentenceKey(citation)) ?? []) {
        const instead = claimOf(line, sources);
        if (line.after === undefined && gate.check(instead).claim) return instead;
      }
    return undefined;
  };
}
