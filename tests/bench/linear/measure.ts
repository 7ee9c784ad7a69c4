// How the time of a reader grows with its text: thread time at doubling sizes, and the power that fits them.
import { Trouble } from "../../../src/trouble.ts";

export type Growth = {
  /** The power of the size with which the time grows; 0 where all times are too short to tell. */
  readonly power: number;
  /** Milliseconds of thread time for the largest text that was tried, and how large it was. */
  readonly ms: number;
  readonly size: number;
};

/** By a text that takes so long its growth is told: longer ones say the same again, and take minutes together. */
const enough = 60;
/** Shorter times are mostly the clock's and the compiler's; so are differences of a short one. */
const [least, steady] = [4, 20];

/** `whole`: the text of `most` characters too, however long the shorter ones took. */
export function growthOf(
  read: (text: string) => unknown,
  textOf: (size: number) => string,
  most: number,
  whole = false,
): Growth {
  const taken: { readonly size: number; readonly ms: number }[] = [];
  const take = (size: number): number => {
    const first = timed(read, textOf(size - unread(size)));
    const ms = first > steady ? first : Math.min(first, timed(read, textOf(size - unread(size))));
    taken.push({ size, ms });
    return ms;
  };
  for (let size = most / 64; size <= most; size *= 2) if (take(size) > enough) break;
  if (whole && taken.at(-1)?.size !== most) take(most);
  const last = taken.at(-1) ?? { size: most, ms: 0 };
  return { ...last, power: powerOf(taken.filter(({ ms }) => ms >= least)) };
}

/** What was read is remembered by its words: no text comes twice, though it differs by a few characters alone. */
let before = 0;
const unread = (size: number): number => before++ % Math.min(90, Math.ceil(size / 8));

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
