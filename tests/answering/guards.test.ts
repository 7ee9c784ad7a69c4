// Limits of an answer that nobody would miss at once: how long a thread is remembered, what an order is, how much is read.
import { describe, expect, it } from "vitest";
import { answer } from "../../src/answering/answer.ts";
import { askedMessage, phrasingOf } from "../../src/answering/question/message.ts";
import { questionOf } from "../../src/answering/question/question.ts";
import { chooseSentences } from "../../src/answering/retrieval/best.ts";
import { materialOf } from "../../src/answering/retrieval/material.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { openMemory } from "../fakes/store.ts";
import { article, converse, ferry, shortOf, wordsOf } from "./articles.ts";

const now = Date.parse("2026-03-05T12:00:00Z");
const hour = 60 * 60 * 1000;

describe("a thread's earlier question", () => {
  async function askedAfter(hours: number): Promise<string | undefined> {
    const store = openMemory();
    await store.articles.save([ferry], { feed: "https://news.example/feed", at: now - hour });
    const scope = {
      place: { platform: "test", tenant: "t", address: "c" },
      briefings: [writeEmbedded([ferry], { length: "standard", now })],
      turns: [{ question: "What did Ingrid Moe say?", at: now - hours * hour }],
      feeds: [],
      articles: [ferry.id],
      now,
    };
    const tools = { store, clock: new FixedClock(now), ids: new CountingIds(), log: new KeptLog() };
    const given = await answer("How old is she?", scope, { ...tools, signal: new AbortController().signal });
    return shortOf(given);
  }

  it("of the same day is remembered, and one of three days ago is not", async () => {
    expect(await askedAfter(47)).toContain("52");
    expect(await askedAfter(72)).toBeUndefined();
  });
});

describe("beside a question", () => {
  it("an order is left out", () => {
    const message = askedMessage("What sank? Calculate how many were rescued.");
    expect([message.asks.text, message.act]).toEqual(["What sank?", undefined]);
  });

  it("what begins like an order and ends with a question mark is a question", () => {
    const text = "What sank? Calculate how many were rescued?";
    expect(askedMessage(text).asks.text).toBe(text);
  });
});

it("six articles at most are read for one question", () => {
  const materials = Array.from({ length: 9 }, (_, number) =>
    materialOf(
      article(`The harbour of Bergen received ${number + 2} ships. The harbour of Bergen praised its crews.`, {
        id: `a${number}`,
        title: "",
      }),
    ),
  );
  const { ranked } = chooseSentences(questionOf(phrasingOf("How many ships did the harbour receive?")), materials);
  expect(new Set(ranked.map(({ candidate }) => candidate.source)).size).toBe(6);
});

it("the figures of one sentence are had without those of the others", () => {
  const material = materialOf(ferry);
  const textsAt = (sentence: number) => material.figures(sentence).map(({ text }) => text);
  expect([0, 1, -1, 99].map(textsAt)).toEqual([["44 people"], ["41 people", "three"], [], []]);
});

describe("typed as in a chat", () => {
  it.each([
    ["HOW MANY PEOPLE DID THE COASTGUARD RESCUE", "41 people"],
    ["how many ppl did the coastguard rescue", "41 people"],
    ["how old is ingrid moe", "52"],
    ["whos the transport minister", "Alan Reid"],
  ])("%s", (question, short) => {
    expect(shortOf(converse([ferry], question))).toContain(short);
  });

  it.each(["WHY DID THE FERRY SINK", "y did the ferry sink"])("%s", (question) => {
    expect(wordsOf(converse([ferry], question))).toContain("struck a rock");
  });

  it("what is shouted names nobody by its capitals", () => {
    const shouted = questionOf(phrasingOf("DID THE CAPTAIN OF THE FERRY SPEAK"));
    expect(shouted.terms.filter((term) => term.isName)).toEqual([]);
  });

  it("a comparison is a question", () => {
    expect(askedMessage("Compare the old and the new port").act).toBeUndefined();
  });
});
