// What we keep of a server and of a channel, and how it is read from what Discord tells.
import { ChannelType } from "discord.js";
import { bitsIn, idIn, type Json, listIn, numberIn, objectIn, textIn } from "./told.ts";

/** https://docs.discord.com/developers/resources/channel#overwrite-object */
export type Overwrite = {
  readonly id: string;
  readonly of: "role" | "person";
  readonly allow: bigint;
  readonly deny: bigint;
};

export type Channel = {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  /** Absent for direct messages. */
  readonly guild?: string;
  readonly parent?: string;
  /** Who made the thread. */
  readonly owner?: string;
  readonly flags: number;
  readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  readonly overwrites: readonly Overwrite[];
};

export type Server = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly locale: string;
  /** Rights of each role; the one that everybody has carries the server's own id. */
  readonly roles: ReadonlyMap<string, bigint>;
};

const overwriteKinds = ["role", "person"] as const;

/** Throws for one without id or type. `guild`: the server that told of it. */
export function channelIn(told: unknown, guild?: string): Channel {
  const { id, type, name, guild_id, parent_id, owner_id, flags, available_tags, permission_overwrites } =
    objectIn(told);
  const [own, kind, server] = [idIn(id), numberIn(type), guild ?? idIn(guild_id)];
  if (own === undefined || kind === undefined) throw new TypeError("a channel without an id or a type");
  const [parent, owner] = [idIn(parent_id), idIn(owner_id)];
  return {
    id: own,
    type: kind,
    name: textIn(name) ?? "",
    ...(server === undefined ? {} : { guild: server }),
    ...(parent === undefined ? {} : { parent }),
    ...(owner === undefined ? {} : { owner }),
    flags: numberIn(flags) ?? 0,
    tags: listIn(available_tags).flatMap((tag) => {
      const tagged = idIn(tag.id);
      return tagged === undefined
        ? []
        : [{ id: tagged, name: textIn(tag.name) ?? "", moderated: tag.moderated === true }];
    }),
    overwrites: listIn(permission_overwrites).flatMap((row) => {
      const [whose, of] = [idIn(row.id), overwriteKinds[numberIn(row.type) ?? -1]];
      return whose === undefined || of === undefined
        ? []
        : [{ id: whose, of, allow: bitsIn(row.allow), deny: bitsIn(row.deny) }];
    }),
  };
}

export function serverIn(told: unknown): Server {
  const { id, name, owner_id, preferred_locale, roles } = objectIn(told);
  const own = idIn(id);
  if (own === undefined) throw new TypeError("a server without an id");
  return {
    id: own,
    name: textIn(name) ?? "",
    owner: idIn(owner_id) ?? "",
    locale: textIn(preferred_locale) ?? "",
    roles: new Map(
      listIn(roles).flatMap((role): [string, bigint][] => {
        const [whose, rights] = roleIn(role);
        return whose === undefined ? [] : [[whose, rights]];
      }),
    ),
  };
}

export const roleIn = ({ id, permissions }: Json): readonly [string | undefined, bigint] => [
  idIn(id),
  bitsIn(permissions),
];

const threads: ReadonlySet<number> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

export const isThread = ({ type }: { readonly type?: number | undefined }): boolean =>
  type !== undefined && threads.has(type);
