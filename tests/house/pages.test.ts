// Pages that a test can read, a test reads: the tree, the commands and the settings in them are those of the code.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../evals/report.ts";
import { figureTables } from "./figures-page.ts";
import { commandTable, settingTable } from "./pages.ts";
import { drawTree, fillIn } from "./tree.ts";

const root = join(import.meta.dirname, "../..");
const page = (path: string) => readFileSync(join(root, path), "utf8");

test("docs/rooms.md shows the tree that is on the disk", async () => {
  await expect(fillIn(page("docs/rooms.md"), "tree", drawTree(root))).toMatchFileSnapshot(join(root, "docs/rooms.md"));
});

test.each(["docs/architecture.md", "docs/glossary.md"])("every file that %s names is there", (path) => {
  const named = [...page(path).matchAll(/`((?:src|adapters|tests|training|docs|prompts)\/[^\s`]*)`/g)];
  // "src/language/en/..." means any file of that folder.
  const files = named.map((match) => match[1] ?? "").filter((file) => !file.endsWith("..."));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test("the glossary stands in order, one row a word", () => {
  const words = [...page("docs/glossary.md").matchAll(/^\| ([^|]+?) \| .+ \| `.+` \|$/gm)].map(
    (match) => match[1] ?? "",
  );
  expect(words.length).toBeGreaterThanOrEqual(30);
  expect(words).toEqual(words.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
});

test("the README lists every command and every setting", async () => {
  const filled = fillIn(fillIn(page("README.md"), "commands", commandTable()), "settings", settingTable());
  await expect(filled).toMatchFileSnapshot(join(root, "README.md"));
});

test("docs/figures.md shows the figures that were last measured beside those before", async () => {
  const report = (name: string): Report => JSON.parse(page(`docs/figures/${name}.json`)) as Report;
  const tables = figureTables(report("before"), report("now"));
  await expect(fillIn(page("docs/figures.md"), "figures", tables)).toMatchFileSnapshot(join(root, "docs/figures.md"));
});

test("the two commands stand in the README and work as scripts", () => {
  expect(page("README.md")).toContain("npm install && npm start");
  expect(page("README.md")).toContain("npm it");
  const scripts = Object.keys((JSON.parse(page("package.json")) as { scripts: object }).scripts);
  const named = [...page("README.md").matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1]);
  expect(named.filter((name) => name && !scripts.includes(name))).toEqual([]);
});

test("no page links to a file that is not there", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "adapters/README.md",
    ...globSync("docs/**/*.md", { cwd: root }),
  ];
  const missing = pages.flatMap((path) =>
    [...page(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap((match) =>
      existsSync(join(root, dirname(path), match[1] ?? "")) ? [] : [`${path}: ${match[1]}`],
    ),
  );
  expect(missing).toEqual([]);
});
