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

/** Neither speaks of those who act in the other. */
export const strangers = (one: Gist, other: Gist): boolean => unmet(one, other, "actors", "said");

/** Each speaks of some, and neither of those of the other. */
export const apartIn = (one: Gist, other: Gist, of: Sets, among: Sets = "said"): boolean =>
  one[of].size > 0 && other[of].size > 0 && unmet(one, other, of, among);

type Sets = "names" | "actors" | "titled" | "titledRoles" | "roles" | "said";

const unmet = (one: Gist, other: Gist, of: Sets, among: Sets): boolean =>
  one[of].isDisjointFrom(other[among]) && other[of].isDisjointFrom(one[among]);
