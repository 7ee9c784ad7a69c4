// What the newsroom asks of a language model: one completion, honestly ended.

export type ModelRequest = {
  readonly system: string;
  readonly prompt: string;
  /** JSON Schema of the reply, and a name for it. */
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  readonly maxOutputTokens: number;
};

export type ModelReply = {
  /** Untrusted. JSON is validated by who asked. */
  readonly text: string;
  readonly ended: "complete" | "cut-off" | "refused";
  /** Zero when the server did not say. */
  readonly tokens: { readonly input: number; readonly output: number };
};

export interface Model {
  /** As the server knows it: part of cache keys and of the price table. */
  readonly name: string;
  /**
   * One request, no retry. Throws Trouble: rate-limited, unavailable, timed-out, bad-credentials, out-of-budget
   * (quota), not-found (model), bad-input (context length), aborted.
   */
  complete(request: ModelRequest, signal: AbortSignal): Promise<ModelReply>;
}
