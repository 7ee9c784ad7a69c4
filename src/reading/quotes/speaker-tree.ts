// Who speaks a quotation as the tree of its sentence has it: the subject of the verb that the quotation hangs on.

import { mayQuote } from "../../language/en/speech-verbs.ts";
import { isPassive, subjectOfVerb } from "../../language/syntax/finite-verbs.ts";
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Cut } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import { unsaid } from "./cue.ts";

/** UTF-16 units of one sentence, end exclusive. */
type Stretch = { readonly start: number; readonly end: number };

export type Speaking = {
  /** The words that say who it is: the head, the rest of a name, titles, appositions. */
  readonly heads: readonly Stretch[];
  /** The noun phrase without appositions and clauses. */
  readonly phrase: Stretch;
  /** Of its head. */
  readonly lemma: string;
  readonly kind: "name" | "noun" | "pronoun";
  /** The subject hangs on the verb for sure. */
  readonly sure: boolean;
  /** Of a saying: that it is the sentence's own and not told in it ("recalled that he said"). */
  readonly main: boolean;
  /** Of a saying: that nobody said it, or it is not known that anybody did. */
  readonly unsaid: boolean;
};

/** Nothing in a sentence that has no tree, and where the quotation hangs on no verb of speech outside it. */
export function speakingOf(text: string, quotation: Stretch): Speaking | undefined {
  const whole = cut(text);
  if (!mayHoldSpeech(whole, quotation)) return undefined;
  const tree = sentenceTree(whole);
  if (tree === undefined) return undefined;
  const inside = new Set(tree.within(quotation));
  if (inside.size === 0) return undefined;
  const verb = verbOver(tree, inside) ?? verbAside(tree, inside);
  // "“...,” Reed was told": he hears it.
  if (verb === undefined || isPassive(tree, verb)) return undefined;
  const { subject, arcs } = subjectOfVerb(tree, verb);
  return subject === undefined || inside.has(subject)
    ? undefined
    : { ...phraseOf(tree, subject, arcs, inside), main: isMain(tree, verb, inside), unsaid: isUnsaid(tree, verb) };
}

/** Outside the quotation stands a word that may be a verb of speech: without one nothing need be parsed. */
const mayHoldSpeech = ({ tokens }: Cut, { start, end }: Stretch): boolean =>
  tokens.some((token) => (token.start < start || token.start >= end) && mayQuote(token.lower));

/** "Reed has never said", "if Reed said", "Reed denied having said"; what he will say is his. */
const isUnsaid = (tree: SentenceTree, verb: number): boolean =>
  tree.on(verb, "mark", "advmod").some((word) => unsaid.has(tree.form(word))) ||
  (/^[xc]comp$/.test(tree.label(verb)) && unsaid.has(tree.form(tree.head(verb))));

const isMain = (tree: SentenceTree, verb: number, inside: ReadonlySet<number>): boolean =>
  inside.has(tree.head(verb)) ||
  /^(?:root|parataxis)$/.test(tree.label(verb)) ||
  (tree.label(verb) === "conj" && tree.label(tree.head(verb)) === "root");

function phraseOf(tree: SentenceTree, head: number, arcs: readonly number[], without?: ReadonlySet<number>): Speaking {
  const own = tree.under(head, besides).filter((word) => !without?.has(word));
  return {
    heads: namingWords(tree, head).map(tree.place),
    phrase: tree.stretch(own),
    lemma: tree.lemma(head),
    kind: kinds[tree.tree.upos[head] ?? ""] ?? "noun",
    sure: tree.areSure(arcs),
    main: true,
    unsaid: false,
  };
}

const naming = ["flat", "compound", "nmod:desc", "appos", "conj"];

function namingWords(tree: SentenceTree, head: number): readonly number[] {
  // "the head of the bank, Anna Berg": trees hang the name on the bank as often as on the head.
  const ofOthers = tree.on(head, "nmod").flatMap((word) => tree.on(word, "appos"));
  return [head, ...[...tree.on(head, ...naming), ...ofOthers].flatMap((word) => namingWords(tree, word))];
}

