// By which doors a stranger's text comes in, as it comes: each with the most characters that pass it.
import { answerFrom } from "../../../src/answering/embedded.ts";
import { materialOf } from "../../../src/answering/retrieval/material.ts";
import { checkText } from "../../../src/checking/check-text.ts";
import { mannerOf } from "../../../src/desk/manners.ts";
import { svgOf } from "../../../src/drawing/svg.ts";
import { cluster } from "../../../src/gathering/cluster.ts";
import { articlesOf } from "../../../src/gathering/entries.ts";
import { parseFeed } from "../../../src/gathering/feed.ts";
import { parseOutline } from "../../../src/gathering/opml.ts";
import { extractPage } from "../../../src/gathering/page.ts";
import { rankStories } from "../../../src/gathering/rank.ts";
import type { Article } from "../../../src/news/article.ts";
import { jsonIn } from "../../../src/prompting/json.ts";
import { readWhen } from "../../../src/publishing/when/schedule.ts";
import { asTrouble } from "../../../src/trouble.ts";
import { whatMatters } from "../../../src/unfolding/matters.ts";
import { correctionsNow } from "../../../src/watching/corrections.ts";
import { readOne, writeEmbedded } from "../../../src/writing/embedded.ts";

export type Entry = {
  /** UTF-16 units: more never gets there. */
  readonly most: number;
  readonly read: (text: string) => unknown;
};

const known =
  "The council of the harbour town voted for a new bridge on Monday. It costs 2 million euros, said Mayor Anna Berg.";
const articleOf = (text: string, title = "A bridge", id = "a"): Article => ({
  ...{ id, title, text, outlet: "", language: "und", completeness: "full" },
});

function everything(article: Article): unknown {
  const { reading } = readOne(article);
  return [reading.figures, reading.quotes, reading.disputes];
}

/** What is refused was read, too. */
const orRefused =
  (read: (text: string) => unknown) =>
  (text: string): unknown => {
    try {
      return read(text);
    } catch (thrown) {
      return asTrouble(thrown).kind;
    }
  };

const posted = writeEmbedded([articleOf(known)], { length: "standard", now: 0 });

const about = { materials: [materialOf(articleOf(known))], earlier: [], now: 0, id: "a" };

/** An article has 200,000 characters, a title 600, a message of Slack 40,000, a document whatever its tags cost. */
export const entries: Readonly<Record<string, Entry>> = {
  "an article, read": { most: 200_000, read: (text) => everything(articleOf(text)) },
  "an article, written": {
    most: 200_000,
    read: orRefused((text) => writeEmbedded([articleOf(text)], { length: "standard", now: 0 })),
  },
  "an article, checked against": {
    most: 200_000,
    // The last article is remembered: another one comes between.
    read: (text) => [checkText(text, "Anna Berg said it."), checkText(known, "Anna Berg said it.")],
  },
  "an article, asked": {
    most: 200_000,
    read: (text) => answerFrom("Who is the mayor?", { ...about, materials: [materialOf(articleOf(text))] }),
  },
  "an article, read again": {
    most: 200_000,
    read: (text) => correctionsNow(posted, readOne(articleOf(`${known}\n\n${text}`)), 1),
  },
  "an article, told again": {
    most: 200_000,
    read: orRefused((text) =>
      whatMatters([posted], writeEmbedded([articleOf(`${known}\n\n${text}`)], { length: "standard", now: 1 })),
    ),
  },
  "a drawing": {
    most: 4000,
    read: (text) =>
      svgOf({
        ...{ kind: "timeline", title: text, language: "en", zone: "UTC" },
        steps: [{ at: 0, words: text, outlet: text }],
      }),
  },
  "articles, clustered": {
    most: 200_000,
    read: (text) => cluster([articleOf(text), articleOf(`${known} ${text}`, "A bridge", "b")]),
  },
  "stories, ranked": {
    most: 200_000,
    read: (text) =>
      rankStories([{ id: "a", articles: [articleOf(text, text.slice(0, 600))], copies: new Map() }], {
        ...{ topics: ["bridge AND council", "-football"], less: ["snow"], now: 0 },
      }),
  },
  "a title": { most: 600, read: (text) => everything(articleOf(known, text)) },
  "a topic": {
    most: 4000,
    read: (topic) =>
      rankStories([{ id: "a", articles: [articleOf(known)], copies: new Map() }], {
        topics: [topic],
        less: [],
        now: 0,
      }),
  },
  "a claim": { most: 2000, read: (text) => checkText(known, text) },
  "a question": { most: 40_000, read: (text) => answerFrom(text, about) },
  "a message among people": { most: 40_000, read: (text) => mannerOf(text, undefined, false) },
  "when to post": { most: 40_000, read: orRefused((text) => readWhen(text, "Europe/Zurich", 0)) },
  "a model's reply": { most: 200_000, read: (text) => jsonIn(`{"a": ${JSON.stringify(text)}} ${text}`) },
  "a page's text": {
    most: 200_000,
    read: orRefused((text) =>
      extractPage(`<html><body><article><p>${text}</p></article></body></html>`, "http://a.b/c"),
    ),
  },
  "a page": { most: 100_000, read: orRefused((text) => extractPage(text, "http://a.b/c")) },
  "a feed": {
    most: 200_000,
    read: orRefused((text) => parseFeed(`<rss version="2.0"><channel><title>a</title>${text}`, "http://a.b/c")),
  },
  "an item of a feed": {
    most: 200_000,
    read: orRefused((text) => {
      const item = `<item><title>${text.slice(0, 5000)}</title><description><![CDATA[${text}]]></description></item>`;
      const body = `<rss version="2.0"><channel><title>a</title>${item}</channel></rss>`;
      return articlesOf(parseFeed(body, "http://a.b/c"), { url: "http://a.b/c", title: "a" }, 0);
    }),
  },
  "an OPML list": { most: 200_000, read: orRefused((text) => parseOutline(`<opml><body>${text}</body></opml>`)) },
};
