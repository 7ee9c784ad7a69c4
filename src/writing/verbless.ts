// Whether a short sentence has no verb with a tense: "No distress call. The pilot's actions." tells nothing alone.
import { isFiniteVerb } from "../language/syntax/finite-verbs.ts";
import { sentenceTree } from "../language/syntax/sentence-tree.ts";
import { cut } from "../language/tokenize.ts";

/** Longer ones nearly always have one, and a tree for every sentence would cost as much as the rest of writing. */
const mostLetters = 60;

/** These have a tense wherever they stand: most short sentences need no tree. */
const alwaysFinite = /\b(?:is|are|was|were|has|had|will|would|could|did|does|said|says)\b/i;

/** `language` is ISO 639-1; only English is known to have none. */
export function isVerbless(text: string, language: string): boolean {
  if (text.length > mostLetters || (language !== "en" && language !== "und") || alwaysFinite.test(text)) return false;
  const tree = sentenceTree(cut(text));
  return tree !== undefined && !tree.forms.some((_, word) => isFiniteVerb(tree, word));
}
