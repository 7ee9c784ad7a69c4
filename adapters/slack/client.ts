// Slack's Web API as this adapter calls it: the SDK's retries off, its pausing off, and every failure a Trouble.
import { webApi } from "@slack/bolt";
import type { Log } from "../../src/ports/log.ts";
import { Trouble } from "../../src/trouble.ts";
import { sdkLogger } from "./sdk-log.ts";
import { troubleOf } from "./trouble.ts";
import { callMs, fetchOverWire } from "./wire.ts";

export type ClientOptions = NonNullable<ConstructorParameters<typeof webApi.WebClient>[1]>;

export function clientOptions(apiUrl: string | undefined, log: Log): ClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callMs,
    logger: sdkLogger(log),
    fetch: fetchOverWire,
  };
}

/** Runs one call and turns what it throws into a Trouble. */
export async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (thrown) {
    throw fromSdk(thrown);
  }
}

const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export function fromSdk(thrown: unknown): Trouble {
  if (thrown instanceof Trouble) return thrown;
  if (thrown instanceof webApi.WebAPIRateLimitedError)
    return troubleOf({ kind: "rate-limited", retryAfterSeconds: thrown.retryAfter }, thrown);
  if (thrown instanceof webApi.WebAPIPlatformError)
    return troubleOf({ kind: "refused", error: String(thrown.data.error) }, thrown);
  if (thrown instanceof webApi.WebAPIHTTPError)
    return troubleOf({ kind: "status", status: thrown.statusCode }, new Error(`Slack answered ${thrown.statusCode}`));
  if (thrown instanceof webApi.WebAPIRequestError)
    return troubleOf({ kind: "network", sent: !neverConnected.has(codeOf(thrown.original)) }, thrown);
  return troubleOf({ kind: "network", sent: true }, thrown);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}

/** The error word of a refusal, for the few places that answer it themselves. */
export const refusal = (trouble: unknown): string | undefined =>
  trouble instanceof Trouble && trouble.cause instanceof webApi.WebAPIPlatformError
    ? String(trouble.cause.data.error)
    : undefined;
