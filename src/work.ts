// What costs the processor, by name: forming and ordering stories, writing, checking and answering. It runs in a worker
// where people wait for other things meanwhile, and in place for a command.
import { type AnswerScope, type AnswerStore, answer } from "./answering/answer.ts";
import { type Asking, answerFrom } from "./answering/embedded.ts";
import { answerArticles } from "./answering/of-articles.ts";
import { answerLeaves, type BriefingCrossing, briefingLeaves, type Crossing } from "./checking/crossing.ts";
import { reopen } from "./checking/reopen.ts";
import { sampleArticle } from "./desk/sample.ts";
import { cluster } from "./gathering/cluster.ts";
import { continued } from "./gathering/continued.ts";
import { rankStories } from "./gathering/rank.ts";
import { type JudgeStanding, judgeStanding, measureDue, openTrustOf } from "./judges.ts";
import { type Budgets, budgetAt, house } from "./money.ts";
import type { Answer } from "./news/answer.ts";
import type { Article, ArticleId, Instant } from "./news/article.ts";
import type { Briefing } from "./news/briefing.ts";
import type { FoundChange } from "./news/change.ts";
import type { Correction } from "./news/correction.ts";
import type { Drawing } from "./news/drawing.ts";
import type { Place, Tenant } from "./news/place.ts";
import type { Story } from "./news/story.ts";
import type { Clock } from "./ports/clock.ts";
import type { Ids } from "./ports/ids.ts";
import type { Log } from "./ports/log.ts";
import type { Marks } from "./ports/marks.ts";
import type { Model } from "./ports/model.ts";
import type { Settings } from "./ports/place-store.ts";
import type { Costs, Once, Written } from "./ports/store.ts";
import type { Prompts } from "./prompting/prompt.ts";
import type { RankWish, Soon } from "./publishing/newsroom.ts";
import { titleOf } from "./reading/page/clean.ts";
import { findChanges } from "./unfolding/model/find.ts";
import { correctionsNow } from "./watching/corrections.ts";
import { readOne, writeEmbedded } from "./writing/embedded.ts";
import { type WriteWish, write } from "./writing/write.ts";

/** A story by what it is made of, so that no text comes back that its asker has. */
export type Grouped = Pick<Story, "id" | "copies"> & { readonly articles: readonly ArticleId[] };

/** Which story, by its place among those given. */
export type RankedAt = { readonly at: number; readonly score: number; readonly reasons: readonly string[] };

/** Work by name: what goes in and what comes out. Both survive structured cloning. */
export type Works = {
  readonly cluster: { readonly in: readonly Article[]; readonly out: readonly Grouped[] };
  readonly continued: {
    readonly in: { readonly told: readonly Article[]; readonly fresh: readonly Article[] };
    readonly out: Grouped | undefined;
  };
  readonly rank: {
    readonly in: { readonly stories: readonly Story[]; readonly wish: RankWish };
    readonly out: readonly RankedAt[];
  };
  readonly write: {
    readonly in: { readonly story: Story; readonly wish: WriteWish; readonly place: Place };
    readonly out: BriefingCrossing;
  };
  /** What a model finds to have changed since these tellings, newest first. */
  readonly changes: {
    readonly in: { readonly told: readonly Briefing[]; readonly now: Briefing; readonly place: Place };
    readonly out: readonly FoundChange[] | undefined;
  };
  /** A stored briefing, checked again. */
  readonly reopen: { readonly in: unknown; readonly out: BriefingCrossing };
  /** What an article that was read again says otherwise than a briefing of it. */
  readonly corrections: {
    readonly in: { readonly briefing: Briefing; readonly article: Article; readonly seenAt: Instant };
    readonly out: readonly Correction[];
  };
  /** A PNG. */
  readonly draw: { readonly in: Drawing; readonly out: Uint8Array };
  readonly answer: {
    readonly in: { readonly question: string; readonly scope: AnswerScope };
    readonly out: Crossing<Answer>;
  };
  /** The headline that a text opens with, or "". */
  readonly title: { readonly in: string; readonly out: string };
  /** A briefing of a bundled article. */
  readonly sample: { readonly in: undefined; readonly out: BriefingCrossing };
  /** The judge's mark in words; undefined without a judge. */
  readonly standing: { readonly in: undefined; readonly out: JudgeStanding | undefined };
  /** A judge that has no mark is measured. */
  readonly measure: { readonly in: undefined; readonly out: undefined };
};

