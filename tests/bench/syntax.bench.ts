// What syntax costs: processor time for an article of 400 words, opening the weights, and memory that stays.
import { readFileSync } from "node:fs";
import type { Row } from "../evals/harness.ts";
import { type Benchmark, processorTime, quantile } from "./harness.ts";

const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 2 ** 20;
};

/** Sentences of Wikinews, marks cut off: near enough to a treebank's words to cost the same. */
function sentences(): readonly (readonly string[])[] {
  const lines = readFileSync(new URL("../fixtures/wikinews/articles.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\n+|(?<=[a-z)"][.?!]) (?=[A-Z"])/))
    .map((sentence) => sentence.match(/[\w$]+(?:[-.,'’][\w]+)*|[^\s\w]/g) ?? [])
    .filter(({ length }) => length > 0 && length <= 160);
}

export const benchmark: Benchmark = {
  says: "tags and trees, in processor time of one core",
  async run() {
    const [memoryBefore, before] = [memory(), processorTime()];
    const { parse, parseWith } = await import("../../src/language/syntax/parse.ts");
    const imported = processorTime();
    parse(["One", "word", "."]);
    const opened = processorTime();
    const memoryAfter = memory();
    const { openNetwork } = await import("../../src/language/syntax/network.ts");
    const { plainKernel } = await import("../../src/language/syntax/kernel.ts");

    const all = sentences();
    const words = all.reduce((sum, sentence) => sum + sentence.length, 0);
    const timed = (runs: number, act: (sentence: readonly string[]) => unknown): number => {
      const times: number[] = [];
      for (let run = -1; run < runs; run++) {
        const from = processorTime();
        for (const sentence of all) act(sentence);
        if (run >= 0) times.push(((processorTime() - from) / words) * 400);
      }
      return quantile(
        times.sort((a, b) => a - b),
        0.5,
      );
    };
    const fast = timed(7, parse);
    const plain = openNetwork(plainKernel);
    const slow = timed(1, (sentence) => parseWith(plain, sentence));
    const grown = memory();
    const longest = new Array<string>(160).fill("word");
    const from = processorTime();
    for (let run = 0; run < 20; run++) parse(longest);
    const perLongest = (processorTime() - from) / 20;
    const rows: Row[] = [
      {
        what: "an article of 400 words",
        figure: fast,
        unit: "ms",
        bar: "80 ms",
        note: `${all.length} sentences, ${words} words`,
      },
      { what: "the same without WebAssembly", figure: slow, unit: "ms" },
      { what: "the longest sentence read, 160 words", figure: perLongest, unit: "ms" },
      {
        what: "importing the module",
        figure: imported - before,
        unit: "ms",
        note: "TypeScript stripped as it is loaded",
      },
      { what: "opening the weights, with the first parse", figure: opened - imported, unit: "ms", bar: "120 ms" },
      { what: "memory when opened", figure: memoryAfter - memoryBefore, unit: "MiB" },
      { what: "memory more after all sentences, two networks", figure: grown - memoryAfter, unit: "MiB" },
    ];
    return rows;
  },
};
