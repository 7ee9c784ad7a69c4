// Where sentences end, in one line a case; and that every sentence stands where it says.
import { describe, expect, test } from "vitest";
import { rowFits, sentenceRows } from "../../src/language/sentence-rows.ts";
import { endsOf } from "../../src/language/sentences.ts";
import { clean } from "../../src/reading/page/clean.ts";
import { placeIn } from "../../src/reading/page/places.ts";
import { sentencesOf } from "../../src/reading/page/sentence-places.ts";

const split = (text: string, language = "en"): string[] =>
  sentencesOf(clean(text, "").paragraphs, language).map((sentence) => sentence.text);

describe("English", () => {
  test.each([
    [["Mr. Kerry flew to Moscow.", "He met Gen. Valery Gerasimov at 9 a.m. on Tuesday."]],
    [["The U.S. said it would act.", "U.S. President Barack Obama agreed."]],
    [["He lives in the U.S.", "The E.U. disagreed."]],
    [["“We have the proof in our hands,” Mr Erdogan said.", "“Wait and see.”"]],
    [["“Is it over?” she asked.", "He nodded."]],
    [["WASHINGTON (AP) — President Joe Biden signed the bill on Monday.", "It takes effect Jan. 1."]],
    [["J.K. Rowling and George W. Bush attended.", "J. D. Vance did not."]],
    [["The company made $1.2bn in Q3 vs. $900m a year ago.", "Shares rose 3.5 percent."]],
    [["Dr. A. B. Smith Jr. of St. Mary's Hospital was cleared.", "He thanked Prof. Jones."]],
    [["Apple Inc. rose 2.3%.", "Toyota Motor Corp. fell."]],
    [["Sen. John McCain, R-Ariz., voted no.", "Rep. Pelosi voted yes."]],
    [['"It\'s over!" John Smith shouted.', "Nobody moved."]],
    [["The bomb killed 12, incl. 3 children, approx. 4 km from the border.", "No. 10 declined to comment."]],
    [["Yahoo! shares fell.", "Analysts at E.ON were unmoved."]],
    [["He arrived at 5 p.m. Eastern time.", "The meeting ended at 6 p.m.", "Nobody spoke."]],
    [["It airs at 8 p.m. on Fox (Ch. 5).", "Lind plays."]],
    [["The fair (Oct. 24-Nov. 3) is free.", "It draws crowds."]],
    [["The plan (first reported by The Times.) failed.", "It was scrapped."]],
    [["He works for the U.N. in New York.", "She works for the F.B.I. in D.C.", "They met in 2010."]],
    [["That is what happened...", "Nobody expected it."]],
    [["Visit www.bbc.co.uk for details.", "Email news@example.com."]],
    [["iPhone sales fell.", "eBay rose."]],
    [["He said [...] and left.", "Then it rained."]],
    [["It was plan B.", "The mayor agreed."]],
    [["It weighs 12 lbs.", "Nobody was hurt."]],
    [["They drove to Ft. Worth at noon.", "The firm, est. 1920, shut."]],
    [["Prices rose 0.5 per cent in Nov. compared with Oct. last year.", "The bank was surprised."]],
    [['Some shows (e.g. "The Office") ran long.', "Others did not."]],
    [['It hurt the poor, i.e. "The People", most.', "He left."]],
    [["See Art. 12 para. 3 of the act.", "It is short."]],
    [["The court cited sec. 4 and pt. 2.", "It adjourned."]],
    [["He works for Yahoo! Japan in Tokyo.", "She does not."]],
    [["Shares in Guess? Inc fell.", "Yum! Brands rose."]],
    [["He left Yahoo!", "The firm grew."]],
    [["He would never go back. . . .", "But he did."]],
    [["She waited . . . and left the hall.", "It rained."]],
    [["The court fined the company Rs. 2.5 lakh on Monday.", "It paid Rs. 500 at once."]],
    [["1. The mayor resigned.", "2. The port closed."]],
    [["Lt.-Gen. Lance Smith spoke.", "He left."]],
  ])("%j", (sentences) => {
    expect(split(sentences.join(" "))).toEqual(sentences);
  });

  test("a text all in small letters still has sentences", () => {
    const sentences = [
      "the ship sank off the coast of aceh on friday.",
      "mr. smith said 7.6 million people saw it.",
      "rescuers found nobody.",
    ];
    expect(split(sentences.join(" "))).toEqual(sentences);
  });

  test("lost white space after a full stop", () => {
    expect(split("The talks have failed.They resume on Monday at example.com/news.Html or so.")).toEqual([
      "The talks have failed.",
      "They resume on Monday at example.com/news.Html or so.",
    ]);
  });
});

