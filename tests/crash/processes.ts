// Starting the processes of the crash tests and reading what they say, one JSON line an event.
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Orders } from "./points.ts";

export type Told = { readonly event: string; readonly [field: string]: unknown };

export type Child = {
  readonly process: ChildProcess;
  readonly told: Told[];
  /** What it wrote on standard error: empty when all is well. */
  readonly complaints: () => string;
  readonly ended: Promise<{ readonly signal: string | null; readonly code: number | null }>;
  /** Resolves with the first event that fits; rejects when the process ends without one. */
  readonly hears: (fits: (told: Told) => boolean) => Promise<Told>;
};

export function startChild(orders: Orders, file = new URL("./child.ts", import.meta.url)): Child {
  const child = spawn(process.execPath, [fileURLToPath(file)], {
    env: { PATH: process.env.PATH, CRASH_ORDERS: JSON.stringify(orders) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told: Told[] = [];
  let complaints = "";
  const waiting = new Set<{
    fits: (told: Told) => boolean;
    resolve: (told: Told) => void;
    reject: (why: Error) => void;
  }>();
  child.stderr.on("data", (text: Buffer) => {
    complaints += text.toString();
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = JSON.parse(line) as Told;
    told.push(event);
    for (const one of waiting)
      if (one.fits(event)) {
        waiting.delete(one);
        one.resolve(event);
      }
  });
  const ended = new Promise<{ signal: string | null; code: number | null }>((resolve) => {
    child.once("close", (code, signal) => {
      for (const { reject } of waiting) reject(new Error(`the process ended early: ${complaints.slice(-2000)}`));
      resolve({ code, signal });
    });
  });
  return {
    process: child,
    told,
    complaints: () => complaints,
    ended,
    hears: (fits) => {
      const already = told.find(fits);
      if (already) return Promise.resolve(already);
      return new Promise((resolve, reject) => waiting.add({ fits, resolve, reject }));
    },
  };
}

/** Rejects with `words` after so many real milliseconds. */
export function within<T>(work: Promise<T>, milliseconds: number, words: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(words)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
