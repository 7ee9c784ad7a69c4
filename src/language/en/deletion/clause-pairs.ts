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

const listed = /^(?:VBD|VBZ|VBP|VBN|VBG|VB)$/;

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

/** "A did this, and B did that, the police said": they said both, and still say the one that stays. */
export function reportedClauses(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, last } = sentence;
  const tail = tree.forms.findLastIndex((_, word) => word < last && sentence.isComma(word));
  if (tail < 0 || !isSaying(sentence, { from: tail + 1, to: last })) return [];
  return sentence.tops("conj").flatMap(({ top: second, from, to }) => {
    const first = tree.head(second);
    const isBehind = tree.form(from) === "and" && sentence.isComma(from - 1) && to === tail - 1;
    const subjects = [first, second].map((verb) => sentence.subjectOf(verb));
    if (!isBehind || !sentence.sure(second, sure) || subjects.includes(undefined)) return [];
    if (!hasTense(sentence, first) || !hasTense(sentence, second)) return [];
    if (tree.on(first, "conj").length > 1 || isBalanced(tree, first, second)) return [];
    const range = { from, to };
    if (sentence.holds(range, (word) => sentence.isComma(word) || undoes(sentence, word))) return [];
    return isJoint(sentence, from) ? [] : [{ from: from - 1, to }];
  });
}

/** Something before it tells of both: "both", "either", or a condition that the first words set. */
const isJoint = (sentence: ReadSentence, joint: number): boolean =>
  sentence.holds({ from: 0, to: joint }, (word) =>
    /^(?:both|either|between|only|if|unless|because)$/.test(sentence.tree.form(word)),
  );

const mostSaying = 12;

/** "a spokesman for the firm said on Monday": one saying with its speaker, and no other statement. */
function isSaying({ tree, subjectOf }: ReadSentence, { from, to }: WordStretch): boolean {
  const verbs = tree.forms.flatMap((_, word) =>
    word >= from && word <= to && /^VB[DZP]$/.test(tree.tag(word)) ? [word] : [],
  );
  const [verb = -1] = verbs;
  if (verbs.length !== 1 || to - from >= mostSaying || reportingClass(tree.form(verb)) === undefined) return false;
  const subject = subjectOf(verb);
  return subject !== undefined && subject >= from && subject <= to;
}

const mostFronted = 9;
const isTensed = /^(?:VB[DZP]|MD)$/;

/** "The firm said that A did this and that B did that": the second of two that hang on one saying. */
export function secondReports(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, root, last } = sentence;
  if (reportingClass(tree.form(root)) === undefined || isDenied(sentence, root)) return [];
  const joints = tree.forms.flatMap((form, word) => (form === "and" && tree.form(word + 1) === "that" ? [word] : []));
  const [joint = -1] = joints;
  const rest = { from: joint + 2, to: last };
  if (joints.length !== 1 || joint - root < fewestWords || last - joint < fewestWords) return [];
  // "and that could be a danger", "and that of his wife": "that" is no conjunction there.
  if (/^(?:VB[DZP]|MD|RB)$/.test(tree.tag(joint + 2)) || isJoint(sentence, joint)) return [];
  const isFronted = sentence.holds({ from: joint + 4, to: joint + mostFronted }, sentence.isComma);
  if (tree.form(joint + 2) === "of" || (tree.tag(joint + 2) === "IN" && !isFronted)) return [];
  if (!isFronted && !tree.forms.some((_, word) => word > joint + 2 && isTensed.test(tree.tag(word)))) return [];
  if (sentence.holds(rest, (word) => undoes(sentence, word) || tree.form(word) === "and")) return [];
  const [first] = tree.on(root, "ccomp");
  if (first === undefined || first > joint || !hasTense(sentence, first)) return [];
  return [{ from: sentence.isComma(joint - 1) ? joint - 1 : joint, to: last }];
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
