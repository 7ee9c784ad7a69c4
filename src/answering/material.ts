// What an answer may be taken from: articles cut into sentences at once, and read for names and figures only when one of their sentences may answer.
import type { Article, ArticleId } from "../news/article.ts";
import type { Briefing, Source } from "../news/briefing.ts";
import type { ReadArticle, Sentence } from "../news/reading.ts";
import { clean, titleOf } from "../reading/clean.ts";
import { languageOf } from "../reading/language.ts";
import { read } from "../reading/read.ts";
import { sentencesOf } from "../reading/sentences.ts";
import { type Token, tokensOf } from "./words.ts";

export type Material = {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** By sentence. */
  readonly tokens: readonly (readonly Token[])[];
  readonly title: readonly Token[];
  /** Reads in full; once. */
  reading(): ReadArticle;
  /** Only what a briefing kept of it is left. */
  readonly partial: boolean;
};

export function materialOf(given: Article): Material {
  const title = given.title === "" ? titleOf(given.text) : given.title;
  const article = title === given.title ? given : { ...given, title };
  const cleaned = clean(article.text, article.title);
  const sample = cleaned.paragraphs.slice(0, 12).map((line) => line.text.slice(0, 400));
  const language = languageOf(article.language, sample.length > 0 ? sample.join(" ") : article.text.slice(0, 2000));
  return made(article, sentencesOf(cleaned.paragraphs, language), () => ({ article, reading: read(article) }), false);
}

export const materialRead = (source: ReadArticle): Material =>
  made(source.article, source.reading.sentences, () => source, false);

/**
 * What a briefing kept of an article whose text is gone: its cited sentences and their neighbours, at their own numbers. The others
 * are "", which nothing cites.
 */
export function materialKept(source: Source, language: string): Material {
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
    ...(source.publishedAt === undefined ? {} : { publishedAt: source.publishedAt }),
    completeness: source.completeness,
    text: source.sentences.join("\n"),
  };
  const full = (): ReadArticle => {
    // Read without the gaps, then put at the numbers that the briefing cites.
    const kept = sentences.flatMap((sentence, number) => (sentence.text === "" ? [] : [number]));
    const reading = read({ title: "", text: kept.map((number) => sentences[number]?.text).join("\n"), language });
    const whole = reading.sentences.every((sentence, index) => sentence.text === sentences[kept[index] ?? -1]?.text);
    const none = { names: [], actors: [], figures: [], quotes: [], disputes: [] };
    const place = <T extends { readonly sentence: number }>(span: T): T => ({
      ...span,
      sentence: kept[span.sentence] ?? -1,
    });
    return {
      article,
      reading: whole
        ? {
            ...reading,
            sentences,
            names: reading.names.map((name) => ({ ...name, at: place(name.at) })),
            actors: reading.actors.map((actor) => ({
              ...actor,
              ...(actor.role ? { role: { ...actor.role, at: place(actor.role.at) } } : {}),
              mentions: actor.mentions.map(place),
            })),
            figures: reading.figures.map((figure) => ({ ...figure, at: place(figure.at) })),
            quotes: reading.quotes.map(({ speakerAt, ...quote }) => ({
              ...quote,
              ...(speakerAt ? { speakerAt: place(speakerAt) } : {}),
              at: place(quote.at),
              lastSentence: kept[quote.lastSentence] ?? quote.lastSentence,
            })),
            disputes: reading.disputes.map((dispute) => ({ ...dispute, at: dispute.at.map(place) })),
          }
        : { ...reading, ...none, sentences },
    };
  };
  return made(article, sentences, full, true);
}

function made(article: Article, sentences: readonly Sentence[], full: () => ReadArticle, partial: boolean): Material {
  let known: ReadArticle | undefined;
  return {
    article,
    sentences,
    tokens: sentences.map((sentence) => tokensOf(sentence.text)),
    title: tokensOf(article.title),
    reading: () => {
      known ??= full();
      return known;
    },
    partial,
  };
}

/** Questions about one story come one after another: its articles are cut and read once. Public texts alone are kept, never who asked. */
export class Shelf {
  readonly #kept = new Map<ArticleId, Material>();
  readonly #most: number;

  constructor(most = 128) {
    this.#most = most;
  }

  of(article: Article): Material {
    const known = this.#kept.get(article.id);
    if (known && known.article.text === article.text && known.article.publishedAt === article.publishedAt) {
      this.#kept.delete(article.id);
      this.#kept.set(article.id, known);
      return known;
    }
    const fresh = materialOf(article);
    this.#kept.set(article.id, fresh);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return fresh;
  }
}

/** The sources of a briefing as material, from its own kept sentences. */
export const keptOf = (briefing: Briefing): readonly Material[] =>
  briefing.sources.map((source) => materialKept(source, briefing.language));
