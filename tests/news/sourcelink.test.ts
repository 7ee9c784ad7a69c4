// Facts about links that open a page at a sentence.
import { expect, test } from "vitest";
import { linkToSentence } from "../../src/news/sourcelink.ts";

const page = "https://example.org/a?x=1";

test.each([
  ["a short sentence is named whole, without its last mark", "He won.", "He%20won"],
  ["hyphen, comma and ampersand are encoded", "A well-known, B&B tie.", "A%20well%2Dknown%2C%20B%26B%20tie"],
  [
    "a long sentence is named by its first and last words",
    "One two three four five six seven eight nine ten eleven.",
    "One%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven",
  ],
  ["parentheses and quotes cannot end a link in chat", "“We (all) can't”", "We%20%28all%29%20can%27t"],
  ["half a surrogate pair is replaced, not thrown", "x \ud800 y", "x%20%EF%BF%BD%20y"],
])("%s", (_, sentence, named) => {
  expect(linkToSentence(page, sentence)).toBe(`${page}#:~:text=${named}`);
});

test("text without spaces is cut between words only", () => {
  const link = linkToSentence(page, "東京都は二十三日、新しい防災計画を発表し、住民に避難経路の確認を呼びかけた。");
  expect(link.split(":~:text=")[1]?.split(",")).toHaveLength(2);
});

test("the page's own fragment stays, an older text directive goes", () => {
  expect(linkToSentence("https://e.org/#top", "Yes.")).toBe("https://e.org/#top:~:text=Yes");
  expect(linkToSentence("https://e.org/#top:~:text=old", "Yes.")).toBe("https://e.org/#top:~:text=Yes");
});

test("a sentence without words leaves the address alone", () => {
  expect(linkToSentence(page, "—!")).toBe(page);
});
