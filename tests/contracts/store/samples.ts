// The smallest honest things to put into a store.
import type { Article } from "../../../src/news/article.ts";
import type { Briefing, Source } from "../../../src/news/briefing.ts";
import type { CheckedClaim } from "../../../src/news/claim.ts";
import { type Edition, editionId } from "../../../src/news/edition.ts";
import type { Feed } from "../../../src/news/feed.ts";
import type { Place } from "../../../src/news/place.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import type { Part } from "../../../src/ports/platform.ts";

export const t0 = Date.parse("2026-03-02T07:00:00Z");
export const minute = 60_000;
export const day = 24 * 60 * minute;

export const here: Place = { platform: "fake", tenant: "acme", address: "#news" };
export const elsewhere: Place = { platform: "fake", tenant: "acme", address: "#other" };

export const aSubscription = (over: Partial<Subscription> = {}): Subscription => ({
  id: "s1",
  place: here,
  feeds: ["https://a.example/feed"],
  topics: ["climate", "-football"],
  schedule: { when: "weekdays at 08:00", zone: "Europe/Zurich" },
  length: "standard",
  stories: 5,
  language: "source",
  quietDay: "say-so",
  jitterSeconds: 0,
  layout: "buttons",
  state: "active",
  owner: "u1",
  createdAt: t0,
  doneThrough: t0,
  ...over,
});

export const anArticle = (id: string, over: Partial<Article> = {}): Article => ({
  id: `https://a.example/${id}`,
  url: `https://a.example/${id}`,
  title: `Title of ${id}`,
  outlet: "A Example",
  language: "en",
  publishedAt: t0,
  completeness: "full",
  text: `The text of ${id}.`,
  ...over,
});

export const aFeed = (url = "https://a.example/feed", over: Partial<Feed> = {}): Feed => ({
  url,
  title: "A Example",
  nextCheckAt: t0,
  failures: 0,
  ...over,
});

/** Claims are checked elsewhere; a store only has to give back what it was given. */
export const aClaim = (text: string, sentence: number, source = 0): CheckedClaim =>
  ({
    text,
    citations: [{ source, sentence, start: 0, end: 5 }],
    score: 1,
    edits: [{ rule: "pronoun", from: "He", to: "[Shoigu]" }],
  }) as unknown as CheckedClaim;

export const aSource = (sentences: readonly string[], over: Partial<Source> = {}): Source => ({
  article: "https://a.example/1",
  outlet: "A Example",
  title: "Title of 1",
  url: "https://a.example/1",
  completeness: "full",
  sentences,
  hash: "00",
  ...over,
});

export const aBriefing = (id = "b00000000001", over: Partial<Briefing> = {}): Briefing => ({
  version: 1,
  id,
  writer: { name: "embedded" },
  language: "en",
  length: "standard",
  writtenAt: t0,
  headline: aClaim("Title of 1", -1),
  lead: aClaim("Zero.", 0),
  points: [],
  more: [],
  actors: [],
  figures: [],
  quotes: [],
  disputes: [],
  sources: [aSource(["Zero.", "One.", "Two — “two”.", "Three.", "Four."])],
  leftOut: [{ text: "Three.", why: "It is too short to say anything." }],
  readMinutes: 2,
  ...over,
});

export const anEdition = (slot = t0, subscription = "s1"): Edition => ({
  id: editionId(subscription, slot),
  subscription,
  place: here,
  title: "Morning edition",
  slot,
  zone: "Europe/Zurich",
  late: false,
  layout: "buttons",
  about: "climate",
  kind: "stories",
  stories: [{ story: "st1", briefing: aBriefing(), since: { kind: "new" }, reasons: ["3 outlets"] }],
});

export const someParts = (words: readonly string[]): readonly Part[] =>
  words.map((plainText, index) => ({
    plainText,
    payload: { text: `${plainText} <\u2028 \u{1f5de} "quoted" \\>`, nested: [1, null, true] },
    ...(index === 0 ? {} : { under: 0 }),
  }));
