// What the operator's doctor asks a model: does it answer, does it keep to a form, and does it read all of a long text?
import type { ModelReply, ModelRequest } from "../../src/ports/model.ts";
import { jsonIn } from "../../src/prompting/json.ts";
import { asTrouble, type Trouble } from "../../src/trouble.ts";
import type { OpenedModel } from "./index.ts";

export type ModelRow = {
  readonly what: string;
  readonly ok: boolean;
  readonly words: string;
  /** Whether it is any use to ask it more. */
  readonly answers: boolean;
};

type Prices = Readonly<Record<string, { readonly input: number; readonly output: number }>>;

/** As many characters as the material of a briefing: about 6,000 tokens (writing/drafting.ts). */
const longText = 24_000;
/** No tokenizer makes longer ones of that text on average: a server that counts fewer tokens has cut it. */
const mostCharactersOfToken = 5;
const answerTokens = 200;
/** As long as whoever asked for a briefing waits (prompting/patience.ts). */
const patienceMs = 60_000;

/** One small request and, where that went well, a long one. Never throws; no row holds a secret. */
export async function* checkModel(
  what: string,
  model: OpenedModel,
  prices: Prices,
  signal: AbortSignal,
): AsyncIterable<ModelRow> {
  const form = await asked(model, small, signal);
  const kept = fieldOf(form, "ready") !== undefined;
  yield { what, ok: kept, answers: kept, words: `${model.name} ${formWords(form, kept, model, prices)}` };
  if (!kept) return;
  const window = await asked(model, long, signal);
  const whole = fieldOf(window, "first")?.toLowerCase().includes("harbour") ?? false;
  // Also a model that writes from a quarter of the material may judge: its sheets are shorter.
  yield {
    what: `${what}'s window`,
    ok: whole,
    answers: true,
    words: `${model.name} ${windowWords(window, whole)}`,
  };
}

const small = question('Answer with the JSON object {"ready": "yes"}.', ["ready"]);

/** What a server cuts off silently is the beginning (https://docs.ollama.com/context-length). */
const long = question(
  [
    "The first word is harbour.",
    ...Array.from({ length: longText / 40 }, (_, line) => `Line ${line + 1} of this text says nothing new.`),
    "The last word is meadow.",
    'Answer with the JSON object {"first": the first word, "last": the last word}.',
  ].join("\n"),
  ["first", "last"],
);

/** Every field of the answer is a string, and every field is required: as strict schemas want it. */
function question(prompt: string, fields: readonly string[]): ModelRequest {
  const properties = Object.fromEntries(fields.map((field) => [field, { type: "string" }]));
  const json = { type: "object", properties, required: fields, additionalProperties: false };
  return {
    system: "You answer with one JSON object and nothing else.",
    prompt,
    schema: { name: "check", json },
    maxOutputTokens: answerTokens,
  };
}

type Outcome = { readonly reply: ModelReply; readonly limit: number } | { readonly trouble: Trouble };

async function asked(model: OpenedModel, request: ModelRequest, signal: AbortSignal): Promise<Outcome> {
  const limit = request.maxOutputTokens + (model.thinkingTokens ?? 0);
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  try {
    return { reply: await model.complete({ ...request, maxOutputTokens: limit }, inTime), limit };
  } catch (thrown) {
    return { trouble: asTrouble(thrown) };
  }
}

/** Undefined where the reply is not an object that has it. */
function fieldOf(outcome: Outcome, field: string): string | undefined {
  const found =
    "reply" in outcome && (jsonIn(outcome.reply.text) as Readonly<Record<string, unknown>> | undefined)?.[field];
  return typeof found === "string" ? found : undefined;
}

function formWords(outcome: Outcome, kept: boolean, model: OpenedModel, prices: Prices): string {
  if ("trouble" in outcome) return troubleWords(outcome.trouble);
  const { reply, limit } = outcome;
  const price = prices[model.name];
  const costs = price
    ? `${price.input}/${price.output} USD a million tokens`
    : "no price in OPENAI_PRICES: counted as free";
  const inUse = `Asked with ${model.inUse()}, ${model.thinkingTokens ?? 0} tokens to think with; ${costs}.`;
  if (kept) return `answered ${tokensIn(reply)}, in the form asked for. ${inUse}`;
  if (reply.ended === "cut-off")
    return (
      `was cut by the limit of ${limit} tokens ${tokensIn(reply)}. Raise OPENAI_THINKING_TOKENS or lower ` +
      `OPENAI_EFFORT. ${inUse}`
    );
  return (
    `answered ${tokensIn(reply)}, but not in the form asked for: every briefing would be the embedded writer's. ` +
    `Choose a model or a server that keeps to a JSON schema. ${inUse}`
  );
}

function windowWords(outcome: Outcome, whole: boolean): string {
  if ("trouble" in outcome && outcome.trouble.kind !== "bad-input") return troubleWords(outcome.trouble);
  if (whole) return "reads all of a text as long as a briefing's material.";
  const read = "reply" in outcome ? outcome.reply.tokens.input : 0;
  if (read > longText / mostCharactersOfToken)
    return (
      `was given all ${read} tokens of a text as long as a briefing's material and does not find its first word: ` +
      "it is too weak a model for briefings."
    );
  return (
    "does not read the beginning of a text as long as a briefing's material: its window is too small. " +
    "Give the server 12,288 tokens (Ollama: OLLAMA_CONTEXT_LENGTH=12288, llama-server: --ctx-size 12288)."
  );
}

function troubleWords({ kind, message }: Trouble): string {
  if (kind === "aborted" || kind === "timed-out")
    return `did not answer within ${patienceMs / 1000} seconds: briefings asked for in a chat would not wait longer.`;
  return `failed: ${message}`;
}

function tokensIn({ tokens }: ModelReply): string {
  if (tokens.input === 0) return "without saying how many tokens it used";
  const hidden = tokens.hidden ? `, ${tokens.hidden} of them hidden` : "";
  return `with ${tokens.input} tokens in and ${tokens.output} out${hidden}`;
}
