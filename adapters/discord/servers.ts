// What Discord has told of the servers we are in, as its events change it: their channels and threads with their rules,
// their roles, and which of those are ours.
import { ChannelType, GatewayDispatchEvents } from "discord.js";
import type { Dispatch } from "./gateway.ts";
import { Recent } from "./once.ts";
import { type Channel, channelIn, isThread, roleIn, type Server, serverIn } from "./shapes.ts";
import { idIn, idsIn, type Json, listIn, numberIn, objectIn } from "./told.ts";

/** What an event means beyond what it changed here. */
export type JoinedOrLeft = { readonly joined: Server } | { readonly left: Server } | undefined;

export interface Servers {
  /** Throws an Error for an event without what it is about: whoever calls loses that one event. */
  take(event: Dispatch, bot: string | undefined): JoinedOrLeft;
  server(id: string): Server | undefined;
  /** Another process hears of them from now on. */
  forget(which: (server: string) => boolean): void;
  /** Our own roles there. */
  ownRoles(server: string): readonly string[];
  channel(id: string): Channel | undefined;
  /** Keeps what was asked for, until an event says that it is no longer so. */
  remember(channel: Channel): void;
  /** Did Discord name it among ours, though it has not told of it yet? */
  awaited(server: string): boolean;
}

/** An event of a server that names none is none. */
function idOf(told: unknown): string {
  const id = idIn(told);
  if (id === undefined) throw new TypeError("an event that does not say what it is about");
  return id;
}

/** https://docs.discord.com/developers/events/gateway#sharding */
const isOfShard = (server: string, [shard, count]: readonly unknown[]): boolean =>
  numberIn(shard) !== undefined && (BigInt(server) >> 22n) % BigInt(numberIn(count) || 1) === BigInt(shard as number);

