// How the house reads TypeScript: one parse by the real parser, and a walk over every node with the nodes around it.
import { parseSync } from "oxc-parser";

/** A node of the ESTree; what else it holds depends on its type. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & {
  readonly [field: string]: unknown;
};

type Comment = { readonly type: "Line" | "Block"; readonly value: string };

/** Throws on a file that does not parse, so that no breach hides in one. */
export function parse(file: string, source: string): { readonly program: Node; readonly comments: readonly Comment[] } {
  const { program, comments, errors } = parseSync(file, source, { preserveParens: false });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return { program: program as unknown as Node, comments };
}

/** Every node in the order of the source; `around` holds what encloses it, innermost last. */
export function walk(node: Node, visit: (node: Node, around: readonly Node[]) => void, around: Node[] = []): void {
  visit(node, around);
  around.push(node);
  for (const field of Object.values(node))
    for (const part of Array.isArray(field) ? field : [field]) if (isNode(part)) walk(part, visit, around);
  around.pop();
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Partial<Node>).type === "string";

/** A field that holds a node; undefined when it is absent or something else. */
export const child = (node: Node | undefined, field: string): Node | undefined => {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
};

/** The text of a string written out, in quotes or as a template without holes. */
export function literalText(node: Node | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type !== "TemplateLiteral" || (node.expressions as readonly Node[]).length > 0) return undefined;
  const [only] = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return only?.value.cooked;
}

/** `name` of an identifier, the text of `x["name"]`, and nothing else. */
export function nameOf(node: Node | undefined): string | undefined {
  return node?.type === "Identifier" ? (node.name as string) : literalText(node);
}
