// A briefing that somebody asked for, or shared, is watched as an edition is: struck where it stands, and told once.
import { expect, test } from "vitest";
import { openDesk } from "../../src/desk/desk.ts";
import type { Heard, Said, SaidAs } from "../../src/news/talk.ts";
import { lookAgain } from "../../src/publishing/looking-again.ts";
import type { PublishTools } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { correctionsNow } from "../../src/watching/corrections.ts";
import { readOne, writeEmbedded } from "../../src/writing/embedded.ts";
import { elsewhere, here } from "../contracts/store/samples.ts";
import { settle } from "../fakes/clock.ts";
import { corrected, day, ferry, text } from "../publishing/watched.ts";
import { hour, minute } from "../publishing/world.ts";
import { aDesk } from "./world.ts";

/** People who brief one page, and what its outlet makes of it. */
function briefing() {
  const page = { text, found: text, fails: false, asked: [] as number[] };
  const desk = aDesk(
    {},
    {
      discover: async () => ({ article: { ...ferry, text: page.found } }),
      cluster: (articles) => articles.map((one) => ({ id: String(one.id), articles: [one], copies: new Map() })),
      write: async (story) => writeEmbedded(story, { length: "standard", now: desk.clock.now() }),
      readAgain: async () => {
        page.asked.push(desk.clock.now());
        if (page.fails) throw new Trouble("unavailable");
        return { article: { ...ferry, text: page.text } };
      },
      corrections: (told, article, at) => correctionsNow(told, readOne(article), at),
    },
  );
  const { tools, clock, platform, store } = desk;
  const { signal } = new AbortController();
  let events = 0;
  /** As a platform does it: to everyone as messages, to who asked as what nobody can amend. */
  const say = (at: typeof here) => async (said: Said) => {
    if (said.audience === "asker" || said.kind === "progress") return {};
    const posted: string[] = [];
    for (const part of platform.render(said))
      posted.push(await platform.post(part, at, { key: `said${events}-${posted.length}`, signal }));
    return { ...(posted[0] && { message: posted[0] }), posted };
  };
  const brief = async (at = here, through: (said: Said) => Promise<SaidAs> = say(at)) => {
    events += 1;
    const by = { id: "u1", name: "Ada", mayManage: true };
    const inputs = { what: "https://a.example/ferry" };
    const heard: Heard = { key: `b${events}`, by, in: at, locale: "en", kind: "command", command: "brief", inputs };
    await openDesk(tools)(heard, through);
  };
  const publishing = (holder: string): PublishTools => ({ ...tools, holder });
  const look = async (holder = "p1") => {
    for (const { article } of await store.watches.due(clock.now(), 10)) {
      const done = Promise.withResolvers<void>();
      let over = false;
      void lookAgain(publishing(holder), article, signal)
        .then(done.resolve, done.reject)
        .finally(() => {
          over = true;
        });
      while (!over) {
        await settle();
        await clock.advance(100);
      }
      await done.promise;
    }
  };
  const words = (at = here) => platform.wordsIn(at.address);
  return { page, tools, clock, platform, store, brief, look, words, publishing, signal };
}

test("a figure that changed is struck in it, told once beneath it, and shown on its page", async () => {
  const { page, clock, brief, look, words, platform, store } = briefing();
  await brief();
  const [before] = words();
  page.text = corrected;
  await clock.advance(hour - minute);
  await look();
  expect([page.asked, words()]).toEqual([[], [before]]);
  await clock.advance(2 * minute);
  await look();
  expect(words()[0]).toBe(`${before} (was 118, now 131)`);
  expect(words()[1]).toContain("A Example changed its article after this was posted");
  expect(platform.posted[1]?.under).toBe(platform.posted[0]?.id);
  // What a page of it shows is what is kept of it.
  const [kept] = await store.of("acme").briefings.recent(here, 1);
  expect(kept?.corrections).toMatchObject([{ kind: "figure", was: "118", now: "131" }]);
  for (let waited = 0; waited < 5 * day; waited += hour) {
    await clock.advance(hour);
    await look();
  }
  expect([page.asked.length, words().length, platform.amendments]).toEqual([4, 2, 1]);
});

