// Posting: once, at Slack's pace, one channel's trouble kept from the others, and found again when nobody answered.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Part } from "../../../src/ports/platform.ts";
import type { Trouble } from "../../../src/trouble.ts";
import { tongueFor } from "../../../src/words/tongue.ts";
import type { Fault } from "../../fakes/slack/kept.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { startSlack } from "../../fakes/slack/server.ts";
import { hasty, type Running, run, until } from "./running.ts";
import { briefing, edition, story } from "./samples.ts";

let running: Running;
let clock: Clock;
const { signal } = new AbortController();
const place = (address = "C1") => ({ platform: "slack", tenant: "T1", address });

beforeEach(async () => {
  clock = hasty(5);
  running = await run({ clock });
});
afterEach(async () => {
  await running.stop();
});

const part = (): Part => {
  const [first] = running.platform.render({ audience: "everyone", kind: "briefing", briefing: briefing() });
  if (first === undefined) throw new Error("nothing was rendered");
  return first;
};
const post = (key: string, address?: string) => running.platform.post(part(), place(address), { key, signal });
const sent = () => running.slack.calls.filter((call) => call.method === "chat.postMessage");

describe("a post", () => {
  it("carries its key as our marker, unfurls nothing, and gives channel and timestamp", async () => {
    const id = await post("key-1");
    expect(id).toBe(`C1/${running.slack.posted[0]?.ts}`);
    expect(running.slack.posted[0]?.metadata).toEqual({ event_type: "lede_part", event_payload: { key: "key-1" } });
    expect(sent()[0]?.body).toMatchObject({ unfurl_links: false, unfurl_media: false });
  });

  it("beneath another message goes into its thread", async () => {
    const root = await post("key-1");
    await running.platform.post(part(), place(), { key: "key-2", under: root, signal });
    expect(running.slack.posted[1]?.thread_ts).toBe(root.split("/")[1]);
  });

  it("of a whole edition arrives as it was rendered", async () => {
    const parts = running.platform.render({
      audience: "everyone",
      kind: "edition",
      edition: edition([story(), story({ id: "brief0000002" })], { layout: "thread" }),
    });
    const ids: string[] = [];
    for (const [index, one] of parts.entries())
      ids.push(
        await running.platform.post(one, place(), {
          key: `e-${index}`,
          signal,
          ...(one.under === undefined ? {} : { under: ids[one.under] ?? "" }),
        }),
      );
    expect(running.slack.posted.map((message) => message.thread_ts)).toEqual([
      undefined,
      ids[0]?.split("/")[1],
      ids[0]?.split("/")[1],
    ]);
    expect(running.slack.refused).toEqual([]);
  });

  const outcomes: readonly (readonly [string, Fault, string])[] = [
    ["accepted, then the answer lost", { kind: "accepted-then-dropped" }, "unknown-outcome"],
    ["cut before anything was answered", { kind: "dropped" }, "unknown-outcome"],
    ["500", { kind: "status", status: 500, body: "oops" }, "unknown-outcome"],
    ["502", { kind: "status", status: 502 }, "unknown-outcome"],
    ["503", { kind: "status", status: 503 }, "unavailable"],
    ["429 with Retry-After", { kind: "status", status: 429, headers: { "retry-after": "7" } }, "rate-limited"],
    ["429 without Retry-After", { kind: "status", status: 429 }, "rate-limited"],
    ["fatal_error", { kind: "error", error: "fatal_error" }, "unknown-outcome"],
    ["not_in_channel", { kind: "error", error: "not_in_channel" }, "not-allowed"],
    ["is_archived", { kind: "error", error: "is_archived" }, "gone"],
    ["channel_not_found", { kind: "error", error: "channel_not_found" }, "gone"],
    ["token_revoked", { kind: "error", error: "token_revoked" }, "bad-credentials"],
    ["invalid_blocks", { kind: "error", error: "invalid_blocks" }, "malformed"],
    ["msg_too_long", { kind: "error", error: "msg_too_long" }, "malformed"],
  ];
  it.each(outcomes)("answered with %s is tried once and is that trouble", async (_name, fault, kind) => {
    running.slack.fail("chat.postMessage", fault);
    await expect(post("key-1")).rejects.toMatchObject({ kind });
    expect(sent()).toHaveLength(1);
  });

  it("to a server that is not there is unavailable: it surely did not arrive", async () => {
    const { slack } = running;
    await running.platform.post(part(), place(), { key: "warm", signal });
    await slack.close();
    await expect(post("key-1")).rejects.toMatchObject({ kind: "unavailable" });
  });
});

