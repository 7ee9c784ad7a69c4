// How a model is asked through the real adapter: room to think, cut replies, what it costs, what is not asked again.
import { afterEach, describe, expect, it } from "vitest";
import type { ModelRequest } from "../../src/ports/model.ts";
import { costsInMemory, openBudget } from "../../src/prompting/budget.ts";
import { ask, type ModelSession, nothingSpent, stateOf } from "../../src/prompting/call.ts";
import { completion, failure } from "../fakes/openai.ts";
import { closeServers, modelOn, type Opened } from "../fakes/openai-opened.ts";
import { cutsPrompts, thinking, window } from "../fakes/openai-vendors.ts";

afterEach(closeServers);

const request: ModelRequest = {
  system: "You answer with JSON.",
  prompt: "Say yes.",
  schema: { name: "yes", json: { type: "object", properties: {} } },
  maxOutputTokens: 1000,
};
const says = () => '{"yes":true}';
const thinker = (tokens: number) => thinking({ thinks: () => tokens, says });

const sessionOn = ({ model, clock, log }: Opened, more: Partial<ModelSession> = {}): ModelSession => ({
  model,
  clock,
  log,
  state: stateOf(model, clock),
  signal: new AbortController().signal,
  until: clock.now() + 60_000,
  spent: nothingSpent(),
  ...more,
});

const limits = ({ server }: Opened) => server.asked.map(({ body }) => body.max_tokens);

describe("the room for a reply", () => {
  it("is what the answer needs and what the model may think with", async () => {
    const opened = await modelOn(thinker(2_900), { OPENAI_THINKING_TOKENS: 3_000 });
    expect(await ask(sessionOn(opened), request)).toBe(says());
    expect(limits(opened)).toEqual([4_000]);
  });

  it("is doubled once when the reply was cut by it, and both calls are counted with their hidden tokens", async () => {
    const opened = await modelOn(thinker(4_500), { OPENAI_THINKING_TOKENS: 3_000 });
    const session = sessionOn(opened);
    expect(await ask(session, request)).toBe(says());
    expect(limits(opened)).toEqual([4_000, 8_000]);
    expect(session.spent).toEqual({ calls: 2, retries: 0, tokens: { input: 16, output: 8_503, hidden: 8_500 } });
    const told = opened.log.events.find(({ event }) => event === "model-reply-cut");
    expect(told?.fields).toEqual({ model: "fake", limit: 4_000, hidden: 4_000 });
  });

  it("is not doubled twice: the limit is named, and the request is left alone for an hour", async () => {
    const opened = await modelOn(thinker(50_000), { OPENAI_THINKING_TOKENS: 3_000 });
    await expect(ask(sessionOn(opened), request)).rejects.toMatchObject({
      kind: "unreadable",
      message: "The reply was cut by the limit of 8000 tokens.",
    });
    await opened.clock.advance(59 * 60_000);
    await expect(ask(sessionOn(opened), request)).rejects.toMatchObject({ kind: "unreadable" });
    expect(limits(opened)).toEqual([4_000, 8_000]);
    await opened.clock.advance(2 * 60_000);
    await expect(ask(sessionOn(opened), request)).rejects.toMatchObject({ kind: "unreadable" });
    expect(limits(opened)).toHaveLength(4);
  });

  it("is not doubled for a server whose window was full before our limit", async () => {
    const half = { finish: "length", usage: { output: 96 } };
    const opened = await modelOn(() => completion('{"yes"', half));
    await expect(ask(sessionOn(opened), request)).rejects.toThrow("The reply was cut by the server after 96 tokens.");
    expect(opened.server.asked).toHaveLength(1);
  });

  it("that does not fit beside the prompt is said to be too much, and asked for once", async () => {
    const opened = await modelOn(thinking({ rules: [window(4_000)], thinks: () => 0, says }), {
      OPENAI_THINKING_TOKENS: 3_000,
    });
    await expect(ask(sessionOn(opened), request)).rejects.toMatchObject({ kind: "bad-input" });
    expect(opened.server.asked).toHaveLength(1);
  });
});

describe("a prompt that the server cuts without a word", () => {
  const long = { ...request, prompt: "A line of news with a few words. ".repeat(800) };

  it.each([4_096, 2_050])("to %i tokens is no answer, whatever it says", async (tokens) => {
    const opened = await modelOn(cutsPrompts(tokens, says));
    await expect(ask(sessionOn(opened), long)).rejects.toMatchObject({
      kind: "bad-input",
      message: `The server read only ${tokens} tokens of the request.`,
    });
  });

  it("is answered by a server that reads all of it", async () => {
    const opened = await modelOn(cutsPrompts(16_384, says));
    expect(await ask(sessionOn(opened), long)).toBe(says());
  });

  it("is not suspected of a short one, whose count may be round by chance", async () => {
    const opened = await modelOn(() => completion(says(), { usage: { input: 1_024, output: 9 } }));
    expect(await ask(sessionOn(opened), request)).toBe(says());
  });
});

