// How a question is answered: its scope's articles, the model where there is one, and the embedded answerer always behind it.
import type { Answer } from "../news/answer.ts";
import type { Clock } from "../ports/clock.ts";
import type { Ids } from "../ports/ids.ts";
import type { Log } from "../ports/log.ts";
import type { Model } from "../ports/model.ts";
import type { Store } from "../ports/store.ts";
import type { Budget } from "../writing/budget.ts";
import type { Prompts } from "../writing/prompt.ts";
import { answerFrom } from "./embedded.ts";
import { Shelf } from "./material.ts";
import { understand } from "./question.ts";
import { type AnswerScope, channelArticles, earlierTurns, materialsOf, storyArticles } from "./retrieve.ts";

export type AnswerTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly model?: Model | undefined;
  readonly prompts?: Prompts | undefined;
  readonly budget?: Budget | undefined;
  readonly signal: AbortSignal;
};

const shelf = new Shelf();

/** Never throws for what a model does. Throws Trouble `aborted` when the signal does, `storage-failed` when the store does. */
export async function answer(question: string, scope: AnswerScope, tools: AnswerTools): Promise<Answer> {
  const words = understand(question).terms.map((term) => term.norm);
  const [story, earlier] = await Promise.all([
    scope.briefings.length > 0 ? storyArticles(scope, tools.store) : channelArticles(words, scope, tools.store),
    earlierTurns(scope, tools.store),
  ]);
  const materials = materialsOf(story, scope.briefings, shelf);
  return answerFrom(question, { materials, earlier, now: scope.now, id: tools.ids.next() });
}
