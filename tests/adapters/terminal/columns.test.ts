// Columns are counted as terminals draw them.
import { expect, test } from "vitest";
import { columns, wrap } from "../../../adapters/terminal/wrap.ts";

test.each([
  ["", 0],
  ["plain", 5],
  ["naïve", 5],
  ["nai\u0308ve", 5],
  ["日本語", 6],
  ["한국어", 6],
  ["ｶﾅ", 2],
  ["カナ", 4],
  ["（）", 4],
  ["👍", 2],
  ["👍🏽", 2],
  ["👨‍👩‍👧‍👦", 2],
  ["🇨🇭", 2],
  ["1️⃣", 2],
  ["a\u200bb", 2],
  ["שלום", 4],
  ["สวัสดี", 4],
  ["\u001b[1mbold\u001b[22m", 4],
  ["\u001b]8;;https://example.org\u001b\\here\u001b]8;;\u001b\\", 4],
  ["“…” – €", 7],
])("%j takes %i", (text, taken) => expect(columns(text)).toBe(taken));

test("lines of wide letters keep to the width", () => {
  expect(wrap("日本 日本 日本", 9)).toEqual(["日本 日本", "日本"]);
});
