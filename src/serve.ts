// Everything that runs while Lede runs: platforms listening, the tick offering what is due, workers doing it, until
// told to stop.
import type { DeskTools } from "./desk/call.ts";
import { openDesk } from "./desk/desk.ts";
import type { Jobs } from "./ports/jobs.ts";
import type { Hear, Platform } from "./ports/platform.ts";
import { Ticker, type TickTools, work } from "./publishing/tick.ts";
import { Timekeeper } from "./publishing/timekeeping.ts";
import { asTrouble, Trouble } from "./trouble.ts";

/**
 * Most of an edition's time is waiting: four messages take three seconds of a Slack channel, which takes one a second.
 * With fewer under way channels stand idle; with more each costs more of the processor, as garbage lives longer.
 */
export const editionsAtOnce = 16;
/** Feeds wait for their hosts. */
const atOnce = { editions: editionsAtOnce, feeds: 8 } as const;

export type Service = {
  readonly desk: DeskTools;
  readonly platforms: readonly Platform[];
  readonly jobs: Jobs;
  readonly holder: string;
  /** Calls `tick` on its beat until the signal aborts. */
  readonly beat: (tick: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  readonly retentionDays: number;
};

/** Between two tries to reach a platform: longer each time up to this, and from the beginning once it was reached. */
const firstPause = 1_000;
const longestPause = 30_000;
/** Who listened this long was reached. */
const reached = 60_000;

/**
 * Resolves when the signal has aborted and the part being posted is posted; or when the last platform has ended by
 * itself. A platform that cannot be reached, at the start or later, is tried again for as long as this runs. Throws
 * the Trouble of a platform when all of them failed for good.
 */
export async function serve(service: Service, signal: AbortSignal): Promise<void> {
  const { desk, platforms, jobs, holder, retentionDays } = service;
  const ended = new AbortController();
  const running = AbortSignal.any([signal, ended.signal]);
  const tools: TickTools = { ...desk, jobs, holder, retentionDays, time: new Timekeeper(desk.clock, desk.log) };
  const ticker = new Ticker(tools);
  const background = Promise.all([service.beat(() => ticker.tick(), running), work(tools, atOnce, running)]);
  const hear = openDesk(desk);
  const troubles: { readonly name: string; readonly trouble: Trouble }[] = [];
  await Promise.all(
    platforms.map(async (platform) => {
      const trouble = await listening(platform, hear, desk, running);
      if (trouble === undefined) return;
      troubles.push({ name: platform.name, trouble });
      desk.log.error("platform-ended", trouble, { platform: platform.name });
    }),
  );
  ended.abort();
  await background;
  const [first] = troubles;
  if (first === undefined || troubles.length < platforms.length || signal.aborted) return;
  const words = troubles.map(({ name, trouble }) => `${name}: ${trouble.message}`);
  throw new Trouble(first.trouble.kind, [...words, "npm start -- doctor says what to do."].join("\n"), {
    cause: first.trouble,
  });
}

/** Gives why it ended for good, undefined when it was told to stop or had nothing more to hear. */
async function listening(
  platform: Platform,
  hear: Hear,
  { clock, log }: DeskTools,
  running: AbortSignal,
): Promise<Trouble | undefined> {
  for (let pause = firstPause; !running.aborted; pause = Math.min(2 * pause, longestPause)) {
    const began = clock.now();
    try {
      await platform.listen(hear, running);
      return undefined;
    } catch (thrown) {
      const trouble = asTrouble(thrown);
      if (running.aborted) break;
      if (!trouble.retry && trouble.kind !== "unknown-outcome") return trouble;
      if (clock.now() - began >= reached) pause = firstPause;
      const wait = Math.max(pause, trouble.retryAfterMs ?? 0);
      log.warn("platform-away", { platform: platform.name, why: trouble.message, againInMs: wait });
      await clock.sleep(wait, running).catch(() => undefined);
    }
  }
  return undefined;
}
