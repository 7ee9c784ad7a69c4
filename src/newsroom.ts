// The newsroom's rooms bound to their tools once: what publishing, the desk and the commands for scripts ask of it.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { AnswerScope, AnswerTools } from "./answering/answer.ts";
import { answer } from "./answering/answer.ts";
import { type Asking, answerFrom } from "./answering/embedded.ts";
import { answerArticles } from "./answering/of-articles.ts";
import type { Config } from "./config.ts";
import { pastedName } from "./desk/brief.ts";
import type { DeskTools } from "./desk/call.ts";
import { sampleArticle } from "./desk/sample.ts";
import { cluster } from "./gathering/cluster.ts";
import { discover } from "./gathering/discover.ts";
import { completeStory, fetchArticle } from "./gathering/fetch.ts";
import { exportOutline } from "./gathering/opml.ts";
import { packs } from "./gathering/packs.ts";
import { openSight } from "./gathering/pictures.ts";
import { newFeed, pollFeed } from "./gathering/poll.ts";
import { rankStories } from "./gathering/rank.ts";
import { checkJudge } from "./judging/checkup.ts";
import { markKey, mayVouchBy } from "./judging/mark.ts";
import { type MeasureTools, measureWhereDue } from "./judging/measure.ts";
import { openTrust, type Trust } from "./judging/trust.ts";
import { trustRemedy, trustTold } from "./judging/trust-words.ts";
import type { Answer } from "./news/answer.ts";
import { type Article, givenPrefix } from "./news/article.ts";
import type { Briefing } from "./news/briefing.ts";
import { isSealed } from "./news/claim-seal.ts";
import type { Place, Tenant } from "./news/place.ts";
import { withinBounds } from "./news/text-bound.ts";
import type { Clock } from "./ports/clock.ts";
import type { Ids } from "./ports/ids.ts";
import type { Log } from "./ports/log.ts";
import type { Marks } from "./ports/marks.ts";
import type { Model } from "./ports/model.ts";
import type { Platform } from "./ports/platform.ts";
import type { Sandbox } from "./ports/sandbox.ts";
import type { Store } from "./ports/store.ts";
import type { Web } from "./ports/web.ts";
import { type Budget, type Limit, openBudget } from "./prompting/budget.ts";
import { nothingSpent } from "./prompting/call.ts";
import type { Prompts } from "./prompting/prompt.ts";
import { completesOnce } from "./publishing/completed-once.ts";
import type { Newsroom } from "./publishing/newsroom.ts";
import { writesOnce } from "./publishing/written-once.ts";
import { titleOf } from "./reading/page/clean.ts";
import { Trouble } from "./trouble.ts";
import { type Worded, worded } from "./words/worded.ts";
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
  /** Tells what this version of the program writes from another's; absent where nothing written is kept. */
  readonly version?: () => string;
  /** Where judges' marks are kept, if not in the store: commands measure nothing, and read what the process did. */
  readonly marks?: Marks | undefined;
};

/** What the model cost and which stories it failed at, whoever asked, stands under a tenant no platform can name. */
const house: Tenant = " house";

export function openNewsroom(world: World): Newsroom {
  const { web, sandbox, clock, log, store, model, judge, prompts } = world;
  const trust = trustIn(world);
  const see = openSight(clock);
  const at = (signal: AbortSignal) => ({ web, sandbox, store, clock, log, signal });
  return {
    cluster,
    rank: rankStories,
    complete: completesOnce((story, signal) => completeStory(story, at(signal))),
    write: writesOnce(async (story, wish, place, signal) => {
      const budget = budgetAt(world, place);
      const { written } = store;
      const failed = store.of(house).settings;
      const asked = { model, judge, trust, prompts, budget };
      return sealed(await write(story, wish, { ...asked, clock, log, written, failed, signal }));
    }, world),
    picture: (announced, signal) => see(announced, at(signal)),
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
            trust: async () => (await judgeStanding(world))?.told ?? "",
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
  trust: trustIn(world),
  prompts: world.prompts,
  budget: budgetAt(world, scope.place),
  signal,
});

/** Answers outside of any place, by the model where one is configured. */
export function openAnswerer(world: World, signal: AbortSignal): (text: string, asking: Asking) => Promise<Answer> {
  const { model, judge, prompts, clock, log } = world;
  const trust = trustIn(world);
  const budget = budgetAt(world, { platform: "terminal", tenant: "terminal", address: "terminal" });
  return async (text, asking) =>
    model && prompts
      ? answerArticles(text, asking, { model, judge, trust, prompts, clock, log, budget, signal })
      : answerFrom(text, asking);
}

