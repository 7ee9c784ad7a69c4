// Which different words mean about the same, and which mean the opposite, in news. Words are asked for by their stems.

import { stem } from "../../language/stem.ts";
import rows from "./related.table.json" with { type: "json" };

const table = (lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const line of lines) {
    const words = line.split(" ").map(stem);
    for (const word of words)
      for (const other of words)
        if (word !== other) {
          const list = found.get(word) ?? new Set();
          list.add(other);
          found.set(word, list);
        }
  }
  return found;
};

const likes = table(rows.likes);
const opposites = table(rows.opposites);

export const related = (one: string, other: string): boolean => likes.get(one)?.has(other) ?? false;
export const opposed = (one: string, other: string): boolean => opposites.get(one)?.has(other) ?? false;
