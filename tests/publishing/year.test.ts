// A year of publishing on a clock that is moved by hand. A thousand subscriptions are in the benchmark "schedule".
import { expect, test } from "vitest";
import type { Subscription } from "../../src/news/subscription.ts";
import { publish } from "../../src/publishing/publish.ts";
import { localDay } from "../../src/publishing/walltime.ts";
import { nextSlots } from "../../src/publishing/when/schedule.ts";
import { aWorld, hour } from "./world.ts";

const start = Date.parse("2026-01-01T00:00:00Z");
const year = 365 * 24 * hour;
const zones = [
  "Europe/Zurich",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Cairo",
  "America/St_Johns",
];
const whens = ["every day at 08:00", "weekdays at 02:30", "mondays 9am", "0 0 * * *"];

const subscriptions = 32;
const broken = 16;

test("in a year of publishing every slot comes once, none twice, none forgotten, and one broken zone harms nobody", async () => {
  const world = await aWorld({ now: new Date(start).toISOString() });
  const { store } = world.tools;
  const all: Subscription[] = [];
  for (let n = 0; n < subscriptions; n++) {
    const zone = n === broken ? "Mars/Olympus" : (zones[n % zones.length] ?? "UTC");
    const subscription = await world.subscribes({
      id: `s${n}`,
      schedule: { when: whens[n % whens.length] ?? "", zone },
      quietDay: "silence",
      createdAt: start,
      doneThrough: start,
    });
    all.push(subscription);
    const [first] = n === broken ? [start] : nextSlots(subscription.schedule, start, 1);
    await store.agenda.plan("acme", subscription.id, first);
  }
  const asked = new Map<string, number[]>();
  for (let now = start; now < start + year; ) {
    const next = await store.agenda.oldestDue();
    now = Math.max(now, next ?? start + year);
    if (now >= start + year) break;
    await world.clock.moveTo(now);
    for (const due of await store.agenda.due(now, 10_000)) {
      if ((await publish(world.tools, due, world.signal)) === "silent")
        asked.set(due.subscription, [...(asked.get(due.subscription) ?? []), due.slot]);
    }
  }
  for (const { id, schedule } of all.filter((one) => one.id !== `s${broken}`)) {
    const expected = nextSlots(schedule, start, 400).filter((slot) => slot < start + year);
    expect(asked.get(id), id).toEqual(expected);
    if (schedule.when !== "every day at 08:00") continue;
    const days = expected.map((slot) => localDay(slot, schedule.zone));
    expect(new Set(days).size).toBe(days.length);
    expect(days.length).toBeGreaterThanOrEqual(364);
  }
  expect(asked.get(`s${broken}`)).toBeUndefined();
  expect(world.platform.posted).toEqual([]);
}, 60_000);
