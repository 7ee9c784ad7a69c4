// How sentences of several outlets become one: by how many words they share, which stays, and what the others say of it.
import { describe, expect, test } from "vitest";
import type { WeighedSentence } from "../../src/writing/condense/weigh.ts";
import { merge } from "../../src/writing/outlets.ts";
import { shorten } from "../../src/writing/shorten.ts";
import { stemContainment, stemCosine, stemCountsOf } from "../../src/writing/stem-counts.ts";

/** Words are stems here: each letter is one. */
function sentence(source: number, at: number, letters: string, over: Partial<WeighedSentence> = {}): WeighedSentence {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const squares = [...counts.values()].reduce((sum, times) => sum + times * times, 0);
  return {
    source,
    sentence: at,
    rank: source,
    opens: false,
    whole: letters,
    text: letters,
    from: 0,
    stems: { counts, length: Math.sqrt(squares) },
    worth: 1,
    salience: 1,
    ...over,
  };
}
const merged = (
  all: readonly WeighedSentence[],
  overtaken: ReadonlyMap<string, string> = new Map(),
  timeOf: (source: number) => number = () => Number.NaN,
) => merge({ sentences: all, weightOf: () => () => 0 }, overtaken, timeOf).sentences;
const refusals = (...all: readonly WeighedSentence[]) =>
  merged(all).map(({ refused }) => (refused === undefined ? "told" : "told by another"));

describe("two outlets' sentences", () => {
  test("are two where the later one counts otherwise, though the earlier says more", () => {
    const told = (...[older, newer]: readonly [string, string]): readonly boolean[] =>
      merged(
        [sentence(0, 0, "abcdefgh", { text: older }), sentence(1, 0, "abcdef", { text: newer })],
        new Map(),
        (source) => source * 9 * 3_600_000,
      ).map(({ refused }) => refused === undefined);
    expect(told("Some 40 ships wait in the rain.", "Now 260 ships wait.")).toEqual([true, true]);
    expect(told("Some 40 ships wait in the rain.", "Some 40 ships wait.")).toEqual([true, false]);
    expect(told("Now 260 ships wait in the rain.", "Ships wait.")).toEqual([true, false]);
  });

  test.each<[string, string, string, readonly string[]]>([
    ["that share a third of their words are one", "abcd", "abefgh", ["told by another", "told"]],
    ["that share less are two", "abcd", "aefghijk", ["told", "told"]],
    ["of five words of which another holds half are one", "abcdef", "abcghijklmnopqrs", ["told by another", "told"]],
    ["of four words of which another holds half are two", "abcd", "abghijklmnopqrstu", ["told", "told"]],
    ["of the same words are told by the first", "abcd", "abcd", ["told", "told by another"]],
  ])("%s", (_, one, other, expected) => expect(refusals(sentence(0, 0, one), sentence(1, 0, other))).toEqual(expected));

  test("of one outlet are never put together", () => {
    expect(refusals(sentence(0, 0, "abcd"), sentence(0, 1, "abcd"))).toEqual(["told", "told"]);
    const own = [sentence(0, 0, "abcd"), sentence(0, 1, "abcd"), sentence(1, 0, "xyz")];
    expect(refusals(...own)).toEqual(["told", "told", "told"]);
  });

  test("make the one that stays worth half more for each outlet, and it knows who says the same", () => {
    const all = [sentence(0, 0, "abcdef"), sentence(1, 0, "abcd"), sentence(2, 0, "abce"), sentence(2, 1, "xyz")];
    const [kept, , , alone] = merged(all);
    expect(kept?.worth).toBe(2);
    expect(kept?.also).toEqual([all[1], all[2]]);
    expect([alone?.worth, alone?.also]).toEqual([1, undefined]);
  });

  test("that may not be lines are not asked", () => {
    const scrap = sentence(1, 0, "abcdefgh", { refused: "It is a question." });
    expect(merged([sentence(0, 0, "abcd"), scrap]).map(({ refused }) => refused)).toEqual([
      undefined,
      "It is a question.",
    ]);
  });

  test("of the same fullness: the one nearer the head of its article is told, and length beyond forty words costs", () => {
    expect(refusals(sentence(0, 8, "abcd"), sentence(1, 0, "abcd"))).toEqual(["told by another", "told"]);
    const words = (many: number) => Array.from({ length: many }, () => "w").join(" ");
    const long = sentence(0, 0, "abcde", { text: words(50) });
    expect(refusals(long, sentence(1, 0, "abcd"))).toEqual(["told by another", "told"]);
    const fair = sentence(0, 0, "abcde", { text: words(40) });
    expect(refusals(fair, sentence(1, 0, "abcd"))).toEqual(["told", "told by another"]);
  });
});

test("a sentence whose figure a later report overtook is refused with the later one", () => {
  const [old, other] = merged([sentence(0, 3, "abcd"), sentence(0, 4, "xyz")], new Map([["0/3", "It is 60 now."]]));
  expect(old?.refused).toBe("A later report says: It is 60 now.");
  expect(other?.refused).toBeUndefined();
});

describe("how alike two sentences are", () => {
  const [one, other] = [stemCountsOf("ferry ferry captain"), stemCountsOf("ferry mayor")];
  test("by cosine: two of one word and one of another, beside one of each", () => {
    expect(stemCosine(one, other)).toBeCloseTo(2 / (Math.sqrt(5) * Math.sqrt(2)), 9);
    expect(stemCosine(other, one)).toBeCloseTo(2 / (Math.sqrt(5) * Math.sqrt(2)), 9);
    expect(stemCosine(one, stemCountsOf("mayor"))).toBe(0);
    expect(stemCosine(stemCountsOf(""), one)).toBe(0);
  });

  test("by what the smaller one has of the other", () => {
    expect(stemContainment(stemCountsOf("ferry"), stemCountsOf("ferry captain mayor"))).toBe(1);
    expect(stemContainment(stemCountsOf("ferry captain mayor"), stemCountsOf("ferry"))).toBe(1);
    expect(stemContainment(one, other)).toBe(1 / 2);
    expect(stemContainment(stemCountsOf("the of"), one)).toBe(0);
  });
});

test.each([
  ["ROME (AP) - The council closed it.", "The council closed it.", 12, ["dateline"]],
  ["However, the council closed it.", "The council closed it.", 9, ["connective"]],
  ["ROME (AP) - However, the council closed it.", "The council closed it.", 21, ["dateline", "connective"]],
  ["The council closed it on Monday (again).", "The council closed it on Monday (again).", 0, []],
])("%s is printed from where its own words begin", (sentence, text, from, rules) => {
  const short = shorten(sentence);
  expect([short.text, short.from, short.edits.map(({ rule }) => rule)]).toEqual([text, from, rules]);
});
