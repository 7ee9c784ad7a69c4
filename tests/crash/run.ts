// npm run test:crash -- [--runs 25] [--store sqlite|postgres|both] [--many SLOTS] [--closed WAVES] [--outages all] [--soak MINUTES]: kills processes and counts what arrived.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { crashMatrix } from "./matrix.ts";
import { points } from "./points.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "25" },
    store: { type: "string", default: "both" },
    many: { type: "string" },
    /** Waves of twelve editions to a Slack whose history is closed, and nothing else. */
    closed: { type: "string" },
    /** These outages, or all of them by "all", and nothing else. */
    outages: { type: "string" },
    /** So many minutes of everything at once, and nothing else. */
    soak: { type: "string" },
    seed: { type: "string", default: "1" },
    "at-once": { type: "string", default: "4" },
  },
});

const runs = Number(values.runs);
let failed = false;

async function matrixOn(name: string, database: string): Promise<void> {
  const shown = process.stderr.isTTY === true;
  const { rows, complaints, seconds } = await crashMatrix({
    database,
    runs,
    atOnce: Number(values["at-once"]),
    progress: (done, all) => void (shown && process.stderr.write(`\r${name}: ${done} of ${all}`)),
  });
  if (shown) process.stderr.write("\n");
  console.log(`\n${name}: ${rows.reduce((sum, row) => sum + row.runs, 0)} crashes in ${seconds.toFixed(0)} s`);
  console.log(`  ${"point".padEnd(21)} runs  duplicates  losses  unsure  garbled  missed`);
  for (const row of rows) {
    const cells = [row.runs, row.duplicates, row.losses, row.unsure, row.garbled, row.missed];
    const widths = [4, 10, 6, 6, 7, 6];
    console.log(
      `  ${row.point.padEnd(21)} ${cells.map((cell, n) => String(cell).padStart(widths[n] ?? 6)).join("  ")}   ${points[row.point]}`,
    );
    if (row.duplicates + row.losses + row.garbled > 0) failed = true;
  }
  const all = rows.reduce((sum, row) => sum + 3 * row.runs, 0);
  if (rows.reduce((sum, row) => sum + row.unsure, 0) > 0.001 * all) failed = true;
  for (const complaint of complaints) {
    console.log(`  complaint: ${complaint}`);
    failed = true;
  }
}

async function closedWaves(waves: number, seed: number): Promise<void> {
  const { closedWave } = await import("./closed.ts");
  for (let n = 0; n < waves; n++) {
    const folder = mkdtempSync(join(tmpdir(), "lede-closed-"));
    try {
      const wave = await closedWave({ database: join(folder, "lede.db"), editions: 12, kills: 4, seed: seed + n });
      console.log(`history closed, seed ${seed + n}: ${JSON.stringify(wave)}`);
      if (wave.duplicates + wave.silent.length + wave.pretended > 0) failed = true;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function outagesNamed(wanted: string): Promise<void> {
  const { outages, runOutage } = await import("./outages.ts");
  for (const name of wanted === "all" ? Object.keys(outages) : wanted.split(",")) {
    const { said, ...outcome } = await runOutage(name);
    console.log(`outage ${name}: ${JSON.stringify(outcome)}`);
    for (const words of said) console.log(`  /readyz: ${words}`);
    const late = outages[name]?.isSaid && (outcome.saidAfter ?? 99) > 15;
    if (outcome.twice + outcome.silent > 0 || outcome.parts === 0 || late || !(outcome.readyAgain || outcome.told > 0))
      failed = true;
  }
}

async function soaked(minutes: number): Promise<void> {
  const { soak } = await import("./soak.ts");
  const { memory, untold, ...outcome } = await soak(minutes);
  const { heap, rss, ...rest } = memory;
  const slope = ({ perUnit, error }: typeof heap) => `${perUnit.toFixed(2)} ± ${error.toFixed(2)} MiB an hour`;
  console.log(`heap after ten minutes: ${slope(heap)}; all memory: ${slope(rss)}`);
  for (const [name, value] of Object.entries(rest)) console.log(`${name}: ${value.toFixed(1)} MiB`);
  for (const [name, value] of Object.entries(outcome)) console.log(`${name}: ${JSON.stringify(value)}`);
  for (const edition of untold) console.log(`untold: ${edition}`);
  if (outcome.doubled + outcome.lost + untold.length > 0 || outcome.slots === 0) failed = true;
}

const alone = values.soak ?? values.outages ?? values.closed;
if (values.soak !== undefined) await soaked(Number(values.soak));
else if (values.outages !== undefined) await outagesNamed(values.outages);
else if (values.closed !== undefined) await closedWaves(Number(values.closed), Number(values.seed));
else if (values.store !== "postgres") {
  const folder = mkdtempSync(join(tmpdir(), "lede-crash-"));
  try {
    await matrixOn("SQLite", join(folder, "lede.db"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (alone === undefined && values.store !== "sqlite") {
  const { startPostgres } = await import("../fakes/postgres.ts");
  const postgres = await startPostgres();
  try {
    await matrixOn("PostgreSQL", await postgres.fresh());
    if (values.many !== undefined) {
      const { manyProcesses } = await import("./many.ts");
      failed = !(await manyProcesses(await postgres.fresh(), Number(values.many), console.log)) || failed;
    }
  } finally {
    await postgres.stop();
  }
}
process.exitCode = failed ? 1 : 0;
