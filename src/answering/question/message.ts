// What somebody wrote, read once: its words, which of its sentences ask, and why it is no question if it is none.

import { tellsSomeone } from "../../language/addressed.ts";
import { endsOf } from "../../language/sentences.ts";
import { spelledOut } from "../../language/shorthand.ts";
import { spell } from "../../language/spelling.ts";
import { Token } from "../../language/token.ts";
import { type SentenceWords, sentenceWords } from "../sentence-words.ts";
import { type MessageAct, messageActs } from "./message-acts.ts";
import { patternOf } from "./pattern.ts";
import { isStatement } from "./statement.ts";
import { questionWords } from "./word-sets.ts";

/** A stretch of a message with its words. */
export type Phrasing = SentenceWords & {
  readonly text: string;
  /** All of it is in capitals: they tell no name. */
  readonly shouted: boolean;
};

export type AskedMessage = {
  /** As written, without white space around it. */
  readonly text: string;
  readonly words: Phrasing;
  /** What of it asks: what stands beside it and gives orders is left out. All of it where nothing asks. */
  readonly asks: Phrasing;
  /** Why it is not answered; undefined for a question that may be looked up. */
  readonly act: MessageAct | undefined;
};

export function askedMessage(given: string): AskedMessage {
  const words = phrasingOf(given);
  const { text } = words;
  const sentences = sentencesIn(text).map((one) => ({ ...one, act: actOf(one) }));
  const asking = sentences.filter(({ act }) => act === undefined || !besides.has(act));
  const some = asking.length > 0 && asking.length < sentences.length;
  const asks = some ? phrasingOf(asking.map((one) => one.text).join(" ")) : words;
  const act = actOf(words) ?? (asking.length === 0 ? sentences[0]?.act : undefined);
  if (text !== "" && words.tokens.length === 0 && !text.includes("?")) return { text, words, asks, act: "talk" };
  // What stands beside a question does not silence it; an order is only not obeyed.
  return { text, words, asks, act: act !== undefined && some && besides.has(act) ? undefined : act };
}

const besides: ReadonlySet<MessageAct> = new Set(["instruction", "talk", "thanks", "remark", "greeting"]);

function actOf(one: Phrasing): MessageAct | undefined {
  const act = messageActs.first(one.tokens)?.makes;
  if (act === "remark" && one.text.includes("?")) return undefined;
  return act ?? (isOrder(one) ? "instruction" : undefined);
}

/** A sign that names somebody ("@alice"), or that applauds ("+1"). */
const signs: ReadonlySet<string> = new Set(["@", "+"]);

/** Characters of a message that are read: nobody asks more, and reading costs by the character. */
const mostAsked = 2000;

/** Chat shorthand is spelt out. What is shouted has the words it would have in small letters. */
export function phrasingOf(given: string): Phrasing {
  const text = given.trim().slice(0, mostAsked).toWellFormed();
  const { tokens, marks } = sentenceWords(text, signs);
  const shouted = tokens.length > 1 && !/\p{Ll}/u.test(text) && tokens.some((token) => token.spelling.allCaps);
  const plain = shouted ? tokens.map(inSmall) : tokens;
  const spelt = spelledOut(plain);
  return { text, tokens: spelt, marks: spelt === plain ? marks : marksAlong(plain, marks, spelt), shouted };
}

/** The same word without its capitals. */
export const inSmall = ({ text, norm, kind, start, end, spaced }: Token): Token =>
  new Token(spell(text.toLowerCase(), kind, norm), start, end, spaced);

function marksAlong(before: readonly Token[], marks: Uint16Array, after: readonly Token[]): Uint16Array {
  const byPlace = new Map(before.map((token, at) => [token.start, marks[at] ?? 0]));
  return Uint16Array.from(after, (token) => byPlace.get(token.start) ?? 0);
}

/** In a chat a sentence may begin with a small letter; a line break ends one as well. */
function sentencesIn(text: string): readonly Phrasing[] {
  return text.split("\n").flatMap((line) => {
    const ends = endsOf(line, { ordinalDots: false, small: true });
    const parts = [0, ...ends].map((from, at) => line.slice(from, ends[at] ?? line.length));
    return parts.map(phrasingOf).filter((one) => one.text !== "");
  });
}

const asksForMore = patternOf(["^ please? tell|give me|us", "^ please? {asksForMore}"], questionWords);

/** Is it said among people, who wait for no answer? `alone`: nobody but Lede is there to be greeted and told. */
export function isAmongPeople(given: string, alone: boolean): boolean {
  const { act, text } = askedMessage(given);
  if (act === "talk" || act === "thanks" || act === "remark") return true;
  return !alone && (act === "greeting" || (act === undefined && isStatement(text)));
}

/** "Tell me how many" asks; "print the list" does not. */
const isOrder = ({ text, tokens }: Phrasing): boolean =>
  !text.includes("?") && tellsSomeone(text) && asksForMore.find(tokens) === undefined;
