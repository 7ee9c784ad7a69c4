// The silence of outlets is not the silence of a story: how what is followed ends where nothing could be read.
import { expect, test } from "vitest";
import type { Feed } from "../../src/news/feed.ts";
import type { Said } from "../../src/news/talk.ts";
import { aFeed } from "../contracts/store/samples.ts";
import { aFollowedFlood, day, followed, look, posts, quarter } from "./followed.ts";
import { feedUrl, type World } from "./world.ts";

const again = "Follow for another week";

/** The labels of the buttons of what is posted from now on. */
function labelsOf(world: World): string[] {
  const labels: string[] = [];
  const render = world.platform.render;
  Object.assign(world.platform, {
    render: (said: Said) => {
      if (said.kind === "notice") labels.push(...(said.buttons ?? []).map(({ label }) => label));
      return render(said);
    },
  });
  return labels;
}

async function endOf(feeds: readonly string[], feed: Partial<Feed>) {
  const world = await aFollowedFlood(undefined, { feeds });
  const labels = labelsOf(world);
  await world.tools.store.feeds.save(aFeed(feedUrl, feed));
  const outcome = await look(world, followed, quarter + 7 * day);
  const state = (await world.tools.store.of("acme").subscriptions.ofId(followed))?.state;
  return { outcome, state, labels, words: posts(world).join() };
}

const failing = { failures: 90, failure: "That took too long.", checkedAt: quarter - day };

test("where no outlet is followed any more, it says so, and offers nothing that cannot work", async () => {
  const { outcome, state, labels, words } = await endOf([], { checkedAt: quarter });
  expect([outcome, state]).toEqual(["posted", "disabled"]);
  expect(words).toContain("No outlet is followed here that could bring news of this story");
  expect(words).not.toContain("Nothing that matters has changed");
  expect(words).not.toContain("{/");
  expect(labels).toEqual(["Evidence"]);
});

test("where no outlet could be read for a week, it says so, and can be followed again", async () => {
  const { outcome, state, labels, words } = await endOf([feedUrl], { ...failing, failingSince: quarter - day });
  expect([outcome, state]).toEqual(["posted", "disabled"]);
  expect(words).toContain("Nothing could be read for this story for a week: no outlet followed here answers.");
  expect(words).not.toContain("Nothing that matters has changed");
  expect(labels).toEqual([again, "Evidence"]);
});

test("where no outlet can be read for less than a week, it goes on", async () => {
  const { outcome, state } = await endOf([feedUrl], { ...failing, failingSince: quarter + 3 * day });
  expect([outcome, state]).toEqual(["silent", "active"]);
});

test("where they are read and nothing matters, it is the story that is quiet", async () => {
  const { labels, words } = await endOf([feedUrl], { checkedAt: quarter });
  expect(words).toContain("Nothing that matters has changed in this story for a week");
  expect(labels).toEqual([again, "Evidence"]);
});
