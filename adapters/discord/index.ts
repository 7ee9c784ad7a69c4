// Discord as a platform of the newsroom: what renders, posts, finds, reaches and listens, put together.
import type { CommandName } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Leases } from "../../src/ports/leases.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Draw, Platform } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import { openAppPermissions } from "./app-permissions.ts";
import { openChannelRights } from "./channel-rights.ts";
import { openCrosspost } from "./crosspost.ts";
import type { DiscordSettings } from "./doctor.ts";
import { openDrawings } from "./drawings.ts";
import { openFinder } from "./find.ts";
import { apiOf, openGateway, type Shard } from "./gateway.ts";
import { openRights } from "./integrations.ts";
import { attend } from "./listen.ts";
import { mayAttach } from "./permissions.ts";
import { personPlace, platformName } from "./place.ts";
import { openPoster } from "./post.ts";
import { naming, reach } from "./reach.ts";
import { register } from "./register.ts";
import { render } from "./render.ts";
import { pings } from "./roles.ts";
import { openRooms } from "./rooms.ts";
import { openServers } from "./servers.ts";
import { openSharedGateway } from "./shards.ts";
import { openWire, plainTrouble } from "./wire.ts";

export { checkDiscord } from "./doctor.ts";
export { invite } from "./permissions.ts";

export type DiscordTools = {
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Where several processes share Discord's shards; a process alone holds them all. */
  readonly leases?: Leases;
  /** Where absent nothing is drawn. */
  readonly draw?: Draw;
};

/** Nothing is connected until someone listens: posting needs the token alone. Throws Trouble not-configured. */
export async function openDiscord(config: DiscordSettings, tools: DiscordTools): Promise<Platform> {
  const token = config.DISCORD_TOKEN;
  if (token === undefined) throw new Trouble("not-configured", "Set DISCORD_TOKEN to turn Discord on.");
  const log = tools.log.with({ platform: platformName });
  const { clock, ids } = tools;
  const api = apiOf(config);
  const wire = openWire({ token, api }, clock);
  const servers = openServers();
  const { leases } = tools;
  const line = (shard?: Shard) => openGateway(config, token, log, shard);
  const { forget } = servers;
  const anew = () => (leases ? openSharedGateway({ leases, clock, ids, log, wire, line, forget }) : line());
  let gateway = anew();
  const rooms = openRooms(servers, wire);
  const appPermissions = openAppPermissions();
  const channelRights = openChannelRights({
    appPermissions,
    servers,
    rooms,
    wire,
    bot: () => gateway.bot(),
    now: () => clock.now(),
  });
  const hears = (guild: string) => gateway.awake() && gateway.hears(guild);
  const reaching = { servers, rooms, channelRights, hears };
  const { draw } = tools;
  const attaches = async (guild: string, channel: string) => {
    const held = await channelRights.own(guild, channel);
    return held === undefined || mayAttach(held);
  };
  const drawings = openDrawings({ draw, log });
  const poster = openPoster({ rooms, wire, drawings, attaches });
  const find = openFinder({ wire, rooms, poster, clock });
  const crosspost = openCrosspost({ rooms, wire, clock });
  let commandIds: ReadonlyMap<CommandName, string> = new Map();
  const shown: Platform["render"] = (said) => render(said, commandIds);

  return {
    name: platformName,
    render: shown,
    pictures: true,
    ...(draw && { drawings: true as const }),
    post: (part, to, options) =>
      poster.post(part, to, options).catch(async (thrown) => {
        throw await naming(thrown, to, reaching);
      }),
    find,
    reach: (place) => reach(place, reaching),
    direct: async (person) => (/^\d+$/.test(person) ? personPlace(person) : undefined),
    manages: channelRights.manages,
    reads: channelRights.reads,
    pings: (role, place) => pings(role, place, { wire, rooms, clock }),
    passOn: (message, _at, signal) => crosspost(message, signal),
    amend: (part, message, _at, wish) => poster.amend(part, message, wish),
    retract: (message, _at, signal) => poster.retract(message, signal),
    awake: () => gateway.awake() && commandIds.size > 0,
    answers: async (signal) => {
      await wire.send("GET", "/users/@me", { signal }).catch((thrown) => {
        throw plainTrouble(thrown);
      });
    },
    async listen(hear, signal) {
      if (signal.aborted) return;
      const rights = openRights({ wire, clock, log, commandIds: () => commandIds });
      const ear = {
        gateway,
        servers,
        appPermissions,
        wire,
        rooms,
        poster,
        drawings,
        find,
        rights,
        render: shown,
        api,
        clock,
        ids,
        log,
      };
      const settled = attend(ear, hear, signal);
      const aborted = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      const over = new AbortController();
      const until = AbortSignal.any([signal, over.signal]);
      const found = (ids: typeof commandIds) => {
        commandIds = ids;
      };
      const registering = register({ wire, clock, log }, config.DISCORD_GUILD, found, until).catch(() => undefined);
      try {
        await Promise.race([aborted, gateway.open()]);
        await Promise.race([aborted, gateway.ended]);
        await settled();
      } finally {
        over.abort();
        await registering;
        await gateway.close();
        // Whoever listens again after an outage does so over a new one.
        if (!signal.aborted) gateway = anew();
      }
    },
  };
}