describe("other languages", () => {
  test.each([
    ["de", ["Am 3. Oktober sprach Dr. Merkel in Berlin.", "Danach, z. B. in Bonn, schwieg sie."]],
    ["fr", ["M. Dupont est arrivé à 9 h 30.", "« Tout va bien », a-t-il dit."]],
    ["es", ["¿Quién lo sabe?", "El Sr. Pérez no respondió."]],
    ["ja", ["東京で会議が開かれた。", "首相は出席しなかった。"]],
    ["hi", ["यह पहला वाक्य है।", "यह दूसरा है।"]],
    ["ru", ["Он приехал в Москву.", "Переговоры начались."]],
  ])("%s", (language, sentences) => {
    expect(split(sentences.join(language === "ja" ? "" : " "), language)).toEqual(sentences);
  });
});

test.each([
  ["with blanks", "so it goes on and on ", 1500],
  ["without one", "on", 1500],
  ["of characters in two halves", "a😀", 1500],
])("what has no end is parted, and no part could be told alone: %s", (_, piece, longest) => {
  const text = piece.repeat(9000).trim();
  const parts = split(text);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(longest + 100);
  expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(600);
  expect(parts.join(piece.includes(" ") ? " " : "")).toBe(text);
});

test("a sentence of 1,500 characters is one", () => {
  const long = `It has ${"many, ".repeat(247)}many words.`;
  expect([long.length, split(`${long} Short.`)]).toEqual([1500, [long, "Short."]]);
});

test("every sentence stands where it says in the text as given", () => {
  const text = "  First\u200b  one here.\tSecond one.\r\n\r\nThird \u00adone,\u00a0there. Fourth.";
  const sentences = sentencesOf(clean(text, "").paragraphs, "en");
  expect(sentences.map((sentence) => sentence.text)).toEqual([
    "First one here.",
    "Second one.",
    "Third one, there.",
    "Fourth.",
  ]);
  expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
    "First\u200b  one here.",
    "Second one.",
    "Third \u00adone,\u00a0there.",
    "Fourth.",
  ]);
  expect(sentences.map((sentence) => sentence.paragraph)).toEqual([0, 0, 1, 1]);
  const [first, third] = [sentences[0]?.text ?? "", sentences[2]?.text ?? ""];
  expect(text[placeIn(text, sentences, 0, first.indexOf("here"))]).toBe("h");
  expect(text[placeIn(text, sentences, 2, third.indexOf("there"))]).toBe("t");
});

describe("Marks without their blank or their word", () => {
  test.each([
    ["Police said 3 people died.Two others were hurt.", 2],
    ["He lost.He left in 2024.The mayor won!It rained.", 4],
    [". The mayor resigned.", 1],
    ["! ! !", 1],
    ["See example.com and node.js.org for it.", 1],
  ])("%s", (text, count) => expect(split(text)).toHaveLength(count));

  test("a text of marks takes time by its length", () => {
    const began = performance.now();
    for (const text of [". ".repeat(100_000), "! ".repeat(100_000), "e.g. ".repeat(40_000), "a.[1]".repeat(40_000)])
      endsOf(text, { ordinalDots: false, small: false });
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe("The rows of sentences", () => {
  test.each(sentenceRows.map((row) => [row.name, row] as const))("%s", (_, row) => {
    const fits = (example: string) => {
      const [behind = "", ahead = ""] = example.split("|");
      return rowFits(row, behind, ahead);
    };
    expect(row.yes.filter((example) => !fits(example))).toEqual([]);
    expect(row.no.filter(fits)).toEqual([]);
  });
});
