// Titles and addresses that tell what kind of piece an article is, and those that do not.
import { describe, expect, it, test } from "vitest";
import { pieceKind, pieceRules } from "../../src/news/piece-kind.ts";

const host = "https://news.example.org";
const kindOf = (words: string) =>
  words.startsWith("/")
    ? pieceKind({ title: "Tax", url: host + words, sentences: [] })
    : pieceKind({ title: words, sentences: [] });

describe("every row", () => {
  const cases = pieceRules.map((rule) => [`${rule.kind} by its ${rule.of}: ${rule.yes[0]}`, rule] as const);
  test.each(cases)("%s", (_, { kind, yes, no }) => {
    for (const words of yes) expect([words, kindOf(words)]).toEqual([words, kind]);
    for (const words of no) expect([words, kindOf(words)]).toEqual([words, undefined]);
  });
});

it("a fact check among the opinions is a fact check", () => {
  expect(pieceKind({ title: "Fact check: The bridge stands", url: `${host}/opinion/2024/bridge`, sentences: [] })).toBe(
    "Fact check",
  );
});

it("what an address asks for says nothing", () => {
  expect(
    pieceKind({ title: "Bridge falls", url: `${host}/news/bridge?from=/opinion/`, sentences: [] }),
  ).toBeUndefined();
});

describe("by what its sentences open with", () => {
  const ofText = (sentences: readonly string[]) => pieceKind({ title: "Tax", sentences });
  const turns = (one: string, other: string, times: number): string[] =>
    Array.from({ length: times }, () => [`${one}: Taxes rise.`, `${other}: They do not.`]).flat();

  it("two who speak in turn are a transcript", () => {
    expect(ofText(turns("WALLACE", "LIND", 4))).toBe("Transcript");
  });
  it("questions and answers are an interview", () => {
    expect(ofText(turns("Q", "A", 4))).toBe("Interview");
  });
  it("a dozen places are a roundup", () => {
    const places = "Oslo Bergen Kiel Leeds York Ghent Bruges Turin Genoa Porto Faro Cork".split(" ");
    expect(ofText(places.map((place) => `${place}: The council sold its town hall.`))).toBe("Roundup");
  });
  it("a report may have a few", () => {
    expect(ofText([...turns("WALLACE", "LIND", 3), "Oslo: The council met.", "Taxes rise."])).toBeUndefined();
  });
});
