// A sentence as counts of its content words' stems, and how alike two of them are by cosine and by containment.
import { isStopWord } from "../language/stop-words.ts";
import { tokensOf } from "../language/tokenize.ts";

/** How often each stem occurs; with the length of that vector, so that a cosine need not measure it each time. */
export type StemCounts = { readonly counts: ReadonlyMap<string, number>; readonly length: number };

export function stemCountsOf(text: string, language = "en"): StemCounts {
  const counts = new Map<string, number>();
  for (const token of tokensOf(text))
    if (!isStopWord(token, language)) counts.set(token.stem, (counts.get(token.stem) ?? 0) + 1);
  return withLength(counts);
}

function withLength(counts: ReadonlyMap<string, number>): StemCounts {
  let squares = 0;
  for (const times of counts.values()) squares += times * times;
  return { counts, length: Math.sqrt(squares) };
}

/** Cosine of two stem counts, 0..1. */
export function stemCosine(one: StemCounts, other: StemCounts): number {
  if (one.counts.size > other.counts.size) return stemCosine(other, one);
  let dot = 0;
  for (const stem of one.counts.keys()) {
    const theirs = other.counts.get(stem);
    if (theirs !== undefined) dot += (one.counts.get(stem) ?? 0) * theirs;
  }
  return dot === 0 ? 0 : dot / (one.length * other.length);
}

/** The share of the smaller one's stems that the other has too: high when one sentence repeats a part of another. */
export function stemContainment(one: StemCounts, other: StemCounts): number {
  if (one.counts.size > other.counts.size) return stemContainment(other, one);
  if (one.counts.size === 0) return 0;
  let shared = 0;
  for (const stem of one.counts.keys()) if (other.counts.has(stem)) shared++;
  return shared / one.counts.size;
}
