import { describe, expect, it } from "vitest";
import { type AnswerScope, type AnswerTools, answer } from "../../src/answering/answer.ts";
import { claimsOf } from "../../src/news/answer.ts";
import { withoutUncited } from "../../src/news/retention.ts";
import { openPrompts, promptInputs } from "../../src/prompting/prompt.ts";
import { Trouble } from "../../src/trouble.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { fakeModel } from "../fakes/model.ts";
import { openMemory } from "../fakes/store.ts";
import { article, ferry } from "./articles.ts";

const now = Date.parse("2026-03-05T12:00:00Z");
const briefing = writeEmbedded([ferry], { length: "standard", now });
const place = { platform: "test", tenant: "t", address: "c" };

const toolsOn = (store = openMemory(), more: Partial<AnswerTools> = {}): AnswerTools => ({
  store,
  clock: new FixedClock(now),
  ids: new CountingIds(),
  log: new KeptLog(),
  signal: new AbortController().signal,
  ...more,
});

const inThread = (more: Partial<AnswerScope> = {}): AnswerScope => ({
  place,
  briefings: [briefing],
  turns: [],
  feeds: [],
  articles: [ferry.id],
  now,
  ...more,
});

async function stored() {
  const store = openMemory();
  await store.articles.save([ferry], { feed: "https://news.example/feed", at: now - 1000 });
  return store;
}

describe("in a briefing's thread", () => {
  it("answers from the article behind the briefing, of which only what is cited is kept with the answer", async () => {
    const given = await answer("How many people did the coastguard rescue?", inThread(), toolsOn(await stored()));
    expect(given).toMatchObject({ kind: "answered", short: { text: "41 people" } });
    expect(given.sources).toHaveLength(1);
  });

  it("answers from the briefing's kept sentences once the full text is gone, and says so when they do not say", async () => {
    // A long article loses sentences; this one is so short that every sentence stands beside a cited one.
    const [source] = withoutUncited(briefing).sources;
    const kept = { ...briefing, sources: [{ ...source, sentences: source.sentences.with(-1, "") }] as const };
    const scope = inThread({ briefings: [kept] });
    const given = await answer("How many people did the coastguard rescue?", scope, toolsOn());
    expect(given.kind).toBe("answered");
    const gone = await answer("Who designed the lifeboats?", scope, toolsOn());
    expect(gone).toMatchObject({ kind: "declined", words: expect.stringContaining("no longer kept") });
  });

  it("understands a follow-up by the thread's stored answers", async () => {
    const store = await stored();
    const first = await answer("How many people did the coastguard rescue?", inThread(), toolsOn(store));
    await store.of("t").briefings.saveAnswer(first, place);
    const turns = [{ question: first.question, answer: first.id, at: now }];
    const given = await answer("And the fishermen?", inThread({ turns }), toolsOn(store));
    expect(given.kind === "answered" && given.short?.text).toContain("three");
  });
});

