// Facts about drawings on Discord: one picture with its story, said in words for who hears it, and words alone without it.
import { afterEach, describe, expect, test } from "vitest";
import { channelPlace, personPlace } from "../../../adapters/discord/place.ts";
import type { Drawing } from "../../../src/news/drawing.ts";
import type { EditionStory } from "../../../src/news/edition.ts";
import type { Layout } from "../../../src/news/layout.ts";
import type { MessageId, Place } from "../../../src/news/place.ts";
import type { Part } from "../../../src/ports/platform.ts";
import { type FakeDiscord, forumChannel, guildId, newsChannel, startDiscord } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { alice, granted, type Message, newGuild } from "../../fakes/discord/town.ts";
import { WallClock } from "../../fakes/wall.ts";
import { edition, story } from "./briefings.ts";

const day = 24 * 3_600_000;
const drawing: Drawing = {
  kind: "figure",
  title: "People killed",
  language: "en",
  zone: "UTC",
  steps: [
    { at: 0, value: 7, amount: "7", outlet: "The Paper" },
    { at: day, value: 9, amount: "9", outlet: "The Paper" },
    { at: 2 * day, value: 13, amount: "13", outlet: "Daily Ferry" },
  ],
};
const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 3]);
const attachFiles = 1n << 15n;
const signal = new AbortController().signal;
const news = channelPlace(guildId, newsChannel);
const [drawn, other] = [story({ drawing }), story({ story: "two" })];

let world: Opened;
const begin = async (draw = async (): Promise<Uint8Array | undefined> => png, discord?: FakeDiscord) => {
  world = await opened({}, discord, new WallClock(), { draw });
};
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

const parts = (layout: Layout, stories: readonly EditionStory[] = [drawn, other]): readonly Part[] =>
  world.platform.render({
    kind: "edition",
    audience: "everyone",
    edition: edition({ layout, stories: stories as never }),
  });

async function post(
  all: readonly Part[],
  to: Place = news,
  begins = async (): Promise<void> => {},
): Promise<readonly MessageId[]> {
  const ids: MessageId[] = [];
  for (const [at, part] of all.entries()) {
    const under = part.under === undefined ? {} : { under: ids[part.under] as MessageId };
    ids.push(await world.platform.post(part, to, { key: `e#${at}`, signal, begins, ...under }));
  }
  return ids;
}
const stands = (): readonly Message[] => [...world.discord.routes.messages.values()].flat();
const pictured = (): readonly boolean[] => stands().map((one) => JSON.stringify(one).includes("cdn.discordapp.com"));
const leftOut = () => world.log.count("drawing-left-out");

