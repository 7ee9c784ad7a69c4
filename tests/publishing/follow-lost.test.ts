// A followed story of which something is lost: a telling taken away, a page unread for an hour, nothing new for weeks.
import { expect, test } from "vitest";
import type { Story } from "../../src/news/story.ts";
import { publish } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { aFeed } from "../contracts/store/samples.ts";
import { aFollowedFlood, day, followed, look, posts, quarter } from "./followed.ts";
import { briefingOf, feedUrl, hour, minute, slot, type World } from "./world.ts";

/** As somebody who presses "Delete this message" beneath it does. */
async function takeAwayAllTold(world: World): Promise<void> {
  const { briefings, editions } = world.tools.store.of("acme");
  for (const { briefing } of await editions.remembered(followed, 0)) await briefings.remove(briefing);
}

const stateOf = async (world: World) => (await world.tools.store.of("acme").subscriptions.ofId(followed))?.state;

test("where all that was told was taken away, nobody is new in the story", async () => {
  const world = await aFollowedFlood();
  await takeAwayAllTold(world);
  const ada = { name: "Ada Roe", kind: "person", aliases: [], mentions: [] };
  const write = async (story: Story) => {
    const briefing = briefingOf(story);
    return { ...briefing, id: "telling2", actors: [ada], lead: { ...briefing.lead, text: "Ada Roe was arrested." } };
  };
  Object.assign(world.tools.newsroom, { write });
  await world.brings("flood/2 Ada Roe was arrested.");
  expect(await look(world, followed, quarter)).toBe("silent");
  expect(posts(world)).toEqual([]);
});

test("its end is said by the headline it was followed by, where all that was told was taken away", async () => {
  const world = await aFollowedFlood();
  await takeAwayAllTold(world);
  expect(await look(world, followed, quarter + 7 * day)).toBe("posted");
  expect(posts(world)).toHaveLength(1);
  expect(posts(world).join()).toContain("flood");
  expect(posts(world).join()).toContain("Nothing that matters has changed in this story for a week");
  expect(posts(world).join()).not.toContain("Told last");
  expect(await stateOf(world)).toBe("disabled");
});

test("a week in which no feed could be read is no quiet one", async () => {
  const world = await aFollowedFlood();
  await world.tools.store.feeds.save(aFeed(feedUrl, { failures: 90 }));
  expect(await look(world, followed, quarter + 7 * day)).toBe("silent");
  await world.tools.store.feeds.save(aFeed(feedUrl, { checkedAt: world.clock.now() }));
  expect(await look(world, followed, quarter + 7 * day + hour)).toBe("posted");
  expect(await stateOf(world)).toBe("disabled");
});

test("what could not be written is posted by a later look, and silent until then", async () => {
  const world = await aFollowedFlood();
  const { write } = world.tools.newsroom;
  Object.assign(world.tools.newsroom, { write: () => Promise.reject(new Trouble("timed-out")) });
  await world.brings("flood/2 Now 138 people were killed.");
  for (let looks = 0; looks < 3; looks++) expect(await look(world, followed, quarter + looks * hour)).toBe("silent");
  expect(posts(world)).toEqual([]);
  Object.assign(world.tools.newsroom, { write });
  expect(await look(world, followed, quarter + 3 * hour)).toBe("posted");
  expect(posts(world).join()).toContain("138 dead, was at least 120");
});

test("a page that could not be read is read by the next look", async () => {
  const world = await aFollowedFlood();
  const { complete } = world.tools.newsroom;
  const unread = async (story: Story) => {
    const [first, ...rest] = story.articles.map((article) => ({ ...article, text: "" }));
    return first ? { ...story, articles: [first, ...rest] } : story;
  };
  Object.assign(world.tools.newsroom, { complete: unread });
  await world.brings("flood/2 Now 138 people were killed.");
  expect(await look(world, followed, quarter)).toBe("silent");
  Object.assign(world.tools.newsroom, { complete });
  expect(await look(world, followed, quarter + hour)).toBe("posted");
});

test("an edition that leaves in the same minutes tells the change alone; what it left out comes an hour later", async () => {
  const world = await aFollowedFlood();
  let told = 1;
  Object.assign(world.tools.newsroom, {
    write: async (story: Story) => ({ ...briefingOf(story), id: `telling${told++}` }),
  });
  const { subscriptions } = world.tools.store.of("acme");
  const morning = await subscriptions.ofId("s1");
  if (morning === undefined) throw new Error("there is no schedule");
  const at = slot + day + 15 * minute;
  await subscriptions.save({ ...morning, schedule: { when: "every day at 07:15", zone: "UTC" } });
  await world.clock.moveTo(at - 10 * minute);
  await world.brings("flood/2 Now 138 people were killed.");
  const both = () =>
    Promise.all(
      ["s1", followed].map((subscription) =>
        publish(world.tools, { tenant: "acme", subscription, slot: at }, world.signal),
      ),
    );
  await world.through(both());
  await world.clock.moveTo(at);
  await world.through(both());
  expect(posts(world).filter((words) => words.includes("138 dead"))).toHaveLength(1);
  expect(await look(world, followed, at + hour)).toBe("silent");
  await subscriptions.save({ ...morning, topics: ["votes"], schedule: { when: "every day at 09:20", zone: "UTC" } });
  await world.clock.moveTo(at + 90 * minute);
  await world.brings("flood/3 Now 141 people were killed.");
  expect(await look(world, followed, at + 2 * hour)).toBe("silent");
  expect(await look(world, followed, at + 3 * hour)).toBe("posted");
  expect(posts(world).at(-1)).toContain("141 dead, was 138");
});

test("a story can be followed on from its end while its next report could be known, and no longer", async () => {
  const young = await aFollowedFlood();
  const youngs = buttonsSaid(young);
  await look(young, followed, quarter + 7 * day);
  expect(youngs).toEqual(["follow-story", "evidence"]);
  const old = await aFollowedFlood();
  const { subscriptions } = old.tools.store.of("acme");
  const one = await subscriptions.ofId(followed);
  if (one?.story === undefined) throw new Error("nothing is followed");
  await subscriptions.save({ ...one, story: { ...one.story, askedAt: quarter + 7 * day } });
  const olds = buttonsSaid(old);
  await look(old, followed, quarter + 14 * day);
  expect(olds).toEqual(["evidence"]);
});

/** The acts of what the place will be told. */
function buttonsSaid({ platform }: World): readonly string[] {
  const acts: string[] = [];
  const { render } = platform;
  const heard: typeof render = (said) => {
    if (said.kind === "notice") acts.push(...(said.buttons ?? []).map(({ action }) => action.act));
    return render(said);
  };
  Object.assign(platform, { render: heard });
  return acts;
}
