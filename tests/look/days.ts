// The days on which the pictures are taken, and what happens on the morning of one.
import { until } from "../adapters/slack/running.ts";
import type { KeptLog } from "../fakes/log.ts";
import type { WallClock } from "../fakes/wall.ts";
import type { FakeWeb } from "../fakes/web.ts";
import { articleOf, asOf } from "../whole/wikinews.ts";

/** A schedule is made on a Friday and posts on Saturdays: nothing yet, two stories, a quiet day, one with no channel. */
export const days = {
  set: "2009-10-09T08:00:00Z",
  first: "2009-10-10",
  two: "2009-10-17",
  quiet: "2009-10-24",
  refused: "2009-10-31",
} as const;

/** Briefed on its own, on the morning after its day. */
export const opel = articleOf("meantime_143480");
export const opelRead = "2009-11-06T08:00:00Z";

export const asked = {
  known: "How much did Bank of America lose?",
  unknown: "Who won the football match in Naples?",
} as const;

/** The machine may be busy with other things. */
export const patienceMs = 30_000;

type Running = {
  readonly web: FakeWeb;
  readonly clock: WallClock;
  readonly log: KeptLog;
  readonly tick: () => Promise<void>;
};

/** Feeds are read; ten minutes before eight in Zurich the edition is made, and at eight it goes out or cannot. */
export async function morning({ web, clock, log, tick }: Running, day: string): Promise<void> {
  asOf(web, day);
  const steps: readonly (readonly [time: string, events: readonly string[]])[] = [
    ["07:30:00", ["feed-polled"]],
    ["07:50:00", ["edition-made"]],
    ["08:00:05", ["edition-posted", "owner-told"]],
  ];
  for (const [time, events] of steps) {
    const seen = () => events.reduce((sum, event) => sum + log.count(event), 0);
    const before = seen();
    clock.moveTo(Temporal.ZonedDateTime.from(`${day}T${time}[Europe/Zurich]`).epochMilliseconds);
    await tick();
    await until(() => seen() > before, patienceMs);
  }
}
