// Where the clauses of a sentence begin and end, and which main clauses can be parted and still be sentences.
import type { Cut } from "../token.ts";
import { isSureSpan } from "./certainty.ts";
import { isFiniteVerb, subjectOfVerb } from "./finite-verbs.ts";
import type { ParsedWords } from "./parsed-words.ts";
import { sentenceTree } from "./sentence-tree.ts";

export type Clause = {
  /** The verb or predicate, by its place among the tree's words. */
  readonly top: number;
  readonly words: readonly number[];
  /** UTF-16 units of the sentence, from its first word to the end of its last; marks at both ends left out. */
  readonly start: number;
  readonly end: number;
  /** "root", "conj", "ccomp", "advcl", "acl:relcl", ... */
  readonly label: string;
  /** A main clause with its own subject and finite verb, in one piece, beside another such one. */
  readonly parts: boolean;
  /** That it begins and ends there. */
  readonly sure: boolean;
};

/** In the order of their verbs; none where the sentence has no tree. */
export function clausesOf(cut: Cut, language = "en"): readonly Clause[] {
  const tree = sentenceTree(cut, language);
  if (tree === undefined) return [];
  return clausesIn(tree).map((clause) => ({ ...clause, ...tree.stretch(clause.words) }));
}

type ClauseWords = Omit<Clause, "start" | "end">;

export function clausesIn(tree: ParsedWords): readonly ClauseWords[] {
  const tops = tree.forms.flatMap((_, word) => (isClause(tree, word) ? [word] : []));
  const main = tops.filter((top) => isMain(tree, top));
  return tops.map((top) => {
    const joined = main.filter((other) => other !== top && tree.head(other) === top);
    const words = wordsOf(tree, top, joined);
    const parts = main.length > 1 && main.includes(top) && inOnePiece(words);
    const arcs = parts ? [top, ...joined].flatMap((each) => [each, ...subjectOfVerb(tree, each).arcs]) : [];
    const sure = [top, ...joined].every((each) => isSureSpan(tree.tree, each)) && tree.areSure(arcs);
    return { top, words, label: tree.label(top), parts, sure };
  });
}

const bound: ReadonlySet<string> = new Set(
  "ccomp csubj csubj:pass advcl advcl:relcl acl acl:relcl parataxis".split(" "),
);

const isClause = (tree: ParsedWords, word: number): boolean =>
  tree.label(word) === "root" ||
  (bound.has(tree.label(word)) && (tree.isVerb(word) || tree.on(word, "cop").length > 0)) ||
  (tree.label(word) === "conj" && isFiniteVerb(tree, word));

/** The root, and what is joined to it with a subject of its own. */
function isMain(tree: ParsedWords, top: number): boolean {
  const [own] = subjectOfVerb(tree, top).arcs;
  if (own === undefined || tree.head(own) !== top || !isFiniteVerb(tree, top)) return false;
  return tree.label(top) === "root" || (tree.label(top) === "conj" && tree.label(tree.head(top)) === "root");
}

/** All under it without the main clauses joined to it, and without what only joins or ends it. */
function wordsOf(tree: ParsedWords, top: number, joined: readonly number[]): readonly number[] {
  const gone = new Set(joined.flatMap((other) => tree.under(other)));
  const words = tree.under(top).filter((word) => !gone.has(word));
  const isLoose = (word: number): boolean =>
    tree.label(word) === "punct" || (tree.label(word) === "cc" && tree.head(word) === top);
  const from = words.findIndex((word) => !isLoose(word));
  return words.slice(from, words.findLastIndex((word) => !isLoose(word)) + 1);
}

const inOnePiece = (words: readonly number[]): boolean => (words.at(-1) ?? 0) - (words[0] ?? 0) + 1 === words.length;
