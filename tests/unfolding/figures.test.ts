// Which figures of a story move from telling to telling, and which only look like it.
import { describe, expect, it, test } from "vitest";
import { sameAmounts } from "../../src/unfolding/amount-rows.ts";
import { onceMore, twoCounts } from "../../src/unfolding/apart-rows.ts";
import { changesOf } from "../../src/unfolding/changes.ts";
import { strayNumbers } from "../../src/unfolding/clause.ts";
import { day } from "../contracts/store/samples.ts";
import { toldBy } from "./told.ts";

/** The words of what changed between two sentences of one outlet, a day apart. */
const moved = (was: string, now: string, outlets: readonly [string, string] = ["Post", "Post"]): readonly string[] =>
  changesOf(toldBy(outlets[0], 0, [was]), toldBy(outlets[1], day, [now])).map(({ words }) => words);

describe.each(sameAmounts)("Two amounts are one: $name", ({ yes, no }) => {
  const tell = (example: string): readonly string[] => {
    const [was = "", now = ""] = example.split(" -> ").map((amount) => `The count of the harbour came to ${amount}.`);
    return moved(was, now);
  };
  it.each(yes)("%s", (example) => expect(tell(example)).toEqual([]));
  it.each(no)("not %s", (example) => expect(tell(example)).toHaveLength(1));
});

test.each<[string, string, string]>([
  [
    "At least seven people were killed when a fire swept through a hotel in Mersa on Monday.",
    "The death toll from the hotel fire in Mersa rose to 13 on Tuesday.",
    "13 dead, was at least seven (2 March)",
  ],
  [
    "Twelve people are still missing.",
    "Six people are still missing, the coast guard said.",
    "Six missing, was twelve (2 March)",
  ],
  ["Airo plans to cut 1,200 jobs.", "Airo will cut 1,500 jobs in Germany.", "1,500 jobs, was 1,200 (2 March)"],
  ["Turnout stood at 41 percent.", "Turnout was 63 percent.", "63 percent, was 41 percent (2 March)"],
  [
    "Orsa has offered 4.2 billion euros for Lumen.",
    "Orsa has raised its offer for Lumen to 4.9 billion euros.",
    "4.9 billion euros, was 4.2 billion euros (2 March)",
  ],
])("%s -> %s", (was, now, words) => {
  expect(moved(was, now)).toEqual([words]);
});

describe.each([...twoCounts, ...onceMore, ...strayNumbers])("No figure moved: $name", ({ yes, no }) => {
  const tell = (example: string): readonly string[] => {
    const [was = "", now = ""] = example.split(" -> ");
    return moved(was, now);
  };
  it.each(yes)("%s", (example) => expect(tell(example)).toEqual([]));
  it.each(no)("but in %s", (example) => expect(tell(example)).toHaveLength(1));
});

test("a lower count of another outlet is a dispute and no change, of its own outlet a correction", () => {
  const [seven, thirteen] = ["The fire in Mersa killed 7 people.", "The fire in Mersa killed 13 people."];
  expect(moved(thirteen, seven, ["Post", "Courier"])).toEqual([]);
  expect(moved(thirteen, seven)).toEqual(["7 dead, was 13 (2 March)"]);
});

test("what an older report counted is no news, though its outlet is read later", () => {
  const newer = toldBy("Post", day, ["The fire in Mersa killed 13 people."]);
  expect(changesOf(newer, toldBy("Courier", 0, ["The fire in Mersa killed 18 people."]))).toEqual([]);
});

test("a report that counts two things alike tells of no change", () => {
  const now = toldBy("Post", day, ["The fire killed 13 people.", "The fire killed 15 people, the mayor said."]);
  expect(changesOf(toldBy("Post", 0, ["The fire killed 7 people."]), now)).toEqual([]);
});

test("a sentence that no line cites is brought through the gate before it stands for a side", () => {
  const was = toldBy("Post", 0, ["It rained.", "The fire killed 7 people."], 1);
  const [change] = changesOf(was, toldBy("Post", day, ["The fire killed 13 people."]));
  expect(change?.was.claim).toMatchObject({ text: "The fire killed 7 people.", score: 1, edits: [] });
});
