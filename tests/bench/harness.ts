// What a benchmark is, and how to time something fairly: warm-up, several runs, the median and the spread.
import type { Row } from "../evals/harness.ts";

export type Benchmark = {
  readonly says: string;
  run(args: readonly string[]): Promise<readonly Row[]> | readonly Row[];
};

/** Milliseconds of each run after `warmup` uncounted ones, sorted. */
export async function timeRuns(runs: number, warmup: number, act: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warmup; run < runs; run++) {
    const from = performance.now();
    await act();
    if (run >= 0) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}

/** Milliseconds of processor time of this process, all threads. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Of sorted numbers; `share` in 0..1. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
