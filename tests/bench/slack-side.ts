// Slack's side of the bench in threads of its own, so that what is measured is Lede: a server, and someone who types.
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { sign } from "../fakes/slack/payloads.ts";
import { startSlack } from "../fakes/slack/server.ts";

export type Side =
  | { readonly role: "server"; readonly tenants: number }
  | {
      readonly role: "typist";
      readonly url: string;
      readonly apiUrl: string;
      readonly secret: string;
      readonly perSecond: number;
      readonly tenants: number;
    };

export type FromServer = { readonly apiUrl: string } | { readonly posted: number; readonly refused: readonly string[] };
/** Milliseconds from the request to its acknowledgement, and how many were not acknowledged with 200. */
export type FromTypist = { readonly acks: readonly number[]; readonly failed: number };

export const tokenOf = (tenant: number): string => `xoxb-bench-${tenant}`;
export const tenantOf = (tenant: number): string => `T${tenant}`;

if (!isMainThread) (await (workerData as Side & { role: string }).role) === "server" ? serve() : type();

async function serve(): Promise<void> {
  const { tenants } = workerData as Extract<Side, { role: "server" }>;
  const slack = await startSlack();
  for (let tenant = 0; tenant < tenants; tenant++) slack.tokens.set(tokenOf(tenant), tenantOf(tenant));
  parentPort?.postMessage({ apiUrl: slack.apiUrl } satisfies FromServer);
  parentPort?.on("message", (wish: { readonly hot?: string }) => {
    if (wish.hot)
      slack.fail("chat.postMessage", { kind: "status", status: 429, headers: { "retry-after": "60" } }, wish.hot);
    else parentPort?.postMessage({ posted: slack.posted.length, refused: slack.refused } satisfies FromServer);
  });
}

async function type(): Promise<void> {
  const { url, apiUrl, secret, perSecond, tenants } = workerData as Extract<Side, { role: "typist" }>;
  const acks: number[] = [];
  const open = new Set<Promise<void>>();
  let failed = 0;
  let sent = 0;
  let over = false;
  const one = async (number: number) => {
    const body = new URLSearchParams({
      command: "/lede",
      text: "privacy",
      team_id: tenantOf(number % tenants),
      user_id: "U1",
      channel_id: "C1",
      trigger_id: `bench.${number}`,
      response_url: apiUrl.replace("/api/", `/respond/${number}`),
      is_enterprise_install: "false",
    }).toString();
    const seconds = Math.floor(Date.now() / 1_000);
    const from = performance.now();
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": String(seconds),
          "x-slack-signature": sign(body, secret, seconds),
        },
        body,
      });
      await answer.arrayBuffer();
      if (answer.status === 200) acks.push(performance.now() - from);
      else failed++;
    } catch {
      failed++;
    }
  };
  parentPort?.on("message", () => {
    over = true;
  });
  const begun = performance.now();
  while (!over) {
    for (const due = ((performance.now() - begun) / 1_000) * perSecond; sent < due; sent++) {
      const work = one(sent);
      open.add(work);
      void work.finally(() => open.delete(work));
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await Promise.all(open);
  parentPort?.postMessage({ acks, failed } satisfies FromTypist);
  parentPort?.close();
}
