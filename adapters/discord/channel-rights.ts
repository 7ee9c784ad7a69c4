// What somebody may do in a channel, as the server's roles and the channel's own rules say now.
// https://docs.discord.com/developers/topics/permissions#permission-overwrites
import { ChannelType, PermissionFlagsBits } from "discord.js";
import type { Place } from "../../src/news/place.ts";
import { Trouble } from "../../src/trouble.ts";
import type { AppPermissions } from "./app-permissions.ts";
import { destinationOf } from "./place.ts";
import type { Rooms } from "./rooms.ts";
import type { Servers } from "./servers.ts";
import { type Channel, isThread, type Server, serverIn } from "./shapes.ts";
import { idsIn, objectIn, textIn } from "./told.ts";
import { plainTrouble, type Wire } from "./wire.ts";

const { Administrator, ManageGuild, ManageThreads, ViewChannel, ReadMessageHistory } = PermissionFlagsBits;
const everything = ~0n;

type Member = { readonly id: string; readonly roles: readonly string[]; readonly silencedUntil?: number };

/** By roles alone: owners and administrators may everything. */
export function heldInServer({ id, owner, roles }: Server, member: Member): bigint {
  if (member.id === owner) return everything;
  const held = [id, ...member.roles].reduce((all, role) => all | (roles.get(role) ?? 0n), 0n);
  return (held & Administrator) === 0n ? held : everything;
}

/**
 * Everybody's rule first, then those of all roles together, then the person's own; each takes away before it gives.
 * Whom a server has silenced may look and read (section "Permissions for Timed Out Members" of the page above).
 */
export function heldInChannel(
  server: Server,
  channel: Pick<Channel, "overwrites">,
  member: Member,
  now: number,
): bigint {
  const base = heldInServer(server, member);
  if (base === everything) return base;
  const rules = channel.overwrites;
  const layers = [
    rules.filter(({ of, id }) => of === "role" && id === server.id),
    rules.filter(({ of, id }) => of === "role" && id !== server.id && member.roles.includes(id)),
    rules.filter(({ of, id }) => of === "person" && id === member.id),
  ];
  const held = layers.reduce((rights, layer) => {
    const denied = layer.reduce((all, { deny }) => all | deny, 0n);
    return (rights & ~denied) | layer.reduce((all, { allow }) => all | allow, 0n);
  }, base);
  return (member.silencedUntil ?? 0) > now ? held & (ViewChannel | ReadMessageHistory) : held;
}

export interface ChannelRights {
  /** Our own rights in a channel of that server; undefined before Discord has told us who we are. */
  own(guild: string, channel: string): Promise<bigint | undefined>;
  /** May this person change things there? Throws Trouble when Discord does not say just now, as `reads` does. */
  manages(person: string, place: Place): Promise<boolean>;
  /** Does this person see that channel? */
  reads(person: string, place: Place): Promise<boolean>;
}

export function openChannelRights(tools: {
  readonly servers: Servers;
  readonly rooms: Rooms;
  readonly wire: Wire;
  readonly appPermissions: AppPermissions;
  readonly bot: () => string | undefined;
  readonly now: () => number;
}): ChannelRights {
  const { servers, rooms, wire, appPermissions, bot, now } = tools;

  const serverOf = async (guild: string): Promise<Server> =>
    servers.server(guild) ?? serverIn((await wire.send("GET", `/guilds/${guild}`)).body);

  async function memberOf(guild: string, person: string): Promise<Member> {
    const { roles, communication_disabled_until: until } = objectIn(
      (await wire.send("GET", `/guilds/${guild}/members/${person}`)).body,
    );
    const silenced = Date.parse(textIn(until) ?? "");
    return { id: person, roles: idsIn(roles), ...(Number.isNaN(silenced) ? {} : { silencedUntil: silenced }) };
  }

  /** A thread has its parent's rules; who may see a private one must be in it, or manage threads. */
  async function seesChannel(server: Server, id: string, member: Member): Promise<boolean> {
    const channel = await rooms.channel(server.id, id);
    const ruled = isThread(channel) && channel.parent ? await rooms.channel(server.id, channel.parent) : channel;
    const held = heldInChannel(server, ruled, member, now());
    if ((held & ViewChannel) === 0n) return false;
    if (channel.type !== ChannelType.PrivateThread || (held & ManageThreads) !== 0n) return true;
    return wire.send("GET", `/channels/${id}/thread-members/${member.id}`).then(() => true, orNot);
  }

  const asked = async (
    person: string,
    place: Place,
    may: (server: Server, channel: string, member: Member) => boolean | Promise<boolean>,
  ): Promise<boolean> => {
    const destination = destinationOf(place);
    if (destination.kind === "person") return destination.person === person;
    const { guild, channel } = destination;
    try {
      const [server, member] = [await serverOf(guild), await memberOf(guild, person)];
      return await may(server, channel, member);
    } catch (thrown) {
      return orNot(thrown);
    }
  };

  return {
    async own(guild, channel) {
      const said = appPermissions.of(channel, now());
      if (said !== undefined) return said;
      const me = bot();
      if (me === undefined) return undefined;
      const told = servers.server(guild);
      const server = told ?? (await serverOf(guild));
      const member = told ? { id: me, roles: servers.ownRoles(guild) } : await memberOf(guild, me);
      const room = await rooms.channel(guild, channel);
      const ruled = isThread(room) && room.parent ? await rooms.channel(guild, room.parent) : room;
      return heldInChannel(server, ruled, member, now());
    },
    manages: (person, place) =>
      asked(person, place, (server, _, member) => (heldInServer(server, member) & ManageGuild) !== 0n),
    reads: (person, place) => asked(person, place, seesChannel),
  };
}

/** Who is no member, and what is no channel, has no rights there: that is an answer. */
function orNot(thrown: unknown): false {
  const trouble = plainTrouble(thrown);
  if (trouble instanceof Trouble && (trouble.kind === "gone" || trouble.kind === "not-allowed")) return false;
  throw trouble;
}
