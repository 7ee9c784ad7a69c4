// A small Slack on the loopback: the Web API methods Lede uses, response_urls, OAuth, faults on demand, and sockets beside it.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { responseUrls } from "./answers.ts";
import type { Answered, Call, FakeSlack, Fault, Json, Note, Posted } from "./kept.ts";
import { wrongInMessage } from "./rules.ts";
import { openSockets } from "./sockets.ts";
import { openSteps } from "./steps.ts";
import { openUploads } from "./uploads.ts";
import { openViews } from "./views.ts";
import { webApi } from "./webapi.ts";

/** Whatever ends after a while ends by this clock. */
export async function startSlack(clock: { now(): number } = { now: Date.now }): Promise<FakeSlack> {
  const now = () => clock.now();
  const calls: Call[] = [];
  const posted: Posted[] = [];
  const notes: Note[] = [];
  const responded: Answered[] = [];
  const open = new Map<string, Json>();
  const statuses: Json[] = [];
  const refused: string[] = [];
  const people = new Map<string, Json>();
  const channels: FakeSlack["channels"] = new Map();
  const files = new Map<string, string>();
  const groups: FakeSlack["groups"] = [];
  const tokens = new Map([["xoxb-test", "T1"]]);
  const faults: { readonly method: string; readonly fault: Fault; readonly channel?: string }[] = [];
  const listeners: ((message: Posted) => void)[] = [];
  const rules: FakeSlack["rules"] = {
    commercial: false,
    rotation: false,
    groups: undefined,
    anyResponseUrl: false,
    down: undefined,
  };
  let counter = 0;
  const next = () => ++counter;
  const nextTs = () => `${Math.floor(now() / 1_000)}.${String(next()).padStart(6, "0")}`;

  const server = createServer((request, response) => {
    void answer(request, response).catch((thrown: unknown) => {
      refused.push(`the fake failed: ${String(thrown)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets = openSockets(server);
  const views = openViews({ views: open, refused, now, next });
  const steps = openSteps(tokens);
  const uploads = openUploads({ now, origin: () => origin });
  const answers = responseUrls({ posted, notes, now, nextTs, anyUrl: () => rules.anyResponseUrl });
  const { perform, uninstall } = webApi({
    posted,
    notes,
    views,
    steps,
    uploads,
    statuses,
    refused,
    people,
    channels,
    groups,
    tokens,
    rules,
    listeners,
    origin,
    now,
    next,
    nextTs,
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", origin).pathname;
    const bytes = await readBytes(request);
    if (path.startsWith("/upload/")) return receive(path, bytes, response);
    const body = bodyOf(bytes, request.headers["content-type"] ?? "");
    if (path.startsWith("/respond/")) return respond(path, body, response);
    if (path.startsWith("/files/")) return send(response, 200, files.get(path) ?? "");
    const method = path.replace("/api/", "");
    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    calls.push({ method, body, token, at: now() });
    const fault = rules.down ?? takeFault(method, String(body.channel));
    if (fault?.kind === "dropped") return void response.destroy();
    if (fault?.kind === "status") return send(response, fault.status, fault.body ?? "", fault.headers);
    if (fault?.kind === "error") return send(response, 200, { ok: false, error: fault.error });
    const result = perform(method, body, token);
    if (fault?.kind === "accepted-then-dropped") return void response.destroy();
    if (result.error !== "ratelimited") return send(response, 200, result);
    // https://docs.slack.dev/apis/web-api/rate-limits: as a 429 that says for how many seconds.
    send(response, 429, result, { "retry-after": String(result.retry_after ?? 30) });
  }

  function receive(path: string, bytes: Buffer, response: ServerResponse): void {
    const fault = takeFault("upload", "");
    if (fault?.kind === "dropped") return void response.destroy();
    send(response, fault?.kind === "status" ? fault.status : uploads.receive(path, bytes), "OK");
  }

  function respond(path: string, body: Json, response: ServerResponse): void {
    const fault = takeFault("response_url", "");
    if (fault?.kind === "dropped" || fault?.kind === "error") return void response.destroy();
    if (body.blocks) refused.push(...wrongInMessage({ text: " ", ...body }));
    const failing = fault?.kind === "status" ? fault : undefined;
    const answered = failing ?? answers.respond(path, body);
    responded.push({ url: path, body, status: answered.status });
    if (fault?.kind === "accepted-then-dropped") return void response.destroy();
    send(response, answered.status, answered.body ?? "", failing?.headers);
  }

  function takeFault(method: string, channel: string): Fault | undefined {
    const index = faults.findIndex((f) => f.method === method && (f.channel === undefined || f.channel === channel));
    return index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
  }

  return {
    apiUrl: `${origin}/api/`,
    calls,
    posted,
    notes,
    responded,
    views: open,
    statuses,
    refused,
    sockets,
    people,
    channels,
    groups,
    files,
    tokens,
    rules,
    steps,
    uploads,
    fail: (method, fault, channel) => faults.push({ method, fault, ...(channel === undefined ? {} : { channel }) }),
    onPosted: (run) => listeners.push(run),
    responseUrl: (asked) => `${origin}${answers.issue(asked)}`,
    trigger: views.trigger,
    acknowledged: views.acknowledged,
    uninstall,
    close: async () => {
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

function bodyOf(bytes: Buffer, type: string): Json {
  const text = bytes.toString();
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
