// Where an article's sentences that were told stand in the article as it is now: as they were, reworded, or nowhere.
import { type Line, lineOf, type Word } from "../checking/line.ts";

/** An article's sentences, cut into words once. */
export type Lines = readonly Line[];

export type Stance =
  | { readonly is: "same" }
  /** `from` and `to` count into the sentences of now, end exclusive: mostly one, two where a sentence was parted. */
  | { readonly is: "reworded"; readonly from: number; readonly to: number }
  /** Nothing now is like it. */
  | { readonly is: "gone" }
  /** Something is, and too little to say that it is the same statement. */
  | { readonly is: "unlike" };

export const cutLines = (sentences: readonly string[], language: string): Lines =>
  sentences.map((text, at) => lineOf(text, language, at));

/** So much of a sentence's words, by weight, has to stand in another for that to be its new wording. */
const reworded = 0.6;
/** Of so little nobody says that it is the same thing in other words. */
const unlike = 0.34;
/** A sentence that shares so much with another says the same a second time. */
const repeated = 0.75;
/** A second sentence belongs to the new wording where it brings so much more of the old one. */
const brings = 0.12;

/**
 * Finds each of `was` in `now`. Linear in the text where words are rare enough: a sentence is compared with those that
 * share a word of weight with it, at most `mostCompared`.
 */
export function standings(was: Lines, now: Lines): (sentence: number) => Stance {
  const texts = new Set(now.map(spelt));
  const places = wordPlaces(now);
  const before = new Set(was.map(spelt));
  const isNew = (at: number): boolean => !before.has(spelt(now[at] as Line));
  return (sentence) => {
    const line = was[sentence];
    if (line === undefined || texts.has(spelt(line))) return { is: "same" };
    const alike = likest(line, now, places);
    // What stood there before is no new wording of this one; where it says the same, this one is not missed.
    const best = alike.find(({ at }) => isNew(at));
    if (best === undefined || best.share < unlike) return { is: (alike[0]?.share ?? 0) < repeated ? "gone" : "unlike" };
    const at = best.at;
    const stretch = [at - 1, at + 1]
      .filter((other) => now[other] !== undefined && isNew(other))
      .map((other) => [Math.min(at, other), Math.max(at, other) + 1] as const)
      .map(([from, to]) => ({ from, to, share: covered(line, now.slice(from, to)) }))
      .filter(({ share }) => share >= best.share + brings)
      .sort((one, other) => other.share - one.share)[0] ?? { from: at, to: at + 1, share: best.share };
    return stretch.share < reworded ? { is: "unlike" } : { is: "reworded", from: stretch.from, to: stretch.to };
  };
}

/** The same words in the same order, whatever the marks. */
const spelt = (line: Line): string =>
  line.all
    .filter(isSpoken)
    .map(({ norm }) => norm)
    .join(" ");

const isSpoken = ({ kind }: Word): boolean => kind !== "sign";

const mostCompared = 40;

function likest(line: Line, now: Lines, places: ReadonlyMap<string, readonly number[]>) {
  const weights = new Map<number, number>();
  for (const word of new Set(line.content.map(({ stem }) => stem)))
    for (const at of places.get(word) ?? [])
      weights.set(at, (weights.get(at) ?? 0) + 1 / (places.get(word)?.length ?? 1));
  return [...weights]
    .sort((one, other) => other[1] - one[1])
    .slice(0, mostCompared)
    .map(([at]) => ({ at, share: Math.max(covered(line, now.slice(at, at + 1)), inCommon(line, now[at] as Line)) }))
    .sort((one, other) => other.share - one.share);
}

/** Words that stand in more sentences than this find nothing. */
const common = 60;

function wordPlaces(lines: Lines): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries())
    for (const word of new Set(line.content.map(({ stem }) => stem)))
      places.set(word, [...(places.get(word) ?? []), at]);
  return new Map([...places].filter(([, found]) => found.length <= common));
}

/** How much of the line's words, by weight, the others have. Its numbers do not count: they are what may change. */
function covered({ content }: Line, others: Lines): number {
  const there = new Set(others.flatMap((line) => line.content.map(({ stem }) => stem)));
  const words = content.filter(({ kind }) => kind === "word");
  let all = 0;
  let shared = 0;
  for (const { stem, weight } of words.length < fewWords ? content : words) {
    all += weight + floor;
    if (there.has(stem)) shared += weight + floor;
  }
  return all === 0 ? 0 : shared / all;
}

/** How much of both is the same words, small ones too: of a short line one other word of weight leaves little else. */
function inCommon(line: Line, other: Line): number {
  const left = new Map<string, number>();
  for (const { norm } of other.all.filter(isSpoken)) left.set(norm, (left.get(norm) ?? 0) + 1);
  let shared = 0;
  for (const { norm } of line.all.filter(isSpoken)) {
    const times = left.get(norm) ?? 0;
    if (times > 0) shared += 1;
    left.set(norm, times - 1);
  }
  const words = line.all.filter(isSpoken).length + other.all.filter(isSpoken).length;
  return words === 0 ? 0 : (2 * shared) / words;
}

/** A line of fewer words is little else than its numbers. */
const fewWords = 3;
/** What even the most frequent word counts. */
const floor = 0.1;
