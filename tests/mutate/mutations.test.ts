// Each way to break a line, on a line of its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mutationsOf } from "./mutations.ts";
import tastes from "./taste.json" with { type: "json" };

const changes = (source: string): readonly string[] =>
  mutationsOf("a.ts", source).map(({ kind, change }) => `${kind}: ${change}`);

test.each([
  ["const f = (a: number) => a < 3;", ["operator: < -> <=", "constant: 3 -> 4"]],
  ["const f = (a: boolean, b: boolean) => (a) && (b);", ["and-or: && -> ||"]],
  ["const f = (a: boolean) => (a ? b : c);", ["condition denied: a -> !(a)"]],
  ["function f() { g(); }", ["statement gone: g(); -> ;"]],
  ["function f() { return g(); }", ["nothing returned: g() -> undefined as never"]],
  ["function f() { return undefined; }", []],
  ["function f() { return false; }", ["constant: false -> true"]],
  ["const f = (all: readonly 3[]) => all.some(is);", ["call: some -> every"]],
  ["const f = (a: Date) => a.toString();", []],
  ["const on = true;", ["constant: true -> false"]],
  ["type A = 3 | true;", []],
  ["function f(a: A) { if (a) return; }", ["condition denied: a -> !(a)", "statement gone: if (a) return; -> ;"]],
])("%s", (source, expected) => expect(changes(source)).toEqual(expected));

test("a mutation is the place of its own letters, on the line it names", () => {
  const source = "const a = 1;\nconst f = (x) => x === a;\n";
  const [, second] = mutationsOf("a.ts", source);
  expect(second).toMatchObject({ line: 2, code: "const f = (x) => x === a;" });
  expect(source.slice(second?.start, second?.end)).toBe("===");
});

test.each(tastes)("a matter of taste is a mutation that can be made: $file $change", ({ file, code, change }) => {
  const all = mutationsOf(file, readFileSync(join(import.meta.dirname, "../..", file), "utf8"));
  expect(all.map((one) => `${one.code} | ${one.change}`)).toContain(`${code} | ${change}`);
});
