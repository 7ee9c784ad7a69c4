// A Discord of our own on a loopback port: the real discord.js logs into it, and every request is held against Discord's rules.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Fault, Faults } from "./faults.ts";
import { Gateway } from "./gateway.ts";
import type { Outcome } from "./outcome.ts";
import { Routes } from "./routes.ts";
import {
  alice,
  type Guild,
  guildPayload,
  integrationPayload,
  type Json,
  newGuild,
  type Person,
  token,
} from "./town.ts";
import { objections } from "./validate.ts";

export type Request = {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly status: number;
  readonly at: number;
};

export const guildId = "100000000000000003";
export const newsChannel = "100000000000000004";
export const forumChannel = "100000000000000007";
export const announcements = "100000000000000008";

export type Strictness = {
  readonly guilds?: readonly Guild[];
  /** Requests a second before a global 429, interactions' own endpoints not counted. */
  readonly perSecond?: number;
  /** Holding each request against the rules costs time that a benchmark would count as ours. */
  readonly lenient?: true;
};

export async function startDiscord(options: Strictness = {}) {
  const guilds: Guild[] = [
    ...(options.guilds ?? [
      newGuild(guildId, "Test town", [
        { id: newsChannel, name: "news" },
        { id: forumChannel, name: "briefings", type: 15, available_tags: [] },
        { id: announcements, name: "announcements", type: 5 },
      ]),
    ]),
  ];
  const requests: Request[] = [];
  const refusedByRules: string[] = [];
  const faults = new Faults();
  const watchers = new Set<() => void>();
  const files = new Map<string, string>();
  let port = 0;

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const gateway = new Gateway(
    server,
    () => guilds,
    () => `ws://127.0.0.1:${port}`,
  );
  const routes = new Routes({ guilds, emit: (t, d) => gateway.emit(t, d), gatewayUrl: () => `ws://127.0.0.1:${port}` });

  let second = { began: 0, requests: 0 };
  function overTheLimit(at: number): boolean {
    if (at - second.began >= 1_000) second = { began: at, requests: 0 };
    second.requests += 1;
    return options.perSecond !== undefined && second.requests > options.perSecond;
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const at = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const path = (incoming.url ?? "").replace(/^\/api(\/v\d+)?/, "");
    const method = incoming.method ?? "GET";
    if (files.has(path)) {
      outgoing.end(files.get(path));
      return;
    }
    const body = await bodyOf(Buffer.concat(chunks), incoming.headers["content-type"] ?? "");
    const done = (outcome: Outcome) => {
      requests.push({ method, path, body, status: outcome.status, at });
      outgoing.writeHead(outcome.status, { "content-type": "application/json", via: "1.1 google", ...outcome.headers });
      outgoing.end(outcome.body === undefined ? "" : JSON.stringify(outcome.body));
      for (const watcher of watchers) watcher();
    };
    // https://docs.discord.com/developers/topics/opcodes-and-status-codes#http: a token that is none.
    const { authorization } = incoming.headers;
    if (authorization !== undefined && authorization !== `Bot ${token}`)
      return done({ status: 401, body: { message: "401: Unauthorized", code: 0 } });
    const fault = faults.take(`${method} ${path}`);
    if (fault?.kind === "held") await fault.until;
    if (fault?.kind === "dropped") {
      incoming.socket.destroy();
      return;
    }
    if (fault?.kind === "limited") return done(limited(fault));
    if (fault?.kind === "status")
      return done({ status: fault.status, body: { message: "fault", code: fault.code ?? 0 } });
    if (!/^\/(interactions|webhooks)\//.test(path) && overTheLimit(at))
      return done(limited({ kind: "limited", match: /./, seconds: 1, global: true }));
    const broken = options.lenient ? [] : objections(method, path, body);
    if (broken.length > 0) {
      refusedByRules.push(`${method} ${path}: ${broken.join("; ")}`);
      return done({ status: 400, body: { message: "Invalid Form Body", code: 50035, errors: broken } });
    }
    const outcome = routes.answer(method, path, body);
    if (fault?.kind === "accepted-then-dropped") {
      requests.push({ method, path, body, status: 0, at });
      incoming.socket.destroy();
      for (const watcher of watchers) watcher();
      return;
    }
    if (fault?.kind === "garbled") {
      requests.push({ method, path, body, status: 200, at });
      outgoing.writeHead(200, { "content-type": "application/json" }).end(fault.words);
      return;
    }
    done(fault?.kind === "accepted-then-status" ? { status: fault.status, body: {} } : outcome);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;

  return {
    api: `http://127.0.0.1:${port}/api`,
    requests,
    /** Requests that Discord itself would have refused: a test's last fact is that there are none. */
    refusedByRules,
    gateway,
    routes,
    fail: (fault: Fault) => faults.add(fault),
    /** Serves a text at an address, as Discord's file host does. */
    upload(name: string, text: string): string {
      files.set(`/files/${name}`, text);
      return `http://127.0.0.1:${port}/files/${name}`;
    },
    /** Resolves as soon as `seen` gives something for what was requested so far; rejects after five seconds. */
    until<T>(
      what: string,
      seen: (requests: readonly Request[]) => T | undefined | false,
      patienceMs = 5_000,
    ): Promise<T> {
      return new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          clearInterval(again);
          watchers.delete(look);
        };
        const look = () => {
          const found = seen(requests);
          if (found === undefined || found === false) return;
          stop();
          resolve(found);
        };
        const timer = setTimeout(() => {
          stop();
          reject(
            new Error(
              `never seen: ${what}\n${requests
                .slice(-8)
                .map((one) => `${one.status} ${one.method} ${one.path.slice(0, 90)}`)
                .join("\n")}\n${refusedByRules.join("\n")}`,
            ),
          );
        }, patienceMs);
        // What an answer causes on the other side shows a little after it.
        const again = setInterval(look, 5);
        watchers.add(look);
        look();
      });
    },
    /**
     * Who added the bot is told to those that ask for GUILD_INTEGRATIONS, in no promised order with the server:
     * https://docs.discord.com/developers/events/gateway-events#integration-create
     */
    invite(guild: Guild, by: Person | null = alice, integrationFirst = false): void {
      guilds.push(guild);
      const integration = by && (gateway.intents & (1 << 4)) !== 0 ? [integrationPayload(guild, by)] : [];
      if (integrationFirst) for (const made of integration) gateway.emit("INTEGRATION_CREATE", made);
      gateway.emit("GUILD_CREATE", guildPayload(guild));
      if (!integrationFirst) for (const made of integration) gateway.emit("INTEGRATION_CREATE", made);
    },
    kick(id: string): void {
      guilds.splice(
        guilds.findIndex((guild) => guild.id === id),
        1,
      );
      gateway.emit("GUILD_DELETE", { id });
    },
    async close(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeDiscord = Awaited<ReturnType<typeof startDiscord>>;

async function bodyOf(bytes: Buffer, type: string): Promise<Json> {
  if (type.includes("application/json")) return bytes.length === 0 ? {} : (JSON.parse(bytes.toString()) as Json);
  if (!type.includes("multipart/form-data")) return {};
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const [payload, file] = [form.get("payload_json"), form.get("files[0]")];
  const json = typeof payload === "string" ? (JSON.parse(payload) as Json) : {};
  if (!(file instanceof File)) return json;
  const { name } = file;
  const isText = file.type.startsWith("text/");
  return {
    ...json,
    sent: isText ? { name, text: await file.text() } : { name, bytes: Buffer.from(await file.arrayBuffer()) },
  };
}

function limited(fault: Extract<Fault, { readonly kind: "limited" }>): Outcome {
  const { seconds } = fault;
  const global = fault.global === true;
  return {
    status: 429,
    body: { message: "You are being rate limited.", retry_after: seconds, global },
    headers: {
      "retry-after": String(Math.ceil(seconds)),
      "x-ratelimit-scope": global ? "global" : "user",
      ...(global
        ? { "x-ratelimit-global": "true" }
        : {
            "x-ratelimit-bucket": "b",
            "x-ratelimit-limit": "5",
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset-after": String(seconds),
          }),
    },
  };
}
