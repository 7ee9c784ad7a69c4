// Whatever a model's server does, a good briefing comes in time, and nothing of the fault is in it.
import { afterEach, describe, expect, it } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { openModel } from "../../adapters/openai/index.ts";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Story } from "../../src/news/story.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { write } from "../../src/writing/write.ts";
import { HastyClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { type Answer, type Asked, completion, failure, type OpenAIServer, openAIServer } from "../fakes/openai.ts";
import { cutsPrompts, thinking } from "../fakes/openai-vendors.ts";
import { storyOf, wikinews } from "./articles.ts";

const article = wikinews.find((one) => one.title.includes("World stocks")) as Article;
const prompts = loadPrompts();
const servers: OpenAIServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

type Options = { readonly rings?: true; readonly url?: string; readonly story?: Story };

async function brief(answer: (asked: Asked, number: number) => Answer, options: Options = {}) {
  const server = await openAIServer(answer);
  servers.push(server);
  const clock = new HastyClock();
  const from = clock.now();
  const log = new KeptLog();
  const config = { OPENAI_API_KEY: "sk-secret", OPENAI_BASE_URL: options.url ?? server.url, OPENAI_MODEL: "fake" };
  const model = openModel(config, { clock, log });
  const signal = new AbortController().signal;
  const writing = write(
    options.story ?? storyOf(article),
    { length: "standard", language: "source" },
    { model, prompts, clock, log, signal },
  );
  if (options.rings) {
    await server.arrived(1);
    await clock.advance(60_000);
  }
  const briefing = await writing;
  return { briefing, server, log, took: clock.now() - from };
}

const embedded = writeEmbedded([article], { length: "standard", now: 0 });

function isGood(briefing: Briefing, took: number): void {
  const said = [briefing.headline, briefing.lead, ...briefing.points, ...briefing.more].map((claim) => claim.text);
  expect(briefing.points.length).toBeGreaterThanOrEqual(3);
  expect(said.join("\n")).not.toMatch(/[{}]|I'm sorry|I cannot|<html|对不起/);
  expect(said.every((text) => /[.!?…]["'”’)]?$|^[^.]*$/.test(text))).toBe(true);
  expect(took).toBeLessThanOrEqual(61_000);
}

const half = '{"headline":{"text":"Apple to lower UK World stocks","cites":[0]},"lead":{"text":"Apple is to low';
const chinese = JSON.stringify({
  headline: { text: "苹果公司将降价", cites: [0] },
  lead: { text: "对不起，苹果公司将在六个月内降价。", cites: [1] },
  points: [{ text: "价格将下降百分之十。", cites: [2], said_by: null }],
});

type Fault = readonly [name: string, answer: () => Answer, options?: Options];
const faults: readonly Fault[] = [
  ["a hang before the headers", () => ({ hang: "headers" }), { rings: true }],
  ["a hang in the middle of the body", () => ({ ...completion("{}"), hang: "body" }), { rings: true }],
  ["a token now and then for ever", () => ({ ...completion(half), hang: "drip" }), { rings: true }],
  ["a connection cut in the body", () => ({ ...completion("{}"), cut: true })],
  ["400 for the context's length", () => failure(400, "context_length_exceeded", "too long")],
  ["400 without a code", () => failure(400, null, "no")],
  ["401", () => failure(401, "invalid_api_key", "Incorrect API key provided: sk-secret")],
  ["403", () => failure(403, null, "no")],
  ["404 for the model", () => failure(404, "model_not_found", "The model does not exist")],
  ["408", () => failure(408, null, "slow")],
  ["409", () => failure(409, null, "conflict")],
  ["429 with Retry-After", () => failure(429, null, "busy", { "retry-after": "2" })],
  ["429 with a Retry-After beyond the deadline", () => failure(429, null, "busy", { "retry-after": "600" })],
  ["429 without Retry-After", () => failure(429, null, "busy")],
  ["429 insufficient_quota", () => failure(429, "insufficient_quota", "pay")],
  ["500", () => failure(500, null, "boom")],
  [
    "502 with HTML",
    () => ({ status: 502, headers: { "content-type": "text/html" }, body: "<html>Bad gateway</html>" }),
  ],
  ["503", () => failure(503, null, "busy")],
  ["529", () => failure(529, "overloaded_error", "overloaded")],
  ["an empty body", () => ({ body: "" })],
  ["HTML with 200", () => ({ headers: { "content-type": "text/html" }, body: "<html><body>Welcome</body></html>" })],
  ["JSON cut off with an honest end", () => completion(half, { finish: "length" })],
  [
    "every limit thought away before a word",
    () => completion("", { finish: "length", usage: { output: 9_000, hidden: 9_000 } }),
  ],
  ["JSON cut off with a false end", () => completion(half)],
  ["valid JSON of the wrong shape", () => completion('{"summary":["Apple lowers prices"]}')],
  ["a JSON list", () => completion("[1,2,3]")],
  ["a refusal", () => completion(null, { refusal: "I'm sorry, but I cannot help with that." })],
  ["a refusal as text", () => completion("I'm sorry, but I cannot help with that.")],
  ["a content filter", () => completion("", { finish: "content_filter" })],
  ["another language", () => completion(chinese)],
  ["a flood of newlines", () => completion("\n".repeat(50_000))],
  ["an endless flood of newlines", () => completion("\n".repeat(2_000_000))],
  ["a call of a tool", () => completion("", { finish: "tool_calls" })],
  ["an empty draft", () => completion('{"headline":{"text":"","cites":[]},"lead":{"text":"","cites":[]},"points":[]}')],
];

describe("a story written when the model's server fails", () => {
  it.each(faults.map(([name, answer, options]) => ({ name, answer, options })))(
    "$name gives the embedded briefing, marked, in time",
    async ({ answer, options }) => {
      const { briefing, took } = await brief(answer, options);
      isGood(briefing, took);
      expect(briefing.writer.name).toBe("embedded");
      expect(briefing.writer.fellBack).toMatch(/^[A-Z].*\.$/);
      expect(briefing.points).toEqual(embedded.points);
      expect(JSON.stringify(briefing)).not.toContain("sk-secret");
    },
  );

  it.each([
    ["a refused connection", "http://127.0.0.1:9/v1"],
    ["a name that does not resolve", `http://${"a".repeat(64)}.invalid/v1`],
  ])("%s gives the embedded briefing", async (_, url) => {
    const { briefing, took } = await brief(() => completion("{}"), { url });
    isGood(briefing, took);
    expect(briefing.writer.fellBack).toBeDefined();
  });

  it("a server without TLS behind https gives the embedded briefing", async () => {
    const plain = await openAIServer(() => completion("{}"));
    servers.push(plain);
    const { briefing, took } = await brief(() => completion("{}"), { url: plain.url.replace("http:", "https:") });
    isGood(briefing, took);
    expect(briefing.writer.fellBack).toBeDefined();
  });

  const good = JSON.stringify({
    headline: { text: article.title, cites: [0] },
    lead: { text: embedded.lead.text, cites: [1] },
    points: embedded.points.map((claim) => ({ text: claim.text, cites: [], said_by: null })),
    actors: [],
    figures: [],
    quotes: [],
    disputes: [],
  });

  it("a missing usage costs nothing but the exact count", async () => {
    const { briefing, took } = await brief(() => completion(good, { usage: false }));
    isGood(briefing, took);
    expect(briefing.writer).toEqual({ name: "fake" });
  });

  it("a model that thinks longer than its limit is given twice the room once, and then writes", async () => {
    const answer = thinking({ thinks: () => 1_800, says: () => good });
    const { briefing, server, log } = await brief(answer);
    expect(briefing.writer).toEqual({ name: "fake" });
    expect(server.asked.map(({ body }) => body.max_tokens)).toEqual([1_500, 3_000]);
    const wrote = log.events.find(({ event }) => event === "model-wrote");
    expect(wrote?.fields.tokens).toMatchObject({ hidden: 1_500 + 1_800 });
  });

  it("a server that reads only the end of a long story is given a quarter of the material", async () => {
    const [first, ...rest] = wikinews.slice(0, 12) as [Article, ...Article[]];
    const answer = cutsPrompts(4_096, () => good);
    const { server, log } = await brief(answer, { story: storyOf(first, ...rest) });
    const sizes = server.asked.map(({ body }) => JSON.stringify(body).length);
    expect(sizes[1]).toBeLessThan((sizes[0] as number) / 2);
    expect(log.names.at(-1)).toMatch(/^model-(?:wrote|fell-back)$/);
  });

  it("one failure is asked again after as long as the server says, and then the model writes", async () => {
    const { briefing, server, took } = await brief((_, number) =>
      number === 1 ? failure(429, null, "busy", { "retry-after": "3" }) : completion(good),
    );
    expect(briefing.writer).toEqual({ name: "fake" });
    expect(server.asked).toHaveLength(2);
    expect(took).toBe(3000);
  });

  it("a request fails twice at most, and one that fails for good only once", async () => {
    expect((await brief(() => failure(500, null, "boom"))).server.asked).toHaveLength(2);
    expect((await brief(() => completion(half, { finish: "length" }))).server.asked).toHaveLength(1);
    expect((await brief(() => failure(401, null, "no"))).server.asked).toHaveLength(1);
  });

  it("a story too long for the model is asked for with a quarter of the material, once", async () => {
    const [first, ...rest] = wikinews.slice(0, 12) as [Article, ...Article[]];
    const { server } = await brief(() => failure(400, "context_length_exceeded", "too long"), {
      story: storyOf(first, ...rest),
    });
    const sizes = server.asked.map((asked) => JSON.stringify(asked.body).length);
    expect(sizes).toHaveLength(2);
    expect(sizes[1]).toBeLessThan((sizes[0] as number) / 2);
  });
});
