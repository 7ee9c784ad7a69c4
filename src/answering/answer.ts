// How a question is answered: declined or about the briefing at once, else from its articles, by a model or without.

import type { Trust } from "../judging/trust.ts";
import type { Answer } from "../news/answer.ts";
import type { Clock } from "../ports/clock.ts";
import type { Ids } from "../ports/ids.ts";
import type { Log } from "../ports/log.ts";
import type { Model } from "../ports/model.ts";
import type { Budget } from "../prompting/budget.ts";
import type { Prompts } from "../prompting/prompt.ts";
import { Trouble } from "../trouble.ts";
import { tongueFor } from "../words/tongue.ts";
import { compact } from "./compact.ts";
import { answerEmbedded } from "./embedded.ts";
import { answerModel } from "./model.ts";
import { aboutBriefing } from "./question/about.ts";
import { aboutAnswer } from "./question/about-answer.ts";
import { resolve, saidAbout } from "./question/followup.ts";
import { askedMessage } from "./question/message.ts";
import { declining } from "./question/message-acts.ts";
import { chooseSentences } from "./retrieval/best.ts";
import { Shelf } from "./retrieval/material.ts";
import { type AnswerScope, type AnswerStore, articlesFor, earlierTurns, materialsOf } from "./retrieval/retrieve.ts";

export type { AnswerScope, AnswerStore };

export type AnswerTools = {
  readonly store: AnswerStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly model?: Model | undefined;
  readonly judge?: Model | undefined;
  readonly trust?: Trust | undefined;
  readonly prompts?: Prompts | undefined;
  readonly budget?: Budget | undefined;
  readonly signal: AbortSignal;
};

const shelf = new Shelf();

/**
 * Never throws for what a model does. Throws Trouble `aborted` when the signal does, `storage-failed` when the
 * store does.
 */
export async function answer(text: string, scope: AnswerScope, tools: AnswerTools): Promise<Answer> {
  const { language } = scope;
  const tongue = tongueFor(language);
  const made = {
    id: tools.ids.next(),
    question: text,
    writer: { name: "embedded" },
    at: scope.now,
    ...(language !== undefined && { language }),
  };
  const message = askedMessage(text);
  if (message.act !== undefined)
    return { ...made, kind: "declined", words: tongue.say(declining[message.act]), sources: [] };
  const earlier = await earlierTurns(scope, tools.store);
  const about =
    aboutAnswer(message.words, earlier.at(-1)?.answer, made) ?? aboutBriefing(message.words, scope.briefings, made);
  if (about) return compact(about);
  const question = resolve(message.asks, earlier);
  const articles = await articlesFor(question, scope, tools.store);
  if (tools.signal.aborted) throw new Trouble("aborted");
  const materials = materialsOf(articles, scope.briefings, shelf);
  const choice = chooseSentences(question, materials);
  const embedded = answerEmbedded(choice, materials, made);
  if (scope.overheard) {
    const sure = (embedded.kind === "answered" || embedded.kind === "disputed") && choice.asked.knowsAll();
    return sure ? compact(saidAbout(embedded, question)) : { ...made, kind: "abstained", sources: [] };
  }
  const { model, prompts } = tools;
  const given =
    model && prompts
      ? await answerModel({ text, earlier, choice, materials, embedded }, { ...tools, model, prompts })
      : embedded;
  if (given.kind === "abstained" && materials.some((material) => material.partial))
    return { ...made, kind: "declined", words: tongue.say("declined.text-gone"), sources: [] };
  return compact(saidAbout(given, question));
}
