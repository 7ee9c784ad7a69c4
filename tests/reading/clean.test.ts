// What of a page is dropped, with the reason, and what must never be.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clean, titleOf } from "../../src/reading/page/clean.ts";
import { placeIn } from "../../src/reading/page/places.ts";
import { sentencesOf } from "../../src/reading/page/sentence-places.ts";

const why = (text: string, title = ""): Record<string, string> =>
  Object.fromEntries(clean(text, title).dropped.map((line) => [line.text, line.why]));
const kept = (text: string, title = ""): string[] => clean(text, title).paragraphs.map((line) => line.text);

const story = "The council approved the plan on Monday.\nWork begins in May.\n";

describe("furniture of a page is dropped and reported", () => {
  test.each([
    ["Share", "a button or label of the page"],
    ["ADVERTISEMENT", "a button or label of the page"],
    ["Read more: Council delays the plan", "a link to another story"],
    ["Sign up for our daily newsletter.", "a prompt to subscribe"],
    ["By Jane Smith and Tom Brown", "a byline"],
    ["Jane Smith, political correspondent", "a byline"],
    ["Photo: Jane Smith / Example Pictures", "a photo or video credit"],
    ["The harbour at dawn (Photo by Jane Smith)", "a photo or video credit"],
    ["Published: 14:11 EST, 25 October 2013", "a date line"],
    ["Monday, May 18, 2015", "a date line"],
    ["© 2024 The Example. All rights reserved.", "a copyright line"],
    ["Additional reporting by Tom Brown.", "an editor's line"],
    ["We use cookies to improve your experience.", "a notice about cookies or terms"],
    ["https://example.org/story", "a bare address"],
    ["* * *", "no words"],
    ["What to know:Council delays the plan.", "a link to another story"],
    ["AI-assisted summary The council approved a plan and work begins in May.", "a summary that a machine wrote"],
  ])("%s", (line, reason) => {
    expect(why(`${story}${line}\nIt ends in June.`)[line]).toBe(reason);
  });

  test("a line of up to 220 characters is furniture by its opening, a longer one is a paragraph", () => {
    const line = (length: number): string =>
      `Sign up for ${"the weekly letter of our desk and ".repeat(9)}`.slice(0, length - 1).concat(".");
    expect(why(`${story}${line(220)}\nIt ends in June.`)).toEqual({ [line(220)]: "a prompt to subscribe" });
    expect(why(`${story}${line(221)}\nIt ends in June.`)).toEqual({});
  });

  test.each([
    ["Lesen Sie auch: Der Streit um den Hafen", "a link to another story"],
    ["Anzeige", "an advertisement"],
    ["Foto: Ines Rohde/dpa", "a picture's caption or credit"],
    ["Jetzt abonnieren und weiterlesen.", "an offer of a subscription"],
  ])("of a German page: %s", (line, reason) => {
    const page = "Der Rat hat dem Plan am Montag nach langer Debatte zugestimmt.\nDie Arbeiten beginnen im Mai.\n";
    expect(why(`${page}${line}\nSie enden im Juni.`)[line]).toBe(reason);
    expect(why(`${story}${line}\nIt ends in June.`)[line]).not.toBe(reason);
  });

  test("a line that repeats an earlier one goes, the first stays", () => {
    const text = `${story}The council approved the plan on Monday.`;
    expect(kept(text)).toHaveLength(2);
    expect(why(text)).toEqual({ "The council approved the plan on Monday.": "repeats an earlier line" });
  });

  test("link lines after the last full sentence go", () => {
    expect(why(`${story}Council expects mayor to explain plan`)).toEqual({
      "Council expects mayor to explain plan": "a link or label after the story",
    });
  });

  test("characters that cannot be seen go, and their numbers are told", () => {
    const text = "The coun\u00adcil \u202eapproved\u202c it.\u200b\nWork begins.";
    expect(kept(text)[0]).toBe("The council approved it.");
    expect(clean(text, "").dropped[0]).toEqual({
      text: "U+AD U+200B U+202C U+202E".replace("U+AD", "U+00AD"),
      why: "characters that cannot be seen",
    });
  });
});