const besides: ReadonlySet<string> = new Set(["acl", "acl:relcl", "appos", "parataxis", "punct", "cc", "conj"]);
const kinds: Readonly<Record<string, Speaking["kind"]>> = { PROPN: "name", PRON: "pronoun", DET: "pronoun" };

/** Who is the subject of the clause that the word at this place stands in: its verb's, or that of the verb over it. */
export function clauseSubjectAt(text: string, place: number): Speaking | undefined {
  const tree = sentenceTree(cut(text));
  const [start] = tree?.within({ start: place, end: place + 1 }) ?? [];
  if (tree === undefined || start === undefined) return undefined;
  for (let at = start, steps = 0; at >= 0 && steps < mostSteps; at = tree.head(at), steps++) {
    const { subject, arcs } = subjectOfVerb(tree, at);
    if (subject !== undefined) return subject === start ? undefined : phraseOf(tree, subject, arcs);
    if (!goesOn.test(tree.label(at)) && tree.isVerb(at)) return undefined;
  }
  return undefined;
}

const mostSteps = 12;
const goesOn = /^(?:advcl|conj|xcomp|ccomp|parataxis|root)/;

/** Whether a name or phrase of the same sentence is who speaks, or a part of it. */
export const isSubjectOf = ({ heads }: Speaking, place: Stretch): boolean =>
  heads.some(({ start, end }) => start < place.end && place.start < end);

/** Who a sentence is about as a whole: the subject of its main verb. */
export function mainSubjectOf(text: string): Speaking | undefined {
  const tree = sentenceTree(cut(text));
  const root = tree?.tree.label.indexOf("root") ?? -1;
  if (tree === undefined || root < 0) return undefined;
  const { subject, arcs } = subjectOfVerb(tree, root);
  return subject === undefined ? undefined : phraseOf(tree, subject, arcs);
}

/**
 * Whether these characters are a noun phrase that can be somebody: not a part of one ("the United" of "the United
 * States"), not a clause, and not where or how something is said ("in a low voice"). True where there is no tree.
 */
export function isWholePhrase(text: string, place: Stretch): boolean {
  const tree = sentenceTree(cut(text));
  const words = new Set(tree?.within(place));
  if (tree === undefined || words.size === 0) return true;
  const [top, ...more] = [...words].filter((word) => !words.has(tree.head(word)) && tree.label(word) !== "punct");
  if (top === undefined || more.length > 0) return false;
  const by = tree.on(top, "case").map(tree.form);
  return (
    /^(?:NOUN|PROPN|PRON)$/.test(tree.tree.upos[top] ?? "") && !partial.test(tree.label(top)) && by.every(isOfSpeech)
  );
}

const partial = /^(?:amod|compound|det|nummod|case|advmod|flat)/;
const ofSpeech = wordSet("by to from according per");
const isOfSpeech = (word: string): boolean => ofSpeech.has(word);

const speaks = (tree: SentenceTree, verb: number): boolean => tree.isVerb(verb) && mayQuote(tree.form(verb));

/** The quotation is what is said or part of it: the first verb of speech on the way up from its topmost word. */
function verbOver(tree: SentenceTree, inside: ReadonlySet<number>): number | undefined {
  let at = [...inside].find((word) => !inside.has(tree.head(word)) && tree.label(word) !== "punct");
  while (at !== undefined && at >= 0 && !parted.test(tree.label(at))) {
    const said = tree.label(at) === "ccomp";
    at = tree.head(at);
    // "the comments by Obama that it was “over”": what a noun holds is not the sentence's own speaker's.
    if (said && tree.tree.upos[at] === "NOUN") return undefined;
    if (!inside.has(at) && speaks(tree, at)) return at;
  }
  return undefined;
}

/** What hangs so says something of its own: "Obama, whose plan is “a lie”, said". */
const parted = /^(?:nsubj|csubj|acl|advcl|appos|conj)/;

/** "“We won”, she said": the saying hangs on the quotation. */
const verbAside = (tree: SentenceTree, inside: ReadonlySet<number>): number | undefined =>
  [...inside]
    .flatMap((word) => tree.on(word, "parataxis", "ccomp"))
    .find((verb) => !inside.has(verb) && speaks(tree, verb));
