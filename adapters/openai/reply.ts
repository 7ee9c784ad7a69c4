// What a chat completion's body holds: the text, how it ended, and what it cost; anything else is a server that is not
// working.

import { z } from "zod";
import type { ModelReply } from "../../src/ports/model.ts";
import { troubleFor } from "./trouble.ts";

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
    .object({ prompt_tokens: z.number().min(0).catch(0), completion_tokens: z.number().min(0).catch(0) })
    .nullish()
    .catch(undefined),
});

/** How each finish reason is meant. What is not here ("tool_calls") was not asked for and counts as cut off. */
const ends: Readonly<Record<string, ModelReply["ended"]>> = {
  stop: "complete",
  eos: "complete",
  length: "cut-off",
  content_filter: "refused",
};

/** Throws Trouble `unavailable` for a body that is no chat completion: empty, HTML, broken JSON. */
export function replyOf(body: string): ModelReply {
  const read = completion.safeParse(parsed(body));
  const choice = read.data?.choices[0];
  if (!read.success || !choice) throw troubleFor("unavailable", { body: body.slice(0, 500) });
  const { message, finish_reason: reason } = choice;
  const usage = read.data.usage;
  return {
    text: (message.content ?? "").trim(),
    // Some servers say nothing about the end of a whole reply.
    ended: message.refusal ? "refused" : reason ? (ends[reason] ?? "cut-off") : "complete",
    tokens: { input: usage?.prompt_tokens ?? 0, output: usage?.completion_tokens ?? 0 },
  };
}

export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
