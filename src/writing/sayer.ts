// Who a sentence is said by, as the sentence itself attributes it.
import type { Reading } from "../news/reading.ts";

const saying =
  "said|says|say|told|added|adds|warned|warns|insisted|insists|argued|argues|claimed|claims|announced|announces|declared|declares|explained|explains|noted|admitted|stated|states|confirmed|confirms|denied|denies|alleged|alleges|reported|reports|wrote|tweeted|predicted|suggested|estimates?|estimated|believes?|believed|demand|demands|demanded";
const after = new RegExp(
  `^(?:['’]s?\\s|,[^,]{2,80},)?\\s*(?:(?:also|later|then|has|have|had|previously|repeatedly|[\\p{L}]+ly)\\s+){0,2}(?:${saying})\\b`,
  "u",
);
const before = new RegExp(`(?:\\baccording to|\\b(?:${saying}))\\s+(?:[\\p{L}'’.-]+\\s+){0,4}$`, "iu");

/** The name in the sentence beside a verb of saying, outside quotes; undefined when the sentence is nobody's but the outlet's. */
export function sayerOf(reading: Reading, sentence: number): string | undefined {
  const text = reading.sentences[sentence]?.text;
  if (text === undefined) return undefined;
  for (const name of reading.names) {
    if (name.at.sentence !== sentence) continue;
    if (
      after.test(text.slice(name.at.end)) ||
      /according to (?:[\p{L}'’.-]+\s+){0,4}$/iu.test(text.slice(0, name.at.start))
    )
      return name.text;
  }
  for (const name of reading.names)
    if (
      name.at.sentence === sentence &&
      /["”’],?\s/.test(text.slice(0, name.at.start)) &&
      before.test(text.slice(0, name.at.start))
    )
      return name.text;
  return reading.quotes.find((quote) => quote.at.sentence === sentence && quote.speaker !== undefined)?.speaker;
}
