// The little world the fake Discord serves: one bot, servers with channels, people, messages, and ids that grow with time.

export const bot = {
  id: "100000000000000001",
  username: "Lede",
  discriminator: "0000",
  global_name: null,
  avatar: null,
  bot: true,
  flags: 0,
};
export const application = "100000000000000002";
export const token = "MTAwMDAwMDAwMDAwMDAwMDAx.fake.token";
export const epoch = 1_420_070_400_000n;

export type Person = { readonly id: string; readonly username: string; readonly global_name: string };
export const alice: Person = { id: "100000000000000005", username: "alice", global_name: "Alice" };
export const bob: Person = { id: "100000000000000006", username: "bob", global_name: "Bob" };

export type Json = Record<string, unknown>;
export type Channel = Json & {
  id: string;
  type: number;
  guild_id?: string;
  parent_id?: string | null;
  owner_id?: string;
};
export type Message = Json & {
  id: string;
  channel_id: string;
  content: string;
  components: unknown[];
  author: Json;
  flags: number;
};
export type Guild = { id: string; name: string; channels: Channel[]; threads: Channel[] };

/** View, send, files, history, threads: what the invite link asks for. */
export const granted = (1n << 6n) | (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 35n) | (1n << 38n);

let sequence = 0n;
/** A snowflake of this moment. */
export const snowflake = (at: number = Date.now()): string =>
  (((BigInt(at) - epoch) << 22n) + (sequence++ & 0x3fffffn)).toString();

export function newGuild(id: string, name: string, channels: readonly Partial<Channel>[]): Guild {
  return {
    id,
    name,
    threads: [],
    channels: channels.map((channel, index) => ({
      type: 0,
      name: "general",
      position: index,
      permission_overwrites: [],
      parent_id: null,
      flags: 0,
      ...channel,
      id: channel.id ?? snowflake(),
      guild_id: id,
    })),
  };
}

/** As GUILD_CREATE tells of it. */
export const guildPayload = (guild: Guild): Json => ({
  id: guild.id,
  name: guild.name,
  owner_id: alice.id,
  roles: [
    {
      id: guild.id,
      name: "@everyone",
      permissions: granted.toString(),
      position: 0,
      color: 0,
      colors: { primary_color: 0 },
      hoist: false,
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  features: [],
  channels: guild.channels,
  members: [{ user: bot, roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 }],
  threads: guild.threads,
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  stickers: [],
  member_count: 3,
  large: false,
  joined_at: new Date(0).toISOString(),
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  preferred_locale: "en-US",
  system_channel_flags: 0,
  afk_timeout: 300,
  premium_progress_bar_enabled: false,
  unavailable: false,
});

/**
 * The integration that adding a bot makes, with who added it:
 * https://docs.discord.com/developers/resources/guild#integration-object
 */
export const integrationPayload = (guild: Guild, by: Person): Json => ({
  id: snowflake(),
  guild_id: guild.id,
  name: "Lede",
  type: "discord",
  enabled: true,
  user: { ...by, discriminator: "0", avatar: null },
  account: { id: bot.id, name: "Lede" },
  application: { id: application, name: "Lede", icon: null, description: "", bot },
  scopes: ["bot", "applications.commands"],
});

export function newMessage(channel: string, author: Json, body: Json, at: number = Date.now()): Message {
  return {
    id: snowflake(at),
    channel_id: channel,
    author,
    content: String(body.content ?? ""),
    components: (body.components as unknown[]) ?? [],
    flags: Number(body.flags ?? 0),
    timestamp: new Date(at).toISOString(),
    edited_timestamp: null,
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    type: body.message_reference ? 19 : 0,
    ...(body.message_reference ? { message_reference: body.message_reference } : {}),
  };
}
