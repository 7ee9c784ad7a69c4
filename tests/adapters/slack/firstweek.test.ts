// What every workspace meets in its first week, with the real desk: presses on what all see, forms corrected, Slack in a bad moment.
import { afterEach, describe, expect, it } from "vitest";
import { nextAt } from "../../whole/lede.ts";
import { begin as beginAnew, inChannel, type Lede, type Mode, noteTo } from "../../whole/slack.ts";
import { feedUrl, rescue } from "../../whole/wikinews.ts";
import { until } from "./running.ts";

let lede: Lede | undefined;
afterEach(async () => {
  expect(lede?.slack.refused).toEqual([]);
  await lede?.stop();
  lede = undefined;
});

async function begin(mode: Mode) {
  const begun = await beginAnew(mode);
  lede = begun;
  return begun;
}
const typed = (value: string) => ({ type: "plain_text_input", value });

describe.each(["socket", "http"] as const)("over %s", (mode) => {
  it("a schedule corrected in its form is saved, and previewed without a trace for anybody else", async () => {
    const { slack, clock, tick, ann, bob } = await begin(mode);
    await ann.types("/follow", feedUrl);
    await until(() => noteTo(slack, "ollow") !== undefined);
    await ann.types("/schedule", "add");
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "command:schedule:add"));
    const form = [...slack.views.values()].find((view) => view.callback_id === "command:schedule:add") ?? {};
    expect(await ann.submits(form, { when: typed("25:99") })).toMatchObject({ response_action: "errors" });
    expect(await ann.submits(form, { when: typed("every day at 08:00") })).toMatchObject({ response_action: "update" });
    expect(JSON.stringify([...slack.views.values()])).toContain("very day at 08:00");

    clock.ahead = nextAt(clock.now(), "08:00:05") - Date.now();
    await tick();
    await until(() => inChannel(slack).length > 0, 15_000);
    const before = structuredClone(slack.posted);
    for (const label of ["Preview next", "Manage", "Why this story", "Open"])
      await bob.presses(label, before.find(({ channel }) => channel === "C1") as never);
    await until(() => slack.notes.filter(({ user }) => user === "U2").length >= 3, 15_000);
    expect(slack.posted.slice(0, before.length)).toEqual(before);
    expect(slack.posted.filter(({ channel }) => channel === "C1")).toHaveLength(
      before.filter(({ channel }) => channel === "C1").length,
    );
  }, 60_000);

  it("a briefing comes once although Slack is in a bad moment, and nothing else is said", async () => {
    const { slack, ann } = await begin(mode);
    const notes = slack.notes.length;
    slack.fail("response_url", { kind: "status", status: 500 });
    slack.fail("chat.postMessage", { kind: "status", status: 503 }, "C1");
    slack.fail("chat.postMessage", { kind: "accepted-then-dropped" }, "C1");
    await ann.types("/brief", rescue.url);
    await until(() => inChannel(slack).length === 1, 20_000);
    await ann.types("/brief", rescue.url);
    await until(() => inChannel(slack).length === 2, 20_000);
    const keys = inChannel(slack).map(({ metadata }) => JSON.stringify(metadata));
    expect(new Set(keys).size).toBe(2);
    expect(slack.notes.slice(notes)).toEqual([]);
  }, 60_000);
});
