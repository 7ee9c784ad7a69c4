// What is typed behind "lede": flags in any place, help with examples for every command, completion made from the same table.
import { spawnSync } from "node:child_process";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { wantsColour } from "../../../adapters/terminal/limits.ts";
import completion from "../../../adapters/terminal/scripts/completion.ts";
import { readCommandLine } from "../../../adapters/terminal/scripts/everywhere.ts";
import { runScript } from "../../../adapters/terminal/scripts/index.ts";
import { loadScripts, scriptNames } from "../../../adapters/terminal/scripts/table.ts";
import type { ScriptWorld } from "../../../adapters/terminal/scripts/world.ts";

/** A world in which nothing is set up: help, refusals and completion need none. */
async function lede(...typed: readonly string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const world = { streams: { input: new PassThrough(), output, errors, progress: false }, colour: false, columns: 80 };
  const [said, told] = [text(output), text(errors)];
  const code = await runScript(typed, world as unknown as ScriptWorld);
  output.end();
  errors.end();
  return { code, stdout: await said, stderr: await told };
}

describe("flags stand in any place", () => {
  const names = ["brief", "doctor", "start"];
  test.each([
    ["--debug brief a.html", { command: "brief", args: ["a.html"], debug: true }],
    ["brief --debug a.html", { command: "brief", args: ["a.html"], debug: true }],
    ["--length short brief a.html", { command: "brief", args: ["--length", "short", "a.html"] }],
    ["-h brief", { command: "brief", args: [], help: true }],
    ["brief -- --help", { command: "brief", args: ["--", "--help"], help: false }],
    ["start --help", { command: "start", args: [], help: true }],
    ["--debug", { command: undefined, args: [], debug: true }],
    ["-v", { command: undefined, version: true }],
    ["help brief", { command: "help", args: ["brief"] }],
    ["nonsense --json", { command: "nonsense", args: ["--json"] }],
  ])("lede %s", (typed, expected) => expect(readCommandLine(typed.split(" "), names)).toMatchObject(expected));
});

test.each(scriptNames)("lede %s --help says what it does, how it is typed, its flags and examples", async (name) => {
  const { code, stdout, stderr } = await lede(name, "--help");
  expect([code, stderr]).toEqual([0, ""]);
  const script = (await loadScripts()).get(name);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain(script?.says);
  expect(script?.says).toMatch(/^[A-Z].*[.?]$/);
  for (const flag of Object.keys(script?.flags ?? {})) expect(stdout).toContain(`--${flag}`);
  const [, examples = ""] = stdout.split("Examples\n");
  expect(examples).toContain("lede");
});

test("help about everything names every command on a line of 80 columns, the exit codes and the flags", async () => {
  const pages = [await lede("--help"), await lede("-h"), await lede("help")];
  for (const { code, stdout } of pages) {
    expect(code).toBe(0);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const word of [...scriptNames, "Exit codes: 0", "--version", "--debug", "FORCE_COLOR"])
      expect(stdout).toContain(word);
  }
});

test("-v and --version say the same", async () => {
  expect((await lede("-v")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await lede("--version")).stdout).toBe((await lede("-v")).stdout);
});

describe("a slip is told with what was meant", () => {
  test.each([
    ["bref a.html", 'no command "bref". Did you mean lede brief?'],
    ["a.html", "To brief it: lede brief a.html"],
    ["brief --lenght short a.html", "did you mean --length?"],
    ["doctor everything", '"everything" is one word too many'],
    ["completion powershell", "Say one of bash, zsh, fish."],
    ["check rows.jsonl", "put < before rows.jsonl"],
    ["brief --length tiny a.html", "--length must be one of short, standard, long."],
    ["xyzzy", "There are: start,"],
  ])("lede %s", async (typed, words) => {
    const { code, stdout, stderr } = await lede(...typed.split(" "));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("bash completes", () => {
  test.each([
    ["lede br", ["brief"]],
    ["lede brief --l", ["--length"]],
    ["lede brief --length ", ["short", "standard", "long"]],
    ["lede brief packa", ["package-lock.json", "package.json"]],
    ["lede --debug doctor --s", ["--slack"]],
    ["lede completion z", ["zsh"]],
    ["lede check packa", []],
  ])("%s", async (typed, expected) => {
    const { stdout: functions } = await lede("completion", "bash");
    const words = typed.split(" ");
    const asked = `COMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")}); COMP_CWORD=${words.length - 1}
      _lede; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", `${functions}\n${asked}`], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.split("\n").filter(Boolean).toSorted()).toEqual(expected.toSorted());
  });
});

test.each(["zsh", "fish"])("%s is told of every command and flag", async (shell) => {
  const { code, stdout } = await lede("completion", shell);
  expect(code).toBe(0);
  for (const [name, { flags }] of await loadScripts()) {
    expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
    for (const flag of Object.keys(flags)) expect(stdout).toMatch(new RegExp(`(--|-l )${flag}\\b`));
  }
  expect(completion.operands).toContain(shell);
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ TERM: "dumb" }, true, false],
])("colours with %j in a terminal: %s", (env, isTTY, colours) => expect(wantsColour(env, isTTY)).toBe(colours));
