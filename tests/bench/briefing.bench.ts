// Benchmark: whole embedded briefings a second on one core, where the time goes, memory, and the first briefing from a cold start.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import lexrank from "lexrank.js";
import { checkDraft } from "../../src/checking/check.ts";
import type { Article } from "../../src/news/article.ts";
import { assemble } from "../../src/writing/assemble.ts";
import { readOne, writeEmbedded } from "../../src/writing/embedded.ts";
import { extract } from "../../src/writing/extract.ts";
import type { Row } from "../evals/harness.ts";
import { type Benchmark, processorTime, quantile, timeRuns } from "./harness.ts";

const root = join(import.meta.dirname, "../..");
const fixture = join(root, "tests/fixtures/wikinews/articles.jsonl");
const wordsWanted = 360;

/** Real articles cut, or joined with their neighbour, to 360 words at a sentence's end. */
function articles(): Article[] {
  const rows = readFileSync(fixture, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { title: string; text: string });
  return rows.map(({ title, text }, at) => {
    const long = `${text}\n${rows[(at + 1) % rows.length]?.text ?? ""}`;
    return { id: `bench:${at}`, title, outlet: "Wikinews", language: "en", completeness: "full", text: cut(long) };
  });
}

function cut(text: string): string {
  let words = 0;
  for (const found of text.matchAll(/\S+/g)) {
    words++;
    const end = found.index + found[0].length;
    if (words >= wordsWanted - 10 && /[.!?]["”]?$/.test(found[0])) return text.slice(0, end);
  }
  return text;
}

let made = 0;
/** Never the same words twice: readings are remembered, and a second run must not look fast. */
const fresh = (all: readonly Article[]): Article[] =>
  all.map((article) => ({ ...article, text: `${article.text}\n\nThe count stood at ${++made} on Monday.` }));

/**
 * Briefings and the sentence weights of a plain ranker on the same text, in turns and by processor time, so that what
 * else the machine does falls on both.
 */
function besideLexrank(all: readonly Article[]): Row {
  const spent = (act: (article: Article) => unknown): number => {
    const from = processorTime();
    for (const article of fresh(all)) act(article);
    return processorTime() - from;
  };
  const runs = Array.from({ length: 24 }, () => ({
    brief: spent((article) => writeEmbedded([article], { length: "standard", now: 0 })),
    rank: spent(({ text }) => lexrank(text)),
  }));
  const median = (times: readonly number[]): number =>
    quantile(
      times.slice(4).sort((a, b) => a - b),
      0.5,
    );
  const [brief, rank] = [median(runs.map((run) => run.brief)), median(runs.map((run) => run.rank))];
  const perSecond = (ms: number): string => ((all.length * 1000) / ms).toFixed(0);
  return {
    what: "briefings beside lexrank.js, by processor time",
    figure: rank / brief,
    bar: ">= 0.2, aim 0.35",
    note: `${perSecond(brief)} and ${perSecond(rank)} a processor second, medians of 20 runs in turns`,
  };
}

async function stages(all: readonly Article[]): Promise<Row[]> {
  const spent = { reading: 0, extracting: 0, checking: 0, assembling: 0 };
  const runs = 10;
  for (let run = -3; run < runs; run++)
    for (const article of fresh(all)) {
      const from = performance.now();
      const read = readOne(article);
      const afterRead = performance.now();
      const draft = extract([read], { length: "standard" });
      const afterExtract = performance.now();
      const checked = checkDraft(draft, [read]);
      const afterCheck = performance.now();
      assemble(checked, [read], { writer: { name: "embedded" }, length: "standard", now: 0 });
      if (run < 0) continue;
      spent.reading += afterRead - from;
      spent.extracting += afterExtract - afterRead;
      spent.checking += afterCheck - afterExtract;
      spent.assembling += performance.now() - afterCheck;
    }
  return Object.entries(spent).map(([what, ms]) => ({
    what: `  ${what}`,
    figure: ms / runs / all.length,
    unit: "ms a briefing",
  }));
}

/**
 * Bytes put on the heap for one briefing, collected garbage included: a heap large enough for all of them is never
 * collected in between, so that what it has grown by is what was allocated.
 */
function allocated(): Row {
  const what = "heap allocated";
  const script = `
    import { readFileSync } from "node:fs";
    import { writeEmbedded } from ${JSON.stringify(join(root, "src/writing/embedded.ts"))};
    const articles = JSON.parse(readFileSync(0, "utf8"));
    let made = 0;
    const anew = (one) => ({ ...one, text: one.text + "\\n\\nThe count stood at " + ++made + " on Monday." });
    const write = () => articles.map((one) => writeEmbedded([anew(one)], { length: "standard", now: 0 }));
    for (let run = 0; run < 30; run++) write();
    globalThis.gc();
    const from = process.memoryUsage().heapUsed;
    write();
    console.log((process.memoryUsage().heapUsed - from) / articles.length);`;
  const flags = ["--expose-gc", "--max-semi-space-size=256", "--min-semi-space-size=256", "--input-type=module", "-e"];
  const input = JSON.stringify(articles());
  const { stdout, status } = spawnSync(process.execPath, [...flags, script], { cwd: root, encoding: "utf8", input });
  if (status !== 0) return { what, figure: `exit ${status}` };
  return { what, figure: Number(stdout) / 1000, unit: "kB a briefing", bar: "< 500, aim 300" };
}

function coldStart(): Row {
  const what = "first briefing from a cold start";
  if (!existsSync(join(root, "src/main.ts"))) return { what, figure: "no src/main.ts yet" };
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const file = join(folder, "article.txt");
  writeFileSync(file, articles()[0]?.text ?? "");
  const times: number[] = [];
  for (let run = 0; run < 7; run++) {
    const from = performance.now();
    const { status } = spawnSync(process.execPath, ["src/main.ts", "brief", file], { cwd: root, encoding: "utf8" });
    if (status !== 0) return { what, figure: `exit ${status}` };
    times.push(performance.now() - from);
  }
  rmSync(folder, { recursive: true });
  return {
    what,
    figure: quantile(
      times.sort((a, b) => a - b),
      0.5,
    ),
    unit: "ms",
    bar: "< 400",
    note: "median of 7",
  };
}

export const benchmark: Benchmark = {
  says: `whole briefings of ${wordsWanted}-word articles on one core`,
  async run() {
    const all = articles();
    const times = await timeRuns(11, 4, () =>
      fresh(all).map((article) => writeEmbedded([article], { length: "standard", now: 0 })),
    );
    const perSecond = (ms: number): number => (all.length * 1000) / ms;
    return [
      { what: "machine", figure: cpus()[0]?.model ?? "unknown", note: `node ${process.version}` },
      {
        what: "briefings a second",
        figure: perSecond(quantile(times, 0.5)),
        bar: ">= 300, aim 500",
        note: `median of ${times.length}, ${perSecond(quantile(times, 1)).toFixed(0)} to ${perSecond(times[0] ?? 1).toFixed(0)}`,
      },
      besideLexrank(all),
      ...(await stages(all)),
      allocated(),
      { what: "memory of the process", figure: process.memoryUsage.rss() / 1024 / 1024, unit: "MB", bar: "< 150" },
      coldStart(),
    ];
  },
};
