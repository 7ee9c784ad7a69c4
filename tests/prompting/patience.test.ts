// How long a model is waited for, by who waits.
import { afterEach, describe, expect, it } from "vitest";
import type { ModelRequest } from "../../src/ports/model.ts";
import { ask, nothingSpent, stateOf } from "../../src/prompting/call.ts";
import { type Patience, withPatience } from "../../src/prompting/patience.ts";
import { completion, failure } from "../fakes/openai.ts";
import { closeServers, modelOn, type Opened } from "../fakes/openai-opened.ts";

afterEach(closeServers);

const request: ModelRequest = {
  system: "system",
  prompt: "prompt",
  schema: { name: "yes", json: { type: "object", properties: {} } },
  maxOutputTokens: 100,
};

const waiting = ({ model, clock, log }: Opened, within: Patience, signal = new AbortController().signal) => {
  const tools = { model, clock, log, signal, spent: nothingSpent() };
  return withPatience(tools, within, (session) => ask(session, request));
};

describe("a model that does not answer", () => {
  it.each([
    ["an edition that nobody waits for", "edition", 300],
    ["a briefing that someone asked for", "briefing", 60],
    ["an answer", "answer", 15],
  ] as const)("costs %s its own time, not a second more", async (_, within, seconds) => {
    const opened = await modelOn(() => ({ hang: "headers" }));
    const asking = waiting(opened, within);
    let over = false;
    const ended = asking.catch((thrown) => {
      over = true;
      return thrown;
    });
    await opened.server.arrived(1);
    await opened.clock.advance((seconds - 1) * 1_000);
    expect(over).toBe(false);
    await opened.clock.advance(1_000);
    expect(await ended).toMatchObject({ kind: "timed-out" });
  });

  it("three times in a row rests: the fourth is not asked", async () => {
    const opened = await modelOn(() => ({ hang: "headers" }));
    for (const number of [1, 2, 3]) {
      const ended = waiting(opened, "answer").catch((thrown) => thrown);
      await opened.server.arrived(number);
      await opened.clock.advance(16_000);
      expect(await ended).toMatchObject({ kind: "timed-out" });
    }
    await expect(waiting(opened, "answer")).rejects.toMatchObject({ kind: "unavailable" });
    expect(opened.server.asked).toHaveLength(3);
  });

  it("is nobody's failure when whoever asked has gone", async () => {
    const opened = await modelOn(() => ({ hang: "headers" }));
    for (const number of [1, 2, 3]) {
      const gone = new AbortController();
      const asking = waiting(opened, "briefing", gone.signal);
      await opened.server.arrived(number);
      gone.abort();
      await expect(asking).rejects.toMatchObject({ kind: "aborted" });
    }
    expect(stateOf(opened.model, opened.clock).breaker.open).toBe(false);
  });
});

describe("a model that answers", () => {
  it("leaves no alarm behind", async () => {
    const opened = await modelOn(() => completion("{}"));
    expect(await waiting(opened, "edition")).toBe("{}");
    expect(opened.clock.sleeping).toBe(0);
  });

  it("or fails leaves no request of it running", async () => {
    const opened = await modelOn(() => completion("{}"));
    const { model, clock, log } = opened;
    const signal = new AbortController().signal;
    let left: AbortSignal | undefined;
    const working = withPatience({ model, clock, log, signal, spent: nothingSpent() }, "answer", (session) => {
      left = session.signal;
      return Promise.reject(new Error("of its own"));
    });
    await expect(working).rejects.toThrow("of its own");
    expect(left?.aborted).toBe(true);
  });

  it("with a failure has that failure told, not the deadline's", async () => {
    const opened = await modelOn(() => failure(401, "invalid_api_key", "no"));
    await expect(waiting(opened, "answer")).rejects.toMatchObject({ kind: "bad-credentials" });
  });
});
