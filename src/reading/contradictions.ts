// Sentences that say themselves that two accounts differ: rows of the words that say so, and whether they say which.
import { type Match, ruleSet, type TokenRule, type WordClasses } from "../language/rule.ts";
import { contentStems } from "../language/stop-words.ts";
import type { Cut } from "../language/token.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { DisputeFound, Sentence } from "../news/reading.ts";

const contradicting = wordSet("contradict contradicts contradicted contradicting");
const accounts = wordSet(
  "report reports account accounts claim claims statement statements information versions figures signals testimony",
);
const assertions = wordSet("claim claims allegation allegations accusation accusations report reports");
const determiners = wordSet("the that those these his her their");

const classes: WordClasses = {
  contradicting: ({ norm }) => contradicting.has(norm),
  account: ({ norm }) => accounts.has(norm),
  assertion: ({ norm }) => assertions.has(norm),
  determiner: ({ norm }) => determiners.has(norm),
};

type Contradiction = { readonly to: number };
const differs = ({ to }: Match): Contradiction => ({ to });

const rows: readonly TokenRule<Contradiction>[] = [
  {
    name: "accounts that differ",
    pattern: [
      "> {contradicting}",
      "> mixed messages|signals|statements",
      "> conflicting {account}",
      "> differing accounts|versions|reports",
      "> told a different story",
    ],
    make: differs,
    yes: ["They gave {conflicting accounts} of it.", "It {contradicts} the ministry."],
    no: ["They gave long accounts of it.", "Conflicting plans were made."],
  },
  {
    name: "contrary to an account",
    pattern: "> contrary to the|earlier|previous|reports|claims|what",
    make: differs,
    yes: ["{Contrary to reports}, he stayed."],
    no: ["The cups are at odds with nature.", "Contrary to Lind, he stayed."],
  },
  {
    name: "disputed, denied, rejected",
    pattern: [
      "> disputed|disputes|disputing {determiner}|reports|claims|by",
      "> sharply disputed|disputes|disputing {determiner}|reports|claims|by",
      "> denied|denies reports|claims|that|any|having",
      "> denied|denies the {assertion}",
      "> rejected the|those|these? {assertion}",
      "> refuted the|those|reports|claims",
    ],
    make: differs,
    yes: ["Lind {denied reports} of a sale.", "Lind {rejected the allegations}."],
    no: ["Lind denied him a seat.", "Lind rejected the plan."],
  },
  {
    name: "nothing of the kind",
    pattern: "> no such arrangement|agreement|plan|order|request|deal|meeting|talks",
    make: differs,
    yes: ["There was {no such meeting}."],
    no: ["There was no meeting."],
  },
];

export const contradictionRules = ruleSet(rows, classes);

/**
 * One sentence may disagree with itself once; more only repeats it. `about` is the sentence: a reader needs who denies
 * and what, so a pronoun that denies and "denies the claims" make none.
 */
export function contradictionsIn(sentences: readonly Sentence[]): DisputeFound[] {
  const found: DisputeFound[] = [];
  for (const [sentence, { text }] of sentences.entries()) {
    const whole = cut(text);
    const at = whole.tokens.findIndex((_, place) => contradictionRules.ask(whole, place) !== undefined);
    const word = at < 0 ? undefined : contradictionRules.ask(whole, at);
    if (word === undefined || !isUnderstood(whole, at, word.to)) continue;
    found.push({ about: text, kind: "within-article", at: [{ sentence, start: 0, end: text.length }] });
  }
  return found;
}

/** Fewer words of matter after the contradicting ones do not say what is disputed. */
const leastMatter = 2;
/** A sentence longer than this is no line of a list. */
const longest = 240;
const opensClause = wordSet("and but while whereas which who when after although because");
const pronouns = wordSet("he her his i it its she that their there these they this those we you your my");

function isUnderstood({ text, tokens }: Cut, at: number, to: number): boolean {
  if (text.length > longest || !/^[\p{Lu}\d]/u.test(text) || /["“”]|\b(?:I|my|we|our)\b/.test(text)) return false;
  const first = tokens.find(({ kind }) => kind === "word");
  const clause = tokens.slice(0, at).findLastIndex(({ norm }) => opensClause.has(norm));
  const subject = tokens.slice(clause + 1, at).find(({ kind }) => kind === "word") ?? first;
  if (subject === undefined || pronouns.has(subject.norm) || pronouns.has(first?.norm ?? "")) return false;
  return contentStems(text.slice(tokens[to]?.start ?? text.length)).length >= leastMatter;
}
