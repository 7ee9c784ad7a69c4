// Facts about the pictures of an edition: each story's own, looked at, and none that stands for several.
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { openSight } from "../../src/gathering/pictures.ts";
import type { Picture } from "../../src/news/picture.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { openNewsroom } from "../../src/newsroom.ts";
import { appointmentAt } from "../../src/publishing/agenda.ts";
import { compose } from "../../src/publishing/compile.ts";
import { aSource } from "../contracts/store/samples.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { openMemory } from "../fakes/store.ts";
import { FakeWeb } from "../fakes/web.ts";
import { aWorld, briefingOf, hour, slot } from "./world.ts";

const at = (name: string): string => `https://cdn.example.org/${name}.jpg`;

/** Stories by the name of their one article, each announcing a picture. */
async function edition(pictures: Readonly<Record<string, string>>, over: Partial<Subscription> = {}, shows = true) {
  const looked: string[] = [];
  const world = await aWorld({
    newsroom: {
      complete: async (story) => {
        const [first, ...rest] = story.articles;
        const picture: Picture = { url: at(pictures[story.id] ?? "none"), alt: `What ${story.id} shows` };
        return { ...story, articles: [{ ...first, picture }, ...rest] };
      },
      write: async (story) => {
        const written = briefingOf(story);
        const source = aSource(written.sources[0].sentences, { article: story.articles[0].id, outlet: "The Paper" });
        return { ...written, sources: [source] };
      },
      picture: async (announced) => {
        looked.push(announced.url);
        return announced.url.includes("none") ? undefined : announced;
      },
    },
  });
  if (shows) world.platform.pictures = true;
  const subscription = await world.subscribes(over);
  await world.brings("a/1 The river rose.", "b/1 The strike ended.", "c/1 The mill burned.");
  const make = async (due: number) => {
    const appointment = appointmentAt(due, due, undefined);
    const made = await compose(world.tools, subscription, appointment, world.clock.now(), world.signal);
    return { made, shown: made.kind === "stories" ? made.stories.map(({ picture }) => picture?.url) : [] };
  };
  return { world, looked, make };
}

describe("a story of an edition", () => {
  test("has the picture that its report announces, with its words and its outlet's name", async () => {
    const { make } = await edition({ a: "a", b: "b", c: "c" });
    const { made, shown } = await make(slot);
    expect(shown).toEqual([at("a"), at("b"), at("c")]);
    expect(made.kind === "stories" && made.stories[0].picture).toEqual({
      url: at("a"),
      alt: "What a shows",
      credit: "The Paper",
    });
  });

  test("has none where nobody could look at it, or where it stands over another story too", async () => {
    expect((await (await edition({ a: "none", b: "same", c: "same" })).make(slot)).shown).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("has none that an earlier edition had over another story", async () => {
    const { world, make } = await edition({ a: "usual", b: "b", c: "c" });
    const { made } = await make(slot);
    const { editions } = world.tools.store.of("acme");
    const earlier = { ...made, id: `s1@${slot - 24 * hour}`, slot: slot - 24 * hour };
    const stories = made.kind === "stories" ? made.stories.map((one) => ({ ...one, story: `old-${one.story}` })) : [];
    await editions.claim(earlier.id, { holder: "p", until: slot + hour }, slot);
    await editions.save({ ...earlier, stories: [stories[0]] } as never, [], "p");
    expect((await make(slot)).shown).toEqual([undefined, at("b"), at("c")]);
  });

  test.each([
    ["pictures are off", { pictures: "none" }, true],
    ["the layout is words alone", { layout: "posts" }, true],
    ["the platform shows none", {}, false],
  ] as const)("is not looked at where %s", async (_, over, shows) => {
    const { looked, make } = await edition({ a: "a", b: "b", c: "c" }, over, shows);
    expect((await make(slot)).shown).toEqual([undefined, undefined, undefined]);
    expect(looked).toEqual([]);
  });
});

test("from the page that announces it to a picture that somebody looked at", async () => {
  const signal = new AbortController().signal;
  const body = `<title>Ferry</title><meta property="og:image" content="/ferry.jpg"><article><h1>Ferry</h1>${"<p>The ferry ran aground off the harbour on Sunday, and nobody was hurt.</p>".repeat(5)}</article>`;
  const web = new FakeWeb({
    "https://news.example.org/1": { body },
    "https://news.example.org/ferry.jpg": { picture: { width: 1024, height: 683, bytes: 90_000 } },
  });
  const tools = { store: openMemory(), clock: new FixedClock(), ids: new CountingIds(), log: new KeptLog() };
  const newsroom = openNewsroom({ ...tools, config: readConfig({}), web, sandbox: inlineSandbox });
  const { picture } = await newsroom.fetchArticle("https://news.example.org/1", signal);
  expect(picture && (await newsroom.picture(picture, signal))).toEqual({ url: "https://news.example.org/ferry.jpg" });
});

describe("a picture that is looked at", () => {
  const announced = { url: at("a"), alt: "The river" };
  const see = (
    picture: { readonly width: number; readonly height: number; readonly bytes?: number },
    movedTo = at("a"),
  ) => {
    const web = new FakeWeb({ [at("a")]: { movedTo: at("b") }, [at("b")]: { movedTo }, [movedTo]: { picture } });
    return openSight(new FixedClock())(announced, { web, signal: new AbortController().signal });
  };
  const [big, there] = [{ width: 1200, height: 630 }, at("moved")];

  test("is shown from where it is in truth", async () => {
    expect(await see(big, there)).toEqual({ ...announced, url: there });
  });

  test.each([
    ["a tracking pixel", { width: 1, height: 1 }, there],
    ["a sign", { width: 64, height: 64 }, there],
    ["a banner", { width: 970, height: 250 }, there],
    ["one of nine megabytes", { ...big, bytes: 9 * 1024 * 1024 }, there],
    ["one that leads to a site's logo", big, at("site-logo")],
    ["one that leads out of safety", big, "http://cdn.example.org/x.jpg"],
  ])("is not shown when it is %s", async (_, picture, movedTo) => expect(await see(picture, movedTo)).toBeUndefined());

  test("is asked for once in six hours, however many ask, and what is no picture too", async () => {
    const clock = new FixedClock();
    const signal = new AbortController().signal;
    let asked = 0;
    const web = {
      get: async () => ({ kind: "unchanged" }) as const,
      picture: async (url: string) => {
        asked += 1;
        if (asked > 1) throw new Error("gone");
        return { url, ...big };
      },
    };
    const look = openSight(clock);
    for (let n = 0; n < 3; n++) expect(await look(announced, { web, signal })).toEqual(announced);
    await clock.advance(6 * hour + 1);
    for (let n = 0; n < 3; n++) expect(await look(announced, { web, signal })).toBeUndefined();
    expect(asked).toBe(2);
  });
});
