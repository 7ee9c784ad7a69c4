// The newsroom's rooms bound to their tools once: what publishing, the desk and the commands for scripts ask of it.
import type { AnswerScope, AnswerTools } from "./answering/answer.ts";
import { answer } from "./answering/answer.ts";
import { type Asking, answerFrom } from "./answering/embedded.ts";
import { answerArticles } from "./answering/of-articles.ts";
import type { Config } from "./config.ts";
import type { DeskTools } from "./desk/call.ts";
import { sampleArticle } from "./desk/sample.ts";
import { cluster } from "./gathering/cluster.ts";
import { discover } from "./gathering/discover.ts";
import { completeStory, fetchArticle } from "./gathering/fetch.ts";
import { exportOutline } from "./gathering/opml.ts";
import { packs } from "./gathering/packs.ts";
import { newFeed, pollFeed } from "./gathering/poll.ts";
import { rankStories } from "./gathering/rank.ts";
import type { Answer } from "./news/answer.ts";
import type { Article } from "./news/article.ts";
import type { Briefing } from "./news/briefing.ts";
import { isSealed } from "./news/claim-seal.ts";
import type { Place, Tenant } from "./news/place.ts";
import type { Clock } from "./ports/clock.ts";
import type { Ids } from "./ports/ids.ts";
import type { Log } from "./ports/log.ts";
import type { Model } from "./ports/model.ts";
import type { Platform } from "./ports/platform.ts";
import type { Sandbox } from "./ports/sandbox.ts";
import type { Store } from "./ports/store.ts";
import type { Web } from "./ports/web.ts";
import { type Budget, openBudget } from "./prompting/budget.ts";
import type { Prompts } from "./prompting/prompt.ts";
import type { Newsroom } from "./publishing/newsroom.ts";
import { titleOf } from "./reading/page/clean.ts";
import { Trouble } from "./trouble.ts";
import { writeEmbedded } from "./writing/embedded.ts";
import { write } from "./writing/write.ts";

export type World = {
  readonly config: Config;
  readonly store: Store;
  readonly web: Web;
  readonly sandbox: Sandbox;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly model?: Model | undefined;
  /** Vouches for what the model wrote in other words; the model itself where no other is set. */
  readonly judge?: Model | undefined;
  readonly prompts?: Prompts | undefined;
};

/** What the model cost and which stories it failed at, whoever asked, stands under a tenant no platform can name. */
const house: Tenant = " house";

export function openNewsroom(world: World): Newsroom {
  const { web, sandbox, clock, log, store, model, judge, prompts } = world;
  const at = (signal: AbortSignal) => ({ web, sandbox, store, clock, log, signal });
  return {
    cluster,
    rank: rankStories,
    complete: (story, signal) => completeStory(story, at(signal)),
    write: async (story, wish, place, signal) => {
      const budget = budgetAt(world, place);
      const { written } = store;
      const failed = store.of(house).settings;
      return sealed(await write(story, wish, { model, judge, prompts, clock, log, budget, written, failed, signal }));
    },
    fetchArticle: (url, signal) => fetchArticle(url, at(signal)),
    discover: (url, signal) => discover(url, at(signal)),
    poll: async (url, signal, { waiting = false } = {}) => {
      const feed = (await store.feeds.ofUrl(url)) ?? newFeed(url, "", clock.now());
      await pollFeed(feed, at(signal), waiting ? { pages: 0 } : {});
    },
  };
}

/**
 * The way out of writing. A claim without its seal was called checked by a cast: that is a fault of ours, and it is not
 * shown.
 */
function sealed(briefing: Briefing): Briefing {
  const { headline, lead, points, more, disputes } = briefing;
  const claims = [headline, lead, ...points, ...more, ...disputes.flatMap((dispute) => dispute.versions)];
  if (!claims.every(isSealed)) throw new Error("The writer returned a claim that checking did not seal.");
  return briefing;
}

export function openDeskTools(
  world: World,
  newsroom: Newsroom,
  platform: (name: string) => Platform | undefined,
): DeskTools {
  const { config, store, sandbox, clock, ids, log, model } = world;
  return {
    store,
    clock,
    ids,
    log,
    newsroom,
    platform,
    packs,
    answer: (question, scope, signal) => answer(question, scope, answerTools(world, scope, signal)),
    readFile: (name, text, signal) => readFile(name, text, sandbox, signal),
    readOpml: (body, signal) => sandbox.run("opml", { body }, signal),
    writeOpml: exportOutline,
    sample: () => writeEmbedded([sampleArticle], { length: "standard", now: clock.now() }),
    zone: config.DEFAULT_ZONE,
    retentionDays: config.RETENTION_DAYS,
    ...(model
      ? {
          model: {
            name: model.name,
            dailyBudget: config.DAILY_BUDGET_USD,
            placeBudget: config.PLACE_BUDGET_USD,
          },
        }
      : {}),
  };
}

const answerTools = (world: World, scope: AnswerScope, signal: AbortSignal): AnswerTools => ({
  store: world.store,
  clock: world.clock,
  ids: world.ids,
  log: world.log,
  model: world.model,
  judge: world.judge,
  prompts: world.prompts,
  budget: budgetAt(world, scope.place),
  signal,
});

/** Answers outside of any place, by the model where one is configured. */
export function openAnswerer(world: World, signal: AbortSignal): (text: string, asking: Asking) => Promise<Answer> {
  const { model, judge, prompts, clock, log } = world;
  const budget = budgetAt(world, { platform: "terminal", tenant: "terminal", address: "terminal" });
  return async (text, asking) =>
    model && prompts
      ? answerArticles(text, asking, { model, judge, prompts, clock, log, budget, signal })
      : answerFrom(text, asking);
}

/** A day's money over all places, and over this one. Days are those of the operator's zone. */
function budgetAt({ config, store, clock, model }: World, place: Place): Budget | undefined {
  if (model === undefined) return undefined;
  return openBudget({
    prices: config.OPENAI_PRICES,
    day: () =>
      Temporal.Instant.fromEpochMilliseconds(clock.now())
        .toZonedDateTimeISO(config.DEFAULT_ZONE)
        .toPlainDate()
        .toString(),
    limits: [
      { costs: store.of(house).costs, key: "day", cap: config.DAILY_BUDGET_USD },
      { costs: store.of(place.tenant).costs, key: `place:${place.address}`, cap: config.PLACE_BUDGET_USD },
    ],
  });
}

/** Throws Trouble `unreadable`. */
async function readFile(name: string, text: string, sandbox: Sandbox, signal: AbortSignal): Promise<Article> {
  if (text.trim() === "" || text.includes("\u0000"))
    throw new Trouble("unreadable", "There is no text in that file. Attach a .txt or .html file.");
  const known = { id: `paste:${name}:${text.length}`, outlet: "", language: "und", completeness: "full" } as const;
  if (!/\.html?$/i.test(name) && !/^\s*<(!doctype html|html)/i.test(text))
    return { ...known, title: titleOf(text), text };
  const page = await sandbox.run("page", { html: text }, signal);
  return { ...known, title: page.title, outlet: page.outlet ?? "", completeness: page.completeness, text: page.text };
}
