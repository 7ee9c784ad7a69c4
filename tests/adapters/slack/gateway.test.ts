// Requests that are not surely Slack's, now, and for the first time are refused before anything runs.
import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openGateway } from "../../../adapters/slack/gateway.ts";
import { openSlack } from "../../../adapters/slack/index.ts";
import { readConfig } from "../../../src/config.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { KeptLog } from "../../fakes/log.ts";
import { sign } from "../../fakes/slack/payloads.ts";
import { openMemory } from "../../fakes/store.ts";
import { type Running, run, secret, until } from "./running.ts";

// Bolt checks signatures a second time, by the wall clock.
const clock = new FixedClock(Math.floor(Date.now() / 1_000) * 1_000);
const seconds = Math.floor(clock.now() / 1_000);
let running: Running;

beforeEach(async () => {
  running = await run({ mode: "http", clock, store: openMemory() });
});
afterEach(async () => {
  await running.stop();
});

let counter = 0;
const bodyOf = (text = "https://example.org"): string =>
  new URLSearchParams({
    command: "/brief",
    text,
    team_id: "T1",
    user_id: "U1",
    channel_id: "C1",
    trigger_id: `1.${++counter}`,
    response_url: running.slack.responseUrl({ user: "U1", channel: "C1" }),
    is_enterprise_install: "false",
  }).toString();

type Sent = {
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
};

/** By hand, because fetch would tidy the headers up. */
const send = ({ body = bodyOf(), headers = {} }: Sent): Promise<number> =>
  new Promise((resolve, reject) => {
    const all: Record<string, string | string[] | undefined> = {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": String(seconds),
      "x-slack-signature": sign(body, secret, seconds),
      ...headers,
    };
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
      string,
      string | string[]
    >;
    const outgoing = httpRequest(`${running.origin}/slack/events`, { method: "POST", headers: kept }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) =>
      // A door that shuts while ten megabytes are on their way has refused them.
      error.code === "EPIPE" || error.code === "ECONNRESET" ? resolve(413) : reject(error),
    );
    outgoing.end(body);
  });

const flipped = (body: string): string => body.replace("brief", "crief");

const forged: Readonly<Record<string, () => Sent>> = {
  "without a signature": () => ({ headers: { "x-slack-signature": undefined } }),
  "without a timestamp": () => ({ headers: { "x-slack-request-timestamp": undefined } }),
  "signed with another secret": () => {
    const body = bodyOf();
    return { body, headers: { "x-slack-signature": sign(body, "another secret", seconds) } };
  },
  "signed with the empty secret": () => {
    const body = bodyOf();
    return { body, headers: { "x-slack-signature": sign(body, "", seconds) } };
  },
  "of another version": () => {
    const body = bodyOf();
    return { body, headers: { "x-slack-signature": sign(body, secret, seconds).replace("v0", "v1") } };
  },
  "with half a signature": () => {
    const body = bodyOf();
    return { body, headers: { "x-slack-signature": sign(body, secret, seconds).slice(0, 40) } };
  },
  "cut short": () => {
    const body = bodyOf();
    return { body: body.slice(0, -10), headers: { "x-slack-signature": sign(body, secret, seconds) } };
  },
  "with one byte changed": () => {
    const body = bodyOf();
    return { body: flipped(body), headers: { "x-slack-signature": sign(body, secret, seconds) } };
  },
  "301 seconds old": () => {
    const body = bodyOf();
    const then = seconds - 301;
    return {
      body,
      headers: { "x-slack-request-timestamp": String(then), "x-slack-signature": sign(body, secret, then) },
    };
  },
  "301 seconds ahead": () => {
    const body = bodyOf();
    const then = seconds + 301;
    return {
      body,
      headers: { "x-slack-request-timestamp": String(then), "x-slack-signature": sign(body, secret, then) },
    };
  },
  "with a timestamp in other digits": () => {
    const body = bodyOf();
    return {
      body,
      headers: { "x-slack-request-timestamp": `${seconds}e0`, "x-slack-signature": sign(body, secret, seconds) },
    };
  },
  "with two signatures": () => {
    const body = bodyOf();
    return { body, headers: { "x-slack-signature": [sign(body, secret, seconds), sign(body, "x", seconds)] } };
  },
  "with two timestamps": () => ({ headers: { "x-slack-request-timestamp": [String(seconds), String(seconds - 1)] } }),
  "ssl_check=1 with a payload, unsigned": () => ({
    body: `ssl_check=1&${bodyOf()}`,
    headers: { "x-slack-signature": undefined, "x-slack-request-timestamp": undefined },
  }),
  "ssl_check=1 with a payload, signed": () => ({ body: `ssl_check=1&${bodyOf()}` }),
  gzipped: () => {
    const body = gzipSync(bodyOf());
    return { body, headers: { "content-encoding": "gzip", "x-slack-signature": sign(body, secret, seconds) } };
  },
  "of ten megabytes": () => ({ body: bodyOf("x".repeat(10_000_000)) }),
  "of ten megabytes in chunks": () => ({
    body: bodyOf("x".repeat(10_000_000)),
    headers: { "transfer-encoding": "chunked" },
  }),
};

