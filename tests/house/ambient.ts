// What src/ may know of the world without being told: a short list of pure names. Clocks, chance and I/O are not on it.
import { child, type Node, nameOf, parse, walk } from "./syntax.ts";

/** The same words in, the same answer out. Everything else that no file declares is refused, whatever a runtime offers. */
const pure = new Set([
  ...["Array", "BigInt", "Boolean", "Map", "Number", "Object", "Set", "String", "Symbol", "WeakMap", "WeakSet"],
  ...[
    "ArrayBuffer",
    "DataView",
    "Float16Array",
    "Float32Array",
    "Float64Array",
    "Int8Array",
    "Int16Array",
    "Int32Array",
  ],
  ...["Uint8Array", "Uint8ClampedArray", "Uint16Array", "Uint32Array", "WebAssembly"],
  ...["AbortController", "AggregateError", "Error", "Promise", "RangeError", "SyntaxError", "TypeError"],
  ...["Infinity", "Intl", "JSON", "NaN", "RegExp", "TextDecoder", "TextEncoder", "URL", "URLSearchParams"],
  ...["arguments", "atob", "btoa", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent"],
  ...["isFinite", "isNaN", "parseFloat", "parseInt", "structuredClone", "undefined"],
]);

/** Names with an impure corner: read member by member, never passed on, so that no alias hides the corner. */
const guarded: Readonly<Record<string, RegExp>> = {
  AbortSignal: /^(?:any|abort)$/,
  Date: /^(?:UTC|parse)$/,
  Math: /^(?!random$)/,
  Temporal: /^(?!Now$)/,
};

/** Never a name of our own either: beside a local `process` nobody would notice the world's. */
const world = new Set([
  ...["globalThis", "global", "self", "window", "eval", "Function", "require", "module", "Reflect", "Proxy"],
  ...["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "Worker", "navigator", "localStorage", "Buffer"],
  ...["process", "console", "performance", "crypto", "setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
]);

/** One line a breach: where and what. Types are not looked at: they are gone when the program runs. */
export function ambientIn(file: string, source: string): readonly string[] {
  const { program } = parse(file, source);
  const found: string[] = [];
  const declared = new Set<string>();
  const used: Node[] = [];
  const refuse = (node: Node): void => {
    const line = source.slice(0, node.start).split("\n").length;
    found.push(`${file}:${line}: ${source.slice(node.start, node.end).split("\n")[0]}`);
  };
  walk(program, (node, around) => {
    if (node.type === "MetaProperty") return refuse(node);
    const outer = around.at(-1);
    if (isImpureCall(node)) return refuse(node);
    // ({}).constructor.constructor("return globalThis") is a way round every list.
    if (node.type === "MemberExpression" && nameOf(child(node, "property")) === "constructor") return refuse(node);
    if (node.type !== "Identifier" || isInType(node, around) || isLabel(node, around)) return;
    const name = node.name as string;
    if (world.has(name)) return refuse(outer?.type === "MemberExpression" ? outer : node);
    if (name in guarded)
      return allows(node, around) ? undefined : refuse(outer?.type === "MemberExpression" ? outer : node);
    if (declares(node, around)) declared.add(name);
    else used.push(node);
  });
  for (const node of used) if (!declared.has(node.name as string) && !pure.has(node.name as string)) refuse(node);
  return found;
}

/** `Date.UTC`, `Math.max`, `new Date(instant)`: the pure uses, by a member's own name or with what makes them pure. */
function allows(node: Node, around: readonly Node[]): boolean {
  const outer = around.at(-1);
  const name = node.name as string;
  if (outer?.type === "MemberExpression" && outer.object === node) {
    const member = outer.computed ? undefined : nameOf(child(outer, "property"));
    return member !== undefined && (guarded[name]?.test(member) ?? false);
  }
  if (name === "Date" && outer?.type === "NewExpression") {
    const [first] = outer.arguments as readonly Node[];
    return first !== undefined && first.type !== "SpreadElement";
  }
  return outer?.type === "BinaryExpression" && outer.operator === "instanceof" && outer.right === node;
}

/** A formatter asked for no instant formats this one, and one made for no zone takes the machine's. */
function isImpureCall(node: Node): boolean {
  if (node.type !== "CallExpression" || (node.arguments as readonly Node[]).length > 0) return false;
  const callee = child(node, "callee");
  return (
    callee?.type === "MemberExpression" && /^(?:format|formatToParts)$/.test(nameOf(child(callee, "property")) ?? "")
  );
}

const isInType = (node: Node, around: readonly Node[]): boolean =>
  around.some((one, at) => {
    if (!one.type.startsWith("TS")) return "declare" in one && one.declare === true;
    // "x as T", "x!", "x satisfies T" and "f<T>" hold an expression and a type: only the type is one.
    return one.expression !== (around[at + 1] ?? node);
  });

/** The x of `a.x`, `{ x: a }` and `x: for`: a name within something, not of something. */
function isLabel(node: Node, around: readonly Node[]): boolean {
  const outer = around.at(-1);
  if (outer === undefined) return false;
  if (outer.type === "MemberExpression") return outer.property === node && outer.computed === false;
  if (/^(?:Property|PropertyDefinition|MethodDefinition|AccessorProperty)$/.test(outer.type))
    return outer.key === node && outer.computed === false && outer.shorthand !== true;
  if (outer.type === "ImportSpecifier") return outer.imported === node && outer.local !== node;
  // What is passed on from another file is that file's name.
  if (outer.type === "ExportSpecifier") return outer.exported === node || child(around.at(-2), "source") !== undefined;
  return /^(?:LabeledStatement|BreakStatement|ContinueStatement|ImportAttribute|ExportAllDeclaration)$/.test(
    outer.type,
  );
}

/** Is this where the name is made: a variable, a parameter, a function, a class, an import? */
function declares(node: Node, around: readonly Node[]): boolean {
  let inner = node;
  for (let at = around.length - 1; at >= 0; at--) {
    const outer = around[at] as Node;
    if (/^Import(?:Default|Namespace)?Specifier$/.test(outer.type)) return true;
    if (/^(?:Function|Class)(?:Declaration|Expression)$|^ArrowFunctionExpression$/.test(outer.type))
      return outer.id === inner || ((outer.params as readonly Node[] | undefined)?.includes(inner) ?? false);
    if (outer.type === "VariableDeclarator") return outer.id === inner;
    if (outer.type === "CatchClause") return outer.param === inner;
    const isPattern = /^(?:ArrayPattern|ObjectPattern|RestElement)$/.test(outer.type);
    const goesOn =
      isPattern ||
      (outer.type === "Property" && outer.value === inner) ||
      (outer.type === "AssignmentPattern" && outer.left === inner);
    if (!goesOn) return false;
    inner = outer;
  }
  return false;
}
