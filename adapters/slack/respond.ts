// Answers to a response_url: Slack's own address for thirty minutes of answers, and nobody else's.
import { Trouble } from "../../src/trouble.ts";
import { troubleOf } from "./trouble.ts";
import type { Respond } from "./voice.ts";

const answerMs = 10_000;

/** `apiUrl` is the seam of tests and proxies: its host may hand out response_urls too. */
export const respondWith =
  (apiUrl: string | undefined): Respond =>
  async (url, body) => {
    if (!isSlacks(url, apiUrl)) throw new Trouble("refused");
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(answerMs),
    }).catch((cause: unknown) => {
      throw troubleOf({ kind: "network", sent: true }, cause);
    });
    if (!answer.ok) throw troubleOf({ kind: "status", status: answer.status });
  };

function isSlacks(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host } = new URL(url);
  if (apiUrl !== undefined && host === new URL(apiUrl).host) return true;
  return protocol === "https:" && hostname === "hooks.slack.com";
}
