// What is said stays where it was asked: in private, in the channel, in its thread; and who may change what.
import { afterEach, describe, expect, it } from "vitest";
import type { FakeSlack } from "../../fakes/slack/kept.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { startSlack } from "../../fakes/slack/server.ts";
import { hasty, type Running, run, until } from "./running.ts";
import { answered, briefing } from "./samples.ts";

const open: Running[] = [];
let slack: FakeSlack;
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
  await slack.close();
});

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

  it("a window that opens at once speaks the language last known of the person", async () => {
    const one = await start(async () => {});
    slack.people.set("U1", { locale: "de-DE" });
    const ann = person(slack, one.wire);
    await ann.types("/lede", "help");
    await until(() => one.heard.length === 1);
    await ann.types("/schedule", "");
    await until(() => one.heard.length === 2);
    const opened = slack.calls.find(({ method }) => method === "views.open");
    expect(JSON.stringify(opened?.body.view)).toContain("Einen Moment");
  });

  it("two things said to one person are both there, as notes and in a modal", async () => {
    const one = await start(async (_heard, say) => {
      await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["First."]] });
      await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["Second."]] });
    });
    const ann = person(slack, one.wire);
    await ann.types("/lede", "privacy");
    await until(() => slack.responded.length === 2);
    expect(slack.responded.map(({ body }) => [body.text, body.replace_original])).toEqual([
      ["First.", false],
      ["Second.", false],
    ]);
    await ann.types("/schedule", "");
    await until(() => JSON.stringify([...slack.views.values()]).includes("Second."));
    expect(JSON.stringify([...slack.views.values()])).toContain("First.");
    await ann.types("/ask", "");
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "command:ask:"));
    const form = [...slack.views.values()].find((view) => view.callback_id === "command:ask:") ?? {};
    await ann.submits(form, { question: { type: "plain_text_input", value: "why?" } });
    await until(() => JSON.stringify(slack.views.get(String(form.id))).includes("Second."));
    expect(JSON.stringify(slack.views.get(String(form.id)))).toContain("First.");
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
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]).toMatchObject({ user: "U1", text: "Noted.", thread_ts: slack.posted[0]?.ts });
    expect(slack.posted[0]?.text).toContain("Kerry in Moscow");
    const panel = { ...slack.notes[0], text: "A panel", blocks: slack.posted[0]?.blocks ?? [] };
    slack.notes[0] = panel as never;
    await ann.presses("Why this story", panel as never);
    await until(() => slack.responded.length === 2);
    expect(slack.notes.map(({ text }) => text)).toEqual(["Noted."]);
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
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]).toMatchObject({ channel: "C1", user: "U1" });
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
