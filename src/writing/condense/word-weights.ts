// How much an editor would want each word of an article told: learned from what editors made of articles
// (npm run train:salience), with how rare the word is in news.
import { idf } from "../../language/frequency.ts";
import { contentStems, isStopWord } from "../../language/stop-words.ts";
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
const signWeights = signs.map((sign) => learned.weights[sign]);

/** Of every stem in an article's first sentences, what may tell whether an editor would use it. */
export function wordSigns(source: ReadArticle): ReadonlyMap<string, Readonly<Record<Sign, number>>> {
  const rows = new Map<string, Readonly<Record<Sign, number>>>();
  eachWord(source, (stem, row) => rows.set(stem, { ...row }));
  return rows;
}

/** The record is one for all stems and is filled anew for each: an article has hundreds. */
function eachWord(
  { article, reading }: ReadArticle,
  tell: (stem: string, row: Readonly<Record<Sign, number>>) => void,
): void {
  const sentences = reading.sentences.slice(0, mostWeighed);
  const title = new Set(contentStems(article.title, reading.language));
  const lead = new Set(contentStems(sentences[0]?.text ?? "", reading.language));
  const row: Record<Sign, number> = {
    start: 1,
    inTitle: 0,
    hasTitle: Number(title.size > 0),
    inLead: 0,
    early: 0,
    ratherEarly: 0,
    inFirstThree: 0,
    often: 0,
    rare: 0,
    oftenAndRare: 0,
    capital: 0,
    number: 0,
    quoted: 0,
    length: Math.log(Math.max(1, sentences.length)) / 3,
  };
  for (const [stem, seen] of seenIn(sentences, reading.language)) {
    row.inTitle = Number(title.has(stem));
    row.inLead = Number(lead.has(stem));
    row.early = Math.exp(-seen.first / 2);
    row.ratherEarly = Math.exp(-seen.first / 8);
    row.inFirstThree = Number(seen.first < 3);
    row.often = Math.log(seen.sentences);
    row.rare = idf(seen.norm) / 6;
    row.oftenAndRare = row.often * row.rare;
    row.capital = seen.capitals === 0 ? 0 : seen.capitals === seen.sentences ? 1 : 0.5;
    row.number = Number(seen.isNumber);
    row.quoted = seen.quoted / seen.sentences;
    tell(stem, row);
  }
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

/** The sharper, the more a few words decide; six is the rarity of a word in one of 400 documents. */
const sharpness = 1.5;

/** The weight of each stem, from 0 to about 1. */
export function weighWords(source: ReadArticle): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  eachWord(source, (stem, row) => {
    let sum = 0;
    for (let at = 0; at < signs.length; at++) sum += row[signs[at] as Sign] * (signWeights[at] as number);
    weights.set(stem, (1 / (1 + Math.exp(-sum))) ** sharpness * row.rare);
  });
  return weights;
}
