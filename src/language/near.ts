// Which of the words that are known somebody meant who typed another: the one that needs the fewest slips of the keys.

/** Slips between two words: a letter too many, too few, another one, or two in the other order. */
export function slipsBetween(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next[at] = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}

/** Letters of either case are the same. One slip in four letters may be a slip; more is another word. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const slips = known.map((one) => [one, slipsBetween(typed.toLowerCase(), one.toLowerCase())] as const);
  const [best] = slips.toSorted((one, other) => one[1] - other[1]);
  return best !== undefined && best[1] <= Math.max(1, Math.floor(best[0].length / 4)) ? best[0] : undefined;
}
