// On a clean clone, without the data folder, every evaluation runs on the committed sample and so does every trainer.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Part, partOf } from "../evals/drawer.ts";
import { sampleFolder } from "../evals/folder.ts";
import type { Evaluation } from "../evals/harness.ts";
import { manifestRows } from "../evals/manifest.ts";

const root = join(import.meta.dirname, "../..");
const empty = mkdtempSync(join(tmpdir(), "lede-no-data-"));
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env: { ...process.env, LEDE_DATA: empty } });

const evaluations = globSync("tests/evals/*.eval.ts", { cwd: root }).map((file) => basename(file, ".eval.ts"));
const trainers: Readonly<Record<string, readonly string[]>> = {
  names: ["lexicon.table.json", "names.weights.json"],
  checker: ["checker.weights.json"],
  frequency: ["frequency.table.json"],
  answers: ["answers.weights.json"],
  leaning: ["leaning.weights.json"],
  salience: ["word-weights.weights.json"],
  stories: ["same-event.weights.json"],
};
/** What takes long is made short: whole, on the sample, they run in npm run eval:sample. */
const short: Readonly<Record<string, readonly string[]>> = {
  model: ["--drafts", "2"],
  "posted-lies": ["60"],
  dialogues: ["--shipped"],
};

/** What judges whole tables that are committed: one document in six, by its name, shows that it runs. */
const thinned = ["changes", "translations", "deletions", "questions", "follow", "corrections", "asked"];
const isTaken = (document: string): boolean =>
  createHash("sha256").update(`sample ${document}`).digest().readUInt8() % 6 === 0;
const thin = (part: Part): Part => ({ ...part, has: (document) => isTaken(document) && part.has(document) });

test("the sample stays small", () => {
  const files = globSync("**/*", { cwd: sampleFolder }).map((file) => statSync(join(sampleFolder, file)));
  expect(files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)).toBeLessThan(1_500_000);
});

describe("evaluations", { timeout: 60_000 }, () => {
  test.each(evaluations)("%s judges the sample, and what it needs stands in the manifest", async (name) => {
    const { evaluation } = (await import(`../evals/${name}.eval.ts`)) as { evaluation: Evaluation };
    const paths = manifestRows().map(({ path }) => path);
    expect(
      evaluation.needs.filter(
        (need) => !paths.some((path) => `${need}/`.startsWith(`${path}/`) || path.startsWith(`${need}/`)),
      ),
    ).toEqual([]);
    const part = thinned.includes(name) ? thin(partOf("seen")) : partOf("seen");
    const rows = await evaluation.run(sampleFolder, short[name] ?? [], part);
    expect(rows.length).toBeGreaterThan(0);
    expect(part.documents()).toBeGreaterThan(0);
  });

  test("the first line says that it was the sample", () => {
    const { stdout, status } = node("tests/evals/run.ts", "actors");
    expect(stdout.trim().split("\n")[0]).toMatch(
      /^actors: sample: \d+ seen documents; the figures in docs\/figures\.md/,
    );
    expect(status).toBe(0);
  });

  test("a file that is not there is one line and a failure", () => {
    const { stdout, stderr, status } = node("tests/evals/run.ts", "actors", "no-such-file.jsonl");
    expect(`${stdout}${stderr}`.trim()).toBe("actors: failed: no-such-file.jsonl is not there");
    expect(status).toBe(1);
  });

  test("an evaluation that found nothing to judge is a failure", () => {
    const { stderr, status } = node("tests/evals/run.ts", "actors", "/dev/null");
    expect(stderr.trim()).toBe("actors: failed: there was no document to judge");
    expect(status).toBe(1);
  });
});

describe("trainers", { timeout: 60_000 }, () => {
  test.each(Object.keys(trainers))("%s learns from the sample, elsewhere than in src", (name) => {
    const out = mkdtempSync(join(tmpdir(), "lede-train-"));
    const before = stamps();
    const { status, stderr } = node(`training/${name}.ts`, "--out", out);
    expect(status, stderr).toBe(0);
    expect(readdirSync(out).sort()).toEqual(trainers[name]);
    expect(stamps()).toEqual(before);
  });

  test.each(Object.keys(trainers))("%s says in one line what is not there", (name) => {
    const { status, stdout, stderr } = node(`training/${name}.ts`);
    expect(`${stdout}${stderr}`.trim()).toMatch(new RegExp(`^train:${name}: .* not found in ${empty}\\. .*$`));
    expect(status).toBe(1);
  });

  test("all of them are tried", () => {
    const scripts = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts;
    const named = Object.keys(scripts).flatMap((script) => /^train:(\w+)$/.exec(script)?.[1] ?? []);
    expect(named.filter((name) => !(name in trainers) && name !== "syntax")).toEqual([]);
  });

  const stamps = (): readonly string[] =>
    globSync("{src/**/*.json,training/sources.json}", { cwd: root })
      .sort()
      .map((file) => `${file} ${statSync(join(root, file)).mtimeMs}`);
});

test("npm run data says what is absent, and that is no failure", () => {
  const { stdout, status } = node("tests/evals/look-over.ts");
  expect(stdout).toContain(`0 there, ${manifestRows().length} absent, 0 changed`);
  expect(status).toBe(0);
});