test("said in two places it is asked for once, and struck and told in each", async () => {
  const { page, clock, brief, look, words } = briefing();
  await brief();
  await clock.advance(30 * minute);
  await brief(elsewhere);
  page.text = corrected;
  await clock.advance(hour);
  await look();
  expect(page.asked).toHaveLength(1);
  for (const place of [here, elsewhere])
    expect(words(place)).toEqual([
      expect.stringContaining("(was 118, now 131)"),
      expect.stringContaining("118 people"),
    ]);
});

test("said again after the change it stands as it is now, and only what was said before is struck", async () => {
  const { page, clock, brief, look, words } = briefing();
  await brief();
  page.text = corrected;
  await clock.advance(hour);
  await look();
  page.found = corrected;
  await brief();
  await clock.advance(6 * hour);
  await look();
  expect(words()).toHaveLength(3);
  expect(words()[2]).toBe(ferry.title);
});

test("what only one person saw, and what nobody can amend, is not asked for", async () => {
  const { page, clock, brief, look, store } = briefing();
  await brief(here, async () => ({}));
  await brief(here, async ({ kind }) => (kind === "briefing" ? { message: "m1" } : {}));
  await clock.advance(day);
  await look();
  expect([page.asked, await store.watches.ofArticle(ferry.id)]).toEqual([[], undefined]);
});

test("of a message that somebody took away nothing is told, nor in a place that was forgotten", async () => {
  const one = briefing();
  await one.brief();
  one.platform.posted.length = 0;
  one.page.text = corrected;
  await one.clock.advance(hour);
  await one.look();
  expect(one.platform.posted).toEqual([]);

  const other = briefing();
  await other.brief();
  await other.store.of("acme").forgetPlace(here);
  other.page.text = corrected;
  await other.clock.advance(hour);
  await other.look();
  expect([other.platform.amendments, other.words().length]).toEqual([0, 1]);
});

test("two processes and one that died before it wrote down what it told tell it once", async () => {
  const { page, clock, brief, look, words, store, publishing, signal, platform } = briefing();
  await brief();
  page.text = corrected;
  await clock.advance(hour);
  const died = new Error("killed");
  const of = (tenant: string) => {
    const mine = store.of(tenant);
    return { ...mine, sayings: { ...mine.sayings, correct: () => Promise.reject(died) } };
  };
  await expect(lookAgain({ ...publishing("p1"), store: { ...store, of } }, ferry.id, signal)).rejects.toThrow();
  await clock.advance(6 * minute);
  await Promise.all([look("p2"), look("p3")]);
  expect(words()).toHaveLength(2);
  expect(platform.doubles).toEqual([]);
});

test("where it may not be amended, what stands beneath it says the same", async () => {
  const { page, clock, brief, look, words, platform } = briefing();
  await brief();
  page.text = corrected;
  platform.amendFaults.push("not-allowed");
  await clock.advance(hour);
  await look();
  expect(words()).toEqual([ferry.title, expect.stringContaining("118 people")]);
});

test("a story that somebody shared is struck too", async () => {
  const { page, clock, brief, look, words, tools, store } = briefing();
  await brief();
  const [briefed] = await store.of("acme").briefings.recent(here, 1);
  const by = { id: "u2", name: "Bo", mayManage: false, mayPost: true } as const;
  const action = { act: "share", on: briefed?.id ?? "" } as const;
  await openDesk(tools)({ key: "p1", by, in: here, locale: "en", kind: "press", action }, async () => ({}));
  page.text = corrected;
  await clock.advance(hour);
  await look();
  expect(words()).toHaveLength(4);
  expect(words().slice(0, 2)).toEqual([ferry.title, ferry.title].map((title) => `${title} (was 118, now 131)`));
});

test("a page that fails is asked no oftener", async () => {
  const { page, clock, brief, look } = briefing();
  await brief();
  page.fails = true;
  for (let waited = 0; waited < 5 * day; waited += hour) {
    await clock.advance(hour);
    await look();
  }
  expect(page.asked).toHaveLength(4);
});
