// Who is described by a noun, and by what a noun is described: "manager Ann Bright", "Ann Bright, the manager".
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { caseOf, verbPartsOf } from "./verb-parts.ts";

/** Phrases that mean the same as the noun, each as the words of the tree. */
export function describedBy(tree: SentenceTree, noun: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const add = (words: readonly number[]): void => {
    if (words.length > 0) found.push(words);
  };
  for (const one of tree.on(noun, ...besides)) add(tree.under(one, outside));
  const head = tree.head(noun);
  const own = new Set(tree.under(noun));
  if (head >= 0 && besides.includes(tree.label(noun)))
    add(
      trimmed(
        tree,
        tree.under(head, outside).filter((word) => !own.has(word) && tree.label(word) !== "case"),
      ),
    );
  for (const { verb, subject, object } of verbPartsOf(tree)) {
    const copular = tree.on(verb, "cop").length > 0;
    if (copular && object.includes(noun)) add(subject);
    else if (copular && subject.includes(noun)) add(object);
    else if (isNamedAs(tree, noun, verb)) {
      const named = tree.on(verb, "obj", "nsubj:pass")[0];
      if (named !== undefined && named !== noun) add(tree.under(named, outside));
      else add(subject);
    }
  }
  return found;
}

/** "The cruise ship," without the comma that parts it from its name. */
function trimmed(tree: SentenceTree, words: readonly number[]): readonly number[] {
  return words.slice(0, words.findLastIndex((word) => tree.label(word) !== "punct") + 1);
}

const besides: readonly string[] = ["appos", "flat", "compound", "nmod:desc", "parataxis"];
const outside: ReadonlySet<string> = new Set(["acl:relcl", "advcl", "punct", "cop", "nsubj"]);

/** "Named Mary Barra as its chief executive", "was appointed manager", "becomes president". */
const isNamedAs = (tree: SentenceTree, noun: number, verb: number): boolean =>
  tree.head(noun) === verb &&
  (["xcomp", "obj"].includes(tree.label(noun)) || (tree.label(noun) === "obl" && caseOf(tree, noun) === "as"));
