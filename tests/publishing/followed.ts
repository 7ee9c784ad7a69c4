// A story that is followed in a place: told by its schedule this morning, and looked at as the agenda would.
import type { Subscription } from "../../src/news/subscription.ts";
import { publish } from "../../src/publishing/publish.ts";
import { aWorld, hour, minute, slot, type World } from "./world.ts";

export const day = 24 * hour;
export const followed = "f1";

/** Told this morning by the schedule of its place, and followed half an hour later. */
export async function aFollowedFlood(
  told = "flood/1 At least 120 people were killed.",
  over: Partial<Subscription> = {},
) {
  const world = await aWorld();
  await world.subscribes();
  await world.brings(told);
  await look(world, "s1", slot);
  const mine = world.tools.store.of("acme");
  const [remembered] = await mine.editions.remembered("s1", 0);
  if (remembered === undefined) throw new Error("nothing was told");
  await world.clock.moveTo(slot + 30 * minute);
  const askedAt = world.clock.now();
  await world.subscribes({
    id: followed,
    story: { id: remembered.story, headline: "flood", askedAt },
    schedule: { when: "15 * * * *", zone: "UTC" },
    ...{ topics: [], stories: 1, layout: "posts", quietDay: "silence", createdAt: askedAt, doneThrough: askedAt },
    ...over,
  });
  await mine.editions.remember(followed, [remembered]);
  world.platform.posted.splice(0);
  return world;
}

/** Made ready ten minutes before its slot and posted at it, as the agenda would. */
export async function look(world: World, subscription: string, at: number): Promise<string> {
  const due = { tenant: "acme", subscription, slot: at };
  await world.clock.moveTo(at - 10 * minute);
  const early = await world.through(publish(world.tools, due, world.signal));
  if (early !== "waiting") return early;
  await world.clock.moveTo(at);
  return world.through(publish(world.tools, due, world.signal));
}

export const quarter = slot + hour + 15 * minute;
export const posts = (world: World) => world.platform.wordsIn("#news");
