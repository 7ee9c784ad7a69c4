// The straight line through numbers over time, by least squares, and how sure its slope is.

export type Slope = {
  /** Of the numbers' unit by one of the times'. */
  readonly perUnit: number;
  /** Its standard error, for numbers that err independently of one another. */
  readonly error: number;
};

/** At least three points; else both are NaN. */
export function slopeOf(points: readonly (readonly [time: number, value: number])[]): Slope {
  const size = points.length;
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / size;
  const [meanTime, meanValue] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [time]) => sum + (time - meanTime) ** 2, 0);
  const perUnit = points.reduce((sum, [time, value]) => sum + (time - meanTime) * (value - meanValue), 0) / spread;
  const left = points.reduce((sum, [t, v]) => sum + (v - meanValue - perUnit * (t - meanTime)) ** 2, 0);
  return size < 3
    ? { perUnit: Number.NaN, error: Number.NaN }
    : { perUnit, error: Math.sqrt(left / (size - 2) / spread) };
}

/** The lowest of each stretch of so long: what is left of a heap that is swept now and then. */
export function floors(
  points: readonly (readonly [time: number, value: number])[],
  stretch: number,
): readonly (readonly [number, number])[] {
  const by = Map.groupBy(points, ([time]) => Math.floor(time / stretch));
  return [...by.values()].map((some) => some.reduce((low, one) => (one[1] < low[1] ? one : low)));
}
