// Shares of a whole that are written as fractions: "two-thirds", "a third of", "half the", "one in five".
import type { Match, TokenRule } from "../rule.ts";
import type { Vocabulary } from "../vocabulary.ts";

export type Share = { readonly to: number; readonly value: number };

const rounded = (value: number): number => Number(value.toFixed(4));

export function shareRules(words: Vocabulary): readonly TokenRule<Share>[] {
  const parts = ({ to, slots }: Match): Share | undefined => {
    const top = words.small.get(slots.get("top")?.norm ?? "") ?? 1;
    const bottom = words.parts.get(slots.get("part")?.norm ?? "") ?? 0;
    return top < bottom ? { to, value: rounded(top / bottom) } : undefined;
  };
  const half = ({ to, at }: Match): Share => ({ to: Math.max(to, at + 1), value: 0.5 });
  return [
    {
      name: "several parts",
      pattern: "> top={smallNumber} -? part={parts}",
      make: (found) => ((words.small.get(found.slots.get("top")?.norm ?? "") ?? 0) > 1 ? parts(found) : undefined),
      yes: ["Some {two-thirds} of voters stayed.", "Nearly {three fourths} agreed.", "About {nine tenths} left."],
      no: ["He led at two quarter-finals.", "Ten thirds of nothing."],
    },
    {
      name: "one part with a hyphen",
      pattern: "> a|one - part={part} !-",
      make: parts,
      yes: ["It lost {one-third} of its value."],
      no: ["It was a third man.", "A one-half-inch pipe."],
    },
    {
      name: "one part of a whole",
      pattern: [
        "> {article} part={part} &of",
        "> one part={part} &of",
        "> one part={part} !{word}",
        "> {article} part={part} &der|des|von|aller",
      ],
      make: (found) => (/^(?:century|decade)$/.test(found.tokens[found.to + 2]?.norm ?? "") ? undefined : parts(found)),
      yes: ["It is {a third} of the town.", "It fell by {one fifth}.", "It is {a quarter} of it."],
      no: ["A third man came.", "A quarter of a century ago.", "It is one quarter final."],
    },
    {
      name: "half of something",
      pattern: "!first|second|-|a|an|the|other|latter > half &of|the|its|their|his|her|all|our|my",
      make: half,
      yes: ["It cost {half} the price.", "Over {half} of them left."],
      no: ["In the first half of May.", "The other half of it.", "It took half an hour."],
    },
    {
      name: "a half, and nothing after it",
      pattern: "by|almost|nearly|about|than > half !{word}|-",
      make: half,
      yes: ["It fell by {half}."],
      no: ["It fell by half a point."],
    },
    {
      name: "a part, and nothing after it",
      pattern: "by|almost|nearly|about|than|over|only|to > {article} part={part} !{word}|-",
      make: parts,
      yes: ["It fell by {a third}, they said."],
      no: ["It fell to a third party."],
    },
    {
      name: "a part, and where or since when",
      pattern: ["by > {article} part={part} &to|in|since|from|after|over|on", "um > {article} part={part} !{Capital}"],
      make: parts,
      yes: ["Sales were up by {a fifth} to that."],
      no: ["He was hit by a third car."],
    },
    {
      name: "a half of those who did it",
      pattern: "about|nearly|almost|over|than|roughly|some|only|just > half &{done}",
      make: half,
      yes: ["Nearly {half} voted no.", "About {half} were sick."],
      no: ["It was nearly half empty."],
    },
    {
      name: "a half, and where or since when",
      pattern: "by|almost|nearly|about|than > half &to|in|since|by|from|after",
      make: half,
      yes: ["It fell by {half} since May."],
      no: ["He played half in jest."],
    },
    {
      name: "Hälfte",
      pattern: "> hälfte",
      make: half,
      yes: ["Mehr als die {Hälfte} ging."],
      no: ["Die halbe Stadt ging."],
    },
  ];
}
