// Forms and windows in Slack: a corrected form is taken, a window that does not open is said so, and an older press does not undo a newer one.
import { afterEach, describe, expect, it } from "vitest";
import type { Said } from "../../../src/news/talk.ts";
import type { Hear } from "../../../src/ports/platform.ts";
import type { Json } from "../../fakes/slack/kept.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { type Running, run, until } from "./running.ts";
import { briefing, proof } from "./samples.ts";

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
const line = (words: string): Said => ({ audience: "asker", kind: "notice", tone: "plain", lines: [[words]] });
const typed = (value: string): Json => ({ type: "plain_text_input", value });

describe.each(["socket", "http"] as const)("over %s", (mode) => {
  it("a form sent back and corrected is taken, and sent back again as often as it is wrong", async () => {
    const saved: string[] = [];
    const { ann, slack } = await start(mode, async (heard, say) => {
      if (heard.kind !== "command") return;
      const when = String(heard.inputs.when);
      if (when.startsWith("25"))
        return void (await say({ ...line("No."), fieldProblems: { when: `${when} is no time.` } } as Said));
      saved.push(when);
      await say(line(`Saved: ${when}`));
    });
    await ann.types("/schedule", "add");
    await until(() => slack.views.size === 1);
    const [view = {}] = slack.views.values();
    for (const wrong of ["25:99", "25:98"])
      expect(await ann.submits(view, { when: typed(wrong) })).toMatchObject({ response_action: "errors" });
    expect(await ann.submits(view, { when: typed("mondays 9am") })).toMatchObject({ response_action: "update" });
    expect(saved).toEqual(["mondays 9am"]);
    expect(JSON.stringify([...slack.views.values()])).toContain("Saved: mondays 9am");
  });

  it.each([
    ["429", { kind: "status", status: 429, headers: { "retry-after": "30" } }],
    ["expired_trigger_id", { kind: "error", error: "expired_trigger_id" }],
  ] as const)("a bare /brief whose form Slack refuses with %s posts nothing and says so", async (_name, fault) => {
    const { ann, slack, heard } = await start(mode, async (_heard, say) => {
      await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
    });
    slack.fail("views.open", fault);
    await ann.types("/brief", "");
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]).toMatchObject({ user: "U1", text: expect.stringContaining("/brief") });
    expect(slack.posted).toEqual([]);
    expect(heard).toEqual([]);
  });
});

const pages: Hear = async (heard, say) => {
  if (heard.kind === "command") await say({ audience: "everyone", kind: "briefing", briefing: briefing() });
  if (heard.kind !== "press") return;
  const proofs = Array.from({ length: 60 }, (_, index) => proof(index + 1));
  const page = heard.action.n ?? 1;
  await say({
    audience: "asker",
    kind: "evidence",
    headline: "Kerry",
    on: "brief0000001",
    proofs,
    page,
    mayRetract: false,
  });
};

describe("a window", () => {
  it("that does not open for a press is said so, in private", async () => {
    const { ann, slack } = await start("socket", pages);
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    for (let time = 0; time < 2; time++) slack.fail("views.open", { kind: "error", error: "expired_trigger_id" });
    const [posted] = structuredClone(slack.posted);
    await ann.presses("Evidence", slack.posted[0] as never);
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]?.text).toContain("did not open a window");
    expect(slack.posted).toEqual([posted]);
  });

  it("keeps what it shows when an older press is answered late", async () => {
    const { ann, slack, heard } = await start("socket", pages);
    const shown = () => JSON.stringify([...slack.views.values()]);
    await ann.types("/brief", "https://example.org");
    await until(() => slack.posted.length === 1);
    await ann.presses("Evidence", slack.posted[0] as never);
    await until(() => shown().includes("page 1 of"));
    const [first = {}] = slack.views.values();
    await ann.presses("Next", first as never);
    await until(() => shown().includes("page 2 of"));
    await ann.presses("Previous", [...slack.views.values()][0] as never);
    await until(() => shown().includes("page 1 of"));
    await ann.presses("Next", first as never);
    await until(() => slack.calls.filter(({ method }) => method === "views.update").length === 4);
    await until(() => heard.length === 5);
    expect(shown()).toContain("page 1 of");
    expect(slack.notes).toEqual([]);
  });

  it("closed before its words came does not lose them: they come as a note", async () => {
    const { ann, slack } = await start("socket", async (heard, say) => {
      if (heard.kind === "command" && heard.command === "brief")
        return void (await say({ audience: "everyone", kind: "briefing", briefing: briefing() }));
      for (const id of slack.views.keys()) slack.acknowledged(id, undefined);
      await say(line("Here are the sources."));
    });
    await ann.types("/sources", "");
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]?.text).toBe("Here are the sources.");
  });

  it("that Slack does not fill does not lose its words: they come as a note", async () => {
    const { ann, slack } = await start("socket", async (_heard, say) => {
      slack.fail("views.update", { kind: "status", status: 500 });
      await say(line("Here are the sources."));
    });
    await ann.types("/sources", "");
    await until(() => slack.notes.length === 1);
    expect(slack.notes[0]?.text).toBe("Here are the sources.");
  });
});
