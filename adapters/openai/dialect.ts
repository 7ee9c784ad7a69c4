// How a server wants the same request worded: servers differ in how they take a JSON schema and what they call the
// output limit.
import type { ModelRequest } from "../../src/ports/model.ts";
import { errorOf } from "./trouble.ts";

export type Dialect = {
  /** Strict JSON schema, JSON without a schema, or nothing but the words of the prompt. */
  readonly format: "schema" | "json" | "none";
  readonly limit: "max_completion_tokens" | "max_tokens";
};

/** OpenAI and Azure know the new name alone on their newest models; Ollama, vLLM and llama.cpp all know the old one. */
export const firstDialect = (host: string): Dialect => ({
  format: "schema",
  limit: /(?:^|\.)(?:openai\.com|azure\.com)$/.test(host) ? "max_completion_tokens" : "max_tokens",
});

/**
 * The dialect to try next when a 400 or 422 says that the wording was at fault; undefined when it says something else,
 * or when there is nothing simpler. Here alone a message is read, because most servers have no code for it; at worst
 * one other wording is tried.
 */
export function simpler(dialect: Dialect, body: unknown): Dialect | undefined {
  const { param, message } = errorOf(body);
  const about = `${param} ${message}`;
  if (/max_(?:completion_)?tokens/.test(about) && /unsupported|not supported|unrecognized|unknown|instead/i.test(about))
    return { ...dialect, limit: dialect.limit === "max_tokens" ? "max_completion_tokens" : "max_tokens" };
  if (
    dialect.format === "none" ||
    !/response_format|json_?schema|json_object|json mode|structured|guided|grammar/i.test(about)
  )
    return undefined;
  return { ...dialect, format: dialect.format === "schema" ? "json" : "none" };
}

/** The body of one chat completion. No temperature: the newest models refuse any but their own. */
export function wording(model: string, request: ModelRequest, dialect: Dialect): Record<string, unknown> {
  const { schema } = request;
  // Without a schema of the server's own the model still has to know the shape; JSON mode demands the word JSON.
  const told = `\n\nAnswer with one JSON object and nothing else. Its JSON Schema:\n${JSON.stringify(schema.json)}`;
  return {
    model,
    messages: [
      { role: "system", content: dialect.format === "schema" ? request.system : request.system + told },
      { role: "user", content: request.prompt },
    ],
    [dialect.limit]: request.maxOutputTokens,
    ...(dialect.format === "schema" && {
      response_format: { type: "json_schema", json_schema: { name: schema.name, schema: schema.json, strict: true } },
    }),
    ...(dialect.format === "json" && { response_format: { type: "json_object" } }),
  };
}
