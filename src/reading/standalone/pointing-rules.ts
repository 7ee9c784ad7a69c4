// Words by which a sentence points back to another one, as rows: a reader who has not seen that one is lost.
import { type Match, ruleSet, type TokenRule } from "../../language/rule.ts";
import { pointingClasses } from "./pointing-classes.ts";

export type Pointing = {
  readonly to: number;
  /** Said with the words that were found. */
  readonly why: (words: string) => string;
  /** Also in an article's first sentence, which has none before it. */
  readonly always: boolean;
  /** Of "this plan" the plan: a sentence that speaks of it tells which. */
  readonly noun?: string;
};

/** "US" and "U.S." are a country, and "i" is a letter. */
const isOwn = (text: string): boolean => /^(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]urs?|us)$/.test(text);

const back = (words: string): string => `It opens with "${words}", which points back to another sentence.`;
const inside = (words: string): string => `It says "${words}", which points back to another sentence.`;
const unnamed = (words: string): string => `It opens with "${words}", and does not say who that is.`;
const voice = (words: string): string => `It says "${words}", and does not say who speaks.`;

const opens = ({ to }: Match): Pointing => ({ to, why: back, always: true });
const says = ({ to }: Match): Pointing => ({ to, why: inside, always: false });

/** Asked at the first word of the statement. */
const openings: readonly TokenRule<Pointing>[] = [
  {
    name: "pronoun",
    pattern: [
      "> he|she|they|his|her|hers|their|theirs|its|him|them|that|those",
      "> this|these !{time}",
      "> it !is|was",
      "> it is|was !the|not|unclear|unknown",
      "> it is|was the !first",
      "> it is|was not !clear",
    ],
    make: ({ at }) => ({
      to: at + 1,
      why: (words) => `It opens with "${words}", and what that stands for is in another sentence.`,
      always: true,
    }),
    yes: ["{They} agreed.", "{It} rose by a third.", "{It} was the last one.", "{This} rose."],
    no: ["This year's cup is in Turku.", "It is unclear who left.", "It was the first one.", "Norbank agreed."],
  },
  {
    name: "more of a kind",
    pattern: [
      "> additional|further|other|others {any}",
      "> among them|those|these",
      "> the latter|former|same|other|others",
      "> the first|second|third {auxiliary}",
    ],
    make: opens,
    yes: [
      "{Other reports} say nothing.",
      "{The latter} left.",
      "{Among them} was Lind.",
      "{The first would} be a law.",
    ],
    no: ["Among voters it is liked.", "The rest left.", "The first ferry was late."],
  },
  {
    name: "counted off",
    pattern: "> first|second|secondly|third|thirdly|finally|lastly|next ,",
    make: opens,
    yes: ["{Finally,} Lind left."],
    no: ["First Minister Lind left."],
  },
  {
    name: "one or some of them",
    pattern: [
      "> about|nearly? one|two|some|many|most|half|all|both|each|either|neither|none of them|those|these",
      "> more than one|two|some|many|most|half|all of them|those|these",
      "> one recently|also|was|is|had|has|said",
    ],
    make: opens,
    yes: ["{Nearly half of them} stayed.", "{One also} left."],
    no: ["Half of the town stayed.", "One man left."],
  },
  {
    name: "a time or an order told before",
    pattern: [
      "> here|then|later|afterward|afterwards|instead",
      "> since then",
      "> at that|the|this same? time|point|moment",
      "> in the|that same|second|first|third|latter|former !half|quarter|period|inning|set|round {any}",
      "> in this|that {any}",
      "> after this|that",
      "> after the news",
      "> after the {word} {past}",
      "> since its|this|that {word}",
      "> {roughly}? {any}? {any}? {span} later|earlier",
      "> {roughly}? {any} {span} before|after|afterwards ,",
      "> in the meantime",
      "> this time",
      "> by comparison|then",
    ],
    make: opens,
    yes: [
      "{Then} Lind left.",
      "{Two days later} it sank.",
      "{Some six hours later} it sank.",
      "{Two days before,} Lind left.",
      "{In that year} it sank.",
      "{After the ship sailed}, it rained.",
    ],
    no: [
      "After the storm, Turku had no light.",
      "In Turku it rained.",
      "Two days before the storm, Lind left.",
      "In the second half Turku scored.",
    ],
  },
  {
    name: "a link to what was said",
    pattern: [
      "> for example|instance",
      "> by contrast",
      "> as such",
      "> as a result",
      "> in response|return",
      "> in that case",
      "> similarly|likewise|otherwise",
      "> to this|that end",
      "> because of this",
      "> despite this",
      "> with|like this",
      "> with that",
      "> rounding out",
      "> that said",
      "> even so",
      "> apparently , the",
      "> there is|are|was|were even|also",
      "> so !far|long {small} , that",
    ],
    make: opens,
    yes: ["{So high, that} ten men came.", "{As a result}, prices fell.", "{There was also} a fire."],
    no: ["So far, that ferry has sunk twice.", "As a lawyer, Lind knew.", "There was a fire."],
  },
  {
    name: "so many others",
    pattern: "> only|about|just? {any} other|others|more {word}",
    make: opens,
    yes: ["{Two more people} died."],
    no: ["Two people died."],
  },
  {
    name: "an owner not named",
    pattern: "> {gerund} its|their {notComma}* , the {small}",
    make: ({ to }) => ({ to, why: () => "It does not name whom it is about.", always: false }),
    yes: ["{Facing its worst winter, the government} sold gold."],
    no: ["Facing a hard winter, the government sold gold.", "Facing its worst winter, Finland sold gold."],
  },
  {
    name: "one of a people",
    pattern: "> the {people} {verbal}",
    make: ({ to }) => ({ to, why: unnamed, always: false }),
    yes: ["{The Australian crossed} the line."],
    no: ["The Australian team crossed the line."],
  },
];