const trustIn = ({ prompts, store, marks = store.marks, clock, log }: Judged): Trust | undefined =>
  prompts && openTrust({ marks, once: store.once, prompts, clock, log });

type Judged = Pick<World, "config" | "store" | "clock" | "log" | "judge" | "prompts" | "marks">;

/** The judge's mark in words, with what its operator can do where it does not hold. Undefined without a judge. */
export async function judgeStanding({
  judge,
  prompts,
  store,
  marks = store.marks,
}: Judged): Promise<{ readonly mayVouch: boolean; readonly told: Worded; readonly remedy: string } | undefined> {
  if (judge === undefined || prompts === undefined) return undefined;
  const mark = await marks.ofKey(markKey(judge, prompts));
  return { mayVouch: mayVouchBy(mark), told: trustTold(judge.name, mark), remedy: trustRemedy(mark) };
}

/** For a process that starts: ends when a judge that has no mark is measured, or at once. Never throws. */
export async function measureAtStart(world: Judged, signal: AbortSignal): Promise<void> {
  const tools = measureTools(world, signal);
  if (tools) await measureWhereDue({ ...tools, once: world.store.once });
}

/** For doctor: a row as soon as it is known. */
export async function* checkTrust(world: Judged, signal: AbortSignal): ReturnType<typeof checkJudge> {
  const tools = measureTools(world, signal);
  if (tools) yield* checkJudge(tools, world.config.OPENAI_PRICES[tools.model.name]);
}

function measureTools(world: Judged, signal: AbortSignal): MeasureTools | undefined {
  const { judge: model, prompts, clock, log, store } = world;
  if (model === undefined || prompts === undefined) return undefined;
  const budget = openBudget({ ...pricesIn(world), limits: [dayLimit(world)] });
  return { model, prompts, clock, log, budget, signal, marks: store.marks, spent: nothingSpent() };
}

/** A day's money over all places, and over this one. */
function budgetAt(world: World, place: Place): Budget | undefined {
  if (world.model === undefined) return undefined;
  const { costs } = world.store.of(place.tenant);
  const here = { costs, key: `place:${place.address}`, cap: world.config.PLACE_BUDGET_USD };
  return openBudget({ ...pricesIn(world), limits: [dayLimit(world), here] });
}

const dayLimit = ({ config, store }: Judged): Limit => ({
  costs: store.of(house).costs,
  key: "day",
  cap: config.DAILY_BUDGET_USD,
});

/** What the model cost today over all places, in USD. Throws Trouble `storage-failed`. */
export const spentToday = (world: Judged): Promise<number> =>
  dayLimit(world).costs.spent(dayLimit(world).key, pricesIn(world).day());

/** Days are those of the operator's zone. */
const pricesIn = ({ config, clock }: Judged) => ({
  prices: config.OPENAI_PRICES,
  day: () =>
    Temporal.Instant.fromEpochMilliseconds(clock.now())
      .toZonedDateTimeISO(config.DEFAULT_ZONE)
      .toPlainDate()
      .toString(),
});

const named = (article: Article): Article => ({ ...article, title: titleOf(article.text) });

/** Throws Trouble `unreadable`. */
async function readFile(name: string, text: string, sandbox: Sandbox, signal: AbortSignal): Promise<Article> {
  if (text.trim() === "" || text.includes("\u0000")) throw new Trouble("unreadable", worded("find.no-text"));
  // Text typed into the message is nobody's file: the desk gives it this name.
  const outlet = name === pastedName ? "" : name;
  // The store is everybody's: two texts must never have one id, whatever they are called.
  const id = `${givenPrefix}${bytesToHex(sha256(utf8ToBytes(`${name}\n${text}`))).slice(0, 32)}`;
  const known = { id, outlet, language: "und", completeness: "full" } as const;
  if (!/\.html?$/i.test(name) && !/^\s*<(!doctype html|html)/i.test(text))
    return named(withinBounds({ ...known, title: "", text }));
  const page = await sandbox.run("page", { html: text }, signal);
  return {
    ...known,
    title: page.title,
    outlet: page.outlet ?? outlet,
    completeness: page.completeness,
    text: page.text,
  };
}
