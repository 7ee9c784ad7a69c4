// How the connection to Discord is kept and judged: discord.js's gateway client holds it, this says whether it is
// alive, why it ended, and that nothing sent through it can end the process.
import {
  type SessionInfo,
  SimpleShardingStrategy,
  WebSocketManager,
  type WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
} from "@discordjs/ws";
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, REST, type RESTOptions } from "discord.js";
import { fetch, type RequestInit } from "undici";
import type { Config } from "../../src/config.ts";
import type { Log } from "../../src/ports/log.ts";
import { Trouble } from "../../src/trouble.ts";
import { idIn, numberIn, objectIn } from "./told.ts";
import { troubleOfClose } from "./trouble.ts";

/** Of discord.js's socket (`ws`) what is used here. */
type WebSocket = {
  readonly readyState: number;
  on(event: "error", hear: () => void): void;
  terminate(): void;
};

export const apiOf = (config: Pick<Config, "DISCORD_API_URL">): string =>
  config.DISCORD_API_URL ?? "https://discord.com/api";

/** One event as it came; nobody has looked whether it has the shape that Discord's pages give it. */
export type Dispatch = { readonly t: string; readonly d: unknown };

export interface Gateway {
  /** Calls `take` with every event, in order. What it throws costs that event and one line in the log. */
  each(take: (event: Dispatch) => void): void;
  /** Throws Trouble bad-credentials, not-configured or unavailable, in words for the operator. */
  open(): Promise<void>;
  /** Every shard is ready. A shard that resumes within seconds counts as soon as it is back. */
  awake(): boolean;
  /** Would an event of that server come to this process? */
  hears(server: string): boolean;
  /** Rejects when the connection ended for good; for the operator. */
  readonly ended: Promise<never>;
  /** Our own user's id, once Discord has said it. */
  bot(): string | undefined;
  close(): Promise<void>;
}

/** After these discord.js does not come back: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const forGood: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** One of Discord's shards, where several processes share them: which of how many, and when it may begin. */
export type Shard = {
  readonly only: number;
  readonly of: number;
  readonly mayIdentify: (shard: number, signal: AbortSignal) => Promise<void>;
};

/** Without a shard all of them, as many as Discord says. */
export function openGateway(
  config: Pick<Config, "DISCORD_API_URL" | "DISCORD_MESSAGE_CONTENT">,
  token: string,
  log: Log,
  shard?: Shard,
): Gateway {
  const { Guilds, GuildIntegrations, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
  const content = config.DISCORD_MESSAGE_CONTENT ? MessageContent : 0;
  const rest = new REST({ api: apiOf(config), timeout: 15_000, makeRequest }).setToken(token);
  const sessions = new Map<number, SessionInfo>();
  const failed = (error: unknown, shard?: number) => log.error("discord-failed", error, { shard });
  const manager = new WebSocketManager({
    token,
    rest,
    intents: Guilds | GuildIntegrations | GuildMessages | DirectMessages | content,
    ...(shard && {
      shardCount: shard.of,
      shardIds: [shard.only],
      buildIdentifyThrottler: () => ({ waitForIdentify: shard.mayIdentify }),
    }),
    buildStrategy: (its) => new SteadyShards(its, failed),
    retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
    updateSessionInfo: (shard, info) => void (info ? sessions.set(shard, resumable(info)) : sessions.delete(shard)),
  });
  const ready = new Set<number>();
  let [shards, over, closing, bot] = [1, false, false, undefined as string | undefined];
  const { promise: ended, reject } = Promise.withResolvers<never>();
  ended.catch(() => undefined);

  manager.on(WebSocketShardEvents.Hello, () => void (closing && manager.destroy()));
  manager.on(WebSocketShardEvents.Ready, ({ shardId: shard }) => {
    ready.add(shard);
    log.info("discord-ready", { shard });
  });
  manager.on(WebSocketShardEvents.Resumed, ({ shardId: shard }) => {
    ready.add(shard);
    log.info("discord-resumed", { shard });
  });
  manager.on(WebSocketShardEvents.Closed, ({ code, shardId: shard }) => {
    ready.delete(shard);
    if (!forGood.has(code)) return log.warn("discord-reconnecting", { shard, code });
    over = true;
    const trouble = troubleOfClose(code);
    log.error("discord-ended", trouble, { shard, code, remedy: trouble.message });
    reject(trouble);
  });
  manager.on(WebSocketShardEvents.Error, ({ error, shardId }) => failed(error, shardId));
  rest.on("rateLimited", (limit) => log.warn("discord-limited", { route: limit.route, global: limit.global }));

  return {
    each: (take) =>
      void manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
        const { t, d } = data as Dispatch;
        try {
          if (t === GatewayDispatchEvents.Ready) bot = idIn(objectIn(objectIn(d).user).id) ?? bot;
          take({ t, d });
        } catch (thrown) {
          log.error("discord-event-failed", thrown, { what: String(t).slice(0, 40) });
        }
      }),
    async open() {
      const opening = manager.fetchGatewayInformation().then(async (told) => {
        shards = shard ? 1 : gatewayTold(told).shards;
        if (!closing) await manager.connect();
      });
      opening.catch(() => undefined);
      try {
        await Promise.race([opening, ended]);
      } catch (thrown) {
        if (thrown instanceof Trouble) throw thrown;
        if (objectIn(thrown).status === 401) throw troubleOfClose(GatewayCloseCodes.AuthenticationFailed);
        throw new Trouble("unavailable", "Discord cannot be reached. Check the network and DISCORD_API_URL.", {
          cause: thrown,
        });
      }
    },
    awake: () => !over && ready.size >= shards,
    hears: () => true,
    ended,
    bot: () => bot,
    async close() {
      closing = true;
      const waited = new AbortController();
      const patience = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, closesWithin);
        waited.signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
      });
      await Promise.race([manager.destroy({ reason: "Lede stops" }), patience]);
      waited.abort();
    },
  };
}

