// What every model must do, whatever is behind it.
import { describe, expect, it } from "vitest";
import type { Model, ModelRequest } from "../../src/ports/model.ts";

/** What the server behind the model is to do with the next request. */
export type Wanted =
  | { readonly says: string; readonly ended?: "cut-off" | "refused" }
  | { readonly fails: "rate-limited"; readonly afterSeconds: number }
  | { readonly fails: "unavailable" | "bad-credentials" | "not-found" | "out-of-budget" | "bad-input" }
  | { readonly hangs: true };

export type OpenedModel = { readonly model: Model; readonly dispose: () => Promise<void> };

const request: ModelRequest = {
  system: "You answer with JSON.",
  prompt: "Say yes.",
  schema: {
    name: "yes",
    json: { type: "object", properties: { yes: { type: "boolean" } }, required: ["yes"], additionalProperties: false },
  },
  maxOutputTokens: 50,
};
const never = new AbortController().signal;

export function modelContract(name: string, open: (wanted: Wanted) => Promise<OpenedModel>): void {
  const on = async (wanted: Wanted, act: (model: Model) => Promise<void>): Promise<void> => {
    const { model, dispose } = await open(wanted);
    try {
      await act(model);
    } finally {
      await dispose();
    }
  };

  describe(`the model contract on ${name}`, () => {
    it("gives the text and says that it is whole", () =>
      on({ says: '{"yes":true}' }, async (model) => {
        const reply = await model.complete(request, never);
        expect(reply).toMatchObject({ text: '{"yes":true}', ended: "complete" });
        expect(reply.tokens.input).toBeGreaterThan(0);
      }));

    it.each(["cut-off", "refused"] as const)("says when a reply is %s", (ended) =>
      on({ says: '{"yes"', ended }, async (model) => {
        expect((await model.complete(request, never)).ended).toBe(ended);
      }),
    );

    it.each(["unavailable", "bad-credentials", "not-found", "out-of-budget", "bad-input"] as const)(
      "throws the Trouble %s by its kind",
      (fails) =>
        on({ fails }, async (model) => {
          await expect(model.complete(request, never)).rejects.toMatchObject({ kind: fails });
        }),
    );

    it("hands on how long a busy server asks to wait", () =>
      on({ fails: "rate-limited", afterSeconds: 7 }, async (model) => {
        await expect(model.complete(request, never)).rejects.toMatchObject({
          kind: "rate-limited",
          retryAfterMs: 7000,
        });
      }));

    it("stops when its signal is aborted", () =>
      on({ hangs: true }, async (model) => {
        const stop = new AbortController();
        const asking = model.complete(request, stop.signal);
        stop.abort();
        await expect(asking).rejects.toMatchObject({ kind: "aborted" });
      }));
  });
}
