// What stands over a word in its sentence: whatever denies, hedges, parts or conditions it, near or far in the tree.
import type { Sense } from "../../language/claim-sense.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Passage } from "./passage.ts";

/** A piece of the passage with the senses in which it stands over the word that was asked for. */
export type Over = {
  readonly at: number;
  readonly senses: readonly Sense[];
  /** The piece it hangs on, or that hangs on it. */
  readonly of: number;
  /** Not by way of another statement or of a word joined to it. */
  readonly isDirect: boolean;
};

const verbal: readonly Sense[] = [
  "denied",
  "undone",
  "possible",
  "likely",
  "seems",
  "claimed",
  "believed",
  "planned",
  "conditional",
];
const nominal: readonly Sense[] = [
  "denied",
  "part",
  "former",
  "only",
  "whole",
  "claimed",
  "planned",
  "possible",
  "likely",
];
const everything: readonly Sense[] = [...new Set([...verbal, ...nominal])];

/** In the order they are met, from the word outwards; the word itself is not among them. */
export function over(passage: Passage, at: number): readonly Over[] {
  const { tree } = passage;
  const node = passage.node(at);
  return tree === undefined || node < 0 ? before(passage, at) : overNode(passage, tree, node);
}

/** Without a tree: the four words before it, up to a mark. */
function before(passage: Passage, at: number): readonly Over[] {
  const found: Over[] = [];
  for (let each = at - 1; each >= Math.max(0, at - reach); each--) {
    if (passage.word(each).kind === "sign") break;
    add(passage, found, { at: each, of: at, isDirect: true }, everything);
  }
  return found;
}

const reach = 4;

function add(passage: Passage, found: Over[], where: Omit<Over, "senses">, wanted: readonly Sense[]): void {
  const senses = passage.senses(where.at).filter((sense) => wanted.includes(sense));
  if (senses.length > 0 && !found.some(({ at }) => at === where.at)) found.push({ ...where, senses });
}

/** Relations by which what stands over the head stands over the word too. */
const governed = wordSet("xcomp ccomp csubj acl conj flat compound");
const ofNoun = wordSet("nmod nmod:poss compound appos nummod amod flat conj det:predet nmod:desc nmod:unmarked");
const beside = wordSet("advmod aux mark det amod cc:preconj nummod compound nmod:poss discourse aux:pass");

function overNode(passage: Passage, tree: SentenceTree, start: number): readonly Over[] {
  const found: Over[] = [];
  let [joined, isDirect] = [false, true];
  const take = (node: number, on: number, wanted: readonly Sense[]): void =>
    add(passage, found, { at: passage.piece(node), of: passage.piece(on), isDirect }, wanted);
  for (let node = start, steps = 0; node >= 0 && steps < deepest; steps++) {
    // "the vice president and general counsel": of words joined only what leaves them open stands over each.
    for (const [child, wanted] of limitsOf(tree, node))
      if (child !== start) take(child, node, joined ? wanted.filter((sense) => !ofOne.includes(sense)) : wanted);
    const [head, label] = [tree.head(node), tree.label(node)];
    if (head < 0 || !(isUnder(tree, node) || isHeldAgainst(passage, tree, node))) break;
    if (/^(?:ccomp|csubj|conj)/.test(label)) isDirect = false;
    if (!sideways.test(label)) take(head, node, everything);
    joined ||= label === "conj";
    node = head;
  }
  return found;
}

const ofOne: readonly Sense[] = ["part", "former", "only", "whole"];
const deepest = 12;

/** What hangs on a word and stands over it: its auxiliaries and adverbs, its determiners, the "if" of its condition. */
function limitsOf(tree: SentenceTree, node: number): readonly (readonly [number, readonly Sense[]])[] {
  const isPredicate = predicates(tree, node);
  return tree.on(node).flatMap((child): (readonly [number, readonly Sense[]])[] => {
    const label = tree.label(child);
    if (beside.has(label)) {
      // "not all", "almost no": what stands over the word beside it.
      const further = tree.on(child, "advmod").map((each) => [each, nominal] as const);
      return [[child, isPredicate ? everything : nominal], ...further];
    }
    if (!isPredicate) return [];
    // "BEA will seek money if the search fails": the condition stands over what depends on it.
    if (label.startsWith("advcl")) return tree.on(child, "mark", "advmod").map((mark) => [mark, ["conditional"]]);
    if (!/^(?:nsubj|obj|obl:agent)/.test(label)) return [];
    // "no shop closed", "nobody left"
    return [child, ...tree.on(child, "det", "advmod")].map((each) => [each, ["denied"]]);
  });
}

/** "accused of killing": what is held against somebody. */
const isHeldAgainst = (passage: Passage, tree: SentenceTree, node: number): boolean =>
  tree.label(node) === "advcl" && passage.has(passage.piece(tree.head(node)), "claimed");

/** Is it under what stands over its head? "fell and may close": a predicate with its own auxiliary is not. */
function isUnder(tree: SentenceTree, node: number): boolean {
  const label = tree.label(node);
  if (!predicates(tree, node)) return ofNoun.has(label);
  return governed.has(label) && !(label === "conj" && tree.on(node, "aux", "nsubj", "nsubj:pass").length > 0);
}

/** The head is the same thing or another one beside it, and says nothing over the word. */
const sideways = /^(?:conj|compound|flat|appos|nummod|amod)/;

/** A verb, or a noun or adjective that is said of something. */
const predicates = (tree: SentenceTree, node: number): boolean =>
  tree.isVerb(node) || tree.on(node, "cop", "nsubj", "nsubj:pass").length > 0;
