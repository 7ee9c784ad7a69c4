// How the newsroom's work is done apart: one or two worker threads that share its jobs, ended when one holds the
// processor, and what it was busy with done again alone.
import { availableParallelism } from "node:os";
import { Trouble } from "../../src/trouble.ts";
import type { Workroom, Works, WorkTools } from "../../src/work.ts";
import { openPoisons } from "./workroom-poisons.ts";
import { openRoom, type WorkerRoom } from "./workroom-room.ts";
import type { Job, WorkroomLimits } from "./workroom-wire.ts";

/** One worker uses one core; where there are more than two, a second one does not take it from the main thread. */
export const workroomLimits: WorkroomLimits = {
  timeMs: 8000,
  wallMs: 60_000,
  heapMiB: 256,
  workers: availableParallelism() > 2 ? 2 : 1,
  restMs: 60_000,
};

/** How often it is looked whether a worker has yielded. */
const lookEvery = 250;
/** A job that only stood beside those that were to blame. */
const mostMoves = 5;

/**
 * A job whose worker was ended is done again: those beside it in the next worker, the one it was busy with alone. Who
 * costs a worker twice gets the Trouble, and is refused for an hour by its content. Workers begin with the first job
 * and end when they have rested: what reading has learned is half of what a process holds. `close` ends all workers.
 */
export function openWorkroom(
  tools: WorkTools,
  given: Partial<WorkroomLimits> = {},
): Workroom & { close(): Promise<void> } {
  const limits = { ...workroomLimits, ...given };
  const rooms = new Set<WorkerRoom>();
  const resting = new WeakMap<WorkerRoom, NodeJS.Timeout>();
  const poisons = openPoisons(tools.clock);
  let jobs = 0;
  let closed = false;
  let looking: NodeJS.Timeout | undefined;

  const place = (job: Job): void => {
    const shared = [...rooms].filter((room) => !room.alone);
    const emptiest = shared.toSorted((one, other) => one.jobs.size - other.jobs.size)[0];
    const busy = emptiest === undefined || (emptiest.jobs.size > 0 && shared.length < limits.workers);
    const room = job.blamed > 0 || busy ? open(job.blamed > 0) : emptiest;
    clearTimeout(resting.get(room));
    room.take(job);
    looking ??= setInterval(look, lookEvery).unref();
  };

  const open = (alone: boolean): WorkerRoom => {
    const room = openRoom(tools, limits, alone, { lost, idle });
    rooms.add(room);
    return room;
  };

  /** A room that was opened for one job is closed with it, another when it has rested for long enough. */
  const idle = (room: WorkerRoom): void => {
    if (room.alone) end(room);
    else resting.set(room, setTimeout(end, limits.restMs, room).unref());
  };

  const end = (room: WorkerRoom): void => {
    rooms.delete(room);
    void room.end();
  };

  const lost = (room: WorkerRoom, why: Trouble): void => {
    if (!rooms.has(room)) return;
    const guilty = room.alone ? [...room.jobs.keys()][0] : room.goingOnWith();
    const left = [...room.jobs.values()];
    end(room);
    tools.log.warn("worker-ended", {
      why: why.kind,
      jobs: left.length,
      work: left.find(({ id }) => id === guilty)?.name,
    });
    for (const job of left) {
      if (job.id === guilty) job.blamed++;
      else job.moved++;
      if (job.signal.aborted || closed) job.reject(new Trouble("aborted"));
      else if (job.blamed < 2 && job.moved < mostMoves) place(job);
      else {
        if (job.blamed > 1) poisons.add(job, why.kind);
        job.reject(why);
      }
    }
  };

  const look = (): void => {
    const busy = [...rooms].filter((room) => room.isBusy());
    if (busy.length === 0) {
      clearInterval(looking);
      looking = undefined;
    }
    for (const room of busy) void room.look();
  };

  return {
    async run(name, input, signal) {
      if (closed) throw new Trouble("aborted");
      const known = poisons.of({ name, input });
      if (known) throw new Trouble(known);
      let stop = (): void => {};
      try {
        return await new Promise<Works[typeof name]["out"]>((resolve, reject) => {
          const asked = { name, input, signal };
          const job: Job = {
            id: ++jobs,
            ...asked,
            resolve: (out) => resolve(out as Works[typeof name]["out"]),
            reject,
            blamed: 0,
            moved: 0,
          };
          stop = () => {
            for (const room of rooms) room.callOff(job);
          };
          signal.addEventListener("abort", stop, { once: true });
          place(job);
          // As in place: a process that stops still finishes what was begun, where that needs nothing of the world.
          if (signal.aborted) stop();
        });
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },
    async close() {
      closed = true;
      clearInterval(looking);
      const open = [...rooms];
      rooms.clear();
      for (const room of open) for (const job of room.jobs.values()) job.reject(new Trouble("aborted"));
      await Promise.all(open.map((room) => room.end()));
    },
  };
}
