// What a file gives a name to and offers to others: the words of the house's vocabulary. Passing on another file's name is not giving one.
import { child, type Node, nameOf, parse } from "./syntax.ts";

/** Names declared and exported by the file itself, each once. A default export has none. */
export function exportedBy(file: string, source: string): readonly string[] {
  const statements = parse(file, source).program.body as readonly Node[];
  const imported = new Set(
    statements.flatMap((one) =>
      one.type === "ImportDeclaration"
        ? (one.specifiers as readonly Node[]).map((part) => nameOf(child(part, "local")))
        : [],
    ),
  );
  const names = statements.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || statement.source) return [];
    const made = child(statement, "declaration");
    if (made === undefined)
      return (statement.specifiers as readonly Node[]).flatMap((one) =>
        imported.has(nameOf(child(one, "local"))) ? [] : nameOf(child(one, "exported")),
      );
    const parts = made.type === "VariableDeclaration" ? (made.declarations as readonly Node[]) : [made];
    return parts.flatMap((part) => namesOf(child(part, "id")));
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The names a declaration binds, also through `{ a, b: c }` and `[a, b]`. */
function namesOf(id: Node | undefined): readonly (string | undefined)[] {
  if (id?.type === "ObjectPattern")
    return (id.properties as readonly Node[]).flatMap((one) => namesOf(child(one, "value")));
  if (id?.type === "ArrayPattern")
    return (id.elements as readonly (Node | null)[]).flatMap((one) => namesOf(one ?? undefined));
  return [nameOf(id)];
}
