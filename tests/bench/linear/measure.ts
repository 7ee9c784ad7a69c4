// How the time of a reader grows with its text: thread time at doubling sizes, and the power that fits them.
import { Trouble } from "../../../src/trouble.ts";

export type Growth = {
  /** The power of the size with which the time grows; 0 where all times are too short to tell. */
  readonly power: number;
  /** Milliseconds of thread time for the largest text that was tried, and how large it was. */
  readonly ms: number;
  readonly size: number;
};

/** A text that takes longer is the last. */
const longest = 3000;
/** Shorter times are mostly the clock's and the compiler's. */
const least = 4;

export function growthOf(read: (text: string) => unknown, textOf: (size: number) => string, most: number): Growth {
  const taken: { readonly size: number; readonly ms: number }[] = [];
  for (let size = most / 8; size <= most; size *= 2) {
    const ms = Math.min(timed(read, textOf(size - unread())), timed(read, textOf(size - unread())));
    taken.push({ size, ms });
    if (ms > longest) break;
  }
  const last = taken.at(-1) ?? { size: most, ms: 0 };
  return { ...last, power: powerOf(taken.filter(({ ms }) => ms >= least)) };
}

/** What was read is remembered by its words: no text comes twice, though it differs by a few characters alone. */
let before = 0;
const unread = (): number => before++ % 90;

function timed(read: (text: string) => unknown, text: string): number {
  const from = process.threadCpuUsage();
  try {
    read(text);
  } catch (thrown) {
    // What is refused in words was read as well.
    if (!(thrown instanceof Trouble)) throw thrown;
  }
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
}

/** Least squares through the logarithms. */
function powerOf(taken: readonly { readonly size: number; readonly ms: number }[]): number {
  if (taken.length < 2) return 0;
  const points = taken.map(({ size, ms }) => [Math.log(size), Math.log(ms)] as const);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
