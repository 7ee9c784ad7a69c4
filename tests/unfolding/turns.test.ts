// How matters of a story turn: rows with their examples, and what is told of them.
import { describe, expect, it, test } from "vitest";
import { turnRows } from "../../src/unfolding/turns.ts";
import { day } from "../contracts/store/samples.ts";
import { foundIn, toldBy } from "./told.ts";

const kinds = (example: string): readonly string[] => {
  const [was = "", now = ""] = example.split(" -> ");
  return foundIn(toldBy("Post", 0, [was]), toldBy("Courier", day, [now])).map(({ kind }) => kind);
};

describe.each(turnRows)("$name", ({ kind, yes, no }) => {
  it.each(yes)("%s", (example) => expect(kinds(example)).toEqual([kind]));
  it.each(no)("not %s", (example) => expect(kinds(example)).toEqual([]));
});

const words = (was: string, now: string): string | undefined =>
  foundIn(toldBy("Post", 0, [was]), toldBy("Courier", day, [now]))[0]?.words;

test("what came of a matter is said in the words of both lines, the older with its day", () => {
  expect(words("Lind was charged with fraud over the port.", "Lind was convicted of fraud over the port.")).toBe(
    "Now: was convicted of fraud over the port. Before (2 March): was charged with fraud over the port.",
  );
});

test("what contradicts or denies is said as such, with both outlets and both days", () => {
  const sold = "The ministry of Tarn has sold the port.";
  expect(words(sold, "The ministry of Tarn has not sold the port, it said.")).toBe(
    "Contradicted: “has not sold the port” (Courier, 3 March). Before: “has sold the port” (Post, 2 March).",
  );
  expect(words(sold, "The ministry of Tarn denied that it had sold the port.")).toBe(
    "Denied: “had sold the port” (Courier, 3 March). Told before: “has sold the port” (Post, 2 March).",
  );
});

test("what somebody says or denies is told with who does", () => {
  const charged = "On Monday prosecutors said the captain had been charged with murder.";
  expect(words(charged, "The captain denied that he had been charged with murder.")).toBe(
    "Denied: “had been charged with murder” (Courier, 3 March). " +
      "Told before: “On Monday prosecutors said the captain had been charged with murder” (Post, 2 March).",
  );
  const denied = "The ferry sank, and Nordline denied that the ferry Aurora was overloaded.";
  expect(words(denied, "Nordline admitted on Tuesday that the ferry Aurora was overloaded.")).toBe(
    "Contradicted: “Nordline admitted on Tuesday that the ferry Aurora was overloaded” (Courier, 3 March). " +
      "Before: “Nordline denied that the ferry Aurora was overloaded” (Post, 2 March).",
  );
});

test("what some of so many did is no new count of them all", () =>
  expect(kinds("About 2,400 workers may vote. -> 1,310 of 2,400 workers voted against it.")).toEqual(["outcome"]));

test("a turn that the older telling knew, in whatever line, is told no second time", () => {
  const was = toldBy("Post", 0, ["Lind was charged with fraud over the port.", "Lind was convicted of the fraud."]);
  expect(foundIn(was, toldBy("Courier", day, ["Lind was convicted of fraud over the port."]))).toEqual([]);
});

test("an older report's word, read later, turns nothing", () => {
  const was = toldBy("Post", day, ["Lind was charged with fraud over the port."]);
  expect(foundIn(was, toldBy("Courier", 0, ["Lind was convicted of fraud over the port."]))).toEqual([]);
});

test("title and lead that tell one turn are one change", () => {
  const now = ["Lind was convicted of fraud over the port.", "A court convicted Lind of fraud over the port."];
  const was = toldBy("Post", 0, ["Lind was charged with fraud over the port."]);
  expect(foundIn(was, toldBy("Courier", day, now))).toHaveLength(1);
});

test("in a language whose verbs are not known nothing turns", () => {
  const tell = (sentence: string, after: number) => ({ ...toldBy("Post", after, [sentence]), language: "nl" });
  expect(foundIn(tell("Lind may resign over the port.", 0), tell("Lind resigned over the port.", day))).toEqual([]);
});
