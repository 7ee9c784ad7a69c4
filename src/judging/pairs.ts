// A judge's parts as the pairs that code verifies: its words as they stand, its numbers as the claim's citations.
import type { Pair } from "../checking/vouched/pair.ts";
import { type Citation, type Claim, statementOf, wholeSentence } from "../news/claim.ts";
import { asItStands } from "./as-it-stands.ts";
import type { JudgedItem } from "./reply.ts";
import { type JudgeSheet, type ShownSentence, withNeighbour } from "./sheet.ts";

/** The claim cites what its parts were found in, besides what it cited. */
export type Shown = { readonly claim: Claim; readonly pairs: readonly Pair[] };

/**
 * A part counts for the sentence it names, else for another one that the claim cites: numbers are mistaken more easily
 * than words. Words that stand nowhere are left as they came, and no check will find them.
 */
export function pairsOf({ parts }: JudgedItem, claim: Claim, { byNumber }: JudgeSheet): Shown {
  const near = [...byNumber].filter(([, place]) => isNear(place, claim));
  const citations: [Citation, ...Citation[]] = [...claim.citations];
  const pairs = parts.map(({ c, s: shown, n }): Pair => {
    // Left out where they are the very same words.
    const s = shown.trim() === "" ? c : shown;
    const inOrder = near.toSorted(([one], [other]) => Number(other === n) - Number(one === n));
    const ours = asItStands(c, statementOf(claim)) ?? c;
    for (const [, place] of inOrder) {
      const source = asItStands(s, place.text);
      if (source !== undefined) return { claim: ours, source, citation: citationOf(place, citations) };
    }
    return { claim: ours, source: s, citation: 0 };
  });
  return { claim: { ...claim, citations }, pairs };
}

const isNear = (place: ShownSentence, { citations }: Claim): boolean =>
  citations.some((cited) =>
    withNeighbour(cited).some(({ source, sentence }) => source === place.source && sentence === place.sentence),
  );

/** Its place among the citations; a sentence beside them is cited from now on. */
function citationOf({ source, sentence, text }: ShownSentence, citations: Citation[]): number {
  const at = citations.findIndex((cited) => cited.source === source && cited.sentence === sentence);
  if (at >= 0) return at;
  citations.push(wholeSentence(source, sentence, text));
  return citations.length - 1;
}
