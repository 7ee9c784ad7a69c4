// What the rows about two counts have in common: their shape, and words that one of the clauses has.
import type { SomeMeasure } from "./measure.ts";

export type CountRow = {
  readonly name: string;
  readonly holds: (was: SomeMeasure, now: SomeMeasure) => boolean;
  /** `was -> now` */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** Both say some, and none is the same. */
export const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));

export const among = ({ clause }: SomeMeasure, words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(clause.flatMap(({ norm }) => (words.has(norm) ? [norm] : [])));

/** Only one of the two has such a word. */
export const holdsOne = (was: SomeMeasure, now: SomeMeasure, words: ReadonlySet<string>): boolean =>
  (among(was, words).size === 0) !== (among(now, words).size === 0);
