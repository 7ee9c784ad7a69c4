// Sentences that say themselves that two accounts differ: rows of the words that say so, and the two sides of each.
import { type Match, ruleSet, type TokenRule, type WordClasses } from "../language/rule.ts";
import type { Cut } from "../language/token.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { DisputeFound, Sentence, Span } from "../news/reading.ts";

const contradicting = wordSet("contradict contradicts contradicted contradicting contradiction contradictory");
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
    name: "at odds with an account",
    pattern: ["> at odds with", "> inconsistent with", "> contrary to the|earlier|previous|reports|claims|what"],
    make: differs,
    yes: ["It is {at odds with} the report.", "{Contrary to reports}, he stayed."],
    no: ["The odds were bad.", "Contrary to Lind, he stayed."],
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

/** One sentence may disagree with itself once; more only repeats it. */
export function contradictionsIn(sentences: readonly Sentence[]): DisputeFound[] {
  const found: DisputeFound[] = [];
  for (const [sentence, { text }] of sentences.entries()) {
    const whole = cut(text);
    for (let at = 0; at < whole.tokens.length; at++) {
      const word = contradictionRules.ask(whole, at);
      if (word === undefined) continue;
      const start = whole.tokens[at]?.start ?? 0;
      const end = clauseEnd(whole, word.to, start);
      found.push({ about: text.slice(start, end).trim(), kind: "within-article", at: sides(sentence, text, start) });
      break;
    }
  }
  return found;
}

/** A clause shorter than this tells nobody what is disputed. */
const shortestAbout = 18;
const longestAbout = 140;
const opensClause = wordSet("with as after when while because before although but");
const subjects = wordSet("a an the he she it they");

/** The end of the shortest clause that tells what is disputed; never inside a word. */
function clauseEnd({ text, tokens }: Cut, after: number, start: number): number {
  for (let at = after; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start < start + shortestAbout) continue;
    if (token.start - start > longestAbout) return tokens[at - 1]?.end ?? token.start;
    const next = tokens[at + 1];
    const ends = /^[.!?;—]$/.test(token.norm) || (token.norm === "," && next?.spaced === true);
    const joins = opensClause.has(token.norm) || (token.norm === "and" && subjects.has(next?.norm ?? ""));
    if (ends || joins) return tokens[at - 1]?.end ?? token.start;
  }
  return text.length;
}

/** What stands before the contradicting words and what follows: the two sides, or the sentence where one is missing. */
function sides(sentence: number, text: string, at: number): Span[] {
  const before = text.slice(0, at).replace(/[\s,;:–—-]+$/, "");
  if (before.length < 25 || text.length - at < 25) return [{ sentence, start: 0, end: text.length }];
  return [
    { sentence, start: 0, end: before.length },
    { sentence, start: at, end: text.length },
  ];
}
