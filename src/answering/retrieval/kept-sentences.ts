// What is left to answer from when an article's text is gone: the sentences that a briefing kept, at their own numbers.
import { type Article, publishedOf } from "../../news/article.ts";
import type { Briefing, Source } from "../../news/briefing.ts";
import type { Reading, Sentence } from "../../news/reading.ts";
import { read } from "../../reading/read.ts";
import { type Material, made } from "./material.ts";

/** The sources of a briefing as material, from its own kept sentences. */
export const keptOf = (briefing: Briefing): readonly Material[] =>
  briefing.sources.map((source) => materialKept(source, briefing.language));

/** A sentence that is not kept is "", which nothing can cite. */
function materialKept(source: Source, language: string): Material {
  let at = 0;
  const sentences = source.sentences.map((text, paragraph): Sentence => {
    const start = at;
    at += text.length + 1;
    return { text, start, end: start + text.length, paragraph };
  });
  const article: Article = {
    id: source.article,
    ...(source.url === undefined ? {} : { url: source.url }),
    title: source.title,
    outlet: source.outlet,
    language,
    ...publishedOf(source),
    completeness: source.completeness,
    text: source.sentences.join("\n"),
  };
  return made(
    article,
    sentences,
    () => ({ article, reading: readKept(sentences, language) }),
    source.sentences.includes(""),
  );
}

/** Read without the gaps, then put at the numbers that the briefing cites. */
function readKept(sentences: readonly Sentence[], language: string): Reading {
  const kept = sentences.flatMap((sentence, number) => (sentence.text === "" ? [] : [number]));
  const reading = read({ title: "", text: kept.map((number) => sentences[number]?.text).join("\n"), language });
  const sameCut =
    reading.sentences.length === kept.length &&
    reading.sentences.every((sentence, index) => sentence.text === sentences[kept[index] ?? -1]?.text);
  if (!sameCut) return { ...reading, sentences, names: [], actors: [], figures: [], quotes: [], disputes: [] };
  const placed = <T extends { readonly sentence: number }>(span: T): T => ({
    ...span,
    sentence: kept[span.sentence] ?? -1,
  });
  return {
    ...reading,
    sentences,
    names: reading.names.map((name) => ({ ...name, at: placed(name.at) })),
    actors: reading.actors.map(({ role, ...actor }) => ({
      ...actor,
      ...(role ? { role: { ...role, at: placed(role.at) } } : {}),
      mentions: actor.mentions.map(placed),
    })),
    figures: reading.figures.map((figure) => ({ ...figure, at: placed(figure.at) })),
    quotes: reading.quotes.map(({ speakerAt, ...quote }) => ({
      ...quote,
      ...(speakerAt ? { speakerAt: placed(speakerAt) } : {}),
      at: placed(quote.at),
      lastSentence: kept[quote.lastSentence] ?? quote.lastSentence,
    })),
    disputes: reading.disputes.map((dispute) => ({ ...dispute, at: dispute.at.map(placed) })),
  };
}
