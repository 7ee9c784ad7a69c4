// Every zone, every change of its clocks from 2025 to 2030, against a table that Python's zoneinfo made (dst-oracle.py).
import { expect, test } from "vitest";
import { localDay } from "../../src/publishing/walltime.ts";
import { nextSlots } from "../../src/publishing/when/schedule.ts";
import table from "./dst.table.json" with { type: "json" };

const minute = 60_000;
const dayMinutes = 1440;
const times = ["00:00", "02:30", "08:00"] as const;
const [from, to] = [Date.UTC(2025, 0, 1), Date.UTC(2031, 0, 1)];

type Group = (typeof table.groups)[number];

/** The zone's changes as this Node knows them, in the table's form; undefined for a zone it does not know. */
function changesHere(zone: string): { offset: number; changes: number[][] } | undefined {
  let there: Temporal.ZonedDateTime;
  try {
    there = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  } catch {
    return undefined;
  }
  const offsetOf = (at: Temporal.ZonedDateTime) => Math.trunc(at.offsetNanoseconds / 6e10);
  const [offset, changes] = [offsetOf(there), [] as number[][]];
  for (let before = offset; ; ) {
    const next = there.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= to) return { offset, changes };
    changes.push([next.epochMilliseconds / minute, before, offsetOf(next)]);
    [there, before] = [next, offsetOf(next)];
  }
}

/** Both sides' rules, or the reason why they cannot be compared. */
function compared(): {
  readonly same: (readonly [string, Group])[];
  readonly differ: string[];
  readonly unknown: string[];
} {
  const [same, differ, unknown]: [(readonly [string, Group])[], string[], string[]] = [[], [], []];
  for (const group of table.groups)
    for (const zone of group.zones) {
      const here = changesHere(zone);
      if (here === undefined) unknown.push(zone);
      else if (JSON.stringify(here) !== JSON.stringify({ offset: group.offset, changes: group.changes }))
        differ.push(zone);
      else same.push([zone, group]);
    }
  return { same, differ, unknown };
}

test("a daily slot falls where Python's zoneinfo says, around every change of every zone", () => {
  const { same, differ, unknown } = compared();
  console.log(
    `${same.length} zones alike in tzdata ${table.tzdata} and ${process.versions.tz}; rules differ: ${differ.join(", ") || "none"}; unknown here: ${unknown.join(", ") || "none"}`,
  );
  expect(same.length).toBeGreaterThan(550);
  expect(differ.length + unknown.length).toBeLessThan(30);
  const wrong: string[] = [];
  let cases = 0;
  for (const [zone, group] of same)
    for (const [index, time] of times.entries())
      for (const row of group.days) {
        const [day = 0, ...minutes] = row;
        const expected = (day * dayMinutes + (minutes[index] ?? Number.NaN)) * minute;
        const [slot] = nextSlots({ when: `every day at ${time}`, zone }, expected - 1, 1);
        const [before] = nextSlots({ when: `every day at ${time}`, zone }, expected - 30 * 3_600_000, 2).filter(
          (at) => at >= expected,
        );
        cases += 1;
        if (slot !== expected || (before !== undefined && before !== expected))
          wrong.push(
            `${zone} day ${day} ${time}: ${slot && new Date(slot).toISOString()}, not ${new Date(expected).toISOString()}`,
          );
      }
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThan(3 * 6000);
});

test("a daily schedule gives exactly one edition per local day, in every zone, for six years", () => {
  const days = Math.round((to - from) / (dayMinutes * minute));
  const seen = new Set<Group>();
  const wrong: string[] = [];
  for (const [zone, group] of compared().same) {
    if (seen.has(group)) continue;
    seen.add(group);
    for (const time of times) {
      const slots = nextSlots({ when: `every day at ${time}`, zone }, from, days);
      const gap = slots.findIndex(
        (slot, index) => index > 0 && localDay(slot, zone) !== localDay(slots[index - 1] ?? 0, zone) + 1,
      );
      if (gap >= 0) wrong.push(`${zone} ${time}: ${new Date(slots[gap] ?? 0).toISOString()}`);
    }
  }
  expect(seen.size).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test("every six hours counts elapsed time, whatever the clocks do", () => {
  for (const zone of ["Europe/Zurich", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "UTC"]) {
    const slots = nextSlots({ when: "every 6 hours", zone }, from, 4 * 365);
    expect(slots.every((slot, index) => index === 0 || slot - (slots[index - 1] ?? 0) === 6 * 60 * minute)).toBe(true);
  }
});
