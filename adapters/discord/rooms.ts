// What a channel is: its kind, its parent, its tags; from what Discord told of our servers, else asked once.
import { ChannelFlags, ChannelType } from "discord.js";
import { Trouble } from "../../src/trouble.ts";
import { Recent } from "./once.ts";
import type { Servers } from "./servers.ts";
import { type Channel, channelIn } from "./shapes.ts";
import type { Wire } from "./wire.ts";

export type Room = {
  readonly id: string;
  readonly kind: "text" | "forum" | "thread" | "private";
  readonly name: string;
  /** Absent for direct messages. */
  readonly guild?: string;
  readonly parent?: string;
  /** Who made the thread. */
  readonly owner?: string;
  /** The tag a post needs, where the forum asks for one. */
  readonly tag?: string;
  /** Other servers can follow it, and get what is published in it. */
  readonly followed?: true;
  /** Of a forum: the tags that anybody may give a post. */
  readonly tags?: readonly Tag[];
};

export type Tag = { readonly id: string; readonly name: string };

export interface Rooms {
  /** Throws what the wire throws. */
  of(channel: string): Promise<Room>;
  /** The same, of a server's own: a channel of another server is none of its. Throws Trouble `gone` too. */
  within(guild: string, channel: string): Promise<Room>;
  /** The channel with its own rules, of that server as `within`. */
  channel(guild: string, channel: string): Promise<Channel>;
  known(channel: string): Room | undefined;
  /** The channel of someone's direct messages. */
  direct(person: string): Promise<string>;
}

const kinds: Readonly<Record<number, Room["kind"]>> = {
  [ChannelType.DM]: "private",
  [ChannelType.GroupDM]: "private",
  [ChannelType.AnnouncementThread]: "thread",
  [ChannelType.PublicThread]: "thread",
  [ChannelType.PrivateThread]: "thread",
  [ChannelType.GuildForum]: "forum",
  [ChannelType.GuildMedia]: "forum",
};

export const roomKind = (type: number): Room["kind"] => kinds[type] ?? "text";

function roomOf({ tags: all, flags, ...told }: Channel): Room {
  const tags = all.filter((tag) => !tag.moderated);
  const tag = tags.find((one) => /lede|news|brief/i.test(one.name)) ?? tags[0];
  const { id, name, type, guild, parent, owner } = told;
  return {
    id,
    kind: roomKind(type),
    name,
    ...(guild === undefined ? {} : { guild }),
    ...(parent === undefined ? {} : { parent }),
    ...(owner === undefined ? {} : { owner }),
    ...(tag && (flags & ChannelFlags.RequireTag) !== 0 ? { tag: tag.id } : {}),
    ...(type === ChannelType.GuildAnnouncement ? { followed: true } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
}

export function openRooms(servers: Servers, wire: Wire): Rooms {
  const directs = new Recent<string>(5_000);
  const told = async (channel: string): Promise<Channel> => {
    const found = servers.channel(channel);
    if (found !== undefined) return found;
    const { body } = await wire.send("GET", `/channels/${channel}`);
    const asked = asTold(() => channelIn(body));
    servers.remember(asked);
    return asked;
  };
  const channel = async (guild: string, id: string): Promise<Channel> => {
    const found = await told(id);
    if (found.guild === guild) return found;
    throw new Trouble("gone", undefined, { cause: new Error("the channel is not of that server") });
  };
  return {
    known(id) {
      const found = servers.channel(id);
      return found && roomOf(found);
    },
    of: async (id) => roomOf(await told(id)),
    within: async (guild, id) => roomOf(await channel(guild, id)),
    channel,
    async direct(person) {
      const had = directs.get(person);
      if (had !== undefined) return had;
      const { body } = await wire.send("POST", "/users/@me/channels", { json: { recipient_id: person } });
      const { id } = asTold(() => channelIn(body));
      directs.set(person, id);
      return id;
    },
  };
}

/** Asked again, Discord may say what it means. */
function asTold<One>(read: () => One): One {
  try {
    return read();
  } catch (thrown) {
    throw new Trouble("unavailable", undefined, { cause: thrown });
  }
}
