// Whether a figure stands in the source with the words the claim gives it, or another figure does.
import { wordSet } from "../../language/word-set.ts";
import { sameKind } from "../parts/figure-arithmetic.ts";
import { numbersAmong, saysFigure } from "./figure-stands.ts";
import type { Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { alike, type Clash, type View, type VouchedRow } from "./view.ts";

/** A figure stands in the source farther from all words the claim gives it than another figure of its kind does. */
function strayFigures(view: View): readonly Clash[] {
  const { claim } = view;
  return view.placed.flatMap((placed) =>
    numbersAmong(claim, placed.claim).flatMap((at) => {
      const own = claim.word(at);
      const { sentence, source } = placed;
      const home = numbersAmong(sentence, source).filter((there) => saysFigure(own, sentence.word(there)));
      const [first] = home;
      const company = companyOf(view, placed, at);
      // "two of its eight piers": both stand with the piers.
      const isShare = home.some((there) => sentence.all[there + 1]?.norm === "of");
      if (first === undefined || company.length === 0 || isShare) return [];
      const rivals = numbersAmong(sentence, [...sentence.all.keys()]).filter(
        (there) => sameKind(sentence.word(first), sentence.word(there)) && !saysFigure(own, sentence.word(there)),
      );
      const far = (there: number): number =>
        company.reduce((sum, word) => sum + distance(sentence, there, word), 0) / company.length;
      const nearest = Math.min(...home.map(far));
      const rival = rivals.find((there) => far(there) + margin <= nearest);
      if (rival === undefined) return [];
      const [theirs, word] = [sentence.word(rival).text, sentence.word(company[0] as number).text];
      return [
        { claim: own.text, source: theirs, words: `In the source ${theirs} stands with "${word}", not ${own.text}.` },
      ];
    }),
  );
}

/** The words after a figure say what it counts, or whose it is: those that stand once in the source's sentence. */
function companyOf(view: View, { sentence }: Placed, at: number): readonly number[] {
  const { claim } = view;
  const found: number[] = [];
  for (let next = at + 1; next < Math.min(claim.all.length, at + near); next++) {
    if (isDeedOf(claim, next, at)) break;
    if (claim.word(next).kind !== "word" || parting.has(claim.word(next).norm)) break;
    if (!claim.isContent(next)) continue;
    const there = sentence.all.flatMap((_, each) => (alike(view, claim, next, sentence, each) ? [each] : []));
    if (there.length === 1) found.push(there[0] as number);
  }
  return found;
}

/** What comes behind their verb is counted no longer: "14,000 workers stopped work". */
const isDeedOf = ({ tree, node }: Passage, verb: number, figure: number): boolean =>
  tree?.on(node(verb), "nsubj").some((who) => who === node(figure) || who === tree.head(node(figure))) === true;

const near = 6;
/** In words: a figure only a word or two nearer proves nothing. */
const margin = 2;
const parting = wordSet("to from and or but while when with against than after before und oder y o");

const acrossMark = 6;

function distance(sentence: Passage, one: number, other: number): number {
  const [from, to] = one < other ? [one, other] : [other, one];
  const marks = sentence.all.slice(from + 1, to).filter(({ norm }) => /^(?:[,;:—]|and|while|but)$/.test(norm)).length;
  // A figure stands before what it counts.
  return to - from + acrossMark * marks + (one > other ? 2 : 0);
}

export const strayFigureRows: readonly VouchedRow[] = [
  {
    name: "a figure given to another one's words",
    kind: "figure",
    weight: "veto",
    find: strayFigures,
    yes: [
      [
        "It will cut {1:3,700} {2:jobs in France}.",
        "It will cut 4,300 {2:jobs in France}, {1:3,700} in Germany and 400 in Spain.",
      ],
    ],
    no: [
      [
        "It will cut {1:3,700} {2:in Germany}.",
        "It will cut 4,300 jobs in France, {1:3,700} {2:in Germany} and 400 in Spain.",
      ],
      [
        "{1:238 were hurt} when {2:a storm felled a crane}.",
        "{2:A storm felled a crane}, killing 107 and {1:wounding 238}.",
      ],
      ["Cracks ran through {1:two} {2:piers}.", "Cracks ran through {1:two} of its eight {2:piers}."],
    ],
  },
];
