// What a message between people is, by its words alone: talk, thanks, a wish for quiet, a question of the articles.
import type { Token } from "../../language/token.ts";
import { askedMessage, isAmongPeople, phrasingOf } from "./message.ts";
import { patternOf } from "./pattern.ts";
import { type QuestionRule, RuleBook } from "./question-rule.ts";
import { questionWords } from "./word-sets.ts";

/**
 * `quiet` and `speak` are for Lede whoever is spoken to; `stop` is for whoever is spoken to. `asks` may be a question
 * of the articles; `aside` asks the people in the room; `other` tells or orders something.
 */
export type Overheard =
  | "quiet"
  | "stop"
  | "speak"
  | "thanks"
  | "talk"
  | "greeting"
  | "help"
  | "asks"
  | "aside"
  | "other";

const rules: readonly QuestionRule<"quiet" | "stop" | "speak" | "aside">[] = [
  {
    name: "told to be quiet",
    makes: "quiet",
    pattern: [
      "^ please? lede please? be|stay|keep? quiet|silent please? $",
      "^ lede please? shut up $",
      "^ please? lede? please? stop answering|replying|talking|posting here|us|this|unasked? {any}*4 $",
      "^ please? lede? please? do not answer|reply here|us|unasked {any}*4 $",
      "^ please? be|stay|keep quiet here please? $",
      "^ quiet here $",
    ],
    yes: ["lede quiet", "Lede, be quiet please", "stop answering here", "please stop replying in here", "Quiet here"],
    no: ["quiet", "Who told them to be quiet?", "When did they stop answering the radio?", "it is quiet here tonight"],
  },
  {
    name: "told to stop",
    makes: "stop",
    pattern: [
      "^ please? just? stop|quiet|enough|silence|hush it|this|that|now|talking? please|now? $",
      "^ please? just? be|stay|keep quiet|silent please|now? $",
      "^ please? just? shut up please|now? $",
    ],
    yes: ["stop", "Please stop!", "stop it", "shut up", "quiet", "be quiet please"],
    no: ["Stop the boats", "When did it stop?", "why did they stop", "What did they stop?"],
  },
  {
    name: "told to speak again",
    makes: "speak",
    pattern: [
      "^ please? lede? please? answer|reply|speak|talk here? again {any}*3 $",
      "^ lede? you|u may|can answer|reply|speak|talk here? again? {any}*3 $",
    ],
    yes: ["answer here again", "lede speak again", "you can talk again"],
    no: ["Did they speak again?", "When can they talk again?"],
  },
  {
    name: "of those who talk",
    makes: "aside",
    pattern: ["{speakers}", "{beside} us", "us $"],
    yes: ["when are you back?", "should we run this?", "is it for us?", "who do I ask?", "what is your view"],
    no: ["why are us markets closed on monday", "who told them?"],
  },
  {
    name: "who of the room",
    makes: "aside",
    pattern: [
      "^ {reaction}*3 anyone|anybody|someone|somebody",
      "^ {reaction}*3 who wants to|for",
      "^ {reaction}*3 who cares|knows $",
    ],
    yes: ["anyone up for lunch?", "who wants to write this up?", "who cares"],
    no: ["Did anyone die?", "who wants the port to close?"],
  },
];

const speakers = new Set("i me my mine myself we our ours ourselves you your yours yourself u ur y'all ya".split(" "));
const beside = new Set("at between by for from like of on than to with".split(" "));
const sets = { ...questionWords, speakers, beside };
export const overheardActs = new RuleBook(rules, sets);

/** Words that hand a question on: what follows them is what is asked. */
const handedOn = patternOf(
  [
    "^ {reaction}*3 do|did we|you|u|they know|say if|whether?",
    "^ {reaction}*3 does|did anyone|anybody|someone|somebody know|say if|whether?",
    "^ {reaction}*3 anyone|anybody know|knows if|whether?",
    "^ {reaction}*3 can|could anyone|anybody|someone|somebody|you tell|remind me|us?",
    "^ {reaction}*3 any idea|clue",
  ],
  sets,
);

export function overheard(text: string): Overheard {
  const { tokens } = phrasingOf(text);
  const told = overheardActs.first(tokens)?.makes;
  if (told === "quiet" || told === "stop" || told === "speak") return told;
  const { act, asks } = askedMessage(text);
  if (act === "thanks" || act === "greeting" || act === "help") return act;
  if (act === "talk" || act === "remark") return "talk";
  if (act !== undefined) return "other";
  const asked = asks.tokens.slice(handedOn.find(asks.tokens)?.end ?? 0);
  if (overheardActs.first(asked)?.makes === "aside") return "aside";
  return isAmongPeople(text, false) || !(text.includes("?") || asked.some(asksWith)) ? "other" : "asks";
}

const asksWith = ({ norm }: Token): boolean => questionWords.questionWord.has(norm);

const called = patternOf("^ hey|hi|hello|ok|okay|so? lede > {questionWord}", sets);

/** "Lede, who sank it?" calls us by name, without any mention. */
export const callsUs = (text: string): boolean => called.find(phrasingOf(text).tokens) !== undefined;
