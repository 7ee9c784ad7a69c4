// An invented story whose toll rises from day to day, as its outlet's feed and pages tell it.
import { until } from "../adapters/slack/running.ts";
import type { KeptLog } from "../fakes/log.ts";
import type { WallClock } from "../fakes/wall.ts";
import type { FakeWeb } from "../fakes/web.ts";
import { nextAt } from "./lede.ts";
import { feedUrl } from "./wikinews.ts";

const reports = [
  {
    title: "Dam bursts above Karsk",
    text: [
      "After a dam burst above the town of Karsk, 7 people were killed, the district governor Anna Lind said on Sunday.",
      "Water tore away two bridges and flooded the market square before dawn.",
      "Rescuers in boats took families from their roofs through the morning.",
      "The dam at Karsk was built in 1962 and was last inspected in spring.",
    ],
  },
  {
    title: "Karsk dam: toll rises",
    text: [
      "After the dam burst above the town of Karsk, 9 people were killed, the district governor Anna Lind said on Wednesday.",
      "Divers searched the flooded cellars around the market square of Karsk all night.",
      "The army brought drinking water and tents to the school.",
      "Prosecutors opened an inquiry into the inspection of the dam at Karsk.",
    ],
  },
  {
    title: "Karsk dam: more bodies found",
    text: [
      "After the dam burst above the town of Karsk, 13 people were killed, the district governor Anna Lind said on Friday.",
      "The mill, which the water had carried off, was found far below the town.",
      "The railway to the coast stays closed until the bridge is rebuilt.",
      "The operator of the dam at Karsk said that it would help the inquiry.",
    ],
  },
] as const;

type Running = {
  readonly clock: WallClock;
  readonly web: FakeWeb;
  readonly log: KeptLog;
  readonly tick: () => Promise<void>;
};

/** Every other day: by the third the first report is no longer read beside the newest. */
export const when = "mondays, wednesdays and fridays at 08:00";

/** Before anybody says anything. */
export function toSunday(clock: WallClock): void {
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO("Europe/Zurich");
  const sunday = now.add({ days: 7 - (now.dayOfWeek % 7) }).withPlainTime("16:00");
  clock.moveTo(sunday.epochMilliseconds);
}

/** Three mornings, each with an edition at eight in Zurich. `before` runs before the last one is posted. */
export async function mornings({ clock, web, log, tick }: Running, before?: () => Promise<void>): Promise<void> {
  let due = nextAt(clock.now(), "08:00:05");
  for (const day of reports.keys()) {
    if (day > 0) due = nextAt(due + 25 * 3_600_000, "08:00:05");
    clock.moveTo(due - 2 * 3_600_000);
    tellDay(web, day, clock.now());
    await tick();
    if (day === reports.length - 1) await before?.();
    clock.moveTo(due);
    await tick();
    await until(() => log.count("edition-posted") > day, 20_000);
  }
}

/** The newest report's page says another toll, and is looked at again an hour after its edition. */
export async function correct({ clock, web, tick }: Running, toll: number): Promise<void> {
  const url = `https://ferry.example.org/${reports.length - 1}`;
  const page = web.pages.get(url);
  web.pages.set(url, { ...page, body: page?.body?.replaceAll("13 people", `${toll} people`) ?? "" });
  clock.ahead += 62 * 60_000;
  await tick();
}

/** From now on the feed has the reports of that day and those before, each of its own day; `now` is the newest's. */
export function tellDay(web: FakeWeb, day: number, now: number): void {
  const items = reports.slice(0, day + 1).map(({ title, text }, index) => {
    const url = `https://ferry.example.org/${index}`;
    const date = new Date(now - (day - index) * 48 * 3_600_000).toUTCString();
    web.pages.set(url, {
      body: `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Daily Ferry"></head><body><article><h1>${title}</h1>${text.map((line) => `<p>${line}</p>`).join("")}</article></body></html>`,
    });
    return `<item><title>${title}</title><link>${url}</link><guid>${url}</guid><pubDate>${date}</pubDate><description>${text[0]}</description></item>`;
  });
  web.pages.set(feedUrl, {
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Daily Ferry</title><link>https://ferry.example.org</link>${items.reverse().join("")}</channel></rss>`,
    contentType: "application/rss+xml",
  });
}
