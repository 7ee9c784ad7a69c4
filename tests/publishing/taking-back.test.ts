// Articles behind posted lines are read again; what their outlet changed is struck where it stands and told once.
import { expect, test } from "vitest";
import { lookAgain } from "../../src/publishing/looking-again.ts";
import { Trouble } from "../../src/trouble.ts";
import { corrected, day, editionId, ferry, text, watching } from "./watched.ts";
import { hour, minute } from "./world.ts";

test("a changed figure is struck where it stands, and told once beneath it", async () => {
  const { clock, platform, page, look, words, tools } = await watching();
  const before = words();
  page.text = corrected;
  await clock.advance(hour - 2 * minute);
  await look();
  expect([page.asked.length, words()]).toEqual([0, before]);
  await clock.advance(3 * minute);
  await look();
  expect(words()[1]).toBe(`${before[1]} (was 118, now 131)`);
  expect(words()[2]).toMatch(
    /^A Example changed its article after this was posted: Ferry strikes the pier at Lerwick “/,
  );
  expect(words()[2]).toContain("carried 118 people");
  // The changed part stands in the thread of the first: https://docs.slack.dev/reference/methods/chat.postMessage,
  // "Avoid using a reply's ts value; use its parent instead."
  expect(platform.posted[2]?.under).toBe(platform.posted[0]?.id);
  const saved = await tools.store.of("acme").editions.ofId(editionId);
  expect(saved?.edition.kind === "stories" && saved.edition.stories[0].briefing.corrections).toMatchObject([
    { kind: "figure", was: "118", now: "131", seenAt: clock.now(), reads: expect.stringContaining("131 people") },
  ]);
  expect(words()).toHaveLength(3);
});

test("an article is asked for four times in three days, whoever stands on it, and its watch ends", async () => {
  const { clock, page, posted, look, tools, platform } = await watching();
  page.text = corrected;
  for (let waited = 0; waited < 5 * day; waited += 20 * minute) {
    await clock.advance(20 * minute);
    await look();
  }
  expect(page.asked.map((at) => Math.round((at - posted) / hour))).toEqual([1, 6, 24, 72]);
  expect(await tools.store.watches.ofArticle(ferry.id)).toBeUndefined();
  expect(platform.amendments).toBe(1);
  expect(platform.posted).toHaveLength(3);
});

test("a new wording, an addition and a page that says it is unchanged tell nobody anything", async () => {
  const { clock, page, look, words, platform } = await watching();
  const before = words();
  page.text = `${text.replace("before midnight", "by midnight").replace("said that", "said")}\n\nSchools are open again.`;
  await clock.advance(hour);
  await look();
  page.answer = "unchanged";
  await clock.advance(6 * hour);
  await look();
  expect([words(), platform.amendments, page.asked.length]).toEqual([before, 0, 2]);
});

test("a page that cannot be read waits for its next look", async () => {
  const { clock, page, look, words } = await watching();
  page.answer = new Trouble("unavailable");
  await clock.advance(hour);
  await look();
  await look();
  expect(page.asked).toHaveLength(1);
  page.answer = undefined;
  page.text = corrected;
  await clock.advance(6 * hour);
  await look();
  expect(words()).toHaveLength(3);
});

test("what was corrected twice is told twice; what is as it was again is struck no more, without a word", async () => {
  const { clock, page, look, words } = await watching();
  const [, before] = words();
  page.text = corrected;
  await clock.advance(hour);
  await look();
  page.text = text.replace("118", "127");
  await clock.advance(6 * hour);
  await look();
  expect(words()[1]).toBe(`${before} (was 118, now 127)`);
  expect(words()).toHaveLength(4);
  page.text = text;
  await clock.advance(day);
  await look();
  expect(words()[1]).toBe(before);
  expect(words()).toHaveLength(4);
});

test("where a message cannot be amended, what stands beneath it says the same", async () => {
  const { clock, page, look, words, platform } = await watching();
  const [, before] = words();
  page.text = corrected;
  platform.amendFaults.push("not-allowed");
  await clock.advance(hour);
  await look();
  expect(words()[1]).toBe(before);
  expect(words()[2]).toContain("118");
});

test("a platform that is busy is asked again", async () => {
  const { clock, page, look, words, platform } = await watching();
  page.text = corrected;
  platform.amendFaults.push("rate-limited", "unavailable");
  await clock.advance(hour);
  await look();
  expect([platform.amendments, words()[1]]).toEqual([3, expect.stringContaining("now 131")]);
});

test("two processes and one that died in between tell it once", async () => {
  const { clock, page, look, words, tools, platform, through, signal } = await watching();
  page.text = corrected;
  await clock.advance(hour);
  // The first dies after it told, before it wrote down that it had.
  const dying = { ...tools, holder: "p1", log: tools.log };
  const died = new Error("killed");
  const { store } = tools;
  const dead = {
    ...dying,
    store: {
      ...store,
      of: (tenant: string) => {
        const mine = store.of(tenant);
        return { ...mine, editions: { ...mine.editions, correct: () => Promise.reject(died) } };
      },
    },
  };
  await expect(through(lookAgain(dead, ferry.id, signal))).rejects.toThrow();
  await clock.advance(6 * minute);
  await Promise.all([look({ ...tools, holder: "p2" }), look({ ...tools, holder: "p3" })]);
  expect(words()).toHaveLength(3);
  expect(words()[1]).toContain("now 131");
  expect(platform.doubles).toEqual([]);
});

test("of an excerpt nothing is taken back, and what was stays struck", async () => {
  const { clock, page, look, words } = await watching();
  page.text = corrected;
  await clock.advance(hour);
  await look();
  const struck = words();
  [page.text, page.full] = [text.slice(0, 120), false];
  await clock.advance(6 * hour);
  await look();
  expect(words()).toEqual(struck);
});

test("a place that Lede was removed from is told nothing", async () => {
  const { clock, page, look, platform, tools } = await watching();
  await tools.store.of("acme").purge();
  page.text = corrected;
  await clock.advance(hour);
  await look();
  expect([platform.amendments, platform.posted.length]).toEqual([0, 2]);
});
