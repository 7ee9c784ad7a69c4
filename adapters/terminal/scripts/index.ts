// The commands for scripts, by name: each in a module of its own, loaded when it is called.
import type { Writable } from "node:stream";
import manifest from "../../../package.json" with { type: "json" };
import { asTrouble, Trouble } from "../../../src/trouble.ts";
import { printable } from "../escape.ts";
import { writeLine } from "./lines.ts";
import type { Script, ScriptWorld } from "./world.ts";

const scripts = {
  brief: () => import("./brief.ts"),
  check: () => import("./check.ts"),
  read: () => import("./read.ts"),
  extract: () => import("./extract.ts"),
  feed: () => import("./feed.ts"),
  cluster: () => import("./cluster.ts"),
  ask: () => import("./ask.ts"),
  schedule: () => import("./schedule.ts"),
  publish: () => import("./publish.ts"),
  doctor: () => import("./doctor.ts"),
  rekey: () => import("./rekey.ts"),
} as const satisfies Record<string, () => Promise<{ readonly default: Script }>>;

const names = [...Object.keys(scripts), "start"].join(", ");
const asksForHelp = (word: string) => word === "--help" || word === "-h";

/** Resolves to the exit code; what went wrong is one line on standard error, the stack only with --debug. */
export async function runScript(name: string, args: readonly string[], world: ScriptWorld): Promise<number> {
  const { output, errors } = world.streams;
  const debug = args.includes("--debug");
  try {
    if (name === "--version") return await answered(output, manifest.version);
    if (name === "help" || asksForHelp(name)) {
      for (const load of Object.values(scripts)) await writeLine(output, (await load()).default.usage);
      return await answered(output, "start  (or nothing: the chat platforms that are set up, else this terminal)");
    }
    if (!Object.hasOwn(scripts, name))
      throw new Trouble("bad-input", `There is no command "${printable(name)}". There are: ${names}.`);
    const { default: script } = await scripts[name as keyof typeof scripts]();
    if (args.some(asksForHelp)) return await answered(output, script.usage);
    return await script.run(
      args.filter((word) => word !== "--debug"),
      world,
    );
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    const stack = trouble.cause instanceof Error ? trouble.cause.stack : trouble.stack;
    errors.write(`${debug ? stack : printable(trouble.message)}\n`);
    return trouble.kind === "bad-input" ? 2 : 1;
  }
}

async function answered(output: Writable, words: string): Promise<number> {
  await writeLine(output, words);
  return 0;
}
