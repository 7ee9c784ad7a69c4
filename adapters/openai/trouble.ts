// What an answer of an OpenAI-compatible server means when it is not a completion: one table of statuses, and the codes
// that change it.
import { Trouble, type TroubleKind } from "../../src/trouble.ts";

/** https://platform.openai.com/docs/guides/error-codes; 529 is "overloaded" at several gateways. */
const statuses: Readonly<Record<number, TroubleKind>> = {
  400: "bad-input",
  401: "bad-credentials",
  402: "out-of-budget",
  403: "bad-credentials",
  404: "not-found",
  408: "timed-out",
  409: "unavailable",
  410: "not-found",
  413: "bad-input",
  422: "bad-input",
  425: "unavailable",
  429: "rate-limited",
  504: "timed-out",
};

/** `error.code` and `error.type` as OpenAI, Azure, vLLM, llama.cpp and Ollama send them. */
const codes: Readonly<Record<string, TroubleKind>> = {
  insufficient_quota: "out-of-budget",
  billing_hard_limit_reached: "out-of-budget",
  billing_not_active: "out-of-budget",
  invalid_api_key: "bad-credentials",
  model_not_found: "not-found",
  deploymentnotfound: "not-found",
  context_length_exceeded: "bad-input",
  exceed_context_size_error: "bad-input",
};

const words: Partial<Record<TroubleKind, string>> = {
  "bad-input": "The model's server did not accept the request: the text may be too long for it.",
  "bad-credentials": "The model's server refused the key in OPENAI_API_KEY.",
  "not-found": "The model's server does not know the model in OPENAI_MODEL, or OPENAI_BASE_URL is not its address.",
  "out-of-budget": "The account behind OPENAI_API_KEY has no credit left.",
  "rate-limited": "The model's server is busy.",
  "timed-out": "The model's server took too long.",
  unavailable: "The model's server is not working.",
};

export const troubleFor = (kind: TroubleKind, cause?: unknown, retryAfterMs?: number): Trouble =>
  new Trouble(kind, words[kind], {
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(cause !== undefined && { cause }),
  });

/** Pure. `body` is whatever came: parsed JSON, text, or nothing. */
export function troubleOf(status: number, body: unknown, retryAfterMs?: number): Trouble {
  const named = [errorOf(body).code, errorOf(body).type].map((code) => codes[code.toLowerCase()]).find(Boolean);
  const kind = named ?? statuses[status] ?? (status >= 500 || status < 400 ? "unavailable" : "bad-input");
  return troubleFor(kind, { status, body }, kind === "out-of-budget" ? undefined : retryAfterMs);
}

/** Milliseconds a server asks to wait, from Retry-After in seconds or as a date, or OpenAI's retry-after-ms. */
export function retryAfter(headers: { get(name: string): string | null }, now: number): number | undefined {
  const exact = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (exact >= 0) return exact;
  const given = headers.get("retry-after");
  if (given === null) return undefined;
  const seconds = Number(given);
  const wait = Number.isFinite(seconds) && given.trim() !== "" ? seconds * 1000 : Date.parse(given) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

export type ErrorWords = {
  readonly code: string;
  readonly type: string;
  readonly param: string;
  readonly message: string;
};

/** The `error` object of a body, or the body itself: servers differ. Missing fields are "". */
export function errorOf(body: unknown): ErrorWords {
  const outer = fields(body);
  const inner = fields(outer.error);
  const text = (name: string): string => {
    const value = inner[name] ?? outer[name];
    return typeof value === "string" ? value : "";
  };
  const message =
    typeof body === "string" ? body.slice(0, 2000) : typeof outer.error === "string" ? outer.error : text("message");
  return { code: text("code"), type: text("type"), param: text("param"), message };
}

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
