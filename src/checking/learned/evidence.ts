// Where in the sources a text without citations stands: the sentences that cover most of its words.
import type { NonEmpty } from "../../news/article.ts";
import type { Citation } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { type Line, lineOf } from "../line.ts";
import { type Prepared, prepared } from "../prepared.ts";

/**
 * Ordered by how much they cover; one to three sentences of one source. Undefined when no content word of the text
 * occurs at all.
 */
export function findEvidence(text: string, sources: readonly ReadArticle[]): NonEmpty<Citation> | undefined {
  let best: { source: number; found: Evidence } | undefined;
  for (const [source, article] of sources.entries()) {
    const found = bestSentences(lineOf(text, article.reading.language), prepared(article));
    if (found.covered > (best?.found.covered ?? 0)) best = { source, found };
  }
  if (best === undefined) return undefined;
  const { source, found } = best;
  const [first, ...rest] = found.sentences.map((sentence) => ({
    source,
    sentence,
    start: 0,
    end: (sources[source] as ReadArticle).reading.sentences[sentence]?.text.length ?? 0,
  }));
  return first === undefined ? undefined : [first, ...rest];
}

/** Cited sentences in the order of how much of this sentence of the claim they hold: at most three. */
export function closestFirst(claim: Line, article: Prepared, sentences: readonly number[]): readonly number[] {
  if (sentences.length < 2) return sentences;
  const shared = (sentence: number): number => {
    const stems = new Set(article.lines[sentence]?.content.map((word) => word.stem));
    return claim.content.reduce((sum, word) => (stems.has(word.stem) ? sum + word.weight : sum), 0);
  };
  return sentences
    .map((sentence) => ({ sentence, weight: shared(sentence) }))
    .sort((a, b) => b.weight - a.weight || a.sentence - b.sentence)
    .slice(0, 3)
    .map(({ sentence }) => sentence);
}

export type Evidence = { readonly sentences: readonly number[]; readonly covered: number };

/** The sentence that shares most, then up to two that cover what it lacks. `covered` is the weight of shared words. */
export function bestSentences(claim: Line, article: Prepared): Evidence {
  const weights = new Map<string, number>();
  for (const word of claim.content) weights.set(word.stem, Math.max(word.weight, weights.get(word.stem) ?? 0));
  const shared = article.lines.map(() => 0);
  const has = new Map<number, Set<string>>();
  for (const [stem, weight] of weights)
    for (const sentence of new Set(article.byStem.get(stem)?.map((word) => word.sentence))) {
      shared[sentence] = (shared[sentence] ?? 0) + weight;
      const stems = has.get(sentence);
      if (stems) stems.add(stem);
      else has.set(sentence, new Set([stem]));
    }
  const order = [...has.keys()].sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b).slice(0, 8);
  let first: number | undefined;
  let top = 0;
  for (const sentence of order) {
    const score =
      (shared[sentence] ?? 0) +
      0.3 * neighbours(claim, has.get(sentence)) -
      0.004 * (article.lines[sentence]?.content.length ?? 0);
    if (first === undefined || score > top) [first, top] = [sentence, score];
  }
  if (first === undefined) return { sentences: [], covered: 0 };
  const sentences = [first];
  const covered = new Set(has.get(first));
  while (sentences.length < 3) {
    const next = bestAddition(has, weights, covered, sentences);
    if (next === undefined) break;
    sentences.push(next);
    for (const stem of has.get(next) ?? []) covered.add(stem);
  }
  return { sentences, covered: [...covered].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0) };
}

/** Pairs of neighbouring words of the claim that both stand in the sentence. */
const neighbours = (claim: Line, stems: ReadonlySet<string> | undefined): number =>
  claim.content.reduce((sum, word, at) => {
    const next = claim.content[at + 1];
    return next && stems?.has(word.stem) && stems.has(next.stem) ? sum + Math.min(word.weight, next.weight) : sum;
  }, 0);

function bestAddition(
  has: ReadonlyMap<number, ReadonlySet<string>>,
  weights: ReadonlyMap<string, number>,
  covered: ReadonlySet<string>,
  taken: readonly number[],
): number | undefined {
  let best: number | undefined;
  let most = 0.35;
  for (const [sentence, stems] of has) {
    if (taken.includes(sentence)) continue;
    let gain = 0;
    for (const stem of stems) if (!covered.has(stem)) gain += weights.get(stem) ?? 0;
    if (Math.abs(sentence - (taken[0] as number)) <= 1) gain *= 1.4;
    if (gain > most) [best, most] = [sentence, gain];
  }
  return best;
}
