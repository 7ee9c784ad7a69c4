// Lede as a process of its own whose memory is read: from the bundle or from source, started as its people start it.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";
import type { Row } from "../../evals/harness.ts";
import { node } from "../../process/lede.ts";
import type { Weighed } from "./probe.ts";

export type Side = Awaited<ReturnType<typeof startSide>>;

const patience = 120_000;

/** `flags` are V8's, as at its launch. Compiled code is kept between runs, as where Lede has run before. */
export function startSide(
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
) {
  const folder = mkdtempSync(join(tmpdir(), "lede-memory-"));
  // In JavaScript: what reads TypeScript would weigh with a bundle that needs none.
  const probe = join(folder, "probe.mjs");
  writeFileSync(
    probe,
    transformSync(readFileSync(join(import.meta.dirname, "probe.ts"), "utf8"), { loader: "ts" }).code,
  );
  const child = spawn(node, [...flags, "--import", probe, entry, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      DATABASE_URL: join(folder, "lede.db"),
      NODE_COMPILE_CACHE: join(tmpdir(), "lede-process-compiled"),
      ...env,
    },
    stdio: ["pipe", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    /** Resolves when what it said fits. Throws with its last words when it never does. */
    async until(fits: (said: string) => boolean): Promise<void> {
      const before = performance.now() + patience;
      while (!fits(said)) {
        if (child.exitCode !== null || performance.now() > before) throw new Error(said.slice(-2_000));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    write: (line: string): void => void child.stdin?.write(`${line}\n`),
    weigh: async (): Promise<Weighed & { readonly pages: Pages }> => {
      const told = new Promise<Weighed>((resolve) => child.once("message", (weighed: Weighed) => resolve(weighed)));
      child.send("weigh");
      return { ...(await told), pages: pagesOf(child.pid ?? 0) };
    },
    async end(): Promise<void> {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** KiB that are in memory, and those of them that are this process's alone and were written to. */
type Pages = { readonly resident: number; readonly written: number };

function pagesOf(pid: number): Pages {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const kib = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1]);
  return { resident: kib("Rss"), written: kib("Private_Dirty") };
}

/** Bars are in MB of memory that is the process's alone, and of all that is resident. */
export async function rowsOf(
  what: string,
  side: Side,
  bars: { readonly own?: number; readonly all?: number } = {},
): Promise<readonly Row[]> {
  const { pages, isolates, code } = await side.weigh();
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);
  const heaps = isolates.map(
    ({ name, heap, used, beside }) => `${name} ${mb(used)} of ${mb(heap)}, ${mb(beside)} beside`,
  );
  const heap = isolates.reduce((sum, one) => sum + one.heap, 0);
  return [
    {
      what: `${what}: its own`,
      figure: (pages.written * 1024) / 1e6,
      unit: "MB",
      ...(bars.own && { bar: `<= ${bars.own}` }),
      note: `heaps ${mb(heap)}, of them code ${mb(code)} (main)`,
    },
    {
      what: `${what}: resident`,
      figure: (pages.resident * 1024) / 1e6,
      unit: "MB",
      ...(bars.all && { bar: `<= ${bars.all}` }),
      note: heaps.join("; "),
    },
  ];
}
