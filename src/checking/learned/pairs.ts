// Which word of the evidence each word of a claim stands for: the one with the same neighbours.
import type { Line, Word } from "../line.ts";
import type { Prepared } from "../prepared.ts";
import { related } from "./related.ts";

export type Alignment = {
  readonly word: Word;
  /** In the evidence; undefined when none has this stem. */
  readonly best: Word | undefined;
  /** Whether a word of the evidence means about the same, where none has the stem. */
  readonly near: boolean;
  readonly inFirst: boolean;
  readonly inArticle: boolean;
  /** How much of the claim word's surroundings stands around its best occurrence anywhere in the article, 0..1. */
  readonly context: number;
};

export function align(claim: Line, article: Prepared, evidence: readonly number[]): readonly Alignment[] {
  const cited = new Set(evidence);
  const first = evidence[0] ?? -1;
  return claim.content.map((word): Alignment => {
    const found = article.byStem.get(word.stem) ?? [];
    let best: Word | undefined;
    let most = -1;
    let inFirst = false;
    let context = 0;
    for (const other of found.length > 16 ? atMost(found, cited) : found) {
      const line = article.lines[other.sentence] as Line;
      if (other.place < 0) continue;
      context = Math.max(context, around(word, claim, other, article));
      if (!cited.has(other.sentence)) continue;
      if (other.sentence === first) inFirst = true;
      const score = company(word, claim, other, line) + (other.sentence === first ? 1.5 : 0);
      if (score > most) [best, most] = [other, score];
    }
    const near = best === undefined && word.weight > 0.25 && word.kind === "word" && isNear(word, article, evidence);
    return { word, best, near, inFirst, inArticle: found.length > 0, context };
  });
}

/** Of a word that occurs everywhere only the first few places and the cited ones are looked at. */
const atMost = (found: readonly Word[], cited: ReadonlySet<number>): readonly Word[] => [
  ...found.filter((word) => cited.has(word.sentence)).slice(0, 8),
  ...found.filter((word) => !cited.has(word.sentence)).slice(0, 8),
];

function company(word: Word, claim: Line, other: Word, line: Line): number {
  let score = 0;
  for (const step of [-2, -1, 1, 2]) {
    const mine = claim.content[word.place + step];
    if (mine === undefined) continue;
    const last = Math.min(line.content.length - 1, other.place + 4);
    for (let place = Math.max(0, other.place - 4); place <= last; place++)
      if (place !== other.place && line.content[place]?.stem === mine.stem) {
        score += (place > other.place === step > 0 ? 1.2 : 0.5) * (mine.weight + 0.3);
        break;
      }
  }
  return score;
}

/** Near neighbours count most: weight over distance in the claim, found within six content words in the source. */
function around(word: Word, claim: Line, other: Word, article: Prepared): number {
  const content = (article.lines[other.sentence] as Line).content;
  const last = Math.min(content.length - 1, other.place + 6);
  let whole = 0;
  let shared = 0;
  for (let at = Math.max(0, word.place - 4); at <= word.place + 4; at++) {
    const mine = claim.content[at];
    if (mine === undefined || at === word.place) continue;
    const gain = mine.weight / Math.abs(at - word.place);
    whole += gain;
    for (let place = Math.max(0, other.place - 6); place <= last; place++)
      if (place !== other.place && content[place]?.stem === mine.stem) {
        shared += gain;
        break;
      }
  }
  return whole > 0 ? shared / whole : 1;
}

const isNear = (word: Word, article: Prepared, evidence: readonly number[]): boolean =>
  evidence.some((sentence) => article.lines[sentence]?.content.some((other) => related(word.stem, other.stem)));
