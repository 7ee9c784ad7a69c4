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
