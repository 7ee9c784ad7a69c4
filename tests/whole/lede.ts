// The whole of Lede with its real desk behind one platform's real adapter: what journeys, walks and pictures start from.
import { openMemoryJobs } from "../../adapters/jobs/memory.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { drawnInTime, openDeskTools, openNewsroom, type World } from "../../src/newsroom.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Draw, Platform } from "../../src/ports/platform.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Newsroom } from "../../src/publishing/newsroom.ts";
import { serve } from "../../src/serve.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { openMemory } from "../fakes/store.ts";
import type { FakeWeb } from "../fakes/web.ts";

export type Around = {
  readonly log: KeptLog;
  readonly clock: Clock;
  readonly ids: CountingIds;
  readonly store: Store;
  readonly draw: Draw;
};

export type Wish<P extends Platform> = {
  readonly env: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly web: FakeWeb;
  readonly open: (config: Config, around: Around) => Promise<P>;
  /** Resolves when the platform listens. */
  readonly listens: (platform: P, log: KeptLog) => Promise<unknown>;
  /** In place of what the newsroom does. */
  readonly over?: Partial<Newsroom>;
  readonly minds?: Pick<World, "model" | "judge" | "prompts">;
};

/** `tick` is one beat: feeds are read, and what is due is published. */
export async function startLede<P extends Platform>({
  env,
  clock,
  web,
  open,
  listens,
  minds = {},
  over = {},
}: Wish<P>) {
  const [log, ids, store] = [new KeptLog(), new CountingIds(), openMemory()];
  const config = readConfig(env);
  const world = { config, store, web, sandbox: inlineSandbox, clock, ids, log, ...minds };
  const newsroom = { ...openNewsroom(world), ...over };
  const platform = await open(config, { log, clock, ids, store, draw: drawnInTime(newsroom, { clock, log }) });
  const desk = openDeskTools(world, newsroom, () => platform);
  const stopping = new AbortController();
  const ticks: (() => Promise<void>)[] = [];
  const serving = serve(
    {
      desk,
      platforms: [platform],
      jobs: openMemoryJobs({ clock, log }),
      holder: "here",
      retentionDays: 7,
      beat: async (tick, signal) => {
        ticks.push(tick);
        await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      },
    },
    stopping.signal,
  );
  await Promise.race([serving, listens(platform, log)]);
  return {
    platform,
    store,
    log,
    tick: async () => await ticks[0]?.(),
    stop: async () => {
      stopping.abort();
      await serving;
    },
  };
}

/** The next time it is so late in Zurich. */
export function nextAt(now: number, time: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("Europe/Zurich");
  const today = here.withPlainTime(time);
  return (Temporal.ZonedDateTime.compare(today, here) > 0 ? today : today.add({ days: 1 })).epochMilliseconds;
}
