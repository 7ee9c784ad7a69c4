// The noun phrase that a figure stands in, as printed: "a $52 million contract", "sales of $14m", "70% of all sales".
import { isSpeaking } from "../../language/en/speech-verbs.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { wordSet } from "../../language/word-set.ts";

/** Words of a tree, both ends taken. */
export type Words = { readonly first: number; readonly last: number };

const longest = 70;

const within: ReadonlySet<string> = new Set([
  "nummod",
  "compound",
  "amod",
  "flat",
  "nmod:desc",
  "nmod:unmarked",
  "obl:unmarked",
]);
const nouns: ReadonlySet<string> = new Set(["NOUN", "PROPN", "SYM"]);

/** The noun or sign that the number stands with: "search" of "a three-month search". */
export function nodeOf(tree: SentenceTree, words: readonly number[]): number | undefined {
  const inside = new Set(words);
  const tops = words.filter((word) => !inside.has(tree.head(word)) && tree.label(word) !== "punct");
  let node = tops.find((word) => /^(?:NUM|NOUN|SYM|PROPN)$/.test(tree.tree.upos[word] ?? "")) ?? tops[0];
  while (node !== undefined && within.has(tree.label(node))) {
    const above = tree.head(node);
    const adjective = tree.label(above) === "amod";
    // "magnitude 6.4"
    const before = above === node - 1 && tree.tree.upos[node] === "NUM";
    if ((above < node && !before) || !(nouns.has(tree.tree.upos[above] ?? "") || adjective)) break;
    node = above;
  }
  return node;
}

const outside: ReadonlySet<string> = new Set(
  "case cop aux aux:pass nsubj nsubj:pass csubj mark cc punct expl advcl parataxis obl discourse cc:preconj".split(" "),
);

/** Where a noun's own phrase begins: without preposition, copula or subject, if it is a predicate. */
export function nounPhraseStart(tree: SentenceTree, noun: number): number {
  let from = noun;
  while (from > 0 && isPartOf(tree, from - 1, noun)) from--;
  while (from < noun && tree.label(from) === "punct") from++;
  return from;
}

function isPartOf(tree: SentenceTree, word: number, noun: number): boolean {
  let at = word;
  while (tree.head(at) !== noun) {
    at = tree.head(at);
    if (at < 0) return false;
  }
  return !outside.has(tree.label(at)) || (tree.label(at) === "punct" && tree.form(at) === "-");
}

/** The phrase, where the figure stands in one that says more than number and unit. */
export function phraseOf(tree: SentenceTree, figure: Words, node: number, unitOnly: boolean): Words | undefined {
  const holder = heldBy(tree, node);
  const top = holder ?? node;
  const start = Math.min(figure.first, nounPhraseStart(tree, top));
  const own = { first: start, last: Math.max(figure.last, node) };
  const whole = extended(tree, own, new Set([node]), longest);
  if (whole === undefined) return undefined;
  const says = holder !== undefined || !unitOnly || node > figure.last || whole.last > own.last;
  return says ? whole : undefined;
}

/** "sales of $14m": the noun before. */
function heldBy(tree: SentenceTree, node: number): number | undefined {
  const above = tree.head(node);
  const by = tree.on(node, "case").map(tree.form);
  const held = tree.label(node) === "nmod" && above >= 0 && above < node && by.length === 1 && by[0] === "of";
  return held && nouns.has(tree.tree.upos[above] ?? "") && !ofPrepositions.has(tree.form(above)) ? above : undefined;
}

/** "on top of $5m" */
const ofPrepositions = wordSet("top behalf terms spite lieu excess front instead case view light face");

const completing: ReadonlySet<string> = new Set([
  "nmod",
  "nmod:unmarked",
  "obl",
  "obl:agent",
  "obl:unmarked",
  "obj",
  "iobj",
  "xcomp",
  "ccomp",
  "advmod",
  "acl",
  "amod",
  "nummod",
  "advcl",
]);
/** Without these a clause says nothing or something else. */
const needed: ReadonlySet<string> = new Set(["obj", "iobj", "xcomp", "ccomp"]);
const besides: ReadonlySet<string> = new Set(["acl:relcl", "appos", "parataxis", "conj", "cc", "punct", "advcl:relcl"]);

