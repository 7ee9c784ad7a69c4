// Python's table of every change of every zone's clocks (dst-oracle.py), and where a daily slot stands against it.
import { nextSlots } from "../../src/publishing/when/schedule.ts";
import table from "./dst.table.json" with { type: "json" };

export const minute = 60_000;
export const dayMinutes = 1440;
export const times = ["00:00", "02:30", "08:00"] as const;
export const [from, to] = [Date.UTC(2025, 0, 1), Date.UTC(2031, 0, 1)];

export type Group = (typeof table.groups)[number];

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
export function compared(): {
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

/** Every daily slot that is not where the table says. Whoever asks sets `Temporal` before this file is loaded. */
export function wrongSlots(zones: readonly (readonly [string, Group])[]) {
  const wrong: string[] = [];
  let cases = 0;
  for (const [zone, group] of zones)
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
  return { wrong, cases };
}

export const tables = `${table.tzdata} and ${process.versions.tz}`;
