// How one request goes to Discord's API: once, with a time limit, its answer or one Trouble. Nothing here retries a
// post.
import { Agent, FormData, request } from "undici";
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { limits } from "./limits.ts";
import { troubleOf, troubleOfNetwork } from "./trouble.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type WireReply = {
  readonly body: unknown;
  /** What the bucket of this route has left, where the answer says. */
  readonly bucket?: { readonly remaining: number; readonly resetAfterMs: number };
};

export type Sending = {
  readonly json?: unknown;
  readonly file?: { readonly name: string; readonly text: string };
  /** The token in the address is enough: interactions. */
  readonly bare?: boolean;
};

/** A refusal keeps what a pace and a caller need to know. */
export class Refused extends Error {
  readonly trouble: Trouble;
  readonly status: number;
  readonly code: number;
  readonly global: boolean;
  constructor(trouble: Trouble, status: number, code: number, global: boolean) {
    super(trouble.message);
    this.trouble = trouble;
    this.status = status;
    this.code = code;
    this.global = global;
  }
}

export interface Wire {
  /** Throws Refused for an answer that refuses, Trouble unknown-outcome or unavailable for none. */
  send(method: Method, path: string, sending?: Sending): Promise<WireReply>;
  /** Answers 401, 403 and 429 of the last ten minutes: at 10,000 Discord blocks the address. */
  invalid(): number;
  close(): Promise<void>;
}

const tenMinutes = 600_000;

export function openWire(config: { readonly token: string; readonly api: string }, clock: Clock): Wire {
  const agent = new Agent({
    connections: 64,
    pipelining: 1,
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    connectTimeout: 5_000,
  });
  let refused: number[] = [];
  const root = `${config.api.replace(/\/+$/, "")}/v10`;

  async function send(method: Method, path: string, sending: Sending = {}): Promise<WireReply> {
    const { statusCode, headers, body } = await request(`${root}${path}`, {
      method,
      dispatcher: agent,
      headers: {
        "user-agent": "DiscordBot (https://github.com/lede-news/lede, 0.1.0)",
        ...(sending.bare ? {} : { authorization: `Bot ${config.token}` }),
        ...(sending.json !== undefined && !sending.file ? { "content-type": "application/json" } : {}),
      },
      body: bodyOf(sending),
    }).catch((thrown) => {
      throw troubleOfNetwork(thrown);
    });
    const text = await body.text().catch((thrown) => {
      throw troubleOfNetwork(thrown);
    });
    const parsed = parse(text);
    if (statusCode < 300) return { body: parsed, ...bucketOf(headers) };
    const said = (typeof parsed === "object" && parsed !== null ? parsed : {}) as Record<string, unknown>;
    const code = typeof said.code === "number" ? said.code : 0;
    const seconds = Number(said.retry_after ?? headers["retry-after"]);
    if (statusCode === 401 || statusCode === 403 || statusCode === 429) {
      const now = clock.now();
      refused = [...refused.filter((at) => at > now - tenMinutes), now].slice(-limits.invalidRequests);
    }
    const retryAfterMs = Number.isFinite(seconds) ? Math.ceil(seconds * 1000) : undefined;
    // A server's fault after a request that creates something does not say whether it was created.
    const trouble =
      statusCode >= 500 && method === "POST"
        ? new Trouble("unknown-outcome", undefined, { cause: new Error(`Discord answered ${statusCode}`) })
        : troubleOf({ status: statusCode, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
    throw new Refused(trouble, statusCode, code, said.global === true);
  }

  return {
    send,
    invalid: () => refused.filter((at) => at > clock.now() - tenMinutes).length,
    close: () => agent.close(),
  };
}

/** What was thrown by the wire, as everyone outside this folder knows it. */
export const plainTrouble = (thrown: unknown): unknown => (thrown instanceof Refused ? thrown.trouble : thrown);

export const codeOf = (thrown: unknown): number => (thrown instanceof Refused ? thrown.code : 0);

function bodyOf({ json, file }: Sending): string | FormData | null {
  if (file === undefined) return json === undefined ? null : JSON.stringify(json);
  const form = new FormData();
  form.append("payload_json", JSON.stringify(json));
  form.append("files[0]", new Blob([file.text], { type: "text/plain" }), file.name);
  return form;
}

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bucketOf(headers: Record<string, string | string[] | undefined>): Pick<WireReply, "bucket"> {
  const remaining = Number(headers["x-ratelimit-remaining"] ?? Number.NaN);
  const resetAfter = Number(headers["x-ratelimit-reset-after"] ?? Number.NaN);
  if (!Number.isFinite(remaining) || !Number.isFinite(resetAfter)) return {};
  return { bucket: { remaining, resetAfterMs: Math.ceil(resetAfter * 1000) } };
}