describe("the story itself stays", () => {
  test.each([
    "Share prices fell on Monday.",
    "Advertisement spending rose by 4 percent, the firm said.",
    "By Monday the water had gone.",
    "Read more books, the minister told pupils.",
    "Photographs of the ship were published on Friday.",
    "Comments by the mayor angered residents.",
    "Follow the money, the investigator said.",
    "“We will not leave”",
    "Sources close to the talks said a deal was near.",
  ])("%s", (line) => {
    expect(kept(`${story}${line}\nIt ends in June.`)).toContain(line);
  });

  test("a text without any full stop keeps its lines", () => {
    expect(
      kept("the ship sank off the coast\nrescuers found nobody\nthe search goes on\nfamilies wait", "Ship lost"),
    ).toHaveLength(4);
  });

  test("a single line is read whatever it says", () => {
    expect(kept("$20")).toEqual(["$20"]);
  });

  test("no body paragraph of 32 Wikinews articles is dropped", () => {
    const file = join(import.meta.dirname, "../fixtures/wikinews/articles.jsonl");
    const wrong = readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { title: string; text: string })
      .flatMap(({ title, text }) => clean(text, title).dropped)
      .filter(
        ({ text, why: reason }) =>
          /[.!?]["”]?$/.test(text) && text.split(" ").length > 8 && reason !== "the title again",
      );
    expect(wrong).toEqual([]);
  });
});

test("pasted text gives its headline", () => {
  expect(titleOf(`Share\n\nCouncil approves plan for harbour\n\n${story}`)).toBe("Council approves plan for harbour");
  expect(titleOf(story)).toBe("");
});

test("a line is repeated whatever its marks and capitals, in any script", () => {
  const again = ["THE COUNCIL — approved “the plan”, on Monday!", "Закон прийнято."];
  const text = `The council approved the plan on Monday.\nЗАКОН прийнято!\n${again.join("\n")}`;
  expect(why(text)).toEqual(Object.fromEntries(again.map((line) => [line, "repeats an earlier line"])));
});

test("a title that the text repeats is no paragraph", () => {
  expect(why(`Council approves plan\n${story}`, "Council approves plan")).toEqual({
    "Council approves plan": "the title again",
  });
});

test("a text broken into lines of one width is put together again, and its places hold", () => {
  const text = [
    "The council approved the plan for the new harbour on Monday after a",
    "debate that lasted more than nine hours. Work is to begin in May, the",
    "mayor said, and will cost the city about 40 million euros over the",
    "next three years.",
    "",
    "Residents of the old quarter had asked the council to wait until the",
    "court has ruled on their complaint. The ruling is expected in June or",
    "in July.",
  ].join("\n");
  const paragraphs = clean(text, "").paragraphs;
  expect(paragraphs).toHaveLength(2);
  const sentences = sentencesOf(paragraphs, "en");
  expect(sentences.map((sentence) => sentence.text)[1]).toBe(
    "Work is to begin in May, the mayor said, and will cost the city about 40 million euros over the next three years.",
  );
  for (const [index, sentence] of sentences.entries()) {
    expect(text.slice(sentence.start, sentence.end).replace(/\n/g, " ")).toBe(sentence.text);
    expect(text[placeIn(text, sentences, index, sentence.text.length - 5)]).toBe(sentence.text.at(-5));
  }
});

test("marks of a list are no part of a sentence, and its place is that of its words", () => {
  const text = "The council met on Monday.\n∎ It closed the bridge.\n► It sold the ferry. Nobody came.";
  const sentences = sentencesOf(clean(text, "").paragraphs, "en");
  expect(sentences.map((one) => one.text)).toEqual([
    "The council met on Monday.",
    "It closed the bridge.",
    "It sold the ferry.",
    "Nobody came.",
  ]);
  expect(text.slice(sentences[1]?.start, sentences[1]?.end)).toBe("It closed the bridge.");
});
