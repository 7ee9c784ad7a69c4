// How our requests to Slack travel: a few connections kept open, no redirects, and messages sent without the SDK's
// ceremony.
import { webApi } from "@slack/bolt";
import { EnvHttpProxyAgent, request } from "undici";

/** How long one call may take: an answer that comes later is an unknown outcome. */
export const callMs = 12_000;

/** Through the proxy of the environment, where one is set. */
const agent = new EnvHttpProxyAgent({
  connections: 64,
  pipelining: 1,
  connectTimeout: 5_000,
  headersTimeout: callMs,
  bodyTimeout: callMs,
});

type Answered = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string };

/** One POST. Throws undici's errors, whose `code` tells whether a connection came about. */
export async function postText(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal?: AbortSignal,
): Promise<Answered> {
  const answer = await request(url, {
    method: "POST",
    headers,
    body,
    dispatcher: agent,
    ...(signal === undefined ? {} : { signal }),
  });
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) flat[name] = String(value);
  return { status: answer.statusCode, headers: flat, text: await answer.body.text() };
}

/** Slack does not always say how long a 429 lasts: such a one is given half a minute. */
const secondsOf = (retryAfter: string | undefined): number =>
  /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) : 30;

/** The SDK throws a nameless error for a 429 that does not say how long. Files go the usual way, text over our wire. */
export const fetchOverWire: typeof fetch = async (input, init) => {
  const answer = await fetchOnce(input, init);
  if (answer.status !== 429) return answer;
  const headers = new Headers(answer.headers);
  headers.set("retry-after", String(secondsOf(headers.get("retry-after") ?? undefined)));
  return new Response(answer.body, { status: 429, statusText: answer.statusText, headers });
};

const fetchOnce: typeof fetch = async (input, init) => {
  if (typeof input !== "string" || typeof init?.body !== "string" || init.method !== "POST")
    return await fetch(input, init);
  const { status, headers, text } = await postText(
    input,
    Object.fromEntries(new Headers(init.headers)),
    init.body,
    init.signal ?? undefined,
  );
  return new Response(text === "" ? null : text, { status, headers });
};

export type SendMessage = (
  token: string,
  message: webApi.ChatPostMessageArguments,
) => Promise<{ readonly channel?: string; readonly ts?: string }>;

/**
 * chat.postMessage as one JSON body. The SDK writes the blocks out three times more, for a log that nobody keeps, and a
 * wave of posts then delays the answers to people. Throws what the SDK throws.
 */
export const sendMessageTo =
  (apiUrl = "https://slack.com/api/"): SendMessage =>
  async (token, message) => {
    const { status, headers, text } = await postText(
      `${apiUrl.replace(/\/*$/, "/")}chat.postMessage`,
      { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" },
      JSON.stringify(message),
    ).catch((thrown: unknown) => {
      throw new webApi.WebAPIRequestError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    });
    if (status === 429) throw new webApi.WebAPIRateLimitedError(secondsOf(headers["retry-after"]));
    if (status !== 200) throw new webApi.WebAPIHTTPError(status, "", headers, "");
    const said = answerIn(text);
    if (said.ok !== true) throw new webApi.WebAPIPlatformError({ ok: false, error: String(said.error) });
    return {
      ...(typeof said.channel === "string" ? { channel: said.channel } : {}),
      ...(typeof said.ts === "string" ? { ts: said.ts } : {}),
    };
  };

/** An answer that cannot be read leaves open whether the message was posted. */
function answerIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said === "object" && said !== null) return { ...said };
  } catch {}
  throw new webApi.WebAPIRequestError(new Error("Slack's answer is no JSON"));
}

/** Our token, and files of ours, go to Slack's file host and nowhere else. */
export function isSlacks(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host } = new URL(url);
  if (apiUrl !== undefined && host === new URL(apiUrl).host) return true;
  return protocol === "https:" && (hostname === "files.slack.com" || hostname.endsWith(".slack.com"));
}
