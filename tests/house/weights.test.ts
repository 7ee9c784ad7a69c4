// Every learned file says what it was learned from, and training/sources.json says the same.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import type { LearnedFrom } from "../../training/command.ts";
import { type Learned, learnedFiles } from "../evals/learned.ts";
import { manifestRows } from "../evals/manifest.ts";

const root = join(import.meta.dirname, "../..");
const manifest = new Map(manifestRows().map((row) => [row.path, row]));
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts,
);

const hashesOf = (sources: Learned["sources"]): LearnedFrom =>
  Object.fromEntries(sources.map(({ path, sha256 }) => [path, sha256]));

/** What is wrong with a line, given what the file itself says; written by hand is a file without sources. */
function faults(line: Learned, says: LearnedFrom | undefined): string[] {
  const byHand = line.trainer === "written by hand";
  if (byHand) return line.sources.length === 0 && line.note ? [] : ["what is written by hand says what it is"];
  return [
    ...(isTrainer(line.trainer) ? [] : [`${line.trainer} is no command and no file`]),
    ...(line.sources.length > 0 ? [] : ["no source"]),
    ...(says !== undefined && isDeepStrictEqual(says, hashesOf(line.sources))
      ? []
      : ["the file was learned from something else"]),
    ...line.sources.flatMap(({ path, sha256, licence }) => {
      const row = manifest.get(path);
      if (row === undefined) return [`${path} is not in data.manifest.json`];
      if (row.licence !== licence) return [`${path}: another licence than in data.manifest.json`];
      return row.sha256 === sha256 || line.note?.includes("older than its sources")
        ? []
        : [`${path} has changed since`];
    }),
  ];
}

/** A script of package.json, or a file of training/ that is run by hand in another language. */
const isTrainer = (trainer: string): boolean =>
  scripts.includes(trainer.replace("npm run ", "")) || existsSync(join(root, trainer));

const read = (file: string): { readonly learnedFrom?: LearnedFrom } =>
  JSON.parse(readFileSync(join(root, file), "utf8")) as { readonly learnedFrom?: LearnedFrom };

test("every table and weights file has its line in training/sources.json, and no line is of a file that is gone", () => {
  const files = globSync("src/**/*.{weights,table}.json", { cwd: root }).sort();
  expect(learnedFiles().map(({ file }) => file)).toEqual(files);
});

test.each(learnedFiles().map((line) => [line.file, line] as const))("%s carries what its line says", (file, line) => {
  expect(faults(line, read(file).learnedFrom)).toEqual([]);
});

test("a file that was learned from something else is caught", () => {
  const line = learnedFiles().find(({ sources }) => sources.length > 0) as Learned;
  expect(faults(line, { ...hashesOf(line.sources), "ner/other.conll": "0" })).toEqual([
    "the file was learned from something else",
  ]);
  expect(faults(line, undefined)).toEqual(["the file was learned from something else"]);
});

test("a source that changed since is caught, unless the line says that the file is older", () => {
  const line = learnedFiles().find(({ sources }) => sources.length > 0) as Learned;
  const sources = line.sources.map((source) => ({ ...source, sha256: "1".repeat(64) }));
  const says = hashesOf(sources);
  expect(faults({ ...line, sources }, says)).toEqual(line.sources.map(({ path }) => `${path} has changed since`));
  expect(faults({ ...line, sources, note: "It is older than its sources." }, says)).toEqual([]);
});

test("NOTICE names every learned file and table", () => {
  const notice = readFileSync(join(root, "NOTICE"), "utf8");
  expect(learnedFiles().flatMap(({ file }) => (notice.includes(file) ? [] : [file]))).toEqual([]);
});
