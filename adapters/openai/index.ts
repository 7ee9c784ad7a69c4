// A language model behind any server that speaks the OpenAI API: one request each time it is asked, bounded in time and
// size.
import OpenAI from "openai";
import { EnvHttpProxyAgent, fetch } from "undici";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Model, ModelReply, ModelRequest } from "../../src/ports/model.ts";
import { Trouble } from "../../src/trouble.ts";
import { type Dialect, dialectWords, type Effort, firstDialect, simpler, wording } from "./dialect.ts";
import { parsed, replyOf } from "./reply.ts";
import { retryAfter, troubleFor, troubleOf } from "./trouble.ts";

export type OpenAIConfig = {
  readonly OPENAI_API_KEY?: string | undefined;
  readonly OPENAI_BASE_URL?: string | undefined;
  readonly OPENAI_MODEL: string;
  readonly OPENAI_EFFORT?: Effort;
  readonly OPENAI_THINKING_TOKENS?: number;
};

export type OpenAIDeps = {
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds; for tests. */
  readonly limits?: { readonly connect: number; readonly whole: number };
};

export type OpenedModel = Model & {
  /** How the server is asked just now, in words: what it refused so far is left out. */
  inUse(): string;
};

/**
 * How long an answer may take is for whoever asks, by the signal; the whole limit is longer than any of them and only
 * keeps a forgotten signal from hanging a socket.
 */
const usualLimits = { connect: 5_000, whole: 600_000 } as const;
const mostBytes = 1024 * 1024;

export function openModel(config: OpenAIConfig, { clock, log, limits = usualLimits }: OpenAIDeps): OpenedModel {
  const client = clientOf(config, limits);
  const url = new URL(client.baseURL);
  const effort = config.OPENAI_EFFORT ?? "low";
  let dialect = firstDialect(url.hostname, effort);

  async function ask(request: ModelRequest, wanted: Dialect, signal: AbortSignal): Promise<ModelReply> {
    const response = await client
      .post("/chat/completions", {
        body: wording(config.OPENAI_MODEL, request, wanted),
        signal: AbortSignal.any([signal, AbortSignal.timeout(limits.whole)]),
      })
      .asResponse();
    return replyOf(await bounded(response));
  }

  return {
    name: config.OPENAI_MODEL,
    thinkingTokens: config.OPENAI_THINKING_TOKENS ?? 0,
    effort,
    inUse: () => dialectWords(dialect),
    async complete(request, signal) {
      const tried = new Set<string>();
      let wanted = dialect;
      for (;;) {
        tried.add(worded(wanted, request));
        try {
          return await ask(request, wanted, signal);
        } catch (thrown) {
          const next = thrown instanceof OpenAI.APIError ? nextDialect(wanted, thrown, request) : undefined;
          // Servers that send us back and forth between two wordings get each of them once.
          if (next === undefined || tried.has(worded(next, request))) throw asModelTrouble(thrown, signal, clock);
          log.info("model-dialect-changed", { host: url.host, from: wanted, to: next });
          dialect = next;
          wanted = next;
        }
      }
    },
  };
}

/** A step that would change nothing of this request is passed over. */
function nextDialect(
  from: Dialect,
  error: InstanceType<typeof OpenAI.APIError>,
  request: ModelRequest,
): Dialect | undefined {
  const next = refusedWording(error) ? simpler(from, error.error) : undefined;
  return next && worded(next, request) === worded(from, request) ? simpler(next, error.error) : next;
}

const worded = (dialect: Dialect, request: ModelRequest): string => JSON.stringify(wording("", request, dialect));

/** undici's fetch and its dispatcher together: the global fetch is another undici and would refuse this agent. */
function clientOf(config: OpenAIConfig, limits: { readonly connect: number; readonly whole: number }): OpenAI {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: limits.connect },
    headersTimeout: limits.whole,
    bodyTimeout: limits.whole,
  });
  const base = config.OPENAI_BASE_URL === undefined ? undefined : new URL(config.OPENAI_BASE_URL);
  const query = base && Object.fromEntries(base.searchParams);
  if (base) base.search = "";
  const key = config.OPENAI_API_KEY ?? "none";
  return new OpenAI({
    apiKey: key,
    ...(base && { baseURL: base.href.replace(/\/$/, "") }),
    ...(query && { defaultQuery: query }),
    // Azure-style gateways read the key from a header of their own.
    ...(base?.hostname.endsWith(".azure.com") && { defaultHeaders: { "api-key": key } }),
    maxRetries: 0,
    timeout: limits.whole,
    logLevel: "off",
    fetch: fetch as unknown as typeof globalThis.fetch,
    fetchOptions: { dispatcher },
  });
}

/** llama-cpp-python answers a response_format it does not know with 500. */
const wordingStatuses: ReadonlySet<number | undefined> = new Set([400, 415, 422, 500, 501]);
const refusedWording = (error: InstanceType<typeof OpenAI.APIError>): boolean => wordingStatuses.has(error.status);

/** The body as text, refused beyond a size no briefing has: a server may send newlines for ever. */
async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  if (response.body === null) return "";
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw troubleFor("unavailable", { tooBig: bytes });
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

const unreached =
  "The model's server cannot be reached: is it started, is this machine online, and is OPENAI_BASE_URL right?";

function asModelTrouble(thrown: unknown, signal: AbortSignal, clock: Clock): Trouble {
  if (thrown instanceof Trouble) return thrown;
  if (signal.aborted) return new Trouble("aborted", undefined, { cause: thrown });
  if (thrown instanceof OpenAI.APIConnectionTimeoutError || isTimeout(thrown)) return troubleFor("timed-out", thrown);
  if (thrown instanceof OpenAI.APIConnectionError) return new Trouble("unavailable", unreached, { cause: thrown });
  if (!(thrown instanceof OpenAI.APIError) || thrown.status === undefined) return troubleFor("unavailable", thrown);
  const wait = thrown.headers ? retryAfter(thrown.headers, clock.now()) : undefined;
  const body = typeof thrown.error === "string" ? (parsed(thrown.error) ?? thrown.error) : thrown.error;
  return troubleOf(thrown.status, body, wait);
}

const isTimeout = (thrown: unknown): boolean =>
  thrown instanceof Error && (thrown.name === "TimeoutError" || thrown instanceof OpenAI.APIUserAbortError);
