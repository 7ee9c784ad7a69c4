// The walls bite: every kind of breach planted as a small source text, judged by the same functions as the tree.
import { describe, expect, test } from "vitest";
import { ambientIn } from "./ambient.ts";
import { complexityOf } from "./complexity.ts";
import { cyclesIn } from "./cycles.ts";
import { exportedBy } from "./exported.ts";
import { forgedIn } from "./forged.ts";
import { importsOf } from "./imports.ts";
import { unreadIn } from "./readers.ts";
import { breach } from "./rules.ts";

const breachesOf = (file: string, source: string): readonly (string | undefined)[] =>
  importsOf(file, source).map((one) => breach(file, one));

describe("an import that crosses a wall is refused", () => {
  test.each([
    ["src takes an adapter", "src/writing/extract.ts", `import { openSlack } from "../../adapters/slack/index.ts";`],
    [
      "src takes a type of an adapter",
      "src/reading/read.ts",
      `type Spot = import("../../adapters/slack/spot.ts").Spot;`,
    ],
    ["a type taken in place from above", "src/reading/read.ts", `type Call = import("../desk/call.ts").Call;`],
    ["an import of a type alone", "src/news/claim.ts", `import type { Store } from "../ports/store.ts";`],
    ["src uses node", "src/desk/desk.ts", `import { readFile } from "node:fs/promises";`],
    ["src uses node under its old name", "src/desk/desk.ts", `import fs from "fs";`],
    ["src imports its tests", "src/desk/desk.ts", `import { FixedClock } from "../../tests/fakes/clock.ts";`],
    ["src imports its training", "src/reading/read.ts", `import { learn } from "../../training/names.ts";`],
    ["a file of src/ itself leans on a room", "src/trouble.ts", `export { openDesk } from "./desk/desk.ts";`],
    ["the settings lean on a room", "src/config.ts", `import { packs } from "./gathering/packs.ts";`],
    ["a new file directly in src/", "src/shortcut.ts", `import { openDesk } from "./desk/desk.ts";`],
    ["serve reaches past the desk", "src/serve.ts", `import { read } from "./reading/read.ts";`],
    ["a room reads the settings", "src/desk/desk.ts", `import { readConfig } from "../config.ts";`],
    ["a room takes the bound newsroom", "src/desk/desk.ts", `import { openNewsroom } from "../newsroom.ts";`],
    ["a room passes on what stands above it", "src/reading/read.ts", `export { check } from "../checking/check.ts";`],
    ["a room passes on all of it", "src/reading/read.ts", `export * from "../checking/check.ts";`],
    ["language knows the news", "src/language/token.ts", `import type { Article } from "../news/article.ts";`],
    ["language knows troubles", "src/language/token.ts", `import { Trouble } from "../trouble.ts";`],
    ["language uses a library", "src/language/token.ts", `import { z } from "zod";`],
    ["an SDK loaded late", "src/publishing/publish.ts", `const bolt = await import("@slack/bolt");`],
    ["an SDK by require", "src/publishing/publish.ts", `const bolt = require("@slack/bolt");`],
    ["an SDK by import-equals", "src/publishing/publish.ts", `import bolt = require("@slack/bolt");`],
    ["a library in the wrong room", "src/checking/check.ts", `import { parseHTML } from "linkedom";`],
    ["types by a directive", "src/desk/desk.ts", `/// <reference types="node" />`],
    ["a worker's file", "src/desk/desk.ts", `new URL("../../adapters/node/clock.ts", import.meta.url);`],
    ["one adapter takes another", "adapters/slack/index.ts", `import { escape } from "../discord/escape.ts";`],
    ["one adapter takes another's type", "adapters/slack/index.ts", `type W = import("../web/index.ts").Web;`],
    ["an adapter takes a fake", "adapters/web/index.ts", `import { fakeWeb } from "../../tests/fakes/web.ts";`],
    ["an adapter takes main", "adapters/web/index.ts", `import "../../src/main.ts";`],
    ["an adapter binds the newsroom", "adapters/web/index.ts", `import { openNewsroom } from "../../src/newsroom.ts";`],
    ["a writer seals its own claim", "src/writing/write.ts", `import { sealClaim } from "../news/claim-seal.ts";`],
    ["a writer takes the seal whole", "src/writing/write.ts", `import * as seals from "../news/claim-seal.ts";`],
    ["the nouns pass the seal on", "src/news/claim.ts", `export { sealClaim as made } from "./claim-seal.ts";`],
    [
      "the desk seals what it was handed",
      "src/desk/desk.ts",
      `import { briefingArrives } from "../checking/crossing.ts";`,
    ],
    [
      "an adapter lets claims cross",
      "adapters/web/index.ts",
      `import { briefingArrives } from "../../src/checking/crossing.ts";`,
    ],
    ["an adapter seals a claim", "adapters/web/index.ts", `import { sealClaim } from "../../src/news/claim-seal.ts";`],
  ])("%s", (_, file, source) => {
    expect(breachesOf(file, source)).toEqual([expect.any(String)]);
  });

  test.each([
    ["import(expression)", `const name = "x"; await import(name);`],
    ["import(a sum)", `await import("../" + room + "/index.ts");`],
    ["require(expression)", `require(process.env.PLUG);`],
    ["createRequire under another name", `import { createRequire as load } from "node:module";`],
    ["process.getBuiltinModule(expression)", `process.getBuiltinModule(name);`],
  ])("%s cannot be judged, so it is refused", (_, source) => {
    expect(() => importsOf("adapters/a/index.ts", source)).toThrow("nobody can tell what it loads");
  });

  test.each([
    ["src/desk/desk.ts", `import { check } from "../checking/check.ts";`],
    ["src/checking/check.ts", `import { sealClaim } from "../news/claim-seal.ts";`],
    ["src/news/claim.ts", `import type { Sealed } from "./claim-seal.ts";`],
    ["src/main.ts", `import { openSlack } from "../adapters/slack/index.ts";`],
    ["adapters/plugs.ts", `const slack = await import("./slack/index.ts");`],
    [
      "adapters/slack/index.ts",
      `import { App } from "@slack/bolt"; import type { Heard } from "../../src/news/talk.ts";`,
    ],
  ])("an ordinary one passes: %s %s", (file, source) => {
    expect(breachesOf(file, source).filter((one) => one !== undefined)).toEqual([]);
  });
});

