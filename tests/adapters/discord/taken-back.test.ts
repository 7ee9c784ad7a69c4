// On Discord: an outlet corrects its article, the edition that told of it is edited where it stands, its thread is told.
import { afterEach, expect, test } from "vitest";
import { newsChannel } from "../../fakes/discord/index.ts";
import { type Lede, start } from "../../whole/discord.ts";
import { nextAt } from "../../whole/lede.ts";
import { feedUrl, rescue } from "../../whole/wikinews.ts";

const ever = Number.MAX_SAFE_INTEGER;

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

test("a figure that Wikinews changed is struck in the edition, and its thread is told once", {
  timeout: 60_000,
}, async () => {
  lede = await start();
  const { discord, clock, log, people: ann, tick, shown, inChannel, web } = lede;
  await shown(ann.command("/follow", { what: feedUrl }), /Wikinews/);
  await shown(ann.command("/schedule add", { when: "every day at 08:00", zone: "Europe/Zurich" }), /08:00/);
  const due = nextAt(clock.now(), "08:00");
  const at = async (minutes: number) => {
    clock.ahead = due + minutes * 60_000 + 1_000 - Date.now();
    await tick();
  };
  for (const minutes of [-20, -10, 0, 1]) await at(minutes);
  const overview = await inChannel(newsChannel, /edition/i);
  expect(overview.content).toMatch(/over 700/);
  await discord.until("the edition's end", () => log.count("edition-posted") > 0);
  const page = web.pages.get(rescue.url);
  web.pages.set(rescue.url, { ...page, body: page?.body?.replaceAll("700", "900") ?? "" });
  const asked = () => web.asked.filter(({ url }) => url === rescue.url).length;
  const before = asked();

  await at(30);
  expect(asked()).toBe(before);
  await at(62);
  const told = await inChannel(overview.id, /changed its article after this was posted/);
  expect(JSON.stringify(told)).toMatch(/was .*700.*now .*900/);
  const amended = await inChannel(newsChannel, /~~.*700.*~~/);
  expect(amended.id).toBe(overview.id);
  expect(amended.content).toMatch(/Wikinews changed this \(<t:\d+:f>\): was .*700.*, now .*900/);
  await at(64);
  expect(asked()).toBe(before + 1);
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(1);
  expect(discord.routes.messages.get(overview.id)).toHaveLength(1);
  expect(log.events.filter((event) => event.level === "error")).toEqual([]);
  expect(discord.refusedByRules).toEqual([]);
});

test("a briefing that somebody asked for is struck and told of as an edition is, its token long dead", {
  timeout: 60_000,
}, async () => {
  lede = await start();
  const { discord, clock, log, people: ann, tick, shown, inChannel, web, store } = lede;
  await shown(ann.command("/brief", { what: rescue.url }), /over 700/);
  const posted = await inChannel(newsChannel, /over 700/);
  const page = web.pages.get(rescue.url);
  web.pages.set(rescue.url, { ...page, body: page?.body?.replaceAll("700", "900") ?? "" });
  await expect.poll(() => store.watches.due(ever, 9)).toHaveLength(1);
  const asked = web.asked.length;
  for (const known of discord.routes.interactions.tokens.values()) known.expired = true;
  clock.ahead += 62 * 60_000;
  await tick();
  const told = await inChannel(posted.id, /changed its article after this was posted/);
  expect(JSON.stringify(told)).toMatch(/was .*700.*now .*900/);
  const amended = await inChannel(newsChannel, /~~.*700.*~~/);
  expect([amended.id, web.asked.length]).toEqual([posted.id, asked + 1]);
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(1);
  expect(log.events.filter((event) => event.level === "error")).toEqual([]);
  expect(discord.refusedByRules).toEqual([]);
});

test("what somebody briefs where only they installed Lede can be amended by nobody: its page is left alone", {
  timeout: 60_000,
}, async () => {
  lede = await start();
  const { people: ann, shown, store } = lede;
  await shown(
    ann.command("/brief", { what: rescue.url }, { userInstall: true, channel: "155555555555555555" }),
    /over 700/,
  );
  expect(await store.watches.due(ever, 9)).toEqual([]);
});
