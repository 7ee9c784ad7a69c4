// The OpenAI adapter keeps the model's contract against a server on a real socket, and words its requests as servers understand them.
import { afterEach, describe, expect, it } from "vitest";
import type { ModelRequest } from "../../../src/ports/model.ts";
import { modelContract } from "../../contracts/model.contract.ts";
import { type Answer, completion, failure } from "../../fakes/openai.ts";
import { closeServers, modelOn } from "../../fakes/openai-opened.ts";

afterEach(closeServers);

const failures: Readonly<Record<string, Answer>> = {
  unavailable: failure(500, null, "boom"),
  "bad-credentials": failure(401, "invalid_api_key", "no"),
  "not-found": failure(404, "model_not_found", "no such model"),
  "out-of-budget": failure(429, "insufficient_quota", "pay first"),
  "bad-input": failure(400, "context_length_exceeded", "too long"),
};

modelContract("the OpenAI adapter", async (wanted) => {
  const { model } = await modelOn(() => {
    if ("hangs" in wanted) return { hang: "headers" };
    if ("says" in wanted)
      return completion(wanted.says, {
        finish: { "cut-off": "length", refused: "content_filter", complete: "stop" }[wanted.ended ?? "complete"],
      });
    if ("afterSeconds" in wanted)
      return failure(429, null, "slow down", { "retry-after": String(wanted.afterSeconds) });
    return failures[wanted.fails] ?? failure(500, null, "boom");
  });
  return { model, dispose: async () => {} };
});

const request: ModelRequest = {
  system: "system",
  prompt: "prompt",
  schema: { name: "yes", json: { type: "object", properties: {}, additionalProperties: false } },
  maxOutputTokens: 50,
};
const signal = new AbortController().signal;

describe("a request to an OpenAI-compatible server", () => {
  it("asks for strict JSON by schema, with the key, and without a temperature", async () => {
    const { model, server } = await modelOn(() => completion("{}"));
    await model.complete(request, signal);
    expect(server.asked[0]).toMatchObject({
      path: "/v1/chat/completions",
      headers: { authorization: "Bearer sk-test" },
      body: { model: "fake", max_tokens: 50, response_format: { type: "json_schema", json_schema: { strict: true } } },
    });
    expect(server.asked[0]?.body).not.toHaveProperty("temperature");
  });

  it("steps down to JSON mode and then to words alone when a server refuses, and stays there", async () => {
    const { model, server } = await modelOn((asked) =>
      "response_format" in asked.body ? failure(400, null, "response_format is not supported") : completion("{}"),
    );
    expect((await model.complete(request, signal)).text).toBe("{}");
    expect(server.asked.map((asked) => (asked.body.response_format as { type?: string } | undefined)?.type)).toEqual([
      "json_schema",
      "json_object",
      undefined,
    ]);
    await model.complete(request, signal);
    expect(server.asked).toHaveLength(4);
    expect(JSON.stringify(server.asked[3]?.body.messages)).toContain("JSON Schema");
  });

  it("steps down as well for a server that answers an unknown response_format with 500", async () => {
    const words = "[{'type': 'literal_error', 'loc': ('body', 'response_format', 'type')}]";
    const { model, server } = await modelOn((asked) =>
      JSON.stringify(asked.body).includes("json_schema") ? failure(500, null, words) : completion("{}"),
    );
    expect((await model.complete(request, signal)).text).toBe("{}");
    expect(server.asked).toHaveLength(2);
  });

  it("uses the other name of the output limit when a server asks for it", async () => {
    const { model, server } = await modelOn((asked) =>
      "max_tokens" in asked.body
        ? failure(
            400,
            "unsupported_parameter",
            "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
          )
        : completion("{}"),
    );
    await model.complete(request, signal);
    expect(server.asked[1]?.body).toMatchObject({ max_completion_tokens: 50 });
  });

  it("sends a request that is too long once and no more", async () => {
    const { model, server } = await modelOn(() =>
      failure(400, "context_length_exceeded", "maximum context length is 4096"),
    );
    await expect(model.complete(request, signal)).rejects.toMatchObject({ kind: "bad-input" });
    expect(server.asked).toHaveLength(1);
  });

  it("never retries by itself", async () => {
    const { model, server } = await modelOn(() => failure(503, null, "busy"));
    await expect(model.complete(request, signal)).rejects.toMatchObject({ kind: "unavailable" });
    expect(server.asked).toHaveLength(1);
  });

  it("refuses a body without end", async () => {
    const { model } = await modelOn(() => completion("\n".repeat(2_000_000)));
    await expect(model.complete(request, signal)).rejects.toMatchObject({ kind: "unavailable" });
  });
});
