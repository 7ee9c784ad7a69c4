// Who spoke a quotation, told ahead of it: rows asked at its opening mark.

import { isQuoting } from "../../language/en/speech-verbs.ts";
import { ruleSet, type TokenRule } from "../../language/rule.ts";
import type { Token } from "../../language/token.ts";
import { type Cue, cueWords, isCiting, isUtterance, lastOf } from "./cue.ts";

const isVerb = ({ lower }: Token): boolean => isQuoting(lower) && !lower.endsWith("ing");
const isSaying = ({ lower }: Token): boolean => isQuoting(lower) && lower.endsWith("ing");

const isOwning = ({ norm }: Token): boolean => norm === "'s";

/** Asked at the opening mark. */
const ahead: readonly TokenRule<Cue>[] = [
  {
    name: "somebody quoted ahead",
    pattern: "quoted|quotes|quoting|cited|cites|citing !as !by {open}+10 as saying|telling {open}*3 > {mark}",
    make: (found) => ({ at: lastOf(found, found.at, isCiting), side: "right" }),
    yes: ["The agency quoted Tom Reed as saying, {“}It is over.”"],
    no: ["The agency said: “It is over.”"],
  },
  {
    name: "somebody's comments",
    pattern: "{utterance} by|from|of {open}+12 that {open}*12 > {mark}",
    make: (found) => ({
      at: lastOf(found, found.at, isUtterance) + 1,
      side: "right",
      cited: true,
    }),
    yes: ["Reed spoke against the comments by Ann Hill that it was {“}over and done”."],
    no: ["Reed made comments “over and over”."],
  },
  {
    name: "somebody's own statement",
    pattern: "{word} 's {utterance} that {open}*12 > {mark}",
    make: (found) => ({ at: lastOf(found, found.at, isOwning), side: "left", reported: true }),
    yes: ["The report noted a judge's statement that {“}it is over”."],
    no: ["The report noted that statements “are over”."],
  },
  {
    name: "verb right before",
    pattern: ["{actor} {says}|{laughs} ,|:? > {mark}", "{named} {claims} ,|:? > {mark}"],
    make: ({ at, tokens }) => ({ at: tokens[at - 1]?.kind === "sign" ? at - 2 : at - 1, side: "left" }),
    yes: ["Tom Reed said, {“}It is over.”", "Reed claims {“}it is over”."],
    no: ["Tom Reed was told, “It is over.”", "He denied saying “I will resign”.", "His claims “are over”."],
  },
  {
    name: "inverted, with a colon",
    pattern: "^ {inverted} {cap}+5 : > {mark}",
    make: ({ from }) => ({ at: from, side: "right" }),
    yes: ["Said Tom Reed: {“}It is over.”"],
    no: ["Tom Reed said: “It is over.”"],
  },
  {
    name: "verb a few words before",
    pattern: [
      "{actor} {says} {open}+8 :? > {mark}",
      "{actor} {says} {open}+16 : > {mark}",
      "{named} {claims} {open}+8 :? > {mark}",
    ],
    make: (found) => ({
      at: lastOf(found, found.at, isVerb),
      side: "left",
    }),
    yes: ["Tom Reed called the plan {“}a gift”.", "Tom Reed told a court in Ellery: {“}It is over.”"],
    no: ["Tom Reed was called “a gift”.", "The plan was called by all “a gift”."],
  },
  {
    name: "footage of somebody saying",
    pattern: "of {cap}+4 {saying} {open}*8 :? > {mark}",
    make: (found) => ({ at: lastOf(found, found.at, isSaying), side: "left" }),
    yes: ["It shows footage of Tom Reed saying in Ellery, {“}It is over.”"],
    no: ["Friends of the mayor left, saying “it is over”."],
  },
  {
    name: "saying",
    pattern: "{actor}|by {saying} {open}*8 :? > {mark}",
    make: (found) => ({
      at: lastOf(found, found.at, isSaying),
      side: "clause",
    }),
    yes: ["Reed hit back, saying, {“}It is over.”", "Reed ended by saying it was {“}over”."],
    no: [
      "He denied saying “I will resign”.",
      "They mocked Reed for saying “it is over”.",
      "Reed left without saying “over”.",
    ],
  },
  {
    name: "and said",
    pattern: [
      "and|or {says} {open}*8 :? > {mark}",
      "and|or {says} {open}*16 : > {mark}",
      "on to say {open}*8 :? > {mark}",
    ],
    make: (found) => ({
      at: lastOf(found, found.at, isVerb),
      side: "clause",
    }),
    yes: ["Reed left the hall and called it {“}a gift”.", "Reed went on to say: {“}It is over.”"],
    no: ["Reed was asked to say “it is over”."],
  },
  {
    name: "a colon behind a clause",
    pattern: "{open} : > {mark}",
    make: ({ at }) => ({ at: at - 1, side: "clause" }),
    yes: ["Tom Reed was blunt: {“}It is over.”"],
    no: ["Tom Reed was blunt. “It is over.”"],
  },
];

export const cuesAhead = ruleSet(ahead, cueWords);
