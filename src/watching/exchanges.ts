// Which words of a sentence gave way to which others when it was reworded.
import type { Word } from "../checking/line.ts";

/** Either side may be empty. `isInside`: the words before and after it stayed, or it is the sentence's own end. */
export type Exchange = {
  readonly was: readonly Word[];
  readonly now: readonly Word[];
  readonly isInside: boolean;
};

/** More words than news has in a sentence are not compared. */
const mostWords = 240;

/**
 * The runs between the words that both have, in order; and where words went to another place, single words that gave
 * way among them. Words times words, bounded.
 */
export function exchanges(was: readonly Word[], now: readonly Word[]): readonly Exchange[] {
  const [old, fresh] = [was.filter(isSpoken), now.filter(isSpoken)];
  if (old.length > mostWords || fresh.length > mostWords) return [];
  const runs = runsBetween(old, fresh);
  return [...runs, ...runs.flatMap((from) => runs.flatMap((to) => (from === to ? [] : moved(from.was, to.now))))];
}

/** Of "Eighteen people died when" and "Thirteen people died": the first word of each. */
const moved = (was: readonly Word[], now: readonly Word[]): readonly Exchange[] =>
  was.flatMap((word, i) =>
    now.flatMap((fresh, j) =>
      word.quantity !== undefined &&
      fresh.quantity !== undefined &&
      goOnAlike(was.slice(i + 1, i + 3), now.slice(j + 1, j + 3))
        ? [{ was: [word], now: [fresh], isInside: false }]
        : [],
    ),
  );

/** What is counted is the same: two words of it, or one that news seldom has. */
function goOnAlike([one, next]: readonly Word[], [other, after]: readonly Word[]): boolean {
  if (one === undefined || one.norm !== other?.norm) return false;
  return (next !== undefined && next.norm === after?.norm) || one.weight > seldom;
}

/** "passengers" is such a word, and "people" and "years" are none. */
const seldom = 0.45;

function runsBetween(old: readonly Word[], fresh: readonly Word[]): readonly Exchange[] {
  const kept = commonRun(old, fresh);
  const found: Exchange[] = [];
  let [i, j] = [0, 0];
  for (const [at, [x, y]] of [...kept, [old.length, fresh.length] as const].entries()) {
    if (x > i || y > j) {
      // Words before the first and after the last that stayed may be another statement's.
      const isInside = (at > 0 || i === x || j === y) && at < kept.length;
      found.push({ was: old.slice(i, x), now: fresh.slice(j, y), isInside });
    }
    [i, j] = [x + 1, y + 1];
  }
  return found;
}

const isSpoken = ({ kind }: Word): boolean => kind !== "sign";

/** The longest common subsequence, as places in both. */
function commonRun(old: readonly Word[], fresh: readonly Word[]): readonly (readonly [number, number])[] {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i]?.norm === fresh[j]?.norm
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const run: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (old[i]?.norm === fresh[j]?.norm) run.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return run;
}
