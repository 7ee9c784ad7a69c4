// From inviting Lede to a Discord server to an answer in an edition's thread: real sockets, the real discord.js, the real desk.
import { afterEach, expect, test } from "vitest";
import { newsChannel } from "../../fakes/discord/index.ts";
import { bot, granted } from "../../fakes/discord/town.ts";
import { buttonOf, type Lede, start } from "../../whole/discord.ts";
import { nextAt } from "../../whole/lede.ts";
import { articles, feedUrl, rescue } from "../../whole/wikinews.ts";

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

test("from the invitation to an answer in the edition's thread", { timeout: 60_000 }, async () => {
  lede = await start();
  const { discord, clock, log, people: ann, tick, shown, inChannel, form } = lede;

  await shown(ann.command("/follow", { what: feedUrl }), /Wikinews/);
  const added = await shown(
    ann.command("/schedule add", { when: "every day at 08:00", zone: "Europe/Zurich" }),
    /08:00/,
  );
  expect(JSON.stringify(added)).toMatch(/<t:\d+:/);
  expect(discord.routes.messages.get(newsChannel) ?? []).toEqual([]);

  const due = nextAt(clock.now(), "08:00");
  for (const minutes of [-20, -10, 0, 1]) {
    clock.ahead = due + minutes * 60_000 + 1_000 - Date.now();
    await tick();
  }
  const overview = await inChannel(newsChannel, /edition/i);
  expect(overview.content).toContain(rescue.title.split(" ")[0]);
  expect(overview.content).toContain("3 stories");
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(1);

  const [, menu = ""] = /"type":3,"custom_id":"([^"]+)"/.exec(JSON.stringify(overview.components)) ?? [];
  const opened = await shown(ann.pick(overview, menu, ["1"]), /"label":"Evidence"/);
  const evidence = await shown(ann.press(opened, buttonOf(opened, "Evidence")), /open at this sentence/);
  expect(evidence.flags & 64).toBe(64);
  expect(JSON.stringify(evidence)).toContain("#:~:text=");

  const asking = ann.press(overview, buttonOf(overview, "Ask"));
  const modal = await form(asking);
  const rescued = "How many asylum seekers did the fishermen rescue?";
  const submitted = ann.submit(String(modal.custom_id), { question: rescued }, {}, overview);
  await inChannel(overview.id, /over 700/);
  await shown(submitted, /Answered in/);
  expect(discord.routes.threads.get(overview.id)).toMatchObject({ parent_id: newsChannel });

  const plain = ann.write(`<@${bot.id}> Who won the football match in Naples?`, { channel: overview.id });
  const unknown = await inChannel(overview.id, /Not in these articles/);
  expect(unknown).toMatchObject({ message_reference: { message_id: plain.id } });

  clock.ahead += 120_000;
  await tick();
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(1);

  const mine = await shown(ann.pick(overview, menu, ["2"], { may: granted }), /"label":"Share"/);
  await shown(ann.press(mine, buttonOf(mine, "Share"), { may: granted }), /with your name/);
  await shown(ann.press(mine, buttonOf(mine, "Share"), { may: granted }), /Nothing was posted twice/);
  await shown(ann.press(mine, buttonOf(mine, "Share")), /may not post in this channel/);
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(2);
  const shared = await inChannel(newsChannel, /-# Shared by Alice/);
  expect(JSON.stringify(shared)).toContain(articles[1]?.title);
  expect(JSON.stringify(shared)).not.toContain('"label":"Share"');
  expect(log.events.filter((event) => event.level === "error")).toEqual([]);
  expect(discord.refusedByRules).toEqual([]);
});

test("a link is briefed for whoever asks, in the server and where only the person installed Lede", {
  timeout: 60_000,
}, async () => {
  lede = await start();
  const { discord, people: ann, log } = lede;
  const answers = discord.routes.interactions.answers;
  const { url } = rescue;
  for (const doing of [{}, { userInstall: true, channel: "155555555555555555" }, { direct: true }]) {
    const told = ann.command("/brief", { what: url }, doing);
    const message = await discord.until("a briefing", () => {
      const shownNow = answers.get(told.id)?.message;
      return shownNow && JSON.stringify(shownNow).includes('"label":"Evidence"') && shownNow;
    });
    expect(JSON.stringify(message)).toContain(url);
    const evidence = ann.press(message, buttonOf(message, "Evidence"), doing);
    await discord.until("its evidence", () =>
      JSON.stringify(answers.get(evidence.id)?.message ?? {}).includes("open at this sentence"),
    );
  }
  const refused = ann.command("/brief", { what: "http://127.0.0.1/secret" });
  await discord.until(
    "a refusal",
    () => answers.get(refused.id)?.message !== undefined || answers.get(refused.id)?.followUps.length,
  );
  expect(log.events.filter((event) => event.level === "error")).toEqual([]);
  expect(discord.refusedByRules).toEqual([]);
});
