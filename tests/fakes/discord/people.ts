// What people do at the fake Discord: type commands, press buttons, send forms, write messages.
import { type FakeDiscord, guildId, newsChannel } from "./index.ts";
import {
  alice,
  application,
  bot,
  type Channel,
  granted,
  type Json,
  type Message,
  newMessage,
  type Person,
  snowflake,
} from "./town.ts";

export type Doing = {
  readonly by?: Person;
  readonly channel?: string;
  /** Manage Server, or not. */
  readonly manages?: boolean;
  readonly roles?: readonly string[];
  /** Only the person installed Lede: the bot is no member there. */
  readonly userInstall?: boolean;
  /** In the person's own messages with the bot. */
  readonly direct?: boolean;
  /** What they may do in the channel they speak in, beside managing. */
  readonly may?: bigint;
  /** What they may do in a channel they pick. */
  readonly rights?: bigint;
  /** Sent by hand: what stands in `resolved` instead of what Discord's client puts there. */
  readonly forged?: { readonly channels?: Json };
};

export type Told = { readonly id: string; readonly token: string; readonly payload: Json };

/** Fields that are menus of a kind of their own: of roles, of channels. */
const selects: Readonly<Record<string, number>> = { role: 6, where: 8 };

/** What an interaction tells of its channel; whose a thread is, it does not tell. */
function partial({ id, type, name, parent_id, guild_id, flags, thread_metadata }: Channel): Json {
  return { id, type, name, parent_id, guild_id, flags, thread_metadata, permissions: "0" };
}

