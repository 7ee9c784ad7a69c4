// Who says what a verb says, in a tree: the subject of the verb of saying above it, or whom "according to" names.
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { deedSides } from "./sides.ts";

/** Words of the tree. Who speaks is absent where the sentence does not name it: "it was said". */
export type ToldBy = { readonly by?: number; readonly verb: number };

const carriers = new Set(["ccomp", "parataxis", "xcomp", "advcl"]);

/** From the nearest outwards; none where nobody is said to say it. */
export function saidOver(tree: SentenceTree, word: number): readonly ToldBy[] {
  const found: ToldBy[] = [];
  for (let node = word; node >= 0; node = tree.head(node)) {
    const head = tree.head(node);
    if (head >= 0 && carriers.has(tree.label(node)) && isSaying(tree, head)) found.push(withSubject(tree, head));
    // "..., police said": the verb of saying hangs on what is said.
    for (const behind of tree.on(node, "parataxis")) if (isSaying(tree, behind)) found.push(withSubject(tree, behind));
    found.push(...accordingTo(tree, node));
  }
  return found;
}

const isSaying = (tree: SentenceTree, word: number): boolean =>
  tree.isVerb(word) && (reportingClass(tree.form(word)) !== undefined || says.has(tree.form(word)));

const says = new Set(
  "says said saying say told telling warned claimed claims argued believes believe thinks think".split(" "),
);

function withSubject(tree: SentenceTree, verb: number): ToldBy {
  const { agent } = deedSides(tree, verb);
  const by = agent ?? withSomebody(tree, verb);
  return by === undefined ? { verb } : { by, verb };
}

/** "..., with its spokesman saying that": the tree hangs both on the verb before. */
function withSomebody(tree: SentenceTree, verb: number): number | undefined {
  const beside = tree.on(tree.head(verb), "obl").filter((each) => each < verb);
  return beside.findLast((each) => tree.on(each, "case").some((at) => tree.form(at) === "with"));
}

function accordingTo(tree: SentenceTree, node: number): readonly ToldBy[] {
  const found = tree.on(node).filter((each) => tree.on(each, "case").some((at) => tree.form(at) === "according"));
  return found.map((each) => ({ by: each, verb: each }));
}
