// When and where a deed of the claim was done, by the trees: a date or place that the source gives to another deed.
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Passage } from "./passage.ts";
import { alike, type Clash, holderOf, mateOf, type View, type VouchedRow } from "./view.ts";

/** The nearest verb above a word. */
function verbOver(tree: SentenceTree, word: number): number | undefined {
  for (let node = tree.head(word); node >= 0; node = tree.head(node)) if (tree.isVerb(node)) return node;
  return undefined;
}

type Kind = "date" | "name";

function kindOf(passage: Passage, at: number): Kind | undefined {
  const word = passage.word(at);
  if (word.quantity !== undefined) return /^(?:date|year)$/.test(word.quantity.kind) ? "date" : undefined;
  return word.capital && passage.isProper(at) ? "name" : undefined;
}

/** Dates and names that hang on a verb by a preposition, as pieces. */
function circumstances(passage: Passage, tree: SentenceTree, verb: number): readonly number[] {
  return tree
    .on(verb, "obl", "obl:unmarked")
    .map((word) => passage.piece(word))
    .filter((at) => kindOf(passage, at) !== undefined);
}

function movedCircumstances(view: View): readonly Clash[] {
  const { claim } = view;
  const { tree } = claim;
  if (tree === undefined) return [];
  return tree.forms.flatMap((_, verb): Clash[] => {
    const held = tree.isVerb(verb) ? holderOf(view, claim.piece(verb)) : undefined;
    const mate = held && mateOf(view, held, claim.piece(verb));
    if (held?.sentence.tree === undefined || mate === undefined) return [];
    const { sentence } = held;
    const source = held.sentence.tree;
    const theirs = circumstances(sentence, source, sentence.node(mate));
    return circumstances(claim, tree, verb).flatMap((at): Clash[] => {
      const placed = holderOf(view, at);
      if (placed === undefined || placed.sentence !== sentence) return [];
      const there = placed.source.find((each) => alike(view, claim, at, sentence, each));
      if (there === undefined || theirs.includes(there)) return [];
      const above = verbOver(source, sentence.node(there));
      if (above === undefined || above === sentence.node(mate)) return [];
      const rival = theirs.find(
        (each) => kindOf(sentence, each) === kindOf(claim, at) && isBySame(claim, at, sentence, each),
      );
      if (rival === undefined) return [];
      const [own, other] = [claim.word(at).text, sentence.word(rival).text];
      return [
        {
          claim: own,
          source: other,
          words: `In the source "${source.forms[sentence.node(mate)]}" stands with ${other}, not ${own}.`,
        },
      ];
    });
  });
}

/** With the same preposition. */
function isBySame(one: Passage, at: number, other: Passage, there: number): boolean {
  const by = (passage: Passage, piece: number): string =>
    passage.tree?.on(passage.node(piece), "case").map(passage.tree.form).join(" ") ?? "";
  return by(one, at) === by(other, there);
}

export const placeRows: readonly VouchedRow[] = [
  {
    name: "a date or place of another deed",
    kind: "wording",
    weight: "veto",
    find: movedCircumstances,
    yes: [
      ["{1:Reed was born} {2:in France}.", "{1:Reed was born} in Norway but grew up {2:in France}."],
      ["{1:It got the mark} {2:in 1996}.", "{1:It got the mark} in 2000 from a firm that was founded {2:in 1996}."],
    ],
    no: [
      ["{1:Reed was born} {2:in Norway}.", "{1:Reed was born} {2:in Norway} but grew up in France."],
      ["{1:It got the mark} {2:in 2000}.", "{1:It got the mark} {2:in 2000} from a firm that was founded in 1996."],
    ],
  },
];
