// What a row is that holds two reports apart, with pairs it must hold apart and pairs it must not.
import type { Gist } from "./gist.ts";

/** Title and text, of two reports. */
export type ApartExample = readonly [readonly [string, string], readonly [string, string]];

export type ApartRow = {
  readonly name: string;
  readonly holds: (one: Gist, other: Gist) => boolean;
  readonly yes: readonly [ApartExample, ...ApartExample[]];
  readonly no: readonly [ApartExample, ...ApartExample[]];
};

/** Neither is empty, and they have nothing in common. */
export const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && one.isDisjointFrom(other);

/** Neither speaks of those whom the other names. */
export const strangers = (one: Gist, other: Gist, of: "names" | "actors"): boolean =>
  one[of].isDisjointFrom(other.said) && other[of].isDisjointFrom(one.said);
