// Where to draw the line: from log-odds to a probability that holds, and below which one a claim is rejected.
import type { Kept } from "./learn.ts";

/** The families of the table that the threshold is chosen for; the two tasks of BUMP count as one. */
const judged: Readonly<Record<string, number>> = {
  "summedits-news": 0.5,
  "summedits-other": 0.5,
  "frank-cnndm": 1,
  "qags-cnndm-sent": 1,
  "cliff-cnndm": 1,
  "bump-task1": 0.5,
  "bump-task2": 0.5,
};

/** Platt's two numbers by Newton steps, every family's labels in equal parts. */
export function calibrate(kept: readonly Kept[]): { slope: number; offset: number } {
  const used = kept.filter(({ row }) => judged[row.family] !== undefined);
  const counts = new Map<string, number>();
  const group = ({ row }: Kept): string => `${row.family} ${row.supported}`;
  for (const one of used) counts.set(group(one), (counts.get(group(one)) ?? 0) + 1);
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 30; step++) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-6, 0, 1e-6];
    for (const one of used) {
      const weight = (judged[one.row.family] ?? 0) / (counts.get(group(one)) ?? 1);
      const wrong = 1 / (1 + Math.exp(-(slope * one.odds + offset)));
      const error = weight * ((one.row.supported ? 0 : 1) - wrong);
      const curve = weight * wrong * (1 - wrong);
      gs += error * one.odds;
      go += error;
      ss += curve * one.odds * one.odds;
      so += curve * one.odds;
      oo += curve;
    }
    const whole = ss * oo - so * so;
    slope += (oo * gs - so * go) / whole;
    offset += (ss * go - so * gs) / whole;
  }
  return { slope: Number(slope.toPrecision(6)), offset: Number(offset.toPrecision(6)) };
}

export const chance = (odds: number, { slope, offset }: { slope: number; offset: number }): number =>
  1 / (1 + Math.exp(slope * odds + offset));

/** Share of unsupported claims below the limit, and of supported ones at or above it, in one family. */
export function rates(
  kept: readonly Kept[],
  family: string,
  score: (one: Kept) => number,
  limit: number,
): { recall: number; specificity: number } {
  let [wrong, caught, right, spared] = [0, 0, 0, 0];
  for (const one of kept) {
    if (one.row.family !== family) continue;
    const low = score(one) < limit;
    if (one.row.supported) {
      right++;
      if (!low) spared++;
    } else {
      wrong++;
      if (low) caught++;
    }
  }
  return { recall: caught / wrong, specificity: spared / right };
}

/** So wide that the limit is the same whichever third of the articles is left out. */
const around = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((step) => step / 100);

/** The limit with the best mean balanced accuracy, smoothed over its neighbours so that no single claim decides. */
export function chooseReject(kept: readonly Kept[], score: (one: Kept) => number): number {
  const mean = (limit: number): number => {
    let [sum, weight] = [0, 0];
    for (const [family, share] of Object.entries(judged)) {
      const { recall, specificity } = rates(kept, family, score, limit);
      sum += (share * (recall + specificity)) / 2;
      weight += share;
    }
    return sum / weight;
  };
  const limits = Array.from({ length: 61 }, (_, at) => 0.2 + at * 0.01);
  const smooth = limits.map((limit) => around.reduce((sum, step) => sum + mean(limit + step) / around.length, 0));
  const best = Math.max(...smooth);
  const chosen = limits[smooth.indexOf(best)] ?? 0.5;
  return Number(chosen.toFixed(2));
}

/**
 * What the table of figures asks for: SummEdits' news, FRANK, QAGS and CLIFF of CNN, and the mean of BUMP's two tasks.
 */
export function meanOfFive(kept: readonly Kept[], score: (one: Kept) => number, limit: number): number {
  const shares = Object.entries(judged).filter(([family]) => family !== "summedits-other");
  return shares.reduce((sum, [family, share]) => {
    const { recall, specificity } = rates(kept, family, score, limit);
    return sum + ((family.startsWith("bump") ? share : 1) * (recall + specificity)) / 10;
  }, 0);
}

/** Of a family's edits, the share that is held more doubtful than the claim it was made from. */
export function pairsRanked(kept: readonly Kept[], family: string): number {
  const stem = (id: string): string => id.replace(/-(?:ref|e\d+)$/, "");
  const of = kept.filter(({ row }) => row.family === family);
  const originals = new Map(of.filter(({ row }) => row.supported).map(({ row, odds }) => [stem(row.id), odds]));
  const ranked = of.flatMap(({ row, odds }): number[] => {
    const original = row.supported ? undefined : originals.get(stem(row.id));
    return original === undefined ? [] : [odds > original ? 1 : odds === original ? 0.5 : 0];
  });
  return ranked.reduce((sum, value) => sum + value, 0) / ranked.length;
}
