// Answers to a response_url: Slack's own address for thirty minutes of answers, and nobody else's.
import { Trouble } from "../../src/trouble.ts";
import { troubleOf } from "./trouble.ts";
import { postText } from "./wire.ts";

/** Posts to a response_url. */
export type Respond = (url: string, body: Readonly<Record<string, unknown>>) => Promise<void>;

/** `apiUrl` is the seam of tests and proxies: its host may hand out response_urls too. */
export function respondWith(apiUrl: string | undefined): Respond {
  const host = apiUrl === undefined ? undefined : new URL(apiUrl).host;
  return async (url, body) => {
    if (!isSlacks(url, host)) throw new Trouble("refused");
    const { status } = await postText(url, json, JSON.stringify(body)).catch((cause: unknown) => {
      throw troubleOf({ kind: "network", sent: true }, cause);
    });
    if (status < 200 || status > 299) throw troubleOf({ kind: "status", status });
  };
}

const json = { "content-type": "application/json; charset=utf-8" };

function isSlacks(url: string, host: string | undefined): boolean {
  const asked = URL.parse(url);
  if (asked === null) return false;
  if (host !== undefined && asked.host === host) return true;
  return asked.protocol === "https:" && asked.hostname === "hooks.slack.com";
}
