// How long whoever waits for a model waits, and how work is ended when that time is over.
import type { Log } from "../ports/log.ts";
import { Trouble } from "../trouble.ts";
import { type ModelSession, type SessionTools, stateOf } from "./call.ts";

/**
 * Milliseconds for everything a model is asked for one thing: drafts, judgements, repairs, retries. An edition is begun
 * ten minutes before its slot (publishing/gather.ts), so half of that leaves time for a second round of stories, for
 * the embedded writer, and for what changed in a story, which is asked for once it is written. Whoever asked for a
 * briefing watches a line that says what is being done. Nobody waits long for an answer. A judge's quiz is 22 calls,
 * three at a time, while nobody waits.
 */
export const patience = {
  edition: 300_000,
  briefing: 60_000,
  changes: 60_000,
  answer: 15_000,
  quiz: 1_200_000,
} as const;

export type Patience = keyof typeof patience;

/** After the deadline, work that only waits for its repair has a moment to finish without it. */
const graceMs = 1_000;

/**
 * What `work` makes, within its time. Throws Trouble: what `work` throws; `timed-out` when the time is over, which
 * counts against the model; `unavailable` without asking when the model rests; `aborted` when the tools' signal does.
 */
export async function withPatience<T>(
  tools: SessionTools,
  within: Patience,
  work: (session: ModelSession) => Promise<T>,
): Promise<T> {
  const { model, clock, signal } = tools;
  const state = stateOf(model, clock);
  if (state.breaker.open) throw new Trouble("unavailable", "The model is not working just now.");
  const over = new AbortController();
  const session: ModelSession = {
    ...tools,
    state,
    until: clock.now() + patience[within],
    signal: AbortSignal.any([signal, over.signal]),
  };
  try {
    return await beforeItIsOver(work(session), over, tools, patience[within]);
  } catch (thrown) {
    if (signal.aborted) throw new Trouble("aborted", undefined, { cause: thrown });
    if (!over.signal.aborted) throw thrown;
    throw timedOut(state.breaker, thrown, tools.log);
  } finally {
    over.abort();
  }
}

function timedOut(breaker: ModelSession["state"]["breaker"], cause: unknown, log: Log): Trouble {
  const trouble = new Trouble("timed-out", undefined, { cause });
  breaker.failed(trouble, log);
  return trouble;
}

async function beforeItIsOver<T>(
  work: Promise<T>,
  over: AbortController,
  { clock, signal }: SessionTools,
  milliseconds: number,
): Promise<T> {
  const done = new AbortController();
  const waiting = AbortSignal.any([done.signal, signal]);
  const alarm = async (): Promise<never> => {
    await clock.sleep(milliseconds, waiting);
    over.abort();
    await clock.sleep(graceMs, waiting);
    throw new Trouble("timed-out");
  };
  const rung = alarm();
  // Whichever loses the race still ends, and nobody waits for it.
  rung.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, rung]);
  } finally {
    done.abort();
  }
}
