// How one request goes to Discord's API: in its turn, once, its answer or one Trouble. discord.js's REST client keeps
// the buckets; nothing here sends anything twice.
import { AsyncLocalStorage } from "node:async_hooks";
import {
  DiscordAPIError,
  HTTPError,
  type InternalRequest,
  type RateLimitData,
  RateLimitError,
  REST,
  RESTEvents,
  type RequestMethod,
} from "discord.js";
import { EnvHttpProxyAgent, FormData } from "undici";
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { exchange } from "./exchange.ts";
import type { NamedFile } from "./message.ts";
import { openPace } from "./pace.ts";
import { troubleOf } from "./trouble.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type WireReply = { readonly body: unknown };

export type Sending = {
  readonly json?: unknown;
  readonly file?: NamedFile;
  /** The token in the address is enough: interactions, which take no turn. */
  readonly bare?: boolean;
  /** Ends the waiting for a turn; what is under way goes on. */
  readonly signal?: AbortSignal;
  /** Called when its turn has come; where it throws, nothing is sent. */
  readonly begins?: () => Promise<void>;
};

/** A refusal keeps what a caller needs to know. */
export class Refused extends Error {
  readonly trouble: Trouble;
  /** Discord's own code, 0 when the body had none. */
  readonly code: number;
  constructor(trouble: Trouble, code: number) {
    super(trouble.message);
    this.trouble = trouble;
    this.code = code;
  }
}

export interface Wire {
  /**
   * Throws Refused for an answer that refuses; Trouble unknown-outcome or unavailable for none, rate-limited when the
   * signal aborted before anything was sent.
   */
  send(method: Method, path: string, sending?: Sending): Promise<WireReply>;
  close(): Promise<void>;
}

/** Its bucket is known to be empty: nothing was sent. */
class NotYet extends Error {
  readonly waitMs: number;
  constructor(waitMs: number) {
    super("the bucket is empty");
    this.waitMs = waitMs;
  }
}

export function openWire(config: { readonly token: string; readonly api: string }, clock: Clock): Wire {
  const agent = new EnvHttpProxyAgent({
    connections: 64,
    pipelining: 1,
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    connectTimeout: 5_000,
  });
  const pace = openPace(clock);
  const foreseen = new WeakSet<RateLimitData>();
  // The client makes a request of its own from what it is given: what belongs to ours is found by its context.
  const leaving = new AsyncLocalStorage<Sending["begins"]>();
  const rest = new REST({
    api: config.api.replace(/\/+$/, ""),
    retries: 0,
    // A turn may be long in coming; what is under way has the agent's limits.
    timeout: 600_000,
    // Turns keep it: this one counts by whole seconds, and interactions too.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    // Each interaction makes a bucket of its own.
    handlerSweepInterval: 60_000,
    invalidRequestWarningInterval: 100,
    userAgentAppendix: "Lede",
    rejectOnRateLimit: (limit) => {
      if (foreseen.has(limit)) throw new NotYet(limit.timeToReset);
      return true;
    },
    async makeRequest(url, init) {
      const leave = /\/v10\/(?:interactions|webhooks)\//.test(url)
        ? undefined
        : await pace.turn(init.signal ?? undefined);
      try {
        await leaving.getStore()?.();
        return await exchange(url, init, agent);
      } finally {
        leave?.();
      }
    },
  });
  // Told of before it waits for a bucket, and not of a refusal.
  rest.on(RESTEvents.RateLimited, (limit) => void foreseen.add(limit));
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    pace.refused(count, clock.elapsed() + remainingTime),
  );

  async function once(method: Method, path: string, sending: Sending): Promise<WireReply> {
    const [fullRoute = "", query = ""] = path.split("?");
    const { json, file, bare, signal, begins } = sending;
    const asking: InternalRequest = {
      method: method as RequestMethod,
      fullRoute: fullRoute as `/${string}`,
      query: new URLSearchParams(query),
      // By hand: discord.js forgets its token at the first refusal.
      auth: false,
      headers: bare ? {} : { authorization: `Bot ${config.token}` },
      ...(signal === undefined ? {} : { signal }),
      ...(file === undefined ? {} : { passThroughBody: true }),
      ...(json === undefined ? {} : { body: file === undefined ? json : formOf(json, file) }),
    };
    const body = await leaving.run(begins, () => rest.request(asking));
    return { body: body instanceof ArrayBuffer ? undefined : body };
  }

  return {
    async send(method, path, sending = {}) {
      for (;;) {
        try {
          return await once(method, path, sending);
        } catch (thrown) {
          if (!(thrown instanceof NotYet)) throw refusalOf(thrown, method);
          await pace.rest(thrown.waitMs, sending.signal);
        }
      }
    },
    close: () => agent.close(),
  };
}

/** What was thrown by the wire, as everyone outside this folder knows it. */
export const plainTrouble = (thrown: unknown): unknown => (thrown instanceof Refused ? thrown.trouble : thrown);

export const codeOf = (thrown: unknown): number => (thrown instanceof Refused ? thrown.code : 0);

function refusalOf(thrown: unknown, method: Method): Refused | Trouble {
  // Of what only asks nothing can have come about.
  if (thrown instanceof Trouble)
    return method === "GET" && thrown.kind === "unknown-outcome"
      ? new Trouble("unavailable", undefined, { cause: thrown })
      : thrown;
  if (thrown instanceof RateLimitError)
    return new Refused(troubleOf({ status: 429, code: 0, retryAfterMs: Math.ceil(thrown.retryAfter) }), 0);
  if (thrown instanceof DiscordAPIError) {
    const code = typeof thrown.code === "number" ? thrown.code : 0;
    return new Refused(troubleOf({ status: thrown.status, code }), code);
  }
  if (thrown instanceof HTTPError) {
    // A server's fault after a request that creates something does not say whether it was created.
    const cause = new Error(`Discord answered ${thrown.status}`);
    return method === "POST"
      ? new Refused(new Trouble("unknown-outcome", undefined, { cause }), 0)
      : new Refused(troubleOf({ status: thrown.status, code: 0 }), 0);
  }
  // Given up while it waited behind another request of its bucket.
  if (thrown instanceof Error && thrown.name === "AbortError")
    return new Trouble("rate-limited", undefined, { cause: thrown, retryAfterMs: 1_000 });
  return new Trouble("unknown-outcome", undefined, { cause: thrown });
}

function formOf(json: unknown, file: NamedFile): FormData {
  const form = new FormData();
  form.append("payload_json", JSON.stringify(json));
  const bytes =
    "png" in file
      ? new Blob([new Uint8Array(file.png)], { type: "image/png" })
      : new Blob([file.text], { type: "text/plain" });
  form.append("files[0]", bytes, file.name);
  return form;
}
