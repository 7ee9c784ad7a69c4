import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { tokens } from "../../src/checking/tokens.ts";
import { sourceOf } from "./sources.ts";

const sentences = [
  "However, Sergei Shoigu, who was born in 1955, said on Monday that 7.6 million people had not left Aleppo.",
  '"We have never bombed 3 hospitals in Idlib," Sergei Shoigu told reporters in Moscow.',
  "MOSCOW (Reuters) - Barack Obama did not meet Sergei Shoigu on May 5 (his birthday), and 220,000 people were killed.",
  "Bashar al-Assad said the war in Syria cost $35 billion, while Barack Obama said it had no end.",
];
const source = sourceOf(sentences, [
  { name: "Sergei Shoigu", aliases: ["Shoigu"] },
  { name: "Barack Obama", aliases: ["Obama"] },
  { name: "Bashar al-Assad", aliases: ["Assad"] },
]);
const edited = [
  "Sergei Shoigu said on Monday that 7,600,000 people had not left Aleppo.",
  "Sergei Shoigu told reporters in Moscow that they had never bombed 3 hospitals in Idlib.",
  "Obama did not meet Shoigu on May 5, and 220,000 people were killed.",
  sentences[3] as string,
];
const check = (text: string, sentence: number) =>
  checkClaim({ text, citations: [{ source: 0, sentence, start: 0, end: sentences[sentence]?.length ?? 0 }] }, [source]);

/** Figures, names, negations, and words between quotation marks: what one word's change makes false. */
function places(text: string): readonly { start: number; end: number }[] {
  let quoted = false;
  return tokens(text).filter((token) => {
    if (token.norm === '"') quoted = !quoted;
    return (
      token.kind === "number" ||
      (token.kind === "word" &&
        (quoted ||
          /^(?:not|never|no)$/.test(token.norm) ||
          /^(?:Sergei|Shoigu|Barack|Obama|Bashar|Assad|Aleppo|Idlib|Moscow|Syria)$/.test(token.raw)))
    );
  });
}

describe("one word decides", () => {
  const claims = [...sentences, ...edited].map((text, at) => ({ text, sentence: at % sentences.length }));

  test.each(claims)("$text is outright", ({ text, sentence }) => {
    expect(check(text, sentence).state).toBe("outright");
  });

  test("another word in a figure's, name's, negation's or quotation's place makes an outright claim not outright", () => {
    const other = fc.oneof(
      fc.constantFrom(
        "Putin",
        "Kerry",
        "Shoigu",
        "Obama",
        "Assad",
        "always",
        "ever",
        "Damascus",
        "eight",
        "12",
        "1,000",
        "$3",
        "90%",
        "June 7",
      ),
      fc.integer({ min: 100, max: 99_999 }).map(String),
      fc.stringMatching(/^[A-Z][a-z]{3,9}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...claims), fc.nat(), other, ({ text, sentence }, which, put) => {
        const all = places(text);
        const place = all[which % all.length];
        if (place === undefined) return;
        const old = text.slice(place.start, place.end);
        fc.pre(tokens(old)[0]?.norm !== tokens(put)[0]?.norm);
        expect(check(text.slice(0, place.start) + put + text.slice(place.end), sentence).state).not.toBe("outright");
      }),
      { numRuns: 400 },
    );
  });

  test("taking a negation away makes an outright claim not outright", () => {
    for (const { text, sentence } of claims.filter((claim) => /\b(?:not|never) /.test(claim.text)))
      expect(check(text.replace(/\b(?:not|never) /, ""), sentence).state).not.toBe("outright");
  });
});

test("no claim, however odd, makes the checker throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(() => check(text, 0)).not.toThrow();
    }),
    { numRuns: 200 },
  );
  for (const text of ["", " ", "\ud800", '"'.repeat(5000), "a ".repeat(50_000), "1,".repeat(3000), "((((", "[[]]"])
    expect(() => check(text, 0)).not.toThrow();
});
