// What a judge must send back for its doubts, and which of its answers count.
import { z } from "zod";
import { asSchema, jsonIn, said } from "../../prompting/json.ts";
import { asItStands } from "../as-it-stands.ts";

/** The quote before the answer, so that the answer follows from it. */
const item = z.strictObject({ id: z.int(), quote: said, answer: z.enum(["yes", "no", "not said"]) });

const mostAnswers = 50;

export const answersSchema = {
  name: "answers",
  json: asSchema(z.strictObject({ items: z.array(item).max(mostAnswers) })),
} as const;

export type DoubtAnswer = z.infer<typeof item>;

/** By the question's number; one that was answered twice is not in it. Undefined when nothing can be read. */
export function answersFrom(text: string): ReadonlyMap<number, DoubtAnswer> | undefined {
  const reply = z.looseObject({ items: z.array(z.unknown()) }).safeParse(jsonIn(text));
  if (!reply.success) return undefined;
  const answers = reply.data.items.slice(0, mostAnswers).flatMap((each) => {
    const read = item.safeParse(each);
    return read.success ? [read.data] : [];
  });
  const isOnce = ({ id }: DoubtAnswer): boolean => answers.filter((other) => other.id === id).length === 1;
  return new Map(answers.filter(isOnce).map((answer) => [answer.id, answer]));
}

/** A yes with words that stand in the sentences asked about: a single one decides nothing. */
export const provesYes = (answer: DoubtAnswer | undefined, sentences: readonly string[]): boolean =>
  answer?.answer === "yes" &&
  answer.quote.trim().includes(" ") &&
  sentences.some((sentence) => asItStands(answer.quote, sentence) !== undefined);
