// Every zone, every change of its clocks from 2025 to 2030, against a table that Python's zoneinfo made (dst-oracle.py).
import { expect, test } from "vitest";
import { localDay } from "../../src/publishing/walltime.ts";
import { nextSlots } from "../../src/publishing/when/schedule.ts";
import { compared, dayMinutes, from, type Group, minute, tables, times, to, wrongSlots } from "./dst-nights.ts";

test("a daily slot falls where Python's zoneinfo says, around every change of every zone", () => {
  const { same, differ, unknown } = compared();
  console.log(
    `${same.length} zones alike in tzdata ${tables}; rules differ: ${differ.join(", ") || "none"}; unknown here: ${unknown.join(", ") || "none"}`,
  );
  expect(same.length).toBeGreaterThan(550);
  expect(differ.length + unknown.length).toBeLessThan(30);
  const { wrong, cases } = wrongSlots(same);
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
