// Who does what a verb says, and to whom, in a tree: for finite verbs, infinitives and passives alike.
import { isPassive, subjectOfVerb } from "../../language/syntax/finite-verbs.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Passage } from "./passage.ts";

/** Words of the tree; a side that the sentence does not name is absent. */
export type Sides = {
  readonly agent?: number;
  readonly patient?: number;
  readonly isPassive: boolean;
  /** The least chance of the arcs that make them, in 0..1. */
  readonly chance: number;
};

export function deedSides(tree: SentenceTree, verb: number): Sides {
  const passive = isPassive(tree, verb);
  const own = subjectOfVerb(tree, verb);
  const subject = own.subject ?? controller(tree, verb);
  const [object] = tree.on(verb, "obj");
  const [by] = tree.on(verb, "obl:agent");
  const [agent, patient] = passive ? [by, subject] : [subject, object];
  return {
    ...(agent === undefined ? {} : { agent }),
    ...(patient === undefined ? {} : { patient }),
    isPassive: passive,
    chance: tree.chance([...own.arcs, ...[object, by].filter((word) => word !== undefined)]),
  };
}

/** "How many people", "which firm": it stands for whatever the answer names, and is nobody. */
export const asksFor = (tree: SentenceTree, head: number): boolean =>
  wordsOfSide(tree, head).some((word) => /^W/.test(tree.tag(word)));

/** Of "want EADS to pay" who pays is EADS, of "agreed to pay" who agreed, of "a deal to sell" nobody says. */
function controller(tree: SentenceTree, verb: number): number | undefined {
  const head = tree.head(verb);
  if (head < 0) return undefined;
  if (/^acl$/.test(tree.label(verb)) && isPassive(tree, verb)) return head;
  if (tree.label(verb) !== "xcomp") return undefined;
  const [object] = tree.on(head, "obj");
  return object ?? subjectOfVerb(tree, head).subject ?? controller(tree, head);
}

/** A phrase without the clauses that hang on it. */
export const wordsOfSide = (tree: SentenceTree, head: number): readonly number[] => tree.under(head, clauses);

/** The phrase, and those that stand beside it for the same: "GM, an American carmaker". */
export function wordsOfSides(tree: SentenceTree, head: number): readonly number[] {
  const beside = [head, ...tree.on(head, "appos")];
  if (tree.label(head) === "appos" && tree.head(head) >= 0) beside.push(tree.head(head));
  return [...new Set(beside.flatMap((each) => wordsOfSide(tree, each)))];
}

const clauses: ReadonlySet<string> = new Set(
  "acl acl:relcl advcl parataxis ccomp xcomp cop nsubj nsubj:pass".split(" "),
);

/** Pieces that name it itself, and not whom it belongs to: "Chile's navy chief" has none. */
export const ownNames = (passage: Passage, pieces: readonly number[]): readonly number[] =>
  pieces.filter((at) => {
    const { tree } = passage;
    const isName = passage.isProper(at) || (at > 0 && passage.word(at).capital && passage.isContent(at));
    const node = passage.node(at);
    const isOwner = [node, tree?.head(node) ?? -1].some((word) => word >= 0 && tree?.label(word) === "nmod:poss");
    return isName && !isOwner;
  });

const leaning = new Set("the this that these those its their his her both such".split(" "));

/** It points back to something told before: a pronoun, or "the company" without a name of its own. */
export function pointsBack(passage: Passage, head: number): boolean {
  const { tree } = passage;
  if (tree === undefined) return false;
  if (tree.tree.upos[head] === "PRON" || tree.tree.upos[head] === "DET") return true;
  if (tree.tree.upos[head] === "PROPN") return false;
  const phrase = wordsOfSide(tree, head);
  const isNamed = (word: number): boolean => {
    const at = passage.piece(word);
    return tree.tree.upos[word] === "PROPN" || (at > 0 && passage.word(at).capital && passage.isContent(at));
  };
  if (phrase.some(isNamed)) return false;
  return tree.on(head, "det", "nmod:poss").some((word) => leaning.has(tree.form(word)));
}
