// One worker of the workroom: its jobs, what they ask of the main thread's ports, and whether it still yields.
import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Log } from "../../src/ports/log.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import type { WorkTools } from "../../src/work.ts";
import { whereCaches } from "./compiled.ts";
import {
  asks,
  type FromWorker,
  goingOn,
  type Job,
  type NamedModel,
  type PortAsk,
  pack,
  type ToWorker,
  unpack,
  type WorkerData,
  type WorkroomLimits,
  yields,
} from "./workroom-wire.ts";

export type WorkerRoom = {
  /** Opened for one job that another worker was ended for. */
  readonly alone: boolean;
  readonly jobs: ReadonlyMap<number, Job>;
  take(job: Job): void;
  /** The worker is told, and says how far it came: what needs nothing of the world is given all the same. */
  callOff(job: Job): void;
  isBusy(): boolean;
  /** Ends it, by `lost`, when it has held the processor too long since it yielded. */
  look(): Promise<void>;
  goingOnWith(): number;
  end(): Promise<unknown>;
};

type Events = { readonly lost: (room: WorkerRoom, why: Trouble) => void; readonly idle: (room: WorkerRoom) => void };

const named = (model: NamedModel | undefined): NamedModel | undefined =>
  model && {
    name: model.name,
    ...(model.thinkingTokens !== undefined && { thinkingTokens: model.thinkingTokens }),
    ...(model.effort !== undefined && { effort: model.effort }),
  };

export function openRoom(tools: WorkTools, limits: WorkroomLimits, alone: boolean, { lost, idle }: Events): WorkerRoom {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const { OPENAI_PRICES, DAILY_BUDGET_USD, PLACE_BUDGET_USD, DEFAULT_ZONE } = tools.config;
  const config = { OPENAI_PRICES, DAILY_BUDGET_USD, PLACE_BUDGET_USD, DEFAULT_ZONE };
  const worker = new Worker(new URL("./workroom-worker.ts", import.meta.url), {
    // No settings but these, and of the environment where caches lie: what reads strangers' texts has no business with
    // our secrets.
    env: whereCaches(process.env),
    execArgv: ["--no-warnings"],
    workerData: {
      config,
      state,
      compiled: compiledIn(),
      model: named(tools.model),
      judge: named(tools.judge),
    } satisfies WorkerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
  });
  const jobs = new Map<number, Job>();
  const asking = new Map<number, AbortController>();
  let ended = false;
  let seen = { yields: 0, used: spentBy(worker), at: performance.now() };
  const tell = (message: ToWorker): void => worker.postMessage(message);

  const answer = async (id: number, what: PortAsk): Promise<void> => {
    const stop = new AbortController();
    asking.set(id, stop);
    const answered = await served(tools, what, stop.signal).then(
      (out) => ({ out }),
      (thrown: unknown) => ({ trouble: pack(thrown) }),
    );
    asking.delete(id);
    if (!ended) tell({ kind: "answer", ask: id, ...answered });
  };

  const leave = (job: number): void => {
    jobs.delete(job);
    if (room.isBusy()) return;
    worker.unref();
    idle(room);
  };

  const hear = (message: FromWorker): unknown => {
    switch (message.kind) {
      case "ask":
        return answer(message.ask, message);
      case "unask":
        return asking.get(message.ask)?.abort();
      case "log":
        return write(tools.log, message);
      case "done": {
        const job = jobs.get(message.job);
        if ("out" in message) job?.resolve(message.out);
        else job?.reject(unpack(message.trouble));
        return leave(message.job);
      }
    }
  };

  const room: WorkerRoom = {
    alone,
    jobs,
    take(job) {
      if (!room.isBusy()) seen = { ...seen, used: spentBy(worker), at: performance.now() };
      jobs.set(job.id, job);
      worker.ref();
      tell({ kind: "run", job: job.id, name: job.name, input: job.input, now: tools.clock.now() });
    },
    callOff(job) {
      if (jobs.has(job.id)) tell({ kind: "stop", job: job.id });
    },
    isBusy: () => jobs.size > 0,
    async look() {
      const now = Atomics.load(state, yields);
      const used = spentBy(worker);
      if (now !== seen.yields) {
        seen = { yields: now, used, at: performance.now() };
        return;
      }
      const before = seen;
      const held = (await used) - (await before.used);
      if (ended || seen !== before || Atomics.load(state, yields) !== now) return;
      // What is no number is more than nothing: a worker that ends by itself says why.
      if (held >= limits.timeMs || performance.now() - before.at >= limits.wallMs) lost(room, new Trouble("timed-out"));
    },
    goingOnWith: () => Atomics.load(state, goingOn),
    end() {
      ended = true;
      for (const stop of asking.values()) stop.abort();
      return worker.terminate();
    },
  };
  worker.unref();
  worker.on("message", hear);
  worker.on("error", (cause) => lost(room, asTroubleOf(cause)));
  worker.on("exit", () => lost(room, new Trouble("bug")));
  return room;
}

/** The folder is named without what Node adds for its version. */
function compiledIn(): string | undefined {
  const folder = getCompileCacheDir();
  return folder === undefined ? undefined : dirname(folder);
}

/** What the work asks of the ports; a part or an act that no work needs is refused. */
async function served(tools: WorkTools, asked: PortAsk, signal: AbortSignal): Promise<unknown> {
  const { tenant, part, act, given } = asked;
  if (!asks.has(`${part}.${act}`)) throw new Trouble("refused", `Work may not ask for ${part}.${act}.`);
  const { model, judge, marks = tools.store.marks } = tools;
  const parts = {
    model,
    judge,
    ...(tenant === undefined ? { ...partsOf(tools.store), marks } : tools.store.of(tenant)),
  };
  const from = (parts as Readonly<Record<string, object | undefined>>)[part];
  const does = (from as Readonly<Record<string, unknown>> | undefined)?.[act];
  if (typeof does !== "function") throw new Trouble("refused", `There is no ${part}.${act}.`);
  return does.call(from, ...given, ...(act === "complete" ? [signal] : []));
}

const partsOf = ({ articles, written, once }: WorkTools["store"]) => ({ articles, written, once });

function write(log: Log, { level, event, fields, trouble }: Extract<FromWorker, { kind: "log" }>): void {
  if (level === "error") log.error(event, trouble && unpack(trouble), fields);
  else log[level](event, fields);
}

/** Milliseconds of processor time; not a number for a worker that is ending, or has not begun. */
const spentBy = (worker: Worker): Promise<number> =>
  worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1000,
    () => Number.NaN,
  );

function asTroubleOf(cause: unknown): Trouble {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? new Trouble("too-big", undefined, { cause }) : asTrouble(cause);
}
