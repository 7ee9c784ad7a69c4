// What went wrong with comparable programs, in its kinds: inputs of our own, with what must and must not come of them.
import { describe, expect, it } from "vitest";
import { decodeText } from "../../adapters/web/charset.ts";
import { cluster } from "../../src/gathering/cluster.ts";
import { articlesOf } from "../../src/gathering/entries.ts";
import { parseFeed } from "../../src/gathering/feed.ts";
import { extractPage } from "../../src/gathering/page.ts";
import { read } from "../../src/reading/read.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { article } from "./check.ts";
import { lines, page, url as pageUrl } from "./ferry-page.ts";
import briefings from "./kinds/briefings.table.json" with { type: "json" };
import feeds from "./kinds/feeds.table.json" with { type: "json" };
import pages from "./kinds/pages.table.json" with { type: "json" };
import sentences from "./kinds/sentences.table.json" with { type: "json" };
import stories from "./kinds/stories.table.json" with { type: "json" };

type FeedOfKind = {
  readonly kind: string;
  /** Its lines; the items of a feed of RSS unless `whole`. */
  readonly feed: readonly string[];
  readonly whole?: boolean;
  /** Whether each character stands for the byte of its number. */
  readonly bytes?: boolean;
  /** All its articles in order, each with what must be true of it; `published` in ISO 8601, null where nobody knows. */
  readonly articles: readonly Readonly<Record<string, string | null>>[];
};

const url = "https://lock.example/feed.xml";
const namespaces =
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"';

function articlesIn({ feed, whole, bytes }: FeedOfKind): readonly Readonly<Record<string, unknown>>[] {
  const document = whole
    ? feed.join("\n")
    : `<rss version="2.0" ${namespaces}><channel><title>Lock News</title>${feed.join("")}</channel></rss>`;
  const parsed = parseFeed(bytes ? decodeText(Buffer.from(document, "latin1")) : document, url);
  return articlesOf(parsed, { url, title: parsed.title }, Date.parse("2026-03-20T00:00:00Z")).map(
    ({ publishedAt, ...article }) => ({
      ...article,
      published: publishedAt === undefined ? null : new Date(publishedAt).toISOString(),
    }),
  );
}

describe("A feed", () => {
  it.each<FeedOfKind>(feeds)("$kind", (feed) => expect(articlesIn(feed)).toMatchObject(feed.articles));
});

type PageOfKind = {
  readonly kind: string;
  /** Its lines, {1} to {4} for the four of the ferry. */
  readonly body: readonly string[];
  readonly head?: readonly string[];
  readonly language?: string;
  readonly url?: string;
  /** Whether nothing of a site stands around the body. */
  readonly bare?: boolean;
  /** The whole text, or lines of it. */
  readonly text?: readonly string[];
  readonly holds?: readonly string[];
  readonly nowhere?: readonly string[];
  readonly completeness?: string;
  readonly stories?: readonly string[];
  /** Of the briefing: its lead, and figures with words of what they are shown to be of. */
  readonly lead?: string;
  readonly figures?: readonly (readonly string[])[];
};

const ferry = (text: string): string => text.replace(/\{([1-4])\}/g, (_, at) => lines[Number(at) - 1] ?? "");

const site = ({ body, head = [], language = "en", bare }: PageOfKind): string =>
  bare
    ? ferry(`<html lang="${language}"><head>${head.join("")}</head><body>${body.join("")}</body></html>`)
    : page(ferry(body.join("")), ferry(head.join(""))).replace('lang="en"', `lang="${language}"`);

describe("A page", () => {
  it.each<PageOfKind>(pages)("$kind", (kind) => {
    const found = extractPage(site(kind), kind.url ?? pageUrl);
    const told = found.text === "" ? [] : found.text.split("\n");
    if (kind.text !== undefined) expect(told).toEqual(kind.text.map(ferry));
    expect(told).toEqual(expect.arrayContaining((kind.holds ?? []).map(ferry)));
    expect((kind.nowhere ?? []).filter((words) => found.text.includes(words))).toEqual([]);
    expect(found.completeness).toBe(kind.completeness ?? found.completeness);
    expect(found.stories?.map(({ title }) => title)).toEqual(kind.stories);
    if (kind.lead === undefined && kind.figures === undefined) return;
    const { lead, figures } = writeEmbedded(
      [{ ...found, id: pageUrl, outlet: "Harbour Times", language: found.language ?? "und" }],
      { length: "standard", now: 0 },
    );
    expect(lead.text).toBe(ferry(kind.lead ?? lead.text));
    const shown = figures.map(({ text, measures }) => [text, measures]);
    for (const [text, of = ""] of kind.figures ?? []) expect(shown).toContainEqual([text, expect.stringContaining(of)]);
  });
});

type TextOfKind = {
  readonly kind: string;
  readonly language: string;
  readonly sentences: readonly string[];
  readonly text?: string;
};

describe("Sentences", () => {
  it.each<TextOfKind>(sentences)("$kind", ({ language, sentences: expected, text = expected.join(" ") }) => {
    const reading = read({ title: "", text, language: "und" });
    expect(reading.sentences.map((sentence) => sentence.text)).toEqual(expected);
    expect(reading.language).toBe(language);
  });
});

type BriefingOfKind = {
  readonly kind: string;
  readonly text: readonly string[];
  readonly holds?: readonly string[];
  readonly nowhere?: readonly string[];
  readonly speakers?: readonly string[];
  /** What the editors are shown to have corrected. */
  readonly notes?: readonly string[];
  /** Whether there is nothing to brief. */
  readonly nothing?: boolean;
};

describe("A briefing", () => {
  it.each<BriefingOfKind>(briefings)("$kind", ({ text, holds = [], nowhere = [], speakers = [], notes, nothing }) => {
    const brief = () =>
      writeEmbedded([article({ title: "", language: "und", text: text.join("\n") })], { length: "standard", now: 0 });
    if (nothing) return expect(brief).toThrow(expect.objectContaining({ kind: "unreadable" }));
    const { headline, lead, points, actors, figures, quotes, sources } = brief();
    const shown = [
      ...[headline, lead, ...points].map((line) => line.text),
      ...figures.map((figure) => `${figure.text}: ${figure.measures}`),
      ...actors.map(({ name, kind }) => `${name} (${kind})`),
    ].join("\n");
    expect(holds.filter((words) => !shown.includes(words))).toEqual([]);
    expect(nowhere.filter((words) => shown.includes(words))).toEqual([]);
    expect(quotes.map(({ speaker }) => speaker)).toEqual(speakers);
    if (notes !== undefined) expect(sources[0].notes).toEqual(notes);
  });
});

type StoriesOfKind = {
  readonly kind: string;
  readonly reports: readonly (readonly string[])[];
  readonly stories: readonly (readonly number[])[];
};

describe("Stories", () => {
  it.each<StoriesOfKind>(stories)("$kind", ({ reports, stories: expected }) => {
    const articles = reports.map(([title = "", text = "", language = "en"], at) =>
      article({ title, text, language, publishedAt: at * 3_600_000 }),
    );
    const found = cluster(articles);
    const places = found.map((story) => articles.flatMap((one, at) => (story.articles.includes(one) ? [at] : [])));
    expect(places.toSorted(([one = 0], [other = 0]) => one - other)).toEqual(expected);
    for (const story of found) {
      const { headline, lead } = writeEmbedded(story, { length: "standard", now: 0 });
      expect(headline.citations[0].source).toBe(lead.citations[0].source);
    }
  });
});
