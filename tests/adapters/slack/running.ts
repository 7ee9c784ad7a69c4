// A running Slack adapter against the fake, with a desk of three lines: what the tests of this room start from.

import { openSlack } from "../../../adapters/slack/index.ts";
import { readConfig } from "../../../src/config.ts";
import type { Heard } from "../../../src/news/talk.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Draw, Hear } from "../../../src/ports/platform.ts";
import type { Store } from "../../../src/ports/store.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { KeptLog } from "../../fakes/log.ts";
import type { FakeSlack } from "../../fakes/slack/kept.ts";
import { httpWire, socketWire, type Wire } from "../../fakes/slack/payloads.ts";
import { startSlack } from "../../fakes/slack/server.ts";
import { realClock } from "../../fakes/wall.ts";

export const secret = "8f742231b10e8888abcd99yyyzzz85a5";
export const encryptionKey = "ab".repeat(32);

/** A clock that runs so many times as fast: a minute of watching in half a second. */
export const hasty = (times: number): Clock => {
  // The machine's own date may be set back while a test runs: 300 times as far for what reads this clock.
  const [from, began] = [Date.now(), performance.now()];
  return {
    now: () => from + (performance.now() - began) * times,
    elapsed: () => (performance.now() - began) * times,
    sleep: (milliseconds, signal) => realClock.sleep(milliseconds / times, signal),
  };
};

export type Running = {
  readonly slack: FakeSlack;
  readonly platform: Awaited<ReturnType<typeof openSlack>>;
  readonly wire: Wire;
  readonly heard: Heard[];
  readonly log: KeptLog;
  /** Where the HTTP door is; "" in Socket Mode. */
  readonly origin: string;
  stop(): Promise<void>;
};

export type Wish = {
  readonly mode?: "socket" | "http";
  readonly hear?: Hear;
  readonly store?: Store;
  readonly slack?: FakeSlack;
  readonly clock?: Clock;
  readonly draw?: Draw;
  readonly env?: Readonly<Record<string, string>>;
};

/** "socket" and "http" both speak for one workspace; with SLACK_CLIENT_ID in `env`, "http" installs many. */
export async function run({
  mode = "socket",
  hear,
  store,
  slack: given,
  clock = realClock,
  draw,
  env = {},
}: Wish = {}): Promise<Running> {
  const slack = given ?? (await startSlack());
  const log = new KeptLog();
  const heard: Heard[] = [];
  const tokens: Record<string, string> =
    mode === "socket"
      ? { SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test" }
      : { SLACK_SIGNING_SECRET: secret, SLACK_PORT: "0", ENCRYPTION_KEY: encryptionKey };
  if (mode === "http" && env.SLACK_CLIENT_ID === undefined) tokens.SLACK_BOT_TOKEN = "xoxb-test";
  const config = readConfig({ SLACK_API_URL: slack.apiUrl, ...tokens, ...env });
  const ids = new CountingIds();
  const platform = await openSlack(config, { log, clock, ids, ...(store && { store }), ...(draw && { draw }) });
  const stopping = new AbortController();
  const listening = platform.listen(async (one, say) => {
    heard.push(one);
    await hear?.(one, say);
  }, stopping.signal);
  await Promise.race([listening, until(() => platform.line.awake())]);
  const address = platform.line.address?.();
  const origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  const wire = mode === "socket" ? socketWire(slack) : httpWire(`${origin}/slack/events`, secret, () => clock.now());
  return {
    slack,
    platform,
    wire,
    heard,
    log,
    origin,
    stop: async () => {
      stopping.abort();
      await listening;
      if (given === undefined) await slack.close();
    },
  };
}

/** Waits for something that happens over a socket; fails with what it waited for. */
export async function until(happened: () => boolean, patienceMs = 8_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!happened()) {
    if (Date.now() > end) throw new Error(`still waiting for ${String(happened)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
