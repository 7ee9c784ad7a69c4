// The readers' pages while a morning's editions go out: a thousand briefings read again and again, in the process that
// publishes.
import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../adapters/database/index.ts";
import { openClock } from "../../adapters/node/clock.ts";
import { openPages } from "../../adapters/page/index.ts";
import type { Place } from "../../src/news/place.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import type { Row } from "../evals/harness.ts";
import { KeptLog } from "../fakes/log.ts";
import { feedSets, fill, pagesAt, slot } from "./due-material.ts";
import type { SideOrder, SideTold } from "./due-side.ts";
import { type Benchmark, quantile } from "./harness.ts";

const briefings = 1_000;
const readers = 4;
const readAlone = 1_000;
const longest = 200_000;
const execArgv = ["--max-semi-space-size=4", "--heap-growing-percent=30"];
const place: Place = { platform: "slack", tenant: "readers", address: "C1" };

export const benchmark: Benchmark = {
  says: `${briefings} pages on SQLite, ${readers} readers at once, while editions (2,000, or another number) go out`,
  async run([count = "2000"]) {
    const folder = mkdtempSync(join(tmpdir(), "lede-page-"));
    try {
      return await read(join(folder, "lede.db"), Number(count));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function read(address: string, count: number): Promise<Row[]> {
  const paths = await filled(address, count);
  const child = fork(join(import.meta.dirname, "due-side.ts"), { execArgv });
  let posted = 0;
  const ready = new Promise<number>((resolve) =>
    child.on("message", (told: SideTold) => {
      if (told.kind === "posted") posted = told.editions;
      if (told.kind === "ready") resolve(told.port);
    }),
  );
  // What each feed set tells is written before: in the program itself a worker does that.
  child.send({ address, holder: "p0", postgres: false, alone: 1, pages: true } satisfies SideOrder);
  const origin = `http://127.0.0.1:${await ready}`;
  const before = posted;
  const began = performance.now();
  const isOver = () => posted >= count || performance.now() - began > longest;
  const during = await readings(origin, paths, isOver);
  const took = (performance.now() - began) / 1_000;
  let left = readAlone;
  const alone = await readings(origin, paths, () => left-- <= 0);
  child.send("stop");
  await new Promise((resolve) => child.once("exit", resolve));
  return [
    { what: "editions that went out meanwhile", figure: posted - before },
    {
      what: "pages read meanwhile",
      figure: during.whole.length,
      note: `${during.failed} failed, in ${took.toFixed(1)} s`,
    },
    { what: "first byte meanwhile, p50", figure: quantile(during.first, 0.5), unit: "ms" },
    { what: "whole page meanwhile, p99", figure: quantile(during.whole, 0.99), unit: "ms", bar: "< 100 ms" },
    { what: "whole page meanwhile, longest", figure: during.whole.at(-1) ?? 0, unit: "ms" },
    { what: "first byte with nothing going out, p50", figure: quantile(alone.first, 0.5), unit: "ms" },
    { what: "first byte with nothing going out, p99", figure: quantile(alone.first, 0.99), unit: "ms", bar: "< 50 ms" },
  ];
}

/** Gives the paths of the briefings' pages. */
async function filled(address: string, count: number): Promise<readonly string[]> {
  const store = await openDatabase(address);
  await fill(store, count);
  const written = readFileSync(join(import.meta.dirname, "../fixtures/wikinews/articles.jsonl"), "utf8")
    .trim()
    .split("\n")
    .slice(0, feedSets)
    .map((line, n) => {
      const { title, text } = JSON.parse(line) as { title: string; text: string };
      const url = `https://news.example.org/${n}`;
      const outlet = { outlet: "Wikinews", language: "en", publishedAt: slot, completeness: "full" } as const;
      const story = { id: url, articles: [{ id: url, url, title, text, ...outlet }], copies: new Map() } as const;
      return writeEmbedded(story, { length: "standard", now: slot });
    });
  const pages = await openPages({
    ...{ address: pagesAt, retentionDays: 7, ownHosts: [], store },
    ...{ clock: openClock(), log: new KeptLog() },
  });
  const paths: string[] = [];
  for (let n = 0; n < briefings; n++) {
    const briefing = written[n % written.length];
    if (briefing === undefined) continue;
    const id = `page${String(n).padStart(8, "0")}`;
    await store.of(place.tenant).briefings.save({ ...briefing, id }, place);
    paths.push(new URL(pages.addressOf({ place, kind: "briefing", id, at: slot })).pathname);
  }
  await store.close();
  return paths;
}

type Readings = { readonly first: readonly number[]; readonly whole: readonly number[]; readonly failed: number };

/** Milliseconds until the first byte and until the last, sorted: each reader asks for the next page at once. */
async function readings(origin: string, paths: readonly string[], isOver: () => boolean): Promise<Readings> {
  const [first, whole]: [number[], number[]] = [[], []];
  let [asked, failed] = [0, 0];
  const reader = async () => {
    while (!isOver()) {
      const from = performance.now();
      const answer = await fetch(`${origin}${paths[(asked++ * 7) % paths.length]}`);
      first.push(performance.now() - from);
      const text = await answer.text();
      whole.push(performance.now() - from);
      if (answer.status !== 200 || !text.includes("</html>")) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  const sorted = (all: number[]) => all.sort((a, b) => a - b);
  return { first: sorted(first), whole: sorted(whole), failed };
}
