// Shares, areas under the curve, and intervals that resample whole articles.

export const share = <T>(rows: readonly T[], test: (row: T) => boolean | number): number =>
  rows.length === 0 ? Number.NaN : rows.reduce((sum, row) => sum + Number(test(row)), 0) / rows.length;

/** The chance that one of `high` is above one of `low`, ties counting half. */
export function area(high: readonly number[], low: readonly number[]): number {
  const all = [...high.map((value) => ({ value, up: 1 })), ...low.map((value) => ({ value, up: 0 }))].sort(
    (a, b) => a.value - b.value,
  );
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    for (let at = from; at < to; at++) ranks += all[at]?.up ? (from + to + 1) / 2 : 0;
    from = to;
  }
  return (ranks - (high.length * (high.length + 1)) / 2) / (high.length * low.length);
}

/** The middle 95% over 300 draws of articles with replacement: claims of one article are not independent. */
export function interval<T>(
  rows: readonly T[],
  article: (row: T) => string,
  measure: (rows: readonly T[]) => number,
): readonly [number, number] {
  const groups = [...Map.groupBy(rows, article).values()];
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const values = Array.from({ length: 300 }, () =>
    measure(groups.flatMap(() => groups[Math.floor(next() * groups.length)] ?? [])),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  return [
    values[Math.floor(values.length * 0.025)] ?? Number.NaN,
    values[Math.floor(values.length * 0.975)] ?? Number.NaN,
  ];
}
