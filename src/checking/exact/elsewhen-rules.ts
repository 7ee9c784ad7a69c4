// Whether a sentence tells of another time than the article's own: a role that somebody has now may not stand in it.
import { type RuleSet, ruleSet, type TokenRule } from "../../language/rule.ts";
import { cut } from "../../language/tokenize.ts";

const rows: readonly TokenRule<true>[] = [
  {
    name: "a year",
    pattern: "#1500-2099",
    make: () => true,
    yes: ["In {1985} Reed robbed a bank.", "Reed, elected in May {2014}, left."],
    no: ["Reed robbed a bank of 900 crowns."],
  },
  {
    name: "a decade or a century",
    pattern: ["#10-90 ~s", "#|{word} century", "the|his|her|early|mid|late twenties|thirties|forties|fifties|sixties"],
    make: () => true,
    yes: ["In the {80s} Reed robbed a bank.", "Reed lived there in {the sixties}."],
    no: ["Reed robbed a bank."],
  },
  {
    name: "so long before or after",
    pattern: [
      "year|years|month|months|decade|decades|weeks|week|long ago|earlier|before|previously|later|after|since",
      "last|previous|prior|following|that year|month|decade|summer|winter|spring|autumn|season|term",
      "over|for|in the years|decades|past",
    ],
    make: () => true,
    yes: ["Ten {years ago} Reed robbed a bank.", "Reed robbed it {last year}.", "Two {years later} Reed left."],
    no: ["Reed left last week.", "He robs two banks a year."],
  },
  {
    name: "a time of life",
    pattern: [
      "as a|an young? child|boy|girl|teenager|student|youth|teen|man|woman|schoolboy|schoolgirl|pupil|soldier",
      "in|of his|her early|late? childhood|youth|twenties|thirties|forties|teens|20s|30s|40s",
      "at|by|of age|aged",
      "at the age",
      "when he|she|they was|were",
      "born",
      "grew up",
      "graduated|studied|attended",
    ],
    make: () => true,
    yes: ["Reed robbed a bank {as a young man}.", "Reed was {born} in Karsk.", "Reed {grew up} in Karsk."],
    no: ["Reed robbed a bank as a joke."],
  },
  {
    name: "then and no longer",
    pattern: [
      "then|formerly|previously|originally|once|ex",
      "used to {word}",
      "at the time|outset",
      "at that time|point",
      "had|'d already|just|never|not|also|long|once? been|{participle}",
    ],
    make: () => true,
    yes: ["Reed {then} left.", "Reed {had robbed} a bank.", "Reed {used to live} there."],
    no: ["Reed had a bank.", "Reed has robbed a bank."],
  },
];

const irregular = new Set(
  `become begun bought brought built chosen come done drawn driven fallen felt fought found given gone grown held kept
  known laid led left lost made met paid put run said seen sold sent set shot spent spoken stood taken taught told
  thought thrown won written`.split(/\s+/),
);

export const elsewhenRules: RuleSet<true> = ruleSet(rows, {
  word: ({ kind }) => kind === "word",
  participle: ({ norm, kind }) => kind === "word" && (irregular.has(norm) || /[^e]ed$/.test(norm)),
});

/** English; linear in the sentence. */
export function tellsOfAnotherTime(text: string): boolean {
  const whole = cut(text);
  return whole.tokens.some((_, at) => elsewhenRules.ask(whole, at) !== undefined);
}
