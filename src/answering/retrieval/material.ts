// What an answer may be taken from: articles cut into words at once, and read for names and figures only when needed.

import { languageOf } from "../../language/detect.ts";
import type { Article, ArticleId, Instant } from "../../news/article.ts";
import type { FigureFound, ReadArticle, Sentence } from "../../news/reading.ts";
import { figuresIn } from "../../reading/figures/figures.ts";
import { clean, titleOf } from "../../reading/page/clean.ts";
import { sentencesOf } from "../../reading/page/sentence-places.ts";
import { read } from "../../reading/read.ts";
import { type SentenceWords, sentenceWords, withInitials } from "../sentence-words.ts";

export type Material = {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** By sentence. */
  readonly words: readonly SentenceWords[];
  readonly title: SentenceWords;
  /** Reads in full; once. */
  reading(): ReadArticle;
  /** Of one sentence: those of the whole article cost far more, and few of its sentences may answer. */
  figures(sentence: number): readonly FigureFound[];
  /** When it came out: as the article says, else as its address does. */
  readonly publishedAt: Instant | undefined;
  /** Only what a briefing kept of it is left. */
  readonly partial: boolean;
};

/** Sentence -1 is the title. */
export const textOf = (material: Material | undefined, sentence: number): string =>
  (sentence === -1 ? material?.article.title : material?.sentences[sentence]?.text) ?? "";

export function materialOf(given: Article): Material {
  const title = given.title === "" ? titleOf(given.text) : given.title;
  const article = title === given.title ? given : { ...given, title };
  const cleaned = clean(article.text, article.title);
  const sample = cleaned.paragraphs.slice(0, 12).map((line) => line.text.slice(0, 400));
  const language = languageOf(article.language, sample.length > 0 ? sample.join(" ") : article.text.slice(0, 2000));
  return made(article, sentencesOf(cleaned.paragraphs, language), () => ({ article, reading: read(article) }), false);
}

/** `full` reads it; called at most once, and only when one of its sentences may answer. */
export function made(
  article: Article,
  sentences: readonly Sentence[],
  full: () => ReadArticle,
  partial: boolean,
): Material {
  let known: ReadArticle | undefined;
  const reading = (): ReadArticle => {
    known ??= full();
    return known;
  };
  const figures = new Map<number, readonly FigureFound[]>();
  return {
    article,
    sentences,
    words: sentences.map((sentence) => withInitials(sentenceWords(sentence.text))),
    title: sentenceWords(article.title),
    reading,
    figures: (sentence) => {
      const found = figures.get(sentence) ?? figuresAt(sentence, reading());
      figures.set(sentence, found);
      return found;
    },
    publishedAt: article.publishedAt ?? dayInAddress(article.url),
    partial,
  };
}

function figuresAt(at: number, { reading }: ReadArticle): readonly FigureFound[] {
  const sentence = reading.sentences[at];
  if (sentence === undefined) return [];
  const names = reading.names.filter((name) => name.at.sentence === at);
  return figuresIn({ index: at, sentence, names }, reading.language);
}

/** Most outlets put the day into the address: /2025/02/24/. */
function dayInAddress(url: string | undefined): Instant | undefined {
  const found = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(url ?? "");
  if (found === null) return undefined;
  const at = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return Number.isFinite(at) ? at : undefined;
}

/**
 * Questions about one story come one after another: its articles are cut and read once. Public texts alone are
 * kept, never who asked.
 */
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
