// Compiled code: kept in a folder of Lede's own, emptied before it grows for ever, and nowhere against somebody's wish.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { node } from "../../process/lede.ts";

const module = join(import.meta.dirname, "../../../adapters/node/compiled.ts");
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lede-compiled-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A process that loads one more file, which is what is kept. */
function run(env: Readonly<Record<string, string>>): void {
  const loaded = join(home, "loaded.mjs");
  writeFileSync(loaded, "export const one = 1;\n");
  const script = `(await import(${JSON.stringify(module)})).keepCompiled(process.env); await import(${JSON.stringify(loaded)});`;
  const { status, stderr } = spawnSync(node, ["--input-type=module", "-e", script], { env, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
}

const keptIn = (folder: string): number => (existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0);

test("it lies in the person's own cache", () => {
  run({ HOME: home, TMPDIR: home });
  expect(keptIn(join(home, ".cache/lede"))).toBeGreaterThan(0);
  expect(readdirSync(home).sort()).toEqual([".cache", "loaded.mjs"]);
});

test("or where XDG_CACHE_HOME says", () => {
  run({ HOME: home, XDG_CACHE_HOME: join(home, "caches") });
  expect(keptIn(join(home, "caches/lede"))).toBeGreaterThan(0);
  expect(existsSync(join(home, ".cache"))).toBe(false);
});

test("without a home nothing is kept", () => {
  run({ TMPDIR: home });
  expect(readdirSync(home)).toEqual(["loaded.mjs"]);
});

test("a folder that others named is theirs", () => {
  run({ HOME: home, NODE_COMPILE_CACHE: join(home, "theirs") });
  expect(existsSync(join(home, ".cache"))).toBe(false);
});

test("it is emptied when more lies there than a few versions leave behind", () => {
  const old = join(home, ".cache/lede/old");
  mkdirSync(old, { recursive: true });
  for (let at = 0; at < 3001; at++) writeFileSync(join(old, String(at)), "");
  run({ HOME: home });
  expect(existsSync(old)).toBe(false);
  expect(keptIn(join(home, ".cache/lede"))).toBeGreaterThan(0);
});
