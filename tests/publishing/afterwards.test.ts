// What follows an edition: what its owner is told and how often, what is remembered, and what is not said at all.
import { describe, expect, test } from "vitest";
import type { Edition } from "../../src/news/edition.ts";
import { remember, toldBy } from "../../src/publishing/afterwards.ts";
import { appointmentAt } from "../../src/publishing/agenda.ts";
import { compose } from "../../src/publishing/compile.ts";
import { tellOwner } from "../../src/publishing/owner.ts";
import { tellOfDoubt, tellOfFeeds } from "../../src/publishing/owner-news.ts";
import { publish } from "../../src/publishing/publish.ts";
import { isSilent } from "../../src/publishing/split.ts";
import { aFeed } from "../contracts/store/samples.ts";
import { aWorld, feedUrl, hour, slot, type World } from "./world.ts";

/** As whoever holds the edition does. */
const holding = ({ tools, clock }: World) => ({ ...tools, mayPost: async () => true, givesUpAt: clock.now() + hour });
const look = (about: string) => ({ about, lines: [["Look."]], buttons: [] });
const told = (world: World): readonly string[] => world.platform.wordsIn("@u1");
/** As it is remembered where its end is put off. */
const remembered = async (world: World, edition: Edition, messages: readonly string[]) => {
  const told = await toldBy(world.tools, edition, messages);
  if (told) await remember(world.tools, edition, told);
};
const made = async (world: World) => {
  const subscription = await world.subscribes();
  await world.brings("flood/1 The river rose.", "vote/1 The vote is on Sunday.");
  const edition = await compose(world.tools, subscription, appointmentAt(slot, slot, undefined), slot, world.signal);
  return { subscription, edition };
};

describe("the owner of a feed that fails", () => {
  const failing = async (since: number) => {
    const world = await aWorld();
    const subscription = await world.subscribes();
    await world.tools.store.feeds.save(
      aFeed(feedUrl, { failures: 9, failingSince: since, failure: "The site answered 404." }),
    );
    return { world, tell: () => tellOfFeeds(holding(world), subscription, world.signal) };
  };

  test("is told after a day, with the reason, once", async () => {
    const { world, tell } = await failing((await aWorld()).clock.now() - 25 * hour);
    await tell();
    await tell();
    expect(told(world)).toEqual([expect.stringContaining("has not answered for a day: The site answered 404.")]);
  });

  test("is told nothing before", async () => {
    const { world, tell } = await failing((await aWorld()).clock.now() - 23 * hour);
    await tell();
    expect(told(world)).toEqual([]);
  });
});

describe("the owner", () => {
  test("is told each matter once, and each part under a key of its own", async () => {
    const world = await aWorld();
    const subscription = await world.subscribes();
    const tell = (about: string) => world.through(tellOwner(holding(world), subscription, look(about), world.signal));
    for (const about of ["one", "one", "two"]) await tell(about);
    expect(told(world)).toHaveLength(2);
    expect(world.platform.doubles).toEqual([]);
    expect(world.log.events.filter(({ event }) => event === "owner-told")).toHaveLength(2);
  });

  test("who cannot be told stops nothing", async () => {
    const world = await aWorld();
    const subscription = await world.subscribes();
    world.platform.faults.push({ refuse: "not-allowed" });
    await tellOwner(holding(world), subscription, look("one"), world.signal);
    expect(world.log.events.map(({ event }) => event)).toContain("owner-untold");
    const nowhere = { ...subscription, place: { ...subscription.place, platform: "unknown" } };
    await tellOwner(holding(world), nowhere, look("two"), world.signal);
    expect(told(world)).toEqual([]);
  });

  test("is told of an edition that may not have arrived", async () => {
    const world = await aWorld();
    const { subscription, edition } = await made(world);
    await tellOfDoubt(holding(world), subscription, edition, world.signal);
    expect(told(world)).toEqual([expect.stringContaining("press Post it now")]);
  });
});

describe("an edition that was posted", () => {
  test("is remembered with its articles, and a thread is opened under each of its messages", async () => {
    const world = await aWorld();
    const { edition } = await made(world);
    await remembered(world, edition, ["m1", "m2"]);
    const tenant = world.tools.store.of("acme");
    const known = await tenant.editions.remembered("s1", 0);
    expect(known.map(({ story, articles }) => [story, articles.length])).toEqual([
      ["flood", 1],
      ["vote", 1],
    ]);
    expect((await tenant.threads.ofRoot("m2"))?.briefings).toHaveLength(2);
  });

  test("keeps the articles that it was remembered with before", async () => {
    const world = await aWorld();
    const { edition } = await made(world);
    const tenant = world.tools.store.of("acme");
    await tenant.editions.remember("s1", [{ story: "flood", briefing: "b0", articles: ["old"], at: 1 }]);
    await remembered(world, edition, []);
    await remembered(world, edition, []);
    const flood = (await tenant.editions.remembered("s1", 0)).find(({ story }) => story === "flood");
    expect(flood?.articles.filter((article) => article === "old")).toHaveLength(1);
    expect(flood?.articles).toHaveLength(2);
  });
});

describe("what is not said", () => {
  test("a quiet day where silence was asked for, and never stories", async () => {
    const world = await aWorld();
    const { subscription, edition } = await made(world);
    const quiet = { ...edition, kind: "quiet-day", checkedFeeds: 1 } as const;
    const silence = { ...subscription, quietDay: "silence" } as const;
    expect(await isSilent(world.tools, silence, quiet)).toBe(true);
    expect(await isSilent(world.tools, subscription, quiet)).toBe(false);
    expect(await isSilent(world.tools, silence, edition)).toBe(false);
  });

  test("a reason that the last edition gave, and not another one", async () => {
    const world = await aWorld();
    const { subscription, edition } = await made(world);
    const because = (why: string, at: number) =>
      ({ ...edition, id: `s1@${at}`, slot: at, kind: "not-made", why, remedy: "Wait." }) as const;
    expect(await isSilent(world.tools, subscription, because("It failed.", slot))).toBe(false);
    const editions = world.tools.store.of("acme").editions;
    await editions.claim(`s1@${slot}`, { holder: "p1", until: slot + hour }, slot);
    await editions.save(because("It failed.", slot), [], "p1");
    expect(await isSilent(world.tools, subscription, because("It failed.", slot + hour))).toBe(true);
    expect(await isSilent(world.tools, subscription, because("It is gone.", slot + hour))).toBe(false);
  });

  test("a reason is told though it was made ready before its time was slept through", async () => {
    const world = await aWorld();
    await world.subscribes();
    await world.tools.store.feeds.save(aFeed(feedUrl, { failures: 1, failure: "The site answered 503." }));
    const due = { tenant: "acme", subscription: "s1", slot };
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("waiting");
    await world.clock.moveTo(slot + hour);
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
    expect(world.platform.wordsIn("#news")).toEqual([expect.stringContaining("The site answered 503.")]);
  });
});
