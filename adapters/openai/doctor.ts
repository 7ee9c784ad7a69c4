// What the operator's doctor asks a model: does it answer, does it keep to a form, and does it read all of a long text?
import type { ModelReply, ModelRequest } from "../../src/ports/model.ts";
import { asTrouble, type Trouble } from "../../src/trouble.ts";
import type { OpenedModel } from "./index.ts";

export type ModelRow = { readonly what: string; readonly ok: boolean; readonly words: string };

type Prices = Readonly<Record<string, { readonly input: number; readonly output: number }>>;

/** As many characters as the material of a briefing: about 6,000 tokens (writing/drafting.ts). */
const longText = 24_000;
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
  const form = await asked(model, question("", "Answer with the JSON object {}.", ["ready"]), signal);
  const kept = "reply" in form && /"ready"\s*:/.test(form.reply.text);
  yield { what, ok: kept, words: `${model.name} ${wordsOf(form, kept, model, prices)}` };
  if (!kept) return;
  const filler = Array.from({ length: longText / 40 }, (_, line) => `Line ${line + 1} of this text says nothing new.`);
  const long = question("The first word is harbour.", filler.join("\n").slice(0, longText), ["first", "last"]);
  const window = await asked(model, { ...long, prompt: `${long.prompt}\nThe last word is meadow.` }, signal);
  const whole = "reply" in window && /harbour/i.test(window.reply.text);
  yield { what: `${what}'s window`, ok: whole, words: windowWords(window, whole) };
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

/** Every field of the answer is a string, and every field is required: as strict schemas want it. */
function question(first: string, text: string, fields: readonly string[]): ModelRequest {
  const properties = Object.fromEntries(fields.map((field) => [field, { type: "string" }]));
  return {
    system: `You answer with one JSON object of the fields ${fields.join(", ")} and nothing else.`,
    prompt: `${first}\n${text}`.trim(),
    schema: {
      name: "check",
      json: { type: "object", properties, required: fields, additionalProperties: false },
    },
    maxOutputTokens: answerTokens,
  };
}

function wordsOf(outcome: Outcome, kept: boolean, model: OpenedModel, prices: Prices): string {
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
  if (whole) return "it reads all of a text as long as a briefing's material.";
  return (
    "of a text as long as a briefing's material it does not read the beginning: its window is too small. " +
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
