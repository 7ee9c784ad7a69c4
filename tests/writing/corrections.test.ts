// What editors correct is told before the news, in their own words, and what they withdraw is no news.
import { expect, test } from "vitest";
import { extractPage } from "../../src/gathering/page.ts";
import { correctionsOf } from "../../src/news/shown.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { readOne, writeRead } from "../../src/writing/embedded.ts";

const paragraphs = [
  "Divers recovered 14 bodies by dawn on Friday after the ferry Aurora sank off Port Ellery, officials said.",
  "The search goes on in bad weather, and 150 passengers were brought ashore by fishing boats.",
  "Prosecutors opened an inquiry on Friday and asked to see the records of the company that runs the route.",
  "The harbour master, Ann Bright, said the ship had passed an inspection in March.",
];
const told = "Correction: An earlier version of this article said 18 bodies had been recovered.";

/** A briefing of a text with an outlet's name. */
const briefing = (text: string) =>
  writeRead(
    [readOne({ id: "a", title: "Ferry sinks", outlet: "Harbour Times", language: "en", completeness: "full", text })],
    { length: "standard", now: 0 },
  );
const english = tongueFor("en");

test.each([
  ["below the story", [...paragraphs, told].join("\n")],
  ["above it", [told, ...paragraphs].join("\n")],
  ["in its last paragraph", `${paragraphs.join("\n")} ${told}`],
])("a correction %s is shown as one, and its old figure is nowhere", (_where, text) => {
  const made = briefing(text);
  expect(correctionsOf(made, english)).toEqual([`Note by the editors of Harbour Times: “${told}”`]);
  expect([made.headline, made.lead, ...made.points].filter(({ text: line }) => line.includes("18"))).toEqual([]);
  expect(made.figures.map(({ value }) => value)).not.toContain(18);
});

test("a note of two sentences is one note", () => {
  const note = "Editor's note: The toll was wrong. It was given as 18 bodies.";
  expect(correctionsOf(briefing([...paragraphs, note].join("\n")), english)).toEqual([
    `Note by the editors of Harbour Times: “${note}”`,
  ]);
});

test("who worked on an article is no correction of it", () => {
  const house = "Coast Post's Anna Lind and Tom Brown contributed to this report.";
  expect(correctionsOf(briefing([...paragraphs, house].join("\n")), english)).toEqual([]);
});

test("a correction in a box of the page reaches the briefing", () => {
  const body = paragraphs.map((each) => `<p>${each}</p>`).join("");
  for (const box of [
    `<div class="note-box"><p>${told}</p></div>`,
    `<aside>${told}</aside>`,
    `<footer><p>${told}</p></footer>`,
  ]) {
    const page = extractPage(
      `<html lang="en"><body><article><h1>Ferry sinks</h1>${body}${box}</article></body></html>`,
    );
    expect(page.text.split("\n")).toEqual([...paragraphs, told]);
  }
});
