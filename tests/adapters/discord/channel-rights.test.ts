// Facts about who may do what in a channel, held against the vendor's own order of rules:
// https://docs.discord.com/developers/topics/permissions#permission-overwrites
import { afterEach, expect, test } from "vitest";
import { heldInChannel } from "../../../adapters/discord/channel-rights.ts";
import { channelPlace } from "../../../adapters/discord/place.ts";
import type { Overwrite } from "../../../adapters/discord/shapes.ts";
import { guildId, newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { alice, bob } from "../../fakes/discord/town.ts";

const [view, send, manage, admin] = [1n << 10n, 1n << 11n, 1n << 5n, 1n << 3n];
const server = {
  id: "1",
  name: "",
  owner: "99",
  locale: "",
  roles: new Map([
    ["1", view],
    ["10", send],
    ["11", manage],
    ["12", admin],
  ]),
};
const rule = (of: Overwrite["of"], id: string, allow: bigint, deny: bigint): Overwrite => ({ of, id, allow, deny });
const everybody = (allow: bigint, deny: bigint) => rule("role", "1", allow, deny);

test.each([
  ["nobody's rules: what roles give", ["10"], [], view | send],
  ["what everybody is denied", [], [everybody(0n, view)], 0n],
  ["a role gives what everybody is denied", ["10"], [everybody(0n, view), rule("role", "10", view, 0n)], view | send],
  ["another's role gives nothing", ["10"], [everybody(0n, view), rule("role", "11", view, 0n)], send],
  [
    "of two roles one that gives is enough",
    ["10", "11"],
    [rule("role", "10", 0n, send), rule("role", "11", send, 0n)],
    view | send | manage,
  ],
  ["a person's own rule comes last", ["10"], [rule("role", "10", view, 0n), rule("person", "7", 0n, view)], send],
  ["and gives as well", [], [everybody(0n, view), rule("person", "7", view, 0n)], view],
  ["a person's rule is no role's", [], [everybody(0n, view), rule("role", "7", view, 0n)], 0n],
] as const)("%s", (_, roles, overwrites, held) => {
  expect(heldInChannel(server, { overwrites }, { id: "7", roles }, 0)).toBe(held);
});

test("owners and administrators are denied nothing, and whom a server silenced only looks", () => {
  const closed = { overwrites: [everybody(0n, view | send)] };
  expect(heldInChannel(server, closed, { id: "99", roles: [] }, 0) & view).toBe(view);
  expect(heldInChannel(server, closed, { id: "7", roles: ["12"] }, 0) & view).toBe(view);
  const silenced = { id: "7", roles: ["10"], silencedUntil: 2 };
  expect(heldInChannel(server, { overwrites: [] }, silenced, 1)).toBe(view);
  expect(heldInChannel(server, { overwrites: [] }, silenced, 3)).toBe(view | send);
});

let world: Opened;
afterEach(() => world?.close());
const { signal } = new AbortController();
const reads = (person: string, channel = newsChannel) =>
  world.platform.reads(person, channelPlace(guildId, channel), signal);
const deny = (bits: bigint) => [{ id: guildId, type: 0, allow: "0", deny: bits.toString() }];
/** An event that was heard before the one after it. */
async function emitted(t: string, d: object): Promise<void> {
  world.discord.gateway.emit(t, d);
  const told = world.people.command("/help", {}, { direct: true });
  await world.discord.until("an answer", () => world.discord.routes.interactions.answers.has(told.id));
}

test("who reads a channel follows its rules as they are changed, over the gateway and without it", async () => {
  world = await opened();
  expect([await reads(alice.id), await reads(bob.id), await reads("100000000000000077")]).toEqual([true, true, false]);
  await world.listen(async () => undefined);
  const news = world.discord.routes.find(newsChannel);
  await emitted("CHANNEL_UPDATE", { ...news, permission_overwrites: deny(view) });
  expect([await reads(alice.id), await reads(bob.id)]).toEqual([true, false]);
  const allowed = { id: bob.id, type: 1, allow: view.toString(), deny: "0" };
  await emitted("CHANNEL_UPDATE", { ...news, permission_overwrites: [...deny(view), allowed] });
  expect(await reads(bob.id)).toBe(true);
  await emitted("GUILD_ROLE_UPDATE", { guild_id: guildId, role: { id: guildId, permissions: "0" } });
  await emitted("CHANNEL_UPDATE", { ...news, permission_overwrites: [] });
  expect(await reads(bob.id)).toBe(false);
});

test("a server that a new session no longer names is none of ours", async () => {
  world = await opened();
  await world.listen(async () => undefined);
  const reach = () => world.platform.reach(channelPlace(guildId, newsChannel), signal);
  expect((await reach()).state).toBe("open");
  const session = {
    session_id: "session1",
    resume_gateway_url: "ws://127.0.0.1:1",
    user: { id: "100000000000000001" },
  };
  await emitted("READY", { ...session, v: 10, guilds: [], shard: [0, 1] });
  expect((await reach()).state).toBe("not-invited");
});

test("what Discord tells of Lede's rights with a command counts before anything is promised", async () => {
  world = await opened();
  await world.listen(async () => undefined);
  const reach = () => world.platform.reach(channelPlace(guildId, newsChannel), signal);
  expect((await reach()).state).toBe("open");
  world.discord.routes.permissions = view;
  const told = world.people.command("/help");
  await world.discord.until("an answer", () => world.discord.routes.interactions.answers.has(told.id));
  expect((await reach()).state).toBe("not-allowed");
  await emitted("CHANNEL_UPDATE", { ...world.discord.routes.find(newsChannel) });
  expect((await reach()).state).toBe("open");
});

test("a private thread is read by who is in it, and by who manages threads", async () => {
  world = await opened();
  const thread = { id: "100000000000000061", type: 12, name: "t", guild_id: guildId, parent_id: newsChannel };
  world.discord.routes.threads.set(thread.id, thread);
  world.discord.fail({ kind: "status", status: 404, code: 10007, match: /thread-members/, times: 9 });
  expect([await reads(alice.id, thread.id), await reads(bob.id, thread.id)]).toEqual([true, false]);
});

test("whether Lede may post somewhere follows its own roles, and a channel that is deleted is gone", async () => {
  world = await opened();
  await world.listen(async () => undefined);
  const reach = () => world.platform.reach(channelPlace(guildId, newsChannel), signal);
  const news = world.discord.routes.find(newsChannel);
  await emitted("CHANNEL_UPDATE", { ...news, permission_overwrites: deny(send) });
  expect((await reach()).state).toBe("not-allowed");
  await emitted("GUILD_ROLE_CREATE", { guild_id: guildId, role: { id: "100000000000000062", permissions: "8" } });
  await emitted("GUILD_MEMBER_UPDATE", {
    guild_id: guildId,
    user: { id: "100000000000000001" },
    roles: ["100000000000000062"],
  });
  expect((await reach()).state).toBe("open");
  world.discord.fail({ kind: "status", status: 404, code: 10003, match: /^GET \/channels/ });
  await emitted("CHANNEL_DELETE", { ...news });
  expect((await reach()).state).toBe("gone");
});
