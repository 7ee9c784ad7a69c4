// Steps of other people's workflows, with the real desk: what they give back, what they refuse and why, and that nothing is posted elsewhere.
import { afterEach, describe, expect, it } from "vitest";
import { steps } from "../../../adapters/slack/steps.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { begin as beginAnew, type Lede, type Mode, noteTo, start } from "../../whole/slack.ts";
import { feedUrl, rescue } from "../../whole/wikinews.ts";
import { until } from "./running.ts";

type Json = Record<string, unknown>;

let lede: Lede | undefined;
afterEach(async () => {
  expect(lede?.slack.refused).toEqual([]);
  await lede?.stop();
  lede = undefined;
});

async function begin(mode: Mode) {
  const begun = await beginAnew(mode);
  lede = begun;
  const { slack, ann } = begun;
  const before = slack.posted.length;
  /** Runs a step to its end: how it ended, and what was posted anywhere meanwhile. */
  const ran = async (name: string, inputs: Json) => {
    const seen = slack.steps.ended.length;
    await ann.runsStep(name, inputs);
    await until(() => slack.steps.ended.length > seen, 15_000);
    return slack.steps.ended[seen];
  };
  return { ...begun, ran, posted: () => slack.posted.slice(before) };
}
const givesBack = (name: keyof typeof steps): string[] => Object.keys(steps[name].output_parameters);

describe.each(["socket", "http"] as const)("over %s, a step", (mode) => {
  it("that briefs a link for the next step gives its words back and posts nothing", async () => {
    const { ran, posted, log } = await begin(mode);
    const ended = await ran("brief_link", { link: `<${rescue.url}|the article>`, person: "U1" });
    expect(ended?.error).toBeUndefined();
    expect(Object.keys(ended?.outputs ?? {})).toEqual(givesBack("brief_link"));
    expect(ended?.outputs?.headline).toBe(rescue.title);
    expect(ended?.outputs?.briefing).toContain("700");
    expect(ended?.outputs?.briefing).toContain("Wikinews");
    expect(ended?.outputs?.briefing).not.toContain("Tap a number");
    expect(posted()).toEqual([]);
    expect(log.events.filter(({ level }) => level === "error")).toEqual([]);
  }, 60_000);

  it("that names a channel posts there, once however often Slack delivers it", async () => {
    const { slack, ann, posted } = await begin(mode);
    const inputs = { link: rescue.url, person: "U1", channel: "C1" };
    await Promise.all([0, 1, 2, 3].map((retry) => ann.runsStep("brief_link", inputs, "Fx-once", retry)));
    await until(() => slack.steps.ended.length > 0, 15_000);
    expect(posted().map(({ channel }) => channel)).toEqual(["C1"]);
    expect(posted()[0]?.text).toContain(rescue.title);
    // What came late would be there by the time another step has run.
    await ann.runsStep("brief_link", { link: "", person: "U1" }, "Fx-later");
    await until(() => slack.steps.ended.length > 1, 15_000);
    expect(slack.steps.ended.map(({ execution }) => execution)).toEqual(["Fx-once", "Fx-later"]);
    expect(posted()).toHaveLength(1);
  }, 60_000);

  it("that briefs a topic posts from the channel's own sources, and says where", async () => {
    const { slack, ann, ran, posted, log } = await begin(mode);
    await ann.types("/follow", feedUrl);
    await until(() => noteTo(slack, "ollow") !== undefined);
    await ann.types("/schedule", "preview");
    await until(() => slack.notes.length > 1 || slack.responded.length > 1, 15_000);
    const ended = await ran("brief_topic", { topic: "asylum seekers", person: "U1", channel: "C1" });
    expect(ended?.error).toBeUndefined();
    expect(Object.keys(ended?.outputs ?? {})).toEqual(givesBack("brief_topic"));
    expect(posted()).toHaveLength(1);
    expect(ended?.outputs).toEqual({ channel: "C1", message: posted()[0]?.ts });
    expect(posted()[0]?.text).toContain("asylum");
    expect(log.events.filter(({ level }) => level === "error")).toEqual([]);
  }, 60_000);

  it("that cannot do it says why, and posts nothing", async () => {
    const { slack, ran, posted } = await begin(mode);
    slack.channels.set("C-closed", { member: false });
    slack.channels.set("C-old", { member: true, archived: true });
    const link = rescue.url;
    const refusals: readonly (readonly [string, Json, string])[] = [
      ["brief_link", { link, person: "U1", channel: "C-closed" }, "/invite @Lede"],
      ["brief_link", { link, person: "U1", channel: "C-old" }, "archived"],
      ["brief_link", { link, person: "U2", channel: "C1" }, "no member of that channel"],
      ["brief_topic", { topic: "rescue", person: "U2", channel: "C1" }, "no member of that channel"],
      ["brief_link", { link, person: "U1", channel: "D2" }, "no member of that channel"],
      ["brief_link", { link, channel: "C1" }, "on behalf of whom"],
      ["brief_topic", { topic: "rescue", person: "U1" }, "in which channel"],
      ["brief_topic", { topic: " ", person: "U1", channel: "C1" }, "The topic is empty"],
      ["brief_topic", { topic: "rescue", person: "U1", channel: "C1" }, "Nothing is followed here"],
      ["brief_link", { link: "the article of today", person: "U1", channel: "C1" }, "address of one article"],
      ["brief_link", { link: "https://en.wikinews.org/nothing-here", person: "U1", channel: "C1" }, ""],
      ["brief_link", { link: feedUrl, person: "U1", channel: "C1" }, "several stories"],
    ];
    for (const [name, inputs, words] of refusals) {
      const ended = await ran(name, inputs);
      expect(ended, JSON.stringify(inputs)).toMatchObject({ error: expect.stringContaining(words) });
      expect(ended?.error?.length, JSON.stringify(inputs)).toBeGreaterThan(20);
    }
    expect([posted(), slack.notes, slack.steps.ended.length]).toEqual([[], [], refusals.length]);
  }, 60_000);

  it("whose briefing Slack refuses to post fails with words, not with a channel named as its place", async () => {
    const { slack, ran, posted } = await begin(mode);
    slack.channels.set("C1", { member: true, restricted: "restricted_action" });
    const ended = await ran("brief_link", { link: rescue.url, person: "U1", channel: "C1" });
    expect([ended?.outputs, posted()]).toEqual([undefined, []]);
    expect(ended?.error?.length).toBeGreaterThan(20);
  }, 60_000);
});

it("in a workspace that Lede was removed from, the step says how to install it again", async () => {
  lede = await start("http");
  const { slack, wire } = lede;
  await person(slack, wire, { team: "T-none" }).runsStep("brief_link", { link: rescue.url, person: "U1" });
  await until(() => slack.steps.ended.length > 0);
  expect(slack.steps.ended[0]?.error).toContain("Install it again: https://lede.example.org/slack/install");
  expect(slack.posted).toEqual([]);
});
