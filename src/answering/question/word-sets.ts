// The sets of words that rules about questions name, from their table.
import table from "./word-sets.json" with { type: "json" };

export function setsIn<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): Readonly<Record<Name, ReadonlySet<string>>> {
  const sets = {} as Record<Name, ReadonlySet<string>>;
  for (const name of Object.keys(lists) as Name[]) sets[name] = new Set(lists[name]);
  return sets;
}

export const questionWords = setsIn(table);
