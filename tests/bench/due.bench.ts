// Everybody's edition at eight: thousands of subscriptions of twenty feed sets made, rendered and handed over, by one
// process or several.
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "../../adapters/database/index.ts";
import type { Row } from "../evals/harness.ts";
import { feedSets, fill } from "./due-material.ts";
import type { SideOrder, SideTold } from "./due-side.ts";
import type { Benchmark } from "./harness.ts";

/** Later ones published one after another, to see what one costs. */
const alone = 200;
const longest = 280_000;
/** The memory settings of src/main.ts. */
const execArgv = ["--max-semi-space-size=4", "--heap-growing-percent=30"];
/** Compiled code is kept between runs, where src/main.ts has it. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") };

type Side = { readonly child: ChildProcess; posted: number; done?: Extract<SideTold, { kind: "done" }> };

export const benchmark: Benchmark = {
  says: `subscriptions of ${feedSets} feed sets due at 08:00 at once, three stories each, Slack and Discord by turns`,
  /** --count 10000 --store sqlite|postgres --processes 1 */
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        count: { type: "string", default: "10000" },
        store: { type: "string", default: "sqlite" },
        processes: { type: "string", default: "1" },
      },
    });
    const [count, processes] = [Number(values.count), Number(values.processes)];
    if (values.store === "postgres") {
      const { startPostgres } = await import("../fakes/postgres.ts");
      const postgres = await startPostgres({ durable: true });
      try {
        return await rush(await postgres.fresh(), { count, processes, postgres: true });
      } finally {
        await postgres.stop();
      }
    }
    const folder = mkdtempSync(join(tmpdir(), "lede-due-"));
    try {
      return await rush(join(folder, "lede.db"), { count, processes, postgres: false });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function rush(
  address: string,
  { count, processes, postgres }: { readonly count: number; readonly processes: number; readonly postgres: boolean },
): Promise<Row[]> {
  const store = await openDatabase(address);
  const began = performance.now();
  await fill(store, count);
  await store.close();
  const filledMs = performance.now() - began;
  const costs: { firstMs: number; laterMs: number }[] = [];
  const sides: Side[] = [];
  const later = Math.min(alone, count - feedSets);
  const from = { at: 0 };
  // The first process measures what one costs before the others come, and waits for them with the rush.
  for (let n = 0; n < processes; n++) {
    const side: Side = { child: fork(join(import.meta.dirname, "due-side.ts"), { execArgv, env }), posted: 0 };
    sides.push(side);
    const ready = new Promise<void>((resolve) =>
      side.child.on("message", (told: SideTold) => {
        if (told.kind === "posted") side.posted = told.editions;
        if (told.kind === "done") side.done = told;
        if (told.kind !== "ready") return;
        if (n === 0) costs.push(told);
        resolve();
      }),
    );
    side.child.send({ address, holder: `p${n}`, postgres, alone: n === 0 ? later : 0 } satisfies SideOrder);
    await ready;
    if (n === 0) from.at = performance.now();
  }
  const posted = () => sides.reduce((sum, side) => sum + side.posted, 0);
  while (posted() < count && performance.now() - from.at < longest) await pause(100);
  const took = (performance.now() - from.at) / 1_000;
  for (const { child } of sides) child.send("stop");
  await Promise.all(sides.map(({ child }) => new Promise((resolve) => child.once("exit", resolve))));
  const rushed = posted() - feedSets - later;
  const done = sides.flatMap((side) => side.done ?? []);
  const sum = (of: (one: (typeof done)[number]) => number) => done.reduce((total, one) => total + of(one), 0);
  const most = (of: (one: (typeof done)[number]) => number) => Math.max(...done.map(of));
  const troubles = done.flatMap((one) => one.troubles);
  return [
    { what: "filling the store", figure: filledMs / 1_000, unit: "s" },
    { what: "processor time of a feed set's first edition", figure: costs[0]?.firstMs ?? 0, unit: "ms" },
    { what: "processor time of a later one, alone", figure: costs[0]?.laterMs ?? 0, unit: "ms", bar: "< 8 ms" },
    { what: "processor time of one in the rush", figure: sum((one) => one.cpuMs) / rushed, unit: "ms" },
    {
      what: `editions handed over of ${count}, by ${processes} on ${postgres ? "PostgreSQL" : "SQLite"}`,
      figure: posted(),
      ...(troubles.length > 0 && { note: troubles.slice(0, 5).join("; ") }),
    },
    { what: "messages", figure: sum((one) => one.messages) },
    { what: "until the last was handed over", figure: took, unit: "s", bar: postgres ? "< 60 s" : "< 120 s" },
    { what: "event loop late, p99", figure: most((one) => one.loopP99), unit: "ms", bar: "< 50 ms" },
    { what: "event loop late, longest", figure: most((one) => one.loopMax), unit: "ms" },
    { what: "resident memory at most, one process", figure: most((one) => one.peakMb), unit: "MiB", bar: "< 200 MiB" },
  ];
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
