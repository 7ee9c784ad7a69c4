// The whole of Lede on a Discord of our own: real sockets, the real discord.js, the real desk, feeds in memory.
import { readFileSync } from "node:fs";
import { openDiscord } from "../../../adapters/discord/index.ts";
import { openMemoryJobs } from "../../../adapters/jobs/memory.ts";
import { readConfig } from "../../../src/config.ts";
import { openDeskTools, openNewsroom } from "../../../src/newsroom.ts";
import { serve } from "../../../src/serve.ts";
import { guildId, newsChannel, startDiscord } from "../../fakes/discord/index.ts";
import { WallClock } from "../../fakes/discord/opened.ts";
import { people } from "../../fakes/discord/people.ts";
import { type Guild, newGuild, token } from "../../fakes/discord/town.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { KeptLog } from "../../fakes/log.ts";
import { inlineSandbox } from "../../fakes/sandbox.ts";
import { openMemory } from "../../fakes/store.ts";
import { FakeWeb } from "../../fakes/web.ts";

type Row = { readonly title: string; readonly url: string | null; readonly text: string };
export const articles = readFileSync(new URL("../../fixtures/wikinews/articles.jsonl", import.meta.url), "utf8")
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
export const feedUrl = "https://en.wikinews.org/feed";
const feedOf = (rows: readonly Row[], at: number): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wikinews</title><link>https://en.wikinews.org</link>${rows
    .map(
      (row, index) =>
        `<item><title>${escaped(row.title)}</title><link>${row.url}</link><guid>${row.url}</guid><pubDate>${new Date(at - index * 60_000).toUTCString()}</pubDate><description>${escaped(row.text.slice(0, 200))}</description></item>`,
    )
    .join("")}</channel></rss>`;

/** `feeds`: more addresses at which the same feed stands. */
export async function start(more: { readonly feeds?: readonly string[]; readonly uninvited?: true } = {}) {
  const discord = await startDiscord({ guilds: [] });
  const clock = new WallClock();
  const [log, ids, store] = [new KeptLog(), new CountingIds(), openMemory()];
  const web = new FakeWeb({
    [feedUrl]: { body: feedOf(articles.slice(0, 3), clock.now()), contentType: "application/rss+xml" },
  });
  for (const url of more.feeds ?? []) {
    const page = web.pages.get(feedUrl);
    if (page) web.pages.set(url, page);
  }
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
  if (!more.uninvited) discord.invite(town());
  return {
    store,
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

export const buttonOf = (message: unknown, label: string): string => {
  const found = new RegExp(`"label":"${label}","custom_id":"([^"]+)"`).exec(JSON.stringify(message))?.[1];
  if (found === undefined) throw new Error(`no button "${label}" in ${JSON.stringify(message).slice(0, 500)}`);
  return found;
};

/** Eight o'clock in Zurich, the next one. */
export function eightNext(): number {
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
  return due.epochMilliseconds;
}

export const town = (): Guild => newGuild(guildId, "Test town", [{ id: newsChannel, name: "news" }]);
