// In Slack: a story is followed by its link, a later report moves a figure, one message says so, and a press stops it.
import { afterEach, expect, it } from "vitest";
import { begin, inChannel, type Lede, noteTo } from "../../whole/slack.ts";
import { bringing, feedUrl, fireReport } from "../../whole/wikinews.ts";
import { until } from "./running.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

it("what a later report says otherwise is posted once, with both sides, and Stop following ends it", async () => {
  const begun = await begin("socket");
  lede = begun;
  const { slack, clock, tick, ann, log, web } = begun;
  // At noon: whoever runs this before eight in the morning would be posted its edition too.
  clock.ahead = Math.ceil(Date.now() / day) * day + 12 * hour - Date.now();
  const seven = fireReport("Seven", "mill_fire");
  bringing(web, clock.now(), [seven]);
  await ann.types("/follow", feedUrl);
  await until(() => noteTo(slack, "ollow") !== undefined);
  await ann.types("/lede", `follow-story ${seven.url}`);
  await until(() => noteTo(slack, "Following this story") !== undefined, 15_000);
  bringing(web, clock.now() + minute, [fireReport("Thirteen", "mill_fire_toll"), seven]);

  // Feeds are read about every half hour; an hour on, one of two looks has it.
  const due = Math.ceil((clock.now() + hour) / hour) * hour + 15 * minute;
  const at = async (minutes: number) => {
    clock.ahead = due + minutes * minute + 1_000 - Date.now();
    await tick();
  };
  await at(-35);
  await until(() => log.count("feed-polled") > 1, 15_000);
  await at(-9);
  await until(() => log.count("followed-story-weighed") > 0, 15_000);
  for (const minutes of [0, 1, 2]) await at(minutes);
  await until(() => log.count("edition-posted") > 0, 15_000);
  const [posted, ...others] = inChannel(slack);
  expect(others).toEqual([]);
  expect(posted?.text).toMatch(/A story you follow · Thirteen dead, was seven/);
  expect(JSON.stringify(posted?.blocks)).toContain("Stop following");
  await ann.presses("Stop following", posted as never);
  await until(() => noteTo(slack, "No longer following") !== undefined, 15_000);
  expect(slack.refused).toEqual([]);
  expect(log.events.filter(({ level }) => level === "error")).toEqual([]);
}, 60_000);