describe("whether Slack answers", () => {
  it("is asked without a word to anybody", async () => {
    await running.platform.answers?.(signal);
    expect(running.slack.calls.at(-1)?.method).toBe("auth.test");
    running.slack.rules.down = { kind: "status", status: 503 };
    await expect(running.platform.answers?.(signal)).rejects.toMatchObject({ kind: "unavailable" });
    running.slack.rules.down = { kind: "dropped" };
    await expect(running.platform.answers?.(signal)).rejects.toMatchObject({ kind: "unknown-outcome" });
  });

  it("is no where the token was revoked, in words that name it", async () => {
    running.slack.tokens.clear();
    const told = { kind: "bad-credentials", message: expect.stringContaining("SLACK_BOT_TOKEN") };
    await expect(running.platform.answers?.(signal)).rejects.toMatchObject(told);
    await expect(post("key-1")).rejects.toMatchObject(told);
  });
});

describe("a channel that Slack holds back", () => {
  it("is not asked again before its time, and others are posted to meanwhile", async () => {
    running.slack.fail("chat.postMessage", { kind: "status", status: 429, headers: { "retry-after": "600" } }, "C-hot");
    await expect(post("hot", "C-hot")).rejects.toMatchObject({ kind: "rate-limited", retryAfterMs: 600_000 });
    await post("cold", "C-cold");
    const calls = sent().length;
    const held = await post("hot", "C-hot").catch((thrown: unknown) => thrown as Trouble);
    expect(held).toMatchObject({ kind: "rate-limited" });
    expect((held as Trouble).retryAfterMs).toBeGreaterThan(1_000);
    expect(sent()).toHaveLength(calls);
  });
});

