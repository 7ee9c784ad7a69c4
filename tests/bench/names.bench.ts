// How fast names and actors are found, in words a second, on articles of about 360 words.
import { readFileSync } from "node:fs";
import type { Sentence } from "../../src/news/reading.ts";
import type { Row } from "../evals/harness.ts";
import { type Benchmark, quantile, timeRuns } from "./harness.ts";

export const benchmark: Benchmark = {
  says: "names and actors of sentences of news",
  async run() {
    const from = performance.now();
    const { tagNames } = await import("../../src/reading/names/names.ts");
    const { findActors } = await import("../../src/reading/actors/actors.ts");
    const opened = performance.now() - from;
    const labels = readFileSync(new URL("../evals/labels/roles.jsonl", import.meta.url), "utf8")
      .trim()
      .split("\n");
    const texts = labels.map((line) => (JSON.parse(line) as { text: string }).text);
    const words = texts.reduce((sum, text) => sum + text.split(" ").length, 0);
    // New sentence objects each time: what a sentence's words are is remembered with the object.
    const article = (): Sentence[] => texts.map((text) => ({ text, start: 0, end: text.length, paragraph: 0 }));
    const perArticle = (milliseconds: number): number => (milliseconds / words) * 360;
    const names = await timeRuns(100, 30, () => tagNames(article()));
    const both = await timeRuns(100, 30, () => {
      const sentences = article();
      findActors(sentences, tagNames(sentences));
    });
    const rows: Row[] = [
      { what: "weights and lexicon opened", figure: opened, unit: "ms" },
      { what: "names", figure: (words / quantile(names, 0.5)) * 1000, unit: "words/s", bar: "500,000" },
      { what: "names, of 360 words", figure: perArticle(quantile(names, 0.5)), unit: "ms" },
      { what: "names and actors, of 360 words", figure: perArticle(quantile(both, 0.5)), unit: "ms" },
    ];
    return rows;
  },
};