describe("what a call costs", () => {
  const prices = { fake: { input: 1, output: 10 }, judge: { input: 100, output: 1_000 } };
  const budgetOf = (cap: number) => {
    const costs = costsInMemory();
    return { costs, budget: openBudget({ prices, day: () => "d", limits: [{ costs, key: "day", cap }] }) };
  };

  it("is reserved with all that may be thought, and settled with all that was", async () => {
    const { costs, budget } = budgetOf(1);
    let during = 0;
    const opened = await modelOn(thinker(2_000), { OPENAI_THINKING_TOKENS: 3_000 });
    const { model } = opened;
    const watched = {
      ...model,
      complete: async (...given: Parameters<typeof model.complete>) => {
        during = await costs.spent("day", "d");
        return model.complete(...given);
      },
    };
    await ask(sessionOn({ ...opened, model: watched }, { budget }), request);
    // 8 tokens in and 4,000 out at most; then 2,000 hidden ones and the three of the answer.
    expect(during).toBeCloseTo((8 + 4_000 * 10) / 1e6, 9);
    expect(await costs.spent("day", "d")).toBeCloseTo((8 + 2_003 * 10) / 1e6, 9);
  });

  it("is estimated where the server does not count", async () => {
    const { costs, budget } = budgetOf(1);
    await ask(sessionOn(await modelOn(() => completion(says(), { usage: false })), { budget }), request);
    expect(await costs.spent("day", "d")).toBeCloseTo((8 + 3 * 10) / 1e6, 9);
  });

  it("is by the price of the model that is asked", async () => {
    const { costs, budget } = budgetOf(10);
    await ask(sessionOn(await modelOn(thinker(0), { OPENAI_MODEL: "judge" }), { budget }), request);
    expect(await costs.spent("day", "d")).toBeCloseTo((8 * 100 + 3 * 1_000) / 1e6, 9);
  });

  it("beyond the budget is not spent on a second, larger try", async () => {
    const { budget } = budgetOf(0.05);
    const opened = await modelOn(thinker(50_000), { OPENAI_THINKING_TOKENS: 3_000 });
    await expect(ask(sessionOn(opened, { budget }), request)).rejects.toMatchObject({ kind: "out-of-budget" });
    expect(opened.server.asked).toHaveLength(1);
    expect(stateOf(opened.model, opened.clock).breaker.open).toBe(false);
  });

  it("stays reserved when nobody waited for the end: it is charged all the same", async () => {
    const { costs, budget } = budgetOf(1);
    const opened = await modelOn(() => ({ hang: "headers" }));
    const gone = new AbortController();
    const asking = ask(sessionOn(opened, { budget, signal: gone.signal }), request);
    await opened.server.arrived(1);
    gone.abort();
    await expect(asking).rejects.toMatchObject({ kind: "aborted" });
    expect(await costs.spent("day", "d")).toBeCloseTo((8 + 1_000 * 10) / 1e6, 9);
  });
});

describe("a reply that cannot be used", () => {
  const isYes = (text: string) => (text === says() ? "yes" : undefined);
  const other = (number: number): ModelRequest => ({ ...request, prompt: `Say yes, ${number}.` });

  it.each([
    ["prose", () => completion("Sure, here you are!")],
    ["a refusal", () => completion(null, { refusal: "I cannot." })],
    ["half a reply", () => completion('{"yes"', { finish: "length", usage: { output: 10 } })],
    ["nothing", () => completion("")],
  ] as const)("(%s) three times in a row rests the model, and its operator is told once", async (_, answer) => {
    const opened = await modelOn(answer);
    const { breaker } = stateOf(opened.model, opened.clock);
    for (const number of [1, 2, 3]) {
      expect(breaker.open).toBe(false);
      await expect(ask(sessionOn(opened), other(number), isYes)).rejects.toMatchObject({ kind: "unreadable" });
    }
    expect(breaker.open).toBe(true);
    await opened.clock.advance(61_000);
    await expect(ask(sessionOn(opened), other(4), isYes)).rejects.toMatchObject({ kind: "unreadable" });
    expect(opened.log.count("model-refused")).toBe(1);
    expect(opened.log.events.find(({ event }) => event === "model-refused")?.fields.remedy).toContain("doctor");
    const why = opened.log.events.find(({ event }) => event === "model-unreadable")?.fields.why;
    expect(why).toMatch(/^The (?:model|reply)\b.*\.$/);
  });

  it("between two that can does not rest it", async () => {
    const opened = await modelOn((_, number) => completion(number % 3 === 0 ? says() : "no"));
    for (const number of [1, 2, 3, 4, 5]) await ask(sessionOn(opened), other(number), isYes).catch(() => undefined);
    expect(stateOf(opened.model, opened.clock).breaker.open).toBe(false);
    expect(opened.server.asked).toHaveLength(5);
  });
});

describe("a key, a quota or a model that is refused", () => {
  it.each([
    [401, "invalid_api_key", "OPENAI_API_KEY"],
    [429, "insufficient_quota", "credit"],
    [404, "model_not_found", "OPENAI_MODEL"],
  ])(
    "(%i %s) rests the model at once, is told once with what to do, and is asked again once mended",
    async (status, code, remedy) => {
      let mended = false;
      const opened = await modelOn(() => (mended ? completion(says()) : failure(status, code, "no")));
      await expect(ask(sessionOn(opened), request)).rejects.toThrow();
      expect(stateOf(opened.model, opened.clock).breaker.open).toBe(true);
      await opened.clock.advance(16 * 60_000);
      await expect(ask(sessionOn(opened), request)).rejects.toThrow();
      expect(opened.log.count("model-refused")).toBe(1);
      expect(opened.log.events.find(({ event }) => event === "model-refused")?.fields.remedy).toContain(remedy);
      mended = true;
      expect(await ask(sessionOn(opened), request)).toBe(says());
    },
  );
});
