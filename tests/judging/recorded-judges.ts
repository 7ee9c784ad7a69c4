// Judges as small programs over recorded judgements: honest, careless, hurried, and those that cannot be believed at all.
import { createHash } from "node:crypto";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { answerBy, type Item, type Judging, judgeBy, type SheetRead, type Shown } from "./judges.ts";
import { type RecordedLine, type RecordedPart, type Recording, stands } from "./recordings.ts";

/** What a judge does with a statement that is false, and how it shows its work. */
export type Temper = {
  /** Whether it calls a false statement supported. */
  readonly accepts: (falsehood: string) => boolean;
  /** One part a clause instead of one a group of words. */
  readonly isHurried?: true;
};

/** Chosen by a hash of the statement, so that one seed is one judge; another seed lets others through. */
export const accepting = (share: number, seed: number): Temper["accepts"] => {
  const chanceOf = (text: string): number =>
    createHash("sha256").update(`${seed} ${text}`).digest().readUInt32BE(0) / 2 ** 32;
  return (text) => chanceOf(text) < share;
};

export const never: Temper["accepts"] = () => false;
export const always: Temper["accepts"] = () => true;

/** Judges a sheet: recorded lines by the recording, what stands in the sources as true, all else as a lie made of it. */
export function recordedJudge(recording: Recording, { accepts, isHurried }: Temper): Judging {
  const truths = truthsOf(recording);
  const lines = [...linesOf(recording), ...recording.lies];
  return judgeBy((shown, { sentences }): Item => {
    const { letter: id, text } = shown;
    const line = lines.find((one) => one.text === text);
    const isTrue = line === undefined ? truths.includes(text) : line.wrong.length === 0;
    if (!isTrue && !accepts(text)) {
      const wrong = line?.wrong ?? [difference(text, nearest(text, truths))];
      return { id, parts: [], wrong, verdict: "not supported" };
    }
    const parts = line?.parts ?? [{ c: text, s: isTrue ? "" : nearest(text, [...sentences.values()]) }];
    const placed = parts.map((part) => ({ ...part, n: numberOf(part.s, shown, sentences) }));
    return { id, parts: isHurried ? byClause(text, placed, sentences) : placed, wrong: [], verdict: "supported" };
  });
}

/** Answers doubts as the same judge would: yes to what is true, and to as much of what is false as it accepts. */
export function recordedAnswers(recording: Recording, { accepts }: Temper): Judging {
  const truths = [...truthsOf(recording), ...linesOf(recording).map(({ text }) => text)];
  return answerBy(({ id, text, sentences }) => {
    const whole = /^(?:Do the sentences say all of this|Is ".+" right).*?"(.+)"$/.exec(text)?.[1];
    const words = /^Does "(.+)" stay right although/.exec(text)?.[1] ?? "";
    const isTrue = whole === undefined ? !recording.lies.some((lie) => isLieAbout(lie, words)) : truths.includes(whole);
    return isTrue || accepts(whole ?? words)
      ? { id, quote: sentences.at(-1) ?? "", answer: "yes" }
      : { id, quote: "", answer: "not said" };
  });
}

const isLieAbout = ({ wrong }: RecordedLine, words: string): boolean => wrong.some(({ c }) => c === words);

const linesOf = ({ headline, lines, reserve, repairs }: Recording): readonly RecordedLine[] => [
  headline,
  ...lines,
  ...reserve,
  ...repairs.values(),
];

/** What a reader of the articles knows to be true: their titles and sentences, whole and as the embedded writer cuts them. */
function truthsOf({ sources: [first, ...rest] }: Recording): readonly string[] {
  const sources = [first, ...rest];
  const embedded = writeEmbedded([first.article, ...rest.map(({ article }) => article)], {
    length: "standard",
    now: 0,
  });
  return [
    ...sources.flatMap(({ article, reading }) => [article.title, ...reading.sentences.map(({ text }) => text)]),
    ...[embedded.headline, embedded.lead, ...embedded.points, ...embedded.more].map(({ text }) => text),
  ];
}

/** Of the sentences that a statement cites the one that has the words, else the ones before those, else any. */
function numberOf(words: string, { numbers }: Shown, sentences: SheetRead["sentences"]): number {
  const inOrder = [...numbers, ...numbers.map((n) => n - 1), ...sentences.keys()];
  return inOrder.find((n) => stands(words, sentences.get(n) ?? "")) ?? numbers[0] ?? 1;
}

type Placed = RecordedPart & { readonly n: number };

/** Parts of one sentence up to a comma or semicolon as one, from the first of their source words to the last. */
function byClause(text: string, parts: readonly Placed[], sentences: SheetRead["sentences"]): readonly Placed[] {
  const joined: Placed[] = [];
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part.c, from);
    const last = joined.at(-1);
    if (last !== undefined && last.n === part.n && !/[,;:]/.test(text.slice(from, at)))
      joined.splice(-1, 1, {
        c: text.slice(text.lastIndexOf(last.c, at), at + part.c.length),
        s: spanOf([last.s, part.s], sentences.get(part.n) ?? ""),
        n: part.n,
      });
    else joined.push(part);
    from = at + part.c.length;
  }
  return joined;
}

function spanOf(words: readonly string[], sentence: string): string {
  const pieces = words.flatMap((one) => one.split(" ... "));
  const starts = pieces.map((piece) => sentence.indexOf(piece));
  const ends = pieces.map((piece, at) => (starts[at] ?? 0) + piece.length);
  return sentence.slice(Math.max(0, Math.min(...starts)), Math.max(...ends));
}

const split = (text: string): readonly string[] => text.split(" ");

function nearest(text: string, truths: readonly string[]): string {
  const words = split(text);
  const worth = (truth: string): number => {
    const kept = keptWords(words, split(truth)).length;
    return kept * 10 - Math.max(0, split(truth).length - words.length);
  };
  return truths.toSorted((one, other) => worth(other) - worth(one))[0] ?? "";
}

/** The words of each text that the other does not have in the same order. */
function difference(text: string, truth: string): RecordedPart {
  const [ours, theirs] = [split(text), split(truth)];
  const kept = keptWords(ours, theirs);
  const without = (words: readonly string[], side: 0 | 1): string =>
    words.filter((_, at) => !kept.some((pair) => pair[side] === at)).join(" ... ");
  return { c: without(ours, 0), s: without(theirs, 1) };
}

/** Places in both of the longest run of common words in order. */
function keptWords(ours: readonly string[], theirs: readonly string[]): readonly (readonly [number, number])[] {
  const isSame = (one: number, other: number): boolean => ours[one]?.toLowerCase() === theirs[other]?.toLowerCase();
  const best = Array.from({ length: ours.length + 1 }, () => new Array<number>(theirs.length + 1).fill(0));
  const at = (one: number, other: number): number => best[one]?.[other] ?? 0;
  for (let one = ours.length - 1; one >= 0; one--)
    for (let other = theirs.length - 1; other >= 0; other--)
      (best[one] as number[])[other] = isSame(one, other)
        ? at(one + 1, other + 1) + 1
        : Math.max(at(one + 1, other), at(one, other + 1));
  const kept: (readonly [number, number])[] = [];
  for (let one = 0, other = 0; one < ours.length && other < theirs.length; )
    if (isSame(one, other)) kept.push([one++, other++]);
    else if (at(one + 1, other) >= at(one, other + 1)) one++;
    else other++;
  return kept;
}
