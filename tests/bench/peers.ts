// Other summarizers, as a measure beside our own speed: timed in the same run, in turns, by processor time.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import lexrank from "lexrank.js";
import type { Row } from "../evals/harness.ts";
import { processorTime, quantile } from "./harness.ts";

export type Peer = {
  readonly name: string;
  /** Gives each sentence of an article its weight, or an article its summary: far less than a briefing. */
  readonly rank: (text: string) => unknown;
  /** The same as a program of its own; the file's name is its last argument. */
  readonly script: string;
};

type NodeSummarizer = {
  readonly SummarizerManager: new (text: string, sentences: number) => { getSummaryByFrequency(): unknown };
};

/** node-summarizer brings 58 MB of WordNet along, and joins in where `npm install --no-save node-summarizer` put it. */
export function peers(): readonly Peer[] {
  const always: Peer = {
    name: "lexrank.js",
    rank: lexrank,
    script: `import lexrank from "lexrank.js"; console.log(lexrank(text));`,
  };
  try {
    const { SummarizerManager } = createRequire(import.meta.url)("node-summarizer") as NodeSummarizer;
    const frequent: Peer = {
      name: "node-summarizer",
      rank: (text) => new SummarizerManager(text, 4).getSummaryByFrequency(),
      script: `import s from "node-summarizer"; console.log(new s.SummarizerManager(text, 4).getSummaryByFrequency());`,
    };
    return [always, frequent];
  } catch {
    return [always];
  }
}

const fixture = new URL("../fixtures/wikinews/articles.jsonl", import.meta.url);

/**
 * One row: how long lexrank.js takes here and now for an article, and each of `rows` that is a time against that, by
 * its name. What else the machine does falls on both, as far as it lasts for the whole run.
 */
export function besideYardstick(rows: readonly Row[], before: number): readonly Row[] {
  const after = yardstick();
  const article = Math.sqrt(before * after);
  const ratio = (row: Row): Row => {
    if (row.unit !== "ms" || typeof row.figure !== "number") return row;
    const times = `${Number((row.figure / article).toPrecision(2)).toLocaleString("en")} articles of lexrank.js`;
    return { ...row, note: row.note === undefined ? times : `${row.note}; ${times}` };
  };
  return [
    ...rows.map(ratio),
    {
      what: "lexrank.js, an article, in the same run",
      figure: article,
      unit: "ms ",
      note: `before ${before.toFixed(2)}, after ${after.toFixed(2)}`,
    },
  ];
}

/** Milliseconds of processor time that lexrank.js takes for a Wikinews article: the median of 15 rounds. */
export function yardstick(): number {
  const texts = readFileSync(fixture, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  const rounds = Array.from({ length: 20 }, () => {
    const from = processorTime();
    for (const text of texts) lexrank(text);
    return (processorTime() - from) / texts.length;
  });
  return quantile(
    rounds.slice(5).sort((a, b) => a - b),
    0.5,
  );
}
