// The rank of a superlative that a claim leaves out: the second-largest, one of the largest.
import type { Word } from "../line.ts";
import type { Passage } from "./passage.ts";
import type { Clash, View, VouchedRow } from "./view.ts";

/** "the second-largest bank" is not the largest. */
function lostRanks(view: View): readonly Clash[] {
  return view.placed.flatMap(({ sentence, source, pair }) => {
    return source.flatMap((at) => {
      const [word, rank] = [sentence.word(at), rankBefore(sentence, at)];
      if (rank === undefined || !/(?:est|most)$/.test(word.norm)) return [];
      const has = (norm: string): boolean => view.claim.all.some((each) => each.norm === norm);
      if (has(rank.norm) || has("one") || has("among") || !has(word.norm)) return [];
      return [
        {
          claim: pair.claim,
          source: `${rank.text} ${word.text}`,
          words: `The source says "${rank.text} ${word.text}", the claim "${word.text}".`,
        },
      ];
    });
  });
}

/** "second-", or the "one" of "one of the". */
function rankBefore({ all }: Passage, at: number): Word | undefined {
  if (all[at - 1]?.quantity?.kind === "ordinal") return all[at - 1];
  const isOneOf = all[at - 1]?.norm === "the" && all[at - 2]?.norm === "of";
  return isOneOf && all[at - 3]?.text.toLowerCase() === "one" ? all[at - 3] : undefined;
}

export const rankRows: readonly VouchedRow[] = [
  {
    name: "a rank left out",
    kind: "wording",
    weight: "veto",
    find: lostRanks,
    yes: [
      ["It is {the largest bank}.", "It is the second-{largest bank}."],
      ["It is {the largest bank}.", "It is {one of the largest banks}."],
    ],
    no: [
      ["It is {among the largest banks}.", "It is {one of the largest banks}."],
      ["It is {the second largest bank}.", "It is {the second-largest bank}."],
    ],
  },
];
