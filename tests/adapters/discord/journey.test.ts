// From inviting Lede to a Discord server to an answer in an edition's thread: real sockets, the real discord.js, the real desk.
import { afterEach, expect, test } from "vitest";
import { newsChannel } from "../../fakes/discord/index.ts";
import type { Told } from "../../fakes/discord/people.ts";
import { bot, granted, type Message } from "../../fakes/discord/town.ts";
import { articles, buttonOf, eightNext, feedUrl, start } from "./whole.ts";

let lede: Awaited<ReturnType<typeof start>> | undefined;
afterEach(async () => {
  await lede?.close();
  lede = undefined;
});

test("from the invitation to an answer in the edition's thread", { timeout: 60_000 }, async () => {
  lede = await start();
  const { discord, clock, log, people: ann, tick } = lede;
  const answers = discord.routes.interactions.answers;
  const shown = (told: Told, words: RegExp): Promise<Message> =>
    discord.until(`${words} for ${told.id}`, () => {
      const answered = answers.get(told.id);
      return [answered?.message, ...(answered?.followUps ?? [])].find(
        (message) => message && words.test(JSON.stringify(message)),
      );
    });
  const inChannel = (channel: string, words: RegExp): Promise<Message> =>
    discord.until(
      `${words} in ${channel}`,
      () => discord.routes.messages.get(channel)?.find((message) => words.test(JSON.stringify(message))),
      20_000,
    );

  await shown(ann.command("/follow", { what: feedUrl }), /Wikinews/);
  const added = await shown(
    ann.command("/schedule add", { when: "every day at 08:00", zone: "Europe/Zurich" }),
    /08:00/,
  );
  expect(JSON.stringify(added)).toMatch(/<t:\d+:/);
  expect(discord.routes.messages.get(newsChannel) ?? []).toEqual([]);

  const due = eightNext();
  for (const minutes of [-20, -10, 0, 1]) {
    clock.ahead = due + minutes * 60_000 + 1_000 - Date.now();
    await tick();
  }
  const overview = await inChannel(newsChannel, /edition/i);
  expect(overview.content).toContain(articles[0]?.title.split(" ")[0]);
  expect(overview.content).toContain("3 stories");
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(1);

  const [, menu = ""] = /"type":3,"custom_id":"([^"]+)"/.exec(JSON.stringify(overview.components)) ?? [];
  const opened = await shown(ann.pick(overview, menu, ["1"]), /"label":"Evidence"/);
  const evidence = await shown(ann.press(opened, buttonOf(opened, "Evidence")), /open at this sentence/);
  expect(evidence.flags & 64).toBe(64);
  expect(JSON.stringify(evidence)).toContain("#:~:text=");

  const asking = ann.press(overview, buttonOf(overview, "Ask"));
  const modal = await discord.until(
    "the form",
    () => answers.get(asking.id)?.type === 9 && answers.get(asking.id)?.data,
  );
  const rescued = "How many asylum seekers did the fishermen rescue?";
  const submitted = ann.submit(String((modal as { custom_id: string }).custom_id), { question: rescued }, {}, overview);
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
  const url = articles[0]?.url ?? "";
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