/** With the phrases that follow at once and complete it, as far as they are whole and fit. */
export function extended(
  tree: SentenceTree,
  { first, last }: Words,
  tops: ReadonlySet<number>,
  room: number,
): Words | undefined {
  let to = last;
  const heads = new Set(tops);
  if (lengthOf(tree, first, to) > room) return undefined;
  for (;;) {
    const next = to + 1;
    const piece = pieceAt(tree, next, heads);
    if (piece === undefined) return mayStop(tree, tops, to + 1) ? { first, last: to } : undefined;
    const end = endOf(tree, piece, next);
    if (lengthOf(tree, first, end) > room)
      return isNeeded(tree, piece, tops) || !mayStop(tree, tops, next) ? undefined : { first, last: to };
    for (const word of tree.under(piece)) heads.add(word);
    to = end;
  }
}

/** "1,600 in the UK and 400 in Spain": the 400 cut from its place would be read as those of the UK. */
const isNeeded = (tree: SentenceTree, piece: number, tops: ReadonlySet<number>): boolean =>
  needed.has(tree.label(piece)) ||
  tree.under(piece).some((word) => limits.has(tree.form(word))) ||
  (tree.label(piece) === "nmod" && tops.has(tree.head(piece)));

/** The first word whose phrase begins at `next`, completes one of `heads` and may end where it does. */
function pieceAt(tree: SentenceTree, next: number, heads: ReadonlySet<number>): number | undefined {
  // A word's phrase begins at that word or before it.
  for (let word = next; word < tree.forms.length; word++) if (isPieceAt(tree, word, next, heads)) return word;
  return undefined;
}

function isPieceAt(tree: SentenceTree, word: number, next: number, heads: ReadonlySet<number>): boolean {
  if (!heads.has(tree.head(word)) || !completing.has(tree.label(word))) return false;
  // Its first word is looked up only where that can be this one: the list of all of them is dear.
  if (!tree.isUnder(next, word) || tree.under(word, besides)[0] !== next) return false;
  const end = endOf(tree, word, next);
  // "between 2013 | and 2014"
  const pair = tree.on(word, "case").some((by) => tree.form(by) === "between");
  return end >= word && !pair && mayEnd(tree, word, end + 1);
}

const continuing: ReadonlySet<string> = new Set("MD VBD VBZ VBP VBN NN NNS JJ JJR CD POS".split(" "));
const whens = wordSet("last this next late early today yesterday tomorrow tonight year overall alone each more");

/** "is safe | for no more than 15 minutes": without them more is said than the sentence says. */
const limits = wordSet("no not n't only if unless without except until hardly barely provided never less");

/** A verb or noun of the same clause that follows at once goes on with it: what ends before it is half of one. */
const mayStop = (tree: SentenceTree, tops: ReadonlySet<number>, next: number): boolean =>
  next >= tree.forms.length || (!isLimited(tree, next) && (isFreeToStop(tree, next) || isOutside(tree, tops, next)));

/** "..., unless" too */
const isLimited = (tree: SentenceTree, next: number): boolean =>
  limits.has(tree.form(next)) || (tree.form(next) === "," && limits.has(tree.form(next + 1)));

const isFreeToStop = (tree: SentenceTree, next: number): boolean =>
  whens.has(tree.form(next)) || !continuing.has(tree.tag(next)) || isSpeaking(tree.form(next));

const isOutside = (tree: SentenceTree, tops: ReadonlySet<number>, next: number): boolean =>
  !tops.values().some((top) => tree.isUnder(next, top));

/** "refugees from Syria, Iraq and Sudan": some of a list would be told as all of it. */
const listed = /^(?:nmod|obl)$/;
const besidesLists: ReadonlySet<string> = new Set(["acl:relcl", "appos", "parataxis", "advcl:relcl"]);

/** "after the ferry | Aurora sank": what goes on without a mark or a joining word is not whole. */
const mayEnd = (tree: SentenceTree, piece: number, next: number): boolean =>
  !tree.isUnder(next, piece) || /^(?:punct|cc)$/.test(tree.label(next)) || tree.tag(next).startsWith("W");

/** One past which the piece goes on no more without a gap. */
function endOf(tree: SentenceTree, piece: number, from: number): number {
  const own = new Set(tree.under(piece, listed.test(tree.label(piece)) ? besidesLists : besides));
  let to = from;
  while (own.has(to + 1) || (tree.form(to + 1) === "-" && own.has(to + 2))) to++;
  while (to > from && tree.label(to) === "punct" && tree.form(to) === ",") to--;
  return Math.max(to, from);
}

const lengthOf = (tree: SentenceTree, first: number, last: number): number =>
  tree.place(last).end - tree.place(first).start;
