// The newsroom's rooms bound to their tools once: what publishing, the desk and the commands for scripts ask of it.
import type { Asking } from "./answering/embedded.ts";
import { answerArrives, briefingArrives } from "./checking/crossing.ts";
import type { Config } from "./config.ts";
import { pastedName } from "./desk/brief.ts";
import type { DeskTools } from "./desk/call.ts";
import { discover } from "./gathering/discover.ts";
import { completeStory, fetchArticle, readAgain } from "./gathering/fetch.ts";
import { exportOutline } from "./gathering/opml.ts";
import { packs } from "./gathering/packs.ts";
import { openSight } from "./gathering/pictures.ts";
import { newFeed, pollFeed } from "./gathering/poll.ts";
import type { Answer } from "./news/answer.ts";
import { type Article, type ArticleId, givenPrefix } from "./news/article.ts";
import { idOf } from "./news/content-id.ts";
import type { Story } from "./news/story.ts";
import { withinBounds } from "./news/text-bound.ts";
import type { Log } from "./ports/log.ts";
import type { Pages } from "./ports/pages.ts";
import type { Platform } from "./ports/platform.ts";
import type { Sandbox } from "./ports/sandbox.ts";
import type { Store } from "./ports/store.ts";
import type { Web } from "./ports/web.ts";
import { completesOnce } from "./publishing/completed-once.ts";
import { findsOnce } from "./publishing/found-once.ts";
import type { Newsroom } from "./publishing/newsroom.ts";
import { writesOnce } from "./publishing/written-once.ts";
import { asTrouble, Trouble } from "./trouble.ts";
import { worded } from "./words/worded.ts";
import type { Grouped, Workroom, WorkTools } from "./work.ts";

export { drawnInTime } from "./publishing/drawings.ts";

export type World = Omit<WorkTools, "config" | "store"> & {
  readonly config: Config;
  readonly store: Store;
  readonly web: Web;
  readonly sandbox: Sandbox;
  /** Tells what this version of the program writes from another's; absent where nothing written is kept. */
  readonly version?: () => string;
  /** Where readers read what was posted; absent where there are no pages. */
  readonly pages?: Pages | undefined;
  /** Where what costs the processor is done; in place where it is absent. */
  readonly work?: Workroom | undefined;
};

export function openNewsroom(world: World): Newsroom {
  const { web, sandbox, clock, log, store } = world;
  const work = workOf(world);
  const see = openSight(clock);
  const at = (signal: AbortSignal) => ({ web, sandbox, store, clock, log, signal });
  return {
    cluster: (articles) => clustered(articles, work, log),
    continued: async (told, fresh) => {
      const [before, now] = [told, fresh].map((articles) => articles.map((one) => beginning(one, grouped)));
      const found = await work.run("continued", { told: before ?? [], fresh: now ?? [] }, never);
      return found && ungrouped(found, new Map(fresh.map((article) => [article.id, article])));
    },
    rank: async (stories, wish) => {
      const placed = await work.run("rank", { stories: stories.map(upTo(ranked)), wish }, never);
      return placed.flatMap(({ at, score, reasons }) => {
        const story = stories[at];
        return story === undefined ? [] : [{ story, score, reasons }];
      });
    },
    complete: completesOnce((story, signal) => completeStory(story, at(signal))),
    write: writesOnce(
      async (story, wish, place, signal) => briefingArrives(await work.run("write", { story, wish, place }, signal)),
      { ...world, reopen: async (stored) => briefingArrives(await work.run("reopen", stored, never)) },
    ),
    changed: findsOnce(
      world.model && world.prompts
        ? (told, now, place, signal) => work.run("changes", { told, now, place }, signal)
        : undefined,
      world,
    ),
    picture: (announced, signal) => see(announced, at(signal)),
    draw: (drawing, signal) => work.run("draw", drawing, signal),
    fetchArticle: (url, signal) => fetchArticle(url, at(signal)),
    readAgain: (watched, signal) => readAgain(watched, at(signal)),
    corrections: (briefing, article, seenAt) => work.run("corrections", { briefing, article, seenAt }, never),
    discover: (url, signal) => discover(url, at(signal)),
    poll: async (url, signal, { waiting = false } = {}) => {
      const feed = (await store.feeds.ofUrl(url)) ?? newFeed(url, "", clock.now());
      await pollFeed(feed, at(signal), waiting ? { pages: 0 } : {});
    },
  };
}

/** Stories are formed and ordered for nobody in particular: nobody calls it off. */
const never = new AbortController().signal;

/** Characters of a text by which stories are formed, and by which they are ordered: no more is copied. */
const grouped = 20_000;
const ranked = 1500;

