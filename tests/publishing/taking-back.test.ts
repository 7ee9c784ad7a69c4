// Articles behind posted lines are read again; what their outlet changed is struck where it stands and told once.
import { expect, test } from "vitest";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { lookAgain } from "../../src/publishing/looking-again.ts";
import type { Newsroom } from "../../src/publishing/newsroom.ts";
import { type Due, publish } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { correctionsNow } from "../../src/watching/corrections.ts";
import { readOne, writeEmbedded } from "../../src/writing/embedded.ts";
import { anArticle } from "../contracts/store/samples.ts";
import { aWorld, feedUrl, hour, minute, slot, type World } from "./world.ts";

const due: Due = { tenant: "acme", subscription: "s1", slot };
const editionId = `s1@${slot}`;
const day = 24 * hour;

const text = [
  "The ferry Solveig carried 118 people when it struck the pier at Lerwick on Sunday evening.",
  "The harbour master, Anna Lind, said that the ferry had been inspected in March and had passed.",
  "Rescuers brought 96 passengers ashore before midnight, and divers searched the hull for others.",
  "The owner of the line has not said when the ferry will sail again.",
].join("\n\n");
const ferry = anArticle("ferry", { title: "Ferry strikes the pier at Lerwick", text });

/** A world whose outlet serves what `page.text` says, and counts who asks. */
async function watching(over: Partial<Newsroom> = {}) {
  const page = { text, full: true, asked: [] as number[], answer: undefined as Trouble | "unchanged" | undefined };
  const world: World = await aWorld({
    newsroom: {
      cluster: (articles) => articles.map((one) => ({ id: String(one.id), articles: [one], copies: new Map() })),
      write: async (story): Promise<Briefing> => writeEmbedded(story, { length: "standard", now: slot }),
      readAgain: async () => {
        page.asked.push(world.clock.now());
        if (page.answer instanceof Trouble) throw page.answer;
        if (page.answer !== undefined) return page.answer;
        const article: Article = { ...ferry, text: page.text, completeness: page.full ? "full" : "excerpt" };
        return { article, etag: '"1"' };
      },
      corrections: (briefing, article, at) => correctionsNow(briefing, readOne(article), at),
      ...over,
    },
  });
  await world.subscribes();
  await world.tools.store.articles.save([ferry], { feed: feedUrl, at: world.clock.now() });
  await world.through(publish(world.tools, due, world.signal));
  await world.clock.moveTo(slot);
  expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
  const posted = world.clock.now();
  /** What is due is looked at, as the tick does. */
  const look = async (tools = world.tools): Promise<void> => {
    for (const { article } of await world.tools.store.watches.due(world.clock.now(), 10))
      await world.through(lookAgain(tools, article, world.signal));
  };
  return { ...world, page, posted, look, words: () => world.platform.wordsIn("#news") };
}

const corrected = text.replace("118", "131");

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
  expect(platform.posted[2]?.under).toBe(platform.posted[1]?.id);
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
