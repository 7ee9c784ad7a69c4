// Everything that runs while Lede runs: platforms listening, the tick offering what is due, workers doing it, until
// told to stop.
import type { DeskTools } from "./desk/call.ts";
import { openDesk } from "./desk/desk.ts";
import type { Jobs } from "./ports/jobs.ts";
import type { Platform } from "./ports/platform.ts";
import { Ticker, type TickTools, work } from "./publishing/tick.ts";
import { asTrouble, Trouble } from "./trouble.ts";

/** Few at once on one machine: writing is work for the processor, and feeds wait for their hosts. */
export const editionsAtOnce = 8;
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

/**
 * Resolves when the signal has aborted and the part being posted is posted; or when the last platform has ended by
 * itself.
 * Throws the Trouble of a platform when all of them failed.
 */
export async function serve(service: Service, signal: AbortSignal): Promise<void> {
  const { desk, platforms, jobs, holder, retentionDays } = service;
  const ended = new AbortController();
  const running = AbortSignal.any([signal, ended.signal]);
  const tools: TickTools = { ...desk, jobs, holder, retentionDays };
  const ticker = new Ticker(tools);
  const background = Promise.all([service.beat(() => ticker.tick(), running), work(tools, atOnce, running)]);
  const hear = openDesk(desk);
  const troubles: { readonly name: string; readonly trouble: Trouble }[] = [];
  await Promise.all(
    platforms.map(async (platform) => {
      try {
        await platform.listen(hear, running);
      } catch (thrown) {
        const trouble = asTrouble(thrown);
        troubles.push({ name: platform.name, trouble });
        desk.log.error("platform-ended", trouble, { platform: platform.name });
      }
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
