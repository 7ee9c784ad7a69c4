// What an article disagrees about with itself, and what is no dispute.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const disputes = (text: string, title = "") => read({ title, text, language: "en" }).disputes;

describe("measures side by side that do not convert", () => {
  test("600m is not 1,800ft", () => {
    expect(disputes("The vessel approached to 600m (1,800ft) before turning away.")).toMatchObject([
      {
        kind: "unit-mismatch",
        about: "600m is given as 1,800ft; 600 metres are about 1,969 feet, not 1,800",
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
    [
      "Defense Minister Sergei Shoigu said the group now controls 70 percent of Syria, contradicting the recent comments by U.S. President Barack Obama.",
      "contradicting the recent comments by U.S. President Barack Obama",
    ],
    ["Russia has given mixed messages on the FSA with news agencies quoting a general.", "mixed messages on the FSA"],
    ["There were conflicting reports about the number of victims.", "conflicting reports about the number of victims"],
    [
      "The ministry denied reports that the minister had left the country.",
      "denied reports that the minister had left the country",
    ],
  ])("%s", (text, about) => {
    expect(disputes(text)).toMatchObject([{ kind: "within-article", about }]);
  });

  test("what is disputed never ends inside a word", () => {
    const text = `The firm denied claims ${"by workers of the very large northern plant ".repeat(8)}.`;
    const about = disputes(text)[0]?.about ?? "";
    expect(about.length).toBeLessThan(160);
    expect(text).toContain(`${about} `);
  });
});

describe("a title against its body", () => {
  const body =
    "Kerry flew to Moscow on Monday.\nHe will meet Lavrov and Putin there.\nThe talks are about Syria.\nTurkish ships stayed away.";

  test("what no sentence carries is named, phrases together", () => {
    const found = disputes(body, "White House says Kerry will press Lavrov on pipeline");
    expect(found).toMatchObject([
      {
        kind: "title-body",
        about: "The title says “White House”, “press”, “pipeline”; no sentence of the article does",
      },
    ]);
    expect(found[0]?.at[0]).toEqual({ sentence: -1, start: 0, end: 5 });
  });

  test("a number that the body does not give", () => {
    expect(
      disputes(`${body}\nThe ships carried 700 people.`, "Kerry flies to Moscow as ships carry 900 people"),
    ).toMatchObject([{ kind: "title-body" }]);
  });

  test.each(["Kerry flies to Moscow for talks on Syria", "Kerry meets Lavrov in Moscow", "Kerry, Putin and Turkey"])(
    "paraphrase is no dispute: %s",
    (title) => {
      expect(disputes(body, title)).toEqual([]);
    },
  );

  test("a title may add up", () => {
    expect(
      disputes(
        `${body}\nOne ship saved 700 people and another saved 200 people.`,
        "Ships near Syria save over 900 people",
      ),
    ).toEqual([]);
  });
});
