// Lede as a process of its own, the way a person or a program starts it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const node = join(root, "node_modules/.bin/node");
const main = join(root, "src/main.ts");

export type Ended = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type Process = {
  readonly child: ChildProcess;
  readonly folder: string;
  /** Resolves when standard output or error holds the words. */
  until(words: string): Promise<void>;
  readonly ended: Promise<Ended>;
};

/** Compiled code is kept for all of them: whose home it would lie in is the folder's, which is new each time. */
const NODE_COMPILE_CACHE = join(tmpdir(), "lede-process-compiled");

/** In a folder of its own, with none of the settings of whoever runs the tests. */
export function startLede(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { mostFileBytes, flags = [] }: { readonly mostFileBytes?: number; readonly flags?: readonly string[] } = {},
): Process {
  const folder = mkdtempSync(join(tmpdir(), "lede-process-"));
  // No file of it grows beyond this, as on a disk that is full.
  const within = mostFileBytes && ["-c", `ulimit -f ${mostFileBytes / 512}; exec "$0" "$@"`, node];
  const child = spawn(within ? "sh" : node, [...(within || []), ...flags, main, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      DATABASE_URL: join(folder, "lede.db"),
      NODE_COMPILE_CACHE,
      ...env,
    },
  });
  const said = { stdout: "", stderr: "" };
  const watchers = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
      for (const watcher of watchers) watcher();
    });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) => {
      rmSync(folder, { recursive: true, force: true });
      resolve({ code, signal, ...said });
      for (const watcher of watchers) watcher();
    });
  });
  return {
    child,
    folder,
    ended,
    until: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const over = child.exitCode !== null || child.signalCode !== null;
          if (!`${said.stdout}${said.stderr}`.includes(words) && !over) return;
          watchers.delete(look);
          if (`${said.stdout}${said.stderr}`.includes(words)) resolve();
          else reject(new Error(`it ended without: ${words}\n${said.stdout}\n${said.stderr}`));
        };
        watchers.add(look);
        look();
      }),
  };
}

/** Runs one command to its end. */
export function runLede(
  args: readonly string[],
  input = "",
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { child, ended } = startLede(args, env);
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  return ended;
}
