// What Slack repeats is answered once, whichever process hears it; what it drops once is not lost; and what is for one person stays there.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { Heard } from "../../../src/news/talk.ts";
import { person, socketWire } from "../../fakes/slack/payloads.ts";
import { type FakeSlack, startSlack } from "../../fakes/slack/server.ts";
import { Memory, openMemory } from "../../fakes/store.ts";
import { hasty, type Running, run, until } from "./running.ts";
import { answered, briefing } from "./samples.ts";

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
          clock: hasty(20),
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
      clock: hasty(20),
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

describe("what is said stays where it was asked", () => {
  const start = async (hear: NonNullable<Parameters<typeof run>[0]>["hear"]) => {
    slack = await startSlack();
    const one = await run({ slack, clock: hasty(5), ...(hear ? { hear } : {}) });
    open.push(one);
    return one;
  };

  it("where Lede is no member, through the response_url, with how to invite it", async () => {
    const one = await start(async (_heard, say) => {
      expect(await say({ audience: "everyone", kind: "briefing", briefing: briefing() })).toEqual({});
    });
    slack.channels.set("C1", { member: false });
    await person(slack, one.wire).types("/brief", "https://example.org");
    await until(() => slack.responded.length === 2);
    expect(slack.responded[0]?.body).toMatchObject({ response_type: "in_channel", unfurl_links: false });
    expect(slack.responded[1]?.body).toMatchObject({
      response_type: "ephemeral",
      text: expect.stringContaining("/invite @Lede"),
    });
  });

  it("a note that work goes on is replaced by what follows, and taken away when that is public", async () => {
    const one = await start(async (heard, say) => {
      await say({ audience: "asker", kind: "progress", doing: "Reading the articles" });
      if (heard.kind === "command" && heard.command === "brief")
        await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
      else await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["Done."]] });
    });
    const ann = person(slack, one.wire);
    await ann.types("/lede", "privacy");
    await until(() => slack.responded.length === 2);
    expect(slack.responded.map(({ body }) => [body.text, body.replace_original])).toEqual([
      ["Reading the articles…", undefined],
      ["Done.", true],
    ]);
    await ann.types("/brief", "https://example.org");
    await until(() => slack.responded.length === 4);
    expect(slack.responded[3]?.body).toEqual({ delete_original: true });
  });

  it("a button on a private note changes that note; one in a channel answers in private", async () => {
    const one = await start(async (heard, say) => {
      if (heard.kind === "command") await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
      if (heard.kind === "press") await say({ audience: "asker", kind: "notice", tone: "done", lines: [["Noted."]] });
    });
    const ann = person(slack, one.wire);
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    await ann.presses("Less like this", slack.posted[0] as never);
    await until(() => slack.responded.length === 1);
    expect(slack.responded[0]?.body).toMatchObject({
      response_type: "ephemeral",
      replace_original: false,
      thread_ts: slack.posted[0]?.ts,
    });
    await ann.presses("Why this story", { ...slack.posted[0], ephemeral: true } as never);
    await until(() => slack.responded.length === 2);
    expect(slack.responded[1]?.body).toMatchObject({ response_type: "ephemeral", replace_original: true });
  });

  it("Stop ends the work beneath a message and says so", async () => {
    let ended = false;
    const one = await start(async (heard) => {
      await new Promise<void>((resolve) => heard.signal?.addEventListener("abort", () => resolve(), { once: true }));
      ended = true;
    });
    const ann = person(slack, one.wire, { channel: "D1" });
    await ann.says("read everything", { ts: "7.7" });
    await until(() => one.heard.length === 1);
    await ann.event({
      type: "agent_session_stopped",
      channel: "D1",
      user: "U1",
      thread_ts: "7.7",
      streaming_message_ts: [],
      event_ts: "7.8",
    });
    await until(() => ended && slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: "D1", thread_ts: "7.7", text: "Stopped." });
  });

  it("the Messages tab offers prompts that Lede understands, without a thread", async () => {
    const one = await start(async () => {});
    await person(slack, one.wire).opensHome("messages");
    await until(() => slack.calls.some((call) => call.method === "assistant.threads.setSuggestedPrompts"));
    const call = slack.calls.find(({ method }) => method === "assistant.threads.setSuggestedPrompts");
    expect(call?.body).not.toHaveProperty("thread_ts");
    expect(call?.body.prompts).toHaveLength(4);
    expect(one.heard).toEqual([]);
  });

  it("a message in the app's own tab is its own thread, and a file handed over is read as text", async () => {
    const one = await start(async (heard, say) => {
      if (heard.kind === "question") await say({ audience: "everyone", kind: "answer", answer: answered() });
    });
    const ann = person(slack, one.wire, { channel: "D1" });
    await ann.says("how many?", { ts: "7.7" });
    await until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: "D1", thread_ts: "7.7" });
    const url = new URL("/files/one.txt", slack.apiUrl).href;
    slack.files.set("/files/one.txt", "A headline\n\nSome text.");
    await ann.says("", { subtype: "file_share", files: [{ id: "F1", name: "one.txt", url_private_download: url }] });
    await until(() => one.heard.length === 2);
    expect(one.heard[1]).toMatchObject({
      kind: "command",
      command: "brief",
      inputs: { file: "A headline\n\nSome text.", fileName: "one.txt" },
    });
  });

  it("a file that is not Slack's is not fetched with our token", async () => {
    const one = await start(async () => {});
    await person(slack, one.wire, { channel: "D1" }).says("", {
      subtype: "file_share",
      files: [{ id: "F1", name: "x", url_private_download: "https://evil.example/x" }],
    });
    await until(() => slack.posted.length === 1);
    expect(slack.posted[0]?.text).toContain("Paste its text instead");
    expect(one.heard).toEqual([]);
  });

  it.each([
    ["a guest", { is_restricted: true }, "", false],
    ["someone of another workspace", { is_stranger: true }, "", false],
    ["a member", {}, "", true],
    ["a member, about a channel they are in", {}, " where: <#C2|two>", true],
    ["a member, about a channel they are not in", {}, " where: <#C3|three>", false],
    ["a member, about their own direct messages", {}, " where: D1", true],
    ["a member, about somebody else's direct messages", {}, " where: U2", false],
    ["a member, about a channel that is not there", {}, " where: general", false],
  ])("%s may manage: see", async (_who, profile, where, may) => {
    const one = await start(async () => {});
    slack.people.set("U1", profile);
    slack.channels.set("C2", { member: true, members: ["U1", "UBOT"] });
    slack.channels.set("C3", { member: true, members: ["U9", "UBOT"] });
    await person(slack, one.wire).types("/schedule", `add weekdays at 08:00${where}`);
    await until(() => one.heard.length === 1);
    expect(one.heard[0]?.by.mayManage).toBe(may);
  });

  it("invited to a channel, it greets whoever invited it, and nobody else sees that", async () => {
    const one = await start(async (_heard, say) => {
      await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["Type /lede help."]] });
    });
    const ann = person(slack, one.wire);
    await ann.event({
      type: "member_joined_channel",
      user: "U9",
      channel: "C1",
      inviter: "U1",
      team: "T1",
      event_ts: "1.1",
    });
    await ann.event({
      type: "member_joined_channel",
      user: "UBOT",
      channel: "C1",
      inviter: "U1",
      team: "T1",
      event_ts: "1.2",
    });
    await until(() => slack.responded.length === 1);
    expect(slack.responded[0]).toMatchObject({ url: "chat.postEphemeral", body: { channel: "C1", user: "U1" } });
    expect(slack.posted).toEqual([]);
  });

  it("'Brief this' on a message briefs what it links to, in its thread", async () => {
    const one = await start(
      async (_heard, say) => void (await say({ audience: "everyone", kind: "briefing", briefing: briefing() })),
    );
    await person(slack, one.wire).usesShortcut("brief_this", {
      type: "message",
      user: "U9",
      ts: "5.5",
      text: "see <https://a.example/x|this>",
    });
    await until(() => slack.posted.length === 1);
    expect(one.heard[0]).toMatchObject({
      kind: "command",
      command: "brief",
      inputs: { what: "https://a.example/x" },
      under: "C1/5.5",
    });
    expect(slack.posted[0]?.thread_ts).toBe("5.5");
  });

  it("'Brief a link' from anywhere opens the fields of /brief", async () => {
    const one = await start(async () => {});
    await person(slack, one.wire).usesShortcut("brief_anything");
    await until(() => slack.views.size === 1);
    expect([...slack.views.values()][0]).toMatchObject({
      callback_id: "command:brief:",
      private_metadata: expect.stringContaining('"c":"D1"'),
    });
  });
});
