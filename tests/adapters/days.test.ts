// A date without a time of day is the same day for every reader, on every platform; a time is each reader's own.
import { describe, expect, test } from "vitest";
import { render as onDiscord } from "../../adapters/discord/render.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { makeInk } from "../../adapters/terminal/ink.ts";
import { render as onTerminal } from "../../adapters/terminal/render.ts";
import { sampleArticle } from "../../src/desk/sample.ts";
import { publicationDate } from "../../src/gathering/dates.ts";
import { articleFrom } from "../../src/gathering/fetch.ts";
import type { PublicationDate } from "../../src/news/article.ts";
import type { Said } from "../../src/news/talk.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { aBriefing, aClaim, aSource } from "../contracts/store/samples.ts";
import { aDesk, answerOf, briefed } from "../desk/world.ts";

const midnight = Date.parse("2015-05-18T00:00:00Z");
const asDay: PublicationDate = { publishedAt: midnight, dayOnly: true };
const asTime: PublicationDate = { publishedAt: midnight };

const inSlack = renderer(typedWith(true));
const platforms: Readonly<Record<string, (said: Said) => string>> = {
  Slack: (said) => JSON.stringify(inSlack(said)),
  Discord: (said) => JSON.stringify(onDiscord(said, new Map())),
  terminal: (said) => JSON.stringify(onTerminal(said, makeInk(false, 200, "America/New_York"))),
};

const briefingAt = (at: PublicationDate): Said => ({
  audience: "everyone",
  kind: "briefing",
  briefing: aBriefing("b1", { sources: [aSource(["Zero.", "One."], at)] }),
});
const answerAt = (at: PublicationDate): Said => ({
  audience: "everyone",
  kind: "answer",
  answer: { ...answerOf("who?"), kind: "answered", claims: [aClaim("Zero.", 0)], sources: [aSource(["Zero."], at)] },
});
const evidenceAt = (at: PublicationDate): Said => ({
  audience: "asker",
  kind: "evidence",
  headline: "Headline",
  on: "b1",
  page: 1,
  mayRetract: false,
  proofs: [
    {
      number: 1,
      claim: aClaim("Zero.", 0),
      stands: [{ sentence: "Zero.", carries: [], sentenceNumber: 1, outlet: "A Example", ...at }],
      edits: [],
    },
  ],
});

/** Slack's and Discord's own marks for a moment, which each client moves into its reader's zone. */
const moving = /<!date|"type":"date"|<t:\d/;

describe.each(Object.entries(platforms))("on %s", (name, show) => {
  test.each([
    ["a briefing", briefingAt],
    ["an answer", answerAt],
    ["evidence", evidenceAt],
  ] as const)("%s shows the day of its source as that day", (_, saidAt) => {
    // In a terminal answers name no day at all.
    if (name === "terminal" && saidAt === answerAt) return;
    const shown = show(saidAt(asDay));
    expect(shown).toMatch(/18 May 2015/);
    expect(shown).not.toMatch(moving);
    expect(shown).not.toContain("00:00");
    const timed = show(saidAt(asTime));
    expect(timed).toMatch(name === "terminal" ? /17 May 2015/ : moving);
  });
});

test("gathering tells days from times: exact midnight is a day, and keeps its place among the others", () => {
  const now = Date.parse("2015-05-19T08:00:00Z");
  expect(publicationDate(midnight, now)).toEqual({ publishedAt: midnight + 12 * 3_600_000, dayOnly: true });
  expect(publicationDate(midnight + 60_000, now)).toEqual({ publishedAt: midnight + 60_000 });
  expect(publicationDate(undefined, now)).toEqual({});
  const page = { title: "T", text: "A text.", completeness: "full", feeds: [], publishedAt: midnight } as const;
  expect(articleFrom(page, "https://a.example/1")).toMatchObject(asDay);
});

test("the day goes along from the article to its briefing and its evidence", async () => {
  expect(writeEmbedded([{ ...sampleArticle, ...asDay }], { length: "short", now: midnight }).sources[0]).toMatchObject(
    asDay,
  );
  const desk = aDesk();
  const briefing = await briefed(desk);
  const [source] = briefing.sources;
  const dated = { ...briefing, sources: [{ ...source, ...asDay }] as const };
  await desk.store.of("acme").briefings.save(dated, { platform: "fake", tenant: "acme", address: "#news" });
  const [said] = await desk.press({ act: "evidence", on: briefing.id });
  expect(said).toMatchObject({
    proofs: expect.arrayContaining([expect.objectContaining({ stands: [expect.objectContaining(asDay)] })]),
  });
});
