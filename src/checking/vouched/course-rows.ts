// Which way and how far a deed goes: from for to, for for against, a step further on a course than the source has it.
import { isStepFurther } from "../../language/en/steps.ts";
import { isTurned } from "./denials.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { alike, type Clash, ofPairs, pairWords, type View, type VouchedRow } from "./view.ts";

/** "from Oslo" for "to Oslo", "for the plan" for "against the plan". */
function caseClash(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  if (claim.tree === undefined || sentence.tree === undefined || isTurned(view, placed)) return [];
  const cases = ({ tree, node }: Passage, at: number): readonly string[] => {
    if (tree === undefined) return [];
    const isPart = /^(?:compound|amod|flat)/.test(tree.label(node(at)));
    return tree.on(isPart ? tree.head(node(at)) : node(at), "case").map(tree.form);
  };
  return placed.claim.flatMap((at): Clash[] => {
    const same = claim.isContent(at) ? source.filter((there) => alike(view, claim, at, sentence, there)) : [];
    const [there] = same;
    if (there === undefined || same.length > 1) return [];
    if (!alike(view, claim, claim.governor(at), sentence, sentence.governor(there))) return [];
    const [own, theirs] = [cases(claim, at), cases(sentence, there)];
    const against = own.find((one) => theirs.some((other) => crossed.has(`${one} ${other}`)));
    if (against === undefined) return [];
    const words = `The source says "${theirs.join(" ")} ${sentence.word(there).text}", the claim "${against}".`;
    return [{ ...pairWords(placed), words }];
  });
}

const crossed = new Set(["from to", "to from", "for against", "against for"]);

/** "charged" told as "convicted": the claim goes further on a course than the source does. */
function stepClash(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  if (!isEnglish(claim.language) || !isEnglish(sentence.language)) return [];
  const deeds = (passage: Passage, pieces: readonly number[]): readonly number[] =>
    pieces.filter((at) => /^(?:VERB|NOUN|ADJ|)$/.test(passage.upos(at)) && passage.word(at).kind === "word");
  return deeds(claim, placed.claim).flatMap((at): Clash[] => {
    const { norm, stem, text } = claim.word(at);
    if (sentence.all.some((word) => word.stem === stem) || claim.has(at, "denied", "possible")) return [];
    const there = deeds(sentence, source).find((each) => isStepFurther(norm, sentence.word(each).norm));
    if (there === undefined || claim.all.some((word) => word.stem === sentence.word(there).stem)) return [];
    if (
      deeds(sentence, [...sentence.all.keys()]).some((each) =>
        isStepFurther(sentence.word(each).norm, sentence.word(there).norm),
      )
    )
      return [];
    const other = sentence.word(there).text;
    return [{ claim: text, source: other, words: `The source says "${other}", which is not yet "${text}".` }];
  });
}

export const courseRows: readonly VouchedRow[] = [
  {
    name: "to for from, for for against",
    kind: "wording",
    weight: "veto",
    find: ofPairs(caseClash),
    yes: [
      [
        "The tax changed {from the IMU system to the ICI system}.",
        "The tax changed {from the ICI system to the IMU system}.",
      ],
      ["She spoke {for the plan}.", "She spoke {against the plan}."],
    ],
    no: [
      ["They went {to Oslo}.", "They went {to Oslo}."],
      ["The drives {belonged to Airo}.", "She took drives {from Airo}."],
      ["{Airo bought the shop from Reed}.", "{Reed sold the shop to Airo}."],
    ],
  },
  {
    name: "a step further than the source's",
    kind: "wording",
    weight: "veto",
    find: ofPairs(stepClash),
    yes: [
      ["Reed {was convicted of theft}.", "Reed {was charged with theft}."],
      ["The council {passed a plan}.", "The council {proposed a plan}."],
    ],
    no: [
      ["Reed {was charged with theft}.", "Reed {was convicted of theft}."],
      ["The council {passed a plan}.", "The council {proposed, and on Monday adopted, a plan}."],
      ["Reed {was accused of theft}.", "Reed {was charged with theft}."],
    ],
  },
];
