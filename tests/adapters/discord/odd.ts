// What a gateway might send that no page of Discord's describes: forms made by hand, and real ones with a field gone or of
// another shape.
import {
  bot,
  guildPayload,
  type Json,
  newGuild,
  newMessage,
  type Person,
  snowflake,
} from "../../fakes/discord/town.ts";

export type Odd = { readonly says: string; readonly t: string; readonly d: unknown };

const guild = "100000000000000003";
const channel = "100000000000000004";
const writer: Person = { id: "100000000000000066", username: "odd", global_name: "Odd" };

/** An interaction as Discord sends it, of a type and with its data. */
export const interaction = (type: number, data: unknown, more: Json = {}): Json => ({
  id: snowflake(),
  application_id: "100000000000000002",
  type,
  token: `odd${snowflake()}`,
  version: 1,
  data,
  channel_id: channel,
  channel: { id: channel, type: 0, name: "news", guild_id: guild, flags: 0, permissions: "0" },
  guild_id: guild,
  member: { user: writer, roles: [], nick: null, permissions: "32", flags: 0 },
  locale: "en-US",
  guild_locale: "en-US",
  app_permissions: "2147483647",
  entitlements: [],
  authorizing_integration_owners: { "0": guild },
  context: 0,
  attachment_size_limit: 10_485_760,
  ...more,
});

const message = (more: Json = {}): Json => ({
  ...newMessage(channel, { ...writer, discriminator: "0" }, { content: `<@${bot.id}> How many?` }),
  guild_id: guild,
  member: { roles: [], nick: null },
  mentions: [bot],
  ...more,
});

const thread: Json = {
  id: "100000000000000051",
  type: 11,
  name: "A thread",
  guild_id: guild,
  parent_id: channel,
  owner_id: bot.id,
  thread_metadata: { archived: false, locked: false },
};
const command = { id: "1", name: "help", type: 1, options: [], resolved: {} };
const chosen = { id: channel, type: 0, name: "news", permissions: "3072", app_permissions: "3072" };
const scheduling = {
  id: "1",
  name: "schedule",
  type: 1,
  options: [{ name: "add", type: 1, options: [{ name: "where", type: 7, value: channel }] }],
  resolved: { channels: { [channel]: chosen } },
};
const typing = { id: "1", name: "schedule", type: 1, options: [{ name: "zone", type: 3, value: "z", focused: true }] };
const field = { type: 18, component: { type: 4, custom_id: "question", value: "How many?" } };
const briefing = { ...newMessage(channel, bot, { content: "A briefing" }), interaction_metadata: { id: "1", type: 2 } };

/** Whole events of every kind that is read. */
const whole: Readonly<Record<string, () => readonly [string, Json]>> = {
  "a command": () => ["INTERACTION_CREATE", interaction(2, command)],
  "a command that names a channel": () => ["INTERACTION_CREATE", interaction(2, scheduling)],
  typing: () => ["INTERACTION_CREATE", interaction(4, typing)],
  "a press": () => [
    "INTERACTION_CREATE",
    interaction(3, { custom_id: "h::", component_type: 2 }, { message: briefing }),
  ],
  "a form": () => ["INTERACTION_CREATE", interaction(5, { custom_id: "form:ask:x", components: [field] })],
  "a message": () => ["MESSAGE_CREATE", message({ referenced_message: briefing })],
  "a server": () => [
    "GUILD_CREATE",
    guildPayload(newGuild("100000000000000088", "Odd", [{ id: "100000000000000089" }])),
  ],
  "a server's change": () => ["GUILD_UPDATE", { id: guild, name: "Town", owner_id: writer.id, roles: [] }],
  "a farewell": () => ["GUILD_DELETE", { id: "100000000000000087", unavailable: false }],
  "a member": () => ["GUILD_MEMBER_UPDATE", { guild_id: guild, user: bot, roles: [] }],
  "a role": () => ["GUILD_ROLE_UPDATE", { guild_id: guild, role: { id: "100000000000000090", permissions: "8" } }],
  "a role's end": () => ["GUILD_ROLE_DELETE", { guild_id: guild, role_id: "100000000000000090" }],
  "a channel": () => [
    "CHANNEL_UPDATE",
    { ...chosen, guild_id: guild, permission_overwrites: [{ id: guild, type: 0, allow: "0", deny: "0" }] },
  ],
  "a channel's end": () => ["CHANNEL_DELETE", { id: "100000000000000086", type: 0, guild_id: guild }],
  "a thread": () => ["THREAD_UPDATE", thread],
  threads: () => ["THREAD_LIST_SYNC", { guild_id: guild, channel_ids: [channel], threads: [thread], members: [] }],
};

/** What stands instead of a field. */
const instead: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["a number too large", 1e300],
  ["words", "\u202eodd\u0000".repeat(3)],
  ["a list", [null, [], "x", 7]],
  ["an object", { toString: 1, id: [], __proto__: null }],
  ["false", false],
];

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Every field down to the third floor, gone once and once of another shape. */
function* broken(value: Json, path: readonly string[] = []): Generator<readonly [readonly string[], Json, string]> {
  for (const key of Object.keys(value)) {
    const { [key]: inner, ...rest } = value;
    const [shape, other] = instead[(path.length * 7 + key.length + Object.keys(rest).length) % instead.length] ?? [
      "",
      0,
    ];
    const put = (one: unknown): Json =>
      Array.isArray(value) ? (Object.assign([...value], { [key]: one }) as unknown as Json) : { ...value, [key]: one };
    if (!Array.isArray(value)) yield [[...path, key], rest, "gone"];
    yield [[...path, key], put(other), shape];
    if (isObject(inner) && path.length < 2)
      for (const [where, changed, what] of broken(inner, [...path, key])) yield [where, put(changed), what];
  }
}

