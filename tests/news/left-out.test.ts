// Every reason that a sentence can be left out for has a reader's sentence, and no reader meets a rule's inside.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { leftOutWords, readerRows } from "../../src/news/left-out.ts";
import { tongueFor } from "../../src/words/tongue.ts";

const english = tongueFor("en");

/** What readers may meet, written here by hand. */
const readers = new Set([
  "too short to stand alone",
  "it only leads up to the news",
  "not a whole sentence",
  "a question tells nothing by itself",
  "too long for one line",
  "it describes a picture",
  "it is about the page, not about the story",
  "it does not say whom it is about",
  "it needs the sentence before it to be understood",
  "another report says the same more completely",
  "a later report says otherwise",
  "it asks something of its reader",
  "addresses are not repeated",
  "it belongs to another story",
  "the sources do not clearly say it",
]);

const filesIn = (room: string): readonly string[] =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(room, name));

/** Sentences in code: a text that opens with "It", "A later" or "Another", and ends as one. */
const sentence = /["'`]((?:It|A later|Another) [^`\n]{6,}?[.:])["'`]|`((?:A later)[^`]+)`/g;
/** Lines that make a reason, and not the examples of a rule. */
const makes = /return|why|make|=>|refused|\? ["`]/;
const reasonsIn = (room: string): readonly string[] =>
  filesIn(room).flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => makes.test(line))
      .flatMap((line) => [...line.matchAll(sentence)].map(([, one, other]) => one ?? other ?? "")),
  );

describe("a reason for leaving out", () => {
  test.each(readerRows.flatMap(({ says, yes }) => yes.map((why) => [why, says] as const)))("%s: %s", (why, says) => {
    const words = english.say(says);
    expect(leftOutWords(why, english)).toBe(words);
    expect(readers).toContain(words);
  });

  const written = [...reasonsIn("src/writing"), ...reasonsIn("src/reading/standalone")].map((text) =>
    text.replace(/\$\{[^}]*\}/g, "says a word"),
  );
  test("of the rooms that choose sentences has a row of its own, each of them", () => {
    expect(written.length).toBeGreaterThan(12);
    const without = written.filter((why) => leftOutWords(why, english) === "the sources do not clearly say it");
    expect(without).toEqual([]);
  });

  test("found by a check says only that the sources do not clearly say it", () => {
    for (const why of [
      'The source says "12", the claim "13".',
      "13 is computed: 12 + 1.",
      'In the source "A" says it.',
      "",
    ])
      expect(leftOutWords(why, english)).toBe("the sources do not clearly say it");
  });
});
