// What schedules cost: reading a phrase, finding the next slot, and a year of a thousand subscriptions published on a clock moved by hand.
import { publish } from "../../src/publishing/publish.ts";
import { nextSlots, readWhen } from "../../src/publishing/when/schedule.ts";
import { aWorld, hour } from "../publishing/world.ts";
import { type Benchmark, quantile, timeRuns } from "./harness.ts";

const start = Date.parse("2026-01-01T00:00:00Z");
const year = 365 * 24 * hour;
const zones = [
  "Europe/Zurich",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Cairo",
];
const whens = ["every day at 08:00", "weekdays at 02:30", "mondays 9am", "every day 7:30 and 18:00"];

async function aYear(subscriptions: number): Promise<{ seconds: number; editions: number; wrong: number }> {
  const world = await aWorld({ now: new Date(start).toISOString() });
  const { store } = world.tools;
  const from = performance.now();
  let expected = 0;
  for (let n = 0; n < subscriptions; n++) {
    const schedule = { when: whens[n % whens.length] ?? "", zone: zones[n % zones.length] ?? "UTC" };
    await world.subscribes({ id: `s${n}`, schedule, quietDay: "silence", createdAt: start, doneThrough: start });
    const slots = nextSlots(schedule, start, 800);
    expected += slots.filter((slot) => slot < start + year).length;
    await store.agenda.plan("acme", `s${n}`, slots[0]);
  }
  let editions = 0;
  for (let now = start; now < start + year; now += hour / 2) {
    await world.clock.moveTo(now);
    for (const due of await store.agenda.due(now, 100_000))
      if ((await publish(world.tools, due, world.signal)) === "silent") editions += 1;
  }
  return { seconds: (performance.now() - from) / 1000, editions, wrong: Math.abs(expected - editions) };
}

export const benchmark: Benchmark = {
  says: "reading phrases, finding slots, a simulated year",
  async run(args) {
    const phrases = [
      "weekdays at 08:00",
      "every day 7:30 and 18:00",
      "every 6 hours",
      "mondays 9am",
      "*/15 9-17 * * 1-5",
    ];
    const reading = await timeRuns(200, 50, () => phrases.map((typed) => readWhen(typed, "UTC", start)));
    let at = start;
    const next = await timeRuns(2000, 200, () => {
      at += hour;
      return nextSlots({ when: "weekdays at 08:00", zone: "Europe/Zurich" }, at, 1);
    });
    const subscriptions = Number(args[0] ?? 1000);
    const simulated = await aYear(subscriptions);
    return [
      { what: "read a phrase, median", figure: (quantile(reading, 0.5) * 1000) / phrases.length, unit: "µs" },
      { what: "next slot, median", figure: quantile(next, 0.5) * 1000, unit: "µs" },
      { what: `a year of ${subscriptions} subscriptions`, figure: simulated.seconds, unit: "s", bar: "seconds" },
      { what: "editions in that year", figure: simulated.editions },
      { what: "slots missed or doubled", figure: simulated.wrong, bar: "0" },
    ];
  },
};
