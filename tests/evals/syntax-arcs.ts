// Counting for the syntax evaluation: arcs of a kind, and pieces that can be cut, in gold and in parsed trees.
import { lemmaOf } from "../../src/language/syntax/lemma.ts";
import type { Tree } from "../../src/language/syntax/parse.ts";
import { type RemovablePiece, removablePieces } from "../../src/language/syntax/pieces.ts";
import type { GoldTree } from "./treebank.ts";

/** What both kinds of trees have. */
type AnyTree = {
  readonly xpos: readonly string[];
  readonly head: ArrayLike<number>;
  readonly label: readonly string[];
};

export type Compared = { readonly gold: GoldTree; readonly tree: Tree };

/** `said` were found above the gate, `right` of them stand in the treebank, which has `there`. */
export type Count = { right: number; said: number; there: number };
export const precision = ({ right, said }: Count): number => right / (said || 1);
export const coverage = ({ right, there }: Count): number => right / (there || 1);

/**
 * Which words are counted in a tree; what is found agrees with gold when the word hangs on the same head and both
 * count.
 */
export type Kind = (tree: AnyTree, words: readonly string[], word: number) => boolean;

export const labelled =
  (pattern: RegExp): Kind =>
  (tree, _, word) =>
    pattern.test(tree.label[word] ?? "");

const speech = new Set(
  `accuse acknowledge add admit advise allege announce answer argue ask assert assure believe claim comment
  complain concede conclude confirm contend declare deny disclose explain express hint indicate inform insist joke
  maintain mention note observe order pledge predict proclaim promise propose question quote reaffirm reassure
  recall recommend refuse reiterate reject remark repeat reply report request respond reveal say speak state
  stress suggest swear tell testify threaten urge vow warn wonder write`.split(/\s+/),
);

/** The subject of a verb of speech. */
export const speaker: Kind = (tree, words, word) => {
  const head = tree.head[word] ?? -1;
  return (
    (tree.label[word] ?? "").startsWith("nsubj") &&
    head >= 0 &&
    speech.has(lemmaOf(words[head] ?? "", tree.xpos[head] ?? ""))
  );
};

export function countArcs(parses: readonly Compared[], kind: Kind, sure: (tree: Tree, word: number) => boolean): Count {
  const count = { right: 0, said: 0, there: 0 };
  for (const { gold, tree } of parses)
    for (const word of gold.words.keys()) {
      const inGold = kind(gold, gold.words, word);
      if (inGold) count.there++;
      if (!kind(tree, gold.words, word) || !sure(tree, word)) continue;
      count.said++;
      if (inGold && gold.head[word] === tree.head[word]) count.right++;
    }
  return count;
}

/**
 * Right is a piece of exactly the same words that in the treebank, too, hangs on the rest by a removable relation.
 * Marks do not count: whether a comma belongs to the clause it closes is a custom of each treebank.
 */
export function countPieces(parses: readonly Compared[], sure: (tree: Tree, piece: RemovablePiece) => boolean): Count {
  const count = { right: 0, said: 0, there: 0 };
  for (const { gold, tree } of parses) {
    const key = ({ words }: RemovablePiece): string => String(words.filter((word) => gold.label[word] !== "punct"));
    const there = new Set(removablePieces(gold).map(key));
    count.there += there.size;
    for (const piece of removablePieces(tree)) {
      if (!sure(tree, piece)) continue;
      count.said++;
      if (there.has(key(piece))) count.right++;
    }
  }
  return count;
}
