// What code holds against a change that a model proposes: rows with their examples.
import { describe, expect, it } from "vitest";
import { readLine } from "../../src/unfolding/deeds.ts";
import { tellableLines } from "../../src/unfolding/lines.ts";
import { heldAgainst, type ProposedSide, pairRows, type TwoSides } from "../../src/unfolding/model/pair-rows.ts";
import { toldBy } from "./told.ts";

/** "The captain {may be charged}.": the line, and where its told words stand. */
function sideOf(marked: string): ProposedSide {
  const start = marked.indexOf("{");
  const text = marked.replace(/[{}]/g, "");
  const line = tellableLines(toldBy("Post", 0, [text])).find((one) => one.text === text);
  if (line === undefined) throw new Error(`no line: ${text}`);
  return { read: readLine(line), at: { start, end: marked.indexOf("}") - 1 } };
}

const pairOf = (kind: TwoSides["kind"], example: string): TwoSides => {
  const [was = "", now = ""] = example.split(" -> ");
  return { kind, was: sideOf(was), now: sideOf(now) };
};

describe.each(pairRows)("$name", ({ name, kinds, yes, no }) => {
  const [kind = "figure"] = kinds;
  it.each(yes)("holds against %s", (example) => expect(heldAgainst(pairOf(kind, example))).toContain(name));
  it.each(no)("not against %s", (example) => expect(heldAgainst(pairOf(kind, example))).toEqual([]));
});
