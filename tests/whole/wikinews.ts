// Wikinews as Lede's web meets it: a feed and its pages, made of the real articles among the fixtures.
import { readFileSync } from "node:fs";
import { inDrawer } from "../evals/drawer.ts";
import { FakeWeb } from "../fakes/web.ts";

/** © Wikinews contributors, CC BY 2.5. `date` is a day, as 2008-01-21. */
export type Row = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly text: string;
};

export const articles: readonly Row[] = readFileSync(
  new URL("../fixtures/wikinews/articles.jsonl", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Omit<Row, "url"> & { readonly url: string | null })
  .map((row) => ({ ...row, url: row.url ?? `https://en.wikinews.org/wiki/${row.title.replaceAll(" ", "_")}` }));

export function articleOf(id: string): Row {
  const row = articles.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no fixture ${id}`);
  return row;
}
export const rescue = articleOf("GUM_news_asylum");

export const feedUrl = "https://en.wikinews.org/feed";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const pageOf = ({ title, text }: Row, more = ""): string =>
  `<!doctype html><html lang="en"><head><title>${escaped(title)}</title><meta property="og:site_name" content="Wikinews">${more}</head><body><article><h1>${escaped(title)}</h1>${text
    .split("\n")
    .slice(2)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("\n")}</article></body></html>`;

/** `dated` is the date that the feed gives a row, by its place in the feed. */
const feedOf = (rows: readonly Row[], dated: (row: Row, index: number) => string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Wikinews</title><link>https://en.wikinews.org</link>${rows
    .map(
      (row, index) =>
        `<item><title>${escaped(row.title)}</title><link>${row.url}</link><guid>${row.url}</guid>${dated(row, index)}<description>${escaped(row.text.slice(0, 200))}</description></item>`,
    )
    .join("")}</channel></rss>`;

const served = (body: string) => ({ body, contentType: "application/rss+xml" });

/** Every article's page, and a feed of the first so many as if all had come in the minutes before `now`. */
export function justIn(now: number, count: number): FakeWeb {
  const minutesAgo = (_: Row, index: number) => `<pubDate>${new Date(now - index * 60_000).toUTCString()}</pubDate>`;
  const web = new FakeWeb({ [feedUrl]: served(feedOf(articles.slice(0, count), minutesAgo)) });
  for (const row of articles) web.pages.set(row.url, { body: pageOf(row) });
  return web;
}

/** What Wikinews had published in the two weeks before that day, the newest first; all it publishes has its day. */
export function asOf(web: FakeWeb, day: string): void {
  const from = Temporal.PlainDate.from(day).subtract({ weeks: 2 }).toString();
  const rows = articles.filter(({ id, date }) => date >= from && date < day && !inDrawer(id));
  const itsDay = ({ date }: Row) => `<dc:date>${date}</dc:date>`;
  web.pages.set(
    feedUrl,
    served(
      feedOf(
        rows.sort((a, b) => (a.date < b.date ? 1 : -1)),
        itsDay,
      ),
    ),
  );
  for (const row of articles)
    web.pages.set(row.url, { body: pageOf(row, `<meta property="article:published_time" content="${row.date}">`) });
}

/** An invented fire, whose toll rises: a headline, and paragraphs as an outlet writes them. */
export const fireReport = (dead: string, id: string): Row => ({
  id,
  title: `${dead} dead in fire at Norwick paper mill`,
  date: "2026-03-02",
  url: `https://en.wikinews.org/wiki/${id}`,
  text: [
    "",
    "",
    `A fire at the Orrin paper mill in Norwick killed ${dead.toLowerCase()} people, the fire brigade said.`,
    "It broke out in a drying hall of the mill, which employs 240 people, and burned through the night.",
    "Mayor Ada Byrne ordered a day of mourning in Norwick. The mill had not been inspected for two years.",
  ].join("\n"),
});

/** From now on these stand first in the feed, the newest first, and have their pages. */
export function bringing(web: FakeWeb, now: number, rows: readonly Row[]): void {
  for (const row of rows) web.pages.set(row.url, { body: pageOf(row) });
  const minutesAgo = (_: Row, index: number) => `<pubDate>${new Date(now - index * 60_000).toUTCString()}</pubDate>`;
  web.pages.set(feedUrl, served(feedOf([...rows, ...articles.slice(0, 3)], minutesAgo)));
}
