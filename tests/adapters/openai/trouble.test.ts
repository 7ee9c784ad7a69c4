// What each status and body of a model's server means: one line a case.
import { describe, expect, it } from "vitest";
import { retryAfter, troubleOf } from "../../../adapters/openai/trouble.ts";

const error = (code: string | null, type = "x") => ({ error: { code, type, message: "words nobody reads" } });

describe("the trouble a model's server is in", () => {
  it.each([
    [400, error("context_length_exceeded"), "bad-input"],
    [400, error(null, "exceed_context_size_error"), "bad-input"],
    [400, "plain words", "bad-input"],
    [401, error("invalid_api_key"), "bad-credentials"],
    [402, undefined, "out-of-budget"],
    [403, undefined, "bad-credentials"],
    [404, error("model_not_found"), "not-found"],
    [404, { error: { code: "DeploymentNotFound" } }, "not-found"],
    [404, "<html>nothing here</html>", "not-found"],
    [408, undefined, "timed-out"],
    [409, undefined, "unavailable"],
    [413, undefined, "bad-input"],
    [422, undefined, "bad-input"],
    [429, error("rate_limit_exceeded"), "rate-limited"],
    [429, error("insufficient_quota"), "out-of-budget"],
    [429, error(null, "insufficient_quota"), "out-of-budget"],
    [429, undefined, "rate-limited"],
    [500, undefined, "unavailable"],
    [502, "<html>Bad gateway</html>", "unavailable"],
    [503, undefined, "unavailable"],
    [504, undefined, "timed-out"],
    [529, error(null, "overloaded_error"), "unavailable"],
    [301, undefined, "unavailable"],
    [418, undefined, "bad-input"],
  ] as const)("%i with %o is %s", (status, body, kind) => {
    const trouble = troubleOf(status, body);
    expect(trouble.kind).toBe(kind);
    expect(trouble.message).not.toContain("words nobody reads");
  });

  it("a quota that is used up is not worth waiting for", () => {
    expect(troubleOf(429, error("insufficient_quota"), 5000).retryAfterMs).toBeUndefined();
    expect(troubleOf(429, undefined, 5000).retryAfterMs).toBe(5000);
  });

  const now = Date.parse("2026-03-02T07:00:00Z");
  it.each([
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "Mon, 02 Mar 2026 07:00:30 GMT" }, 30_000],
    [{ "retry-after": "Mon, 02 Mar 2026 06:00:00 GMT" }, 0],
    [{ "retry-after-ms": "250" }, 250],
    [{ "retry-after": "soon" }, undefined],
    [{}, undefined],
  ] as const)("%o asks to wait %s ms", (headers, wait) => {
    expect(retryAfter(new Headers(headers), now)).toBe(wait);
  });
});
