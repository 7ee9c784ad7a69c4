// The newsroom gives writing what it needs of the store: what a model costs, and which stories it failed at.
import { afterEach, expect, test } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { readConfig } from "../../src/config.ts";
import type { Article } from "../../src/news/article.ts";
import { openNewsroom } from "../../src/newsroom.ts";
import { Trouble } from "../../src/trouble.ts";
import { here } from "../contracts/store/samples.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { completion } from "../fakes/openai.ts";
import { closeServers, modelOn, type Opened } from "../fakes/openai-opened.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { Memory, openMemory } from "../fakes/store.ts";
import { FakeWeb } from "../fakes/web.ts";
import { storyOf, wikinews } from "./articles.ts";

afterEach(closeServers);

/** A process with this model on a database that others had before it. */
function newsroomOn({ model, clock, log }: Opened, memory: Memory) {
  const config = readConfig({ OPENAI_PRICES: "fake=1/10", DAILY_BUDGET_USD: "0.1" });
  const store = openMemory(memory);
  const world = { config, store, web: new FakeWeb({}), sandbox: inlineSandbox, clock, log, ids: new CountingIds() };
  const newsroom = openNewsroom({ ...world, model, judge: model, prompts: loadPrompts() });
  const wish = { length: "standard", language: "source", patience: "briefing" } as const;
  const write = (article: Article) => newsroom.write(storyOf(article), wish, here, new AbortController().signal);
  return { write, spent: () => store.of(here.tenant).costs.spent(`place:${here.address}`, "2026-03-02") };
}

test("where forming stories costs too much, each article is a story, and the edition is made", async () => {
  const [log, ids] = [new KeptLog(), new CountingIds()];
  const work = {
    run: async () => {
      throw new Trouble("timed-out");
    },
  };
  const world = {
    config: readConfig({}),
    store: openMemory(new Memory()),
    web: new FakeWeb({}),
    sandbox: inlineSandbox,
  };
  const newsroom = openNewsroom({ ...world, clock: new FixedClock(0), log, ids, work });
  const stories = await newsroom.cluster([first, second]);
  expect(stories.map(({ articles }) => articles)).toEqual([[first], [second]]);
  expect(log.names).toEqual(["stories-unformed"]);
});

const [first, second] = wikinews as [Article, Article];
const useless = () => completion("no", { usage: { input: 1_000, output: 2_000, hidden: 1_990 } });

test("a model is paid by its price, hidden tokens too, and stops being asked at the day's budget", async () => {
  const opened = await modelOn(useless, { OPENAI_THINKING_TOKENS: 7_000 });
  const { write, spent } = newsroomOn(opened, new Memory());
  await write(first);
  expect(await spent()).toBeCloseTo((1_000 + 2_000 * 10) / 1e6, 9);
  expect((await write(second)).writer.fellBack).toBe("The model is over today's budget.");
  expect(opened.server.asked).toHaveLength(1);
});

test("a story it failed at is not paid for again by the next process", async () => {
  const memory = new Memory();
  await newsroomOn(await modelOn(useless), memory).write(first);
  const next = await modelOn(useless);
  expect((await newsroomOn(next, memory).write(first)).writer.name).toBe("embedded");
  expect(next.server.asked).toHaveLength(0);
});
