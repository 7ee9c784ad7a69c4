// How a claim's words follow one another against how they do in the sources: copied runs, gaps, turned order, words put in or replaced.

import { isName, type Line, type Prepared, type Word } from "../prepared.ts";
import type { Alignment } from "./pairs.ts";
import { opposed } from "./related.ts";

export function flow(claim: Line, article: Prepared, pairs: readonly Alignment[]) {
  return {
    ...runs(claim, article),
    ...contexts(pairs),
    ...gaps(claim, article),
    ...order(pairs, article),
    ...slots(pairs, article),
  };
}

function runs(claim: Line, article: Prepared) {
  const words = claim.all.filter((word) => word.kind !== "mark");
  let pairs = 0;
  let triples = 0;
  let run = 0;
  let longest = 0;
  let fragments = 0;
  const seen = new Set<string>();
  let repeats = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const two = `${words[at]?.norm} ${words[at + 1]?.norm}`;
    if (article.pairs.has(two)) {
      pairs++;
      run++;
    } else {
      if (run > 0) fragments++;
      run = 0;
    }
    longest = Math.max(longest, run + 1);
    const three = at + 2 < words.length ? `${two} ${words[at + 2]?.norm}` : undefined;
    if (three === undefined) continue;
    if (article.triples.has(three)) triples++;
    if (seen.has(three)) repeats++;
    seen.add(three);
  }
  if (run > 0) fragments++;
  const count = Math.max(1, words.length);
  return {
    pairsNew: words.length > 1 ? 1 - pairs / (words.length - 1) : 0,
    triplesNew: words.length > 2 ? 1 - triples / (words.length - 2) : 0,
    copiedShort: 1 - Math.min(1, longest / count),
    fragments: Math.min(1, fragments / (count / 4 + 1)),
    repeats: Math.min(2, repeats),
  };
}

function contexts(pairs: readonly Alignment[]) {
  let sum = 0;
  let weight = 0;
  let worst = 1;
  for (const { word, context, inArticle } of pairs) {
    if (!inArticle || word.weight <= 0.1) continue;
    sum += context;
    weight++;
    if (word.weight > 0.25) worst = Math.min(worst, context);
  }
  return { contextMean: weight > 0 ? 1 - sum / weight : 1, contextWorst: 1 - worst };
}

/** How far apart two neighbouring words of the claim stand in the article at best. */
function gaps(claim: Line, article: Prepared) {
  let sum = 0;
  let count = 0;
  let worst = 0;
  let skips = 0;
  for (let at = 0; at + 1 < claim.content.length; at++) {
    const one = article.byStem.get(claim.content[at]?.stem ?? "");
    const two = article.byStem.get(claim.content[at + 1]?.stem ?? "");
    let gap = 60;
    for (const a of one?.slice(0, 24) ?? [])
      for (const b of two?.slice(0, 24) ?? []) if (a !== b) gap = Math.min(gap, Math.abs(a.at - b.at));
    if (gap > 8) skips++;
    if (one === undefined || two === undefined) continue;
    sum += gap / 60;
    worst = Math.max(worst, gap / 60);
    count++;
  }
  return {
    gapMean: count > 0 ? sum / count : 0,
    gapWorst: worst,
    skipsNew: skips / Math.max(1, claim.content.length - 1),
  };
}

function order(pairs: readonly Alignment[], article: Prepared) {
  const first = pairs.find((pair) => pair.inFirst)?.best?.sentence;
  const placed = pairs.filter((pair) => pair.best !== undefined && pair.best.sentence === first);
  let turned = 0;
  let all = 0;
  let names = 0;
  for (const [at, one] of placed.entries())
    for (const two of placed.slice(at + 1)) {
      if (one.best === two.best) continue;
      all++;
      if ((one.best as Word).place < (two.best as Word).place) continue;
      turned++;
      if (isName(one.word, article) && isName(two.word, article)) names++;
    }
  return {
    inversions: all > 0 ? turned / all : 0,
    nameInversions: Math.min(2, names),
    orderNew: 1 - increasing(placed) / Math.max(1, pairs.length),
  };
}

/** The length of the longest part of the claim that keeps the sentence's order. */
function increasing(placed: readonly Alignment[]): number {
  const tails: number[] = [];
  for (const { best } of placed) {
    const place = (best as Word).place;
    const at = tails.findIndex((tail) => tail >= place);
    tails[at < 0 ? tails.length : at] = place;
  }
  return tails.length;
}

/** Words without a counterpart between two that have one: put in (nothing stands there in the source) or put for something else. */
function slots(pairs: readonly Alignment[], article: Prepared) {
  let replaced = 0;
  let inserted = 0;
  let replacedNames = 0;
  let antonyms = 0;
  const used = new Set(pairs.flatMap((pair) => pair.best ?? []));
  for (const [at, pair] of pairs.entries()) {
    if (pair.best !== undefined || pair.near || pair.word.weight <= 0.1) continue;
    const left = pairs.slice(0, at).findLast((each) => each.best !== undefined)?.best;
    const right = pairs.slice(at + 1).find((each) => each.best !== undefined)?.best;
    const line = article.lines[(left ?? right)?.sentence ?? -1];
    if (line === undefined) continue;
    const from = left ? left.place + 1 : Math.max(0, (right as Word).place - 3);
    const to =
      right && right.sentence === line.all[0]?.sentence
        ? right.place
        : (left as Word | undefined)
          ? (left as Word).place + 4
          : line.content.length;
    const there = to > from && to - from <= 6 ? line.content.slice(from, to).filter((word) => !used.has(word)) : [];
    if (there.length > 0) {
      replaced += pair.word.weight;
      if (there.some((word) => isName(word, article)) || isName(pair.word, article)) replacedNames++;
    } else if (left && right && left.sentence === right.sentence && to - from <= 6) inserted += pair.word.weight;
    if (line.content.some((word) => !used.has(word) && opposed(word.stem, pair.word.stem))) antonyms++;
  }
  return {
    replaced: Math.min(4, replaced),
    inserted: Math.min(4, inserted),
    replacedNames: Math.min(2, replacedNames),
    antonyms: Math.min(2, antonyms),
  };
}
