// What the operator's doctor asks a model: does it answer, and does it keep to a form?
import type { Model } from "../../src/ports/model.ts";

const question = {
  system: "You answer with JSON only.",
  prompt: 'Answer with the JSON object {"ready": true}.',
  schema: {
    name: "ready",
    json: {
      type: "object",
      properties: { ready: { type: "boolean" } },
      required: ["ready"],
      additionalProperties: false,
    },
  },
  maxOutputTokens: 200,
} as const;

const patience = 20_000;

/** One small request. Says in words what came of it; throws the Model port's troubles. */
export async function checkModel(model: Model, signal: AbortSignal): Promise<string> {
  const reply = await model.complete(question, AbortSignal.any([signal, AbortSignal.timeout(patience)]));
  const cost =
    reply.tokens.input === 0
      ? "without saying how many tokens it used"
      : `with ${reply.tokens.input + reply.tokens.output} tokens`;
  const form = /"ready"\s*:\s*true/.test(reply.text)
    ? "in the form asked for"
    : "but not in the form asked for: expect the embedded writer to step in often";
  return `${model.name} answered ${cost}, ${form}`;
}
