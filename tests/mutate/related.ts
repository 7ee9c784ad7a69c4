// Which tests look at a file: those that import it, over however many others, its own room first.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Too slow to be asked of every mutation, and none of them is about the guarded rooms. */
const apart = /^tests\/(?:house|process|look|contracts|adapters|mutate|journey\.test)/;

/** Paths from the root: the tests of its own room, then the others. */
export function testsBy(root: string): (file: string) => readonly (readonly string[])[] {
  const files = globSync("{src,adapters,tests,training}/**/*.ts", { cwd: root });
  const importers = new Map<string, string[]>();
  for (const file of files)
    for (const [, path = ""] of readFileSync(join(root, file), "utf8").matchAll(/from "(\.[^"]+)"/g)) {
      const imported = relative(root, join(root, dirname(file), path));
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  return (file) => {
    const found = new Set([file]);
    for (const each of found) for (const importer of importers.get(each) ?? []) found.add(importer);
    const tests = [...found].filter((each) => each.endsWith(".test.ts") && !apart.test(each));
    const room = `tests/${file.split("/")[1]}/`;
    return [tests.filter((each) => each.startsWith(room)), tests.filter((each) => !each.startsWith(room))];
  };
}
