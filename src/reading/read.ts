// Reading as a whole: one article's text in, everything that is in it out.

import { languageOf } from "../language/detect.ts";
import type { Article } from "../news/article.ts";
import type { NameMention, Reading, Sentence } from "../news/reading.ts";
import { findActors } from "./actors/actors.ts";
import { findDisputes } from "./disputes.ts";
import { findFigures, type Parsed } from "./figures/figures.ts";
import { givenInQuotations } from "./figures/sources.ts";
import { tagNames } from "./names/names.ts";
import { clean } from "./page/clean.ts";
import { withoutCorrections } from "./page/corrections.ts";
import { sentencesOf } from "./page/sentence-places.ts";
import { findQuotes } from "./quotes/quotes.ts";

/** Characters by which the language of an article is told. */
const sampled = 5000;

/**
 * Pure; never throws, whatever the text; linear in its length. Sentences are the body's: the title stands apart.
 * Quotes, figures and disputes are read when they are first asked for: a figure may cost a tree, and who asks who did
 * it needs none.
 */
export function read(article: Pick<Article, "title" | "text" | "language">): Reading {
  const language = languageOf(article.language, article.text.slice(0, sampled));
  const { title, paragraphs, dropped } = clean(article.text, article.title, language);
  const { story: sentences, dropped: notes } = withoutCorrections(sentencesOf(paragraphs, language));
  const english = language === "en" || language === "und";
  const names = english ? tagNames(sentences) : [];
  const actors = english ? findActors(sentences, names, title) : [];
  const namesBy = bySentence(names, sentences.length);
  const quotes = once(() => findQuotes(sentences, namesBy, language));
  const figures = once(() => givenInQuotations(findFigures(numbered(sentences, namesBy), language), quotes()));
  const disputes = once(() => findDisputes(sentences, figures(), english));
  return {
    ...(article.title === "" && title !== "" ? { title } : {}),
    sentences,
    names,
    actors,
    get figures() {
      return figures();
    },
    get quotes() {
      return quotes();
    },
    get disputes() {
      return disputes();
    },
    dropped: [...dropped, ...notes],
    language,
  };
}

function once<Found>(find: () => Found): () => Found {
  let found: { readonly is: Found } | undefined;
  return () => {
    found ??= { is: find() };
    return found.is;
  };
}

function bySentence(names: readonly NameMention[], count: number): NameMention[][] {
  const by: NameMention[][] = Array.from({ length: count }, () => []);
  for (const name of names) by[name.at.sentence]?.push(name);
  return by;
}

const numbered = (sentences: readonly Sentence[], namesBy: readonly (readonly NameMention[])[]): Parsed[] =>
  sentences.map((sentence, index) => ({ index, sentence, names: namesBy[index] ?? [] }));
