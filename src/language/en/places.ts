// Countries, states and continents by every name that English has for them and their people, and which holds which.
import { meaning } from "../stem.ts";
import tables from "./places.table.json" with { type: "json" };
import { isCountry, isState } from "./regions.ts";

const placesOf: ReadonlyMap<string, string> = new Map(
  Object.entries(tables.forms).flatMap(([place, forms]) => [place, ...forms].map((form) => [form, place] as const)),
);
const within: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(tables.within));

/** One name for a place: "britain" of "British" and "UK". Of a word with a capital, or two; undefined for any other. */
export function regionNamed(name: string): string | undefined {
  const lower = name.toLowerCase();
  const known = placesOf.get(lower);
  if (known !== undefined) return known;
  // "Beijing" has the ending of a verb.
  const names = [lower, placesOf.get(meaning(lower)) ?? meaning(lower)];
  return names.find((each) => others.has(each) || isCountry(each) || isState(each));
}

/** Continents, and seats of governments, which stand for their countries. */
const others: ReadonlySet<string> = new Set(["australia", ...within.keys(), ...[...within.values()].flat()]);

/** What is said of the inner place is said of the outer one as well, and never the other way. */
export function isWithin(inner: string, outer: string): boolean {
  if (inner === outer || (outer === "america" && isState(inner))) return true;
  return within.get(outer)?.some((each) => isWithin(inner, each)) === true;
}
