// How hostile documents are parsed apart: a few worker threads with their own heap, killed when they take too long.
import { Worker } from "node:worker_threads";
import type { Sandbox, TaskName, Tasks } from "../../src/ports/sandbox.ts";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import type { TaskAsked, TaskTold } from "./sandbox-worker.ts";

export type SandboxLimits = {
  /** Processor time of one task, in milliseconds: a busy machine makes no page unreadable. */
  readonly timeMs: number;
  /** Wall time of one task, however little of the processor it got. */
  readonly wallMs: number;
  readonly heapMiB: number;
  /** Characters of input: what no document of ours reaches is not even copied. */
  readonly characters: number;
  readonly workers: number;
  /** A worker that had nothing to do for so long gives its memory back: some 35 MB. */
  readonly idleMs: number;
};

export const sandboxLimits: SandboxLimits = {
  timeMs: 5000,
  wallMs: 60_000,
  heapMiB: 256,
  characters: 6_000_000,
  workers: 2,
  idleMs: 60_000,
};

type Job = { readonly asked: TaskAsked; readonly settle: (told: TaskTold | Trouble) => void; dropped: boolean };
type Room = { worker: Worker; ready: boolean; job: Job | undefined; timer: NodeJS.Timeout | undefined };

/**
 * Workers start with the first task and are kept; an idle one does not keep the process alive. A task that outlives its
 * time or its heap loses its worker, and nobody else notices. `close` ends all of them.
 */
export function openSandbox(given: Partial<SandboxLimits> = {}): Sandbox & { close(): Promise<void> } {
  const limits = { ...sandboxLimits, ...given };
  const rooms = new Set<Room>();
  const waiting: Job[] = [];
  let closed = false;

  const next = () => {
    while (waiting[0]?.dropped) waiting.shift();
    if (waiting.length === 0) return;
    const free =
      [...rooms].find((room) => room.job === undefined) ?? (rooms.size < limits.workers ? openRoom() : undefined);
    const job = free === undefined ? undefined : waiting.shift();
    if (free === undefined || job === undefined) return;
    clearTimeout(free.timer);
    free.job = job;
    free.worker.ref();
    if (free.ready) begin(free);
    next();
  };

  const begin = (room: Room) => {
    const job = room.job;
    if (job === undefined) return;
    const before = spentBy(room.worker);
    room.worker.postMessage(job.asked);
    const ends = performance.now() + limits.wallMs;
    /** Asked again when the rest of its time may have been used: it cannot use more than passes. */
    const look = async () => {
      const used = (await spentBy(room.worker)) - (await before);
      if (room.job !== job) return;
      if (used >= limits.timeMs || performance.now() >= ends)
        return drop(room, new Trouble("timed-out", worded("site.long-read")));
      room.timer = setTimeout(look, Math.max(leastWait, Math.min(limits.timeMs - used, ends - performance.now())));
    };
    room.timer = setTimeout(look, limits.timeMs);
  };

  const finish = (room: Room, told: TaskTold | Trouble) => {
    clearTimeout(room.timer);
    const job = room.job;
    room.job = undefined;
    room.worker.unref();
    room.timer = setTimeout(() => retire(room), limits.idleMs).unref();
    job?.settle(told);
    next();
  };

  const retire = (room: Room) => {
    if (room.job !== undefined || !rooms.delete(room)) return;
    room.worker.removeAllListeners("exit");
    void room.worker.terminate();
  };

  const drop = (room: Room, trouble: Trouble) => {
    rooms.delete(room);
    room.worker.removeAllListeners("exit");
    void room.worker.terminate();
    finish(room, trouble);
  };

  const openRoom = (): Room => {
    const worker = new Worker(new URL("./sandbox-worker.ts", import.meta.url), {
      // No environment: what parses strangers' pages has no business with our secrets.
      env: {},
      execArgv: ["--no-warnings"],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    });
    const room: Room = { worker, ready: false, job: undefined, timer: undefined };
    rooms.add(room);
    worker.unref();
    worker.on("message", (told: TaskTold) => {
      if (told.kind !== "ready") return finish(room, told);
      room.ready = true;
      begin(room);
    });
    worker.on("error", (cause) => drop(room, asTroubleOf(cause)));
    worker.on("exit", () => drop(room, new Trouble("unreadable")));
    return room;
  };

  return {
    async run<T extends TaskName>(task: T, input: Tasks[T]["in"], signal: AbortSignal): Promise<Tasks[T]["out"]> {
      if (signal.aborted || closed) throw new Trouble("aborted");
      const size = "html" in input ? input.html.length : input.body.length;
      if (size > limits.characters) throw new Trouble("too-big");
      const told = await new Promise<TaskTold | Trouble>((settle) => {
        const job: Job = {
          asked: { task, input } as TaskAsked,
          dropped: false,
          settle: (answer) => {
            signal.removeEventListener("abort", stop);
            settle(answer);
          },
        };
        const stop = () => {
          job.dropped = true;
          const room = [...rooms].find((candidate) => candidate.job === job);
          if (room === undefined) job.settle(new Trouble("aborted"));
          else drop(room, new Trouble("aborted"));
        };
        signal.addEventListener("abort", stop, { once: true });
        waiting.push(job);
        next();
      });
      if (told instanceof Trouble) throw told;
      if (told.kind === "trouble") throw new Trouble(told.trouble, told.words);
      return (told as Extract<TaskTold, { kind: "done" }>).out as Tasks[T]["out"];
    },
    async close() {
      closed = true;
      const open = [...rooms];
      rooms.clear();
      for (const job of waiting.splice(0)) job.settle(new Trouble("aborted"));
      for (const room of open) {
        room.worker.removeAllListeners("exit");
        clearTimeout(room.timer);
        room.job?.settle(new Trouble("aborted"));
      }
      await Promise.all(open.map((room) => room.worker.terminate()));
    },
  };
}

const leastWait = 20;

/** Milliseconds of processor time; a worker that is ending has used all of it. */
const spentBy = (worker: Worker): Promise<number> =>
  worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1000,
    () => Number.POSITIVE_INFINITY,
  );

function asTroubleOf(cause: unknown): Trouble {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new Trouble("too-big", worded("site.memory"), { cause })
    : new Trouble("unreadable", undefined, { cause });
}
