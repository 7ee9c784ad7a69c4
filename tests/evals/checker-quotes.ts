// Quotations and speakers made from articles: verbatim and altered, right and swapped, for the checker's table.
import type { ReadArticle } from "../../src/news/reading.ts";
import type { Chance } from "./checker-lies.ts";

export type QuoteCase = { readonly right: string; readonly wrong: string };

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];
const named = /^[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}$/;

/** `Speaker said: "words"` for quotes whose speaker the text names; wrong is the same with one word of the quote replaced. */
export function alteredQuotes(source: ReadArticle, chance: Chance): readonly QuoteCase[] {
  return source.reading.quotes.flatMap((quote): QuoteCase[] => {
    const words = quote.text.split(" ");
    if (words.length < 5 || quote.at.sentence !== quote.lastSentence || !quote.speaker || !named.test(quote.speaker))
      return [];
    const at = Math.floor(chance() * words.length);
    const other = pick(
      (source.reading.sentences[(quote.at.sentence + 2) % source.reading.sentences.length]?.text ?? "").match(
        /\b[a-z]{4,}\b/g,
      ) ?? [],
      chance,
    );
    if (!other || quote.text.includes(other) || !/^[a-z]{3,}$/.test(words[at] ?? "")) return [];
    const say = (text: string): string => `${quote.speaker} said: "${text.replace(/[.,]$/, "")}."`;
    return [{ right: say(quote.text), wrong: say(words.with(at, other).join(" ")) }];
  });
}

/** The same quote, verbatim, given to another person of the article. */
export function swappedSpeakers(source: ReadArticle, chance: Chance): readonly QuoteCase[] {
  const people = source.reading.actors.filter((actor) => actor.kind === "person").map((actor) => actor.name);
  return source.reading.quotes.flatMap((quote): QuoteCase[] => {
    const speaker = quote.speaker;
    if (
      quote.text.split(" ").length < 5 ||
      quote.at.sentence !== quote.lastSentence ||
      !speaker ||
      !people.includes(speaker)
    )
      return [];
    const other = pick(
      people.filter((name) => name !== speaker && name.split(" ").at(-1) !== speaker.split(" ").at(-1)),
      chance,
    );
    if (!other) return [];
    const say = (name: string): string => `${name} said: "${quote.text.replace(/[.,]$/, "")}."`;
    return [{ right: say(speaker), wrong: say(other) }];
  });
}
