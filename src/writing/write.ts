// How a story is written: by the model when there is one and it keeps its word in time, by the embedded writer whenever
// it does not.
import type { Checked } from "../checking/parts/draft-parts.ts";
import type { Trust } from "../judging/trust.ts";
import type { JudgeTools } from "../judging/trusted.ts";
import type { NonEmpty } from "../news/article.ts";
import type { Briefing, Length } from "../news/briefing.ts";
import { idOf } from "../news/content-id.ts";
import { fellBackWords } from "../news/fell-back.ts";
import type { ReadArticle } from "../news/reading.ts";
import type { Story } from "../news/story.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Model } from "../ports/model.ts";
import type { Budget } from "../prompting/budget.ts";
import { type ModelSession, nothingSpent, OverBudget } from "../prompting/call.ts";
import { type Patience, withPatience } from "../prompting/patience.ts";
import type { Prompts } from "../prompting/prompt.ts";
import { asTrouble, type Trouble } from "../trouble.ts";
import { assemble } from "./assemble.ts";
import { readOne, writeRead } from "./embedded.ts";
import { type FailedStories, failedBefore, rememberFailure } from "./failed.ts";
import { draftedBy, Unproved } from "./model/drafting.ts";
import { translatedDraft } from "./model/translated.ts";
import { vouchBy } from "./model/vouch.ts";
import { inTellingOrder } from "./telling-order.ts";

export type WriteWish = {
  readonly length: Length;
  /**
   * ISO 639-1, or "source": the language of the article. Another one needs a judge that is trusted to vouch for each
   * line; without one the briefing stays in the source's language and says so.
   */
  readonly language: string;
  readonly less?: readonly string[];
  /** Topics the place follows; a model prefers what touches them. */
  readonly follows?: readonly string[];
  /** What the place was told of the same story before; a model begins with what is new. */
  readonly told?: readonly string[];
  /** Who waits for it, and so for how long the model may be asked: someone who asked for a briefing unless said. */
  readonly patience?: Patience;
};

export type WriteTools = {
  readonly model?: Model | undefined;
  /** Who vouches for claims in other words than the source's: often the writer itself. */
  readonly judge?: Model | undefined;
  /** Without it no judge vouches, and nothing but the sources' words passes. */
  readonly trust?: Trust | undefined;
  readonly prompts?: Prompts | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly budget?: Budget | undefined;
  readonly failed?: FailedStories | undefined;
  readonly signal: AbortSignal;
};

/**
 * A checked briefing, always: whatever the model does, the embedded one stands behind it, and `writer.fellBack` says
 * why it was used. Throws Trouble `aborted` when `signal` does, and `unreadable` when the articles hold no sentence.
 */
export async function write(story: Story, wish: WriteWish, tools: WriteTools): Promise<Briefing> {
  const [first, ...rest] = story.articles.map(readOne);
  const sources = inTellingOrder([first as ReadArticle, ...rest], story.copies, wish.language);
  const { model, prompts } = tools;
  if (!model || !prompts) return embedded(story, sources, wish, tools);
  return withModel(story, sources, wish, { ...tools, model, prompts });
}

const embedded = (
  story: Story,
  sources: NonEmpty<ReadArticle>,
  wish: WriteWish,
  tools: WriteTools,
  fellBack?: string,
): Briefing =>
  writeRead(
    sources,
    {
      length: wish.length,
      wanted: wish.language,
      now: tools.clock.now(),
      ...(wish.less && { less: wish.less }),
      ...(fellBack !== undefined && { fellBack }),
    },
    story.copies,
  );

type Ready = WriteTools & { readonly model: Model; readonly prompts: Prompts };

async function withModel(
  story: Story,
  sources: NonEmpty<ReadArticle>,
  wish: WriteWish,
  tools: Ready,
): Promise<Briefing> {
  const { model, judge = model, trust, prompts, clock, log, signal } = tools;
  const { length, patience = "briefing" } = wish;
  const key = keyOf(sources, wish, model, prompts);
  const before = await failedBefore(key, patience, tools);
  if (before !== undefined) return embedded(story, sources, wish, tools, before);
  const spent = nothingSpent();
  try {
    const { less = [], follows = [], told = [] } = wish;
    const task = { sources, copies: story.copies, length, prompts, wants: { less, follows, told } };
    const { checked, counts, language } = await withPatience({ ...tools, spent }, patience, async (session) => {
      const judging = trust && { judge, trust, prompts };
      const made = await draftedBy(session, { ...task, vouchFor: judging && (await vouchBy(judging, session)) });
      const told = judging && (await inLanguage(made.checked, wish.language, sources, judging, session));
      return { ...made, ...told };
    });
    log.info("model-wrote", { ...spent, ...counts, model: model.name });
    return assemble(checked, sources, {
      writer: { name: model.name },
      wanted: wish.language,
      ...(language !== undefined && { language }),
      length,
      now: clock.now(),
      copies: story.copies,
    });
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (signal.aborted) throw trouble;
    const why = whyFellBack(trouble);
    log.warn("model-fell-back", { ...spent, model: model.name, kind: trouble.kind, why });
    await rememberFailure(key, { kind: trouble.kind, why, within: patience }, tools);
    return embedded(story, sources, wish, tools, why);
  }
}

async function inLanguage(
  checked: Checked,
  language: string,
  sources: NonEmpty<ReadArticle>,
  judging: JudgeTools,
  session: ModelSession,
): Promise<{ readonly checked: Checked; readonly language: string } | undefined> {
  if (language === "source" || language === sources[0].reading.language) return undefined;
  const told = await translatedDraft(checked, { language, sources }, judging, session);
  return told && { checked: told, language };
}

/** Our own limit is not the provider's, and a reply that was read may still hold nothing. */
function whyFellBack(trouble: Trouble): string {
  if (trouble instanceof OverBudget) return fellBackWords("over-budget");
  return fellBackWords(trouble instanceof Unproved ? trouble.why : trouble.kind);
}

/** Content, prompts, model and the wish: whatever else changes, the model would be asked the same. */
function keyOf(sources: NonEmpty<ReadArticle>, wish: WriteWish, model: Model, prompts: Prompts): string {
  const content = sources.map(({ article }) => [article.id, article.title, article.text]);
  const { language, length, less = [], follows = [], told = [] } = wish;
  return idOf([content, prompts.version, model.name, language, length, less, follows, told], 24);
}
