// Caps that only fall: what is counted may not grow, and where it has fallen the table is lowered (vitest run tests/house -u).
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Counts, countsOf, findings, grown, lowered, type Sources } from "./ratchets.ts";

const root = join(import.meta.dirname, "../..");
const table = join(import.meta.dirname, "ratchets.table.json");
const caps = JSON.parse(readFileSync(table, "utf8")) as Counts;
const files = globSync("{src,adapters}/**/*.ts", { cwd: root }).sort();
const tree: Sources = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
const found = findings(tree);

test("nothing counted has grown", () => expect(grown(found, caps)).toEqual([]));

test("what has fallen stays down: -u lowers the table and never raises it", async () => {
  await expect(`${JSON.stringify(lowered(countsOf(found), caps), null, 2)}\n`).toMatchFileSnapshot(table);
});

const planted: Sources = new Map([
  ["src/desk/a.ts", `export const Word = 1;\n// ${"x".repeat(118)}\nconst a = /${"b".repeat(79)}/;`],
  ["src/news/b.ts", `export type Word = 1; export const once = 2; \nnew RegExp(\`${"c".repeat(79)}\`);`],
  ["adapters/slack/limits.ts", `export const limits = 1; const f = (a) => ${"a ? 1 :\n".repeat(20)}2;`],
  ["adapters/discord/limits.ts", `export const limits = 2; const f = (a) => ${"a ? 1 :\n".repeat(19)}2;`],
]);

test("a wide line, a long pattern, a maze and a name with two meanings are found where they stand", () => {
  const lists = findings(planted);
  expect(lists["lines over 120 columns"]).toEqual({
    "src/desk": ["src/desk/a.ts:2: 121"],
  });
  expect(countsOf(lists)["patterns over 80 characters"]).toEqual({ "src/desk": 1, "src/news": 1 });
  expect(lists["functions of complexity over 20"]).toEqual({ "adapters/slack": ["adapters/slack/limits.ts:1: f 21"] });
  expect(lists["names with several meanings"]).toEqual({ house: ["Word: src/desk/a.ts src/news/b.ts"] });
});

test("a cap that is exceeded, or that is missing, is told with everything found", () => {
  expect(grown({ wide: { "src/a": ["x", "y"], "src/b": ["z"] } }, { wide: { "src/a": 1 } })).toEqual([
    "wide, src/a: 2, at most 1",
    "x",
    "y",
    "wide, src/b: 1, at most 0",
    "z",
  ]);
});

test("a cap falls with what it counts, never rises, and goes when nothing is left", () => {
  const caps = { wide: { a: 5, b: 5, c: 5, d: 5 } };
  expect(lowered({ wide: { a: 4, b: 6, c: 5 } }, caps)).toEqual({ wide: { a: 4, b: 5, c: 5 } });
});
