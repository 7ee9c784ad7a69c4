// Titles and addresses that tell what kind of piece an article is, and those that do not.
import { describe, expect, it, test } from "vitest";
import { pieceKind, pieceRules } from "../../src/news/piece-kind.ts";

const host = "https://news.example.org";
const kindOf = (words: string) =>
  words.startsWith("/") ? pieceKind({ title: "Tax", url: host + words }) : pieceKind({ title: words });

describe("every row", () => {
  const cases = pieceRules.map((rule) => [`${rule.kind} by its ${rule.of}: ${rule.yes[0]}`, rule] as const);
  test.each(cases)("%s", (_, { kind, yes, no }) => {
    for (const words of yes) expect([words, kindOf(words)]).toEqual([words, kind]);
    for (const words of no) expect([words, kindOf(words)]).toEqual([words, undefined]);
  });
});

it("a fact check among the opinions is a fact check", () => {
  expect(pieceKind({ title: "Fact check: The bridge stands", url: `${host}/opinion/2024/bridge` })).toBe("Fact check");
});

it("what an address asks for says nothing", () => {
  expect(pieceKind({ title: "Bridge falls", url: `${host}/news/bridge?from=/opinion/` })).toBeUndefined();
});
