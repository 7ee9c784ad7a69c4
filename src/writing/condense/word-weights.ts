// How much an editor would want each word of an article told: learned from what editors made of articles
// (npm run train:salience), with how rare the word is in news.
import { idf } from "../../language/frequency.ts";
import { isStopWord } from "../../language/stop-words.ts";
import { cut } from "../../language/tokenize.ts";
import type { ReadArticle } from "../../news/reading.ts";
import learned from "./word-weights.weights.json" with { type: "json" };

/** No news has more; a book that is pasted is weighed by its first pages. */
export const mostWeighed = 60;

type Seen = {
  readonly first: number;
  readonly norm: string;
  sentences: number;
  last: number;
  capitals: number;
  readonly isNumber: boolean;
  /** Sentences with it that open with a quotation mark. */
  quoted: number;
};

/** Weights are rounded to what one fold of the articles can tell from another. */
type Sign = keyof typeof learned.weights;
const signs = Object.keys(learned.weights) as readonly Sign[];

/** Of every stem in an article's first sentences, what may tell whether an editor would use it. */
export function wordSigns({ article, reading }: ReadArticle): ReadonlyMap<string, Readonly<Record<Sign, number>>> {
  const sentences = reading.sentences.slice(0, mostWeighed);
  const title = new Set(stemsIn(article.title, reading.language));
  const lead = new Set(stemsIn(sentences[0]?.text ?? "", reading.language));
  const hasTitle = Number(title.size > 0);
  const length = Math.log(Math.max(1, sentences.length)) / 3;
  return new Map(
    [...seenIn(sentences, reading.language)].map(([stem, seen]) => {
      const rare = idf(seen.norm) / 6;
      const often = Math.log(seen.sentences);
      return [
        stem,
        {
          start: 1,
          inTitle: Number(title.has(stem)),
          hasTitle,
          inLead: Number(lead.has(stem)),
          early: Math.exp(-seen.first / 2),
          ratherEarly: Math.exp(-seen.first / 8),
          inFirstThree: Number(seen.first < 3),
          often,
          rare,
          oftenAndRare: often * rare,
          capital: seen.capitals === 0 ? 0 : seen.capitals === seen.sentences ? 1 : 0.5,
          number: Number(seen.isNumber),
          quoted: seen.quoted / seen.sentences,
          length,
        },
      ];
    }),
  );
}

function seenIn(sentences: readonly { readonly text: string }[], language: string): ReadonlyMap<string, Seen> {
  const found = new Map<string, Seen>();
  for (const [at, { text }] of sentences.entries()) {
    const opens = /^["“]/.test(text);
    for (const token of cut(text).tokens) {
      if (isStopWord(token, language)) continue;
      let seen = found.get(token.stem);
      if (seen === undefined) {
        const isNumber = token.kind === "number" || /\d/.test(token.norm);
        seen = { first: at, norm: token.norm, sentences: 0, last: -1, capitals: 0, isNumber, quoted: 0 };
        found.set(token.stem, seen);
      }
      if (seen.last === at) continue;
      seen.last = at;
      seen.sentences++;
      if (token.capital) seen.capitals++;
      if (opens) seen.quoted++;
    }
  }
  return found;
}

function stemsIn(text: string, language: string): string[] {
  return cut(text).tokens.flatMap((token) => (isStopWord(token, language) ? [] : [token.stem]));
}

/** The sharper, the more a few words decide; six is the rarity of a word in one of 400 documents. */
const sharpness = 1.5;

/** The weight of each stem, from 0 to about 1. */
export function weighWords(source: ReadArticle): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [stem, values] of wordSigns(source)) {
    let sum = 0;
    for (const sign of signs) sum += values[sign] * learned.weights[sign];
    weights.set(stem, (1 / (1 + Math.exp(-sum))) ** sharpness * values.rare);
  }
  return weights;
}
