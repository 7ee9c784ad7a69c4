// The unfriendly parts of servers that speak the OpenAI API, each as its vendor's page or its users describe it: what is
// refused, what is counted, what is cut.
import { type Answer, type Asked, completion, failure } from "./openai.ts";

/** A refusal, or undefined where this rule has nothing against the request. */
type Rule = (body: Asked["body"]) => Answer | undefined;

const refusal = (code: string | null, message: string): Answer => failure(400, code, message);

/** https://platform.openai.com/docs/guides/reasoning: reasoning models take no temperature but their own. */
export const noTemperature: Rule = (body) =>
  "temperature" in body
    ? refusal("unsupported_value", "Unsupported value: 'temperature' does not support 0 with this model.")
    : undefined;

/** https://platform.openai.com/docs/api-reference/chat/create: max_tokens is "not compatible with o-series models". */
export const noMaxTokens: Rule = (body) =>
  "max_tokens" in body
    ? refusal(
        "unsupported_parameter",
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      )
    : undefined;

/**
 * https://platform.openai.com/docs/guides/reasoning: "not all reasoning models support every value". o-series knows no
 * "minimal", gpt-5.1 has "none" in its place (anomalyco/opencode issue 4451).
 */
export const efforts =
  (...known: readonly string[]): Rule =>
  ({ reasoning_effort: effort }) =>
    effort === undefined || known.includes(String(effort))
      ? undefined
      : refusal(
          "unsupported_value",
          `Unsupported value: 'reasoning_effort' does not support '${effort}' with this model. ` +
            `Supported values are: ${known.map((one) => `'${one}'`).join(", ")}.`,
        );

/** gpt-4o and other chat models, in words without a code (AAswordman/Operit issue 1048). */
export const noEffort: Rule = (body) =>
  "reasoning_effort" in body ? refusal(null, "Unrecognized request argument supplied: reasoning_effort") : undefined;

/** https://docs.ollama.com/api/openai-compatibility: an effort becomes "think", which most models lack. */
export const noThinking: Rule = (body) =>
  "reasoning_effort" in body ? refusal(null, '"llama3.2" does not support thinking') : undefined;

/** https://learn.microsoft.com/azure/ai-services/openai/how-to/structured-outputs: minItems, maxItems unsupported. */
export const noBounds: Rule = ({ response_format: format }) =>
  JSON.stringify(format ?? "").includes('"maxItems"')
    ? refusal(null, "Invalid schema for response_format 'check': In context=('items',), 'maxItems' is not permitted.")
    : undefined;

/** Models before reasoning have small limits of their own (https://platform.openai.com/docs/models/gpt-4-turbo). */
export const mostOutput =
  (most: number): Rule =>
  (body) =>
    limitOf(body) > most
      ? refusal(
          null,
          `max_tokens is too large: ${limitOf(body)}. This model supports at most ${most} completion tokens, whereas ` +
            `you provided ${limitOf(body)}.`,
        )
      : undefined;

/** https://docs.vllm.ai: prompt and limit together must fit into the window. */
export const window =
  (tokens: number): Rule =>
  (body) =>
    promptTokens(body) + limitOf(body) > tokens
      ? refusal(
          "context_length_exceeded",
          `'max_tokens' is too large: ${limitOf(body)}. This model's maximum context length is ${tokens} tokens and ` +
            `your request has ${promptTokens(body)} input tokens.`,
        )
      : undefined;

/** A model that first thinks, out of sight, as long as its effort says. */
export type Thinker = {
  readonly rules?: readonly Rule[];
  readonly thinks: (effort: unknown) => number;
  readonly says: (asked: Asked, number: number) => string;
};

/**
 * https://platform.openai.com/docs/guides/reasoning: what is thought counts into max_completion_tokens; where that is
 * all used up, the reply ends by "length" before a visible token, is empty, and is charged.
 */
export const thinking =
  ({ rules = [], thinks, says }: Thinker) =>
  (asked: Asked, number: number): Answer => {
    const { body } = asked;
    for (const rule of rules) {
      const refused = rule(body);
      if (refused) return refused;
    }
    const limit = limitOf(body);
    const hidden = Math.min(thinks(body.reasoning_effort), limit);
    const text = says(asked, number);
    const fits = text.slice(0, (limit - hidden) * 4);
    return completion(fits, {
      finish: fits.length < text.length ? "length" : "stop",
      usage: { input: promptTokens(body), output: hidden + Math.ceil(fits.length / 4), hidden },
    });
  };

/**
 * https://docs.ollama.com/context-length: 4,096 tokens unless told otherwise, and of a longer prompt only the end is
 * read, without a word; what is reported is the window (ollama/ollama issue 17889).
 */
export const cutsPrompts =
  (tokens: number, says: (read: string) => string) =>
  ({ body }: Asked): Answer => {
    const all = promptOf(body);
    const read = promptTokens(body) > tokens ? all.slice(-tokens * 4) : all;
    return completion(says(read), { usage: { input: Math.min(promptTokens(body), tokens), output: 100 } });
  };

/** https://docs.x.ai: "reasoning token consumption will be counted separately from completion_tokens". */
export const countsBeside = (content: string, visible: number, hidden: number): Answer => {
  const answer = completion(content, { usage: { input: 1000, output: visible, hidden } });
  const body = JSON.parse(answer.body ?? "");
  body.usage.total_tokens += hidden;
  return { body: JSON.stringify(body) };
};

const limitOf = (body: Asked["body"]): number => Number(body.max_completion_tokens ?? body.max_tokens);

const promptOf = ({ messages }: Asked["body"]): string =>
  (messages as readonly { readonly content: string }[]).map(({ content }) => content).join("\n");

const promptTokens = (body: Asked["body"]): number => Math.ceil(promptOf(body).length / 4);