export type WorkName = keyof Works;

export interface Workroom {
  /**
   * Throws the act's own Trouble; `aborted` when the signal does; `timed-out` or `too-big` for what a worker was ended
   * for twice, as its own content costs too much.
   */
  run<W extends WorkName>(name: W, input: Works[W]["in"], signal: AbortSignal): Promise<Works[W]["out"]>;
}

/** What work asks of a store: not more of it is reached from a worker. */
export type WorkStore = Pick<AnswerStore, "articles"> & {
  of(tenant: Tenant): ReturnType<AnswerStore["of"]> & {
    readonly costs: Costs;
    readonly settings: Pick<Settings, "keep" | "kept">;
  };
  readonly written: Written;
  readonly once: Once;
  readonly marks: Marks;
};

export type WorkTools = Omit<Budgets, "store"> & {
  readonly store: WorkStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly model?: Model | undefined;
  /** Vouches for what the model wrote in other words; the model itself where no other is set. */
  readonly judge?: Model | undefined;
  readonly prompts?: Prompts | undefined;
  /** Where judges' marks are kept, if not in the store: commands measure nothing, and read what the process did. */
  readonly marks?: Marks | undefined;
};

export type WorkConfig = Budgets["config"];

type Acts = { readonly [W in WorkName]: (input: Works[W]["in"], signal: AbortSignal) => Soon<Works[W]["out"]> };

/** Answers outside of any place, by the model where one is configured. */
export function answererOf(tools: WorkTools, signal: AbortSignal): (text: string, asking: Asking) => Promise<Answer> {
  const { model, judge, prompts, clock, log } = tools;
  const trust = openTrustOf(tools);
  const budget = budgetAt(tools, { platform: "terminal", tenant: "terminal", address: "terminal" });
  return async (text, asking) =>
    model && prompts
      ? answerArticles(text, asking, { model, judge, trust, prompts, clock, log, budget, signal })
      : answerFrom(text, asking);
}

/** In place: an act that outlives its time is not ended. */
export function openWork(tools: WorkTools): Workroom {
  const { model, judge, prompts, store, clock, ids, log } = tools;
  const trust = openTrustOf(tools);
  const asked = (place: Place, signal: AbortSignal) => {
    const budget = budgetAt(tools, place);
    return { model, judge, trust, prompts, budget, clock, log, signal };
  };
  const acts: Acts = {
    cluster: (articles) => cluster(articles).map(grouped),
    continued: ({ told, fresh }) => {
      const story = continued(told, fresh);
      return story && grouped(story);
    },
    rank: ({ stories, wish }) => {
      const places = new Map(stories.map((story, at) => [story, at]));
      return rankStories(stories, wish).flatMap(({ story, score, reasons }) => {
        const at = places.get(story);
        return at === undefined ? [] : [{ at, score, reasons }];
      });
    },
    write: async ({ story, wish, place }, signal) => {
      const failed = store.of(house).settings;
      return briefingLeaves(await write(story, wish, { ...asked(place, signal), failed }));
    },
    changes: ({ told, now, place }, signal) =>
      findChanges(told, now, { ...asked(place, signal), written: store.written }),
    corrections: ({ briefing, article, seenAt }) => correctionsNow(briefing, readOne(article), seenAt),
    reopen: (stored) => briefingLeaves(reopen(stored)),
    answer: async ({ question, scope }, signal) =>
      answerLeaves(await answer(question, scope, { ...asked(scope.place, signal), store, ids })),
    // Few jobs draw, and a worker that draws nothing holds no letters.
    draw: async (drawing) => (await import("./drawing/png.ts")).drawPng(drawing),
    title: titleOf,
    sample: () => briefingLeaves(writeEmbedded([sampleArticle], { length: "standard", now: clock.now() })),
    standing: () => judgeStanding(tools),
    measure: async (_, signal) => {
      await measureDue(tools, signal);
      return undefined;
    },
  };
  return { run: async (name, input, signal) => acts[name](input, signal) };
}

const grouped = ({ id, copies, articles }: Story): Grouped => ({ id, copies, articles: articles.map((one) => one.id) });
