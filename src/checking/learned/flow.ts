// How a claim's words follow one another against the sources: copied runs, gaps, turned order, words put in.
import type { Line, Word } from "../line.ts";
import { isName, type Prepared } from "../prepared.ts";
import type { Held } from "./held.ts";
import type { Alignment } from "./pairs.ts";
import { opposed } from "./related.ts";
import type { Slot } from "./slots.ts";

export function flow({ line: claim, article, pairs, slots }: Held) {
  return {
    ...runs(claim, article),
    ...contexts(pairs),
    ...gaps(claim, article),
    ...order(pairs, article),
    ...stoodIn(pairs, slots, article),
  };
}

function runs(claim: Line, article: Prepared) {
  const words = claim.all.filter((word) => word.kind !== "sign").map(({ norm }) => norm);
  let pairs = 0;
  let run = 0;
  let longest = 0;
  let fragments = 0;
  for (const [at, next] of words.slice(1).entries()) {
    if (article.pairs.has(`${words[at]} ${next}`)) {
      pairs++;
      run++;
    } else {
      if (run > 0) fragments++;
      run = 0;
    }
    longest = Math.max(longest, run + 1);
  }
  const seen = new Set<string>();
  let triples = 0;
  let repeats = 0;
  for (const [at, next] of words.slice(2).entries()) {
    const three = `${words[at]} ${words[at + 1]} ${next}`;
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

/** Words without a counterpart: put in (nothing stands there in the source) or put for something else. */
function stoodIn(pairs: readonly Alignment[], slots: readonly (Slot | undefined)[], article: Prepared) {
  let replaced = 0;
  let inserted = 0;
  let replacedNames = 0;
  let antonyms = 0;
  const used = new Set(pairs.flatMap(({ best }) => best ?? []));
  for (const [at, { word, near }] of pairs.entries()) {
    const slot = slots[at];
    if (slot === undefined || near || word.weight <= 0.1) continue;
    if (slot.words.length > 0) {
      replaced += word.weight;
      if (isName(word, article) || slot.words.some((other) => isName(other, article))) replacedNames++;
    } else if (slot.closed) inserted += word.weight;
    if (slot.line.content.some((other) => !used.has(other) && opposed(other.stem, word.stem))) antonyms++;
  }
  return {
    replaced: Math.min(4, replaced),
    inserted: Math.min(4, inserted),
    replacedNames: Math.min(2, replacedNames),
    antonyms: Math.min(2, antonyms),
  };
}
