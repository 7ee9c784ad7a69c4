// What a reader is told of a figure: the clause or phrase it stands in, as printed, or nothing. One line a case.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const labels = (text: string, language = "en"): string[] =>
  read({ title: "", text, language }).figures.map(({ measures }) => measures);

describe("the figure's own clause", () => {
  test.each([
    ["Three people died and 12 were injured.", ["Three people died", "12 were injured"]],
    ["Police said five were arrested and two remain at large.", ["five were arrested", "two remain at large"]],
    ["Of the 43 aboard, 41 survived and two drowned.", ["the 43 aboard", "41 survived", "two drowned"]],
    ["The company reported a net profit of $1.2 billion.", ["The company reported a net profit of $1.2 billion"]],
    [
      "Acme Corp reported quarterly profit above forecasts on Friday as sales rose 8% to $3.1 billion.",
      ["sales rose 8% to $3.1 billion", "sales rose 8% to $3.1 billion"],
    ],
    [
      "The ASX 200 lost 0.8 per cent to 7,842.1 points.",
      Array(2).fill("The ASX 200 lost 0.8 per cent to 7,842.1 points"),
    ],
    ["Its cash flow was -$4 million last year, the company said.", ["Its cash flow was -$4 million last year"]],
    ["Flooding killed at least 43 people in the valley.", ["Flooding killed at least 43 people in the valley"]],
    ["The union, which is small, wants 300 jobs back.", ["The union, which is small, wants 300 jobs back"]],
    ["A petition that drew 9,000 signatures was handed in.", ["A petition that drew 9,000 signatures"]],
    ["The council voted 7-2 for the port on Friday.", ["The council voted 7-2 for the port on Friday"]],
    [
      "Turnout was 61%, up from 54% four years ago.",
      ["Turnout was 61%", "Turnout was 61%, up from 54% four years ago", ""],
    ],
  ])("%s", (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test.each([
    // The pronoun says nothing to who has not read the article; the verb does.
    ["She sold 40 paintings in May.", ["sold 40 paintings in May"]],
    ["It rose 4% in May.", [""]],
    ["They paid $5 million for it.", ["paid $5 million for it"]],
  ])("without a pronoun for its subject: %s", (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test.each([
    ["If prices rise 9%, the bank will act.", ["If prices rise 9%"]],
    ["The firm refused to pay $5 million.", ["The firm refused to pay $5 million"]],
    ["The mayor did not cut 500 jobs.", ["The mayor did not cut 500 jobs"]],
    ["The minister hopes that 300 doctors will come.", ["The minister hopes that 300 doctors will come"]],
    ["The plan fails unless 60 states sign it.", ["unless 60 states sign it"]],
    [
      "“Noise of 100 dB, usual there, is safe for no more than 15 minutes.”",
      Array(2).fill("Noise of 100 dB, usual there, is safe for no more than 15 minutes"),
    ],
    ["If the bill passes, taxes will rise 3% in May.", [""]],
    ["Taxes will rise 3% in May, unless the bill fails.", [""]],
    ["The group plans to cut as many as 500 jobs.", ["The group plans to cut as many as 500 jobs"]],
  ])("with what makes it less than a fact: %s", (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});

describe("the figure's own phrase, where the clause is long", () => {
  test.each([
    [
      "The quake of magnitude 6.4, which came as most people in the three valleys were asleep, struck the coast on Friday.",
      ["The quake of magnitude 6.4", "the three valleys"],
    ],
    [
      "The finance committee of the regional parliament in the northern city of Ellery approved yesterday after a long debate a $52 million contract.",
      ["approved yesterday after a long debate a $52 million contract"],
    ],
  ])("%s", (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});

describe("an age belongs to the name or noun beside it", () => {
  test.each([
    ["Lee Fox, 51, and his wife, Eve, 48, died in a fire.", ["Lee Fox, 51", "Eve, 48"]],
    ["Tom Reed, 41, sued his brother, Sam, 38, over the house.", ["Tom Reed, 41", "Sam, 38"]],
    ["Sen. Maria van der Berg, 47, of Oregon spoke on Tuesday.", ["Sen. Maria van der Berg, 47"]],
    ["The suspect, 27, was held on Monday.", ["The suspect, 27"]],
    ["Anna Berg (44) won the race.", ["Anna Berg (44)"]],
  ])("%s", (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});

describe("nothing", () => {
  test.each([
    ["half of what a pair of marks holds", "The “target” is “5,350 points” he said."],
    ["a time that says when", "The player retired two years ago."],
    ["a figure alone", "Of it, 20%, maybe."],
  ])("for %s", (_, text) => {
    expect(labels(text).every((label) => label === "" || text.includes(label))).toBe(true);
    expect(labels(text)[0]).toBe("");
  });
});

test("a figure in brackets is the one before it in another unit", () => {
  expect(labels("Ford will pay €57 million (US$78 million) for the plant.")).toEqual([
    "Ford will pay €57 million",
    "Ford will pay €57 million (US$78 million)",
  ]);
});
