// What a question says of time, currency, rate and direction, which tells one fitting answer from another.
import type { Token } from "../../language/token.ts";
import { weekdayIn } from "../weekdays.ts";
import { patternOf, type WordPattern } from "./pattern.ts";
import { type QuestionRule, RuleBook } from "./question-rule.ts";
import { questionWords } from "./word-sets.ts";

export type QuestionDetails = {
  /** "When will" is not answered by last month, nor "when did" by next week. */
  readonly tense?: "ahead" | "past";
  /** It asks for the end of a stretch of time, or for its beginning. */
  readonly bound?: "end" | "start";
  readonly currency?: "dollar" | "euro" | "pound" | "yen";
  /** It asks what one of several costs. */
  readonly perUnit?: true;
  /** It asks where something goes, or where it comes from. */
  readonly direction?: "to" | "from";
  /** What has changed since then: so many midnights or hours back, or the last such weekday (1 for Monday). */
  readonly since?: { readonly midnights: number } | { readonly hours: number } | { readonly weekday: number };
  /** It asks for all of a kind. */
  readonly list?: true;
  /** It sets one thing beside another; "difference": by how much the one is more. */
  readonly compare?: "beside" | "difference";
  /** "According to the police": their last word, as it is compared. */
  readonly source?: string;
  /** Of "what kind of attack": "attack". */
  readonly kindOf?: string;
};

export const detailRules = new RuleBook<QuestionDetails>(
  [
    {
      name: "when it will be",
      makes: { tense: "ahead" },
      pattern: ["when will|might|could|is|are", "until|by when"],
      yes: ["When will it open?", "By when must they pay?"],
      no: ["When did it open?", "Will it open?"],
    },
    {
      name: "when it was",
      makes: { tense: "past" },
      pattern: ["when did|was|were|has|have|had"],
      yes: ["When did it sink?", "When was it built?"],
      no: ["When will it sink?", "Did it sink?"],
    },
    {
      name: "when it ends",
      makes: { bound: "end" },
      pattern: ["until|till|by when", "^ when {any}+8 end|ends|close|closes|finish"],
      yes: ["Until when does it run?", "When does the show end?"],
      no: ["When did it open?", "Until May?"],
    },
    {
      name: "when it begins",
      makes: { bound: "start" },
      pattern: ["since|from when", "^ when {any}+8 start|starts|begin|begins|open|opens"],
      yes: ["Since when is it closed?", "When does the show start?"],
      no: ["When was it closed?", "Until when does it run?"],
    },
    {
      name: "in dollars",
      makes: { currency: "dollar" },
      pattern: ["in us? dollars"],
      yes: ["What is that in dollars?", "How much is it in U.S. dollars?"],
      no: ["How many dollars did it cost?"],
    },
    {
      name: "in euros",
      makes: { currency: "euro" },
      pattern: ["in euro|euros"],
      yes: ["What is that in euros?"],
      no: ["Who pays euros?"],
    },
    {
      name: "in pounds",
      makes: { currency: "pound" },
      pattern: ["in british? pounds|sterling"],
      yes: ["What is it worth in British pounds?"],
      no: ["How many pounds did he lose?"],
    },
    {
      name: "in yen",
      makes: { currency: "yen" },
      pattern: ["in japanese? yen"],
      yes: ["What is that in yen?"],
      no: ["Did the yen fall?"],
    },
    {
      name: "each",
      makes: { perUnit: true },
      pattern: ["per|each|apiece", "a|an {shareOfTime}"],
      yes: ["How much is paid per share?", "How much does he earn an hour?"],
      no: ["How much does the company cost?"],
    },
    {
      name: "where to",
      makes: { direction: "to" },
      pattern: ["{movement}"],
      yes: ["Where was the plane headed?", "Where did he fly?"],
      no: ["Where was it built?"],
    },
    {
      name: "where from",
      makes: { direction: "from" },
      pattern: ["come|comes|coming from", "^ and|but|so? where is|are|was|were|'s {any}+5 from $"],
      yes: ["Where does the money come from?", "Where is the team from?"],
      no: ["Where does the money go?"],
    },
    {
      name: "all of a kind",
      makes: { list: true },
      pattern: ["^ please? list|name", "^ what|which|who {any}*2 are {any}*3 all {any}*3 $", "^ give me? a? list of"],
      yes: ["List all the companies", "name the countries that voted for it"],
      no: ["Which companies were named?", "Who is on the list?"],
    },
    {
      name: "by how much more",
      makes: { compare: "difference" },
      pattern: ["how much|many|far|big more|less|fewer|higher|lower|larger|smaller|longer {any}*10 than"],
      yes: ["How much more did Bolt bid than Acme?", "how many fewer passengers does it handle than the new port"],
      no: ["How much did Bolt bid?", "Why did Bolt bid more than Acme?"],
    },
    {
      name: "one beside the other",
      makes: { compare: "beside" },
      pattern: [
        "^ please? compare {any}+8 and|with|to {any}",
        "difference|differences between {any}+8 and {any}",
        "how does|do|did {any}+8 compare to|with {any}",
        "how do|did {any}+6 > and {any}+6 compare $",
      ],
      yes: ["Compare the old and the new port", "How do Acme and Bolt compare?"],
      no: ["How does it work?", "How do they compare?", "What did they compare?"],
    },
    {
      name: "since today",
      makes: { since: { midnights: 0 } },
      pattern: ["this morning", "today|midnight"],
      yes: ["What changed since this morning?"],
      no: ["What changed this week?"],
    },
    {
      name: "since yesterday",
      makes: { since: { midnights: 1 } },
      pattern: ["yesterday"],
      yes: ["What's new since yesterday?"],
      no: ["What's new?"],
    },
    {
      name: "since last week",
      makes: { since: { hours: 7 * 24 } },
      pattern: ["last|a week"],
      yes: ["What changed since last week?"],
      no: ["What changed in the weekend?"],
    },
    {
      name: "since last month",
      makes: { since: { hours: 30 * 24 } },
      pattern: ["last|a month"],
      yes: ["What changed since last month?"],
      no: ["What changed in May?"],
    },
  ] satisfies readonly QuestionRule<QuestionDetails>[],
  questionWords,
);

const kindAsked = patternOf("kind|type|sort|form of > {word}");
const sourceAsked = patternOf("according to {word}*4 > {word} $");
const hoursAsked = patternOf("> # hour|hours");
const mostHours = 99;

export function questionDetailsOf(words: readonly Token[]): QuestionDetails {
  const wordOf = (pattern: WordPattern): Token | undefined => words[pattern.find(words)?.first ?? -1];
  const noun = wordOf(kindAsked)?.norm;
  const source = wordOf(sourceAsked)?.stem;
  const hours = Number(wordOf(hoursAsked)?.text);
  const weekday = weekdayIn(words);
  const made = detailRules.all(words).map((rule) => rule.makes);
  return {
    ...(weekday === undefined ? {} : { since: { weekday } }),
    ...(hours > 0 && hours <= mostHours ? { since: { hours } } : {}),
    // Of two that say the same thing the first has it.
    ...Object.assign({}, ...made.toReversed()),
    ...(source === undefined ? {} : { source }),
    ...(noun === undefined ? {} : { kindOf: noun.replace(/s$/, "") }),
  };
}