const beginning = (article: Article, characters: number): Article =>
  article.text.length > characters ? { ...article, text: article.text.slice(0, characters) } : article;

const upTo =
  (characters: number) =>
  (story: Story): Story => {
    const [first, ...rest] = story.articles;
    return { ...story, articles: [beginning(first, characters), ...rest.map((one) => beginning(one, characters))] };
  };

/** Where forming stories costs too much, each article is its own: one that poisons it takes no edition with it. */
async function clustered(articles: readonly Article[], work: Workroom, log: Log): Promise<readonly Story[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const groups = await work
    .run(
      "cluster",
      articles.map((article) => beginning(article, grouped)),
      never,
    )
    .catch((thrown: unknown): readonly Grouped[] => {
      const { kind } = asTrouble(thrown);
      if (kind !== "timed-out" && kind !== "too-big") throw thrown;
      log.warn("stories-unformed", { kind, articles: articles.length });
      return [...byId.keys()].map((id) => ({ id: String(id), articles: [id], copies: new Map() }));
    });
  return groups.flatMap((group) => ungrouped(group, byId) ?? []);
}

function ungrouped({ id, articles: ids, copies }: Grouped, byId: ReadonlyMap<ArticleId, Article>): Story | undefined {
  const [first, ...rest] = ids.flatMap((one) => byId.get(one) ?? []);
  return first && { id, copies, articles: [first, ...rest] };
}

/** Loaded when it is first needed: a process whose worker does it never loads what reading has learned. */
const workOf = (world: World): Workroom => {
  if (world.work) return world.work;
  let opened: Promise<Workroom> | undefined;
  const open = () => (opened ??= import("./work.ts").then(({ openWork }) => openWork(world)));
  return { run: async (name, input, signal) => (await open()).run(name, input, signal) };
};

export function openDeskTools(
  world: World,
  newsroom: Newsroom,
  platform: (name: string) => Platform | undefined,
): DeskTools {
  const { config, store, sandbox, clock, ids, log, model, pages } = world;
  const work = workOf(world);
  return {
    store,
    clock,
    ids,
    log,
    newsroom,
    platform,
    packs,
    answer: async (question, scope, signal) => answerArrives(await work.run("answer", { question, scope }, signal)),
    readFile: (name, text, signal) => readFile({ name, text }, sandbox, work, signal),
    readOpml: (body, signal) => sandbox.run("opml", { body }, signal),
    writeOpml: exportOutline,
    sample: async () => briefingArrives(await work.run("sample", undefined, never)),
    zone: config.DEFAULT_ZONE,
    retentionDays: config.RETENTION_DAYS,
    ...(pages && { pages }),
    ...(model
      ? {
          model: {
            name: model.name,
            dailyBudget: config.DAILY_BUDGET_USD,
            placeBudget: config.PLACE_BUDGET_USD,
            trust: async () => (await work.run("standing", undefined, never))?.told ?? "",
          },
        }
      : {}),
  };
}

/** Answers outside of any place, by the model where one is configured. */
export async function openAnswerer(
  world: World,
  signal: AbortSignal,
): Promise<(text: string, asking: Asking) => Promise<Answer>> {
  const { answererOf } = await import("./work.ts");
  return answererOf(world, signal);
}

/** For a process that starts: ends when a judge that has no mark is measured, or at once. Never throws. */
export const measureAtStart = async (world: World, signal: AbortSignal): Promise<void> => {
  if (world.judge)
    await workOf(world)
      .run("measure", undefined, signal)
      .catch(() => {});
};

type GivenFile = { readonly name: string; readonly text: string };

/** Throws Trouble `unreadable`. */
async function readFile(
  { name, text }: GivenFile,
  sandbox: Sandbox,
  work: Workroom,
  signal: AbortSignal,
): Promise<Article> {
  if (text.trim() === "" || text.includes("\u0000")) throw new Trouble("unreadable", worded("find.no-text"));
  // Text typed into the message is nobody's file: the desk gives it this name.
  const outlet = name === pastedName ? "" : name;
  // The store is everybody's: two texts must never have one id, whatever they are called.
  const id = `${givenPrefix}${idOf([name, text], 32)}`;
  const known = { id, outlet, language: "und", completeness: "full" } as const;
  if (!/\.html?$/i.test(name) && !/^\s*<(!doctype html|html)/i.test(text))
    return titled(withinBounds({ ...known, title: "", text }), work, signal);
  const page = await sandbox.run("page", { html: text }, signal);
  return {
    ...known,
    title: page.title,
    outlet: page.outlet ?? outlet,
    completeness: page.completeness,
    text: page.text,
  };
}

const titled = async (article: Article, work: Workroom, signal: AbortSignal): Promise<Article> => ({
  ...article,
  title: await work.run("title", article.text, signal),
});
