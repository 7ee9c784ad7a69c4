// Who waits for a briefing is told to the writer: a person in a chat, or nobody, for an edition that is begun early.
import { expect, test } from "vitest";
import type { Patience } from "../../src/prompting/patience.ts";
import type { Newsroom } from "../../src/publishing/newsroom.ts";
import { publishNow } from "../../src/publishing/publish.ts";
import { aFeed, anArticle, aSubscription, here } from "../contracts/store/samples.ts";
import { aWorld, briefingOf } from "../publishing/world.ts";
import { aDesk } from "./world.ts";

function noting(): { readonly newsroom: Pick<Newsroom, "write">; readonly noted: Patience[] } {
  const noted: Patience[] = [];
  const write: Newsroom["write"] = async (story, { patience }) => {
    noted.push(patience);
    return briefingOf(story);
  };
  return { newsroom: { write }, noted };
}

test("someone waits for a briefing asked for", async () => {
  const { newsroom, noted } = noting();
  await aDesk({}, newsroom).type("brief", { what: "https://a.example/article" });
  expect(noted).toEqual(["briefing"]);
});

test("someone waits for a preview", async () => {
  const { newsroom, noted } = noting();
  const desk = aDesk({}, newsroom);
  const feed = "https://a.example/feed";
  await desk.store.feeds.save(aFeed(feed, { checkedAt: desk.clock.now() }));
  await desk.store.of("acme").subscriptions.save(aSubscription({ feeds: [feed], topics: [], place: here }));
  await desk.store.articles.save([anArticle("1", { title: "flood/1 The river rose.", text: "The river rose." })], {
    feed,
    at: desk.clock.now(),
  });
  await desk.type("schedule", { verb: "preview", which: "" });
  expect(noted).toEqual(["briefing"]);
});

test("nobody waits for an edition", async () => {
  const { newsroom, noted } = noting();
  const world = await aWorld({ newsroom });
  await world.subscribes();
  await world.brings("flood/1 The river rose.");
  await world.through(publishNow(world.tools, "acme", "s1", world.signal));
  expect(noted).toEqual(["edition"]);
});
