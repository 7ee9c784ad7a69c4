// Deletions of circumstances: what went on beside a statement, behind its comma or before it.
import { negationsIn } from "../../syntax/standing.ts";
import { reportingClass } from "../speech-verbs.ts";
import type { TreeRow } from "./deletion.ts";
import type { ReadSentence, WordStretch } from "./read-sentence.ts";

const likely = 0.75;

export const circumstanceRows: readonly TreeRow[] = [
  {
    kind: "circumstance",
    find: (sentence) => [...closing(sentence), ...opening(sentence)],
    yes: [
      "Smith closed the bridge{, as thousands of workers marched to the town hall}.",
      "The council closed the bridge{, with the mayor calling for a new one}.",
      "The bank closed ten branches{, amid a row over rents}.",
      "The bank closed ten branches{, following a row over rents}.",
      "{Amid a row over rents, }the bank closed ten branches.",
      "{Last week, }the bank closed ten branches in Orrin.",
      "{Earlier this month, }the bank closed ten branches in Orrin.",
    ],
    no: [
      "Smith closed the bridge{, as the police had said}.",
      "Smith did not close the bridge{, as the workers had feared}.",
      "The bank closed ten branches{, with the court's approval}.",
      "The bank would close ten branches{, with losses rising}.",
      "Smith closed the bridge{, as he may close the pier}.",
      "{In some towns, }the bank closed ten branches.",
      "{Last week, }prices rose by 5 percent.",
      "{In May, }the bank closed ten branches.",
      "{Amid a row over rents, }he closed ten branches.",
      "{During the war, }the bank closed ten branches.",
      "{According to the mayor, }the bank closed ten branches.",
    ],
  },
];

function closing(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, root, last } = sentence;
  if (root < 0 || !isFact(sentence, root)) return [];
  const clauses = tree.on(root, "advcl").flatMap((top) => {
    const range = sentence.range(top);
    const opens = range !== undefined && tree.form(range.from) === "as" && sentence.isComma(range.from - 1);
    return opens && range.to === last && sentence.sure(top, likely) && isOwnFact(sentence, top) ? [range.from] : [];
  });
  return [...clauses, ...phrases(sentence)].map((from) => ({ from: from - 1, to: last }));
}

/** From its comma to the end, whatever the tree hangs it on: no other mark stands in it. */
function phrases(sentence: ReadSentence): readonly number[] {
  const { tree, root, last } = sentence;
  return tree.forms.flatMap((_, from) => {
    if (from <= root || !sentence.isComma(from - 1)) return [];
    const rest = { from: from + 1, to: last };
    if (sentence.holds(rest, (word) => /^[,;:()–—-]+$/.test(tree.form(word)))) return [];
    const first = tree.form(from);
    const goes = (word: number): boolean => tree.tag(word) === "VBG" && /^NN/.test(tree.tag(word - 1));
    const isPhrase = first === "amid" || first === "following" || (first === "with" && sentence.holds(rest, goes));
    return isPhrase ? [from] : [];
  });
}

/** Has happened or happens: neither possible nor denied. */
function isFact(sentence: ReadSentence, verb: number): boolean {
  const { tree } = sentence;
  const bound = [verb, ...tree.on(verb, "aux", "aux:pass", "cop")];
  if (bound.some((word) => tree.tag(word) === "MD")) return false;
  if (negationsIn(tree).some((word) => tree.head(word) === verb || tree.on(verb).includes(tree.head(word))))
    return false;
  return bound.some((word) => /^VB[DZP]$/.test(tree.tag(word)));
}

/** "as workers marched", no "as he said". */
const isOwnFact = (sentence: ReadSentence, verb: number): boolean =>
  isFact(sentence, verb) &&
  sentence.subjectOf(verb) !== undefined &&
  reportingClass(sentence.tree.form(verb)) === undefined;

/** About the day of the report: what happened is news without it. */
const lately = new Set(
  "last this past earlier later recent week weekend month days weeks over the early late on in year's".split(" "),
);
const mostOpening = 14;

function opening(sentence: ReadSentence): readonly WordStretch[] {
  const { tree, root } = sentence;
  const subject = sentence.subjectOf(root);
  if (root < 0 || subject === undefined || sentence.points(subject) || !sentence.isPlainPast(root)) return [];
  return tree.on(root, "obl", "obl:unmarked", "advmod").flatMap((top) => {
    const range = sentence.range(top);
    if (range?.from !== 0 || range.to > mostOpening || !sentence.isComma(range.to + 1) || subject < range.to) return [];
    const isLately = !sentence.holds(range, (word) => !lately.has(tree.form(word)));
    const isAmid = tree.form(0) === "amid" && sentence.sure(top, likely);
    const rest = { from: range.to + 2, to: sentence.last };
    return isAmid || (isLately && !sentence.measures(rest)) ? [{ from: 0, to: range.to + 1 }] : [];
  });
}
