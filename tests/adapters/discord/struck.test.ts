// Editions of every form on Discord, through the real client: what an outlet changed is struck where it stands.
import { afterEach, beforeEach, expect, test } from "vitest";
import { channelPlace } from "../../../adapters/discord/place.ts";
import type { Article } from "../../../src/news/article.ts";
import type { Edition } from "../../../src/news/edition.ts";
import type { MessageId } from "../../../src/news/place.ts";
import { lookAgain } from "../../../src/publishing/looking-again.ts";
import type { PublishTools } from "../../../src/publishing/publish.ts";
import { partKey, partsOf } from "../../../src/publishing/split.ts";
import { standsOn } from "../../../src/publishing/watch-plan.ts";
import { correctionsNow } from "../../../src/watching/corrections.ts";
import { readOne, writeEmbedded } from "../../../src/writing/embedded.ts";
import { anArticle, anEdition } from "../../contracts/store/samples.ts";
import { forumChannel, guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { openMemory } from "../../fakes/store.ts";
import { plainNewsroom } from "../../publishing/world.ts";

let world: Opened;
beforeEach(async () => {
  world = await opened();
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

const { signal } = new AbortController();
const ferryText = [
  "The ferry Solveig carried 118 people when it struck the pier at Lerwick on Sunday evening.",
  "The harbour master, Anna Lind, said that the ferry had been inspected in March and had passed.",
  "Rescuers brought 96 passengers ashore before midnight, and divers searched the hull for others.",
].join("\n\n");
const ferry = anArticle("ferry", { title: "Ferry strikes the pier at Lerwick", text: ferryText });
const harbour = anArticle("harbour", {
  title: "Harbour of Lerwick closed",
  text: "The harbour of Lerwick was closed on Monday after a ferry had struck the pier.\n\nIt opens on 9 May.",
});

const storyOf = (...articles: readonly [Article, ...Article[]]) => ({
  story: String(articles[0].id),
  briefing: writeEmbedded({ id: "x", articles, copies: new Map() }, { length: "standard", now: 0 }),
  since: { kind: "new" as const },
  reasons: [],
});

/** An edition that was posted, whose outlet puts `now` in the place of `was` an hour later; what stands there then. */
async function struck(
  channel: string,
  { layout, stories }: Pick<Extract<Edition, { kind: "stories" }>, "layout" | "stories">,
  [was, now]: readonly [string, string] = ["118", "131"],
) {
  const { platform, clock, log, discord } = world;
  const store = openMemory();
  const place = channelPlace(guildId, channel);
  const edition: Edition = { ...anEdition(), place, layout, kind: "stories", stories };
  const { editions, deliveries } = store.of(guildId);
  const parts = partsOf(edition, platform);
  await store.articles.save([ferry, harbour], { at: clock.now() });
  await editions.claim(edition.id, { holder: "p1", until: clock.now() + 60_000 }, clock.now());
  await editions.save(edition, parts, "p1");
  const messages: MessageId[] = [];
  for (const [part, each] of parts.entries()) {
    const root = each.under === undefined ? undefined : messages[each.under];
    const wish = { key: partKey(guildId, edition.id, part), signal, ...(root !== undefined && { under: root }) };
    messages.push(await platform.post(each, place, wish));
    const message = messages[part] ?? "";
    await deliveries.record({ edition: edition.id, part, state: "posted", attempts: 1, message });
  }
  const briefings = stories.map(({ briefing }) => briefing);
  const left = { subscription: "s1", remembered: [], threads: [], standsOn: standsOn(briefings, clock.now()) };
  await editions.finish(edition.id, clock.now(), left);
  const tools: PublishTools = {
    ...{ store, clock, log, holder: "p1", platform: () => platform },
    newsroom: {
      ...plainNewsroom,
      readAgain: async () => ({ article: { ...ferry, text: ferryText.replace(was, now) } }),
      corrections: (told, article, seenAt) => correctionsNow(told, readOne(article), seenAt),
    },
  };
  const asked = () => discord.requests.filter(({ method }) => method === "PATCH").length;
  const before = asked();
  for (const hours of [1, 5]) {
    clock.ahead += hours * 3_600_000 + 1_000;
    await lookAgain(tools, ferry.id, signal);
  }
  const all = [...discord.routes.messages.values()].flat();
  return {
    amendments: asked() - before,
    parts,
    all,
    struck: all.filter((message) => JSON.stringify(message).includes("~~")),
    told: all.filter((message) => JSON.stringify(message).includes("changed its article after this was posted")),
    messages,
    find: (part: number) => platform.find(partKey(guildId, edition.id, part), place, signal),
  };
}

test("a forum's post is struck where it opens, its thread is told, and it is found again as before", async () => {
  const stories = [storyOf(harbour), storyOf(ferry)] as const;
  const { amendments, struck: now, told, messages, find } = await struck(forumChannel, { layout: "posts", stories });
  expect([amendments, now.length, told.length]).toEqual([1, 1, 1]);
  const [, message = ""] = (messages[1] ?? "").split("/");
  expect(now[0]).toMatchObject({ id: message, channel_id: message });
  expect(JSON.stringify(now[0])).toMatch(/~~The ferry Solveig carried 118 people.*~~.*was 118, now 131/);
  expect(told[0]?.channel_id).toBe(message);
  expect(await find(1)).toBe(messages[1]);
});

test("one article in two stories of an edition is struck in both, and told of once", async () => {
  const stories = [storyOf(ferry), storyOf(ferry, harbour)] as const;
  const { amendments, struck: now, told, messages } = await struck(newsChannel, { layout: "thread", stories });
  const [, root = ""] = (messages[0] ?? "").split("/");
  expect(told).toHaveLength(1);
  expect(told[0]?.channel_id).toBe(root);
  expect(now.map(({ id }) => id).toSorted()).toEqual(messages.map((id) => id.split("/")[1]).toSorted());
  expect(amendments).toBe(messages.length);
  for (const headline of [stories[0], stories[1]].map(({ briefing }) => briefing.headline.text))
    expect(JSON.stringify(told[0])).toContain(headline);
});

test("an edition that would need another message is left as it is, and its thread told once of what changed", async () => {
  const titled = (number: number, letters: number) =>
    storyOf({ ...harbour, id: `h${number}`, title: `Harbour ${number} of Lerwick closed ${"x".repeat(letters)}` });
  const edition = (others: number, letters: number) => ({
    layout: "buttons" as const,
    stories: [
      storyOf(ferry),
      ...Array.from({ length: others }, (_, at) => titled(at, at + 1 < others ? 0 : letters)),
    ] as const,
  });
  const place = channelPlace(guildId, newsChannel);
  const messagesOf = (...given: Parameters<typeof edition>) =>
    partsOf({ ...anEdition(), place, kind: "stories", ...edition(...given) }, world.platform).length;
  // One letter more and it is two messages.
  let [others, letters] = [1, 0];
  while (messagesOf(others + 1, 0) === 1) others += 1;
  while (messagesOf(others, letters + 1) === 1) letters += 1;
  const { amendments, struck: now, told, messages, all } = await struck(newsChannel, edition(others, letters));
  expect([messages.length, amendments, now.length, told.length, all.length]).toEqual([1, 0, 0, 1, 2]);
  expect(told[0]?.channel_id).toBe(messages[0]?.split("/")[1]);
  expect(JSON.stringify(told[0])).toMatch(/118 people.*was 118, now 131/);
});
