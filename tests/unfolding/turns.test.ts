// How matters of a story turn: rows with their examples, and what is told of them.
import { describe, expect, it } from "vitest";
import { changesOf } from "../../src/unfolding/changes.ts";
import { turnRows } from "../../src/unfolding/turns.ts";
import { day } from "../contracts/store/samples.ts";
import { toldBy } from "./told.ts";

const kinds = (example: string): readonly string[] => {
  const [was = "", now = ""] = example.split(" -> ");
  return changesOf(toldBy("Post", 0, [was]), toldBy("Courier", day, [now])).map(({ kind }) => kind);
};

describe.each(turnRows)("$name", ({ kind, yes, no }) => {
  it.each(yes)("%s", (example) => expect(kinds(example)).toEqual([kind]));
  it.each(no)("not %s", (example) => expect(kinds(example)).toEqual([]));
});
