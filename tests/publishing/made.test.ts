// What an edition is made of, what stands there when it has no story, and what it takes up of the last one.
import { describe, expect, test } from "vitest";
import type { Feed } from "../../src/news/feed.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { appointmentAt, isLate } from "../../src/publishing/agenda.ts";
import { aboutOf, compose, titleAt } from "../../src/publishing/compile.ts";
import { Trouble } from "../../src/trouble.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { aFeed } from "../contracts/store/samples.ts";
import { aWorld, briefingOf, feedUrl, hour, minute, slot, type World } from "./world.ts";

const made = (world: World, subscription: Subscription) =>
  compose(world.tools, subscription, appointmentAt(slot, slot, undefined), world.clock.now(), world.signal);
const storiesOf = (edition: Awaited<ReturnType<typeof made>>) =>
  edition.kind === "stories" ? edition.stories.map(({ story }) => story) : edition.kind;

describe("the stories of an edition", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
  const titles = names.map((name) => `${name}/1 Something happened in ${name}.`);

  test("are no more than were asked for, the best ranked", async () => {
    const world = await aWorld();
    const subscription = await world.subscribes({ stories: 3 });
    await world.brings(...titles);
    expect(storiesOf(await made(world, subscription))).toEqual(["a", "b", "c"]);
  });

  test.each([
    [3, ["d", "e"]],
    [6, ["g"]],
    [7, "not-made"],
  ])("where %i cannot be written the next are tried, but no more than five in vain", async (bad, expected) => {
    const tried: string[] = [];
    const world = await aWorld({
      newsroom: {
        write: async (story) => {
          tried.push(story.id);
          if (names.indexOf(story.id) < bad) throw new Trouble("unreadable");
          return briefingOf(story);
        },
      },
    });
    const subscription = await world.subscribes({ stories: 2 });
    await world.brings(...titles);
    expect(storiesOf(await made(world, subscription))).toEqual(expected);
    expect(tried.length).toBeLessThanOrEqual(7);
    expect(world.log.events.filter(({ event }) => event === "story-left-out")).toHaveLength(bad);
  });

  test.each(["timed-out", "too-big", "bug"] as const)(
    "one that ends with %s is left out with its reason, and the edition goes on",
    async (kind) => {
      const world = await aWorld({
        newsroom: {
          write: async (story) => {
            if (story.id === "a") throw new Trouble(kind);
            return briefingOf(story);
          },
        },
      });
      const subscription = await world.subscribes({ stories: 2 });
      await world.brings(...titles);
      expect(storiesOf(await made(world, subscription))).toEqual(["b", "c"]);
      const leftOut = world.log.events.filter(({ event }) => event === "story-left-out");
      expect(leftOut.map(({ fields }) => fields)).toMatchObject([{ story: "a", why: kind }]);
    },
  );

  test.each(["storage-failed", "aborted"] as const)("trouble of the kind %s ends the making", async (kind) => {
    const world = await aWorld({
      newsroom: {
        write: async () => {
          throw new Trouble(kind);
        },
      },
    });
    const subscription = await world.subscribes();
    await world.brings(...titles);
    await expect(made(world, subscription)).rejects.toMatchObject({ kind });
  });

  test("an article without text, or of more than a day ago, makes no first edition", async () => {
    const world = await aWorld({ now: new Date(slot - 25 * hour).toISOString() });
    const subscription = await world.subscribes();
    await world.brings("old/1 It rained.");
    await world.clock.moveTo(slot);
    expect(storiesOf(await made(world, subscription))).toBe("quiet-day");
    await world.brings("new/1 The river rose.");
    expect(storiesOf(await made(world, subscription))).toEqual(["new"]);
  });

  test("of whom less is wanted nothing is told", async () => {
    const world = await aWorld();
    const subscription = await world.subscribes();
    await world.tools.store
      .of("acme")
      .settings.save(subscription.place, { length: "short", language: "source", seenHint: false, less: ["flood"] });
    await world.brings("flood/1 The river rose.", "vote/1 The vote is on Sunday.");
    expect(storiesOf(await made(world, subscription))).toEqual(["vote"]);
  });
});

