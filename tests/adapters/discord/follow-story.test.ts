// On Discord: a story is followed by its link, a later report moves a figure, one message says so, and a press stops it.
import { afterEach, expect, test } from "vitest";
import { newsChannel } from "../../fakes/discord/index.ts";
import { buttonOf, type Lede, start } from "../../whole/discord.ts";
import { bringing, feedUrl, fireReport } from "../../whole/wikinews.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

test("what a later report says otherwise is posted once, with both sides, and Stop following ends it", {
  timeout: 60_000,
}, async () => {
  lede = await start();
  const { discord, clock, log, people: ann, tick, shown, inChannel, web } = lede;
  // At noon: whoever runs this before eight in the morning would be posted its edition too.
  clock.ahead = Math.ceil(Date.now() / day) * day + 12 * hour - Date.now();
  const seven = fireReport("Seven", "mill_fire");
  bringing(web, clock.now(), [seven]);
  await shown(ann.command("/follow", { what: feedUrl }), /Wikinews/);
  const followed = await shown(ann.command("/follow-story", { story: seven.url }), /Following this story/);
  expect(JSON.stringify(followed)).toContain("killed seven people");
  bringing(web, clock.now() + minute, [fireReport("Thirteen", "mill_fire_toll"), seven]);

  // Feeds are read about every half hour; an hour on, one of two looks has it.
  const due = Math.ceil((clock.now() + hour) / hour) * hour + 15 * minute;
  const at = async (minutes: number) => {
    clock.ahead = due + minutes * minute + 1_000 - Date.now();
    await tick();
  };
  await at(-35);
  await discord.until("the feed", () => log.count("feed-polled") > 1);
  await at(-9);
  await discord.until("a look", () => log.count("followed-story-weighed") > 0);
  for (const minutes of [0, 1, 2]) await at(minutes);
  const posted = await inChannel(newsChannel, /A story you follow/);
  await discord.until("its end", () => log.count("edition-posted") > 0);
  expect(posted.content).toMatch(/^\*\*A story you follow\*\* · Thirteen dead, was seven/);
  expect(posted.content).toMatch(/- was: Seven dead in fire.*\n- now: Thirteen dead in fire/);
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(1);
  await shown(ann.press(posted, buttonOf(posted, "Stop following")), /No longer following/);
  expect(log.events.filter((event) => event.level === "error")).toEqual([]);
  expect(discord.refusedByRules).toEqual([]);
});