describe("questions about the briefing itself", () => {
  it("shows the sentence behind a number", async () => {
    const given = await answer("What is your source for 1?", inThread(), toolsOn());
    const cited = briefing.lead.citations[0];
    expect(given.kind === "answered" && given.claims[0].text).toBe(briefing.sources[0].sentences[cited.sentence]);
  });

  it.each([
    ["What are your sources?", /^The Northern Post: Ferry sinks off Lerwick, 41 rescued, Thursday 5 March 2026$/],
    ["which outlets?", /^The Northern Post$/],
    ["when was this published", /^The Northern Post: Thursday 5 March 2026$/],
    ["what changed?", /^Nothing newer came in: its newest article is of Thursday 5 March 2026\.$/],
    ["more about point 99", /numbers 1 to/],
    ["In Spanish", /does not translate/],
    ["What is your source for 99?", /numbers 1 to/],
  ])("%s", async (question, words) => {
    const given = await answer(question, inThread(), toolsOn());
    expect(given.kind === "declined" && given.words).toMatch(words);
  });

  it.each([
    ["Who are the actors?", "Ingrid Moe, Captain", "Captain Ingrid Moe, 52, master of the ferry, said"],
    ["list the figures", "41 people", "The coastguard rescued 41 people"],
    ["list the quotes", "“We could not see the bow” (Ingrid Moe)", "she told reporters"],
  ])("%s: each on the sentence it stands in", async (question, text, sentence) => {
    const given = await answer(question, inThread(), toolsOn());
    const items = given.kind === "answered" ? (given.items ?? []) : [];
    const item = items.find((one) => one.text.includes(text));
    const claim = claimsOf(given).find((one) => one.citations[0].sentence === item?.citation.sentence);
    expect(item?.text).toContain(text);
    expect(claim?.text).toContain(sentence);
  });

  it("goes on where a point ends", async () => {
    const at = briefing.points[0]?.citations.at(-1)?.sentence ?? Number.NaN;
    const given = await answer("more about the first point", inThread(), toolsOn());
    expect(claimsOf(given)[0]?.text).toBe(briefing.sources[0].sentences[at + 1]);
  });

  it("tells what the newest of its articles open with when it is asked what changed", async () => {
    const day = 24 * 60 * 60 * 1000;
    const older = article("A ferry sank off Lerwick. Rescuers searched the sea for 30 people all night.", {
      id: "old",
    });
    const newer = article("Divers found the ferry on Friday. Its owner was arrested in Bergen.", {
      id: "new",
      publishedAt: (older.publishedAt ?? 0) + day,
    });
    const both = writeEmbedded([older, newer], { length: "standard", now });
    const given = await answer("what changed?", inThread({ briefings: [both] }), toolsOn());
    expect(
      claimsOf(given)
        .map(({ text }) => text)
        .join(" "),
    ).toMatch(/found|arrested/);
    expect(
      claimsOf(given)
        .map(({ text }) => text)
        .join(" "),
    ).not.toContain("searched");
  });

  it("is shorter with the lead alone", async () => {
    expect(await answer("Shorter, please", inThread(), toolsOn())).toBeDefined();
    const given = await answer("shorter", inThread(), toolsOn());
    expect(given.kind === "answered" && given.claims.map((claim) => claim.text)).toEqual([briefing.lead.text]);
  });
});

describe("with a model", () => {
  const files = Object.entries(promptInputs).map(([name, inputs]) => ({
    name,
    inputs: [...inputs],
    text: inputs.map((input) => `{{${input}}}`).join("\n"),
  }));
  const prompts = openPrompts(files);
  const question = "How many people did the coastguard rescue?";
  const numberOf = (prompt: string, words: string): number =>
    Number(/^\[(\d+)\]/.exec(prompt.split("\n").find((line) => line.includes(words)) ?? "")?.[1] ?? 0);
  const says = (text: string) =>
    fakeModel((request) =>
      JSON.stringify({
        answered: true,
        statements: [{ text, cites: [numberOf(request.prompt, "The coastguard rescued")] }],
      }),
    );

  it("shows what holds against the cited sentence", async () => {
    const model = says(
      "The coastguard rescued 41 people, and fishermen from Lerwick picked up three more from a raft.",
    );
    const given = await answer(question, inThread(), toolsOn(await stored(), { model, prompts }));
    expect(given).toMatchObject({ kind: "answered", writer: { name: "fake-model" } });
  });

  it("shows nothing that does not, asks once more, and falls back to the sentences themselves", async () => {
    const model = says("The coastguard rescued 900 people and a dog.");
    const given = await answer(question, inThread(), toolsOn(await stored(), { model, prompts }));
    expect(JSON.stringify(given)).not.toContain("900");
    expect(given).toMatchObject({ kind: "answered", writer: { name: "embedded", fellBack: expect.any(String) } });
    expect(model.requests).toHaveLength(2);
  });

  it("tells the operator what each asking cost, also of an answer that held", async () => {
    const log = new KeptLog();
    const model = says(
      "The coastguard rescued 41 people, and fishermen from Lerwick picked up three more from a raft.",
    );
    await answer(question, inThread(), toolsOn(await stored(), { model, prompts, log }));
    const [told] = log.events.filter(({ event }) => event === "model-answered");
    expect(told?.fields).toMatchObject({ calls: model.requests.length, model: "fake-model" });
  });

  it("falls back when the model fails, and stops when it is told to", async () => {
    const broken = fakeModel(() => {
      throw new Trouble("unavailable");
    });
    const store = await stored();
    const clock = new FixedClock(now, { patient: true });
    const given = answer(question, inThread(), toolsOn(store, { model: broken, prompts, clock }));
    await clock.advance(2_000);
    expect(await given).toMatchObject({ kind: "answered", writer: { name: "embedded" } });
    const stopped = AbortSignal.abort();
    await expect(
      answer(question, inThread(), toolsOn(store, { model: broken, prompts, signal: stopped })),
    ).rejects.toMatchObject({ kind: "aborted" });
  });
});
