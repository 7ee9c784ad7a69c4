// A claim names as its speaker only whom the cited sentence lets speak: nobody told, named beside, or spoken of.
import { expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { read } from "../../src/reading/read.ts";
import { sayerOf } from "../../src/writing/sayer.ts";

const readText = (text: string) => ({
  article: { id: "paste:test", title: "", outlet: "Post", language: "en", completeness: "full" as const, text },
  reading: read({ title: "", text, language: "en" }),
});

function stateOf(text: string, saidBy: string): string {
  const source = readText(text);
  const [first = ""] = source.reading.sentences.map((each) => each.text);
  const citations = source.reading.sentences.map((each, sentence) => ({
    source: 0,
    sentence,
    start: 0,
    end: each.text.length,
  }));
  const [one, ...others] = citations;
  if (one === undefined) throw new Error("no sentence");
  return checkClaim({ text: first, saidBy, citations: [one, ...others] }, [source]).state;
}

test.each([
  ['"The bridge is safe," Tom Reed told Eve Hall.', "Eve Hall"],
  ['"The bridge is safe," said Tom Reed. Eve Hall, who built it, left.', "Eve Hall"],
  ["Tom Reed said that Eve Hall lied.", "Eve Hall"],
  ["A spokesman for Tom Reed said the bridge is safe.", "Tom Reed"],
  ["The bridge is safe, according to a spokesman for Tom Reed.", "Tom Reed"],
])("%s is never %s's", (text, saidBy) => {
  expect(stateOf(text, saidBy)).toBe("rejected");
});

test.each([
  ['"The bridge is safe," Tom Reed told Eve Hall.', "Tom Reed"],
  ["Tom Reed said that Eve Hall lied.", "Tom Reed"],
  ["Tom Reed, the mayor, and Eve Hall said the bridge is safe.", "Eve Hall"],
  ["According to the National Bridge Authority, the bridge is safe.", "National Bridge Authority"],
  ["According to Tom Reed, the bridge is safe.", "Tom Reed"],
])("%s may be %s's", (text, saidBy) => {
  expect(stateOf(text, saidBy)).toBe("outright");
});

test("the embedded writer names nobody whom the gate would refuse", () => {
  const [told, said] = [
    'Tom Reed is the mayor. "The bridge is safe," Reed told the Karsk Post.',
    "Eve Hall said on Monday that the bridge is safe.",
  ].map((text) => readText(text).reading);
  expect(told && sayerOf(told, 1)).toMatch(/Reed$/);
  expect(said && sayerOf(said, 0)).toBe("Eve Hall");
});