export function openServers(): Servers {
  const servers = new Map<string, Server>();
  const own = new Map<string, readonly string[]>();
  const awaited = new Set<string>();
  const channels = new Map<string, Channel>();
  /** Threads that slept, and channels asked for before anybody listened: not all of them can be kept. */
  const asked = new Recent<Channel>(5_000);

  /** What the event being taken means. */
  let turn: JoinedOrLeft;

  const keep = (channel: Channel): void => {
    asked.forget(channel.id);
    // A category holds channels and no words, and each channel carries its own rules.
    if (channel.type !== ChannelType.GuildCategory) channels.set(channel.id, channel);
  };
  const drop = (id: string): void => {
    channels.delete(id);
    asked.forget(id);
  };
  const dropAll = (which: (channel: Channel) => boolean): void => {
    for (const channel of channels.values()) if (which(channel)) drop(channel.id);
  };
  const forget = (server: string): void => {
    servers.delete(server);
    own.delete(server);
    dropAll(({ guild }) => guild === server);
  };
  /**
   * One channel of many that cannot be read costs itself. Most channels of a server have their category's rules: the
   * same rules are kept once.
   */
  const keepEach = (told: unknown, guild: string): void => {
    const rules = new Map<string, Channel["overwrites"]>();
    for (const one of listIn(told)) {
      if (idIn(one.id) === undefined || typeof one.type !== "number") continue;
      const channel = channelIn(one, guild);
      const key = channel.overwrites.map(({ id, of, allow, deny }) => `${id} ${of} ${allow} ${deny}`).join();
      const overwrites = rules.get(key) ?? channel.overwrites;
      rules.set(key, overwrites);
      keep({ ...channel, overwrites });
    }
  };
  const changeRoles = (d: Json, change: (roles: Map<string, bigint>) => void): void => {
    const server = servers.get(idOf(d.guild_id));
    if (server === undefined) return;
    const roles = new Map(server.roles);
    change(roles);
    servers.set(server.id, { ...server, roles });
  };
  const setRole = (d: Json): void =>
    changeRoles(d, (roles) => {
      const [id, rights] = roleIn(objectIn(d.role));
      roles.set(idOf(id), rights);
    });
  const setChannel = (d: Json): void => keep(channelIn(d));
  /** A thread that sleeps is asked for when somebody wants it: there is no end of them. */
  const setThread = (d: Json): void => {
    const thread = channelIn(d);
    if (objectIn(d.thread_metadata).archived === true) drop(thread.id);
    else keep(thread);
  };

  const takes: Readonly<Record<string, (d: Json, bot: string | undefined) => void>> = {
    [GatewayDispatchEvents.Ready](d) {
      const listed = new Set(listIn(d.guilds).map(({ id }) => idOf(id)));
      for (const id of listed) if (!servers.has(id)) awaited.add(id);
      // Whom we left while nobody listened Discord no longer names. Data is deleted only where it says that we left.
      if (Array.isArray(d.guilds) && Array.isArray(d.shard))
        for (const id of servers.keys()) if (!listed.has(id) && isOfShard(id, d.shard)) forget(id);
    },
    [GatewayDispatchEvents.GuildCreate](d, bot) {
      const server = serverIn(d);
      const known = servers.has(server.id) || awaited.delete(server.id);
      if (d.unavailable === true) {
        awaited.add(server.id);
        return;
      }
      const me = listIn(d.members).find(({ user }) => idIn(objectIn(user).id) === bot);
      servers.set(server.id, server);
      own.set(server.id, idsIn(me?.roles));
      dropAll(({ guild }) => guild === server.id);
      keepEach(d.channels, server.id);
      keepEach(d.threads, server.id);
      if (!known) turn = { joined: server };
    },
    [GatewayDispatchEvents.GuildUpdate](d) {
      const server = serverIn(d);
      if (servers.has(server.id)) servers.set(server.id, server);
    },
    /** An outage is no farewell. */
    [GatewayDispatchEvents.GuildDelete](d) {
      const id = idOf(d.id);
      if (d.unavailable === true) return;
      const left = servers.get(id);
      awaited.delete(id);
      forget(id);
      if (left) turn = { left };
    },
    [GatewayDispatchEvents.GuildMemberUpdate](d, bot) {
      if (bot !== undefined && idIn(objectIn(d.user).id) === bot) own.set(idOf(d.guild_id), idsIn(d.roles));
    },
    [GatewayDispatchEvents.GuildRoleCreate]: setRole,
    [GatewayDispatchEvents.GuildRoleUpdate]: setRole,
    [GatewayDispatchEvents.GuildRoleDelete]: (d) => changeRoles(d, (roles) => roles.delete(idOf(d.role_id))),
    [GatewayDispatchEvents.ChannelCreate]: setChannel,
    [GatewayDispatchEvents.ChannelUpdate]: setChannel,
    [GatewayDispatchEvents.ChannelDelete](d) {
      const id = idOf(d.id);
      drop(id);
      dropAll((one) => one.parent === id && isThread(one));
    },
    [GatewayDispatchEvents.ThreadCreate]: setThread,
    [GatewayDispatchEvents.ThreadUpdate]: setThread,
    [GatewayDispatchEvents.ThreadDelete]: (d) => drop(idOf(d.id)),
    /** Of the parents named, or of all: https://docs.discord.com/developers/events/gateway-events#thread-list-sync */
    [GatewayDispatchEvents.ThreadListSync](d) {
      const guild = idOf(d.guild_id);
      const parents = Array.isArray(d.channel_ids) ? new Set(idsIn(d.channel_ids)) : undefined;
      const meant = ({ parent = "" }: Channel) => parents === undefined || parents.has(parent);
      dropAll((one) => one.guild === guild && isThread(one) && meant(one));
      keepEach(d.threads, guild);
    },
  };

  return {
    take({ t, d }, bot) {
      turn = undefined;
      if (Object.hasOwn(takes, t)) takes[t]?.(objectIn(d), bot);
      return turn;
    },
    server: (id) => servers.get(id),
    forget(which) {
      for (const known of [servers, own]) for (const id of known.keys()) if (which(id)) known.delete(id);
      for (const id of awaited) if (which(id)) awaited.delete(id);
      dropAll(({ guild }) => guild !== undefined && which(guild));
    },
    ownRoles: (id) => own.get(id) ?? [],
    channel: (id) => channels.get(id) ?? asked.get(id),
    remember: (channel) => asked.set(channel.id, channel),
    awaited: (id) => awaited.has(id),
  };
}
