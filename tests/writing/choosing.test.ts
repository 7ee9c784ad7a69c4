// Which lines are printed together: the set that tells most, and never the same sentence twice.
import { describe, expect, it } from "vitest";
import { type Allowance, choose } from "../../src/writing/condense/choose.ts";
import type { Candidate } from "../../src/writing/condense/lines.ts";

type Given = { readonly at: number; readonly words: number; readonly worth: number; readonly about?: string };

/** A line of its own sentence; of two with the same `about` one repeats the other. */
function line({ at, words, worth, about = `thing${at}` }: Given): Candidate {
  const counts = new Map([[about, 1]]);
  const whole = `Sentence ${at} about ${about}.`;
  return {
    sentence: {
      source: 0,
      sentence: at,
      rank: 0,
      opens: at === 0,
      whole,
      text: whole,
      from: 0,
      stems: { counts, length: 1 },
      worth,
      salience: worth,
    },
    text: whole,
    from: 0,
    form: { text: whole, gone: [], words, stems: new Set([about]), cost: 0 },
    words,
    stems: [about],
    weights: [0],
    worth,
  };
}

const placesOf = (lines: readonly Candidate[]): number[] => lines.map(({ sentence }) => sentence.sentence);
const chosen = (given: readonly Given[], budget: Allowance): number[] =>
  placesOf(choose(given.map(line), budget).lines);

describe("the lines that are printed", () => {
  const news = { at: 0, words: 10, worth: 4 };

  it("are two short ones where those tell more than the long one that is better than either", () => {
    const long = { at: 1, words: 20, worth: 10 };
    const short = [
      { at: 2, words: 10, worth: 5.6 },
      { at: 3, words: 10, worth: 5.6 },
    ];
    expect(chosen([news, long, ...short], { words: 30, lines: 5 })).toEqual([0, 2, 3]);
  });

  it("are the long one where the two short ones tell less", () => {
    const long = { at: 1, words: 20, worth: 10 };
    const short = [
      { at: 2, words: 10, worth: 4 },
      { at: 3, words: 10, worth: 4 },
    ];
    expect(chosen([news, long, ...short], { words: 30, lines: 5 })).toEqual([0, 1]);
  });

  it("say nothing twice", () => {
    const twice = [
      { at: 1, words: 10, worth: 5, about: "ferry" },
      { at: 2, words: 10, worth: 5, about: "ferry" },
    ];
    expect(chosen([news, ...twice], { words: 90, lines: 5 })).toEqual([0, 1]);
  });

  it("have no more words and are no more than the length allows", () => {
    const many = [1, 2, 3, 4].map((at) => ({ at, words: 10, worth: 5 }));
    expect(chosen([news, ...many], { words: 30, lines: 7 })).toHaveLength(3);
    expect(chosen([news, ...many], { words: 90, lines: 2 })).toHaveLength(2);
  });

  it("leave the rest to More, best first", () => {
    const lines = [
      news,
      { at: 1, words: 10, worth: 3 },
      { at: 2, words: 10, worth: 6 },
      { at: 3, words: 10, worth: 5 },
    ];
    expect(placesOf(choose(lines.map(line), { words: 20, lines: 7 }).more)).toEqual([3, 1]);
  });

  it("leave out what speaks against itself", () => {
    expect(chosen([news, { at: 1, words: 10, worth: -1 }], { words: 90, lines: 7 })).toEqual([0]);
  });
});

describe("which line is the news", () => {
  const opening = (given: Given, text: string): Candidate => {
    const one = line(given);
    const sentence = { ...one.sentence, opens: true, sentence: 0, whole: "abcdefghijklmnopqrst" };
    return { ...one, sentence, text };
  };
  const leadOf = (lines: readonly Candidate[], words: number) =>
    choose(lines, { words, lines: 1 }).lines.map(({ text }) => text);

  it("the form that tells most for its words", () => {
    const [long, short] = [
      opening({ at: 0, words: 40, worth: 5 }, "long"),
      opening({ at: 0, words: 10, worth: 4 }, "short"),
    ];
    expect(leadOf([long, short], 50)).toEqual(["short"]);
    expect(leadOf([opening({ at: 0, words: 12, worth: 5 }, "fuller"), short], 50)).toEqual(["fuller"]);
  });

  it("of those that fit, and where none does the shortest, which stands last", () => {
    const [long, short] = [
      opening({ at: 0, words: 40, worth: 9 }, "long"),
      opening({ at: 0, words: 30, worth: 4 }, "short"),
    ];
    expect(leadOf([long, short], 40)).toEqual(["long"]);
    expect(leadOf([long, short], 39)).toEqual(["short"]);
    expect(leadOf([long, short], 20)).toEqual(["short"]);
  });

  it("without one the best lines are printed all the same", () => {
    expect(chosen([{ at: 1, words: 10, worth: 5 }], { words: 30, lines: 3 })).toEqual([1]);
  });
});

