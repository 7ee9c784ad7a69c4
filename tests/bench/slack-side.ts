// Slack's side of the bench in processes of its own, so that what is measured is Lede: a server, and someone who types.
import { Agent, request } from "undici";
import { sign } from "../fakes/slack/payloads.ts";
import { startSlack } from "../fakes/slack/server.ts";

export type Order =
  | { readonly kind: "serve"; readonly tenants: number }
  | {
      readonly kind: "type";
      readonly url: string;
      readonly apiUrl: string;
      readonly secret: string;
      readonly perSecond: number;
      readonly tenants: number;
    }
  /** The next post to this channel is held back for a minute. */
  | { readonly kind: "hold"; readonly channel: string }
  | { readonly kind: "report" };

export type Told =
  | { readonly kind: "serving"; readonly apiUrl: string }
  | { readonly kind: "served"; readonly posted: number; readonly refused: readonly string[] }
  | {
      readonly kind: "typed";
      /** Milliseconds from the request to its acknowledgement. */
      readonly acks: readonly number[];
      /** Not acknowledged with 200. */
      readonly failed: number;
      /** Longest time the typist itself was late, so that its own troubles are not taken for ours. */
      readonly lateMs: number;
    };

export const tokenOf = (tenant: number): string => `xoxb-bench-${tenant}`;
export const tenantOf = (tenant: number): string => `T${tenant}`;

const tell = (told: Told): void => void process.send?.(told);
let report: (() => void) | undefined;

process.on("message", async (order: Order) => {
  if (order.kind === "serve") await serve(order.tenants);
  if (order.kind === "type") type(order);
  if (order.kind === "hold") hold?.(order.channel);
  if (order.kind === "report") report?.();
});

let hold: ((channel: string) => void) | undefined;

async function serve(tenants: number): Promise<void> {
  const slack = await startSlack();
  slack.rules.anyResponseUrl = true;
  for (let tenant = 0; tenant < tenants; tenant++) slack.tokens.set(tokenOf(tenant), tenantOf(tenant));
  hold = (channel) =>
    slack.fail("chat.postMessage", { kind: "status", status: 429, headers: { "retry-after": "60" } }, channel);
  report = () => tell({ kind: "served", posted: slack.posted.length, refused: slack.refused });
  tell({ kind: "serving", apiUrl: slack.apiUrl });
}

/** Every ten milliseconds as many as the time that passed asks for, so that a late timer loses none. */
function type({ url, apiUrl, secret, perSecond, tenants }: Extract<Order, { kind: "type" }>): void {
  const agent = new Agent({ connections: 64, pipelining: 1 });
  const acks: number[] = [];
  const open = new Set<Promise<void>>();
  let failed = 0;
  let sent = 0;
  let lateMs = 0;
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
      const answer = await request(url, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-slack-request-timestamp": String(seconds),
          "x-slack-signature": sign(body, secret, seconds),
        },
        body,
        dispatcher: agent,
      });
      await answer.body.dump();
      if (answer.statusCode === 200) acks.push(performance.now() - from);
      else failed++;
    } catch {
      failed++;
    }
  };
  const begun = performance.now();
  let before = begun;
  const timer = setInterval(() => {
    const now = performance.now();
    lateMs = Math.max(lateMs, now - before - 10);
    before = now;
    for (const due = Math.floor(((now - begun) / 1_000) * perSecond); sent < due; sent++) {
      const work = one(sent);
      open.add(work);
      void work.finally(() => open.delete(work));
    }
  }, 10);
  report = async () => {
    clearInterval(timer);
    await Promise.all(open);
    tell({ kind: "typed", acks, failed, lateMs });
  };
}
