// Where the two sides of a judge's pair stand, word by word; and what of the claim no pair carries.
import type { Stretch } from "../../language/en/deletion/read-sentence.ts";
import type { Pair } from "./pair.ts";
import type { Passage } from "./passage.ts";

/** A pair whose words were found. The numbers are pieces of the claim and of its sentence, in their order. */
export type Placed = {
  readonly pair: Pair;
  readonly claim: readonly number[];
  readonly source: readonly number[];
  readonly sentence: Passage;
};

/** The pair where one of its sides does not stand where it says. */
export type Unplaced = { readonly pair: Pair; readonly side: "claim" | "source" };

/** `sentences` are those the claim cites, in the order of its citations. Linear in the texts, for each pair. */
export function placePairs(
  claim: Passage,
  pairs: readonly Pair[],
  sentences: readonly Passage[],
): { readonly placed: readonly Placed[]; readonly unplaced: readonly Unplaced[] } {
  const placed: Placed[] = [];
  const unplaced: Unplaced[] = [];
  const taken = new Set<number>();
  for (const pair of pairs) {
    const sentence = sentences[pair.citation];
    const own = piecesAt(claim, pair.claim, taken) ?? piecesAt(claim, pair.claim, new Set());
    const theirs = sentence && piecesAt(sentence, pair.source, new Set());
    if (own === undefined) unplaced.push({ pair, side: "claim" });
    else if (sentence === undefined || theirs === undefined) unplaced.push({ pair, side: "source" });
    else {
      for (const at of own) taken.add(at);
      placed.push({ pair, claim: own, source: theirs, sentence });
    }
  }
  return { placed, unplaced };
}

const gap = /\s*(?:\.\.\.|…)\s*/;

/** The pieces that the words stand on, the first place where all parts follow one another and none is taken. */
function piecesAt(passage: Passage, words: string, taken: ReadonlySet<number>): readonly number[] | undefined {
  const pieces = ({ start, end }: Stretch): readonly number[] => within(passage, start, end);
  const found = stretchesOf(words, passage.text, (stretch) => !pieces(stretch).some((piece) => taken.has(piece)));
  const held = [...new Set(found?.flatMap(pieces))];
  return held.length === 0 ? undefined : held;
}

/**
 * Where the words of a pair stand in a text, a stretch for each part between gaps: the first place where they follow
 * one another, whole words only, each free. Undefined where they do not.
 */
export function stretchesOf(
  words: string,
  text: string,
  isFree: (stretch: Stretch) => boolean = () => true,
): readonly Stretch[] | undefined {
  const parts = words.split(gap).filter((part) => part.trim() !== "");
  const whole = plain(text);
  const found: Stretch[] = [];
  for (const part of parts) {
    const wanted = plain(part.trim());
    let hit: Stretch | undefined;
    for (let at = whole.indexOf(wanted, found.at(-1)?.end ?? 0); at >= 0; at = whole.indexOf(wanted, at + 1)) {
      hit = { start: at, end: at + wanted.length };
      if (isWhole(whole, hit.start, hit.end) && isFree(hit)) break;
      hit = undefined;
    }
    if (hit === undefined) return undefined;
    found.push(hit);
  }
  return found.length > 0 ? found : undefined;
}

/** Straight marks for curly ones: a model's keyboard has no others. Every letter keeps its place. */
const plain = (text: string): string =>
  text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[–—]/g, "-");

const letter = /[\p{L}\p{N}]/u;

const isWhole = (text: string, start: number, end: number): boolean =>
  !(letter.test(text[start] ?? "") && letter.test(text[start - 1] ?? "")) &&
  !(letter.test(text[end - 1] ?? "") && letter.test(text[end] ?? ""));

function within(passage: Passage, start: number, end: number): readonly number[] {
  const found: number[] = [];
  for (const [at, word] of passage.all.entries())
    if (word.kind !== "sign" && word.start < end && word.end > start) found.push(at);
  return found;
}

/** Words of the claim that say something and stand in no pair, in their order. */
export function bareWords(claim: Passage, placed: readonly Placed[]): readonly number[] {
  const covered = new Set(placed.flatMap((each) => each.claim));
  return claim.all.flatMap((_, at) => (covered.has(at) || !mustBeCarried(claim, at) ? [] : [at]));
}

/** Grammar needs no pair, except where it decides what is said. */
const mustBeCarried = (claim: Passage, at: number): boolean =>
  claim.isContent(at) ||
  (claim.word(at).kind === "word" &&
    claim.has(at, "denied", "possible", "conditional", "only", "whole", "cause", "earlier", "later"));
