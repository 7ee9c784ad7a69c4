// What a reader is shown of a briefing's ledger: every word once, hedge and source kept.
import { expect, test } from "vitest";
import type { Figure } from "../../src/news/briefing.ts";
import { figureWords } from "../../src/news/shown.ts";

const figure = (over: Partial<Figure>): Figure => ({
  text: "",
  value: 1,
  unit: "",
  measures: "",
  citation: { source: 0, sentence: 0, start: 0, end: 1 },
  ...over,
});

test.each([
  [{ text: "200", measures: "Navy reportedly saved", hedge: "reportedly" }, "200 Navy reportedly saved"],
  [
    { text: "over 220,000 people", measures: "people killed", hedge: "over", saidBy: "United Nations estimates" },
    "over 220,000 people killed (United Nations estimates)",
  ],
  [{ text: "70 percent", measures: "of Syria", saidBy: "Sergei Shoigu" }, "70 percent of Syria (Sergei Shoigu)"],
  [{ text: "12,000 jobs", measures: "jobs" }, "12,000 jobs"],
  [{ text: "4 million", measures: "", hedge: "nearly" }, "nearly 4 million"],
  [{ text: "$5bn", measures: "profit", asOf: "in 2025" }, "$5bn profit (in 2025)"],
  [{ text: "8%", measures: "sales rose 8% in May", saidBy: "Acme", asOf: "in May" }, "sales rose 8% in May (Acme)"],
])("%j reads %j", (over, words) => expect(figureWords(figure(over))).toBe(words));
