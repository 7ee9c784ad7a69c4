// What counts prove: how likely so many misses are, and how many in a hundred may stand behind those seen.

/** The chance of `least` or more misses of `shown`, where each is missed with the chance `rate`. */
export function chanceOfAtLeast(least: number, shown: number, rate: number): number {
  if (least <= 0) return 1;
  let below = 0;
  for (let missed = 0; missed < least && missed <= shown; missed++) below += chanceOf(missed, shown, rate);
  return Math.max(0, 1 - below);
}

/** In logarithms: powers of small rates would be lost. */
function chanceOf(missed: number, shown: number, rate: number): number {
  if (rate <= 0) return missed === 0 ? 1 : 0;
  if (rate >= 1) return missed === shown ? 1 : 0;
  let log = missed * Math.log(rate) + (shown - missed) * Math.log1p(-rate);
  for (let one = 1; one <= missed; one++) log += Math.log((shown - missed + one) / one);
  return Math.exp(log);
}

/** Of the interval's 5%, one half lies above it. */
const above = 0.025;

/**
 * The upper end of the exact 95% interval of a rate (Clopper and Pearson, Biometrika 26, 1934), where `missed` of
 * `shown` were missed: the rate at which no more than these would be seen in one case of forty.
 */
export function upperBound(missed: number, shown: number): number {
  let [low, high] = [missed / shown, 1];
  // Fifty halvings are past the last digit of a number.
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (1 - chanceOfAtLeast(missed + 1, shown, middle) > above) low = middle;
    else high = middle;
  }
  return high;
}
