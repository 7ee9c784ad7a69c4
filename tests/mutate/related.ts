// Which tests look at a file: those that import it, its own room first, the nearest by imports before the far.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Too slow to be asked of every mutation, and none of them is about the guarded rooms. */
const apart = /^tests\/(?:house|process|look|contracts|adapters|mutate|journey\.test)/;
/** A test of another room is asked if it imports the file itself or over one more: the rows that `tests/language` runs. */
const near = 2;

/** Paths from the root, in the order in which they are likeliest to see the file broken. */
export function testsBy(root: string): (file: string) => readonly string[] {
  const files = globSync("{src,adapters,tests,training}/**/*.ts", { cwd: root });
  const importers = new Map<string, string[]>();
  for (const file of files)
    for (const [, path = ""] of readFileSync(join(root, file), "utf8").matchAll(/from "(\.[^"]+)"/g)) {
      const imported = relative(root, join(root, dirname(file), path));
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  return (file) => {
    const away = new Map([[file, 0]]);
    for (const [each, steps] of away)
      for (const importer of importers.get(each) ?? []) if (!away.has(importer)) away.set(importer, steps + 1);
    const tests = [...away.keys()].filter((each) => each.endsWith(".test.ts") && !apart.test(each));
    const isOwn = (each: string): boolean => each.startsWith(`tests/${file.split("/")[1]}/`);
    return [...tests.filter(isOwn), ...tests.filter((each) => !isOwn(each) && (away.get(each) ?? 0) <= near)];
  };
}
