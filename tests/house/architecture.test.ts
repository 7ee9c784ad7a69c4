// The house keeps its walls: imports run one way and in no circle, src/ knows nothing it was not told, rooms stay small.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ambientIn } from "./ambient.ts";
import { cyclesIn } from "./cycles.ts";
import { forgedIn } from "./forged.ts";
import { importsOf } from "./imports.ts";
import { unreadIn } from "./readers.ts";
import { breach } from "./rules.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const files = globSync("{src,adapters}/**/*.ts", { cwd: root });
const inside = files.filter((file) => file.startsWith("src/"));
const vague =
  /(^|[/-])(utils?|helpers?|common|shared|misc|managers?|services?|handlers?|processors?|base|items?|data|info)(-|\.ts$|\/)/;

test("the test reads the tree it judges", () => {
  for (const file of ["src/main.ts", "src/trouble.ts", "src/checking/check.ts", "adapters/slack/listen.ts"])
    expect(files).toContain(file);
  expect(files.length).toBeGreaterThan(300);
});

test("every import is one the house allows", () => {
  const breaches = files.flatMap((file) =>
    importsOf(file, read(file)).flatMap((one) => breach(file, one)?.concat(`: ${file} -> ${one.to}`) ?? []),
  );
  expect(breaches).toEqual([]);
});

test("no imports run in a circle, not even of types", () => {
  const all = globSync("{src,adapters,training,tests/fakes}/**/*.ts", { cwd: root });
  const graph = new Map(all.map((file) => [file, importsOf(file, read(file)).map(({ to }) => to)]));
  expect(cyclesIn(graph)).toEqual([]);
});

test("src/ asks its ports for time, chance and the world, under whatever name", () => {
  expect(inside.filter((file) => file !== "src/main.ts").flatMap((file) => ambientIn(file, read(file)))).toEqual([]);
});

test("nothing in src/ is called checked by a cast", () => {
  expect(inside.flatMap((file) => forgedIn(file, read(file)))).toEqual([]);
});

test("no room is larger than 250 lines", () => {
  const large = files.map((file) => `${file}: ${read(file).split("\n").length - 1}`);
  expect(large.filter((row) => Number(row.split(": ")[1]) > 250)).toEqual([]);
});

test("every room's first line says what it knows", () => {
  expect(files.filter((file) => !read(file).startsWith("// "))).toEqual([]);
});

test("no name says nothing", () => expect(files.filter((file) => vague.test(file))).toEqual([]));

test("a list of words, or of lists by name, is one word a line, sorted, each once", () => {
  for (const file of globSync("{src,adapters}/**/*.words.json", { cwd: root })) {
    const words = JSON.parse(read(file)) as readonly string[] | Readonly<Record<string, readonly string[]>>;
    for (const list of Array.isArray(words) ? [words] : Object.values(words))
      expect([file, list]).toEqual([file, [...new Set(list.map(String))].sort()]);
    expect([file, read(file)]).toEqual([file, `${JSON.stringify(words, null, 2)}\n`]);
  }
});

test("every table of German is read, by more than a list of the tables", () => {
  const all = globSync("src/**/*.{ts,json}", { cwd: root });
  const sources = new Map(all.map((file) => [file, file.endsWith(".ts") ? read(file) : ""]));
  expect(sources.has("src/language/de/number-words.ts")).toBe(true);
  expect(unreadIn("src/language/de/", sources)).toEqual([]);
});