describe("a circle of imports is found", () => {
  const circles = (files: Readonly<Record<string, string>>): readonly string[] =>
    cyclesIn(
      new Map(Object.entries(files).map(([file, source]) => [file, importsOf(file, source).map(({ to }) => to)])),
    );

  test("of values", () => {
    const files = { "src/a.ts": `import { b } from "./b.ts";`, "src/b.ts": `import { a } from "./a.ts";` };
    expect(circles(files)).toEqual(["src/a.ts -> src/b.ts -> src/a.ts"]);
  });

  test("of types alone, in place or imported", () => {
    const files = { "src/a.ts": `import type { B } from "./b.ts";`, "src/b.ts": `type A = import("./a.ts").A;` };
    expect(circles(files)).toEqual(["src/a.ts -> src/b.ts -> src/a.ts"]);
  });

  test("through a chain of files that only pass on", () => {
    const files = {
      "src/a.ts": `import { c } from "./b.ts";`,
      "src/b.ts": `export * from "./c.ts";`,
      "src/c.ts": `export { a as c } from "./d.ts"; import "zod";`,
      "src/d.ts": `const late = await import("./a.ts");`,
    };
    expect(circles(files)).toEqual(["src/a.ts -> src/b.ts -> src/c.ts -> src/d.ts -> src/a.ts"]);
  });

  test("of a file that imports itself, and two apart are told apart", () => {
    const files = {
      "a.ts": `import "./a.ts";`,
      "b.ts": `import "./c.ts";`,
      "c.ts": `import "./b.ts"; import "./d.ts";`,
      "d.ts": ``,
    };
    expect(circles(files)).toEqual(["a.ts -> a.ts", "b.ts -> c.ts -> b.ts"]);
  });

  test("and a diamond is none", () => {
    const files = {
      "a.ts": `import "./b.ts"; import "./c.ts";`,
      "b.ts": `import "./d.ts";`,
      "c.ts": `import "./d.ts";`,
    };
    expect(circles({ ...files, "d.ts": "" })).toEqual([]);
  });
});

