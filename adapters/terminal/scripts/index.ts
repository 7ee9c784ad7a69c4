// What is typed behind "lede", carried out: a command, its help, or what there is instead.
import type { Writable } from "node:stream";
import manifest from "../../../package.json" with { type: "json" };
import { nearest } from "../../../src/language/near.ts";
import { asTrouble, Trouble } from "../../../src/trouble.ts";
import { printable } from "../escape.ts";
import { readableWidth } from "../limits.ts";
import { readCommandLine } from "./everywhere.ts";
import { writeLine } from "./lines.ts";
import { loadScript, loadScripts, scriptNames } from "./table.ts";
import type { ScriptWorld } from "./world.ts";

/**
 * Resolves to the exit code: 0 done, 1 could not, 2 bad usage or settings. What went wrong is a line on standard error;
 * the stack only with --debug.
 */
export async function runScript(typed: readonly string[], world: ScriptWorld): Promise<number> {
  const { output, errors } = world.streams;
  const { command, args, help, version, debug } = readCommandLine(typed, scriptNames);
  try {
    if (version) return await printed(output, [manifest.version]);
    if (help || command === "help") return await printed(output, await helpFor(command, args, world));
    const name = command ?? "start";
    return await (await known(name)).run(name, args, world, loadScripts);
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    const stack = trouble.cause instanceof Error ? trouble.cause.stack : trouble.stack;
    errors.write(`${debug ? stack : trouble.message.split("\n").map(printable).join("\n")}\n`);
    return trouble.kind === "bad-input" ? 2 : 1;
  }
}

async function helpFor(command: string | undefined, args: readonly string[], world: ScriptWorld) {
  const { helpOf, helpPage } = await import("./help.ts");
  const width = readableWidth(world.columns);
  const name = command === "help" ? args[0] : command;
  return name === undefined ? helpPage(width) : helpOf(name, await known(name), width);
}

/** Throws Trouble bad-input that says what was meant, or what there is. */
async function known(name: string) {
  const found = await loadScript(name);
  if (found !== undefined) return found;
  const meant = nearest(name, scriptNames);
  const instead = meant
    ? `Did you mean lede ${meant}?`
    : /[./]/.test(name)
      ? `To brief it: lede brief ${printable(name)}`
      : `There are: ${scriptNames.join(", ")}.`;
  throw new Trouble("bad-input", `There is no command "${printable(name)}". ${instead}`);
}

async function printed(output: Writable, lines: readonly string[]): Promise<number> {
  for (const line of lines) await writeLine(output, line);
  return 0;
}