/** In milliseconds: a socket waits half a minute for a farewell that the other side may never say. */
const closesWithin = 5_000;

/** A line cut while discord.js asks for the gateway is tried again, by its own count: it knows one name for that. */
const makeRequest: RESTOptions["makeRequest"] = (url, init) =>
  fetch(url, init as RequestInit).catch((thrown: Error) => {
    throw Object.assign(new Error("ECONNRESET", { cause: thrown }), { code: "ECONNRESET" });
  });

/** discord.js opens whatever address it was told to resume at, and falls when that is none. */
function resumable(info: SessionInfo): SessionInfo {
  return isSocketAddress(info.resumeURL) ? info : { ...info, resumeURL: undefined as never };
}

const isSocketAddress = (told: unknown): boolean =>
  typeof told === "string" && URL.canParse(told) && /^wss?:/.test(told);

/**
 * Throws for an answer that cannot be connected by.
 * https://docs.discord.com/developers/events/gateway#get-gateway-bot
 */
export function gatewayTold(told: unknown): { readonly shards: number; readonly concurrency: number } {
  const { url, shards, session_start_limit: limit } = objectIn(told);
  const count = numberIn(shards) ?? 0;
  const concurrency = numberIn(objectIn(limit).max_concurrency);
  if (!isSocketAddress(url) || count < 1 || concurrency === undefined)
    throw new TypeError("Discord's answer names no gateway");
  return { shards: count, concurrency };
}

/**
 * discord.js reads the frames that keep the connection (hello, ready, invalid session) without asking whether they
 * have their shape, and what it throws then is caught by nobody: the process would end. Such a frame is a broken line
 * instead, which is opened anew and resumed. A first connection that fails is tried again like every later one.
 */
class SteadyShards extends SimpleShardingStrategy {
  readonly #failed: (error: unknown, shard?: number) => void;

  constructor(manager: WebSocketManager, failed: (error: unknown, shard?: number) => void) {
    super(manager);
    this.#failed = failed;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    for (const shard of (Reflect.get(this, "shards") as ReadonlyMap<number, WebSocketShard>).values()) {
      const destroy = shard.destroy.bind(shard);
      shard.destroy = async (options) => {
        // Left alone while it still connects, it would connect later, or throw where nobody listens any more.
        const line: WebSocket | null = Reflect.get(shard, "connection");
        line?.on("error", () => undefined);
        await destroy(options);
        if (line?.readyState === 0) line.terminate();
      };
      const read: (data: unknown, binary: boolean) => Promise<void> = Reflect.get(shard, "onMessage").bind(shard);
      Reflect.set(shard, "onMessage", (data: unknown, binary: boolean) =>
        read(data, binary).catch((thrown) => {
          this.#failed(thrown, shard.id);
          return shard.destroy({ reason: "A frame without its shape", recover: WebSocketShardDestroyRecovery.Resume });
        }),
      );
    }
  }

  override async connect(): Promise<void> {
    await super.connect().catch((thrown) => this.#failed(thrown));
  }
}
