// Facts about how an edition is laid out on Discord, and that each layout arrives once whatever dies on the way.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asPayload, type Message, type SelectComponent } from "../../../adapters/discord/message.ts";
import { channelPlace } from "../../../adapters/discord/place.ts";
import type { EditionStory } from "../../../src/news/edition.ts";
import { type Layout, layouts } from "../../../src/news/layout.ts";
import type { Heard } from "../../../src/news/talk.ts";
import type { Platform } from "../../../src/ports/platform.ts";
import type { Deliveries } from "../../../src/ports/store.ts";
import { deliver } from "../../../src/publishing/deliver.ts";
import { postDeadline } from "../../../src/publishing/lease.ts";
import { partsOf } from "../../../src/publishing/split.ts";
import { Trouble } from "../../../src/trouble.ts";
import { forumChannel, guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { KeptLog } from "../../fakes/log.ts";
import { openMemory } from "../../fakes/store.ts";
import { WallClock } from "../../fakes/wall.ts";
import { briefing, claim, edition, source, story } from "./briefings.ts";

const long = `The council met ${"again and ".repeat(12)}adjourned on Sunday.`;
const told = [
  ["Parliament passes the grid bill", "The law sends 4.2 billion francs into power lines.", ["energy"]],
  [long, "The session lasted two days.", []],
  ["Port strike ends after eleven days", "Dockers accepted a raise of 3.4 percent.", ["labour OR strike"]],
] as const;
const stories = told.map(
  ([title, lead, topics], index): EditionStory =>
    story({
      story: `s${index}`,
      topics,
      briefing: briefing({
        id: `story${index}0000000`,
        headline: claim(title, -1),
        lead: claim(lead, 0),
        points: [],
        quotes: [],
        disputes: [],
        sources: [{ ...source, title, url: `https://news.example.org/2026/${index}` }],
      }),
    }),
);
const laidOut = (layout: Layout, number = 3) => edition({ layout, stories: stories.slice(0, number) as never });

let world: Opened;
beforeEach(async () => {
  world = await opened();
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

const kept = (channel: string) => world.discord.routes.messages.get(channel) ?? [];
const rendered = (layout: Layout, number?: number): readonly Message[] =>
  world.platform
    .render({ kind: "edition", audience: "everyone", edition: laidOut(layout, number) })
    .map(({ payload }) => (asPayload(payload) as { readonly message: Message }).message);
type StringMenu = Extract<SelectComponent, { type: 3 }>;
const menuOf = (message: Message | undefined): StringMenu | undefined =>
  message?.components
    .flatMap((one) => (one.type === 1 ? one.components : []))
    .find((one): one is StringMenu => one.type === 3);

describe("what stands there", () => {
  test("an overview is opened by its headlines, which are cut to what Discord shows of an option", () => {
    const labels = menuOf(rendered("buttons")[0])?.options.map(({ label }) => label);
    expect(labels?.map((label) => label.slice(0, 35))).toEqual(
      [
        "1. Parliament passes the grid bill",
        "2. The council met again and again ",
        "3. Port strike ends after eleven day",
      ].map((label) => label.slice(0, 35)),
    );
    expect(labels?.every((label) => label.length <= 100)).toBe(true);
    expect(labels?.[1]?.endsWith("…")).toBe(true);
  });

  test("no story is named by a number alone, in any layout", () => {
    for (const layout of layouts) expect(JSON.stringify(rendered(layout))).not.toMatch(/"Story \d+"/);
  });

  test("headlines stand without their lines, and are opened all the same", () => {
    const [message, ...more] = rendered("headlines");
    expect(more).toEqual([]);
    expect(message?.content).toContain("Port strike ends after eleven days");
    expect(message?.content).not.toContain("Dockers accepted");
    expect(menuOf(message)?.options).toHaveLength(3);
    expect(rendered("headlines", 1)[0]?.content).not.toContain("4.2 billion");
  });

  test("posts are each story by itself, with what it says in ordinary words for the notification", () => {
    const messages = rendered("posts");
    expect(messages.map(({ content = "" }) => /4\.2 billion|two days|3\.4 percent/.exec(content)?.[0])).toEqual([
      "4.2 billion",
      "two days",
      "3.4 percent",
    ]);
    expect(messages.map(({ content = "" }) => content.includes("every line is checked"))).toEqual([false, false, true]);
  });
});

test("what is chosen in the menu is the story to open; what is no number opens nothing", async () => {
  const heard: Heard[] = [];
  await world.listen(async (one) => void heard.push(one));
  const [overview] = world.platform.render({ kind: "edition", audience: "everyone", edition: laidOut("buttons") });
  if (overview === undefined) throw new Error("nothing rendered");
  await world.platform.post(overview, channelPlace(guildId, newsChannel), { key: "k", signal });
  const [message] = kept(newsChannel);
  const menu = menuOf(message as unknown as Message)?.custom_id ?? "";
  if (message === undefined) throw new Error("nothing posted");
  const odd = ["", "3 or 4", "-1", "٣", "1".repeat(9)].map((value) => world.people.pick(message, menu, [value]));
  world.people.pick(message, menu, ["3"]);
  await world.discord.until("what is not understood", () => world.log.count("interaction-not-understood") === 5);
  const { answers } = world.discord.routes.interactions;
  const said = () => odd.map(({ id }) => JSON.stringify(answers.get(id)?.message));
  await world.discord.until("words for each", () => said().every((one) => one?.includes("That message is too old")));
  expect(odd.map(({ id }) => answers.get(id)?.secret)).toEqual(odd.map(() => true));
  expect(heard.map((one) => one.kind === "press" && one.action)).toEqual([
    { act: "open", on: "abcdefghijkl@1772434800000", n: 3 },
  ]);
});

describe("in a forum", () => {
  const tag = (id: number, name: string, moderated = false) => ({ id: `40000000000000000${id}`, name, moderated });
  const forum = channelPlace(guildId, forumChannel);
  const givesTags = (...tags: readonly ReturnType<typeof tag>[]) =>
    Object.assign(world.discord.routes.find(forumChannel) ?? {}, { available_tags: tags });
  const posted = () =>
    world.discord.requests.filter((one) => one.path === `/channels/${forumChannel}/threads`).map(({ body }) => body);

  test("each story is a post named by its headline, with the tags of what it is about", async () => {
    givesTags(
      tag(1, "⚡ Energy"),
      tag(2, "Strikes"),
      tag(3, "Parliament"),
      tag(4, "Port", true),
      tag(5, "📰"),
      tag(6, "Days off"),
    );
    for (const [index, part] of partsOf(laidOut("posts"), world.platform).entries())
      await world.platform.post(part, forum, { key: `p${index}`, signal });
    expect(posted().map(({ name, applied_tags: tags }) => [String(name).slice(0, 20), tags])).toEqual([
      ["Parliament passes th", ["400000000000000001", "400000000000000003"]],
      ["The council met agai", undefined],
      ["Port strike ends aft", ["400000000000000002"]],
    ]);
  });

  test("five tags at most are given, and the one its rules ask for where none fits", async () => {
    const fitting = ["Parliament", "Grid", "Bill", "Law", "Power lines", "Francs"].map((name, index) =>
      tag(index, name),
    );
    Object.assign(givesTags(...fitting, tag(9, "News")), { flags: 16 });
    for (const [index, part] of partsOf(laidOut("posts", 2), world.platform).entries())
      await world.platform.post(part, forum, { key: `p${index}`, signal });
    expect(posted().map(({ applied_tags: tags }) => (tags as readonly string[]).length)).toEqual([5, 1]);
    expect(posted()[1]?.applied_tags).toEqual(["400000000000000009"]);
  });
});

const signal = new AbortController().signal;

/** Waits cost nothing, and time goes on by them; a post's own deadline never comes. */
class SwiftClock extends WallClock {
  override async sleep(milliseconds: number, until: AbortSignal): Promise<void> {
    if (milliseconds === postDeadline) return super.sleep(60_000, until);
    this.ahead += milliseconds;
  }
}

/** A ledger whose process dies at its n-th note, before or after it is written. */
function dyingAt(ledger: Deliveries, death: number, written: boolean): Deliveries {
  let notes = 0;
  return {
    ...ledger,
    record: async (delivery) => {
      notes += 1;
      if (notes > death) throw new Trouble("storage-failed");
      if (notes < death || written) await ledger.record(delivery);
      if (notes === death) throw new Trouble("storage-failed");
    },
  };
}

describe.each([
  ["a channel", newsChannel],
  ["a forum", forumChannel],
])("in %s, whenever the process dies", (_, channel) => {
  test.each(layouts)(
    "every message of the layout %s stands there once",
    async (layout) => {
      const place = channelPlace(guildId, channel);
      let deaths = 0;
      for (const nonces of [true, false])
        for (const written of [false, true])
          for (let death = 1; death <= 2 * partsOf(laidOut(layout), world.platform).length; death++) {
            const here = await opened();
            here.discord.routes.noncesKept = nonces;
            const { deliveries } = openMemory().of(guildId);
            const run = (platform: Platform, ledger: Deliveries) => {
              const parts = partsOf(laidOut(layout), platform);
              const clock = new SwiftClock();
              const log = new KeptLog();
              const held = { mayPost: async () => true, givesUpAt: Number.MAX_SAFE_INTEGER };
              return deliver({ platform, deliveries: ledger, clock, log, ...held }, "e@1", parts, place, signal);
            };
            await expect(run(here.platform, dyingAt(deliveries, death, written))).rejects.toThrow();
            const again = await opened({}, here.discord);
            expect(await run(again.platform, deliveries)).toMatchObject({ state: "delivered", unsure: 0 });
            const messages = [...here.discord.routes.messages.values()].flat();
            expect(messages).toHaveLength(partsOf(laidOut(layout), again.platform).length);
            expect(here.discord.refusedByRules).toEqual([]);
            await here.close();
            deaths += 1;
          }
      expect(deaths).toBeGreaterThanOrEqual(8);
    },
    60_000,
  );
});