describe("a forged request", () => {
  it.each(Object.keys(forged))("%s is refused and no listener runs", async (name) => {
    const status = await send(forged[name]?.() ?? {});
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    // A genuine one sent afterwards is the only one heard.
    expect(await send({})).toBe(200);
    await until(() => running.heard.length > 0);
    expect(running.heard).toHaveLength(1);
  });

  it("that replays a genuine one is refused, here and in another process with the same store", async () => {
    const store = openMemory();
    const one = await run({ mode: "http", clock, store });
    const other = await run({ mode: "http", clock, store, slack: one.slack });
    const body = bodyOf();
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": String(seconds),
      "x-slack-signature": sign(body, secret, seconds),
    };
    const statuses: number[] = [];
    for (const origin of [one.origin, one.origin, other.origin])
      statuses.push((await fetch(`${origin}/slack/events`, { method: "POST", headers, body })).status);
    await until(() => one.heard.length === 1);
    await other.stop();
    await one.stop();
    expect(statuses).toEqual([200, 401, 401]);
    expect([...one.heard, ...other.heard]).toHaveLength(1);
  });

  it("refuses a replay where there is no store to share", async () => {
    const alone = await run({ mode: "http", clock });
    const text = bodyOf();
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": String(seconds),
      "x-slack-signature": sign(text, secret, seconds),
    };
    const ask = async () =>
      (await fetch(`${alone.origin}/slack/events`, { method: "POST", headers, body: text })).status;
    expect([await ask(), await ask()]).toEqual([200, 401]);
    await alone.stop();
    expect(alone.heard).toHaveLength(1);
  });
});

describe("a genuine request", () => {
  it.each([-290, 0, 290])("signed %i seconds from now is heard", async (offset) => {
    const body = bodyOf();
    const then = seconds + offset;
    expect(
      await send({
        body,
        headers: { "x-slack-request-timestamp": String(then), "x-slack-signature": sign(body, secret, then) },
      }),
    ).toBe(200);
    await until(() => running.heard.length === 1);
  });

  it("that Slack retries gets its 200 again and is answered once", async () => {
    const body = JSON.stringify({
      type: "event_callback",
      team_id: "T1",
      event_id: "Ev1",
      authorizations: [
        { team_id: "T1", user_id: "UBOT", is_bot: true, is_enterprise_install: false, enterprise_id: null },
      ],
      event: { type: "app_mention", user: "U1", text: "<@UBOT> hi", ts: "1.5", channel: "C1", event_ts: "1.5" },
    });
    for (const later of [0, 0, 60, 300]) {
      const then = seconds + Math.min(later, 290);
      const status = await send({
        body,
        headers: {
          "content-type": "application/json",
          "x-slack-request-timestamp": String(then),
          "x-slack-signature": sign(body, secret, then),
          "x-slack-retry-num": "1",
        },
      });
      expect(status).toBe(200);
    }
    await until(() => running.heard.length > 0);
    expect(running.heard).toHaveLength(1);
  });

  it("that only checks the certificate is answered, and nothing runs", async () => {
    expect(await send({ body: "ssl_check=1&token=x", headers: { "x-slack-signature": undefined } })).toBe(200);
    expect(running.heard).toEqual([]);
  });
});

describe("the door", () => {
  it("does not open with an empty secret", async () => {
    const config = {
      ...readConfig({ SLACK_SIGNING_SECRET: "x", SLACK_BOT_TOKEN: "xoxb-test" }),
      SLACK_SIGNING_SECRET: "",
    };
    await expect(openSlack(config, { log: new KeptLog(), clock, ids: new CountingIds() })).rejects.toMatchObject({
      kind: "not-configured",
    });
  });

  it("refuses everything when it was built with one all the same", async () => {
    const log = new KeptLog();
    let reached = 0;
    const server = openGateway({ secret: "", clock, log }, (_request, response) => {
      reached++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: "POST",
      headers: { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${"0".repeat(64)}` },
      body: "a=b",
    });
    expect([answer.status, reached]).toEqual([401, 0]);
    await new Promise((resolve) => server.close(resolve));
  });

  it("writes one line for a hundred senders that hang up, and one for a hundred forgeries", async () => {
    const hangUp = () =>
      new Promise<void>((resolve) => {
        const outgoing = httpRequest(`${running.origin}/slack/events`, {
          method: "POST",
          headers: { "content-length": "1000" },
        });
        outgoing.on("error", () => {});
        outgoing.on("close", () => resolve());
        outgoing.write("half", () => setTimeout(() => outgoing.destroy(), 1));
      });
    await Promise.all(Array.from({ length: 100 }, hangUp));
    for (let count = 0; count < 100; count++) await send({ headers: { "x-slack-signature": undefined } });
    await until(() => running.log.count("slack-request-refused") === 1);
    expect(running.log.events.map(({ event }) => event).filter((event) => event.startsWith("slack-request"))).toEqual([
      "slack-request-cut",
      "slack-request-refused",
    ]);
    expect(await send({})).toBe(200);
  });

  it("says 404 to other addresses", async () => {
    expect((await fetch(`${running.origin}/elsewhere`)).status).toBe(404);
    expect((await fetch(`${running.origin}/slack/events`)).status).toBe(404);
  });
});
