// How a server wants the same request worded: servers differ in how they take a JSON schema, what they call the output
// limit, and how a model is told to think less.
import type { ModelRequest } from "../../src/ports/model.ts";
import { errorOf } from "./trouble.ts";

export type Effort = "none" | "minimal" | "low" | "medium" | "high";

export type Dialect = {
  /** Strict JSON schema with its bounds on lists or without, JSON without a schema, or the prompt's words alone. */
  readonly format: "schema" | "schema without bounds" | "json" | "none";
  readonly limit: "max_completion_tokens" | "max_tokens";
  /** "unsaid": the server knows no effort, so none is sent. */
  readonly effort: Effort | "unsaid";
  /** The most output tokens the server said it allows. */
  readonly most?: number;
};

/** OpenAI and Azure know the new name alone on their newest models; Ollama, vLLM and llama.cpp all know the old one. */
export const firstDialect = (host: string, effort: Effort): Dialect => ({
  format: "schema",
  limit: /(?:^|\.)(?:openai\.com|azure\.com)$/.test(host) ? "max_completion_tokens" : "max_tokens",
  effort,
});

/**
 * The dialect to try next when a 400 or 422 says that the wording was at fault; undefined when it says something else,
 * or when there is nothing simpler. Here alone a message is read, because most servers have no code for it; at worst
 * one other wording is tried.
 */
export function simpler(dialect: Dialect, body: unknown): Dialect | undefined {
  const { param, message } = errorOf(body);
  const about = `${param} ${message}`.toLowerCase();
  const says = (words: readonly string[]): boolean => words.some((word) => about.includes(word));
  for (const { names, faults, next } of steps) {
    const looser = says(names) && (faults === undefined || says(faults)) ? next(dialect, about) : undefined;
    if (looser) return looser;
  }
  return undefined;
}

type Step = {
  readonly names: readonly string[];
  readonly faults?: readonly string[];
  readonly next: (dialect: Dialect, about: string) => Dialect | undefined;
};

const limits = ["max_tokens", "max_completion_tokens"];

/** What a refusal names, what it says of that, and what is said instead. The first with anything left is at fault. */
const steps: readonly Step[] = [
  {
    names: ["reasoning_effort", "reasoning.effort", "reasoningeffort", "reasoning effort"],
    next: lessEffort,
  },
  // Ollama, of models that cannot think, or know only some ways to.
  { names: ["support thinking", "support reasoning", "think value"], next: lessEffort },
  {
    // "max_tokens is too large: 4500. This model supports at most 4096 completion tokens": models before 2025.
    names: limits,
    faults: ["at most "],
    next: (dialect, about) => {
      const most = Number(/at most (\d+)/.exec(about)?.[1]);
      return most > 0 && most < (dialect.most ?? Number.POSITIVE_INFINITY) ? { ...dialect, most } : undefined;
    },
  },
  {
    names: limits,
    faults: ["unsupported", "not supported", "unrecognized", "unknown", "instead"],
    next: (dialect) => ({
      ...dialect,
      limit: dialect.limit === "max_tokens" ? "max_completion_tokens" : "max_tokens",
    }),
  },
  {
    names: ["response_format", "json_schema", "jsonschema", "json_object", "json mode", "structured", "guided"],
    next: looserFormat,
  },
  { names: ["grammar", "maxitems", "minitems"], next: looserFormat },
];

function lessEffort(dialect: Dialect): Dialect | undefined {
  return dialect.effort === "unsaid" ? undefined : { ...dialect, effort: weaker[dialect.effort] };
}

function looserFormat({ format, ...rest }: Dialect): Dialect | undefined {
  const looser = formats[formats.indexOf(format) + 1];
  return looser && { ...rest, format: looser };
}

/**
 * The next effort to ask for where one is refused. Models know some of the values each and no two the same (gpt-5-mini
 * no "none", gpt-5.1 and o-series no "minimal", gpt-4o none of them), and leaving it out means "medium" to most.
 */
const weaker: Readonly<Record<Effort, Effort | "unsaid">> = {
  none: "minimal",
  minimal: "low",
  low: "unsaid",
  medium: "unsaid",
  high: "unsaid",
};

const formats: readonly Dialect["format"][] = ["schema", "schema without bounds", "json", "none"];

/** The body of one chat completion. No temperature: the newest models refuse any but their own. */
export function wording(model: string, request: ModelRequest, dialect: Dialect): Record<string, unknown> {
  const { schema } = request;
  const strict = dialect.format === "schema" || dialect.format === "schema without bounds";
  const json = dialect.format === "schema without bounds" ? unbounded(schema.json) : schema.json;
  // Without a schema of the server's own the model still has to know the shape; JSON mode demands the word JSON.
  const told = `\n\nAnswer with one JSON object and nothing else. Its JSON Schema:\n${JSON.stringify(json)}`;
  return {
    model,
    messages: [
      { role: "system", content: strict ? request.system : request.system + told },
      { role: "user", content: request.prompt },
    ],
    [dialect.limit]: Math.min(request.maxOutputTokens, dialect.most ?? request.maxOutputTokens),
    ...(dialect.effort !== "unsaid" && { reasoning_effort: dialect.effort }),
    ...(strict && {
      response_format: { type: "json_schema", json_schema: { name: schema.name, schema: json, strict: true } },
    }),
    ...(dialect.format === "json" && { response_format: { type: "json_object" } }),
  };
}

/** In the operator's words, for the doctor. */
export const dialectWords = ({ format, effort }: Dialect): string =>
  `${formatWords[format]}, ${effort === "unsaid" ? "no effort named (the server knows none)" : `effort ${effort}`}`;

const formatWords: Readonly<Record<Dialect["format"], string>> = {
  schema: "strict schema",
  "schema without bounds": "strict schema without bounds",
  json: "JSON mode",
  none: "the words of the prompt alone",
};

const unbounded = (json: unknown): unknown =>
  Array.isArray(json)
    ? json.map(unbounded)
    : typeof json === "object" && json !== null
      ? Object.fromEntries(
          Object.entries(json)
            .filter(([key, value]) => !(/^m(?:ax|in)Items$/.test(key) && typeof value === "number"))
            .map(([key, value]) => [key, unbounded(value)]),
        )
      : json;
