// What Slack repeats is answered once, whichever process hears it; what it drops once is not lost; and what is for one person stays there.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { Heard } from "../../../src/news/talk.ts";
import type { FakeSlack } from "../../fakes/slack/kept.ts";
import { person, socketWire } from "../../fakes/slack/payloads.ts";
import { startSlack } from "../../fakes/slack/server.ts";
import { Memory, openMemory } from "../../fakes/store.ts";
import { hasty, type Running, run, until } from "./running.ts";

type Json = Record<string, unknown>;
const samples = JSON.parse(
  readFileSync(new URL("../../fixtures/slack/events.json", import.meta.url), "utf8"),
) as Readonly<Record<string, { readonly event: Json } & Json>>;

const open: Running[] = [];
let slack: FakeSlack;
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
  await slack.close();
});

/** Empty strings of a sample become names that mean something; what it says of its kind stays. */
function filled(name: string, node: unknown, key = ""): unknown {
  if (Array.isArray(node)) return node.map((child) => filled(name, child, key));
  if (typeof node === "object" && node !== null)
    return Object.fromEntries(Object.entries(node).map(([inner, value]) => [inner, filled(name, value, inner)]));
  if (node !== "") return node;
  if (key === "bot_id" || key === "subtype" || key === "thread_ts" || key === "parent_user_id") return undefined;
  if (key === "user" || key === "user_id") return "U1";
  if (key === "bot") return "UBOT";
  if (key === "channel" || key === "channel_id") return "D1";
  if (key === "channel_type") return "im";
  if (key === "team_id") return "T1";
  if (key === "tab") return "home";
  if (key === "text") return "how many were killed?";
  return key.endsWith("ts") ? `1700.${name}` : `${name}-${key}`;
}

/** Which of Slack's 96 events are for us; the rest are not subscribed to, and heard without a word. */
const answers = new Set([
  "Message",
  "AppMention",
  "AppHomeOpened",
  "AppUninstalled",
  "TokensRevoked",
  "MessageThreadBroadcast",
]);

describe("96 events, each delivered four times to two processes", () => {
  it("are answered once each where they are for us, and not at all where they are not", async () => {
    slack = await startSlack();
    const memory = new Memory();
    const said: string[] = [];
    for (let process = 0; process < 2; process++)
      open.push(
        await run({
          slack,
          store: openMemory(memory),
          clock: hasty(5),
          hear: async (heard) => {
            said.push(heard.key);
          },
        }),
      );
    expect(Object.keys(samples)).toHaveLength(96);
    const expected = Object.keys(samples).filter((name) => answers.has(name)).length;
    const deliveries: Promise<unknown>[] = [];
    for (const [name, sample] of Object.entries(samples)) {
      const payload = {
        ...(filled(name, sample) as Json),
        type: "event_callback",
        team_id: "T1",
        event_id: `Ev-${name}`,
        authorizations: [
          { team_id: "T1", user_id: "UBOT", is_bot: true, is_enterprise_install: false, enterprise_id: null },
        ],
      };
      // Slack chooses a socket each time: here each process gets it twice, at once.
      for (let time = 0; time < 4; time++) deliveries.push(everySocket(payload, time));
    }
    await Promise.allSettled(deliveries);
    await until(() => said.length >= expected);
    for (const one of open) await one.stop();
    open.length = 0;
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBe(expected);
    // The sample of a shared file leads to no file of Slack's: that is said, once.
    expect(slack.posted.map(({ text }) => text)).toEqual([expect.stringContaining("Paste its text instead")]);
  }, 30_000);

  it("dropped the first time are answered the second", async () => {
    slack = await startSlack();
    const heard: Heard[] = [];
    const one = await run({
      slack,
      clock: hasty(5),
      hear: async (each) => {
        heard.push(each);
      },
    });
    open.push(one);
    const ann = person(slack, socketWire(slack), { channel: "D1" });
    const event = {
      type: "message",
      user: "U1",
      text: "hello?",
      ts: "9.1",
      channel: "D1",
      channel_type: "im",
      event_ts: "9.1",
    };
    slack.sockets.freeze();
    await slack.sockets.deliver({ type: "events_api", payload: ann.envelope(event) }, 50).catch(() => {});
    expect(heard).toEqual([]);
    slack.sockets.drop();
    await until(() => slack.sockets.opened() === 2);
    await until(() => one.platform.awake() && slack.sockets.live.size > 0);
    await ann.event(event, 1);
    await until(() => heard.length === 1);
  });
});

/** The same envelope to the oldest or the newest socket. */
const everySocket = async (payload: Json, time: number): Promise<void> => {
  const sockets = [...slack.sockets.live];
  const socket = sockets[time % sockets.length];
  socket?.send(
    JSON.stringify({
      envelope_id: `${String(payload.event_id)}-${time}`,
      type: "events_api",
      payload,
      accepts_response_payload: false,
      retry_attempt: time,
      retry_reason: time > 0 ? "timeout" : "",
    }),
  );
};
