// In which forms a sentence may be printed, the fullest first, each with its words: a kind of deletion a line.
import { describe, expect, test } from "vitest";
import { shorteningsOf } from "../../src/writing/condense/forms.ts";
import { quotedShare, worthOf } from "../../src/writing/condense/worth.ts";
import { stemCountsOf } from "../../src/writing/stem-counts.ts";

test.each<[string, readonly string[]]>([
  [
    "ELLERY, May 3 (Reuters) - The council of the town closed the old bridge on Monday.",
    ["11 The council of the town closed the old bridge on Monday.", "9 The council of the town closed the old bridge."],
  ],
  [
    "However, the council of the town closed the old bridge beside the mill on Monday.",
    [
      "14 The council of the town closed the old bridge beside the mill on Monday.",
      "12 The council of the town closed the old bridge beside the mill.",
    ],
  ],
  [
    "The council closed the old bridge (the third in ten years) beside the mill on Monday.",
    [
      "16 The council closed the old bridge (the third in ten years) beside the mill on Monday.",
      "11 The council closed the old bridge beside the mill on Monday.",
    ],
  ],
  [
    "Tom Reed, the mayor of Ellery, closed the old bridge beside the mill on Monday.",
    [
      "15 Tom Reed, the mayor of Ellery, closed the old bridge beside the mill on Monday.",
      "13 Tom Reed, the mayor of Ellery, closed the old bridge beside the mill.",
      "11 Tom Reed closed the old bridge beside the mill on Monday.",
      "9 Tom Reed closed the old bridge beside the mill.",
    ],
  ],
  [
    "Tom Reed, 45, closed the old bridge beside the mill in the north of the town.",
    [
      "16 Tom Reed, 45, closed the old bridge beside the mill in the north of the town.",
      "15 Tom Reed closed the old bridge beside the mill in the north of the town.",
    ],
  ],
  [
    "The council of Ellery, which met on Monday, closed the old bridge beside the mill.",
    [
      "15 The council of Ellery, which met on Monday, closed the old bridge beside the mill.",
      "11 The council of Ellery closed the old bridge beside the mill.",
    ],
  ],
  [
    "The council of Ellery closed the old bridge beside the mill, killing the trade of the town.",
    [
      "17 The council of Ellery closed the old bridge beside the mill, killing the trade of the town.",
      "11 The council of Ellery closed the old bridge beside the mill.",
    ],
  ],
  [
    "The council closed the old bridge beside the mill, and the town sold a new one on Friday.",
    [
      "18 The council closed the old bridge beside the mill, and the town sold a new one on Friday.",
      "9 The council closed the old bridge beside the mill.",
    ],
  ],
  [
    "The council closed the old bridge beside the mill, but the town opened a new one on Friday.",
    ["18 The council closed the old bridge beside the mill, but the town opened a new one on Friday."],
  ],
  [
    "The council closed the old bridge beside the mill and sold a new one in the north.",
    [
      "17 The council closed the old bridge beside the mill and sold a new one in the north.",
      "9 The council closed the old bridge beside the mill.",
    ],
  ],
  [
    "Tom Reed said in a statement on Monday that the old bridge beside the mill was unsafe.",
    ["17 Tom Reed said in a statement on Monday that the old bridge beside the mill was unsafe."],
  ],
  [
    "After the storm hit the town, the council closed the old bridge beside the mill.",
    [
      "15 After the storm hit the town, the council closed the old bridge beside the mill.",
      "9 The council closed the old bridge beside the mill.",
    ],
  ],
  [
    "The council closed the old bridge beside the mill on Monday, after the storm hit the town.",
    [
      "17 The council closed the old bridge beside the mill on Monday, after the storm hit the town.",
      "15 The council closed the old bridge beside the mill, after the storm hit the town.",
    ],
  ],
  [
    "The council of Ellery closed nine bridges, including the old one, in the north of the town.",
    [
      "17 The council of Ellery closed nine bridges, including the old one, in the north of the town.",
      "13 The council of Ellery closed nine bridges in the north of the town.",
    ],
  ],
  [
    "The council of Ellery closed the old bridge on Monday – a first – and left the mill open.",
    [
      "19 The council of Ellery closed the old bridge on Monday – a first – and left the mill open.",
      "15 The council of Ellery closed the old bridge on Monday and left the mill open.",
    ],
  ],
  [
    "The council, which met on Monday, closed the old bridge (the third in ten years) beside the mill in Ellery.",
    [
      "20 The council, which met on Monday, closed the old bridge (the third in ten years) beside the mill in Ellery.",
      "16 The council closed the old bridge (the third in ten years) beside the mill in Ellery.",
      "11 The council closed the old bridge beside the mill in Ellery.",
    ],
  ],
])("%s", (sentence, forms) => {
  const found = shorteningsOf(sentence, { language: "en", weightOf: () => 1, most: 25, parse: true });
  expect(found.map(({ words, text }) => `${words} ${text}`)).toEqual(forms);
});

