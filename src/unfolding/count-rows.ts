// What the rows about two counts have in common: their shape, and words that one of the clauses has.
import type { SomeLine } from "./lines.ts";
import type { Measure } from "./measure.ts";

export type Counted = Measure<SomeLine>;

export type CountRow = {
  readonly name: string;
  readonly holds: (was: Counted, now: Counted) => boolean;
  /** `was -> now` */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** Both say some, and none is the same. */
export const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));

export const among = ({ clause }: Counted, words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(clause.flatMap(({ norm }) => (words.has(norm) ? [norm] : [])));

/** Only one of the two has such a word. */
export const holdsOne = (was: Counted, now: Counted, words: ReadonlySet<string>): boolean =>
  (among(was, words).size === 0) !== (among(now, words).size === 0);
