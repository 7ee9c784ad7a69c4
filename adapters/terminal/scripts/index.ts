// The commands for scripts, by name: each in a module of its own, loaded when it is called.
import { asTrouble } from "../../../src/trouble.ts";
import type { Script, World } from "./world.ts";

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
} as const satisfies Record<string, () => Promise<{ readonly script: Script }>>;

export const scriptNames = Object.keys(scripts);

/** Resolves to the exit code; what went wrong is one line on standard error, the stack only with --debug. */
export async function runScript(name: string, args: readonly string[], world: World): Promise<number> {
  const debug = args.includes("--debug");
  try {
    if (!(name in scripts)) {
      world.streams.errors.write(`There is no command "${name}". There are: ${scriptNames.join(", ")}, start.\n`);
      return 2;
    }
    const { script } = await scripts[name as keyof typeof scripts]();
    return await script.run(
      args.filter((word) => word !== "--debug"),
      world,
    );
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    world.streams.errors.write(
      `${debug ? (trouble.cause instanceof Error ? trouble.cause.stack : trouble.stack) : trouble.message}\n`,
    );
    return trouble.kind === "bad-input" ? 2 : 1;
  }
}
