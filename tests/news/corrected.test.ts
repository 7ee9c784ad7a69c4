// A line whose outlet says something else by now is struck, and what was changed stands beneath it.
import { expect, test } from "vitest";
import { briefingPassages } from "../../adapters/discord/briefing.ts";
import { briefingChunks } from "../../adapters/slack/briefing.ts";
import { proofsOf } from "../../src/desk/evidence.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { correctionOf, correctionWords } from "../../src/news/corrected.ts";
import type { Correction } from "../../src/news/correction.ts";
import { readOne, writeRead } from "../../src/writing/embedded.ts";

const text = [
  "The ferry Solveig carried 118 people when it struck the pier at Lerwick on Sunday evening.",
  "The harbour master, Anna Lind, said that the ferry had been inspected in March.",
  "Rescuers brought 96 passengers ashore before midnight, and divers searched the hull for others.",
].join("\n\n");

const read = readOne({
  id: "a",
  title: "Ferry strikes the pier",
  outlet: "Coast Post",
  language: "en",
  completeness: "full",
  text,
});
const briefing = writeRead([read], { length: "standard", now: 0 });
const change = (more: Partial<Correction>): Correction => ({
  ...{ source: 0, sentence: 0, kind: "figure", was: "118", now: "131", seenAt: Date.UTC(2026, 4, 3, 14, 20) },
  reads: "The ferry Solveig carried 131 people when it struck the pier at Lerwick on Sunday evening.",
  ...more,
});
const corrected = (...corrections: Correction[]): Briefing => ({ ...briefing, corrections });

test("the line that stands on the changed sentence is struck, the others are as they were", () => {
  expect(briefing.lead.text).toContain("118");
  const lines = briefingPassages(corrected(change({}))).flatMap((passage) => passage.lines);
  expect(lines.filter((line) => line.includes("~~"))).toEqual([
    expect.stringMatching(/^~~The ferry Solveig carried 118/),
  ]);
  expect(lines.join("\n")).toMatch(/\[1\].*\nCoast Post changed this \(<t:1777818000:\w>\): was 118, now 131/);
  const slack = JSON.stringify(briefingChunks(corrected(change({})), { zone: "UTC" }));
  expect(slack).toMatch(/118 people[^{}]*","style":\{"strike":true\}/);
  expect(slack).toContain("Coast Post changed this (3 May at 14:20): was 118, now 131");
  expect(slack.match(/"strike":true/g)).toHaveLength(1);
});

test("a line that left the changed words out says nothing that is no longer so", () => {
  const other = change({ was: "Solveig", now: "Astrid", kind: "name" });
  expect(correctionOf(corrected(other), briefing.lead)).toEqual(other);
  expect(correctionOf(corrected(other), { ...briefing.lead, text: "The ferry carried 118 people." })).toBeUndefined();
  expect(correctionOf(corrected(change({ sentence: 1 })), briefing.lead)).toBeUndefined();
});

test("of several changes of one sentence the newest is told", () => {
  const later = change({ was: "131", now: "127", kind: "denial" });
  expect(correctionOf(corrected(change({}), later), briefing.lead)).toEqual(later);
  const [early, late] = [change({ seenAt: 1 }), change({ was: "Solveig", now: "Astrid", kind: "name", seenAt: 2 })];
  expect(correctionOf(corrected(late, early), briefing.lead)).toEqual(late);
});

test("what was taken out, what is denied now, and what the editors say of it, in words", () => {
  const show = { time: "14:20", plain: (words: string) => words };
  expect(correctionWords(change({ kind: "gone", now: "" }), briefing, show)).toBe(
    "Coast Post took this out of its article (14:20)",
  );
  expect(correctionWords(change({ kind: "denial", was: "", now: "not" }), briefing, show)).toBe(
    "Coast Post changed this (14:20). It reads now: “The ferry Solveig carried 131 people when it struck the pier at Lerwick on Sunday evening.”",
  );
  for (const put of [change({ was: "" }), change({ now: "" }), change({ kind: "denial", was: "did", now: "did not" })])
    expect(correctionWords(put, briefing, show)).toMatch(/It reads now: “The ferry Solveig carried 131/);
  expect(correctionWords(change({ note: "Correction: it carried 131." }), briefing, show)).toBe(
    "Coast Post changed this (14:20): was 118, now 131 · Note by the editors: “Correction: it carried 131.”",
  );
});

test("Evidence says it beneath the sentence that the line was checked against", () => {
  const [first] = proofsOf(corrected(change({})));
  expect(first?.stands[0]?.sentence).toContain("118 people");
  expect(first?.edits.at(-1)).toBe("Coast Post changed this (3 May at 14:20): was 118, now 131");
});
