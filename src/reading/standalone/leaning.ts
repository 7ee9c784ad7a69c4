// How likely a sentence leans on what stands before it although no one word gives it away: weighed by what an editor
// marked (npm run train:leaning).
import type { NameMention } from "../../news/reading.ts";
import learned from "./leaning.weights.json" with { type: "json" };

/** An article's first sentences are about what its title says: what they lean on is on the reader's screen. */
export const firstSentences = 4;

/** Above the threshold a sentence is only printed after the one it leans on. */
export const leansOn = (lean: Lean, index: number): boolean =>
  index >= firstSentences && leaning(lean) >= learned.threshold;

export type Lean = {
  readonly text: string;
  readonly names: readonly NameMention[];
  readonly words: number;
  /** 0 or 1; a half where the text has no paragraphs. */
  readonly opensParagraph: number;
  /** Things it takes as known. */
  readonly loose: number;
};

/** Each in 0..1, in the order of their weights; the first is always 1. */
export function leanSigns({ text, names, words, opensParagraph, loose }: Lean): Readonly<Record<Sign, number>> {
  // Taggers miss names; a capital inside the sentence is one all the same.
  const capital = /(?<=\S\s)["“]?\p{Lu}[\p{L}.]/u.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  const first = Math.min(names[0]?.at.start ?? Number.POSITIVE_INFINITY, capital);
  return {
    start: 1,
    short: Number(words < 14),
    nameless: Number(first === Number.POSITIVE_INFINITY),
    nameComesLate: Number(first > 40),
    namesPerson: Number(names.some((name) => name.kind === "person")),
    hasNumber: Number(/\d/.test(text)),
    ofTheThing: Number(/\bof the \p{Ll}/u.test(text)),
    plainPlural: Number(first > 0 && /^\p{Lu}\p{Ll}+s (?:have|has|are|were|will|in|to|also)\b/u.test(text)),
    opensParagraph,
    introduces: Number(/\ban? \p{Ll}/u.test(text)),
    knownThing: Number(loose > 0),
    thatTheThing: Number(/\b(?:that|said|says|as|but|and|while|although) the \p{Ll}/u.test(text)),
  };
}

type Sign = keyof typeof learned.weights;
const signs = Object.keys(learned.weights) as readonly Sign[];

/** In 0..1. */
function leaning(lean: Lean): number {
  let sum = 0;
  const values = leanSigns(lean);
  for (const sign of signs) sum += values[sign] * learned.weights[sign];
  return 1 / (1 + Math.exp(-sum));
}
