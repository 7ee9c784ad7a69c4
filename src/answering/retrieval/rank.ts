// Which sentences may answer: every sentence of every article scored by the question's words in it and around it.

import type { Question } from "../question/question.ts";
import { likeWords, type Term, type Token } from "../words.ts";
import type { Material } from "./material.ts";

/** One sentence as a candidate. `hits[i]` is how well word i of the question is met: in the sentence, beside it, in the article. */
export type Candidate = {
  readonly source: number;
  readonly sentence: number;
  readonly within: readonly number[];
  readonly around: readonly number[];
  readonly anywhere: readonly number[];
  readonly score: number;
};

export type Asked = {
  readonly question: Question;
  /** Its own words first, then the lent ones. */
  readonly terms: readonly Term[];
  readonly weights: readonly number[];
  readonly total: number;
};

/** What an earlier turn lends counts less than what is asked now. */
const lentWorth = 0.5;
/** The noun asked for ("which country") often stands nowhere near its answer. */
const headWorth = 0.6;

export function askedOf(question: Question): Asked {
  const terms = [...question.terms, ...question.lent];
  const weights = terms.map((term, at) => {
    const head = term.stem === question.head?.stem ? headWorth : 1;
    return term.weight * head * (at < question.terms.length ? 1 : lentWorth);
  });
  return {
    question,
    terms,
    weights,
    total: Math.max(
      0.0001,
      weights.reduce((sum, weight) => sum + weight, 0),
    ),
  };
}

/** How well each word of a text stands for each word of the question, remembered by stem. */
export class Matcher {
  readonly #terms: readonly Term[];
  readonly #known = new Map<string, readonly (readonly [number, number])[]>();

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
  }

  of(stem: string): readonly (readonly [number, number])[] {
    const known = this.#known.get(stem);
    if (known !== undefined) return known;
    const found = this.#terms.flatMap((term, index) => {
      const like = likeWords(term, stem);
      return like > 0 ? [[index, like] as const] : [];
    });
    this.#known.set(stem, found);
    return found;
  }

  hits(tokens: readonly Token[]): number[] {
    const hits = this.#terms.map(() => 0);
    for (const token of tokens)
      for (const [index, like] of this.of(token.stem)) if (like > (hits[index] ?? 0)) hits[index] = like;
    return hits;
  }
}

/**
 * What all of these articles speak of tells their sentences apart less than what few of them do: weights fall with how common a
 * word is among the sentences here. Words that occur nowhere keep theirs, since their absence says most.
 */
export function weighedBy(asked: Asked, materials: readonly Material[], matcher: Matcher): Asked {
  const counts = asked.weights.map(() => 0);
  let all = 0;
  for (const material of materials)
    for (const tokens of material.tokens) {
      all += 1;
      for (const [index, like] of matcher.hits(tokens).entries())
        if (like >= 0.7) counts[index] = (counts[index] ?? 0) + 1;
    }
  const weights = asked.weights.map((weight, index) => {
    const rare = Math.log((all + 1) / ((counts[index] ?? 0) + 1)) / Math.log(all + 2);
    return weight * (leastRare + (1 - leastRare) * rare);
  });
  return {
    ...asked,
    weights,
    total: Math.max(
      0.0001,
      weights.reduce((sum, weight) => sum + weight, 0),
    ),
  };
}

const leastRare = 0.2;

const beside = 0.55;
const elsewhere = 0.3;
const titleWorth = 0.6;
const shortestTitle = 5;
/** Longer sentences meet more words by chance. */
const fairLength = 45;

/** The best `most` sentences of all, best first. Linear in the text. */
export function rank(materials: readonly Material[], asked: Asked, matcher: Matcher, most: number): Candidate[] {
  const found: Candidate[] = [];
  const { weights, total } = asked;
  for (const [source, material] of materials.entries()) {
    const lines = withSubjects(
      material.tokens.map((tokens) => matcher.hits(tokens)),
      material,
      asked,
    );
    const title = matcher.hits(material.title);
    const anywhere = weights.map((_, index) =>
      lines.reduce((best, hits) => Math.max(best, hits[index] ?? 0), title[index] ?? 0),
    );
    // A headline answers too: it is the article's own sentence about itself.
    if (material.title.length >= shortestTitle) {
      const sum = weights.reduce(
        (all, weight, index) => all + weight * Math.max(title[index] ?? 0, (anywhere[index] ?? 0) * elsewhere),
        0,
      );
      found.push({ source, sentence: -1, within: title, around: title, anywhere, score: sum / total });
    }
    for (const [sentence, within] of lines.entries()) {
      if (material.sentences[sentence]?.text === "" || (material.tokens[sentence]?.length ?? 0) < 3) continue;
      const around = weights.map((_, index) =>
        Math.max(
          within[index] ?? 0,
          lines[sentence - 1]?.[index] ?? 0,
          lines[sentence + 1]?.[index] ?? 0,
          (title[index] ?? 0) * titleWorth,
        ),
      );
      let sum = 0;
      let any = false;
      for (const [index, weight] of weights.entries()) {
        const here = within[index] ?? 0;
        if (here > 0) any = true;
        sum += weight * Math.max(here, (around[index] ?? 0) * beside, (anywhere[index] ?? 0) * elsewhere);
      }
      const long = Math.max(0, (material.tokens[sentence]?.length ?? 0) - fairLength) / 100;
      const early = sentence < 3 ? 0.03 : 0;
      found.push({ source, sentence, within, around, anywhere, score: (sum / total) * (any ? 1 : 0.6) - long + early });
    }
  }
  found.sort((a, b) => b.score - a.score || a.source - b.source || a.sentence - b.sentence);
  return closely(found, most);
}

/** "She has been with the company for 33 years" speaks of whom the sentence before names. */
function withSubjects(lines: number[][], material: Material, { terms }: Asked): number[][] {
  for (const [at, hits] of lines.entries()) {
    const before = lines[at - 1];
    if (before === undefined || !/^(?:he|she|his|her)$/.test(material.tokens[at]?.[0]?.norm ?? "")) continue;
    for (const [index, term] of terms.entries())
      if (term.isName) hits[index] = Math.max(hits[index] ?? 0, (before[index] ?? 0) * pronounWorth);
  }
  return lines;
}

const pronounWorth = 0.8;

/** Every article a candidate stands in is read in full, which costs the most: the six that begin best are enough. */
const mostRead = 6;

function closely(found: readonly Candidate[], most: number): Candidate[] {
  const sources = new Set<number>();
  const kept: Candidate[] = [];
  for (const one of found) {
    if (kept.length === most) break;
    if (sources.size === mostRead && !sources.has(one.source)) continue;
    sources.add(one.source);
    kept.push(one);
  }
  return kept;
}

/** The share of the question's own words, by weight, that are met. */
export function covered(asked: Asked, hits: readonly number[], own = true): number {
  const count = own ? asked.question.terms.length : asked.terms.length;
  let met = 0;
  let all = 0;
  for (let index = 0; index < count; index++) {
    const weight = asked.weights[index] ?? 0;
    met += weight * (hits[index] ?? 0);
    all += weight;
  }
  return all === 0 ? 0 : met / all;
}
