// Every way to break one line of a file: a comparison turned, a condition denied, a statement gone, a constant changed.
import { type Node, parse, walk } from "../house/syntax.ts";

/** UTF-16 units of the source from `start` to before `end` become `put`. */
export type Mutation = {
  readonly kind: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly put: string;
  /** The line as it stands, without blanks around it: with `kind` and `change` it names the mutation for years. */
  readonly code: string;
  readonly change: string;
};

type Broken = {
  readonly kind: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly put: string;
};

const turned: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
};
const exchanged: Readonly<Record<string, string>> = { "&&": "||", "||": "&&" };
/** A map: an object would answer for "toString" too. */
const calls = new Map([
  ["some", "every"],
  ["every", "some"],
  ["min", "max"],
  ["max", "min"],
]);

/** Only inside functions and constants of values: types break nothing. */
export function mutationsOf(file: string, source: string): readonly Mutation[] {
  const found: Mutation[] = [];
  walk(parse(file, source).program, (node, around) => {
    if (around.some(({ type }) => type.startsWith("TS") && type !== "TSAsExpression")) return;
    for (const { kind, at, put } of broken(node, source)) {
      const before = source.lastIndexOf("\n", at.start - 1) + 1;
      const after = source.indexOf("\n", at.start);
      found.push({
        kind,
        line: source.slice(0, at.start).split("\n").length,
        start: at.start,
        end: at.end,
        put,
        code: source.slice(before, after < 0 ? source.length : after).trim(),
        change: `${oneLine(source.slice(at.start, at.end))} -> ${oneLine(put)}`,
      });
    }
  });
  return found;
}

/** One more decides at a boundary; of what is large only another order of size does. */
const changed = (value: number): number => (value < 10 ? value + 1 : value * 10);

const oneLine = (code: string): string => code.replace(/\s+/g, " ").slice(0, 100);

function broken(node: Node, source: string): readonly Broken[] {
  const text = (one: Node): string => source.slice(one.start, one.end);
  const child = (name: string): Node => node[name] as Node;
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression": {
      const operator = String(node.operator);
      const put = turned[operator] ?? exchanged[operator];
      if (put === undefined) return [];
      const between = source.slice(child("left").end, child("right").start);
      const start = child("left").end + between.indexOf(operator);
      const kind = exchanged[operator] === undefined ? "operator" : "and-or";
      return [{ kind, at: { start, end: start + operator.length }, put }];
    }
    case "IfStatement":
    case "ConditionalExpression":
    case "WhileStatement":
      return [
        { kind: "condition denied", at: child("test"), put: `!(${text(child("test"))})` },
        ...(node.type === "IfStatement" && !node.alternate
          ? [{ kind: "statement gone", at: node as Node, put: ";" }]
          : []),
      ];
    case "ExpressionStatement":
    case "ContinueStatement":
    case "BreakStatement":
      return "directive" in node && node.directive ? [] : [{ kind: "statement gone", at: node, put: ";" }];
    case "ReturnStatement":
      // "false" and nothing are the same to who asks yes or no, and "true" is turned as a constant.
      return !node.argument || /^(?:undefined|true|false)$/.test(text(child("argument")))
        ? []
        : [{ kind: "nothing returned", at: child("argument"), put: "undefined as never" }];
    case "Literal":
      if (typeof node.value === "number") return [{ kind: "constant", at: node, put: String(changed(node.value)) }];
      if (typeof node.value === "boolean") return [{ kind: "constant", at: node, put: String(!node.value) }];
      return [];
    case "MemberExpression": {
      const name = child("property");
      const put = node.computed ? undefined : calls.get(text(name));
      return put === undefined ? [] : [{ kind: "call", at: name, put }];
    }
    default:
      return [];
  }
}
