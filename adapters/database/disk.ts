// How SQLite's changes get onto the disk without holding anybody up: its log of changes is synced by threads of the
// system, once for all who wait, and written into the file by a thread of its own.
import { close, fdatasync, openSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";

/** Changes after which the log is written into the file and begins anew: some five to twenty megabytes. */
const emptiesAfter = 256;

export type Disk = {
  /** Something was changed, or is about to be before anybody else has a turn. */
  readonly wrote: () => void;
  /** How many changes there have been. */
  readonly written: number;
  /**
   * Resolves when all changes so far are on the disk; one waiting after the other, with a turn for everything else
   * between. Throws what the system says.
   */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * The engine's own way (`synchronous = full`) syncs its log after each commit, and the process stands still meanwhile.
 * With `synchronous = normal` it leaves that to us: what is committed is seen by all at once, a killed process loses
 * nothing of it, and after `settled` a power cut does not either:
 * https://sqlite.org/wal.html#performance_considerations
 */
export function openDisk(file: string, toDisk: (log: number) => Promise<void> = promisify(fdatasync)): Disk {
  let [written, safe, emptied] = [0, 0, 0];
  let log: number | undefined;
  let syncing: Promise<void> | undefined;
  let emptying: Worker | undefined;
  let turn: Promise<void> = Promise.resolve();

  const sync = async (): Promise<void> => {
    const upTo = written;
    try {
      log ??= openSync(`${file}-wal`, "r+");
      await toDisk(log);
      safe = upTo;
    } finally {
      syncing = undefined;
    }
    if (safe - emptied < emptiesAfter) return;
    emptied = safe;
    emptying ??= emptier(file);
    emptying.postMessage("empty");
  };

  return {
    wrote: () => {
      written += 1;
    },
    get written() {
      return written;
    },
    settled: async () => {
      const mine = written;
      // What is under way began before the last change; the next one is for all who came meanwhile.
      while (safe < mine) {
        syncing ??= sync();
        await syncing;
      }
      turn = turn.then(() => setImmediate());
      await turn;
    },
    close: async () => {
      await syncing?.catch(() => {});
      await emptying?.terminate();
      if (log !== undefined) await promisify(close)(log);
    },
  };
}

/** Where it ends by itself, the engine does its work instead, later and in everybody's time. */
function emptier(file: string): Worker {
  const worker = new Worker(new URL("./disk-worker.ts", import.meta.url), {
    workerData: file,
    env: {},
    execArgv: ["--no-warnings"],
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  worker.unref();
  worker.on("error", () => {});
  return worker;
}
