// One question of articles at hand, outside of any place, answered by a model.
import type { Answer } from "../news/answer.ts";
import { type Asking, answerFrom } from "./embedded.ts";
import { answerModel, type ModelTools } from "./model.ts";
import { aboutAnswer } from "./question/about-answer.ts";
import { resolve, saidAbout } from "./question/followup.ts";
import { askedMessage } from "./question/message.ts";
import { chooseSentences } from "./retrieval/best.ts";

/** Never throws for what a model does; throws Trouble `aborted` when the signal does. */
export async function answerArticles(text: string, asking: Asking, tools: ModelTools): Promise<Answer> {
  const { materials, earlier } = asking;
  const embedded = answerFrom(text, asking);
  const { act, asks, words } = askedMessage(text);
  if (act !== undefined || aboutAnswer(words, earlier.at(-1)?.answer, embedded)) return embedded;
  const question = resolve(asks, earlier);
  const choice = chooseSentences(question, materials);
  return saidAbout(await answerModel({ text, earlier, choice, materials, embedded }, tools), question);
}
