// The door for requests from Slack over HTTP: what is not surely Slack's, now, and once, never reaches Bolt.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Once } from "../../src/ports/store.ts";
import { limits } from "./limits.ts";

export const eventsPath = "/slack/events";

/** Undefined when the request is genuine, or why it is not. Pure. */
export function forgery(
  request: {
    readonly timestamps: readonly string[];
    readonly signatures: readonly string[];
    readonly encoding: string | undefined;
    readonly body: Buffer;
  },
  secret: string,
  now: number,
): string | undefined {
  const [timestamp = ""] = request.timestamps;
  const [signature = ""] = request.signatures;
  if (secret === "") return "no-secret";
  if (request.timestamps.length !== 1 || request.signatures.length !== 1) return "headers";
  if (request.encoding !== undefined && request.encoding !== "identity") return "encoded";
  if (!/^\d{1,12}$/.test(timestamp)) return "timestamp";
  if (Math.abs(now - Number(timestamp) * 1_000) > limits.signatureWindowMs) return "outside-window";
  if (!/^v0=[0-9a-f]{64}$/.test(signature)) return "version";
  const expected = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(request.body).digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice(3), "hex")) ? undefined : "signature";
}

/** Slack's own check that the address answers carries nothing else, and so needs no signature. */
export function isSslCheck(body: Buffer): boolean {
  if (body.length > 200) return false;
  const fields = new URLSearchParams(body.toString());
  return (
    fields.get("ssl_check") === "1" && [...fields.keys()].every((name) => name === "ssl_check" || name === "token")
  );
}

type Gate = {
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Shared by all processes where there is a store. */
  readonly once?: Once;
};

/** `inside` is Bolt's listener: it finds the body already read. */
export function openGateway(gate: Gate, inside: RequestListener): Server {
  const used = new Map<string, number>();
  const firstUse = async (signature: string, now: number): Promise<boolean> => {
    for (const [old, until] of used) {
      if (until > now) break;
      used.delete(old);
    }
    if (used.has(signature)) return false;
    used.set(signature, now + 2 * limits.signatureWindowMs);
    return gate.once === undefined || (await gate.once.first(`slack-request:${signature}`, now));
  };
  const counted = countedLines(gate);
  const server = createServer((request, response) => {
    pass(request, response).catch((thrown: unknown) => {
      // Whoever hangs up has no answer to wait for; anybody on the internet can do it, as often as they like.
      if (request.destroyed && !request.complete) return counted("slack-request-cut");
      gate.log.error("slack-request-failed", thrown);
      end(response, 500);
    });
  });
  // Slow senders hold a connection, not the process.
  server.headersTimeout = 20_000;
  server.requestTimeout = 30_000;
  return server;

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path !== eventsPath || request.method !== "POST") return inside(request, response);
    const body = await readBody(request);
    if (body === undefined) return refuse(request, response, "too-big", 413);
    if (isSslCheck(body)) return end(response, 200);
    const now = gate.clock.now();
    const signatures = request.headersDistinct["x-slack-signature"] ?? [];
    const why = forgery(
      {
        timestamps: request.headersDistinct["x-slack-request-timestamp"] ?? [],
        signatures,
        encoding: request.headers["content-encoding"],
        body,
      },
      gate.secret,
      now,
    );
    if (why !== undefined) return refuse(request, response, why, 401);
    if (hasSslCheck(request, body)) return refuse(request, response, "ssl-check", 401);
    if (!(await firstUse(signatures[0] ?? "", now))) {
      // A retry of Slack's own that repeats the very bytes wants its 200; it was answered the first time.
      const retried = request.headers["x-slack-retry-num"] !== undefined;
      return retried ? end(response, 200) : refuse(request, response, "replayed", 401);
    }
    inside(Object.assign(request, { rawBody: body }), response);
  }

  function refuse(request: IncomingMessage, response: ServerResponse, why: string, status: number): void {
    counted("slack-request-refused", why);
    response.setHeader("connection", "close");
    end(response, status);
    request.resume();
  }
}

/** A line a minute for each kind of thing that strangers can cause, with how many there were since the last. */
function countedLines({ clock, log }: Gate): (event: string, why?: string) => void {
  const seen = new Map<string, { at: number; times: number }>();
  return (event, why = "") => {
    const now = clock.now();
    const kind = `${event}/${why}`;
    const last = seen.get(kind) ?? { at: Number.NEGATIVE_INFINITY, times: 0 };
    last.times++;
    if (now - last.at >= countedMs) {
      log.warn(event, { ...(why === "" ? {} : { why }), times: last.times });
      [last.at, last.times] = [now, 0];
    }
    seen.set(kind, last);
  };
}

const countedMs = 60_000;

/** Bolt would answer these without a listener, but they have no business beside a payload. */
const hasSslCheck = (request: IncomingMessage, body: Buffer): boolean =>
  (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded") &&
  new URLSearchParams(body.toString()).has("ssl_check");

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status);
  response.end();
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  if (Number(request.headers["content-length"] ?? 0) > limits.requestBytes) return undefined;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limits.requestBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
