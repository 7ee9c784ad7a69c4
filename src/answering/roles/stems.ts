// The stems of a tree's words, as questions and sentences are compared by.
import { meaning } from "../../language/stem.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { isEmptyWord } from "../question/asked-words.ts";

export const stemOf = (tree: SentenceTree, word: number): string => meaning(tree.lemma(word).replaceAll("’", "'"));

/** Of the words that say something, none twice. */
export const stemsOf = (tree: SentenceTree, words: readonly number[]): string[] => [
  ...new Set(
    words.flatMap((word) => {
      const form = tree.form(word);
      return isEmptyWord(form) || !/[\p{L}\p{N}]/u.test(form) ? [] : [stemOf(tree, word)];
    }),
  ),
];
