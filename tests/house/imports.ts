// Who imports whom: every import, export-from and dynamic import of a TypeScript file, by the real parser.
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";

/** Paths relative to the project's root, package names as they are. Throws on a file that does not parse and on import(expression). */
export function importsOf(file: string, source: string): string[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const named = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map((one) => literal(file, source.slice(one.moduleRequest.start, one.moduleRequest.end))),
  ];
  return named.map((to) => (to.startsWith(".") ? normalize(join(dirname(file), to)) : to));
}

export const importsOfFile = (root: string, file: string): string[] =>
  importsOf(file, readFileSync(join(root, file), "utf8"));

function literal(file: string, expression: string): string {
  const inside = /^(["'`])([^"'`$]+)\1$/.exec(expression.trim());
  if (!inside?.[2])
    throw new Error(`${file}: import(${expression}) is not a literal, so nobody can tell what it loads`);
  return inside[2];
}
