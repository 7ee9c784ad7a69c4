import { describe, expect, test } from "vitest";
import { documentFrequency, idf, rarity } from "../../src/language/frequency.ts";

describe("how common a word is in news", () => {
  test("the commonest words say nothing, a word of the table something, any other everything", () => {
    expect(rarity("the")).toBe(0);
    expect(rarity("government")).toBeGreaterThan(0);
    expect(rarity("government")).toBeLessThan(rarity("airport"));
    expect(rarity("airport")).toBeLessThan(1);
    expect(rarity("zyxwvut")).toBe(1);
  });

  test("a word in fewer documents has the higher inverse document frequency", () => {
    const words = ["the", "said", "government", "airport", "zyxwvut"];
    expect(words.toSorted((one, other) => idf(one) - idf(other))).toEqual(words);
    expect(words.toSorted((one, other) => documentFrequency(other) - documentFrequency(one))).toEqual(words);
    expect(idf("the")).toBeLessThan(0.5);
  });
});
