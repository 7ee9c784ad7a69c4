// A story told day by day by the real writer, each day from the reports that an edition of that day would see.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cluster } from "../../../src/gathering/cluster.ts";
import { continued } from "../../../src/gathering/continued.ts";
import type { Article, NonEmpty } from "../../../src/news/article.ts";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { Telling } from "../../../src/unfolding/tellings.ts";
import { writeEmbedded } from "../../../src/writing/embedded.ts";
import type { Report, Unfolding } from "./unfolding.ts";

/** Stories are seen whole as far back as an edition looks (src/publishing/gather.ts). */
const context = 72 * 3_600_000;
const day = 24 * 3_600_000;

/** Title and sentences of the documents that tables only name; empty where the data is not there. */
export function documentsIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(join(folder, "stories/ecb_plus.jsonl"), "utf8").trim().split("\n");
  return new Map(
    lines.map((line) => {
      const { id, sents } = JSON.parse(line) as { readonly id: string; readonly sents: readonly string[] };
      const begins = sents.findIndex((sentence) => !beforeTitle.test(sentence));
      return [id, sents.slice(begins).map(untokenised)];
    }),
  );
}

/** Addresses, and days that open a page. */
const beforeTitle = /^(http|updated|\w+day ,|[a-z]+ \d+ ,|\d+ (:|\/|[a-z]+ \d{4}))/i;

const untokenised = (sentence: string): string =>
  sentence
    .replace(/ (['’] ?(?:s|re|ve|ll|d|m|t)\b|n't\b|[.,;:!?)])/g, "$1")
    .replace(/(\d[.,]) (?=\d)/g, "$1")
    .replace(/([$£€(]) /g, "$1")
    .replace(/`` /g, "“")
    .replace(/ ''/g, "”")
    .replace(/ - /g, "-");

/** With the texts that it only names; undefined where one is not there. */
export function filledIn(story: Unfolding, documents: ReadonlyMap<string, readonly string[]>): Unfolding | undefined {
  const reports = story.reports.map((report): Report | undefined => {
    if (report.document === undefined) return report;
    const [title, ...sentences] = documents.get(report.document) ?? [];
    return title === undefined ? undefined : { ...report, title, sentences };
  });
  return reports.every((report) => report !== undefined) ? { ...story, reports } : undefined;
}

/** One a day, oldest first, with a briefing of all that came in the last three days. */
export const tellingsOf = (story: Unfolding): readonly Telling[] =>
  daysOf(story).map(({ until, seen }) => ({ briefing: briefingOf(seen, until), at: until }));

export type Links = { readonly days: number; readonly seen: number; readonly followed: number };

/**
 * The days after the first: how many there are, of how many an edition would know that they are of the same story (a
 * report is clustered with one of an earlier day, which it still sees), and of how many whoever follows the story is
 * told.
 */
export function linksOf(story: Unfolding): Links {
  const [, ...later] = daysOf(story);
  const isOld = (article: Article, until: number): boolean => (article.publishedAt ?? 0) < until - day;
  const seen = later.filter(({ until, seen }) =>
    cluster(seen).some(({ articles }) => new Set(articles.map((article) => isOld(article, until))).size === 2),
  );
  const followed = later.filter(({ until, known }) => {
    const told = known.filter((article) => isOld(article, until)).toReversed();
    const fresh = known.filter((article) => !isOld(article, until));
    return continued(told, fresh) !== undefined;
  });
  return { days: later.length, seen: seen.length, followed: followed.length };
}

/** `known`: all reports until then, oldest first; `seen`: those of the last days, as an edition sees them. */
type Day = { readonly until: number; readonly known: readonly Article[]; readonly seen: NonEmpty<Article> };

function daysOf(story: Unfolding): readonly Day[] {
  const articles = articlesOf(story);
  const days = [...new Set(articles.map(({ publishedAt = 0 }) => Math.floor(publishedAt / day)))];
  return days.map((number) => {
    const until = (number + 1) * day;
    const known = articles.filter(({ publishedAt = 0 }) => publishedAt < until);
    const seen = known.filter(({ publishedAt = 0 }) => publishedAt >= until - context);
    return { until, known, seen: seen as unknown as NonEmpty<Article> };
  });
}

/** Its reports, in the table's order. */
export const articlesOf = (story: Unfolding): readonly Article[] =>
  story.reports.map((report, index) => articleOf(story, report, index));

export function briefingOf(articles: NonEmpty<Article>, now: number): Briefing {
  const copies = new Map(cluster(articles).flatMap((story) => [...story.copies]));
  return writeEmbedded({ id: "story", articles, copies }, { length: "standard", wanted: "source", now });
}

const articleOf = ({ id, language }: Unfolding, report: Report, index: number): Article => ({
  id: `${id}/${index}`,
  title: report.title,
  outlet: report.outlet,
  language,
  publishedAt: report.at,
  completeness: "full",
  text: report.sentences.join("\n"),
});
