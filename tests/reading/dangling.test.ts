// Which sentences can stand alone, and the one case in which a name may stand for a pronoun.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { antecedentOf } from "../../src/reading/standalone/coreference.ts";
import { dangles } from "../../src/reading/standalone/dangling.ts";

const reading = (text: string) => read({ title: "", text, language: "en" });
const why = (text: string, index = 0): string | undefined => dangles(reading(text), index)?.why;

describe("refused, with the reason", () => {
  test.each([
    ["If a political transition is agreed to, the United States wants him gone.", "says “him” before anyone is named"],
    [
      "However, ahead of his arrival, Russia’s foreign ministry said Moscow would wait.",
      "says “his” before anyone is named",
    ],
    ["He also criticized Russia’s intervention in Syria.", "opens with “He”, and nothing in it says who that is"],
    ["But they did not agree on a date.", "opens with “they”, and nothing in it says what that is"],
    ["This was rejected by the council.", "opens with “This”, and nothing in it says what that is"],
    ["Their projections showed that Apple held 19 percent.", "opens with “Their”, and nothing in it says what that is"],
    ["In the hall of the town, sailor to the last, he left.", "says “he” before anyone is named"],
    ["In 1986 he bought Pixar.", "says “he” before anyone is named"],
    ["In 1995, at age seventeen, she was told to go.", "says “she” before anyone is named"],
  ])("%s", (text, reason) => {
    expect(why(text)).toBe(reason);
  });

  test("half a quotation", () => {
    expect(why("“We won. Nobody saw it coming,” Jane Miller said.", 1)).toBe("is part of a longer quotation");
  });
});

test("a whole sentence inside a quotation", () => {
  expect(why("“We won. Nobody had seen it coming. It is over,” Jane Miller said.", 1)).toBe(
    "is part of a longer quotation",
  );
});

describe("stands alone", () => {
  test.each([
    "Syrian opposition groups, however, demand that Assad leave.",
    "It is not clear whether the talks will resume.",
    "In his speech, Barack Obama said the war was over.",
    "This week the council meets in Geneva.",
    "Those who stayed were rescued on Monday.",
    "The 33-year-old hard partying actress put an end to her days in clubs.",
    "Barack Obama said he would not go.",
    "A woman lost her home in the fire.",
    "After calling the office to speak with his mother, Barack Obama left.",
  ])("%s", (text) => {
    expect(why(text)).toBeUndefined();
  });
});

describe("the strict rule for a name in brackets", () => {
  test("same paragraph, one person, its subject", () => {
    const read = reading("Angela Merkel left Berlin on Monday. She will meet the council.");
    const found = antecedentOf(read, 1);
    expect(found).toMatchObject({ pronoun: { start: 0, end: 3 }, possessive: false });
    expect(read.actors[found?.actor ?? -1]?.name).toBe("Angela Merkel");
  });

  test("a possessive is told apart", () => {
    expect(antecedentOf(reading("Angela Merkel said the talks failed. Her party agreed."), 1)).toMatchObject({
      possessive: true,
    });
  });

  test.each([
    ["another paragraph", "Angela Merkel left Berlin on Monday.\nShe will meet the council."],
    [
      "another person two sentences before",
      "Barack Obama left Paris. Angela Merkel left Berlin. She will meet the council.",
    ],
    ["two persons", "Angela Merkel met Barack Obama on Monday. She will meet the council."],
    ["neither subject nor speaker", "The council wrote a long letter to Angela Merkel. She will meet the council."],
    ["a quotation left open", "“Angela Merkel left Berlin on Monday. She will meet the council,” the paper said."],
    ["only her brother", "Angela Merkel's office left Berlin on Monday. She will meet the council."],
  ])("refused: %s", (_, text) => {
    expect(antecedentOf(reading(text), 1)).toBeUndefined();
  });
});
