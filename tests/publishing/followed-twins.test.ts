// Two stories followed in one place that become one: its next report is posted once, held against what both told.
import { expect, test } from "vitest";
import type { Article } from "../../src/news/article.ts";
import type { Story } from "../../src/news/story.ts";
import { aFollowedFlood, day, followed, look, posts, quarter } from "./followed.ts";
import { briefingOf, hour, plainNewsroom, slot, type World } from "./world.ts";

const other = "f2";

/** A dam above the flooded town, told and followed by itself; reports named "both" belong to it and to the flood. */
async function aFloodAndADam(): Promise<World> {
  const world = await aFollowedFlood();
  const isBoth = ({ title }: Article) => title.startsWith("both/");
  const joins = (told: readonly Article[], fresh: readonly Article[]) => {
    const [first, ...rest] = fresh.filter((one) => isBoth(one) || plainNewsroom.continued(told, [one]) !== undefined);
    return first && { id: "joined", articles: [first, ...rest] as const, copies: new Map() };
  };
  const write = async (story: Story) => briefingOf(story, world.clock.now());
  Object.assign(world.tools.newsroom, { continued: joins, write });
  const mine = world.tools.store.of("acme");
  await world.brings("dam/1 At least 40 people were killed.");
  await look(world, "s1", slot + day);
  const dam = (await mine.editions.remembered("s1", 0)).find(({ story }) => story === "dam");
  if (dam === undefined) throw new Error("the dam was not told");
  const askedAt = world.clock.now();
  await world.subscribes({
    id: other,
    story: { id: "dam", headline: "dam", askedAt },
    schedule: { when: "15 * * * *", zone: "UTC" },
    ...{ topics: [], stories: 1, layout: "posts", quietDay: "silence", createdAt: askedAt, doneThrough: askedAt },
  });
  await mine.editions.remember(other, [dam]);
  world.platform.posted.splice(0);
  return world;
}

const first = quarter + day;
/** Whoever looks first. */
const orders = [
  [followed, other],
  [other, followed],
] as const;

test.each(orders)(
  "what both would tell is posted by the one that was asked for before: %s looks first",
  async (...ids) => {
    const world = await aFloodAndADam();
    await world.brings("both/1 Now 138 people were killed.");
    const told: Record<string, string> = {};
    for (const id of ids) told[id] = await look(world, id, first);
    expect(told).toEqual({ [followed]: "posted", [other]: "silent" });
    expect(posts(world).filter((one) => one.includes("138 dead"))).toHaveLength(1);
  },
);

test("later reports of both are posted once too, and held against all that was told of either", async () => {
  const world = await aFloodAndADam();
  await world.brings("both/1 Now 138 people were killed.");
  for (const id of orders[1]) await look(world, id, first);
  world.platform.posted.splice(0);
  await world.brings("both/2 The count of 138 people killed stands.");
  for (const id of orders[0]) expect(await look(world, id, first + hour)).toBe("silent");
  await world.brings("both/3 Now 141 people were killed.");
  for (const id of orders[1]) await look(world, id, first + 2 * hour);
  expect(posts(world).join()).toContain("141 dead, was 138");
  expect(posts(world).filter((one) => one.includes("141 dead"))).toHaveLength(1);
});

test("once the older one is followed no more, the other goes on where it stood", async () => {
  const world = await aFloodAndADam();
  await world.brings("both/1 Now 138 people were killed.");
  for (const id of orders[1]) await look(world, id, first);
  const { subscriptions } = world.tools.store.of("acme");
  const older = await subscriptions.ofId(followed);
  if (older) await subscriptions.save({ ...older, state: "disabled" });
  world.platform.posted.splice(0);
  await world.brings("both/2 The count of 138 people killed stands.");
  expect(await look(world, other, first + hour)).toBe("silent");
  await world.brings("both/3 Now 141 people were killed.");
  expect(await look(world, other, first + 2 * hour)).toBe("posted");
  expect(posts(world).join()).toContain("141 dead, was 138");
});

test("each tells what belongs to it alone", async () => {
  const world = await aFloodAndADam();
  await world.brings("flood/2 Now 138 people were killed.", "dam/2 In all, 40 people were killed.");
  for (const id of orders[0]) expect(await look(world, id, first)).toBe(id === followed ? "posted" : "silent");
});

test("it is not over while the other goes on telling what belongs to both", async () => {
  const world = await aFloodAndADam();
  const ends = quarter + 8 * day + hour;
  await world.clock.moveTo(quarter + 5 * day - hour);
  await world.brings("both/1 Now 138 people were killed.");
  for (const id of orders[0]) await look(world, id, quarter + 5 * day);
  world.platform.posted.splice(0);
  expect(await look(world, other, ends)).toBe("silent");
  for (const id of orders[0]) await look(world, id, ends + 5 * day);
  expect(posts(world).join()).toContain("no longer followed");
});
