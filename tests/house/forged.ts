// Ways to call something checked that nobody checked: casts past the compiler, and silencing it.
import { child, type Node, parse, walk } from "./syntax.ts";

/** One line a breach: where and what. What `sealClaim` makes needs none of them. */
export function forgedIn(file: string, source: string): readonly string[] {
  const { program, comments } = parse(file, source);
  const found: string[] = [];
  const refuse = (node: Node, why: string): void => {
    const line = source.slice(0, node.start).split("\n").length;
    found.push(`${file}:${line}: ${why}: ${source.slice(node.start, node.end).split("\n")[0]}`);
  };
  walk(program, (node) => {
    if (node.type === "TSAnyKeyword") return refuse(node, "any passes for everything");
    if (node.type === "TSTypePredicate" && /\bCheckedClaim\b|\bSealed\b/.test(source.slice(node.start, node.end)))
      return refuse(node, "only the seal says what is checked");
    if (node.type !== "TSAsExpression" && node.type !== "TSTypeAssertion") return;
    const to = child(node, "typeAnnotation");
    const from = child(node, "expression");
    if (to === undefined || from === undefined || source.slice(to.start, to.end) === "const") return;
    const words = source.slice(to.start, to.end);
    if (/^(?:unknown|any|never)$/.test(words)) refuse(node, "whatever it is, it may be called anything next");
    else if (/\b(?:CheckedClaim|Sealed|Briefing)\b/.test(words))
      refuse(node, "a claim is checked by checking, not by a cast");
    // language leans on nothing, so no claim is in its reach.
    else if (file.startsWith("src/language/")) return;
    else if (to.type === "TSIndexedAccessType" || /\bNonNullable</.test(words))
      refuse(node, "a type within a type may be a checked claim");
    else if (from.type === "ObjectExpression" && (from.properties as readonly Node[]).length > 0)
      refuse(node, "what is made here has the type it has");
  });
  for (const { value } of comments)
    if (/@ts-(?:ignore|expect-error|nocheck)/.test(value)) found.push(`${file}: the compiler is not silenced:${value}`);
  return found;
}
