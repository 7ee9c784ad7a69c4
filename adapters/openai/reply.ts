// What a chat completion's body holds: the text, how it ended, and what it cost; anything else is a server that is not
// working.

import { z } from "zod";
import type { ModelReply } from "../../src/ports/model.ts";
import { troubleFor } from "./trouble.ts";

const count = z.number().min(0).nullish().catch(undefined);

/** The few fields we read; servers add many. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: count,
      completion_tokens: count,
      total_tokens: count,
      completion_tokens_details: z.object({ reasoning_tokens: count }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

/** How each finish reason is meant. What is not here ("tool_calls") was not asked for and counts as refused. */
const ends: Readonly<Record<string, ModelReply["ended"]>> = {
  stop: "complete",
  eos: "complete",
  length: "cut-off",
};

/** Throws Trouble `unavailable` for a body that is no chat completion: empty, HTML, broken JSON. */
export function replyOf(body: string): ModelReply {
  const read = completion.safeParse(parsed(body));
  const choice = read.data?.choices[0];
  if (!read.success || !choice) throw troubleFor("unavailable", { body: body.slice(0, 500) });
  const { message, finish_reason: reason } = choice;
  return {
    text: spoken(message.content ?? ""),
    // Some servers say nothing about the end of a whole reply.
    ended: message.refusal ? "refused" : reason ? (ends[reason] ?? "refused") : "complete",
    tokens: tokensOf(read.data.usage),
  };
}

/** Models whose server does not part thinking from answer think in the answer, between marks. */
const spoken = (content: string): string => (content.split("</think>").at(-1) ?? "").trim();

/**
 * OpenAI counts what a model thinks into completion_tokens (https://platform.openai.com/docs/guides/reasoning); xAI and
 * Gemini beside it, in total_tokens alone (https://docs.x.ai/docs/key-information/consumption-and-rate-limits). What is
 * paid for is in both cases the total without the prompt.
 */
function tokensOf(usage: z.output<typeof completion>["usage"]): ModelReply["tokens"] {
  const input = usage?.prompt_tokens ?? 0;
  const output = Math.max(usage?.completion_tokens ?? 0, (usage?.total_tokens ?? 0) - input);
  const hidden = usage?.completion_tokens_details?.reasoning_tokens ?? undefined;
  return { input, output, ...(hidden !== undefined && { hidden }) };
}

export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
