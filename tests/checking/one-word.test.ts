import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { checkText } from "../../src/checking/check-text.ts";
import { lied, people } from "./one-word-lies.ts";
import { sourceOf } from "./sources.ts";

const sentences = lied.map(({ says }) => says);
const source = sourceOf(sentences, people);
const check = (text: string, sentence: number) =>
  checkClaim({ text, citations: [{ source: 0, sentence, start: 0, end: sentences[sentence]?.length ?? 0 }] }, [source]);

describe("one word decides", () => {
  test.each(sentences)("%s is outright", (text) => {
    expect(check(text, sentences.indexOf(text)).state).toBe("outright");
  });

  const rows = lied.flatMap(({ says, lies }) =>
    Object.entries(lies).flatMap(([kind, changes]) => changes.map((change) => ({ kind, change, says }))),
  );

  test.each(rows)("$kind, $change: not posted by citation nor by question", ({ change, says }) => {
    const [from = "", to = ""] = change.split(" > ");
    const lie = says.replace(from, to).replace("  ", " ").trim();
    expect(lie).not.toBe(says);
    expect(check(lie, sentences.indexOf(says)).claim).toBeUndefined();
    expect(["doubtful", "rejected"]).toContain(checkText(says, lie).state);
  });

  test("the table is large enough to mean something", () => expect(rows.length).toBeGreaterThanOrEqual(120));
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
