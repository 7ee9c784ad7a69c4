// What a channel is: its kind, its parent, its tags; from discord.js's memory, else asked once.
import { type Channel, ChannelFlags, ChannelType, type Client } from "discord.js";
import { Trouble } from "../../src/trouble.ts";
import { Recent } from "./once.ts";
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
  known(channel: string): Room | undefined;
  /** The channel of someone's direct messages. */
  direct(person: string): Promise<string>;
}

/** As Discord's API tells of a channel, as far as we ask. */
type Told = {
  readonly id: string;
  readonly type: number;
  readonly name?: string | null;
  readonly guild_id?: string;
  readonly parent_id?: string | null;
  readonly owner_id?: string | null;
  readonly flags?: number;
  readonly available_tags?: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
};

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

export function roomOf(told: Told): Room {
  const tags = told.available_tags?.filter((tag) => !tag.moderated) ?? [];
  const tag = tags.find((one) => /lede|news|brief/i.test(one.name)) ?? tags[0];
  return {
    id: told.id,
    kind: roomKind(told.type),
    name: told.name ?? "",
    ...(told.guild_id ? { guild: told.guild_id } : {}),
    ...(told.parent_id ? { parent: told.parent_id } : {}),
    ...(told.owner_id ? { owner: told.owner_id } : {}),
    ...(tag && ((told.flags ?? 0) & ChannelFlags.RequireTag) !== 0 ? { tag: tag.id } : {}),
    ...(told.type === ChannelType.GuildAnnouncement ? { followed: true } : {}),
    ...(tags.length > 0 ? { tags: tags.map(({ id, name }) => ({ id, name })) } : {}),
  };
}

export function openRooms(client: Client, wire: Wire): Rooms {
  const asked = new Recent<Room>(5_000);
  const directs = new Recent<string>(5_000);
  const known = (channel: string): Room | undefined => {
    const cached = client.channels.cache.get(channel);
    return cached === undefined || cached.partial ? asked.get(channel) : roomOf(cachedTold(cached));
  };
  const of = async (channel: string): Promise<Room> => {
    const found = known(channel);
    if (found !== undefined) return found;
    const room = roomOf((await wire.send("GET", `/channels/${channel}`)).body as Told);
    asked.set(channel, room);
    return room;
  };
  return {
    known,
    of,
    async within(guild, channel) {
      const room = await of(channel);
      if (room.guild === guild) return room;
      throw new Trouble("gone", undefined, { cause: new Error("the channel is not of that server") });
    },
    async direct(person) {
      const had = directs.get(person);
      if (had !== undefined) return had;
      const { body } = await wire.send("POST", "/users/@me/channels", { json: { recipient_id: person } });
      const { id } = body as { readonly id: string };
      directs.set(person, id);
      return id;
    },
  };
}

const cachedTold = (channel: Channel): Told => ({
  id: channel.id,
  type: channel.type,
  name: "name" in channel ? channel.name : null,
  ...("guildId" in channel && channel.guildId ? { guild_id: channel.guildId } : {}),
  parent_id: "parentId" in channel ? channel.parentId : null,
  owner_id: "ownerId" in channel ? channel.ownerId : null,
  flags: Number(channel.flags?.bitfield ?? 0),
  available_tags: "availableTags" in channel ? channel.availableTags : [],
});
