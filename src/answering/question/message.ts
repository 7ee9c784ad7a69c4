// What somebody wrote, read once: its words, which of its sentences ask, and whether it is declined in a line.
import { endsOf } from "../../language/sentences.ts";
import { spelledOut } from "../../language/shorthand.ts";
import { spell } from "../../language/spelling.ts";
import { Token } from "../../language/token.ts";
import { tellsSomeone } from "../../writing/addressed.ts";
import { type SentenceWords, sentenceWords } from "../sentence-words.ts";
import { declining, messageActs } from "./message-acts.ts";
import { patternOf } from "./pattern.ts";
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
  /** The one line that declines it; undefined for a question that may be looked up. */
  readonly declined: string | undefined;
};

export function askedMessage(given: string): AskedMessage {
  const words = phrasingOf(given);
  const { text } = words;
  const sentences = sentencesIn(text);
  const asking = sentences.filter((one) => messageActs.first(one.tokens)?.makes !== "instruction" && !isOrder(one));
  const some = asking.length > 0 && asking.length < sentences.length;
  const asks = some ? phrasingOf(asking.map((one) => one.text).join(" ")) : words;
  const act = messageActs.first(words.tokens)?.makes ?? (isOrder(words) ? "instruction" : undefined);
  // An order beside a question does not silence the question; it is only not obeyed.
  const declined = act === undefined || (act === "instruction" && some) ? undefined : declining[act];
  return { text, words, asks, declined };
}

const mention: ReadonlySet<string> = new Set(["@"]);

/** Chat shorthand is spelt out. What is shouted has the words it would have in small letters. */
export function phrasingOf(given: string): Phrasing {
  const text = given.trim();
  const { tokens, marks } = sentenceWords(text, mention);
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

/** "Tell me how many" asks; "print the list" does not. */
const isOrder = ({ text, tokens }: Phrasing): boolean =>
  !text.includes("?") && tellsSomeone(text) && asksForMore.find(tokens) === undefined;