describe("a story with a drawing has its picture", () => {
  test.each([
    ["an overview", "buttons", [drawn, other], [true]],
    ["the story alone in its edition", "buttons", [drawn], [true]],
    ["a message beneath its story in the thread", "thread", [drawn, other], [false, false, true, false]],
    ["its own post", "posts", [drawn, other], [true, false]],
    ["none where there are headlines alone", "headlines", [drawn, other], [false]],
  ] as const)("with %s", async (_, layout, stories, expected) => {
    await begin();
    await post(parts(layout, stories));
    expect(pictured()).toEqual(expected);
    const files = world.discord.routes.files;
    expect(files).toHaveLength(expected.includes(true as never) ? 1 : 0);
    for (const { bytes, description } of files) {
      expect(bytes).toEqual(Buffer.from(png));
      expect(description).toContain("People killed");
    }
    expect(leftOut()).toBe(0);
  });

  test("once in an overview, though two of its stories have one, and it says whose it is", async () => {
    await begin();
    await post(parts("buttons", [other, { ...drawn, story: "three" }, { ...other, drawing }]));
    expect(stands()[0]?.content).toMatch(/\n-# Drawn below: story 2$/);
    expect(world.discord.routes.files).toHaveLength(1);
  });

  test("in a forum's post, and in direct messages", async () => {
    await begin();
    await post(parts("posts", [drawn]), channelPlace(guildId, forumChannel));
    await post(parts("buttons", [drawn]), personPlace(alice.id));
    expect(pictured()).toEqual([true, true]);
  });

  test("beneath its story in a thread, with the story's evidence and nothing said twice", async () => {
    await begin();
    await post(parts("thread"));
    const [, told, shown] = stands();
    expect(JSON.stringify(told?.components)).toContain(story().briefing.lead.text.slice(0, 20));
    expect(shown?.content).toBe("");
    expect(JSON.stringify(shown?.components).match(/"label":"[^"]*"/g)).toEqual(['"label":"Evidence"']);
    expect(shown?.attachments).toMatchObject([{ description: expect.stringContaining("People killed") }]);
  });
});

test("an answer that was lost leaves one message with one picture, found by its key", async () => {
  await begin();
  world.discord.fail({ kind: "accepted-then-dropped", match: /POST .*messages$/ });
  const [part] = parts("buttons");
  const wish = { key: "e#0", signal };
  await expect(world.platform.post(part as Part, news, wish)).rejects.toMatchObject({ kind: "unknown-outcome" });
  expect(await world.platform.find("e#0", news, signal)).toContain(String(stands()[0]?.id));
  await world.platform.post(part as Part, news, wish);
  expect(pictured()).toEqual([true]);
});

describe("when its words are amended", () => {
  const amend = async (id: MessageId | undefined, part: Part | undefined) =>
    world.platform.amend?.(part as Part, id as MessageId, news, { key: "e#0", signal });

  test("a picture beneath ordinary words stays, and goes with its drawing", async () => {
    await begin();
    const [id] = await post(parts("buttons"));
    await amend(id, parts("buttons")[0]);
    expect(pictured()).toEqual([true]);
    await amend(id, parts("buttons", [story(), other])[0]);
    expect(pictured()).toEqual([false]);
  });

  test("a picture in a thread stays too: it is in no gallery, into which Discord takes no edit", async () => {
    await begin();
    const ids = await post(parts("thread"));
    for (const [at, part] of parts("thread").entries()) await amend(ids[at], part);
    expect(pictured()).toEqual([false, false, true, false]);
    expect(stands().map(({ edited_timestamp }) => edited_timestamp === null)).not.toContain(true);
    expect(leftOut()).toBe(0);
  });
});

describe("words alone are posted, once, and the log says so, where", () => {
  test.each(["buttons", "thread", "posts"] as const)("a channel takes no files: %s", async (layout) => {
    await begin();
    world.discord.routes.permissions = granted & ~attachFiles;
    const posted = parts(layout);
    const begun: true[] = [];
    await post(posted, news, async () => void begun.push(true));
    expect(begun).toHaveLength(posted.length);
    expect(stands()).toHaveLength(posted.length);
    expect(pictured()).not.toContain(true);
    expect(leftOut()).toBe(1);
  });

  test("a channel is known to take none: then nothing is drawn", async () => {
    let asked = 0;
    const rules = [{ id: guildId, type: 0, allow: "0", deny: attachFiles.toString() }];
    const town = newGuild(guildId, "Test town", [{ id: newsChannel, name: "news", permission_overwrites: rules }]);
    await begin(
      async () => {
        asked += 1;
        return png;
      },
      await startDiscord({ guilds: [town] }),
    );
    await world.listen(async () => undefined);
    await post(parts("buttons"));
    expect(pictured()).toEqual([false]);
    expect([asked, leftOut()]).toEqual([0, 1]);
  });

  test("the file is too big for it", async () => {
    await begin(async () => new Uint8Array(11 * 1024 * 1024));
    await post(parts("buttons"));
    expect(pictured()).toEqual([false]);
    expect(leftOut()).toBe(1);
  });

  test("nothing could be drawn", async () => {
    await begin(async () => undefined);
    await post([...parts("buttons"), ...parts("posts")]);
    expect(pictured()).not.toContain(true);
    expect(JSON.stringify(stands())).not.toContain("attachment:");
  });
});
