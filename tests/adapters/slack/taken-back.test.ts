// In Slack: an outlet corrects its article, the edition that told of it is edited where it stands, its thread is told.
import { afterEach, expect, it } from "vitest";
import { nextAt } from "../../whole/lede.ts";
import { begin, inChannel, type Lede, noteTo } from "../../whole/slack.ts";
import { feedUrl, rescue } from "../../whole/wikinews.ts";
import { until } from "./running.ts";

const ever = Number.MAX_SAFE_INTEGER;

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

it("a figure that Wikinews changed is struck in the edition, and its thread is told once", async () => {
  const begun = await begin("socket");
  lede = begun;
  const { slack, clock, tick, ann, log, web } = begun;
  await ann.types("/follow", feedUrl);
  await until(() => noteTo(slack, "ollow") !== undefined);
  await ann.types("/schedule", "add every day at 08:00 zone: Europe/Zurich");
  // What following answers names the same hour.
  await until(() => log.count("schedule-changed") > 0);
  const due = nextAt(clock.now(), "08:00:05");
  clock.ahead = due - Date.now();
  await tick();
  await until(() => log.count("edition-posted") > 0, 15_000);
  const [posted] = inChannel(slack);
  expect(JSON.stringify(posted?.blocks)).toContain("over 700");
  const page = web.pages.get(rescue.url);
  web.pages.set(rescue.url, { ...page, body: page?.body?.replaceAll("700", "900") ?? "" });

  clock.ahead = due + 62 * 60_000 - Date.now();
  await tick();
  await until(() => inChannel(slack).some(({ text }) => text?.includes("changed its article")), 15_000);
  const [edition, told, ...others] = inChannel(slack);
  expect(others).toEqual([]);
  expect(edition?.ts).toBe(posted?.ts);
  expect(JSON.stringify(edition?.blocks)).toMatch(/over 700[^{}]*","style":\{"strike":true\}/);
  expect(JSON.stringify(edition?.blocks)).toMatch(/Wikinews changed this \([^)]*\): was [^"]*700[^"]*, now [^"]*900/);
  expect(edition?.metadata).toEqual(posted?.metadata);
  expect(told?.thread_ts).toBe(posted?.ts);
  expect(told?.text).toMatch(/was .*700.*now .*900/s);
  expect(slack.refused).toEqual([]);
  expect(log.events.filter(({ level }) => level === "error")).toEqual([]);
}, 60_000);

it("a briefing that somebody asked for is struck and told of as an edition is", async () => {
  const begun = await begin("socket");
  lede = begun;
  const { slack, clock, tick, ann, log, web, store } = begun;
  await ann.types("/brief", rescue.url);
  await until(() => inChannel(slack).some(({ text }) => text?.includes("Wikinews")), 15_000);
  const [posted] = inChannel(slack);
  expect(JSON.stringify(posted?.blocks)).toContain("over 700");
  const page = web.pages.get(rescue.url);
  web.pages.set(rescue.url, { ...page, body: page?.body?.replaceAll("700", "900") ?? "" });
  const asked = () => web.asked.filter(({ url }) => url === rescue.url).length;
  const before = asked();

  await expect.poll(() => store.watches.due(ever, 9)).toHaveLength(1);
  clock.ahead += 62 * 60_000;
  await tick();
  await until(() => inChannel(slack).some(({ text }) => text?.includes("changed its article")), 15_000);
  const [briefing, told, ...others] = inChannel(slack);
  expect([others, asked()]).toEqual([[], before + 1]);
  expect(briefing?.ts).toBe(posted?.ts);
  expect(JSON.stringify(briefing?.blocks)).toMatch(/over 700[^{}]*","style":\{"strike":true\}/);
  expect(told?.thread_ts).toBe(posted?.ts);
  expect(told?.text).toMatch(/was .*700.*now .*900/s);
  expect(slack.refused).toEqual([]);
  expect(log.events.filter(({ level }) => level === "error")).toEqual([]);
}, 60_000);

it("a briefing in a channel that Lede is no member of can be amended by nobody, and its page is left alone", async () => {
  const begun = await begin("socket");
  lede = begun;
  const { slack, clock, tick, ann, web, store } = begun;
  slack.channels.set("C1", { member: false });
  await ann.types("/brief", rescue.url);
  await until(() => noteTo(slack, "over 700") !== undefined, 15_000);
  const asked = web.asked.length;
  clock.ahead += 25 * 3_600_000;
  await tick();
  expect([web.asked.length, await store.watches.due(ever, 9)]).toEqual([asked, []]);
}, 60_000);
