// How many ways lead through a function: McCabe's cyclomatic complexity, counted on its own nodes and not on those of functions within.
import { type Node, nameOf, parse, walk } from "./syntax.ts";

/** `name` is that of the function or of what it is assigned to; `line` counts from 1. */
export type Measured = { readonly name: string; readonly line: number; readonly ways: number };

const isFunction = (node: Node): boolean =>
  /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/.test(node.type);

/** Each of these adds a way; so does a `case` with a test, and `&&`, `||` and `??`. */
const branches = new Set([
  ...["IfStatement", "ConditionalExpression", "CatchClause", "LogicalExpression"],
  ...["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"],
]);

/** Every function of a file, in the order of the source. */
export function complexityOf(file: string, source: string): readonly Measured[] {
  const ways = new Map<Node, number>();
  const names = new Map<Node, string>();
  walk(parse(file, source).program, (node, around) => {
    if (isFunction(node)) {
      ways.set(node, 1);
      const outer = around.at(-1);
      const named = (node.id ?? outer?.id ?? outer?.key) as Node | undefined;
      names.set(node, nameOf(named) ?? "a function without a name");
      return;
    }
    const adds = branches.has(node.type) || (node.type === "SwitchCase" && node.test !== null);
    const inside = adds ? around.findLast(isFunction) : undefined;
    if (inside) ways.set(inside, (ways.get(inside) ?? 1) + 1);
  });
  return [...ways].map(([node, count]) => ({
    name: names.get(node) ?? "",
    line: source.slice(0, node.start).split("\n").length,
    ways: count,
  }));
}
