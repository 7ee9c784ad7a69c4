// A drawing in words, for those who hear a picture read: in every language, within what each platform takes.
import { expect, test } from "vitest";
import { drawingWords } from "../../src/news/drawing-words.ts";
import { aFigure, aTimeline, onDay } from "../drawing/samples.ts";

test.each([
  [
    "en",
    "People killed, as it was told: 7 (Valley Post, 1 March 2026); 18 (The Daily Example, 2 March 2026; corrected " +
      "since); 13 (Valley Post, 6 March 2026).",
  ],
  [
    "de",
    "People killed, wie es gemeldet wurde: 7 (Valley Post, 1. März 2026); 18 (The Daily Example, 2. März 2026; " +
      "seitdem korrigiert); 13 (Valley Post, 6. März 2026).",
  ],
  [
    "fr",
    "People killed, au fil des publications : 7 (Valley Post, 1er mars 2026) ; 18 (The Daily Example, 2 mars 2026 ; " +
      "corrigé depuis) ; 13 (Valley Post, 6 mars 2026).",
  ],
  [
    "es",
    "People killed, según se fue contando: 7 (Valley Post, 1 de marzo de 2026); 18 (The Daily Example, 2 de marzo " +
      "de 2026; corregido después); 13 (Valley Post, 6 de marzo de 2026).",
  ],
  [
    "pt",
    "People killed, como foi noticiado: 7 (Valley Post, 1º de março de 2026); 18 (The Daily Example, 2 de março de " +
      "2026; corrigido depois); 13 (Valley Post, 6 de março de 2026).",
  ],
  [
    "ja",
    "People killedの推移：7（Valley Post、2026年3月1日）；18（The Daily Example、2026年3月2日、その後訂正）；" +
      "13（Valley Post、2026年3月6日）。",
  ],
])("a figure is told step by step in %s", (language, words) => {
  expect(drawingWords(aFigure({ language }), 1_024).replace(/[\u00a0\u202f]/g, " ")).toBe(words);
});

test("a timeline is told change by change", () => {
  expect(drawingWords(aTimeline({ left: 2 }), 1_024)).toBe(
    "Timeline of “Strike at the harbour”: 120 ships waiting, was 80 (1 March) (Valley Post, 1 March 2026); " +
      "140 ships waiting, was 120 (1 March) (The Daily Example, 2 March 2026; corrected since); " +
      "90 ships waiting, was 140 (2 March) (Valley Post, 6 March 2026). 2 steps between are not shown.",
  );
});

test("what is too long loses steps from its middle, and says how many", () => {
  const step = (at: number) => ({ at: onDay(1 + at), words: `change number ${at} `.repeat(10), outlet: "Valley Post" });
  const all = Array.from({ length: 8 }, (_, at) => step(at));
  const words = drawingWords(aTimeline({ steps: [step(0), ...all.slice(1)], left: 1 }), 1_024);
  expect(words.length).toBeLessThanOrEqual(1_024);
  for (const told of ["change number 0", "change number 7", "4 steps between are not shown."])
    expect(words).toContain(told);
});

test("whatever room there is, it is not overrun", () => {
  const steps = Array.from({ length: 8 }, (_, at) => ({
    at: onDay(1 + at),
    words: "change ".repeat(at),
    outlet: "AP",
  }));
  const [first, ...rest] = steps;
  if (first === undefined) throw new Error("there are eight steps");
  const drawing = aTimeline({ steps: [first, ...rest] });
  for (let most = 60; most < 700; most += 7) expect(drawingWords(drawing, most).length).toBeLessThanOrEqual(most);
});

test("what is too long even so is cut, and never longer than it may be", () => {
  const title = "x".repeat(3_000);
  for (const most of [100, 1_024, 2_000]) {
    expect(drawingWords(aFigure({ title }), most)).toHaveLength(most);
    expect(drawingWords(aFigure({ title }), most)).toMatch(/…$/);
  }
});