/** Asked at every word outside quotations. */
const anywhere: readonly TokenRule<Pointing>[] = [
  {
    name: "a thing in question",
    pattern: "> in question",
    make: ({ to }) => ({ to, why: inside, always: false }),
    yes: ["The house {in question} burned."],
    no: ["It came in questions."],
  },
  {
    name: "the writer's own voice",
    pattern: "> i|my|me|myself|we|our|ours|us !-",
    make: ({ tokens, at, to }) => (isOwn(tokens[at]?.text ?? "") ? { to, why: voice, always: false } : undefined),
    yes: ["In May {I} left."],
    no: ["The US left.", "Stakes in U.S. companies fell.", "They left."],
  },
  {
    name: "this, these, such and a noun",
    pattern: [
      "> this|these|those '? !{time}|{auxiliary}|are|were|who|in|of|with|from|as {word}",
      "!no > such '? !{time}|{auxiliary}|are|were|who|in|of|with|from|as {word}",
    ],
    make: (found) => ({ ...says(found), noun: found.tokens[found.to - 1]?.norm ?? "" }),
    yes: ["Lind knew of {these plans}.", "Lind knew {such people}."],
    no: [
      "It sold 300 boats; of these were 20 new.",
      "It ends this week.",
      "There is no such plan.",
      "They met those who stayed.",
    ],
  },
  {
    name: "this, alone",
    pattern: "> to|of|with|by|from|for|in|on|achieve|do|did|done|about|against this &,|.|;",
    make: says,
    yes: ["Lind spoke {about this}."],
    no: ["Lind spoke about this year."],
  },
  {
    name: "both, of something",
    pattern: ["> both !of|the|in|at|on|for|to|from|sides|by|with {small} !and", "> both of !the"],
    make: says,
    yes: ["Lind lost {both houses}."],
    no: ["Lind lost both house and boat.", "It is on both sides."],
  },
  {
    name: "said before",
    pattern: [
      "> said|says|say|added|adds|believe|believes|believed|think|thinks|thought that? this|that {auxiliary} not?",
    ],
    make: says,
    yes: ["Lind {said that was} her plan.", "Lind does not {believe that will} happen."],
    no: ["Lind said that a plan was made."],
  },
  {
    name: "measured from a place told before",
    pattern: "> mile|miles|kilometer|kilometers|kilometre|kilometres|km|minutes|hours|blocks|yards|feet away !from",
    make: says,
    yes: ["A village lies five {miles away}."],
    no: ["It lies five miles away from Turku."],
  },
  {
    name: "like one told before",
    pattern: "> over|with|of|by|for|under|to|on|in|the similar {small}",
    make: says,
    yes: ["Lind paid {for similar boats}."],
    no: ["Lind bought similar boats."],
  },
];

/** Asked at every word: the closing mark belongs to the quotation. */
const speakerless: readonly TokenRule<Pointing>[] = [
  {
    name: "a quotation of a pronoun's",
    pattern: [
      ',|.|?|!|... > ~" he|she|they|it|we {word}',
      ',|.|?|!|... > ~" said|says|added|asked|told he|she|they|it',
    ],
    make: ({ to }) => ({ to, why: () => "It quotes somebody without saying who that is.", always: true }),
    yes: ['"We won,{" she said}.', "“We won,{” he added} in Turku."],
    no: ['"We won," Lind said.', 'Lind said "no" and left.'],
  },
];

export const openingRules = ruleSet(openings, pointingClasses);
export const anywhereRules = ruleSet(anywhere, pointingClasses);
export const speakerlessRules = ruleSet(speakerless, pointingClasses);
