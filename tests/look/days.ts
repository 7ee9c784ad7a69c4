// The days on which the pictures are taken, and what happens on the morning of one.
import { until } from "../adapters/slack/running.ts";
import type { KeptLog } from "../fakes/log.ts";
import type { WallClock } from "../fakes/wall.ts";
import type { FakeWeb } from "../fakes/web.ts";
import { articleOf, asOf } from "../whole/wikinews.ts";

/** A schedule is made on a Monday and posts on Tuesdays: one story, two stories, a quiet day, and one with no channel. */
export const days = {
  set: "2008-01-14T08:00:00Z",
  one: "2008-01-15",
  two: "2008-01-22",
  quiet: "2008-01-29",
  refused: "2008-02-05",
} as const;

/** Briefed on its own, on the morning after its day. */
export const opel = articleOf("meantime_143480");
export const opelRead = "2009-11-06T08:00:00Z";

export const asked = {
  known: "How far did the Hang Seng index fall?",
  unknown: "Who won the football match in Naples?",
} as const;

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
    ["06:30:00", ["feed-polled"]],
    ["06:50:00", ["edition-made"]],
    ["07:00:05", ["edition-posted", "owner-told"]],
  ];
  for (const [time, events] of steps) {
    const seen = () => events.reduce((sum, event) => sum + log.count(event), 0);
    const before = seen();
    clock.moveTo(`${day}T${time}Z`);
    await tick();
    await until(() => seen() > before, 15_000);
  }
}
