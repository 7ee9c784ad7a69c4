// What an article disagrees about with itself, and what is no dispute.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const disputes = (text: string, title = "") => read({ title, text, language: "en" }).disputes;

describe("measures side by side that do not convert", () => {
  test("600m is not 1,800ft", () => {
    expect(disputes("The vessel approached to 600m (1,800ft) before turning away.")).toMatchObject([
      {
        kind: "unit-mismatch",
        about: "600m is given as 1,800ft; 600 metres are about 1,969 feet, not 1,800.",
        at: [{ sentence: 0 }, { sentence: 0 }],
      },
    ]);
  });

  test.each([
    "They walked 10 miles (16km) to the border.",
    "The wave was 30ft (9m) high.",
    "It fell by 1 mile (2 km) or so.",
    "The fire burned 100 acres (40 hectares).",
    "It was 41C (106F) at noon.",
    "The bag weighs 20kg (44 pounds).",
    "It costs £20 ($26) a day.",
  ])("rounding is no dispute: %s", (text) => {
    expect(disputes(text)).toEqual([]);
  });
});

describe("contradictions the text names", () => {
  test.each([
    "Defense Minister Sergei Shoigu said the group now controls 70 percent of Syria, contradicting the recent comments by U.S. President Barack Obama.",
    "Russia has given mixed messages on the FSA with news agencies quoting a general.",
    "The ministry denied reports that the minister had left the country.",
    "Lind told the court one thing, but Hahn denied that he had taken the money.",
  ])("is the whole sentence, which says who and what: %s", (text) => {
    expect(disputes(text)).toEqual([
      { kind: "within-article", about: text, at: [{ sentence: 0, start: 0, end: text.length }] },
    ]);
  });

  test.each([
    ["who denies is not said", "He denied that the minister had left the country."],
    ["what is denied is not said", "The Australian national has not been charged and denies the claims."],
    ["who denies is not said in its clause", "Lind was arrested in May, but he denied reports of a sale of the yard."],
    ["half a quotation", 'The evidence is "appalling and inconsistent with the values of the whole community.'],
    [
      "a list's line holds no such sentence",
      `The firm denied claims ${"by workers of the very large northern plant ".repeat(8)}.`,
    ],
  ])("a reader would not understand it: %s", (_, text) => {
    expect(disputes(text)).toEqual([]);
  });
});

test("a title in other words than its article is no dispute", () => {
  const body = "Kerry flew to Moscow on Monday.\nHe will meet Lavrov there.\nThe talks are about Syria.";
  expect(disputes(body, "White House says Kerry will press Lavrov on pipeline")).toEqual([]);
});
