// Facts about pinging: one role that a schedule names, once an edition, and nobody else whatever an article says.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asPayload, type Posting } from "../../../adapters/discord/message.ts";
import { channelPlace, personPlace } from "../../../adapters/discord/place.ts";
import type { Edition } from "../../../src/news/edition.ts";
import { layouts } from "../../../src/news/layout.ts";
import { announcements, forumChannel, guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { pingedBy } from "../../fakes/discord/pings.ts";
import { alice, type Json, newGuild } from "../../fakes/discord/town.ts";
import { briefing, claim, edition, source, story } from "./briefings.ts";

const [readers, others, closed] = ["500000000000000001", "500000000000000002", "500000000000000003"] as const;
const signal = new AbortController().signal;

let world: Opened;
beforeEach(async () => {
  world = await opened();
  world.discord.routes.groups.set(readers, { mentionable: true });
  world.discord.routes.groups.set(others, { mentionable: true });
  world.discord.routes.groups.set(closed, { mentionable: false });
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

/** Ways in which words try to call somebody; Lede would be allowed to mention everybody. */
const hostile: readonly string[] = [
  "@everyone",
  "@here",
  "@everyone look",
  "hello@everyone",
  "@EVERYONE",
  "@Here",
  "@\u200beveryone",
  "@ever\u200byone",
  "@\u2060everyone",
  "@\u00adhere",
  "\\@everyone",
  "`@everyone`",
  "```@everyone```",
  "||@everyone||",
  "**@everyone**",
  "> @here",
  "# @here",
  "[@everyone](https://a.example)",
  "[x](https://a.example/@everyone)",
  "@everyone\n@here",
  "@\u202eenoyreve",
  "\uff20everyone",
  `<@&${readers}>`,
  `<@&${others}>`,
  `<@&${closed}>`,
  `<@&${guildId}>`,
  `\\<@&${others}>`,
  `<\u200b@&${others}>`,
  `<@\u200b&${others}>`,
  `<@&\u200b${others}>`,
  `<@&${others}\u200b>`,
  `<@& ${others}>`,
  `<@&${others.slice(0, 9)}\u00ad${others.slice(9)}>`,
  `<<@&${others}>>`,
  `[<@&${others}>](https://a.example)`,
  `\`<@&${others}>\``,
  `||<@&${others}>||`,
  `<@&${others}><@&${readers}>`,
  `\u202e<@&${others}>`,
  `-# <@&${others}>`,
  `<@${alice.id}>`,
  `<@!${alice.id}>`,
  `\\<@${alice.id}>`,
  `<@\u2060${alice.id}>`,
  `<@${alice.id}>`.normalize("NFKD"),
  `<@${alice.id}\n>`,
  `&lt;@&amp;${others}&gt;`,
  `<\u0000@&${others}>`,
  `\u2068<@&${others}>\u2069`,
  `<#${newsChannel}> <@&${others}> </help:1> @everyone`,
];

const saying = (words: string, over: Partial<Edition> = {}): Edition => {
  const said = briefing({
    headline: claim(words, -1),
    lead: claim(`${words} in the lead`, 0),
    points: [claim(words, 1)],
    sources: [{ ...source, title: words, outlet: words, url: "https://news.example.org/1" }],
  });
  const stories = [story({ briefing: said }), story({ story: "two", briefing: { ...said, id: "secondstory0" } })];
  return edition({ about: words, title: words, stories: stories as never, ...(over as object) });
};

/** By Discord's own rule, of a bot that may mention everybody. */
function pinged(one: Edition) {
  const messages = world.platform
    .render({ kind: "edition", audience: "everyone", edition: one })
    .map(({ payload }) => (asPayload(payload) as Posting).message);
  const all = messages.map((message) => pingedBy(message as unknown as Json, () => true));
  return {
    roles: all.flatMap(({ roles }) => roles),
    others: all.filter(({ everyone, users }) => everyone || users.length > 0),
    allowed: messages.flatMap(({ allowed_mentions: { parse, roles = [] } }) => [...parse, ...roles]),
  };
}

async function posted(one: Edition, channel = newsChannel) {
  const before = new Set([...world.discord.routes.messages.values()].flat());
  const roots: string[] = [];
  for (const [index, part] of world.platform
    .render({ kind: "edition", audience: "everyone", edition: one })
    .entries()) {
    const under = part.under === undefined ? {} : { under: roots[part.under] ?? "" };
    const key = `${before.size} ${index}`;
    roots.push(await world.platform.post(part, channelPlace(guildId, channel), { key, signal, ...under }));
  }
  const all = [...world.discord.routes.messages.values()].flat().filter((message) => !before.has(message));
  return {
    roles: all.flatMap((one) => one.mention_roles as readonly string[]),
    others: all.filter((one) => one.mention_everyone || (one.mentions as readonly unknown[]).length > 0),
  };
}

describe("whatever an article says", () => {
  test("there are fifty ways to try", () => expect(new Set(hostile).size).toBeGreaterThanOrEqual(48));

  test.each(layouts)("laid out as %s, nobody is pinged but the role that the schedule names, once", (layout) => {
    for (const words of hostile) {
      expect(pinged(saying(words, { layout }))).toEqual({ roles: [], others: [], allowed: [] });
      const alert = { role: readers, story: 1 };
      expect(pinged(saying(words, { layout, alert }))).toEqual({ roles: [readers], others: [], allowed: [readers] });
    }
  });

  test("nor can whoever shares a story, by their name", () => {
    for (const sharedBy of hostile) {
      const parts = world.platform.render({ kind: "briefing", audience: "everyone", briefing: briefing(), sharedBy });
      const bodies = parts.map(({ payload }) => (asPayload(payload) as Posting).message as unknown as Json);
      const all = bodies.map((message) => pingedBy({ ...message, allowed_mentions: undefined }, () => true));
      expect(all.flatMap(({ everyone, roles, users }) => [everyone, ...roles, ...users])).toEqual([false]);
    }
  });

  test("on Discord itself, where Lede may mention everybody", async () => {
    world.discord.routes.permissions |= 1n << 17n;
    for (const words of [hostile[0], hostile.at(-1)])
      expect(await posted(saying(words ?? "", { layout: "thread", alert: { role: readers, story: 0 } }))).toEqual({
        roles: [readers],
        others: [],
      });
  });
});

describe("the ping", () => {
  const alert = { role: readers, story: 1 };

  test("stands behind the words, in a forum on the post of the story that it is for", async () => {
    expect(await posted(saying("Calm news", { layout: "posts", alert }), forumChannel)).toMatchObject({
      roles: [readers],
    });
    const pinging = [...world.discord.routes.messages.values()].flat().map(({ content }) => content.includes("<@&"));
    expect(pinging).toEqual([false, true]);
  });

  test("is in no preview, on no quiet day, and nothing that is no id becomes one", async () => {
    const preview = world.platform.render({
      kind: "edition",
      audience: "asker",
      edition: saying("Calm news", { alert }),
      preview: true,
    });
    expect(JSON.stringify(preview)).not.toContain("<@");
    const quiet = { ...saying("x", { alert }), kind: "quiet-day", checkedFeeds: 2 } as Edition;
    expect(
      JSON.stringify(world.platform.render({ kind: "edition", audience: "everyone", edition: quiet })),
    ).not.toContain("<@");
    const forged = { role: "1> @everyone <@&2", story: 0 };
    expect(await posted(saying("Calm news", { alert: forged }))).toEqual({ roles: [], others: [] });
  });

  test("fits into Discord's limit where the words fill it", async () => {
    expect(await posted(saying("word ".repeat(370), { alert }))).toMatchObject({ roles: [readers] });
  });
});

test("the form that asks for a role is one that Discord takes, with the role of before in it", async () => {
  const field = { label: "Role", hint: "Only it", required: false } as const;
  await world.listen(async (_, say) => {
    const fields = [{ ...field, name: "role", kind: "role", value: readers }] as const;
    await say({ kind: "form", audience: "asker", form: { name: "layout", title: "T", submit: "S", on: "x", fields } });
  });
  const told = world.people.command("/schedule layout", { which: "1" });
  const shown = await world.discord.until(
    "the form",
    () => world.discord.routes.interactions.answers.get(told.id)?.data,
  );
  expect(JSON.stringify(shown)).toContain(`{"type":6,"custom_id":"role"`);
  expect(JSON.stringify(shown)).toContain(`"default_values":[{"id":"${readers}","type":"role"}]`);
});

describe("whether a role can be pinged is asked of Discord as it is now", () => {
  const here = channelPlace(guildId, newsChannel);
  const asked = (role: string, place = here) => world.platform.pings?.(role, place, signal);

  test("one that anybody may mention can; another only where Lede may mention all roles", async () => {
    expect([await asked(readers), await asked(closed)]).toEqual(["yes", "not-mentionable"]);
    world.discord.routes.permissions |= 1n << 17n;
    expect(await asked(closed)).toBe("yes");
  });

  test.each([
    ["denied to everybody", guildId, 0, "0", "131072", "not-mentionable"],
    ["allowed to Lede itself", "100000000000000001", 1, "131072", "0", "yes"],
    ["allowed to another person", alice.id, 1, "131072", "0", "not-mentionable"],
    ["allowed to a role it has not", others, 0, "131072", "0", "not-mentionable"],
  ] as const)("a channel's own rules count: %s", async (_, id, type, allow, deny, expected) => {
    if (deny !== "0") world.discord.routes.permissions |= 1n << 17n;
    const overwrites = { permission_overwrites: [{ id, type, allow, deny }] };
    Object.assign(world.discord.routes.find(announcements) ?? {}, overwrites);
    expect(await asked(closed, channelPlace(guildId, announcements))).toBe(expected);
  });

  test("another server's role, none, and everybody are nobody to ping", async () => {
    world.discord.invite(newGuild("100000000000000033", "Elsewhere", [{ id: "100000000000000034" }]));
    const answers = ["700000000000000001", "", "x", guildId].map((role) => asked(role));
    expect(await Promise.all(answers)).toEqual(["no-role", "no-role", "no-role", "everybody"]);
    expect(await asked(readers, personPlace(alice.id))).toBe("no-role");
  });
});
