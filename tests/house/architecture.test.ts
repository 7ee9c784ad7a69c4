// The house keeps its walls: imports run one way, rooms stay small, names say something.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, importsOfFile } from "./imports.ts";
import { breach } from "./rules.ts";

const root = join(import.meta.dirname, "../..");
const files = globSync("{src,adapters}/**/*.ts", { cwd: root });
const vague =
  /(^|[/-])(utils?|helpers?|common|shared|misc|managers?|services?|handlers?|processors?|base|items?|data|info)(-|\.ts$|\/)/;

test("the test reads the tree it judges", () => expect(files.length).toBeGreaterThan(40));

test("every import is one the house allows", () => {
  const breaches = files.flatMap((file) =>
    importsOfFile(root, file).flatMap((to) => breach(file, to)?.concat(`: ${file} -> ${to}`) ?? []),
  );
  expect(breaches).toEqual([]);
});

describe("planted breaches are caught", () => {
  test.each([
    ["src/writing/extract.ts", `import { openSlack } from "../../adapters/slack/index.ts";`],
    ["src/desk/desk.ts", `import { readFile } from "node:fs/promises";`],
    ["src/news/claim.ts", `import type { Store } from "../ports/store.ts";`],
    ["src/reading/read.ts", `export { check } from "../checking/check.ts";`],
    ["src/publishing/publish.ts", `const bolt = await import("@slack/bolt");`],
    ["src/checking/check.ts", `import { parseHTML } from "linkedom";`],
    ["src/desk/desk.ts", `import { readConfig } from "../config.ts";`],
    ["adapters/slack/index.ts", `import { escape } from "../discord/escape.ts";`],
    ["adapters/web/index.ts", `import { fakeWeb } from "../fakes/web.ts";`],
  ])("%s: %s", (file, source) => {
    expect(importsOf(file, source).map((to) => breach(file, to))).toEqual([expect.any(String)]);
  });

  test("an import of an expression is refused", () => {
    expect(() => importsOf("src/a.ts", "const name = 'x'; await import(name);")).toThrow("not a literal");
  });
});

test("no room is larger than 250 lines", () => {
  const large = files.flatMap((file) => {
    const lines = readFileSync(join(root, file), "utf8").split("\n").length - 1;
    return lines > 250 ? [`${file}: ${lines}`] : [];
  });
  expect(large).toEqual([]);
});

test("every room's first line says what it knows", () => {
  expect(files.filter((file) => !readFileSync(join(root, file), "utf8").startsWith("// "))).toEqual([]);
});

test("no name says nothing", () => expect(files.filter((file) => vague.test(file))).toEqual([]));

test("only checking makes a checked claim", () => {
  const makers = files.filter((file) =>
    /\bas (unknown as )?CheckedClaim\b|<CheckedClaim>/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(makers.filter((file) => file !== "src/checking/check.ts" && file !== "src/checking/reopen.ts")).toEqual([]);
});
