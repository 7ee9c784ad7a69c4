// What runs inside a workroom: the newsroom's work on ports that the main thread answers, so that work which waits for
// a model or a store holds no processor.
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Clock } from "../../src/ports/clock.ts";
import type { Fields, Log } from "../../src/ports/log.ts";
import type { Model } from "../../src/ports/model.ts";
import type { WorkName, WorkStore } from "../../src/work.ts";
import type { FromWorker, NamedModel, PortAsk, ToWorker, WorkerData } from "./workroom-wire.ts";

const { config, model, judge, state, compiled } = workerData as WorkerData;
if (compiled !== undefined) enableCompileCache(compiled);
await import("./older.ts");
const { openClock } = await import("./clock.ts");
const { openIds } = await import("./ids.ts");
const { goingOn, pack, unpack, yields } = await import("./workroom-wire.ts");
const { openWork } = await import("../../src/work.ts");

const tell = (message: FromWorker): void => parentPort?.postMessage(message);

type Waiting = { readonly resolve: (out: unknown) => void; readonly reject: (trouble: Error) => void; job: number };
const waiting = new Map<number, Waiting>();
let asked = 0;

/** A signal among what is given stays here: when it aborts, the ask is taken back. */
function ask(what: PortAsk): Promise<unknown> {
  const id = ++asked;
  const signal = what.given.find((one) => one instanceof AbortSignal);
  const given = what.given.filter((one) => one !== signal);
  return new Promise((resolve, reject) => {
    const stop = () => tell({ kind: "unask", ask: id });
    const over = () => signal?.removeEventListener("abort", stop);
    const job = Atomics.load(state, goingOn);
    waiting.set(id, {
      job,
      resolve: (out) => {
        over();
        resolve(out);
      },
      reject: (trouble) => {
        over();
        reject(trouble);
      },
    });
    tell({ kind: "ask", ask: id, ...what, given });
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}

/** Whatever part and act are named: the main thread knows which of them there are. */
function partsOf(tenant?: string): object {
  const acts = (part: string) =>
    new Proxy(
      {},
      {
        get:
          (_, act) =>
          (...given: readonly unknown[]) =>
            ask({ tenant, part, act: String(act), given }),
      },
    );
  return new Proxy({}, { get: (_, part) => (part === "of" ? partsOf : acts(String(part))) });
}

const modelOf = (named: NamedModel | undefined, part: "model" | "judge"): Model | undefined =>
  named && {
    ...named,
    complete: (request, signal) =>
      ask({ part, act: "complete", given: [request, signal] }) as ReturnType<Model["complete"]>,
  };

const logWith = (more: Fields): Log => {
  const line =
    (level: "info" | "warn") =>
    (event: string, fields: Fields = {}): void =>
      tell({ kind: "log", level, event, fields: { ...more, ...fields } });
  return {
    info: line("info"),
    warn: line("warn"),
    error: (event, thrown, fields = {}) =>
      tell({ kind: "log", level: "error", event, fields: { ...more, ...fields }, trouble: pack(thrown) }),
    with: (fields) => logWith({ ...more, ...fields }),
  };
};

const local = openClock();
/** The main thread's clock may be the database's. */
let ahead = 0;
const clock: Clock = { ...local, now: () => local.now() + ahead };

const [writer, other] = [modelOf(model, "model"), modelOf(judge, "judge")];
const prompts = writer && (await import("./prompts.ts")).loadPrompts();
const store = partsOf() as WorkStore;
const work = openWork({
  ...{ config, store, clock, ids: openIds(), log: logWith({}), prompts, model: writer },
  // One model under two names would be measured, and rested, as two.
  judge: judge?.name === model?.name ? writer : other,
});

const running = new Map<number, AbortController>();

async function run(job: number, name: WorkName, input: Parameters<typeof work.run>[1]): Promise<void> {
  const stop = new AbortController();
  running.set(job, stop);
  try {
    tell({ kind: "done", job, out: await work.run(name, input, stop.signal) });
  } catch (thrown) {
    tell({ kind: "done", job, trouble: pack(thrown) });
  } finally {
    running.delete(job);
  }
}

const hear = (message: ToWorker): unknown => {
  switch (message.kind) {
    case "run":
      Atomics.store(state, goingOn, message.job);
      ahead = message.now - local.now();
      return run(message.job, message.name, message.input);
    case "stop":
      return running.get(message.job)?.abort();
    case "answer": {
      const one = waiting.get(message.ask);
      waiting.delete(message.ask);
      if (one) Atomics.store(state, goingOn, one.job);
      return "out" in message ? one?.resolve(message.out) : one?.reject(unpack(message.trouble));
    }
  }
};

parentPort?.on("message", hear);
// A worker that holds the processor does not get here: that is how the main thread knows.
setInterval(() => Atomics.add(state, yields, 1), 100);
Atomics.add(state, yields, 1);
