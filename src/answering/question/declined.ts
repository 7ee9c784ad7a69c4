// What is not answered, in one line each: opinions, predictions, instructions to the bot, small talk. And what of a message is a question at all.
import { tellsSomeone } from "../../writing/addressed.ts";

type Row = { readonly asks: RegExp; readonly words: string };

const opinion = "Lede has no opinions. Ask what somebody in these articles said about it.";
const prediction = "Lede does not predict. Ask what these articles say is planned or expected.";
const instruction = "Lede only answers questions about its articles. Ask one, for example: what is known so far?";

const rows: readonly Row[] = [
  {
    asks: /\b(?:what|how) do you (?:think|feel|make of)\b|\bdo you (?:think|believe|agree|like|prefer|support|want|trust)\b|\byour (?:opinion|view|take|thoughts|favou?rite)\b|\bin your (?:opinion|view)\b|^(?:and |but |so )?should (?:i|we|you|one|people)\b|\b(?:who|which)(?:'s| is| are) (?:right|wrong|better|to blame|the good guys?)\b|\bis (?:it|this|that|he|she) (?:good|bad|fair|right|wrong|evil|moral|ethical|a (?:good|bad) (?:idea|thing))\b|\bwhat should (?:i|we|one|people) (?:do|think|believe|buy|sell|vote)\b|\bwho (?:should|would you) (?:i |we )?vote\b/i,
    words: opinion,
  },
  {
    asks: /\b(?:predict|your prediction|your forecast|do you expect|your guess|guess who|take a guess)\b|\bwhat(?:'s going to| will| is going to) happen(?: next| now| then| in the end| in the future)?[\s?!.]*$|\bwho(?:'s going to| will| is going to) win\b|\bhow will (?:this|it) end\b|\bwhat are the (?:odds|chances)\b|\bin (?:ten|five|20|10|50|100) years(?:' time)?[\s?]*$/i,
    words: prediction,
  },
  {
    asks: /\b(?:ignore|disregard|forget|override|bypass) (?:all |any |every |the |your |these |those |my )*(?:previous |prior |above |earlier |other )*(?:instructions?|rules?|prompts?|guidelines|restrictions|everything)\b|\b(?:system prompt|your (?:prompt|instructions|rules|api key|token|password|secrets?|source code|configuration)|jailbreak|developer mode|dan mode)\b|\b(?:pretend|roleplay|role-play|act) (?:to be|as|like|you)\b|\byou are (?:now|no longer)\b|\b(?:write|compose|make up|invent|draft|generate) (?:me |us )?(?:a|an|some|the) (?:poem|song|story|joke|essay|code|script|tweet|email|letter|haiku|limerick|press release|headline|list)\b|\btell (?:me|us) a (?:joke|story)\b|\b(?:repeat after me|say after me|repeat the words|repeat everything|reply (?:only )?with|respond (?:only )?with|answer (?:only )?with|say (?:only|exactly|the word))\b|@(?:everyone|here|channel)\b/i,
    words: instruction,
  },
  {
    asks: /^(?:hi|hello|hey|good (?:morning|afternoon|evening|night)|thanks|thank you|cheers|bye|goodbye|ok|okay|cool|nice|great|lol|how are you|who are you|what are you|are you (?:a bot|human|an ai|real|there)|what can you do|what is your name|what's up|help)(?:[\s,!.?]+(?:lede|there|all|everyone|a lot|so much|very much|doing|today|you|again))*[\s!.?]*$/i,
    words:
      "Hello. Ask about the articles here: who, what, when, where, why or how many. /help says what else there is.",
  },
];

/** The one line that declines it; undefined for a question that may be looked up. */
export function declined(question: string): string | undefined {
  const text = question.trim().replace(/[’]/g, "'");
  const row = rows.find(({ asks }) => asks.test(text));
  if (row === undefined) return orders(text) ? instruction : undefined;
  // An order beside a question does not silence the question; it is only not obeyed.
  if (row.words === instruction && questionIn(text) !== text && questionIn(text) !== "") return undefined;
  return row.words;
}

const asksForMore =
  /^(?:please )?(?:tell (?:me|us)|list|show(?: me| us)?|give (?:me|us)|name|explain|describe|summari[sz]e|find(?: out)?|say|recap)\b/i;

const orders = (text: string): boolean => !/\?/.test(text) && tellsSomeone(text) && !asksForMore.test(text);

/** The sentences of a message that ask: what stands beside them and gives orders is left out. "" when nothing asks. */
export function questionIn(text: string): string {
  const plain = text.trim().replace(/[’]/g, "'");
  const sentences = plain.match(/[^.!?\n]+(?:[.](?=\S)[^.!?\n]*)*[.!?]*/g) ?? [];
  if (sentences.length < 2) return plain;
  const kept = sentences
    .map((one) => one.trim())
    .filter(
      (one) =>
        one !== "" &&
        !rows.some((row) => row.words === instruction && row.asks.test(one)) &&
        (one.endsWith("?") || !orders(one)),
    );
  return kept.join(" ");
}
