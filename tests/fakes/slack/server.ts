// A small Slack on the loopback: the Web API methods Lede uses, response_urls, OAuth, faults on demand, and sockets beside it.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answered, Call, FakeSlack, Fault, Json, Posted } from "./kept.ts";
import { wrongInMessage } from "./rules.ts";
import { openSockets } from "./sockets.ts";
import { webApi } from "./webapi.ts";

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
  const perform = webApi({
    posted,
    responded,
    views,
    statuses,
    refused,
    people,
    channels,
    tokens,
    listeners,
    origin,
    next: () => ++counter,
  });

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
