// From inviting Lede to a Discord server to an answer in an edition's thread: real sockets, the real discord.js, the real desk.
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { openDiscord } from "../../../adapters/discord/index.ts";
import { openMemoryJobs } from "../../../adapters/jobs/memory.ts";
import { readConfig } from "../../../src/config.ts";
import { openDeskTools, openNewsroom } from "../../../src/newsroom.ts";
import { serve } from "../../../src/serve.ts";
import { guildId, newsChannel, startDiscord } from "../../fakes/discord/index.ts";
import { WallClock } from "../../fakes/discord/opened.ts";
import { people, type Told } from "../../fakes/discord/people.ts";
import { bot, granted, type Message, newGuild, token } from "../../fakes/discord/town.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { KeptLog } from "../../fakes/log.ts";
import { inlineSandbox } from "../../fakes/sandbox.ts";
import { openMemory } from "../../fakes/store.ts";
import { FakeWeb } from "../../fakes/web.ts";

type Row = { readonly title: string; readonly url: string | null; readonly text: string };
const articles = readFileSync(new URL("../../fixtures/wikinews/articles.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row)
  .filter((row): row is Row & { readonly url: string } => row.url !== null);

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const pageOf = (row: Row): string =>
  `<!doctype html><html lang="en"><head><title>${escaped(row.title)}</title><meta property="og:site_name" content="Wikinews"></head><body><article><h1>${escaped(row.title)}</h1>${row.text
    .split("\n")
    .slice(2)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("\n")}</article></body></html>`;
const feedUrl = "https://en.wikinews.org/feed";
const feedOf = (rows: readonly Row[], at: number): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wikinews</title><link>https://en.wikinews.org</link>${rows
    .map(
      (row, index) =>
        `<item><title>${escaped(row.title)}</title><link>${row.url}</link><guid>${row.url}</guid><pubDate>${new Date(at - index * 60_000).toUTCString()}</pubDate><description>${escaped(row.text.slice(0, 200))}</description></item>`,
    )
    .join("")}</channel></rss>`;

async function start() {
  const discord = await startDiscord({ guilds: [] });
  const clock = new WallClock();
  const [log, ids, store] = [new KeptLog(), new CountingIds(), openMemory()];
  const web = new FakeWeb({
    [feedUrl]: { body: feedOf(articles.slice(0, 3), clock.now()), contentType: "application/rss+xml" },
  });
  for (const row of articles) web.pages.set(row.url, { body: pageOf(row) });
  const config = readConfig({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api, DISCORD_MESSAGE_CONTENT: "yes" });
  const platform = await openDiscord(config, { log, clock, ids });
  const desk = openDeskTools(
    { config, store, web, sandbox: inlineSandbox, clock, ids, log },
    openNewsroom({ config, store, web, sandbox: inlineSandbox, clock, ids, log }),
    () => platform,
  );
  const stop = new AbortController();
  const ticks: (() => Promise<void>)[] = [];
  const serving = serve(
    {
      desk,
      platforms: [platform],
      jobs: openMemoryJobs({ clock, log }),
      holder: "here",
      retentionDays: 7,
      beat: async (tick, signal) => {
        ticks.push(tick);
        await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      },
    },
    stop.signal,
  );
  await discord.until("registration", () => log.count("commands-registered") > 0 && platform.awake());
  discord.invite(newGuild(guildId, "Test town", [{ id: newsChannel, name: "news" }]));
  return {
    discord,
    clock,
    log,
    people: people(discord),
    tick: async () => await ticks[0]?.(),
    close: async () => {
      stop.abort();
      await serving;
      await discord.close();
    },
  };
}

let lede: Awaited<ReturnType<typeof start>> | undefined;
afterEach(async () => {
  await lede?.close();
  lede = undefined;
});

const buttonOf = (message: unknown, label: string): string => {
  const found = new RegExp(`"label":"${label}","custom_id":"([^"]+)"`).exec(JSON.stringify(message))?.[1];
  if (found === undefined) throw new Error(`no button "${label}" in ${JSON.stringify(message).slice(0, 500)}`);
  return found;
};

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
    discord.until(`${words} in ${channel}`, () =>
      discord.routes.messages.get(channel)?.find((message) => words.test(JSON.stringify(message))),
    );

  await shown(ann.command("/follow", { what: feedUrl }), /Wikinews/);
  const added = await shown(
    ann.command("/schedule add", { when: "every day at 08:00", zone: "Europe/Zurich" }),
    /08:00/,
  );
  expect(JSON.stringify(added)).toMatch(/<t:\d+:/);
  expect(discord.routes.messages.get(newsChannel) ?? []).toEqual([]);

  const slot = Temporal.Now.zonedDateTimeISO("Europe/Zurich").with({
    hour: 8,
    minute: 0,
    second: 0,
    millisecond: 0,
    microsecond: 0,
    nanosecond: 0,
  });
  const due =
    Temporal.ZonedDateTime.compare(slot, Temporal.Now.zonedDateTimeISO("Europe/Zurich")) > 0
      ? slot
      : slot.add({ days: 1 });
  for (const minutes of [-20, -10, 0, 1]) {
    clock.ahead = due.epochMilliseconds + minutes * 60_000 + 1_000 - Date.now();
    await tick();
  }
  const overview = await inChannel(newsChannel, /edition/i);
  expect(overview.content).toContain(articles[0]?.title.split(" ")[0]);
  expect(overview.content).toContain("3 stories");
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(1);

  const [, menu = ""] = /"type":3,"custom_id":"([^"]+)"/.exec(JSON.stringify(overview.components)) ?? [];
  const opened = await shown(ann.choose(overview, menu, "1"), /"label":"Evidence"/);
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

  const mine = await shown(ann.choose(overview, menu, "2", { may: granted }), /"label":"Share"/);
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
