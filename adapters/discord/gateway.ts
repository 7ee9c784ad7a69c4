// How the connection to Discord is kept and judged: discord.js holds it, this says whether it is alive and why it
// ended.
import {
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  type RESTOptions,
  Status,
} from "discord.js";
import type { Config } from "../../src/config.ts";
import type { Log } from "../../src/ports/log.ts";
import { Trouble } from "../../src/trouble.ts";
import { troubleOfClose } from "./trouble.ts";

export const apiOf = (config: Pick<Config, "DISCORD_API_URL">): string =>
  config.DISCORD_API_URL ?? "https://discord.com/api";

/** Memory goes to servers, channels and their roles, which permissions need, and to no message or member. */
export function openClient(config: Pick<Config, "DISCORD_API_URL" | "DISCORD_MESSAGE_CONTENT">): Client {
  const { Guilds, GuildIntegrations, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  return new Client({
    intents: [
      Guilds,
      GuildIntegrations,
      GuildMessages,
      DirectMessages,
      ...(config.DISCORD_MESSAGE_CONTENT ? [MessageContent] : []),
    ],
    partials: [Partials.Channel],
    shards: "auto",
    allowedMentions: { parse: [] },
    rest: { api: apiOf(config), timeout: 15_000, makeRequest },
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user?.id },
      PresenceManager: 0,
      ReactionManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      GuildInviteManager: 0,
      AutoModerationRuleManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
    }),
  });
}

/** A line that is cut while discord.js logs in is tried again, by its own count: it knows one name for that. */
const makeRequest: RESTOptions["makeRequest"] = (url, init) =>
  DefaultRestOptions.makeRequest(url, init).catch((thrown: Error) => {
    throw Object.assign(new Error("ECONNRESET", { cause: thrown }), { code: "ECONNRESET" });
  });

export interface GatewayConnection {
  /** Every shard is ready. A shard that resumes within seconds counts as soon as it is back. */
  awake(): boolean;
  /** Rejects when the connection ended for good; for the operator. */
  readonly ended: Promise<never>;
}

/** isReady() stays true after the worst ends (4014): only shardDisconnect tells. */
export function watch(client: Client, log: Log): GatewayConnection {
  let over = false;
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    over = true;
    const trouble = troubleOfClose(code);
    log.error("discord-ended", trouble, { shard, code, remedy: trouble.message });
    reject(trouble);
  });
  client.on(Events.Invalidated, () => {
    over = true;
    reject(troubleOfClose(0));
  });
  client.on(Events.ShardReconnecting, (shard) => log.warn("discord-reconnecting", { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log.info("discord-resumed", { shard, replayed }));
  client.on(Events.ShardReady, (shard) => log.info("discord-ready", { shard }));
  client.on(Events.ShardError, (thrown, shard) => log.error("discord-shard-failed", thrown, { shard }));
  client.on(Events.Error, (thrown) => log.error("discord-failed", thrown));
  client.rest.on("rateLimited", (limit) => log.warn("discord-limited", { route: limit.route, global: limit.global }));
  return {
    awake: () => !over && client.ws.shards.size > 0 && client.ws.shards.every((shard) => shard.status === Status.Ready),
    ended: promise,
  };
}

/** Throws Trouble bad-credentials, not-configured or unavailable, in words for the operator. */
export async function logIn(client: Client, connection: GatewayConnection, token: string): Promise<void> {
  const login = client.login(token);
  login.catch(() => undefined);
  try {
    await Promise.race([login, connection.ended]);
  } catch (thrown) {
    if (thrown instanceof Trouble) throw thrown;
    const { code, status } = Object(thrown) as { readonly code?: unknown; readonly status?: unknown };
    if (code === "TokenInvalid" || status === 401) throw troubleOfClose(4004);
    throw new Trouble("unavailable", "Discord cannot be reached. Check the network and DISCORD_API_URL.", {
      cause: thrown,
    });
  }
}