describe("the world is not reached past the ports", () => {
  test.each([
    ["globalThis.fetch(url)"],
    [`globalThis["fetch"](url)`],
    [`globalThis["Date"].now()`],
    ["globalThis.Math.random()"],
    ["globalThis.setTimeout(run, 1)"],
    ["const { fetch } = globalThis;"],
    ["performance.now()"],
    ["Date.now()"],
    ["new Date()"],
    ["new Date(...nothing)"],
    ["Date()"],
    ["const d = Date; d.now();"],
    [`Date["now"]()`],
    ["const { now } = Date;"],
    ["Math.random()"],
    ["const { random } = Math;"],
    ["const chance = Math.random;"],
    ["const m = Math;"],
    ["Temporal.Now.instant()"],
    ["const { Now } = Temporal;"],
    ["AbortSignal.timeout(5)"],
    ["crypto.randomUUID()"],
    ["setTimeout(run, 1)"],
    ["fetch(url)"],
    ["process.env.HOME"],
    ["console.log(1)"],
    [`new Function("return 1")`],
    [`({}).constructor.constructor("return 1")()`],
    ["import.meta.url"],
    ["new Intl.DateTimeFormat(zone).format()"],
    ["declare const Bun: { now(): number }; Bun.now();"],
    ["declare const Deno: unknown; const d = Deno;"],
    ["somethingThatSomeRuntimeHas()"],
    ["function run(process: string) { return process; }"],
  ])("%s", (source) => {
    expect(ambientIn("src/a.ts", `const zone = "UTC", url = "", nothing = [], run = () => {};\n${source}`)).not.toEqual(
      [],
    );
  });

  test.each([
    ["const at = new Date(5).getUTCDay(), then = Date.UTC(2000, 0, 1), read = Date.parse('2000');"],
    ["const most = Math.max(1, 2); const zone = Temporal.Instant.fromEpochMilliseconds(0);"],
    ["const any = (one: AbortSignal) => AbortSignal.any([one]); type Time = typeof globalThis.Date;"],
    [
      "import { z as read } from 'zod'; const { parse: cut, ...rest } = read; for (const [a, b = 2] of rest) cut(a, b);",
    ],
    ["class Clock { now() { return this.fetch; } readonly fetch = 1 } const c = { process: 1 }; c.process;"],
    ["import { a } from './a.ts'; export { a as b }; export { c, d as e } from './c.ts'; export * as f from './f.ts';"],
    ["const isDate = (x: unknown) => x instanceof Date; outer: for (;;) break outer;"],
  ])("what is pure passes: %s", (source) => {
    expect(ambientIn("src/a.ts", source)).toEqual([]);
  });
});

describe("a claim is not called checked by a cast", () => {
  test.each([
    ["({ text: lie }) as unknown as NonNullable<Points[0]>"],
    ["({ text: lie } as Claim) as Points[0]"],
    ["claim as NonNullable<Points[0]>"],
    ["({ ...claim, text: lie }) as Told"],
    ["claim as CheckedClaim"],
    ["<CheckedClaim>claim"],
    ["briefing as Briefing"],
    ["claim as unknown"],
    ["claim as never"],
    ["claim as any"],
    ["const claim: any = read();"],
    ["const isChecked = (x: Claim): x is CheckedClaim => true;"],
    ["// @ts-expect-error nobody looks\nconst claim: CheckedClaim = { text: lie };"],
    ["/* @ts-ignore */ const a = 1;"],
  ])("%s", (source) => expect(forgedIn("src/a.ts", source)).not.toEqual([]));

  test.each([
    ["words[at] as Word"],
    ["const sets = {} as Sets;"],
    ["['a', 'b'] as const"],
    ["({ a: 1 }) as const"],
    ["first satisfies Claim"],
  ])("what a list holds may be named: %s", (source) => expect(forgedIn("src/a.ts", source)).toEqual([]));
});

test("the ways through a function are counted on it alone", () => {
  const source = `
    function told(a, b) {
      if (a && b) return 1;
      for (const one of a) switch (one) { case 1: return 2; case 2: return 3; default: return 4; }
      return b.map((one) => (one ?? a ? 5 : 6));
    }
    const plain = () => 1;`;
  expect(complexityOf("a.ts", source)).toEqual([
    { name: "told", line: 2, ways: 6 },
    { name: "a function without a name", line: 5, ways: 3 },
    { name: "plain", line: 7, ways: 1 },
  ]);
});

test("a file's own words are told from those it passes on", () => {
  const source = `
    import { type Token, cut } from "./token.ts";
    export { cut, mine as ours }; export type { Token }; export * from "./all.ts"; export { far } from "./far.ts";
    const mine = 1; export const { a, b: [c] } = mine, d = 2;
    export type Word = string; export function word() {} export default class Deft {}`;
  expect(exportedBy("a.ts", source)).toEqual(["ours", "a", "c", "d", "Word", "word"]);
});

test("a table that only its own folder names is told, and one that a read file reads is not", () => {
  const sources = new Map([
    ["src/outside.ts", 'import { words } from "./de/words.ts"; export const shown = words;'],
    ["src/de/words.ts", 'import { months } from "./months.ts"; export const words = months; export const spare = 1;'],
    ["src/de/months.ts", "export const months = 12; export const moons = 13;"],
    ["src/de/record.ts", 'import { moons } from "./months.ts"; export const record = { moons };'],
    ["src/de/stops.words.json", ""],
  ]);
  expect(unreadIn("src/de/", sources)).toEqual([
    "src/de/words.ts: spare",
    "src/de/months.ts: moons",
    "src/de/record.ts: record",
    "src/de/stops.words.json: default",
  ]);
});
