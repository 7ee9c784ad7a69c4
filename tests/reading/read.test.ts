// Reading never fails, never slows down and always points at what it found, whatever the text.
import { equal, notEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/news/reading.ts";
import { placeIn } from "../../src/reading/page/places.ts";
import { read } from "../../src/reading/read.ts";
import { anyText } from "./any-text.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const articles = readFileSync(join(fixtures, "wikinews/articles.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { title: string; text: string });
const naughty = JSON.parse(readFileSync(join(fixtures, "attacks/naughty_strings.json"), "utf8")) as string[];

/** Everything that must hold of any reading of any text. Plain assertions: they are asked a hundred thousand times. */
function holds(text: string, reading: Reading, title = ""): void {
  let last = 0;
  for (const [index, sentence] of reading.sentences.entries()) {
    ok(sentence.start >= last && sentence.end > sentence.start && sentence.end <= text.length);
    equal(text[placeIn(text, reading.sentences, index, 0)], sentence.text[0]);
    last = sentence.end;
  }
  const of = (sentence: number): string =>
    sentence === -1 ? (reading.title ?? title) : (reading.sentences[sentence]?.text ?? "");
  for (const figure of reading.figures) {
    equal(of(figure.at.sentence).slice(figure.at.start, figure.at.end), figure.text);
    ok(Number.isFinite(figure.value));
    if (figure.hedge) ok(of(figure.at.sentence).includes(figure.hedge));
  }
  for (const quote of reading.quotes) {
    const whole = reading.sentences
      .slice(quote.at.sentence, quote.lastSentence + 1)
      .map((sentence) => sentence.text)
      .join(" ");
    ok(whole.includes(quote.text));
    ok(quote.at.end <= of(quote.at.sentence).length);
    if (quote.speakerAt)
      equal(quote.speaker, of(quote.speakerAt.sentence).slice(quote.speakerAt.start, quote.speakerAt.end));
  }
  for (const dispute of reading.disputes) {
    ok(dispute.at.length > 0);
    for (const at of dispute.at) notEqual(of(at.sentence).slice(at.start, at.end), "");
  }
}

describe("real articles", () => {
  test.each(articles.map(({ title, text }) => [title, text]))("%s", (title, text) => {
    const reading = read({ title, text, language: "en" });
    expect(reading.sentences.length).toBeGreaterThan(3);
    holds(text, reading, title);
  });

  test("cut anywhere, mixed with anything, they still read", () => {
    const piece = fc.record({
      article: fc.nat(articles.length - 1),
      from: fc.nat(3000),
      length: fc.nat(900),
      noise: anyText(20),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const text = pieces
          .map(({ article, from, length, noise }) => `${articles[article]?.text.slice(from, from + length)}${noise}`)
          .join("");
        holds(text, read({ title: "", text, language: "en" }));
      }),
      { numRuns: 60 },
    );
  });
});

describe("hostile text", () => {
  test("515 naughty strings, alone and inside an article", () => {
    expect(naughty.length).toBe(515);
    for (const string of naughty) {
      holds(string, read({ title: string, text: string, language: "und" }), string);
      const text = `The council met on Monday.\n${string}\nIt said “${string}” to 52 people (${string}).`;
      holds(text, read({ title: "", text, language: "en" }));
    }
  });

  test.each([
    ["empty", ""],
    ["white space", " \n\t\r\n\u00a0 "],
    ["lone surrogates", "\ud800 He paid \udc00 5 dollars.\ud83d"],
    ["binary", Array.from({ length: 4000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join("")],
    ["only marks", "“".repeat(500) + "\"'".repeat(500) + "...!?".repeat(300)],
    ["only numbers", "1,2.3-4/5:6%$7m ".repeat(500)],
  ])("%s", (_, text) => {
    holds(text, read({ title: "", text, language: "und" }));
  });

  test("any string at all", () => {
    fc.assert(
      fc.property(anyText(400), (text) =>
        holds(text, read({ title: text.slice(0, 40), text, language: "und" }), text.slice(0, 40)),
      ),
      { numRuns: 100 },
    );
  });
});

describe("time grows with the text and no faster", () => {
  const unit = 10_000;
  test.each([
    ["one line of news", "and then 7.6 million people said “no” to the U.S. plan "],
    ["a line without spaces", "a"],
    ["dots", "a."],
    ["quotation marks", '"a" '],
    ["nested marks", "“a "],
    ["numbers", "1,000 "],
    ["hyphened numbers", "1-"],
    ["number words", "two hundred and "],
    ["capitals", "By A"],
    ["brackets", "600m (1,800ft) "],
    ["sayings", "he said, "],
    ["hidden characters", "\u200b "],
    ["apostrophes", "'a"],
  ])("%s", (_, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const from = process.threadCpuUsage();
      read({ title: "", text, language: "en" });
      const { user, system } = process.threadCpuUsage(from);
      return (user + system) / 1000;
    };
    const once = Math.min(time(unit), time(unit));
    const eightfold = time(unit * 8);
    // Quadratic time would be sixty-four times as long; the slack is for what the first run compiles and for collections.
    expect(eightfold).toBeLessThan(Math.max(once, 10) * 24);
  });

  test("100,000 sentences and 1 MB of one line are read", () => {
    expect(read({ title: "", text: "He left. ".repeat(100_000), language: "en" }).sentences).toHaveLength(100_000);
    // No sentence is endless: 1,500 characters of five each, and what is left.
    expect(read({ title: "", text: "word ".repeat(200_000), language: "en" }).sentences).toHaveLength(667);
  });
});

test("another language is named, and what holds without English is read all the same", () => {
  const reading = read({
    title: "",
    text: "Die Regierung gab am Montag 3,5 Millionen Euro frei. „Wir haben lange darauf gewartet“, sagte der Minister in Berlin. Die Opposition war damit nicht einverstanden.",
    language: "und",
  });
  expect(reading.language).toBe("de");
  expect(reading.sentences).toHaveLength(3);
  expect(reading.figures[0]).toMatchObject({ value: 3_500_000, unit: "EUR" });
  expect(reading.quotes[0]?.text).toBe("Wir haben lange darauf gewartet");
  expect(reading.names).toEqual([]);
});
