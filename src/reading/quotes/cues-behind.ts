// Who spoke a quotation, told behind it: rows asked at its closing mark, and at the sentence after it.

import { isQuoting } from "../../language/en/speech-verbs.ts";
import { type Match, ruleSet, type TokenRule } from "../../language/rule.ts";
import { type Cue, cueWords, isCiting, isDash, isPassiveForm, lastOf, type Side } from "./cue.ts";

const ofVerb = (side: Side) => {
  return ({ to }: Match): Cue => ({ at: to - 1, side });
};

/** Asked at the closing mark. */
const behind: readonly TokenRule<Cue>[] = [
  {
    name: "somebody quoted as saying",
    pattern: "> {mark} ,? {open}*14 quoted|quotes|quoting|cited|cites|citing !as !by {open}+10 as saying|telling",
    make: (found) => ({ at: lastOf(found, found.to, isCiting), side: "right" }),
    yes: ["“It is over,{” the agency quoted Tom Reed as saying}."],
    no: ["“It is over,” Tom Reed was quoted as saying.", "“It is over,” the agency said."],
  },
  {
    name: "the one quoted",
    pattern: "> {mark} ,? {open}+20 is|was|were quoted|cited by|in? {open}*6 as saying",
    make: (found) => ({ at: lastOf(found, found.to, isPassiveForm), side: "left" }),
    yes: ["“It is over,{” Tom Reed was quoted as saying}.", "“It is over{”, Reed was quoted by the agency as saying}."],
    no: ["“It is over,” the agency quoted Tom Reed as saying."],
  },
  {
    name: "verb, then who",
    pattern: "> {mark} ,|{dash}? {ly}? {inverted} !{over}",
    make: ofVerb("right"),
    yes: ["“It is over,{” said} Tom Reed.", "“It is over{”, gruffly added} Tom Reed.", "“It is over{” — said} Reed."],
    no: ["“It is over,” Tom Reed said.", "“It is over” said, and done.", "“It is over,” he would say."],
  },
  {
    name: "according to",
    pattern: "> {mark} ,? according to",
    make: ofVerb("right"),
    yes: ["“It is over,{” according to} the ministry."],
    no: ["“It is over” and, according to the ministry, done."],
  },
  {
    name: "per",
    pattern: "> {mark} , per",
    make: ofVerb("right"),
    yes: ["“It is over{”, per} Tom Reed."],
    no: ["It rose “a bit” per year."],
  },
  {
    name: "who, then verb",
    pattern: [
      "> {mark} ,? !{aside} {open}*30 {actor} {says} !yes|no|nothing|so",
      "> {mark} ,? !{aside} {open}*30 {named} {claims}",
      "> {mark} ,? {open}*30 {actor} puts|put it",
      "> {mark} ,? !{aside} {still}*30 {actor} {laughs}",
    ],
    make: ({ tokens, to }) => ({ at: tokens[to - 1]?.lower === "it" ? to - 2 : to - 1, side: "left" }),
    yes: [
      "“It is over,{” Tom Reed said} on Monday.",
      "“It is over,{” Tom Reed, a farmer, of Ellery, said}.",
      "“It is over,{” he claims}.",
      "“It is over,{” as Reed put it}.",
      "“It is over,{” Tom Reed sighed}.",
    ],
    no: [
      "“It is over” was all Tom Reed would say.",
      "“It is over,” he was told.",
      "“It is over.” Tom Reed said so.",
      "“It is over,” when Tom Reed said goodbye.",
      "At “it is over” Tom Reed said nothing.",
      "It is “over”; Tom Reed said so.",
    ],
  },
  {
    name: "signature",
    pattern: "> {mark} {dash} {cap}+6 !{open}",
    make: (found) => ({ at: lastOf(found, found.to, isDash), side: "right" }),
    yes: ["“It is over.{” — Tom Reed}", "“It is over.{” - Tom Reed}."],
    no: ["“It is over” - Tom Reed left.", "“It is over” - that is all."],
  },
];

/** Asked at the first token of the sentence after a quotation that ends its own. */
const nextSentence: readonly TokenRule<Cue>[] = [
  {
    name: "a sentence that only says who spoke",
    pattern: [
      "^ > {open}*20 {actor} {says} .",
      "^ > {open}*20 {actor} {says} $",
      "^ > {open}*20 {actor} {says} {moment} {plain}*20 .",
    ],
    make: ({ tokens, at, to }) => ({
      at: tokens.findIndex((token, index) => index > at && index < to && isQuoting(token.lower)),
      side: "left",
    }),
    yes: ["{Tom Reed said.}", "{Tom Reed, a farmer, said in an interview.}"],
    no: ["Tom Reed said it would rain.", "Tom Reed said on Monday that it would rain.", "Tom Reed left."],
  },
  {
    name: "a signature of its own",
    pattern: ["^ > {dash} {cap}+6 .|,|(", "^ > {dash} {cap}+6 $"],
    make: ({ at }) => ({ at, side: "right" }),
    yes: ["{- Tom Reed}", "{— Mayor Tom Reed,} in a letter"],
    no: ["- Tom Reed left.", "Tom Reed"],
  },
];

export const cuesBehind = ruleSet(behind, cueWords);
export const cuesInNextSentence = ruleSet(nextSentence, cueWords);