describe("finding what may have arrived", () => {
  it("hears it as our own message first, without asking for history", async () => {
    const ann = person(running.slack, running.wire);
    running.slack.onPosted((message) => {
      const event = {
        type: "message",
        user: "UBOT",
        bot_id: "BBOT",
        channel: message.channel,
        channel_type: "channel",
        ts: message.ts,
        text: message.text,
        metadata: message.metadata,
      };
      void ann.event(event).catch(() => {});
    });
    running.slack.fail("chat.postMessage", { kind: "accepted-then-dropped" });
    await expect(post("key-1")).rejects.toMatchObject({ kind: "unknown-outcome" });
    await until(() => running.slack.sockets.live.size > 0);
    expect(await running.platform.find("key-1", place(), signal)).toBe(`C1/${running.slack.posted[0]?.ts}`);
    expect(running.slack.calls.some((call) => call.method.startsWith("conversations."))).toBe(false);
    expect(running.heard).toEqual([]);
  });

  it("looks through history where no event came, and says absent only when it saw all of it", async () => {
    running.slack.fail("chat.postMessage", { kind: "accepted-then-dropped" });
    await expect(post("key-1")).rejects.toMatchObject({ kind: "unknown-outcome" });
    expect(await running.platform.find("key-1", place(), signal)).toBe(`C1/${running.slack.posted[0]?.ts}`);
    expect(await running.platform.find("key-2", place(), signal)).toBe("absent");
  });

  it("finds a reply in a thread of ours, also after a restart", async () => {
    const root = await post("key-root");
    running.slack.fail("chat.postMessage", { kind: "accepted-then-dropped" });
    await expect(
      running.platform.post(part(), place(), { key: "key-reply", under: root, signal }),
    ).rejects.toBeDefined();
    const reply = `C1/${running.slack.posted[1]?.ts}`;
    expect(await running.platform.find("key-reply", place(), signal)).toBe(reply);
    const later = await run({ slack: running.slack, clock });
    expect(await later.platform.find("key-reply", place(), signal)).toBe(reply);
    await later.stop();
  });

  it.each([
    [{ kind: "dropped" }, "unavailable"],
    [{ kind: "status", status: 500 }, "unavailable"],
    [{ kind: "status", status: 503 }, "unavailable"],
    [{ kind: "error", error: "fatal_error" }, "unavailable"],
    [{ kind: "status", status: 429, headers: { "retry-after": "600" } }, "rate-limited"],
  ] as const)("has not looked where history is answered with %j: %s", async (fault, kind) => {
    running.slack.fail("conversations.history", fault);
    await expect(running.platform.find("key-1", place(), signal)).rejects.toMatchObject({ kind });
  });

  it("looks as far back as it was sent", async () => {
    const asked = () => Number(running.slack.calls.findLast(({ method }) => method.endsWith("history"))?.body.oldest);
    const hour = 3_600;
    const now = clock.now() / 1_000;
    await running.platform.find("key-1", place(), signal);
    expect(Math.round((now - asked()) / hour)).toBe(2);
    await running.platform.find("key-1", place(), signal, (now - 5 * hour) * 1_000);
    expect(Math.floor((now - asked()) / hour)).toBe(5);
  });

  it("cannot tell when history is closed for good", async () => {
    running.slack.fail("conversations.history", { kind: "error", error: "missing_scope" });
    expect(await running.platform.find("key-1", place(), signal)).toBe("cannot-tell");
  });

  it("waits for its turn where an app may look once a minute, and says of each channel what is there", async () => {
    const quick = hasty(300);
    const slack = await startSlack(quick);
    const one = await run({ mode: "http", slack, clock: quick });
    const channels = ["C1", "C2", "C3", "C4"];
    for (const channel of channels) {
      const arrives = channel !== "C4";
      slack.fail("chat.postMessage", { kind: arrives ? "accepted-then-dropped" : "dropped" }, channel);
      await expect(one.platform.post(part(), place(channel), { key: `key-${channel}`, signal })).rejects.toBeDefined();
    }
    slack.rules.commercial = true;
    const found = await Promise.all(
      channels.map((channel) => one.platform.find(`key-${channel}`, place(channel), signal)),
    );
    expect(found).toEqual([...slack.posted.map(({ channel, ts }) => `${channel}/${ts}`), "absent"]);
    await one.stop();
    await slack.close();
  });

  it("turns the pages of a busy channel, fifteen messages each", async () => {
    const quick = hasty(300);
    const slack = await startSlack(quick);
    const one = await run({ mode: "http", slack, clock: quick });
    const ours = await one.platform.post(part(), place(), { key: "key-old", signal });
    for (let count = 0; count < 40; count++)
      slack.posted.push({
        channel: "C1",
        ts: `${ours.slice(3)}${count}`,
        text: "Chat",
        blocks: [],
        token: "",
        body: {},
      });
    await one.stop();
    slack.rules.commercial = true;
    const later = await run({ mode: "http", slack, clock: quick });
    expect(await later.platform.find("key-old", place(), signal)).toBe(ours);
    expect(await later.platform.find("key-other", place(), signal)).toBe("absent");
    await later.stop();
    await slack.close();
  });

  it("says that history can be read again later", async () => {
    running.slack.fail("conversations.history", { kind: "status", status: 503 });
    await expect(running.platform.find("key-1", place(), signal)).rejects.toMatchObject({ kind: "unavailable" });
  });
});

describe("reach and retract", () => {
  it("say in words what is missing and what to type", async () => {
    running.slack.channels.set("C-out", { member: false });
    running.slack.channels.set("C-secret", { member: false, private: true });
    running.slack.channels.set("C-old", { member: true, archived: true });
    const reach = async (address: string) => await running.platform.reach(place(address), signal);
    expect(await reach("C1")).toEqual({ state: "open" });
    expect(await reach("D1")).toEqual({ state: "open" });
    const out = await reach("C-out");
    expect("words" in out && [out.state, tongueFor("de").told(out.words)]).toEqual([
      "not-invited",
      "Lede ist noch nicht in #news. Gib dort /invite @Lede ein und versuch es dann noch einmal.",
    ]);
    expect(await reach("C-secret")).toMatchObject({ state: "not-invited" });
    expect(await reach("C-old")).toEqual({ state: "gone" });
  });

  it("take a message away, and do not mind when it is gone", async () => {
    const id = await post("key-1");
    await running.platform.retract(id, place(), signal);
    expect(running.slack.posted).toEqual([]);
    await running.platform.retract(id, place(), signal);
  });
});