describe("a line is worth", () => {
  const plain = {
    text: "The council closed the old bridge beside the mill on Monday.",
    words: 11,
    stems: stemCountsOf("council closed bridge"),
    title: new Set(["council", "ferri"]),
    opens: false,
    place: 4,
    figures: 0,
  };
  const worth = (change: Partial<typeof plain>): number => worthOf({ ...plain, ...change });

  test.each<[string, Partial<typeof plain>, Partial<typeof plain>]>([
    ["more as the news itself", { opens: true }, {}],
    ["more further up", { place: 3 }, {}],
    ["more at the top than a figure makes up for", { place: 0 }, { figures: 1 }],
    ["more where the headline names its words", {}, { stems: stemCountsOf("ship mill") }],
    ["more with a figure", { figures: 1 }, {}],
    ["more with a second figure", { figures: 2 }, { figures: 1 }],
    ["less where it is short", {}, { words: 7 }],
    ["less where the writer speaks to the reader", {}, { text: "You should see the old bridge beside the mill." }],
    ["less in quotation marks", {}, { text: "“The old bridge beside the mill” is closed." }],
  ])("%s", (_, more, less) => expect(worth(more)).toBeGreaterThan(worth(less)));

  test.each<[string, Partial<typeof plain>, Partial<typeof plain>]>([
    ["no more with a third figure", { figures: 3 }, { figures: 2 }],
    ["no less with eight words", { words: 8 }, { words: 12 }],
    ["no less where somebody quoted says you", { text: "“You” it is" }, { text: "“Yes” it is" }],
    ["nothing by a headline without words", { title: new Set() }, { stems: stemCountsOf("ship mill") }],
  ])("%s", (_, one, other) => expect(worth(one)).toBe(worth(other)));

  test("by how much of it is quoted", () => {
    expect(quotedShare("no marks")).toBe(0);
    expect(quotedShare("“yes”")).toBe(1);
    expect(quotedShare('a "b" cd')).toBe(3 / 8);
    expect(quotedShare("")).toBe(0);
  });
});

/** What is lost beside words, in twentieths: a circumstance more than an aside, what is no news nothing. */
test.each<[string, string, number]>([
  ["Tom Reed, 45, closed the old bridge beside the mill in the north.", "45", 0.1],
  ["The council closed the old bridge beside the mill on Monday.", "Monday", 0.2],
  ["The council closed the old bridge (the third in ten years) beside the mill today.", "third", 0.3],
  ["The council of Ellery closed nine bridges, including the old one, in the north of the town.", "including", 0.3],
  ["The council of Ellery, which met for hours, closed the old bridge beside the mill.", "which", 0.3],
  ["The council closed the old bridge beside the mill, and the town sold a new one.", "sold", 0.3],
  ["Tom Reed, the mayor of Ellery, closed the old bridge beside the mill.", "mayor", 0.4],
  ["The council of Ellery closed the old bridge beside the mill, killing the trade of the town.", "killing", 0.4],
  ["The council of Ellery closed the old bridge – a first – and left the mill alone.", "first", 0.5],
  ["The council closed the old bridge beside the mill and sold a new one in the north.", "sold", 0.5],
  ["After the storm hit the town, the council closed the old bridge beside the mill.", "storm", 0.6],
  ["ROME (AP) - The council closed the old bridge beside the mill today.", "ROME", 0],
])("%s loses «%s» for %d", (sentence, word, cost) => {
  const found = shorteningsOf(sentence, { language: "en", weightOf: () => 1, most: 25, parse: true });
  expect(found.find(({ text }) => !text.includes(word))?.cost).toBeCloseTo(cost / 20, 9);
});

test("a form says which stems it keeps, and one that drops its only new word says less", () => {
  const [whole, short] = shorteningsOf("The council closed the old bridge beside the mill (a tall mill) today.", {
    language: "en",
    weightOf: () => 1,
    most: 25,
    parse: false,
  });
  expect(whole.stems.size - (short?.stems.size ?? 0)).toBe(1);
  expect(short?.gone).toHaveLength(1);
});

test("no form has fewer than eight words or ends in the middle, and no more than six are made", () => {
  const all = (sentence: string) =>
    shorteningsOf(sentence, { language: "en", weightOf: () => 1, most: 25, parse: false }).map(({ text }) => text);
  expect(all("The council closed the bridge (the third) today.")).toHaveLength(1);
  expect(all("The council closed the old bridge today (the third).")).toHaveLength(1);
  expect(all("The council closed the old bridge there today (the third).")).toHaveLength(2);
  const many =
    "The council (a) closed (b c) the old (d e f) bridge (g h i j) beside the mill (k l m n o) in town (p q r s t u).";
  expect(all(many).length).toBeLessThanOrEqual(6);
});
