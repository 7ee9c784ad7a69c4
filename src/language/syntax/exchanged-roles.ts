// Whether a claim has the two sides of a verb the wrong way round: "Pixar acquired Disney" for "Disney acquired Pixar".
import type { Cut } from "../token.ts";
import { wordSet } from "../word-set.ts";
import { type Proposition, propositionsIn } from "./propositions.ts";
import { type SentenceTree, sentenceTree } from "./sentence-tree.ts";

/** The sides as the source has them, in the source's words, and what may be said to a reader. */
export type ExchangedRoles = {
  readonly verb: string;
  readonly subject: string;
  readonly object: string;
  readonly words: string;
};

/** Either side can be said to do these, or the verb says that one thing is the other. */
export const symmetric = wordSet(
  `be become meet marry wed date divorce equal match resemble face fight play rival border contact represent
  mean include involve contain neighbour neighbor accompany join constitute comprise form share see follow`,
);

/**
 * The same verb with its subject and object exchanged. Undefined unless both trees are nine in ten sure of all of it;
 * "alike" where the source has it the claim's way round, or one of the sides.
 */
export function exchangedRoles(claim: Cut, source: Cut, language = "en"): ExchangedRoles | "alike" | undefined {
  const ours = statements(sentenceTree(claim, language));
  if (ours.length === 0) return undefined;
  const theirs = statements(sentenceTree(source, language));
  let alike = false;
  for (const own of ours) {
    const rivals = theirs.filter((other) => sameVerb(own, other));
    if (rivals.some((other) => meet(own.subject, other.subject) || meet(own.object, other.object))) {
      alike = true;
      continue;
    }
    const turned = rivals.find((other) => meet(own.subject, other.object) && meet(own.object, other.subject));
    if (turned !== undefined) return described(turned);
  }
  return alike ? "alike" : undefined;
}

/** Two trees must be wrong in just the way that fits before this alarm is false: each need not be at its gates. */
const least = 0.9;

/** A statement with two sides; each side's words are those that name it. */
type Statement = {
  readonly proposition: Proposition;
  readonly tree: SentenceTree;
  readonly subject: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
};

function statements(tree: SentenceTree | undefined): readonly Statement[] {
  if (tree === undefined) return [];
  return propositionsIn(tree).flatMap((proposition) => {
    const { subject, object, chance, lemma, negated } = proposition;
    if (chance < least || negated || subject === undefined || object === undefined || symmetric.has(lemma)) return [];
    const sides = { subject: namesOf(tree, subject.head), object: namesOf(tree, object.head) };
    // "One company bought another company": the heads do not tell the sides apart.
    return meet(sides.subject, sides.object) ? [] : [{ proposition, tree, ...sides }];
  });
}

const sameVerb = ({ proposition: one }: Statement, { proposition: other }: Statement): boolean =>
  one.lemma === other.lemma && one.modal === other.modal;

/** The head, and of a name all its words; pronouns name nobody. */
function namesOf(tree: SentenceTree, head: number): ReadonlySet<string> {
  if (tree.tree.upos[head] === "PRON" || tree.tree.upos[head] === "DET") return new Set();
  const proper = [head, ...tree.on(head, "flat", "compound")].filter((word) => tree.tree.upos[word] === "PROPN");
  return new Set([head, ...proper].map((word) => tree.lemma(word).toLowerCase()));
}

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((word) => other.has(word));

function described({ proposition, tree }: Statement): ExchangedRoles {
  const { subject, object, modal } = proposition;
  const said = (words: readonly number[] = []): string => {
    const { start, end } = tree.stretch(words);
    const text = tree.text.slice(start, end);
    // Inside another sentence its first word has no capital, unless it is a name's.
    return words[0] === 0 && tree.tree.upos[0] !== "PROPN" ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  };
  const sides = { subject: said(subject?.words), object: said(object?.words) };
  const verb = tree.forms[proposition.verb] ?? "";
  const does = modal === undefined ? "did it" : `${modal} do it`;
  return {
    verb,
    ...sides,
    words:
      `Who "${verb}" whom: the source says that ${sides.subject} ${does} to ${sides.object}; ` +
      `the claim says that ${sides.object} ${does} to ${sides.subject}.`,
  };
}
