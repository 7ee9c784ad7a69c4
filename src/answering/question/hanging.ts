// How a question hangs on the conversation before it: a scrap, a pronoun, a bare question word.
import type { Token } from "../../language/token.ts";
import type { Phrasing } from "./message.ts";
import { patternOf } from "./pattern.ts";
import { type QuestionRule, RuleBook } from "./question-rule.ts";
import { questionWords } from "./word-sets.ts";

/** "others", "added", "which of them" and "who says so" say how it is read once it hangs; alone they make nothing. */
export type Hanging =
  | "scrap"
  | "instead"
  | "again"
  | "added"
  | "part"
  | "person"
  | "thing"
  | "bare"
  | "converted"
  | "others"
  | "which of them"
  | "who says so";

const something = "one|ones|guy|man|woman|person|company|number|figure";

const rules: readonly QuestionRule<Hanging>[] = [
  {
    name: "another in its place",
    makes: "instead",
    pattern: ["^ and|but|so|or? what|how about"],
    yes: ["What about the navy?", "And how about Spain?"],
    no: ["And the navy?", "What is it about?"],
  },
  {
    name: "scrap",
    makes: "scrap",
    pattern: [
      "^ and|but|so|or? what|how about",
      "^ and|or|but {scrapOpener}? {any}+14 $",
      "^ {circumstance} the|a? {word}+3 $",
    ],
    yes: ["And the navy?", "What about Spain?", "or in April", "in Braga?", "since the war?"],
    no: ["The navy?", "So who won?", "In which year did it sink?"],
  },
  {
    name: "put right",
    makes: "scrap",
    pattern: [
      "^ {correcting}*2 i|we am|was? mean|meant|asking|asked about? the|in|a? {word}+6 $",
      "^ {correcting}+2 the|in|a|not {word}+6 $",
      "^ not the|in|a? {word}+3 the|in|but|a {any}+6 $",
    ],
    yes: ["No, the fishermen", "sorry, I meant the navy", "I mean in Spain", "not the navy, the coastguard"],
    no: ["Not many were found", "no way", "Is it no longer open?"],
  },
  {
    name: "another than that",
    makes: "again",
    pattern: [
      `^ {correcting}*2 and|what? about? the? other|another|different ${something}? $`,
      "^ {correcting}*2 not that|this|him|her|them|those one|ones? $",
      `^ {correcting}*2 wrong|different ${something} $`,
    ],
    yes: ["no, the other one", "not that one", "wrong person", "and the other one?", "not him"],
    no: ["the other markets", "not the navy", "What is the other one?"],
  },
  {
    name: "where or when besides",
    makes: "added",
    pattern: ["^ {correcting}*2 and|but|so|or? what|how? about? {circumstance} {any}+12 $"],
    yes: ["And in Braga?", "in 2019?", "what about in Spain", "and since then?"],
    no: ["And the navy?", "What is in it?"],
  },
  {
    name: "part of them",
    makes: "part",
    pattern: ["how many|much of them|those|these|that|it|him|her", "how many|much were|was|are|is of"],
    yes: ["How many of them were children?", "how much of that goes to Poland"],
    no: ["How many were children?", "How many of the crew?"],
  },
  {
    name: "he or she",
    makes: "person",
    pattern: ["{personPronoun}"],
    yes: ["How old is he?", "What did HER lawyer say?"],
    no: ["How old is it?"],
  },
  {
    name: "it or they",
    makes: "thing",
    pattern: ["{thingPronoun}", "one of them", "the same"],
    yes: ["When did it sink?", "Was the same done?"],
    no: ["When did he sink?", "Who came?"],
  },
  {
    name: "a verb alone",
    makes: "thing",
    pattern: [
      "^ {correcting}*2 and|but|so? who|what|which|how {word} $",
      "^ {correcting}*2 and|but|so? how many|much {word} $",
    ],
    yes: ["Who won?", "and who scored?", "What happened?", "How many died?"],
    no: ["Who is Reed?", "How did it happen?"],
  },
  {
    name: "a question word alone",
    makes: "bare",
    pattern: [
      "^ and|but|so? {preposition}? {questionWord} exactly|then|again|of? them? $",
      "^ and|but|so? {preposition}? which {word} exactly|then|again|of? them? $",
      "^ and|but|so? {preposition}? how many|much|long|old|big|far|often|come exactly|then|again|of? them? $",
      "^ and|but|so? {preposition}? what else|for|time|year exactly|then|again|of? them? $",
      "^ and|but|so? who else exactly|then|again? $",
      "^ and|but|so? says who exactly|then|again? $",
      "^ and|but|so? according to whom exactly|then|again? $",
      "^ and|but|so? who said|says|claims|reported so|that|this|it exactly|then|again? $",
    ],
    yes: ["Why?", "and since when?", "How many of them?", "WHERE", "Says who?", "y"],
    no: ["Why did it sink?", "Who else came?"],
  },
  {
    name: "in another currency",
    makes: "converted",
    pattern: [
      "^ and|so? what is|was|'s? that|it|this worth? in {word}+2 $",
      "^ and|so? how much is|was that|it|this worth? in {word}+2 $",
    ],
    yes: ["What is that in dollars?", "How much was it in British pounds?"],
    no: ["What is that?", "What is it in the box that burns?"],
  },
  {
    name: "the others",
    makes: "others",
    pattern: ["other|others|rest|ones"],
    yes: ["And the other markets?", "What of the rest?"],
    no: ["And the navy?"],
  },
  {
    name: "which of them",
    makes: "which of them",
    pattern: ["which", "how many"],
    yes: ["Which will be dropped?", "How many will be dropped?"],
    no: ["Who will be dropped?"],
  },
  {
    name: "who says so",
    makes: "who says so",
    pattern: ["say|says|said|according"],
    yes: ["Says who?", "According to whom?"],
    no: ["Who?"],
  },
];

export const hangingRules = new RuleBook(rules, questionWords);

export type Hangings = ReadonlySet<Hanging>;

export const hangingsOf = (words: readonly Token[]): Hangings =>
  new Set(hangingRules.all(words).map((rule) => rule.makes));

const openers: ReadonlySet<string> = new Set(["and", "but", "or", "so"]);

const puttingRight = patternOf(
  ["^ {correcting}*2 i|we am|was? mean|meant|asking|asked about?", "^ {correcting}+2"],
  questionWords,
);

/** "No, I meant the navy" and "not the fishermen, the navy": only the navy is meant. */
export function putRight(asks: Phrasing): Phrasing {
  const start = puttingRight.find(asks.tokens)?.end ?? 0;
  const denied = asks.tokens[start]?.norm === "not" ? asks.marks[start] : undefined;
  const kept = [...asks.tokens.keys()].filter((at) => at >= start && asks.marks[at] !== denied);
  if (kept.length === 0 || kept.length === asks.tokens.length) return asks;
  return {
    ...asks,
    tokens: kept.flatMap((at) => asks.tokens[at] ?? []),
    marks: Uint16Array.from(kept, (at) => asks.marks[at] ?? 0),
  };
}

/** Without "and", "but", "or" or "so" before it. */
export const withoutOpener = (words: readonly Token[]): readonly Token[] =>
  openers.has(words[0]?.norm ?? "") ? words.slice(1) : words;
