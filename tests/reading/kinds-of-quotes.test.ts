// Kinds of quotations that public reports found misread, in sentences of our own: what was said, and by whom.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

/** "Nina Holt: We stay": every quotation with its speaker; "?" where none is given. */
const quotesIn = (text: string): readonly string[] =>
  read({ title: "", text, language: "en" }).quotes.map(({ text: words, speaker = "?" }) => `${speaker}: ${words}`);

describe("single quotation marks, and apostrophes within", () => {
  test.each([
    [
      "‘It’s our neighbours’ land,’ said Nina Holt on Friday. ‘We’re staying on it.’",
      ["Nina Holt: It’s our neighbours’ land", "Nina Holt: We’re staying on it."],
    ],
    [
      "'The firms' debts are their own,' said Paul Lind, adding: 'We won't pay for them.'",
      ["Paul Lind: The firms' debts are their own", "Paul Lind: We won't pay for them."],
    ],
    [
      "‘The nurses’ pay is an insult,’ Mia O’Hara said. ‘They’ve earned it.’",
      ["Mia O’Hara: The nurses’ pay is an insult", "Mia O’Hara: They’ve earned it."],
    ],
  ])("%s", (text, expected) => {
    expect(quotesIn(text)).toEqual(expected);
  });

  test.each([
    "The boys’ school and the girls’ school are shut.",
    "In the ’90s it was the miners’ hall, and Lind’s shop.",
    "The firms' debts and the banks' debts are owed.",
  ])("none: %s", (text) => {
    expect(quotesIn(text)).toEqual([]);
  });
});

describe("a speaker is somebody who spoke, or nobody", () => {
  test.each([
    ['"Not today" was all Holt had to offer.', ["Holt: Not today", "?: Not today"]],
    ['"Nonsense" was the word from the palace on Monday.', ["the palace: Nonsense", "?: Nonsense"]],
    ['"Absolutely" came the answer from Nina Holt on Monday.', ["Nina Holt: Absolutely", "?: Absolutely"]],
    ['"Go" is what Paul Lind would have said, his friend Max told us.', ["?: Go", "Max: Go"]],
    ['Nina Holt denied having said "I did it all alone".', ["?: I did it all alone"]],
    ['A sign that read "Keep out of here" hung there, Lind said.', ["?: Keep out of here"]],
    ['"We will win" had been the slogan of the mayor for a year.', ["?: We will win"]],
  ])("%s", (text, may) => {
    for (const quote of quotesIn(text)) expect(may).toContain(quote);
  });
});

describe("a quotation over paragraphs", () => {
  test("is its speaker's to the end", () => {
    const text = [
      '"We saw the river rise all night," Voss said. "Nobody slept in our street.',
      '"By five it stood at the church, and we carried the children out.',
      '"I have never seen anything like it."',
      "Petrie, the fire chief, said he agreed.",
    ].join("\n\n");
    const quotes = quotesIn(text);
    expect(quotes.length).toBe(4);
    expect(quotes.filter((quote) => !quote.startsWith("Voss: "))).toEqual([]);
  });

  test("that was closed is not the next one's", () => {
    const text = [
      '"We saw the river rise all night," Voss said. "Nobody slept in our street."',
      '"It will not happen again," said Petrie, the fire chief.',
    ].join("\n\n");
    expect(quotesIn(text)).toEqual([
      "Voss: We saw the river rise all night",
      "Voss: Nobody slept in our street.",
      "Petrie: It will not happen again",
    ]);
  });

  test("a line of it with its name under it", () => {
    expect(quotesIn('"She is the right one for the job."\n\n— Senator Omar Petrie')).toEqual([
      "Omar Petrie: She is the right one for the job.",
    ]);
  });
});
