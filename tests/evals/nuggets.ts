// How much of what an editor wants told stands in printed lines: strictly, and with part credit.
import { stem } from "../../src/language/stem.ts";

/** What an editor wants told, its weight, and the words of the article that state it. */
export type Nugget = { readonly text: string; readonly weight: number; readonly evidence: string };

/** `title` and `sentences` as the article has them. */
export type Told = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly nuggets: readonly Nugget[];
};

/** An article as an editor read it. */
export type Annotated = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly nuggets: readonly Nugget[];
  /** Where the article is from; each kind has its own rows. Absent: Wikinews. */
  readonly kind?: string;
};

export type NuggetShare = { readonly strict: number; readonly part: number; readonly weight: number };

/**
 * A nugget is told when one line holds seven tenths of its essential words, by rarity, two thirds of those that are no
 * names, and every figure; a name may stand in any line or in the title. Part credit runs from three tenths to eight.
 */
const needed = { all: 0.7, plain: 0.65, partFrom: 0.3, partTo: 0.8 } as const;

const idle = new Set(
  (
    "a an the of to in and or for on at by with from is are was were be been being has have had it its that this " +
    "these those he she they his her hers their theirs them him as but not i you we us our your my me who whom " +
    "whose which what when where why how will would can could may might must shall should do does did done than " +
    "then there here so if into over under about after before between during while also such more most other some " +
    "any all no nor only own same too very just up out off down again once both each few said says say told mr mrs " +
    "ms dr s t"
  ).split(" "),
);
const written = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const word = /[$£€]?\d[\d.,]*(?:[a-z]+|%)?|\p{L}[\p{L}'’]*/gu;

/** The stem of each word that says something, with the word as it stands. */
function contentOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [matched] of text.normalize("NFKC").matchAll(word)) {
    const plain = matched.toLowerCase().replace(/['’](?:s$|$)/, "");
    const key = /\d/.test(plain) ? plain.replace(/[,$£€]/g, "").replace(/\.$/, "") : numbered(plain);
    if (key !== "" && !idle.has(key) && !found.has(key)) found.set(key, matched);
  }
  return found;
}

function numbered(plain: string): string {
  const at = written.indexOf(plain);
  return at >= 0 ? String(at) : idle.has(plain) ? plain : stem(plain);
}

/** Rarity of a stem over the articles that are judged. */
export type Rarity = (stem: string) => number;

export function rarityOver(articles: readonly Told[]): Rarity {
  const holding = new Map<string, number>();
  for (const { sentences } of articles)
    for (const key of new Set(sentences.flatMap((text) => [...contentOf(text).keys()])))
      holding.set(key, (holding.get(key) ?? 0) + 1);
  return (key) => Math.log((articles.length + 1) / ((holding.get(key) ?? 0) + 0.5));
}

const squeezed = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/** The nugget's words that its own evidence has; where those are too few, the evidence's words. */
function essentialsOf({ sentences }: Told, { text, evidence }: Nugget): ReadonlyMap<string, string> {
  const needle = squeezed(evidence);
  const stating = sentences.filter((sentence) => squeezed(sentence).includes(needle));
  const stated = contentOf(stating.length > 0 ? stating.join(" ") : evidence);
  const own = contentOf(text);
  const shared = new Map([...own].filter(([key]) => stated.has(key)));
  return shared.size < 3 || shared.size < 0.4 * own.size ? contentOf(evidence) : shared;
}

/** Weights of what `lines` tell of the article's nuggets. */
export function nuggetsTold(article: Told, lines: readonly string[], rarity: Rarity): NuggetShare {
  const held = lines.map(contentOf);
  const anywhere = new Set([...held, contentOf(article.title)].flatMap((words) => [...words.keys()]));
  let [strict, part, weight] = [0, 0, 0];
  for (const nugget of article.nuggets) {
    const essentials = essentialsOf(article, nugget);
    const best = held.map((line) => shareIn(line, essentials, anywhere, rarity));
    weight += nugget.weight;
    if (best.some(({ isTold }) => isTold)) strict += nugget.weight;
    const most = Math.max(0, ...best.map(({ share }) => share));
    const credit = (most - needed.partFrom) / (needed.partTo - needed.partFrom);
    part += nugget.weight * Math.min(1, Math.max(0, credit));
  }
  return { strict, part, weight };
}

function shareIn(
  line: ReadonlyMap<string, string>,
  essentials: ReadonlyMap<string, string>,
  anywhere: ReadonlySet<string>,
  rarity: Rarity,
): { readonly share: number; readonly isTold: boolean } {
  const sums = { all: 0, got: 0, plain: 0, gotPlain: 0 };
  let isFigureMissing = false;
  for (const [key, asWritten] of essentials) {
    const isName = /^\p{Lu}/u.test(asWritten);
    const stands = line.has(key);
    const worth = rarity(key);
    sums.all += worth;
    if (stands || (isName && anywhere.has(key))) sums.got += worth;
    else if (/\d/.test(key)) isFigureMissing = true;
    if (!isName) sums.plain += worth;
    if (!isName && stands) sums.gotPlain += worth;
  }
  const share = sums.all === 0 ? 0 : sums.got / sums.all;
  const isPlainTold = sums.plain === 0 || sums.gotPlain >= needed.plain * sums.plain;
  return { share, isTold: share >= needed.all && isPlainTold && !isFigureMissing };
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter((each) => each !== "").length;

/** The article's first sentences, whole, as many as fit into so many words; the first always. */
export function openingWhole(sentences: readonly string[], words: number): readonly string[] {
  const lines: string[] = [];
  let used = 0;
  for (const sentence of sentences) {
    used += wordsIn(sentence);
    if (lines.length > 0 && used > words) break;
    lines.push(sentence);
  }
  return lines;
}

/** The article's first sentences, the last cut so that there are just so many words. */
export function openingCut(sentences: readonly string[], words: number): readonly string[] {
  const lines: string[] = [];
  let left = words;
  for (const sentence of sentences) {
    if (left <= 0) break;
    const all = sentence.split(/\s+/);
    lines.push(all.slice(0, left).join(" "));
    left -= all.length;
  }
  return lines;
}
