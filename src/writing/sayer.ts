// Who a sentence is said by, as the sentence itself attributes it.

import { givesTo } from "../checking/parts/declared-speaker.ts";
import { isSpeaking } from "../language/en/speech-verbs.ts";
import type { Token } from "../language/token.ts";
import { tokensOf } from "../language/tokenize.ts";
import type { NameMention, Reading } from "../news/reading.ts";

/**
 * The name beside a verb of saying, outside quotes; undefined when the sentence is nobody's but the outlet's. No name
 * that the gate would not give it to: "he told the Post".
 */
export function sayerOf(reading: Reading, sentence: number): string | undefined {
  const { sentences, names, quotes } = reading;
  const text = sentences[sentence]?.text;
  if (text === undefined) return undefined;
  const tokens = tokensOf(text);
  const here = names.filter(({ at }) => at.sentence === sentence);
  // Asked last, because it costs a tree.
  const mayBe = (name: NameMention): boolean => givesTo(reading, { sentence, text }, name.text) !== "another";
  const says = here.find((name) => (saysAfter(tokens, name) || isSource(tokens, name)) && mayBe(name));
  const inverted = says ?? here.find((name) => saysBefore(tokens, name) && mayBe(name));
  return inverted?.text ?? quotes.find((quote) => quote.at.sentence === sentence && quote.speaker)?.speaker;
}

const adverbs: ReadonlySet<string> = new Set("also later then has have had previously repeatedly".split(" "));
const mostAdverbs = 2;
const longestApposition = 80;

/** "Maria Lind, who leads Norbank, also said". */
function saysAfter(tokens: readonly Token[], { at }: NameMention): boolean {
  let next = tokens.findIndex(({ start }) => start >= at.end);
  if (next < 0) return false;
  if (tokens[next]?.norm === "'s" || tokens[next]?.norm === "'") next++;
  else if (tokens[next]?.norm === ",") {
    const closes = tokens.findIndex(({ norm }, index) => index > next + 1 && norm === ",");
    if (closes < 0 || (tokens[closes]?.start ?? 0) - at.end > longestApposition) return false;
    next = closes + 1;
  }
  for (let skipped = 0; skipped < mostAdverbs; skipped++) {
    const { norm = "" } = tokens[next] ?? {};
    if (adverbs.has(norm) || /.ly$/.test(norm)) next++;
  }
  return isSpeaking(tokens[next]?.norm ?? "");
}

/** Words that may stand between "according to" or "said" and the name. */
const mostOfRole = 4;

function leadingTo(tokens: readonly Token[], { at }: NameMention, isIt: (index: number) => boolean): boolean {
  const name = tokens.findIndex(({ start }) => start >= at.start);
  for (let index = name - 1; index >= 0 && index >= name - 1 - mostOfRole; index--) {
    if (isIt(index)) return true;
    if (tokens[index]?.kind === "sign" && tokens[index]?.norm !== "-") return false;
  }
  return false;
}

const accordingTo = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.norm === "to" && tokens[index - 1]?.norm === "according";

const isSource = (tokens: readonly Token[], name: NameMention): boolean =>
  leadingTo(tokens, name, (index) => accordingTo(tokens, index));

/** After a quotation the verb stands before its speaker: '"...", said Maria Lind'. */
function saysBefore(tokens: readonly Token[], name: NameMention): boolean {
  if (!tokens.some(({ norm, start }) => norm === '"' && start < name.at.start)) return false;
  return leadingTo(tokens, name, (index) => isSpeaking(tokens[index]?.norm ?? "") || accordingTo(tokens, index));
}
