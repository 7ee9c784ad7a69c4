// Deletions of one of two statements that "and" joins, and what keeps both.
import type { SentenceTree } from "../../syntax/sentence-tree.ts";
import { negationsIn } from "../../syntax/standing.ts";
import { turnsRound } from "../opposites.ts";
import { reportingClass } from "../speech-verbs.ts";
import type { ReadSentence, WordStretch } from "./read-sentence.ts";
import lines from "./undone.words.json" with { type: "json" };

/** Acts, and what undoes each without being its opposite: told of one alone, the sentence says that it stands. */
const undone: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  lines.map((line) => {
    const [act = "", ...others] = line.split(" ");
    return [act, new Set(others)];
  }),
);

const sure = 0.8;

/** "A did this, and B did that": where the second begins with its comma, and the word that joins them. */
type Pair = { readonly root: number; readonly second: number; readonly joint: number; readonly range: WordStretch };

const listed = /^(?:VBD|VBZ|VBP|VBN|VB)$/;

function pairOf(sentence: ReadSentence): Pair | undefined {
  const { tree, root } = sentence;
  const joined = tree.on(root, "conj").filter((word) => word > root && tree.isVerb(word));
  const [second] = joined;
  if (root < 0 || second === undefined || joined.length > 1 || !sentence.sure(second, sure)) return undefined;
  const [joint] = tree.on(second, "cc");
  const range = sentence.range(second);
  if (joint === undefined || range === undefined || tree.form(joint) !== "and" || range.from !== joint)
    return undefined;
  if (range.to !== sentence.last || tree.on(root, "ccomp", "parataxis").length > 0) return undefined;
  if (sentence.holds(range, (word) => undoes(sentence, word))) return undefined;
  if (isBalanced(tree, root, second)) return undefined;
  // "beat him, burned it and fled": a list of three.
  if (sentence.holds({ from: root, to: joint }, (word) => sentence.isComma(word) && listed.test(tree.tag(word + 1))))
    return undefined;
  if (sentence.holds({ from: 0, to: joint }, (word) => /^(?:both|either|between|only)$/.test(tree.form(word))))
    return undefined;
  return { root, second, joint, range };
}

/** "jailed Reed, and a higher court freed him": what takes it up may undo it; and who says both stands last. */
const undoes = ({ tree, isComma }: ReadSentence, word: number): boolean =>
  (/^(?:it|him|her|them)$/.test(tree.form(word)) && /^i?obj$/.test(tree.label(word))) ||
  tree.form(word) === "back" ||
  comesToNothing.has(tree.lemma(word)) ||
  (isComma(word) && (tree.tag(word + 1) === "IN" || reportingClass(tree.form(word + 1)) !== undefined));

/** "won two games and lost three", either way round. */
const isBalanced = (tree: SentenceTree, one: number, other: number): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([act = -1, back = -1]) => {
    const [first, second] = [tree.lemma(act), tree.lemma(back)];
    return turnsRound(first, second) || second === `re${first}` || undone.get(first)?.has(second) === true;
  });

/** "ran for mayor and lost", "fired at him and missed", "jailed him and later apologised" */
const comesToNothing = new Set("lose miss apologise apologize regret correct".split(" "));

const fewestWords = 4;
const hasTense = (sentence: ReadSentence, verb: number): boolean =>
  [verb, ...sentence.tree.on(verb, "aux", "aux:pass", "cop")].some((word) =>
    /^(?:VBD|VBZ|VBP|MD)$/.test(sentence.tree.tag(word)),
  );

/** Both have a subject of their own and a finite verb, and a comma parts them. */
function clausePair(sentence: ReadSentence): Pair | undefined {
  const pair = pairOf(sentence);
  if (pair === undefined || !sentence.isComma(pair.joint - 1) || pair.joint < fewestWords) return undefined;
  const subjects = [pair.root, pair.second].map((verb) => sentence.subjectOf(verb));
  if (subjects.includes(undefined) || (subjects[0] as number) > pair.root) return undefined;
  return hasTense(sentence, pair.root) && hasTense(sentence, pair.second) ? pair : undefined;
}

export function secondClauses(sentence: ReadSentence): readonly WordStretch[] {
  const pair = clausePair(sentence);
  return pair === undefined ? [] : [{ from: pair.joint - 1, to: pair.range.to }];
}

export function firstClauses(sentence: ReadSentence): readonly WordStretch[] {
  const pair = clausePair(sentence);
  if (pair === undefined) return [];
  const subject = sentence.subjectOf(pair.root) as number;
  const next = sentence.subjectOf(pair.second) as number;
  // What stands before the subject holds for both clauses.
  if (sentence.range(subject)?.from !== 0 || sentence.points(next)) return [];
  if (sentence.range(next)?.from !== pair.joint + 1) return [];
  return [{ from: 0, to: pair.joint }];
}

const isDenied = ({ tree }: ReadSentence, verb: number): boolean =>
  negationsIn(tree).some((word) => tree.head(word) === verb || tree.on(verb).includes(tree.head(word)));

export function secondPredicates(sentence: ReadSentence): readonly WordStretch[] {
  const { tree } = sentence;
  const pair = pairOf(sentence);
  if (pair === undefined || sentence.subjectOf(pair.second) !== undefined) return [];
  const { root, second, joint, range } = pair;
  if (!tree.isVerb(root) || !hasTense(sentence, root) || isDenied(sentence, root)) return [];
  // Beside a verb in the past tense "hired" is one too, whatever its tag; else it shares the first one's auxiliary.
  const bare = tree.on(second, "aux", "aux:pass").length === 0 && /^VBN$/.test(tree.tag(second));
  if (!bare && tree.tag(second) !== tree.tag(root) && !hasTense(sentence, second)) return [];
  // "bought and sold houses": what both share hangs on the second.
  const completes = tree.on(root, "obj", "obl", "xcomp").some((word) => word > root && word < joint);
  const from = sentence.isComma(joint - 1) ? joint - 1 : joint;
  return completes ? [{ from, to: range.to }] : [];
}
