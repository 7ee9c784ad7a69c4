// A small Slack on the loopback: the Web API methods Lede uses, response_urls, OAuth, faults on demand, and sockets beside it.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { wrongInMessage, wrongInView } from "./rules.ts";
import { openSockets, type Sockets } from "./sockets.ts";

type Json = Record<string, unknown>;

export type Call = { readonly method: string; readonly body: Json; readonly token: string; readonly at: number };
export type Posted = {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly metadata?: Json;
  readonly token: string;
  readonly body: Json;
};
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  | { readonly kind: "error"; readonly error: string }
  /** The message is posted and nobody hears that it was. */
  | { readonly kind: "accepted-then-dropped" }
  | { readonly kind: "dropped" };

export type Answered = { readonly url: string; readonly body: Json };

export type FakeSlack = {
  readonly apiUrl: string;
  readonly calls: Call[];
  readonly posted: Posted[];
  /** What came to response_urls. */
  readonly responded: Answered[];
  /** Views by id, as last opened, pushed or updated; home views under the person's id. */
  readonly views: Map<string, Json>;
  readonly statuses: Json[];
  /** Everything a real Slack would have refused as malformed. */
  readonly refused: string[];
  readonly sockets: Sockets;
  readonly people: Map<string, Json>;
  readonly channels: Map<
    string,
    { member: boolean; archived?: boolean; private?: boolean; members?: readonly string[] }
  >;
  readonly files: Map<string, string>;
  /** Tokens that are good, and the workspace each speaks for. */
  readonly tokens: Map<string, string>;
  /** One fault for the next call of this method, to this channel when given. */
  fail(method: string, fault: Fault, channel?: string): void;
  /** Own messages come back as events once somebody listens. */
  onPosted(run: (message: Posted) => void): void;
  responseUrl(): string;
  close(): Promise<void>;
};

