// Sentences of which lock one must see the end: made of two, with names, pronouns and quotations at their edges.
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import type { ActorGiven } from "./sources.ts";
import { sourceOf } from "./sources.ts";

const actors: readonly ActorGiven[] = [
  { name: "Ilse Brandt", aliases: ["Brandt"], role: "mayor" },
  { name: "Tom Reed", aliases: ["Reed"] },
];
const state = (says: readonly string[], text: string, cited = says.map((_, at) => at)) => {
  const [first = 0, ...rest] = cited;
  const citation = (sentence: number) => ({ source: 0, sentence, start: 0, end: says[sentence]?.length ?? 0 });
  return checkClaim({ text, citations: [citation(first), ...rest.map(citation)] }, [sourceOf(says, actors)]);
};

describe("two sentences made one", () => {
  const says = ["Ilse Brandt opened the mill.", "Ilse Brandt closed the port.", "The old well ran dry."];
  test.each([
    ["Ilse Brandt opened the mill and Ilse Brandt closed the port.", "outright"],
    ["Ilse Brandt opened the mill and closed the port.", "outright"],
    ["Brandt opened the mill and closed the port.", "outright"],
    ["Ilse Brandt opened the mill; the old well ran dry.", "outright"],
    ["Ilse Brandt opened the mill while the old well ran dry.", "outright"],
    ["Ilse Brandt opened the mill. The old well ran dry.", "outright"],
  ])("%s", (text, expected) => expect(state(says, text).state).toBe(expected));

  test.each([
    "Ilse Brandt opened the mill or closed the port.",
    "Ilse Brandt opened the mill and ran dry.",
    "The old well ran dry and closed the port.",
    "Ilse Brandt opened the port and closed the mill.",
    "Tom Reed opened the mill and closed the port.",
    "Ilse Brandt opened the mill and opened the mill and closed the port.",
  ])("not %s", (text) => expect(state(says, text).state).not.toBe("outright"));

  test("one sentence alone is not joined with itself", () => {
    expect(state(["Ilse Brandt opened the mill."], "Ilse Brandt opened the mill and opened the mill.").state).not.toBe(
      "outright",
    );
  });

  test("all cited sentences one after the other are verbatim, in this order only", () => {
    expect(state(says, says.join(" ")).claim?.edits).toEqual([]);
    expect(state(says, says[1] ?? "").claim?.edits).toEqual([]);
  });
});

describe("a capital letter, a title, a mark", () => {
  test.each([
    ["Yesterday the mill burned.", "The mill burned yesterday.", false],
    ["The Mill burned.", "The mill burned.", false],
    ["It was the mill.", "It was the Mill.", false],
    ["Mr Reed left.", "Reed left.", true],
    ["Mr Reed and Mr Falk left.", "Reed and Falk left.", true],
    ["Reed left.", "Mr Reed left.", false],
    ["Reed left, and so did they.", "Reed left and so did they.", true],
    ["Reed left?", "Reed left.", false],
    ["Reed left.", "Reed left?", false],
    ["Reed left!", "Reed left.", true],
    ["Tom Reed left.", "Reed left.", true],
    ["Reed left.", "Tom Reed left.", true],
    ["Anna Reed left.", "Tom Reed left.", false],
    ["Smith-Reed left.", "Smith-Tom Reed left.", false],
    ["He said that it burned.", "He said it burned.", true],
    ["He said it burned.", "He said that it burned.", true],
    ["He saw that it burned.", "He saw it burned.", false],
    ["Reed said it burned.", "Reed denied it burned.", false],
    ["Reed said: “We are late for it.”", "Reed said we are late for it.", true],
    ["Reed said: “We are late for it.”", "Reed said: “We are late for it.", false],
    ["Reed saw the “late bus” go.", "Reed saw the late bus go.", false],
  ])("%s -> %s: %s", (source, text, posts) => expect(state([source], text).state === "outright").toBe(posts));
});
