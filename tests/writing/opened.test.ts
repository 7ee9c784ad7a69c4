// That what was written once opens again from what a store kept of it, in whichever process: its lines are the same.
import { expect, test } from "vitest";
import { reopen } from "../../src/checking/reopen.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { wikinews } from "./articles.ts";

const linesOf = ({ headline, lead, points, more }: Briefing) =>
  [headline, lead, ...points, ...more].map(({ text, edits }) => ({ text, edits }));
const written = wikinews.map((article) => writeEmbedded([article], { length: "long", now: 0 }));

test.each(written.map((briefing) => [briefing.headline.text, briefing] as const))("%s", (_, briefing) => {
  expect(linesOf(reopen(JSON.parse(JSON.stringify(briefing))))).toEqual(linesOf(briefing));
});

test("some of them put a name for a pronoun, which is looked for in paragraphs that are not stored", () => {
  const named = written.filter((briefing) => linesOf(briefing).some(({ text }) => text.startsWith("[")));
  expect(named.length).toBeGreaterThan(0);
});