export const generated: readonly Odd[] = Object.entries(whole).flatMap(([what, make]) => {
  const [t, d] = make();
  return [...broken(d)].map(([path, changed, how]) => ({
    says: `${what}, its ${path.join(".")} ${how}`,
    t,
    d: changed,
  }));
});

const odd = (says: string, t: string, d: unknown): Odd => ({ says, t, d });
const spoken = (says: string, type: number, data: unknown, more: Json = {}): Odd =>
  odd(says, "INTERACTION_CREATE", interaction(type, data, more));

/** Each of these is one event that nobody can make sense of: lost, with one line in the log. */
export const lost: readonly Odd[] = [
  spoken("an interaction of a future type", 17, {}),
  spoken("an interaction of type -1", -1, {}),
  spoken("a ping", 1, undefined),
  spoken("a command of a future type", 2, { ...command, type: 9 }),
  spoken("a command of another app", 2, { ...command, name: "play" }),
  spoken("a command without a name", 2, { id: "1", type: 1 }),
  spoken("a command named like a part of every object", 2, { ...command, name: "constructor" }),
  spoken("a command without its data", 2, undefined),
  spoken("a press without its button", 3, {}, { message: briefing }),
  spoken("a press of a button that is none of ours", 3, { custom_id: "§§§" }, { message: briefing }),
  spoken("a press on no message", 3, { custom_id: "help::" }),
  spoken("a form that is none of ours", 5, { custom_id: "survey", components: [] }),
  spoken("a form without its fields", 5, { custom_id: "form:ask:x" }),
  spoken("typing without a field", 4, { ...typing, options: [] }),
  spoken("a command by nobody", 2, command, { member: null, user: null }),
  spoken("a command by a member without a user", 2, command, { member: { roles: [], permissions: "0" } }),
  spoken("a command without a locale", 2, command, { locale: undefined }),
  odd("an interaction that is null", "INTERACTION_CREATE", null),
  odd("an interaction that is a list", "INTERACTION_CREATE", []),
  odd("a message that is null", "MESSAGE_CREATE", null),
  odd("a message without an author", "MESSAGE_CREATE", message({ author: undefined })),
  odd("a message whose author is null", "MESSAGE_CREATE", message({ author: null })),
  odd("a message without mentions", "MESSAGE_CREATE", message({ mentions: undefined })),
  odd("a message without words", "MESSAGE_CREATE", message({ content: undefined })),
  odd("a message that answers one without an author", "MESSAGE_CREATE", message({ referenced_message: {} })),
  odd("a server without an id", "GUILD_CREATE", { name: "x" }),
  odd("a server that is null", "GUILD_CREATE", null),
  odd("a farewell of no server", "GUILD_DELETE", {}),
  odd("a channel without an id", "CHANNEL_CREATE", { type: 0, guild_id: guild }),
  odd("a channel without a type", "CHANNEL_UPDATE", { id: channel, guild_id: guild }),
  odd("a thread that is a number", "THREAD_CREATE", 7),
  odd("a role without an id", "GUILD_ROLE_CREATE", { guild_id: guild, role: null }),
  odd("threads of no server", "THREAD_LIST_SYNC", { threads: [] }),
];

/** Nothing of ours: no word in the log either. */
export const foreign: readonly Odd[] = [
  odd("an event of the future", "HOLOGRAM_CREATE", { id: "1" }),
  odd("an event named like a part of every object", "constructor", {}),
  odd("an event without a name", "", {}),
  odd("a member's change without a user", "GUILD_MEMBER_UPDATE", { guild_id: guild, roles: [] }),
  odd("a reaction without a user", "MESSAGE_REACTION_ADD", {}),
  odd("a message of a bot", "MESSAGE_CREATE", message({ author: { ...writer, bot: true } })),
  odd("a message of a future type", "MESSAGE_CREATE", message({ type: 999 })),
  odd("a channel of a future type", "CHANNEL_CREATE", { id: "100000000000000085", type: 77, guild_id: guild }),
];

/** Frames, not events: the line itself. */
export const frames: Readonly<Record<string, string | Buffer>> = {
  "no JSON": "{",
  "an empty frame": "",
  null: "null",
  "a number": "5",
  "a list": "[]",
  "bytes of no encoding": Buffer.from([0, 255, 1, 254]),
  "a code of the future": JSON.stringify({ op: 43, d: { far: true } }),
  "a code that is a word": JSON.stringify({ op: "dispatch", t: "X", d: {} }),
  "an event without data": JSON.stringify({ op: 0, t: "GUILD_CREATE", s: 3 }),
  "an event without a number": JSON.stringify({ op: 0, t: "TYPING_START", d: {} }),
  "an event whose number is a word": JSON.stringify({ op: 0, t: "TYPING_START", d: {}, s: "x" }),
  "an acknowledgement nobody waits for": JSON.stringify({ op: 11, d: 9 }),
  "a heartbeat asked for without data": JSON.stringify({ op: 1 }),
  "an invalid session that does not say whether to resume": JSON.stringify({ op: 9 }),
  "an invalid session of null": JSON.stringify({ op: 9, d: null }),
  "a hello without its beat": JSON.stringify({ op: 10 }),
  "a readiness without data": JSON.stringify({ op: 0, t: "READY", s: 1 }),
};