export function people(discord: FakeDiscord) {
  function interaction(type: number, data: Json, doing: Doing, extra: Json = {}): Told {
    const by = doing.by ?? alice;
    const user = { ...by, discriminator: "0", avatar: null };
    const id = snowflake();
    const token = `token${id}`;
    const channelId = doing.direct ? `7${by.id.slice(1)}` : (doing.channel ?? newsChannel);
    const channel: Channel = discord.routes.find(channelId) ?? { id: channelId, type: 0, name: "elsewhere" };
    const inGuild = doing.direct !== true;
    const payload = {
      id,
      application_id: application,
      type,
      token,
      version: 1,
      data,
      channel_id: channelId,
      channel: partial(channel),
      ...(inGuild ? { guild_id: channel.guild_id ?? "199999999999999999" } : {}),
      ...(inGuild
        ? {
            member: {
              user,
              roles: doing.roles ?? [],
              nick: null,
              joined_at: new Date(0).toISOString(),
              permissions: ((doing.manages === false ? 0n : 32n) | (doing.may ?? 0n)).toString(),
              deaf: false,
              mute: false,
              flags: 0,
            },
          }
        : { user }),
      locale: "en-US",
      guild_locale: "en-US",
      app_permissions: discord.routes.permissions.toString(),
      entitlements: [],
      authorizing_integration_owners: doing.userInstall ? { "1": by.id } : { "0": inGuild ? guildId : "0" },
      context: inGuild ? 0 : 1,
      attachment_size_limit: 10_485_760,
      ...extra,
    };
    discord.routes.interactions.tokens.set(token, { interaction: id, channel: channelId });
    return { id, token, payload };
  }
  const send = (told: Told): Told => {
    discord.gateway.emit("INTERACTION_CREATE", told.payload);
    return told;
  };
  const option = (name: string, value: unknown): Json => ({ name, type: name === "where" ? 7 : 3, value });
  /**
   * What Discord's client lets somebody pick: channels of the server they are in, each with their rights and the bot's.
   * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
   */
  function picked(id: unknown, { channel: at, direct, rights = granted, forged }: Doing): Json {
    const channel = typeof id === "string" ? discord.routes.find(id) : undefined;
    const here = discord.routes.find(at ?? newsChannel)?.guild_id;
    if (forged) return forged.channels ? { channels: forged.channels } : {};
    if (channel === undefined || direct || channel.guild_id !== here) return {};
    const rest = { permissions: rights.toString(), app_permissions: discord.routes.permissions.toString() };
    return { channels: { [channel.id]: { ...partial(channel), ...rest } } };
  }

  return {
    /** "/schedule add" with its inputs; a value may be `{ file }` for an attached one. */
    command(
      words: string,
      inputs: Readonly<Record<string, string>> = {},
      doing: Doing = {},
      file?: { readonly name: string; readonly url: string; readonly size: number },
    ): Told {
      const [name = "", verb] = words.replace(/^\//, "").split(" ");
      const typed = Object.entries(inputs).map(([key, value]) => option(key, value));
      const attached = file ? [{ name: "file", type: 11, value: "1" }] : [];
      const options = [...typed, ...attached];
      const resolved = {
        ...(file
          ? {
              attachments: {
                "1": { id: "1", filename: file.name, url: file.url, proxy_url: file.url, size: file.size },
              },
            }
          : {}),
        ...picked(inputs.where, doing),
      };
      return send(
        interaction(
          2,
          { id: "1", name, type: 1, options: verb ? [{ name: verb, type: 1, options }] : options, resolved },
          doing,
        ),
      );
    },
    briefThis(message: Message, doing: Doing = {}): Told {
      return send(
        interaction(
          2,
          {
            id: "1",
            name: "Brief this",
            type: 3,
            target_id: message.id,
            resolved: { messages: { [message.id]: message } },
          },
          doing,
        ),
      );
    },
    types(command: string, verb: string | undefined, input: string, value: string, doing: Doing = {}): Told {
      const focused = [{ name: input, type: 3, value, focused: true }];
      return send(
        interaction(
          4,
          { id: "1", name: command, type: 1, options: verb ? [{ name: verb, type: 1, options: focused }] : focused },
          doing,
        ),
      );
    },
    press(message: Message, customId: string, doing: Doing = {}): Told {
      return send(
        interaction(
          3,
          { custom_id: customId, component_type: 2 },
          { channel: message.channel_id, ...doing },
          { message },
        ),
      );
    },
    /**
     * Something picked in a menu; a channel stands in `resolved` too:
     * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-message-component-data-structure
     */
    pick(message: Message, customId: string, values: readonly string[], doing: Doing = {}): Told {
      const at = { channel: message.channel_id, ...doing };
      const resolved = picked(values[0], at);
      const component_type = "channels" in resolved ? 8 : 3;
      return send(interaction(3, { custom_id: customId, component_type, values, resolved }, at, { message }));
    },
    submit(
      customId: string,
      values: Readonly<Record<string, string | readonly string[]>>,
      doing: Doing = {},
      message?: Message,
    ): Told {
      const components = Object.entries(values).map(([name, value]) => ({
        type: 18,
        component:
          typeof value === "string"
            ? { type: 4, custom_id: name, value }
            : { type: selects[name] ?? 22, custom_id: name, values: value },
      }));
      const resolved = picked(values.where?.[0], doing);
      return send(
        interaction(
          5,
          { custom_id: customId, components, resolved },
          { ...(message ? { channel: message.channel_id } : {}), ...doing },
          message ? { message } : {},
        ),
      );
    },
    /** Without the Message Content intent the words arrive only where Discord shows them to us. */
    write(text: string, doing: Doing & { readonly replyTo?: Message; readonly silently?: boolean } = {}): Message {
      const by = doing.by ?? alice;
      const channel = doing.direct ? `7${by.id.slice(1)}` : (doing.channel ?? newsChannel);
      const mentionsUs = text.includes(`<@${bot.id}>`) || (doing.replyTo?.author.id === bot.id && !doing.silently);
      const seen = doing.direct || mentionsUs || (discord.gateway.intents & (1 << 15)) !== 0;
      const message: Message = {
        ...newMessage(channel, { ...by, discriminator: "0", avatar: null }, { content: seen ? text : "" }),
        ...(doing.direct ? {} : { guild_id: guildId, member: { roles: [], nick: null } }),
        mentions: mentionsUs ? [bot] : [],
        ...(doing.replyTo
          ? { type: 19, message_reference: { message_id: doing.replyTo.id }, referenced_message: doing.replyTo }
          : {}),
      };
      discord.gateway.emit("MESSAGE_CREATE", message);
      return message;
    },
    again: send,
  };
}
