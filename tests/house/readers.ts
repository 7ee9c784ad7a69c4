// Which names a folder offers that nothing outside it reads: a table that is only ever collected is not read.
import { exportedBy } from "./exported.ts";
import { importsOf } from "./imports.ts";

/**
 * `file: name` of each export of `folder` ("src/a/") that no file outside it imports, and no file inside it that is
 * itself imported from outside. `sources` by path from the root; a folder's JSON files count as one name, "default".
 */
export function unreadIn(folder: string, sources: ReadonlyMap<string, string>): readonly string[] {
  const code = [...sources].filter(([file]) => file.endsWith(".ts"));
  const imports = new Map(code.map(([file, source]) => [file, importsOf(file, source)]));
  const reached = new Set([...imports.keys()].filter((file) => !file.startsWith(folder)));
  for (const file of reached) for (const { to } of imports.get(file) ?? []) if (sources.has(to)) reached.add(to);
  const taken = new Set(
    [...reached].flatMap((file) =>
      (imports.get(file) ?? []).flatMap(({ to, names }) => names.map((name) => `${to}: ${name}`)),
    ),
  );
  return [...sources]
    .filter(([file]) => file.startsWith(folder))
    .flatMap(([file, source]) =>
      (file.endsWith(".ts") ? exportedBy(file, source) : ["default"]).map((name) => [file, name]),
    )
    .filter(([file, name]) => !taken.has(`${file}: ${name}`) && !taken.has(`${file}: *`))
    .map(([file, name]) => `${file}: ${name}`);
}
