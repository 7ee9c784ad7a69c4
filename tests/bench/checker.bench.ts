// How long a claim takes on one core: verbatim, shortened, and paraphrased ones, and the memory of the process.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkClaim } from "../../src/checking/check.ts";
import { checkText } from "../../src/checking/check-text.ts";
import { read } from "../../src/reading/read.ts";
import { type Benchmark, quantile } from "./harness.ts";

const folder = process.env.LEDE_DATA ?? join(import.meta.dirname, "../../../shared/data");

export const benchmark: Benchmark = {
  says: "a claim against its article",
  run() {
    const rows = readFileSync(join(folder, "checker/claims.jsonl"), "utf8")
      .split("\n")
      .filter((line) => /"set": ?"(?:frank-cnndm|qags-cnndm-sent|cliff-cnndm|summedits-news)"/.test(line))
      .map((line) => JSON.parse(line) as { article: string; claim: string });
    for (const { article, claim } of rows.slice(0, 150)) checkText(article, claim);
    const asked = rows.slice(150).map(({ article, claim }) => timed(() => checkText(article, claim)));
    const text = rows[0]?.article ?? "";
    const source = {
      article: { id: "paste:bench", title: "", outlet: "", language: "en", completeness: "full" as const, text },
      reading: read({ title: "", text, language: "en" }),
    };
    const sentences = source.reading.sentences.map(({ text: sentence }, index) => ({
      text: sentence,
      citations: [{ source: 0, sentence: index, start: 0, end: sentence.length }] as const,
    }));
    const verbatim = Array.from({ length: 2000 }, (_, at) => sentences[at % sentences.length]).map((claim) =>
      timed(() => claim && checkClaim(claim, [source])),
    );
    const changed = sentences.map((claim) => ({
      ...claim,
      text: claim.text.replace(/^The /, "However, the ").replace(/\.$/, ""),
    }));
    const edited = Array.from({ length: 2000 }, (_, at) => changed[at % changed.length]).map((claim) =>
      timed(() => claim && checkClaim(claim, [source])),
    );
    const row = (what: string, times: number[], bar?: string) => {
      const sorted = times.sort((a, b) => a - b);
      return {
        what: `${what}, median`,
        figure: quantile(sorted, 0.5),
        unit: "ms",
        ...(bar ? { bar } : {}),
        note: `p95 ${quantile(sorted, 0.95).toFixed(2)} ms, ${times.length} claims`,
      };
    };
    return [
      row("check --jsonl, article read too", asked, "<= 3 ms, aim 1; p95 10, aim 4"),
      row("a verbatim claim", verbatim),
      row("an edited claim", edited),
      {
        what: "memory of the process",
        figure: process.memoryUsage().rss / 2 ** 20,
        unit: "MB",
        bar: "<= 150 MB, aim 100",
        note: "with the evaluation's own rows in it",
      },
    ];
  },
};

function timed(act: () => unknown): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}
