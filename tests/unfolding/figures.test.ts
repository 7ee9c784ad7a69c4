// Which figures of a story move from telling to telling, and which only look like it.
import { describe, expect, it, test } from "vitest";
import { lineOf } from "../../src/checking/line.ts";
import { measuredThings } from "../../src/language/en/measured.ts";
import { sameAmounts } from "../../src/unfolding/amount-rows.ts";
import { twoCounts } from "../../src/unfolding/apart-rows.ts";
import { strayNumbers } from "../../src/unfolding/clause.ts";
import { formerRows } from "../../src/unfolding/said-before.ts";
import { onceMore } from "../../src/unfolding/when-rows.ts";
import { day } from "../contracts/store/samples.ts";
import { foundIn, toldBy } from "./told.ts";

/** The words of what changed between two sentences of one outlet, a day apart. */
const moved = (was: string, now: string, outlets: readonly [string, string] = ["Post", "Post"]): readonly string[] =>
  foundIn(toldBy(outlets[0], 0, [was]), toldBy(outlets[1], day, [now])).map(({ words }) => words);

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
    "The central bank of Orvia raised its key rate to 3.5 percent.",
    "The central bank of Orvia cut its key rate to 3.25 percent.",
    "3.25 percent, was 3.5 percent (2 March)",
  ],
  [
    "Eleven miners were rescued from the pit in Holt.",
    "Twelve miners have been rescued from the pit in Holt.",
    "Twelve rescued, was eleven (2 March)",
  ],
  [
    "Thirteen people died in a bus crash near Tarn.",
    "A fourteenth victim of the bus crash near Tarn has died in hospital.",
    "14 dead, was thirteen (2 March)",
  ],
  [
    "The number of arrests after the riot is 130.",
    "Police corrected the number of arrests after the riot from 130 to 141.",
    "141 arrests, was 130 (2 March)",
  ],
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

describe.each(measuredThings)("One thing is measured in two words for it: $name", ({ yes, no }) => {
  const tell = (example: string): readonly string[] => {
    const [was = "", now = ""] = example.split(" -> ");
    return moved(was, now);
  };
  it.each(yes)("%s", (example) => expect(tell(example)).toHaveLength(1));
  it.each(no)("not %s", (example) => expect(tell(example)).toEqual([]));
});

describe.each(formerRows)("A line says what its number was: $name", ({ was, yes, no }) => {
  const numbers = (example: string): readonly [string | undefined, string] => {
    const [text = "", now = "", old = ""] = example.split(/ [=<] /);
    const words = lineOf(text, "en").all;
    const place = was(
      words,
      words.findIndex((word) => word.text.startsWith(now)),
    );
    return [place === undefined ? undefined : words[place]?.text, old];
  };
  it.each(yes)("%s", (example) => {
    const [found, old] = numbers(example);
    expect(found?.startsWith(old)).toBe(true);
  });
  it.each(no)("not %s", (example) => expect(numbers(example)[0]).toBeUndefined());
});

test("what a line was before it says itself is enough, in whatever words the older line told it", () => {
  const was = "The plant is to lose 4,500 posts.";
  expect(moved(was, "After talks in Basel 2,800 of them will go and not 4,500.")).toEqual([]);
  expect(moved(was, "After talks in Basel 2,800 jobs will go and not 4,500.")).toEqual([
    "2,800 jobs, was 4,500 (2 March)",
  ]);
});

test("a title that says no place is of the place that its report's lines say", () => {
  const [was, now] = [
    ["300 homes flooded in Hafen", "Some 300 homes in Hafen are flooded."],
    ["420 homes flooded", "Some 420 homes are flooded in Elm."],
  ];
  expect(foundIn(toldBy("Post", 0, was), toldBy("Post", day, now))).toEqual([]);
  expect(foundIn(toldBy("Post", 0, was), toldBy("Post", day, [now[0] ?? ""]))).toHaveLength(1);
});

test("a lower count of another outlet is a dispute and no change, of its own outlet a correction", () => {
  const [seven, thirteen] = ["The fire in Mersa killed 7 people.", "The fire in Mersa killed 13 people."];
  expect(moved(thirteen, seven, ["Post", "Courier"])).toEqual([]);
  expect(moved(thirteen, seven)).toEqual(["7 dead, was 13 (2 March)"]);
});

test("what an older report counted is no news, though its outlet is read later", () => {
  const newer = toldBy("Post", day, ["The fire in Mersa killed 13 people."]);
  expect(foundIn(newer, toldBy("Courier", 0, ["The fire in Mersa killed 18 people."]))).toEqual([]);
});

test("a report that counts two things alike tells of no change", () => {
  const now = toldBy("Post", day, ["The fire killed 13 people.", "The fire killed 15 people, the mayor said."]);
  expect(foundIn(toldBy("Post", 0, ["The fire killed 7 people."]), now)).toEqual([]);
});

test("a sentence that no line cites is brought through the gate before it stands for a side", () => {
  const was = toldBy("Post", 0, ["It rained.", "The fire killed 7 people."], 1);
  const [change] = foundIn(was, toldBy("Post", day, ["The fire killed 13 people."]));
  expect(change?.was.claim).toMatchObject({ text: "The fire killed 7 people.", score: 1, edits: [] });
});
