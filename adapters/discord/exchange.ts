// One exchange with Discord's API over HTTP, as discord.js's REST client asks for it: what arrived whole, or one
// Trouble that says whether it may have arrived.
import type { RESTOptions, ResponseLike } from "discord.js";
import { type Dispatcher, type FormData, request } from "undici";
import { Trouble } from "../../src/trouble.ts";
import { type Json, objectIn } from "./told.ts";
import { troubleOfNetwork } from "./trouble.ts";

type Init = Parameters<RESTOptions["makeRequest"]>[1];

/** Throws Trouble unknown-outcome or unavailable. The time limit is the agent's. */
export async function exchange(url: string, init: Init, agent: Dispatcher): Promise<ResponseLike> {
  const { statusCode, headers, body } = await request(url, {
    method: (init.method ?? "GET") as "GET",
    dispatcher: agent,
    headers: init.headers as Record<string, string>,
    body: init.body as string | FormData | null,
  }).catch((thrown) => {
    throw troubleOfNetwork(thrown);
  });
  const text = await body.text().catch((thrown) => {
    throw troubleOfNetwork(thrown);
  });
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  const told = new Headers(given);
  const ok = statusCode >= 200 && statusCode < 300;
  if (statusCode === 429) makePlain(told, objectIn(parsed(text)));
  return {
    status: statusCode,
    statusText: "",
    ok,
    headers: told,
    body: null,
    bodyUsed: true,
    text: async () => text,
    arrayBuffer: async () => new ArrayBuffer(0),
    async json() {
      if (text === "") return undefined;
      const found = parsed(text);
      if (!ok) return objectIn(found);
      // It was taken, and what became of it cannot be read.
      if (found === undefined) throw new Trouble("unknown-outcome", undefined, { cause: new SyntaxError("no JSON") });
      return found;
    },
  };
}

/**
 * The body tells the time to the millisecond. A limit of one address alone (`shared`, or one without a bucket's
 * headers) is obeyed like an empty bucket: https://docs.discord.com/developers/topics/rate-limits
 */
function makePlain(headers: Headers, { retry_after, global }: Json): void {
  const seconds = Number(retry_after ?? headers.get("retry-after") ?? 1);
  const wait = String(Number.isFinite(seconds) && seconds > 0 ? seconds : 1);
  headers.set("retry-after", wait);
  if (global === true || headers.has("x-ratelimit-global")) {
    headers.set("x-ratelimit-global", "true");
    return;
  }
  headers.set("x-ratelimit-remaining", "0");
  headers.set("x-ratelimit-reset-after", wait);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