describe("lines of one sentence", () => {
  const part = (from: number, gone: readonly { start: number; end: number }[], worth: number): Candidate => {
    const one = line({ at: 1, words: 5, worth, about: `part${from}` });
    const sentence = { ...one.sentence, whole: "abcdefghijklmnopqrst" };
    return { ...one, sentence, from, form: { ...one.form, gone: [...gone] } };
  };
  const chosenOf = (...lines: readonly Candidate[]) =>
    choose([line({ at: 0, words: 10, worth: 4 }), ...lines], { words: 90, lines: 5 }).lines.map(({ from }) => from);

  it("are both printed where they share six characters, and not where they share seven", () => {
    expect(chosenOf(part(0, [{ start: 13, end: 20 }], 5), part(7, [{ start: 0, end: 7 }], 5))).toEqual([0, 0, 7]);
    expect(chosenOf(part(0, [{ start: 14, end: 20 }], 5), part(7, [{ start: 0, end: 7 }], 6))).toEqual([0, 7]);
  });
});

describe("a line that points back", () => {
  const [first, back] = [line({ at: 3, words: 10, worth: 1 }), line({ at: 4, words: 10, worth: 9 })];
  const pointing = { ...back, after: first.sentence };
  const news = line({ at: 0, words: 10, worth: 4 });

  it("is printed right after what it points to, and never without it", () => {
    const both = choose([news, first, pointing, line({ at: 9, words: 10, worth: 3 })], { words: 90, lines: 7 }).lines;
    expect(placesOf(both)).toEqual([0, 3, 4, 9]);
    expect(placesOf(choose([news, pointing], { words: 90, lines: 7 }).lines)).toEqual([0]);
    expect(placesOf(choose([news, pointing], { words: 10, lines: 7 }).more)).toEqual([]);
  });

  it("is not printed after a form that lost something", () => {
    const cutShort = { ...first, form: { ...first.form, gone: [{ start: 3, end: 5 }] } };
    expect(placesOf(choose([news, cutShort, pointing], { words: 90, lines: 7 }).lines)).toEqual([0, 3]);
    const withoutOpening = { ...first, form: { ...first.form, gone: [{ start: 0, end: 5 }] } };
    expect(placesOf(choose([news, withoutOpening, pointing], { words: 90, lines: 7 }).lines)).toEqual([0, 3, 4]);
  });
});

it("an older report's sentence is printed where it would stand two sentences further down", () => {
  const older = (at: number) => {
    const one = line({ at, words: 10, worth: 5, about: `old${at}` });
    return { ...one, sentence: { ...one.sentence, source: 1, rank: 1, sentence: at } };
  };
  const newer = [1, 2, 3].map((at) => line({ at, words: 10, worth: 5 }));
  const { lines } = choose([line({ at: 0, words: 10, worth: 5 }), ...newer, older(0)], { words: 90, lines: 9 });
  expect(lines.map(({ sentence }) => `${sentence.source}/${sentence.sentence}`)).toEqual([
    "0/0",
    "0/1",
    "0/2",
    "1/0",
    "0/3",
  ]);
});

it("a word that is told already adds nothing", () => {
  const weighing = (at: number, worth: number, about: string, weight: number) => ({
    ...line({ at, words: 10, worth, about: `${about}${at}` }),
    stems: [about],
    weights: [weight],
  });
  const lines = [weighing(0, 4, "ferry", 1), weighing(1, 1, "ferry", 1), weighing(2, 1, "mayor", 0.1)];
  expect(placesOf(choose(lines, { words: 20, lines: 7 }).lines)).toEqual([0, 2]);
  expect(placesOf(choose(lines, { words: 10, lines: 7 }).more)).toEqual([2, 1]);
});

it("more than six lines are not told behind More", () => {
  const many = Array.from({ length: 9 }, (_, at) => line({ at: at + 1, words: 10, worth: 5 }));
  expect(choose([line({ at: 0, words: 10, worth: 4 }), ...many], { words: 10, lines: 7 }).more).toHaveLength(6);
});

it("two sentences that share half of their words are two, and one that holds three quarters of another repeats it", () => {
  const of = (at: number, words: string) => {
    const one = line({ at, words: 10, worth: 5, about: `own${at}` });
    const counts = new Map([...words].map((word) => [word, 1]));
    return { ...one, sentence: { ...one.sentence, stems: { counts, length: Math.sqrt(counts.size) } } };
  };
  const both = (one: string, other: string) =>
    placesOf(choose([line({ at: 0, words: 10, worth: 4 }), of(1, one), of(2, other)], { words: 90, lines: 7 }).lines);
  expect(both("abcd", "abef")).toEqual([0, 1, 2]);
  expect(both("abcde", "abcfg")).toHaveLength(2);
  expect(both("abcd", "abcxyzuvwrst")).toEqual([0, 1, 2]);
  expect(both("abcd", "abcdxyzuvwrstmnopqk")).toHaveLength(2);
});
