// Benchmark: whole embedded briefings a second on one core, where the time goes, memory, and the first briefing from a cold start.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { checkDraft } from "../../src/checking/check.ts";
import type { Article } from "../../src/news/article.ts";
import { assemble } from "../../src/writing/assemble.ts";
import { readOne, writeEmbedded } from "../../src/writing/embedded.ts";
import { extract } from "../../src/writing/extract.ts";
import type { Row } from "../evals/harness.ts";
import { type Benchmark, processorTime, quantile, timeRuns } from "./harness.ts";
import { type Peer, peers } from "./peers.ts";

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

/** Briefings and what a peer makes of the same text, in turns, so that what else the machine does falls on both. */
function beside(all: readonly Article[], peer: Peer): Row {
  const spent = (act: (article: Article) => unknown): number => {
    const from = processorTime();
    for (const article of fresh(all)) act(article);
    return processorTime() - from;
  };
  const runs = Array.from({ length: 24 }, () => ({
    brief: spent((article) => writeEmbedded([article], { length: "standard", now: 0 })),
    rank: spent(({ text }) => peer.rank(text)),
  }));
  const [brief, rank] = [
    medianOf(runs.slice(4).map((run) => run.brief)),
    medianOf(runs.slice(4).map((run) => run.rank)),
  ];
  const perSecond = (ms: number): string => ((all.length * 1000) / ms).toFixed(0);
  return {
    what: `briefings beside ${peer.name}, by processor time`,
    figure: rank / brief,
    ...(peer.name === "lexrank.js" ? { bar: ">= 0.2, aim 0.35" } : {}),
    note: `${perSecond(brief)} and ${perSecond(rank)} a processor second, medians of 20 runs in turns`,
  };
}

const medianOf = (times: readonly number[]): number =>
  quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  );

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

/** Prints on its last line what processor time the process took, in microseconds, all threads. */
const meter = `data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.log(user+system)})`;

/**
 * From nothing to the first briefing, in turns with each peer as a program of its own. A cold start finds no compiled
 * code: each has a new, empty folder for it.
 */
function starts(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const file = join(folder, "article.txt");
  writeFileSync(file, articles()[0]?.text ?? "");
  const all = peers();
  const timed = (args: readonly string[], cache: string) => {
    const env = { ...process.env, XDG_CACHE_HOME: cache, NODE_COMPILE_CACHE: undefined };
    const from = performance.now();
    const run = spawnSync(process.execPath, ["--import", meter, ...args], { cwd: root, encoding: "utf8", env });
    if (run.status !== 0) throw new Error(`${args.join(" ")}: ${run.stderr}`);
    return { wall: performance.now() - from, cpu: Number(run.stdout.trim().split("\n").at(-1)) / 1000 };
  };
  const ours = (cache: string) => timed(["src/main.ts", "brief", file], cache);
  const theirs = ({ script }: Peer) => {
    const read = `import { readFileSync } from "node:fs"; const text = readFileSync(${JSON.stringify(file)}, "utf8");`;
    return timed(["--input-type=module", "-e", `${read}${script}`], folder);
  };
  const rounds = Array.from({ length: 7 }, (_, round) => {
    const cache = join(folder, String(round));
    return { cold: ours(cache), warm: ours(cache), peers: all.map(theirs) };
  });
  rmSync(folder, { recursive: true });
  const row = (what: string, which: "cold" | "warm", bar: string): Row => {
    const beside = all.map(({ name }, at) => {
      const ratio = medianOf(rounds.map((round) => round[which].cpu / (round.peers[at]?.cpu ?? Number.NaN)));
      return `${ratio.toFixed(1)} times ${name}`;
    });
    const cpu = medianOf(rounds.map((round) => round[which].cpu)).toFixed(0);
    const note = `median of 7; ${cpu} ms of processor time, ${beside.join(", ")} as a program`;
    return { what, figure: medianOf(rounds.map((round) => round[which].wall)), unit: "ms", bar, note };
  };
  return [
    row("first briefing from a cold start, nothing compiled yet", "cold", "< 400"),
    row("first briefing from a start with its code compiled before", "warm", "< 400"),
  ];
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
      ...peers().map((peer) => beside(all, peer)),
      ...(await stages(all)),
      allocated(),
      { what: "memory of the process", figure: process.memoryUsage.rss() / 1024 / 1024, unit: "MB", bar: "< 150" },
      ...starts(),
    ];
  },
};
