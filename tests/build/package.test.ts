// The package as a stranger gets it: packed, installed into an empty folder without a network, and run from elsewhere.
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../../build/bundle.ts";
import { node } from "../process/lede.ts";

const root = join(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "lede-package-"));
const [built, empty, elsewhere] = ["built", "empty", "elsewhere"].map((name) => join(scratch, name)) as [
  string,
  string,
  string,
];
const installed = join(empty, "node_modules/@lede-news/lede");

/** npm on a machine that reaches no registry and keeps nothing of ours. */
const npm = (...args: string[]) =>
  spawnSync("npm", ["--offline", "--cache", join(scratch, "npm"), ...args], { cwd: empty, encoding: "utf8" });

function lede(args: readonly string[], input = "", flags: readonly string[] = []): SpawnSyncReturns<string> {
  const env = { PATH: process.env.PATH, HOME: scratch };
  return spawnSync(node, [...flags, join(installed, "lede.js"), ...args], {
    cwd: elsewhere,
    env,
    input,
    encoding: "utf8",
  });
}

const article = `Ferry runs aground off Norwick
Monday, 4 May 2026
A ferry with 212 people on board ran aground off Norwick on Sunday night, the coast guard said.
All passengers were taken to the harbour by fishing boats before midnight, according to the coast guard.
"Nobody was hurt," said Anna Berg, the captain of the ferry.`;

beforeAll(async () => {
  for (const folder of [empty, elsewhere]) mkdirSync(folder);
  writeFileSync(join(elsewhere, "article.txt"), article);
  await bundle(built);
  expect(npm("pack", built)).toMatchObject({ status: 0 });
  const [packed = ""] = readdirSync(empty).filter((name) => name.endsWith(".tgz"));
  expect(npm("install", "--ignore-scripts", join(empty, packed))).toMatchObject({ status: 0 });
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the package", () => {
  const manifest = () => JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));

  test("needs no other package and runs nothing when it is installed", () => {
    expect(Object.keys(manifest()).sort()).toEqual(
      ["bin", "description", "engines", "license", "name", "type", "version"].sort(),
    );
    expect(readdirSync(join(empty, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@lede-news"]);
  });

  test("has the version of its source", () => {
    expect(manifest().version).toBe(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
  });

  test("brings the licences of what is inside it", () => {
    const page = readFileSync(join(installed, "THIRD-PARTY.md"), "utf8");
    for (const name of ["zod", "openai", "@slack/bolt", "@discordjs/ws", "pg-boss", "linkedom"])
      expect(page).toMatch(new RegExp(`^## ${name} \\d`, "m"));
    for (const name of ["vitest", "esbuild", "typescript"]) expect(page).not.toContain(`## ${name} `);
    expect(readdirSync(installed)).toEqual(expect.arrayContaining(["LICENSE", "NOTICE", "README.md"]));
  });
});

describe("from any folder", () => {
  test("a file is briefed", () => {
    const { status, stdout, stderr } = lede(["brief", "article.txt"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("212 people on board ran aground off Norwick");
  });

  test("npx finds it by the product's name", () => {
    const { status, stdout } = npm("exec", "--no", "--", "lede", "brief", join(elsewhere, "article.txt"));
    expect(status).toBe(0);
    expect(stdout).toContain("212 people on board");
  });

  test("a page is taken apart in a worker of its own", () => {
    const html = `<html><body><article><h1>Ferry</h1>${"<p>A ferry ran aground off Norwick on Sunday.</p>".repeat(20)}`;
    const { status, stdout } = lede(
      ["extract", "--jsonl"],
      `${JSON.stringify({ id: "1", html, url: "https://a.example/b" })}\n`,
    );
    expect(status).toBe(0);
    expect(stdout).toContain("ran aground off Norwick");
  });

  test("the prompts are found where a model is set up", () => {
    const flags = ["--import", `data:text/javascript,process.env.OPENAI_BASE_URL="http://127.0.0.1:9/v1"`];
    const { stdout } = lede(["doctor"], "", flags);
    expect(stdout).toContain("Model: gpt-5-mini failed: The model's server cannot be reached: is it");
  }, 60_000);

  test("the terminal opens with a briefing", () => {
    const { status, stdout } = lede(["start"], "/quit\n");
    expect(status).toBe(0);
    expect(stdout).toMatch(/written without a model[\s\S]*\[1\]/);
  });
});

test("a Node that is too old is told what is needed, in one line", () => {
  const older = `Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})`;
  const { status, stdout, stderr } = lede(["brief", "article.txt"], "", ["--import", `data:text/javascript,${older}`]);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe("Lede needs Node 22.19 or newer, and this is Node 20.20.2: see https://nodejs.org\n");
});
