// What people do in Slack reaches the desk, over a real socket and over HTTP, and what the desk says reaches them.
import { afterEach, describe, expect, it } from "vitest";
import type { Hear } from "../../../src/ports/platform.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { type Running, run, until } from "./running.ts";
import { abstained, answered, briefing, proof } from "./samples.ts";

let running: Running | undefined;
afterEach(async () => {
  expect(running?.slack.refused).toEqual([]);
  await running?.stop();
  running = undefined;
});

const start = async (mode: "socket" | "http", hear: Hear) => {
  running = await run({ mode, hear });
  return { ...running, ann: person(running.slack, running.wire) };
};

describe.each(["socket", "http"] as const)("over %s", (mode) => {
  it("a slash command is acknowledged before the desk answers, and its briefing is posted with our marker and no unfurls", async () => {
    let acknowledged = false;
    const { ann, slack, heard, log } = await start(mode, async (one, say) => {
      if (one.kind !== "command") return;
      await until(() => acknowledged);
      const said = await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
      expect(said.message).toBe(`C1/${slack.posted[0]?.ts}`);
    });
    await ann.types("/brief", "<https://en.wikinews.org/wiki/X|wikinews> length: short");
    acknowledged = true;
    expect(log.events.find(({ event }) => event === "interaction-acknowledged")?.fields).toMatchObject({
      platform: "slack",
      afterMs: expect.any(Number),
    });
    await until(() => slack.posted.length === 1);
    expect(heard[0]).toMatchObject({
      kind: "command",
      command: "brief",
      inputs: { what: "https://en.wikinews.org/wiki/X", length: "short" },
      in: { platform: "slack", tenant: "T1", address: "C1" },
      by: { id: "U1", name: "ann", mayManage: true, zone: "Europe/Zurich" },
      locale: "en-US",
    });
    const [message] = slack.posted;
    expect(message?.body).toMatchObject({ unfurl_links: false, unfurl_media: false });
    expect(message?.metadata).toMatchObject({ event_type: "lede_part" });
    expect(message?.text).toContain("Kerry in Moscow");
  });

  it("a command without words opens a modal with its own fields, and what is submitted there is the command", async () => {
    const { ann, slack, heard } = await start(mode, async (one, say) => {
      if (one.kind === "command") await say({ audience: "asker", kind: "answer", answer: answered() });
    });
    await ann.types("/ask", "");
    await until(() => slack.views.size === 1);
    expect(heard).toEqual([]);
    const [view = {}] = slack.views.values();
    expect(view).toMatchObject({ type: "modal", callback_id: "command:ask:" });
    const answer = await ann.submits(view, { question: { type: "plain_text_input", value: "how many?" } });
    expect(heard[0]).toMatchObject({ kind: "command", command: "ask", inputs: { question: "how many?" } });
    expect(answer).toMatchObject({ response_action: "update", view: { title: { text: "Answer" } } });
  });

  it("a form of the desk's fills the modal that opened at once", async () => {
    const { ann, slack } = await start(mode, async (one, say) => {
      if (one.kind === "press")
        await say({
          audience: "asker",
          kind: "form",
          form: {
            name: "ask",
            title: "Ask",
            submit: "Ask",
            on: "brief0000001",
            fields: [{ name: "question", label: "Question", required: true, kind: "paragraph", max: 500 }],
          },
        });
      else await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
    });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    await ann.presses("Ask a follow-up", slack.posted[0] as never);
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "form:ask"));
    expect(slack.calls.filter((call) => call.method === "views.open")).toHaveLength(1);
    expect(slack.calls.filter((call) => call.method === "views.update")).toHaveLength(1);
  });

  it("what is wrong in a form is said at its field, in place", async () => {
    const { ann, slack } = await start(mode, async (one, say) => {
      if (one.kind === "command")
        await say({
          audience: "asker",
          kind: "form",
          form: {
            name: "schedule",
            title: "Schedule",
            submit: "Save",
            on: "",
            fields: [
              { name: "when", label: "When", required: true, kind: "line", max: 100 },
              { name: "zone", label: "Zone", required: false, kind: "suggested", field: "zone" },
            ],
          },
        });
      if (one.kind === "submit")
        await say({
          audience: "asker",
          kind: "notice",
          tone: "problem",
          lines: [["25:00 is not a time."]],
          fieldProblems: { when: "25:00 is not a time." },
        });
      if (one.kind === "suggest")
        await say({ audience: "asker", kind: "choices", choices: [{ label: "Zurich", value: "Europe/Zurich" }] });
    });
    await ann.types("/schedule", "edit which: one");
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "form:schedule"));
    const view = [...slack.views.values()].at(-1) ?? {};
    expect(await ann.searches(view, "suggest:zone", "zur")).toMatchObject({
      options: [{ text: { text: "Zurich" }, value: "Europe/Zurich" }],
    });
    expect(await ann.submits(view, { when: { type: "plain_text_input", value: "25:00" } })).toEqual({
      response_action: "errors",
      errors: { when: "25:00 is not a time." },
    });
  });

  it("Evidence opens a modal at once, and Next turns its page in place", async () => {
    const { ann, slack, heard } = await start(mode, async (one, say) => {
      if (one.kind === "command") await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
      if (one.kind === "press")
        await say({
          audience: "asker",
          kind: "evidence",
          headline: "Kerry in Moscow",
          on: "brief0000001",
          proofs: Array.from({ length: 60 }, (_, index) => proof(index + 1)),
          page: one.action.n ?? 1,
          mayRetract: false,
        });
    });
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    await ann.presses("Evidence", slack.posted[0] as never);
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "evidence"));
    const first = [...slack.views.values()][0] ?? {};
    expect(JSON.stringify(first)).toContain("page 1 of");
    await ann.presses("Next", first as never);
    await until(() => JSON.stringify([...slack.views.values()][0]).includes("page 2 of"));
    expect(slack.views.size).toBe(1);
    expect(heard.at(-1)).toMatchObject({
      kind: "press",
      action: { act: "evidence", n: 2 },
      under: `C1/${slack.posted[0]?.ts}`,
    });
  });

  it("a reply beneath our message is a question; the answer goes into the thread, after a status", async () => {
    const { ann, slack, heard } = await start(mode, async (one, say) => {
      if (one.kind !== "question") return;
      await say({ audience: "asker", kind: "progress", doing: "Reading 4 articles" });
      const said = await say({ audience: "everyone", kind: "answer", answer: answered() });
      expect(said.message).toBe("C1/5.5");
    });
    await ann.says("how many were killed?", { thread_ts: "5.5", parent_user_id: "UBOT" });
    await until(() => slack.posted.length === 1);
    expect(heard[0]).toMatchObject({ kind: "question", text: "how many were killed?", under: "C1/5.5" });
    expect(slack.posted[0]).toMatchObject({ thread_ts: "5.5" });
    expect(slack.statuses[0]).toMatchObject({ channel_id: "C1", thread_ts: "5.5", status: "is reading 4 articles" });
  });

  it("replies in other people's threads and words between people are not heard", async () => {
    const { ann, slack, heard } = await start(mode, async () => {});
    await ann.says("lunch?");
    await ann.says("sure", { thread_ts: "5.5", parent_user_id: "U9" });
    await ann.says("a bot speaks", { bot_id: "B9" });
    await ann.says("edited", { subtype: "message_changed" });
    await ann.mentions("and you?");
    await until(() => heard.length === 1);
    expect(heard[0]).toMatchObject({ kind: "question", text: "and you?" });
    expect(slack.posted).toEqual([]);
  });

  it("a message that comes as message, as app_mention and again as both is answered once", async () => {
    const { ann, slack, heard } = await start(mode, async (_one, say) => {
      await say({ audience: "everyone", kind: "answer", answer: abstained() });
    });
    const twin = { ts: "9.9", event_ts: "9.9", client_msg_id: "same" };
    for (let time = 0; time < 2; time++) {
      await ann.says("<@UBOT> who won?", twin);
      await ann.mentions("who won?", twin);
    }
    await until(() => slack.posted.length === 1);
    expect(heard).toHaveLength(1);
    expect(slack.posted[0]?.thread_ts).toBe("9.9");
  });
});
