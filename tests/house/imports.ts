// Who imports whom: every way one TypeScript file can reach another, by the real parser.
import { dirname, join, normalize } from "node:path";
import { child, literalText, type Node, nameOf, parse, walk } from "./syntax.ts";

/** `to` is a path from the project's root, or a package's name as it stands. */
export type Import = {
  readonly to: string;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
  /** What is taken of it by name, before any renaming; "*" for all of it, nothing when it is only loaded. */
  readonly names: readonly string[];
};

/** Functions that load a module by name: called with a written-out name they are imports; mentioned otherwise nobody can tell. */
const loaders = new Set(["require", "createRequire", "getBuiltinModule"]);

/** Throws on a file that does not parse and on whatever loads a module whose name is not written out. */
export function importsOf(file: string, source: string): readonly Import[] {
  const { program, comments } = parse(file, source);
  const found: Import[] = [];
  const add = (from: Node | undefined, kind: unknown, names: readonly string[]): void => {
    const to = literalText(from);
    const words = from ? source.slice(from.start, from.end) : "a loader passed on";
    if (to === undefined) throw new Error(`${file}: ${words} is not a literal: nobody can tell what it loads`);
    found.push({ to: placed(file, to), typeOnly: kind === "type", names });
  };
  walk(program, (node, around) => {
    const from = child(node, "source");
    if (node.type === "ImportDeclaration") add(from, node.importKind, namesIn(node, "imported"));
    else if (node.type === "ExportNamedDeclaration" && from) add(from, node.exportKind, namesIn(node, "local"));
    else if (node.type === "ExportAllDeclaration") add(from, node.exportKind, ["*"]);
    else if (node.type === "ImportExpression") add(from, "value", ["*"]);
    else if (node.type === "TSImportType") add(from, "type", ["*"]);
    else if (node.type === "TSExternalModuleReference")
      add(child(node, "expression"), around.at(-1)?.importKind, ["*"]);
    else if (node.type === "Identifier" && loaders.has(node.name as string)) add(loaded(around), "value", ["*"]);
    else if (node.type === "NewExpression" && isBeside(node)) add(argument(node, 0), "value", []);
  });
  for (const { value } of comments) {
    const to = /^\/\s*<reference\s+(?:path|types)\s*=\s*["']([^"']+)["']/.exec(value)?.[1];
    if (to !== undefined) found.push({ to: placed(file, to), typeOnly: true, names: ["*"] });
  }
  return found;
}

const placed = (file: string, to: string): string => (to.startsWith(".") ? normalize(join(dirname(file), to)) : to);

const argument = (node: Node | undefined, at: number): Node | undefined =>
  (node?.arguments as readonly Node[] | undefined)?.[at];

const namesIn = (node: Node, side: "imported" | "local"): readonly string[] =>
  (node.specifiers as readonly Node[]).map((one) =>
    one.type === "ImportNamespaceSpecifier" ? "*" : (nameOf(child(one, side)) ?? "default"),
  );

/** What \`require(...)\` or \`something.require(...)\` is called with. */
function loaded(around: readonly Node[]): Node | undefined {
  const outer = around.at(-1);
  return argument(outer?.type === "MemberExpression" ? around.at(-2) : outer, 0);
}

/** A worker's file: new URL("./worker.ts", import.meta.url). */
const isBeside = (node: Node): boolean =>
  nameOf(child(node, "callee")) === "URL" && child(argument(node, 1), "object")?.type === "MetaProperty";
