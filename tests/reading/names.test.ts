// Facts about the name tagger: what it finds in news, what it leaves alone, and that no text breaks or slows it.
import { equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sentence } from "../../src/news/reading.ts";
import { tagNames } from "../../src/reading/names/names.ts";
import { anyText } from "./any-text.ts";

const sentences = (...texts: string[]): Sentence[] =>
  texts.map((text, paragraph) => ({ text, start: 0, end: text.length, paragraph }));
const namesIn = (...texts: string[]): string[] =>
  tagNames(sentences(...texts)).map(({ text, kind }) => `${text} ${kind}`);

describe("names in news", () => {
  test.each([
    [
      "Russian President Vladimir Putin met Angela Merkel in Moscow.",
      ["Vladimir Putin person", "Angela Merkel person", "Moscow place"],
    ],
    [
      "Last night Mr Kerry flew to Moscow to try to narrow gaps with Russian leaders.",
      ["Kerry person", "Moscow place"],
    ],
    ["The United Nations said 4 million had fled Syria.", ["United Nations organisation", "Syria place"]],
    ["Bashar al-Assad’s forces left Damascus.", ["Bashar al-Assad person", "Damascus place"]],
    ["He said on Tuesday that nothing had changed.", []],
    ["The president will meet with [US] State Secretary Kerry.", ["US place", "Kerry person"]],
  ])("%s", (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  test("a surname alone is the person named in full elsewhere in the article", () => {
    expect(namesIn("Sergei Brilev of Rossiya said so.", "Brilev left.")).toContain("Brilev person");
  });

  test("a company with its legal form is a company, and so is its name alone afterwards", () => {
    expect(namesIn("Barnett Banks Inc. fell.", "Barnett Banks said so.")).toEqual([
      "Barnett Banks Inc. organisation",
      "Barnett Banks organisation",
    ]);
  });

  test("a stranger is a person where only a person can stand", () => {
    expect(namesIn("On Monday Qwxa Zzorbi, who lives here, left.")).toContain("Qwxa Zzorbi person");
    expect(namesIn("On Monday Qwxa Zzorbi fell.")).not.toContain("Qwxa Zzorbi person");
  });

  test("the possessive is not part of a name", () => {
    expect(namesIn("Turkey’s army and Germany's police met.").filter((name) => name.endsWith("place"))).toEqual([
      "Turkey place",
      "Germany place",
    ]);
  });
});

describe("hostile text", () => {
  test("every name is the text between its offsets, whatever the text", () => {
    const piece = fc.oneof(
      anyText(30),
      fc.constantFrom(
        "Barack Obama",
        "the U.S.",
        "’s",
        "(",
        ")",
        "[",
        "]",
        "IBM",
        "von",
        "\ud800",
        "Mr.",
        ", the ",
        "“",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 5 }), (lines) => {
        const read = sentences(...lines.map((line) => line.join(" ")));
        for (const { text, at } of tagNames(read)) {
          ok(text !== "");
          equal(read[at.sentence]?.text.slice(at.start, at.end), text);
        }
      }),
    );
  });

  test("an article read twice gives the same names, whatever was read between", () => {
    const article = ["Nicolas Maduro said Caracas would pay.", "Maduro thanked the Bank of China."];
    const before = namesIn(...article);
    namesIn("Maduro Bank Ltd is in Bank, near Caracas Street.", "Caracas Caracas said.");
    expect(namesIn(...article)).toEqual(before);
  });

  test("time grows with the text, not with its square", () => {
    const took = (length: number): number => {
      const text = "Kerry Obama U.S. ".repeat(length);
      const from = process.threadCpuUsage();
      tagNames(sentences(text));
      return process.threadCpuUsage(from).user / 1000;
    };
    took(1_000);
    const small = Math.max(5, Math.min(took(1_000), took(1_000)));
    expect(took(8_000)).toBeLessThan(small * 8 * 3);
  });
});
