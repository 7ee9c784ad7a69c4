// Where an answer may be looked for: the thread's articles first, then what the channel read lately; never another's.
import type { Article, ArticleId, Instant } from "../../news/article.ts";
import type { Briefing } from "../../news/briefing.ts";
import type { Place, Tenant } from "../../news/place.ts";
import type { Turn } from "../../ports/place-store.ts";
import type { Articles, Briefings } from "../../ports/store.ts";
import type { AskedWord } from "../question/asked-words.ts";
import type { Earlier } from "../question/followup.ts";
import type { Question } from "../question/question.ts";
import { sinceWhen } from "./changed.ts";
import { keptOf } from "./kept-sentences.ts";
import type { Material, Shelf } from "./material.ts";

/** What an answer may be taken from, the nearest first. */
export type AnswerScope = {
  readonly place: Place;
  /** The briefings of the thread asked in; empty asks the whole place. */
  readonly briefings: readonly Briefing[];
  readonly turns: readonly Turn[];
  readonly feeds: readonly string[];
  readonly articles: readonly ArticleId[];
  readonly now: Instant;
  /** Overheard and not put to us: answered only where these articles surely say it, without a model's cost. */
  readonly overheard?: true;
  /** ISO 639-1: in which language the words around the answer stand; English where it is absent. */
  readonly language?: string;
};

/** What an answer asks of a store: the articles of its scope, and what was answered in its thread. */
export type AnswerStore = {
  readonly articles: Pick<Articles, "ofIds" | "ofFeeds" | "search">;
  of(tenant: Tenant): { readonly briefings: Pick<Briefings, "answerOfId"> };
};

/** A channel's question looks this far back. */
const windowDays = 14;
const day = 24 * 60 * 60 * 1000;
/** The database orders its candidates by relevance; what stands below this has little of the question. */
const candidates = 60;
/** Of those, so many are cut into sentences. */
const readClosely = 12;
/** Earlier turns an answer is fetched for: a window that forgets. */
const turnsKept = 6;
const turnsWithin = 2 * day;

/**
 * Where this question may be answered from: the thread's story, what came in of late, or what its words find in the
 * channel.
 */
export function articlesFor(question: Question, scope: AnswerScope, store: AnswerStore): Promise<readonly Article[]> {
  if (scope.briefings.length > 0) return storyArticles(scope, store);
  if (question.wants === "change") return newArticles(question, scope, store);
  return channelArticles([...question.terms, ...question.lent], scope, store);
}

/** Articles named by the scope, in its order; those whose text is gone are left out. */
async function storyArticles(scope: AnswerScope, store: AnswerStore): Promise<readonly Article[]> {
  const found = await store.articles.ofIds(scope.articles);
  return found.filter((article) => article.text.trim() !== "");
}

/** Full-text candidates among this place's feeds and articles alone; of them the few that hold most of the question. */
async function channelArticles(
  terms: readonly AskedWord[],
  scope: AnswerScope,
  store: AnswerStore,
): Promise<readonly Article[]> {
  if (terms.length === 0 || (scope.feeds.length === 0 && scope.articles.length === 0)) return [];
  const within = { feeds: scope.feeds, ids: scope.articles, from: scope.now - windowDays * day, to: scope.now + day };
  const found = await store.articles.search(telling(terms).flatMap(formsOf), within, candidates);
  return found
    .filter((article) => article.text.trim() !== "")
    .map((article, at) => ({ article, at, worth: worthOf(article, terms) }))
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .slice(0, readClosely)
    .map(({ article }) => article);
}

/** What came in since the time the question names. */
async function newArticles(question: Question, scope: AnswerScope, store: AnswerStore): Promise<readonly Article[]> {
  const from = sinceWhen(scope.now, question.says.since);
  const found = await store.articles.ofFeeds(scope.feeds, { from, to: scope.now + day }, readClosely);
  return found.filter((article) => article.text.trim() !== "");
}

/**
 * Words that half of all articles have make the index slow and find nothing: they are asked only where there is
 * nothing better.
 */
function telling(terms: readonly AskedWord[]): readonly AskedWord[] {
  const rare = terms.filter((term) => term.weight >= tellingFrom);
  return (rare.length > 0 ? rare : terms).toSorted((a, b) => b.weight - a.weight).slice(0, mostAsked);
}

const tellingFrom = 0.37;
const mostAsked = 8;

/** The index holds words as they are written: ask for one and for many. */
const formsOf = ({ norm }: AskedWord): string[] =>
  /^\p{L}{3,}$/u.test(norm) ? [norm, norm.endsWith("s") ? norm.slice(0, -1) : `${norm}s`] : [norm];

function worthOf(article: Article, terms: readonly AskedWord[]): number {
  const words = `${article.title} ${article.text.slice(0, readLightly)}`.toLowerCase();
  return terms.reduce((sum, term) => sum + (holds(words, term) ? term.weight : 0), 0);
}

const readLightly = 20_000;
/** Most stems are how their words begin; those of "bought" and "men" are not. */
const holds = (words: string, { norm, stem }: AskedWord): boolean => words.includes(stem) || words.includes(norm);

/** The scope's own material: full texts where they are kept, else the sentences its briefings kept. */
export function materialsOf(
  articles: readonly Article[],
  briefings: readonly Briefing[],
  shelf: Shelf,
): readonly Material[] {
  const byId = new Map<ArticleId, Material>();
  for (const article of articles) if (!byId.has(article.id)) byId.set(article.id, shelf.of(article));
  // A feed's excerpt may be all that is stored of an article whose page the briefing was made from: the fuller text
  // answers.
  for (const kept of briefings.flatMap(keptOf)) {
    const known = byId.get(kept.article.id);
    if (known === undefined || filled(known) < filled(kept)) byId.set(kept.article.id, kept);
  }
  return [...byId.values()];
}

const filled = (material: Material): number =>
  material.sentences.reduce((sum, sentence) => sum + (sentence.text === "" ? 0 : 1), 0);

/** Earlier questions of the thread with their answers, oldest first. */
export async function earlierTurns(scope: AnswerScope, store: AnswerStore): Promise<readonly Earlier[]> {
  const turns = scope.turns.filter((turn) => scope.now - turn.at < turnsWithin).slice(-turnsKept);
  const mine = store.of(scope.place.tenant).briefings;
  return Promise.all(
    turns.map(async (turn): Promise<Earlier> => {
      const answer = turn.answer === undefined ? undefined : await mine.answerOfId(turn.answer);
      return { question: turn.question, ...(answer ? { answer } : {}) };
    }),
  );
}
