// What the newsroom asks of a language model: one completion, honestly ended.

export type ModelRequest = {
  readonly system: string;
  readonly prompt: string;
  /**
   * JSON Schema of the reply, and a name for it. Bounds on lists (`maxItems`) are kept where the server takes them, and
   * are no promise.
   */
  readonly schema: { readonly name: string; readonly json: Readonly<Record<string, unknown>> };
  /** Everything the server may generate, what it thinks and nobody sees included. */
  readonly maxOutputTokens: number;
};

export type ModelReply = {
  /** Untrusted. JSON is validated by who asked. */
  readonly text: string;
  readonly ended: "complete" | "cut-off" | "refused";
  /** Zero when the server did not say. `output` is all that is paid for; `hidden` the part of it that nobody sees. */
  readonly tokens: { readonly input: number; readonly output: number; readonly hidden?: number };
};

export interface Model {
  /** As the server knows it: part of cache keys and of the price table. */
  readonly name: string;
  /** Tokens that the model may think with on top of what a request needs for its answer; none when absent. */
  readonly thinkingTokens?: number;
  /** How much it is asked to think, in its server's words. */
  readonly effort?: string;
  /**
   * One request, no retry. Throws Trouble: rate-limited, unavailable, timed-out, bad-credentials, out-of-budget
   * (quota), not-found (model), bad-input (context length), aborted.
   */
  complete(request: ModelRequest, signal: AbortSignal): Promise<ModelReply>;
}
