// Which briefings are one story's line in a place, and which of them whoever asks is shown.
import { expect, test } from "vitest";
import type { Remembered } from "../../src/news/edition.ts";
import { storyLines, tellingsOf } from "../../src/unfolding/story-line.ts";
import { aBriefing, aSubscription, day, elsewhere, here, t0 } from "../contracts/store/samples.ts";
import { openMemory } from "../fakes/store.ts";

const told = (story: string, ...ids: readonly string[]): Remembered => {
  const each = ids.map((briefing, at) => ({ briefing, at: t0 + at * day }));
  const [last = { briefing: "", at: 0 }] = each.slice(-1);
  return { story, articles: [], ...last, before: each.slice(0, -1) };
};

async function aTenant() {
  const mine = openMemory().of("acme");
  const schedules = { daily: here, weekly: here, other: elsewhere } as const;
  for (const [id, place] of Object.entries(schedules)) await mine.subscriptions.save(aSubscription({ id, place }));
  await mine.editions.remember("daily", [told("flood", "f1", "f2", "f3"), told("strike", "s1", "s2")]);
  await mine.editions.remember("weekly", [told("flooding", "f2", "f4"), told("vote", "v1")]);
  await mine.editions.remember("other", [told("flood", "f1", "o1")]);
  return mine;
}

test.each<[string, string, readonly string[]]>([
  ["of any of its briefings, joined where two schedules told one alike", "f1", ["f1", "f2", "f4", "f3"]],
  ["of one that only the second schedule told", "f4", ["f1", "f2", "f4", "f3"]],
  ["of another story", "s2", ["s1", "s2"]],
  ["told once", "v1", ["v1"]],
  ["of another place is none here", "o1", []],
  ["nobody told", "x", []],
])("the line %s", async (_, id, expected) => {
  const lines = await storyLines(await aTenant(), [here], t0 + 3 * day);
  expect(new Set(lines(id).map(({ briefing }) => briefing))).toEqual(new Set(expected));
  expect(lines(id).map(({ at }) => at)).toEqual(
    lines(id)
      .map(({ at }) => at)
      .toSorted((a, b) => a - b),
  );
});

test("a story that was not told for forty days is no line any more", async () => {
  expect((await storyLines(await aTenant(), [here], t0 + 43 * day))("f1")).toEqual([]);
});

test("what may not be opened is left out, and the rest keeps its times", async () => {
  const open = async (id: string) => (id === "f2" ? undefined : aBriefing(id));
  const line = (await storyLines(await aTenant(), [here], t0 + 3 * day))("s1");
  expect((await tellingsOf(line, open)).map(({ briefing, at }) => [briefing.id, at])).toEqual([
    ["s1", t0],
    ["s2", t0 + day],
  ]);
  const flood = await tellingsOf((await storyLines(await aTenant(), [here], t0 + 3 * day))("f1"), open);
  expect(flood.map(({ briefing }) => briefing.id)).not.toContain("f2");
  expect(flood).toHaveLength(3);
});
