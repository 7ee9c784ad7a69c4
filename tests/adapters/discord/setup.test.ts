// Facts about setting up: commands registered once, permissions asked for and explained, a doctor that says what to click.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkDiscord, invite } from "../../../adapters/discord/index.ts";
import { localised } from "../../../adapters/discord/languages.ts";
import { channelPlace, personPlace } from "../../../adapters/discord/place.ts";
import { wantedCommands } from "../../../adapters/discord/register.ts";
import { tongueFor } from "../../../src/words/tongue.ts";
import { commandObjections } from "../../fakes/discord/command-rules.ts";
import { forumChannel, guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened, settingsFor } from "../../fakes/discord/opened.ts";
import { alice, granted } from "../../fakes/discord/town.ts";
import { WallClock } from "../../fakes/wall.ts";

let world: Opened;
beforeEach(async () => {
  world = await opened();
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});
const registrations = () =>
  world.discord.requests
    .filter((one) => one.path.includes("/commands") && one.method !== "GET")
    .map((one) => one.method);

describe("commands", () => {
  test("all of the desk's table and the message command, in servers, direct messages and for people", async () => {
    await world.listen(async () => undefined);
    const names = world.discord.routes.commands.map((one) => one.name);
    expect(names).toEqual([
      "brief",
      "ask",
      "follow",
      "follow-story",
      "unfollow",
      "sources",
      "schedule",
      "topics",
      "recap",
      "why",
      "settings",
      "privacy",
      "setup",
      "help",
      "Brief this",
    ]);
    for (const command of world.discord.routes.commands)
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  test("what only managers may use asks for Manage Server until a server decides otherwise", () => {
    const guarded = wantedCommands().filter((command) => command.default_member_permissions === 32);
    expect(guarded.map((command) => command.name)).toEqual([
      "follow",
      "follow-story",
      "unfollow",
      "topics",
      "settings",
      "setup",
    ]);
  });

  test("all texts of a command together stay below 8,000 characters", () => {
    for (const command of wantedCommands()) {
      const texts = JSON.stringify(command).match(/"(?:name|description|value)":"[^"]*"/g) ?? [];
      expect(texts.join("").length).toBeLessThan(8_000);
    }
  });

  test("descriptions, choices and what a message's menu says are in every language of the catalogue", async () => {
    await world.listen(async () => undefined);
    const registered = JSON.stringify(world.discord.routes.commands);
    for (const words of [
      "Einen Zeitplan entfernen",
      "Eliminar un horario",
      "スケジュールを削除する",
      "Le flux",
      "estándar",
    ])
      expect(registered).toContain(words);
    expect(localised("command.brief-this")).toEqual({
      de: "Briefing dazu",
      "es-419": "Resumir esto",
      "es-ES": "Resumir esto",
      fr: "En faire la synthèse",
      ja: "これを要約",
      "pt-BR": "Resumir isto",
    });
  });

  test("every name a person types is shown in each language, and none of them is refused", async () => {
    await world.listen(async () => undefined);
    const named = (all: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] =>
      all.flatMap((one) => [one, ...named((one.options ?? []) as readonly Record<string, unknown>[])]);
    for (const { name, name_localizations: said } of named(world.discord.routes.commands))
      expect([name, Object.keys(said ?? {})]).toEqual([name, ["de", "es-419", "es-ES", "fr", "ja", "pt-BR"]]);
    const schedule = world.discord.routes.commands.find(({ name }) => name === "schedule");
    expect(schedule?.name_localizations).toMatchObject({ de: "zeitplan", ja: "スケジュール" });
    const [add] = (schedule?.options ?? []) as readonly Record<string, unknown>[];
    expect(add?.name_localizations).toMatchObject({ fr: "ajouter", "pt-BR": "adicionar" });
  });

  test.each([
    ["capitals", { name: "ask", name_localizations: { de: "Frage" } }, "the name Frage"],
    ["white space", { name: "ask", name_localizations: { de: "eine frage" } }, "the name eine frage"],
    ["more than 32 letters", { name: "ask", name_localizations: { de: "f".repeat(33) } }, `the name ${"f".repeat(33)}`],
  ])("the fake refuses %s in a name, as Discord does", (_, command, refusal) => {
    expect(commandObjections([command])).toEqual([refusal]);
    expect(commandObjections([{ name: "a" }, { name: "b", name_localizations: { de: "a" } }])).toEqual([
      "a twice in de",
    ]);
  });

  test("registered again by one request: names keep their ids, what is no longer ours goes", async () => {
    await world.listen(async () => undefined);
    const before = world.discord.routes.commands.map(({ name, id }) => [name, id]);
    const [first] = world.discord.routes.commands;
    Object.assign(first ?? {}, { description: "An old description" });
    world.discord.routes.commands.push({ id: "9", name: "digest", type: 1, description: "old" });
    world.discord.requests.length = 0;
    const again = await opened({}, world.discord);
    await again.listen(async () => undefined);
    expect(registrations()).toEqual(["PUT"]);
    expect(world.discord.routes.commands.map(({ name, id }) => [name, id])).toEqual(before);
    expect(world.discord.routes.commands[0]?.description).toBe("Brief a link, a topic, pasted text or a file");
  });

  test("in development they go to one server", async () => {
    const one = await opened({ DISCORD_GUILD: guildId }, world.discord);
    await one.listen(async () => undefined);
    expect(
      world.discord.requests.some(
        (request) => request.path === `/applications/100000000000000002/guilds/${guildId}/commands`,
      ),
    ).toBe(true);
  });
});

describe("permissions", () => {
  test("the invite link asks for exactly these seven", () => {
    const { link, permissions } = invite("100000000000000002");
    expect(permissions).toEqual([
      "Add Reactions",
      "View Channel",
      "Send Messages",
      "Attach Files",
      "Read Message History",
      "Create Public Threads",
      "Send Messages in Threads",
    ]);
    expect(new URL(link).searchParams.get("permissions")).toBe(granted.toString());
  });

  test("what is missing in a channel is said in words, with what to click", async () => {
    const deny = (bits: bigint) => [{ id: guildId, type: 0, allow: "0", deny: bits.toString() }];
    Object.assign(world.discord.routes.find(newsChannel) ?? {}, {
      permission_overwrites: deny((1n << 11n) | (1n << 16n)),
    });
    await world.listen(async () => undefined);
    const reach = await world.platform.reach(channelPlace(guildId, newsChannel), new AbortController().signal);
    expect("words" in reach && { ...reach, words: tongueFor("en").told(reach.words) }).toEqual({
      state: "not-allowed",
      words:
        "Lede cannot post in #news: it lacks Send Messages and Read Message History. Open #news > Edit Channel > Permissions, add Lede, and allow them.",
    });
    expect(await world.platform.reach(channelPlace(guildId, forumChannel), new AbortController().signal)).toEqual({
      state: "open",
    });
    expect(await world.platform.reach(personPlace(alice.id), new AbortController().signal)).toEqual({ state: "open" });
    expect(
      await world.platform.reach(
        channelPlace("111111111111111111", "111111111111111112"),
        new AbortController().signal,
      ),
    ).toEqual({ state: "gone" });
  });
});

describe("the doctor", () => {
  const check = (over: Parameters<typeof settingsFor>[1] = {}) =>
    checkDiscord(settingsFor(world.discord, over), new AbortController().signal, new WallClock());

  test("before Lede was started, what only its start sets is missing, and the doctor says so", async () => {
    world.discord.routes.commands.push({ id: "9", name: "brief", type: 1 });
    expect((await check()).filter((row) => !row.ok)).toEqual([
      { what: "Commands", ok: false, words: "1 of 15 stand: start Lede, which sets them and tries until they do" },
      { what: "Add App", ok: false, words: "is not set up: start Lede, which sets it and tries until it is" },
    ]);
  });

  test("a good set-up: the link, the intent, the servers", async () => {
    await world.listen(async () => undefined);
    const rows = await check();
    expect(rows.map((row) => [row.what, row.ok])).toEqual([
      ["Discord token", true],
      ["Invite link", true],
      ["Message Content intent", true],
      ["Servers", true],
      ["Commands", true],
      ["Add App", true],
      ["Permissions", true],
    ]);
    expect(rows[1]?.words).toContain("https://discord.com/oauth2/authorize?client_id=100000000000000002");
  });

  test("a permission that a server did not give", async () => {
    world.discord.routes.permissions = granted & ~(1n << 16n);
    await world.listen(async () => undefined);
    expect((await check()).find((row) => !row.ok)).toEqual({
      what: 'Permissions in "Test town"',
      ok: false,
      words: "Lede lacks Read Message History: open the invite link again for that server",
    });
  });

  test("an intent that is set here and off in the portal", async () => {
    const rows = await check({ DISCORD_MESSAGE_CONTENT: true });
    expect(rows.find((row) => !row.ok)?.words).toContain("turn it on at https://discord.com/developers/applications/");
  });

  test("a token that is not accepted, without the token", async () => {
    world.discord.fail({ kind: "status", status: 401, match: /applications/ });
    expect(await check()).toEqual([
      { what: "Discord token", ok: false, words: expect.stringContaining("Reset Token") },
    ]);
  });

  test("nothing set up", async () => {
    expect(await check({ DISCORD_TOKEN: undefined })).toMatchObject([{ ok: true }]);
  });
});

describe("who may change things, asked from elsewhere", () => {
  const stranger = "100000000000000077";
  test.each([
    ["manages the server", 1n << 5n, true],
    ["is an administrator", 1n << 3n, true],
    ["may only write", 1n << 11n, false],
  ])("whoever %s", async (_, rights, may) => {
    world.discord.routes.join(stranger, rights);
    const { signal } = new AbortController();
    expect(await world.platform.manages(stranger, channelPlace(guildId, newsChannel), signal)).toBe(may);
  });

  test("nobody who left the server, and nobody in another's direct messages", async () => {
    const { signal } = new AbortController();
    expect(await world.platform.manages(stranger, channelPlace(guildId, newsChannel), signal)).toBe(false);
    expect(await world.platform.manages(stranger, personPlace(alice.id), signal)).toBe(false);
    expect(await world.platform.manages(alice.id, personPlace(alice.id), signal)).toBe(true);
  });

  test("and says so when Discord does not answer, rather than that they may not", async () => {
    world.discord.fail({ kind: "status", status: 503, code: 0, match: /\/members\// });
    const asked = world.platform.manages(alice.id, channelPlace(guildId, newsChannel), new AbortController().signal);
    await expect(asked).rejects.toMatchObject({ kind: "unavailable" });
  });
});