describe("an edition without a story", () => {
  const without = async (feeds: readonly (Partial<Feed> | undefined)[], followed = feeds.length) => {
    const world = await aWorld();
    const urls = Array.from({ length: followed }, (_, at) => `${feedUrl}${at}`);
    for (const [at, feed] of feeds.entries()) if (feed) await world.tools.store.feeds.save(aFeed(urls[at], feed));
    return made(world, await world.subscribes({ feeds: urls }));
  };
  const read = { checkedAt: slot };
  const moved = "It is no longer at its address: it is gone or has moved.";

  test("says that nothing is followed", async () => {
    expect(await without([])).toMatchObject({ kind: "not-made", why: "Nothing is followed here yet." });
  });

  test("is a quiet day as long as one feed was read, and says how many were", async () => {
    expect(await without([read, { ...read, failures: 1 }])).toMatchObject({ kind: "quiet-day", checkedFeeds: 1 });
    expect(await without([read, read])).toMatchObject({ kind: "quiet-day", checkedFeeds: 2 });
  });

  test.each<[string, readonly (Partial<Feed> | undefined)[], number, string]>([
    ["one feed never read", [{}], 1, "Its one feed could not be read."],
    ["one feed unknown", [undefined], 1, "Its one feed could not be read."],
    ["one feed failing", [{ failures: 1, failure: "It said 404." }], 1, "Its one feed could not be read: It said 404."],
    ["one feed stopped", [{ ...read, stopped: true, failure: "Gone." }], 1, "Its one feed could not be read: Gone."],
    [
      "one feed failing that was read before",
      [{ ...read, failures: 9, failingSince: slot - 72 * hour, failure: moved }],
      1,
      `Its one feed has not been readable since 27 February: ${moved}`,
    ],
    ["two feeds never read", [{}, {}], 2, "None of its 2 feeds could be read."],
    [
      "two feeds, the second with a reason",
      [{}, { failures: 2, failure: "It said 500." }],
      2,
      "None of its 2 feeds could be read. The first says: It said 500.",
    ],
  ])("says why: %s", async (_, feeds, followed, why) => {
    expect(await without(feeds, followed)).toMatchObject({
      kind: "not-made",
      why,
      remedy: "Type {/sources list} to see each feed; Lede keeps trying them.",
    });
  });
});

test.each([
  ["04:00", "Morning edition"],
  ["03:59", "Night edition"],
  ["10:59", "Morning edition"],
  ["11:00", "Midday edition"],
  ["13:59", "Midday edition"],
  ["14:00", "Afternoon edition"],
  ["17:59", "Afternoon edition"],
  ["18:00", "Evening edition"],
  ["21:59", "Evening edition"],
  ["22:00", "Night edition"],
  ["00:00", "Night edition"],
])("at %s it is called %s", (time, title) =>
  expect(titleAt(Date.parse(`2026-03-02T${time}Z`), "UTC", tongueFor("en"))).toBe(title),
);

test("an edition is late from a quarter of an hour on", () => {
  expect(isLate(slot, slot + 15 * minute)).toBe(false);
  expect(isLate(slot, slot + 15 * minute + 1)).toBe(true);
});

test("three feeds are named and four are not, and one without a title is named by its address", async () => {
  const world = await aWorld();
  const subscription = await world.subscribes({ topics: ["-rain"] });
  const feeds = ["A", "B", "", "D"].map((title) => aFeed(`https://${title}x.example`, { title }));
  expect(aboutOf(subscription, feeds.slice(0, 3), tongueFor("en"))).toBe("A, B, https://x.example");
  expect(aboutOf(subscription, feeds, tongueFor("en"))).toBe("A, B and 2 more");
});

describe("the role an edition pings", () => {
  const titles = ["a/1 The river rose.", "b/1 Dockers ended their strike.", "c/1 Strikes spread to the mills."];
  const alertIn = async (alert: Subscription["alert"]) => {
    const world = await aWorld();
    const subscription = await world.subscribes(alert === undefined ? {} : { alert });
    await world.brings(...titles);
    return (await made(world, subscription)).alert;
  };

  test.each([
    [undefined, undefined],
    [
      { role: "r", topics: [] },
      { role: "r", story: 0 },
    ],
    [
      { role: "r", topics: ["strike"] },
      { role: "r", story: 1 },
    ],
    [
      { role: "r", topics: ["mill", "river AND sea"] },
      { role: "r", story: 2 },
    ],
    [{ role: "r", topics: ["football"] }, undefined],
  ])("wished as %j it is %j", async (alert, expected) => expect(await alertIn(alert)).toEqual(expected));
});
