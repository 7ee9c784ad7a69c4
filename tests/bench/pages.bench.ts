// How many articles are extracted a second, inline and in the sandbox, and whether hostile pages ever hold up the event loop.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { openSandbox } from "../../adapters/node/sandbox.ts";
import { extractPage } from "../../src/gathering/page.ts";
import type { Benchmark } from "./harness.ts";

const folder = resolve(process.env.LEDE_DATA ?? join(import.meta.dirname, "../../../shared/data"), "pages");

export const benchmark: Benchmark = {
  says: existsSync(folder) ? "real pages of readability's tests" : "made-up pages of 60 KB",
  async run() {
    const pages = existsSync(folder)
      ? globSync("**/source.html", { cwd: folder })
          .sort()
          .map((file) => readFileSync(join(folder, file), "utf8"))
      : Array.from({ length: 70 }, madeUp);
    const size = pages.reduce((sum, html) => sum + html.length, 0);
    for (const html of pages.slice(0, 10)) extractPage(html);
    const inline = elapsed(() => {
      for (const html of pages) extractPage(html);
    });
    const sandbox = openSandbox();
    const signal = new AbortController().signal;
    await sandbox.run("page", { html: "<p>x" }, signal);
    const from = performance.now();
    await Promise.all(pages.map((html) => sandbox.run("page", { html }, signal)));
    const apart = performance.now() - from;
    await sandbox.close();
    const attack = await hostile();
    return [
      { what: "pages", figure: pages.length, note: `${Math.round(size / pages.length / 1000)} KB each on average` },
      { what: "articles extracted a second, inline", figure: pages.length / (inline / 1000) },
      { what: "articles extracted a second, sandbox of two workers", figure: pages.length / (apart / 1000) },
      { what: "hostile documents", figure: attack.count, note: attack.ended },
      { what: "longest the event loop was held up by them", figure: attack.delay, unit: "ms", bar: "<= 100 ms" },
      { what: "slowest of them", figure: attack.slowest, unit: "ms", bar: "<= 5000 ms and the start of a worker" },
      {
        what: "memory of the whole process beyond its start, at most",
        figure: attack.grown,
        unit: "MiB",
        bar: "<= 64 MiB and 384 a worker",
      },
    ];
  },
};

function elapsed(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

const madeUp = (_: unknown, page: number): string =>
  `<html><head><title>Page ${page}</title></head><body>${"<div><a href='/x'>Link</a></div>".repeat(400)}<article>${Array.from({ length: 60 }, (__, at) => `<p>${`word${page}x${at} and more words, `.repeat(20)}.</p>`).join("")}</article></body></html>`;

async function hostile() {
  const documents: readonly [string, string][] = [
    ["deep", "<div>".repeat(100_000)],
    ["wide", "<p>x".repeat(1_200_000)],
    ["at the limit of elements", "<p>x y z".repeat(59_000)],
    ["at the limit of depth", `${"<div>".repeat(250)}x${"</div>".repeat(250)}`.repeat(230)],
    ["fifty megabytes", "x".repeat(50_000_000)],
    ["only less-than signs", "<".repeat(5_000_000)],
    ["one word", "a".repeat(5_000_000)],
    ["a million entities", "&amp;".repeat(1_000_000)],
    ["a million attributes", `<p ${"a=b ".repeat(1_000_000)}>x`],
  ];
  // One worker: what a second one adds is the same again.
  const sandbox = openSandbox({ workers: 1 });
  const signal = new AbortController().signal;
  const before = process.memoryUsage().rss;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let [slowest, most] = [0, 0];
  const ended: string[] = [];
  delay.enable();
  for (const [name, html] of documents)
    for (const task of ["page", "feed"] as const) {
      const from = performance.now();
      const asked =
        task === "page"
          ? sandbox.run("page", { html }, signal)
          : sandbox.run(
              "feed",
              { body: `<rss version="2.0"><channel><item>${html}`, url: "https://example.org" },
              signal,
            );
      const kind = await asked.then(
        () => "read",
        (trouble: { kind: string }) => trouble.kind,
      );
      ended.push(`${name}: ${kind}`);
      slowest = Math.max(slowest, performance.now() - from);
      most = Math.max(most, process.memoryUsage().rss - before);
    }
  delay.disable();
  await sandbox.close();
  const counts = Object.entries(Object.groupBy(ended, (line) => line.split(": ")[1] ?? "")).map(
    ([kind, lines]) => `${lines?.length} ${kind}`,
  );
  return { count: ended.length, ended: counts.join(", "), slowest, delay: delay.max / 1e6, grown: most / 1024 / 1024 };
}
