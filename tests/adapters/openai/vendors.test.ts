// What vendors' servers refuse is learned once and asked otherwise ever after; what they count is counted.
import { afterEach, describe, expect, it } from "vitest";
import type { ModelRequest } from "../../../src/ports/model.ts";
import { completion, failure } from "../../fakes/openai.ts";
import { closeServers, modelOn } from "../../fakes/openai-opened.ts";
import {
  countsBeside,
  efforts,
  mostOutput,
  noBounds,
  noEffort,
  noMaxTokens,
  noTemperature,
  noThinking,
  thinking,
} from "../../fakes/openai-vendors.ts";

afterEach(closeServers);

const request: ModelRequest = {
  system: "system",
  prompt: "prompt",
  schema: {
    name: "check",
    json: {
      type: "object",
      properties: { cites: { type: "array", items: { type: "integer" }, maxItems: 3 } },
      required: ["cites"],
      additionalProperties: false,
    },
  },
  maxOutputTokens: 1000,
};
const signal = new AbortController().signal;
const says = () => '{"cites":[1]}';
const thinks = () => 100;

describe("the effort", () => {
  it.each([
    ["gpt-5-mini", [efforts("minimal", "low", "medium", "high")], "low", ["low"]],
    ["gpt-5-mini without thinking", [efforts("minimal", "low", "medium", "high")], "none", ["none", "minimal"]],
    ["o4-mini", [efforts("low", "medium", "high")], "minimal", ["minimal", "low"]],
    ["gpt-5.1", [efforts("none", "low", "medium", "high")], "none", ["none"]],
    ["gpt-4o", [noEffort], "low", ["low", undefined]],
    ["a model of Ollama that does not think", [noThinking], "medium", ["medium", undefined]],
    ["a chat model asked to think least", [noEffort], "none", ["none", "minimal", "low", undefined]],
  ] as const)("of %s is found by being refused, and asked for at once from then on", async (_, rules, asked, tried) => {
    const { model, server } = await modelOn(thinking({ rules, thinks, says }), { OPENAI_EFFORT: asked });
    expect((await model.complete(request, signal)).text).toBe(says());
    const sent = () => server.asked.map(({ body }) => body.reasoning_effort);
    expect(sent()).toEqual(tried);
    await model.complete(request, signal);
    expect(sent()).toEqual([...tried, tried.at(-1)]);
  });

  it("is low unless set, and named to the operator as long as the server takes it", async () => {
    const knows = await modelOn(thinking({ thinks, says }));
    await knows.model.complete(request, signal);
    expect(knows.server.asked[0]?.body.reasoning_effort).toBe("low");
    expect(knows.model.inUse()).toBe("strict schema, effort low");
    const knowsNot = await modelOn(thinking({ rules: [noEffort], thinks, says }));
    await knowsNot.model.complete(request, signal);
    expect(knowsNot.model.inUse()).toBe("strict schema, no effort named (the server knows none)");
  });
});

describe("a request", () => {
  it("is taken by a server that refuses everything a vendor is known to refuse", async () => {
    const rules = [noTemperature, noMaxTokens, noBounds, noEffort, mostOutput(800)];
    const { model, server } = await modelOn(thinking({ rules, thinks, says }));
    expect((await model.complete(request, signal)).text).toBe(says());
    expect(server.asked).toHaveLength(5);
    expect(server.asked.at(-1)?.body).toMatchObject({
      max_completion_tokens: 800,
      response_format: { json_schema: { strict: true } },
    });
  });

  it("tells lists' bounds to servers that take them, and keeps the strict schema without them elsewhere", async () => {
    const takes = await modelOn(thinking({ thinks, says }));
    await takes.model.complete(request, signal);
    expect(takes.server.asked[0]?.body.response_format).toMatchObject({
      json_schema: { schema: { properties: { cites: { maxItems: 3 } } } },
    });
    const refuses = await modelOn(thinking({ rules: [noBounds], thinks, says }));
    await refuses.model.complete(request, signal);
    await refuses.model.complete(request, signal);
    expect(refuses.server.asked.map(({ body }) => JSON.stringify(body).includes("maxItems"))).toEqual([
      true,
      false,
      false,
    ]);
    expect(refuses.model.inUse()).toContain("strict schema without bounds");
  });

  it("keeps a property of the reply that is called like a bound", async () => {
    const { model, server } = await modelOn(thinking({ rules: [noBounds], thinks, says }));
    const properties = { maxItems: { type: "integer" }, list: { type: "array", maxItems: 2 } };
    const schema = { name: "odd", json: { type: "object", properties } };
    await model.complete({ ...request, schema }, signal).catch(() => undefined);
    expect(JSON.stringify(server.asked[1]?.body)).toContain('"maxItems":{"type":"integer"}');
    expect(JSON.stringify(server.asked[1]?.body)).not.toContain('"maxItems":2');
  });

  it("is not sent for ever to a server that refuses both names of the limit", async () => {
    const { model, server } = await modelOn(({ body }) =>
      failure(
        400,
        "unsupported_parameter",
        `Unsupported parameter: '${"max_tokens" in body ? "max_tokens" : "max_completion_tokens"}'`,
      ),
    );
    await expect(model.complete(request, signal)).rejects.toMatchObject({ kind: "bad-input" });
    expect(server.asked).toHaveLength(2);
  });

  it("refused beside another one steps down one step, not two", async () => {
    const { model, server } = await modelOn(thinking({ rules: [noBounds], thinks, says }));
    await Promise.all([model.complete(request, signal), model.complete(request, signal)]);
    expect(model.inUse()).toContain("strict schema without bounds");
    expect(server.asked).toHaveLength(4);
  });
});

describe("the count of tokens", () => {
  it("holds what was thought, as OpenAI counts it", async () => {
    const { model } = await modelOn(() => completion("{}", { usage: { input: 900, output: 700, hidden: 640 } }));
    expect((await model.complete(request, signal)).tokens).toEqual({ input: 900, output: 700, hidden: 640 });
  });

  it("holds what was thought where it is counted beside the answer", async () => {
    const { model } = await modelOn(() => countsBeside("{}", 9, 94));
    expect((await model.complete(request, signal)).tokens).toEqual({ input: 1000, output: 103, hidden: 94 });
  });

  it("is none where the server's usage is not of numbers", async () => {
    const body = JSON.parse(completion("{}").body ?? "");
    body.usage = { prompt_tokens: "many", completion_tokens: null, completion_tokens_details: "some" };
    const { model } = await modelOn(() => ({ body: JSON.stringify(body) }));
    expect((await model.complete(request, signal)).tokens).toEqual({ input: 0, output: 0 });
  });
});

describe("a reply", () => {
  it("whose limit went into thinking is empty and cut off", async () => {
    const { model } = await modelOn(thinking({ thinks: () => 5000, says }));
    expect(await model.complete(request, signal)).toEqual({
      text: "",
      ended: "cut-off",
      tokens: { input: 4, output: 1000, hidden: 1000 },
    });
  });

  it("that thinks aloud between marks is what comes after them", async () => {
    const { model } = await modelOn(() => completion('<think>{"cites":[9]} or so?</think>\n{"cites":[1]}'));
    expect((await model.complete(request, signal)).text).toBe('{"cites":[1]}');
  });
});