export async function startSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const posted: Posted[] = [];
  const responded: Answered[] = [];
  const views = new Map<string, Json>();
  const statuses: Json[] = [];
  const refused: string[] = [];
  const people = new Map<string, Json>();
  const channels: FakeSlack["channels"] = new Map();
  const files = new Map<string, string>();
  const tokens = new Map([["xoxb-test", "T1"]]);
  const faults: { readonly method: string; readonly fault: Fault; readonly channel?: string }[] = [];
  const listeners: ((message: Posted) => void)[] = [];
  let counter = 0;

  const server = createServer((request, response) => {
    void answer(request, response).catch((thrown: unknown) => {
      refused.push(`the fake failed: ${String(thrown)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets = openSockets(server);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", origin).pathname;
    const body = await readBody(request);
    if (path.startsWith("/respond/")) {
      responded.push({ url: path, body });
      if (body.blocks) refused.push(...wrongInMessage({ text: " ", ...body }));
      return send(response, 200, "ok");
    }
    if (path.startsWith("/files/")) return send(response, 200, files.get(path) ?? "");
    if (path.startsWith("/upload/")) return send(response, 200, "OK");
    const method = path.replace("/api/", "");
    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    calls.push({ method, body, token, at: Date.now() });
    const index = faults.findIndex(
      (f) => f.method === method && (f.channel === undefined || f.channel === body.channel),
    );
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
    if (fault?.kind === "dropped") return void response.destroy();
    if (fault?.kind === "status") return send(response, fault.status, fault.body ?? "", fault.headers);
    if (fault?.kind === "error") return send(response, 200, { ok: false, error: fault.error });
    const result = perform(method, body, token);
    if (fault?.kind === "accepted-then-dropped") return void response.destroy();
    send(response, 200, result);
  }

  function perform(method: string, body: Json, token: string): Json {
    if (method === "apps.connections.open")
      return token === "xapp-test"
        ? { ok: true, url: `${origin.replace("http", "ws")}/link/?ticket=secret-ticket-${++counter}&app_id=A1` }
        : { ok: false, error: "invalid_auth" };
    if (method === "oauth.v2.access") return oauth(body);
    const team = tokens.get(token);
    if (team === undefined) return { ok: false, error: "invalid_auth" };
    return (methods[method] ?? (() => ({ ok: false, error: "unknown_method" })))(body, token, team);
  }

  function oauth(body: Json): Json {
    if (typeof body.code !== "string" || !body.code.startsWith("code-")) return { ok: false, error: "invalid_code" };
    const team = `T-${body.code.slice("code-".length)}`;
    const token = `xoxb-installed-${team}`;
    tokens.set(token, team);
    return {
      ok: true,
      app_id: "A1",
      authed_user: { id: "U1" },
      scope: "chat:write,commands",
      token_type: "bot",
      access_token: token,
      bot_user_id: "UBOT",
      team: { id: team, name: "Team" },
      enterprise: null,
      is_enterprise_install: false,
    };
  }

  const viewOf = (body: Json): Json => body.view as Json;
  const keepView = (id: string, view: Json): Json => {
    const wrong = wrongInView(view);
    refused.push(...wrong);
    const kept = { ...view, id, hash: `h${++counter}`, team_id: "T1", root_view_id: id, state: { values: {} } };
    views.set(id, kept);
    return wrong.length > 0 ? { ok: false, error: "invalid_arguments" } : { ok: true, view: kept };
  };

  const methods: Readonly<Record<string, (body: Json, token: string, team: string) => Json>> = {
    "auth.test": (_body, _token, team) => ({
      ok: true,
      team: "Team",
      team_id: team,
      user: "lede",
      user_id: "UBOT",
      bot_id: "BBOT",
      is_enterprise_install: false,
    }),
    "chat.postMessage": (body, token) => {
      const channel = String(body.channel);
      const place = channels.get(channel);
      if (place?.archived) return { ok: false, error: "is_archived" };
      if (place?.member === false) return { ok: false, error: "not_in_channel" };
      const wrong = wrongInMessage(body);
      if (wrong.length > 0) {
        refused.push(...wrong);
        return { ok: false, error: "invalid_blocks" };
      }
      const ts = `${1_700_000_000 + ++counter}.000100`;
      const message: Posted = {
        channel,
        ts,
        text: String(body.text ?? ""),
        blocks: (body.blocks ?? []) as Json[],
        token,
        body,
        ...(body.thread_ts === undefined ? {} : { thread_ts: String(body.thread_ts) }),
        ...(body.metadata === undefined ? {} : { metadata: body.metadata as Json }),
      };
      posted.push(message);
      for (const listener of listeners) listener(message);
      return {
        ok: true,
        channel,
        ts,
        message: { type: "message", ts, text: message.text, user: "UBOT", bot_id: "BBOT" },
      };
    },
    "chat.postEphemeral": (body) => {
      refused.push(...wrongInMessage(body));
      responded.push({ url: "chat.postEphemeral", body });
      return { ok: true, message_ts: `${1_700_000_000 + ++counter}.000200` };
    },
    "chat.delete": (body) => {
      const index = posted.findIndex((message) => message.channel === body.channel && message.ts === body.ts);
      if (index < 0) return { ok: false, error: "message_not_found" };
      posted.splice(index, 1);
      return { ok: true };
    },
    "views.open": (body) => keepView(`V${++counter}`, viewOf(body)),
    "views.push": (body) => keepView(`V${++counter}`, viewOf(body)),
    "views.update": (body) =>
      views.has(String(body.view_id))
        ? keepView(String(body.view_id), viewOf(body))
        : { ok: false, error: "not_found" },
    "views.publish": (body) => keepView(String(body.user_id), viewOf(body)),
    "users.info": (body) => ({
      ok: true,
      user: {
        id: body.user,
        name: "ann",
        real_name: "Ann Example",
        tz: "Europe/Zurich",
        locale: "en-US",
        profile: { display_name: "ann" },
        ...people.get(String(body.user)),
      },
    }),
    "conversations.open": (body) => ({ ok: true, channel: { id: `D${String(body.users).slice(1)}` } }),
    "conversations.info": (body) => {
      const found = channels.get(String(body.channel));
      if (found?.private && !found.member) return { ok: false, error: "channel_not_found" };
      return {
        ok: true,
        channel: {
          id: body.channel,
          name: "news",
          is_member: found?.member ?? true,
          is_archived: found?.archived ?? false,
        },
      };
    },
    "conversations.members": (body) =>
      /^[CG]/.test(String(body.channel))
        ? {
            ok: true,
            members: channels.get(String(body.channel))?.members ?? ["U1", "UBOT"],
            response_metadata: { next_cursor: "" },
          }
        : { ok: false, error: "channel_not_found" },
    "conversations.history": (body) => ({
      ok: true,
      has_more: false,
      messages: historyOf(String(body.channel), (message) => message.thread_ts === undefined),
    }),
    "conversations.replies": (body) => ({
      ok: true,
      has_more: false,
      messages: historyOf(String(body.channel), (message) => (message.thread_ts ?? message.ts) === body.ts),
    }),
    "assistant.threads.setStatus": (body) => {
      statuses.push(body);
      return { ok: true };
    },
    "assistant.threads.setSuggestedPrompts": () => ({ ok: true }),
    "files.getUploadURLExternal": () => ({ ok: true, upload_url: `${origin}/upload/1`, file_id: "F1" }),
    "files.completeUploadExternal": () => ({ ok: true, files: [{ id: "F1" }] }),
  };

  const historyOf = (channel: string, among: (message: Posted) => boolean): Json[] =>
    posted
      .filter((message) => message.channel === channel && among(message))
      .map((message) => ({
        ts: message.ts,
        text: message.text,
        bot_id: "BBOT",
        metadata: message.metadata,
        reply_count: posted.filter((reply) => reply.channel === channel && reply.thread_ts === message.ts).length,
      }))
      .reverse();

  return {
    apiUrl: `${origin}/api/`,
    calls,
    posted,
    responded,
    views,
    statuses,
    refused,
    sockets,
    people,
    channels,
    files,
    tokens,
    fail: (method, fault, channel) => faults.push({ method, fault, ...(channel === undefined ? {} : { channel }) }),
    onPosted: (run) => listeners.push(run),
    responseUrl: () => `${origin}/respond/${++counter}`,
    close: async () => {
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const text = Buffer.concat(pieces).toString();
  const type = request.headers["content-type"] ?? "";
  if (type.includes("json")) return JSON.parse(text || "{}") as Json;
  if (!type.includes("urlencoded")) return {};
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? parsed(value) : value]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: Json | string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
