// Where an answer may be looked for: the thread's briefing and its articles first, then what the channel read lately; never another's.
import type { Answer } from "../news/answer.ts";
import type { Article, ArticleId, Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Place } from "../news/place.ts";
import type { Store, Turn } from "../ports/store.ts";
import { keptOf, type Material, type Shelf } from "./material.ts";

/** What an answer may be taken from, the nearest first. */
export type AnswerScope = {
  readonly place: Place;
  /** The briefings of the thread asked in; empty asks the whole place. */
  readonly briefings: readonly Briefing[];
  readonly turns: readonly Turn[];
  readonly feeds: readonly string[];
  readonly articles: readonly ArticleId[];
  readonly now: Instant;
};

/** A channel's question looks this far back. */
const windowDays = 14;
const day = 24 * 60 * 60 * 1000;
/** The database orders its candidates by relevance; what stands below this has little of the question. */
const candidates = 40;
/** Earlier turns an answer is fetched for: a window that forgets. */
const turnsKept = 6;
const turnsWithin = 2 * day;

/** Articles named by the scope, in its order; those whose text is gone are left out. */
export async function storyArticles(scope: AnswerScope, store: Store): Promise<readonly Article[]> {
  const found = await store.articles.ofIds(scope.articles);
  return found.filter((article) => article.text.trim() !== "");
}

/** Full-text candidates among this place's feeds and articles alone. */
export function channelArticles(
  words: readonly string[],
  scope: AnswerScope,
  store: Store,
): Promise<readonly Article[]> {
  if (words.length === 0 || (scope.feeds.length === 0 && scope.articles.length === 0)) return Promise.resolve([]);
  const within = { feeds: scope.feeds, ids: scope.articles, from: scope.now - windowDays * day, to: scope.now + day };
  return store.articles.search(words, within, candidates);
}

/** The scope's own material: full texts where they are kept, else the sentences its briefings kept. */
export function materialsOf(
  articles: readonly Article[],
  briefings: readonly Briefing[],
  shelf: Shelf,
): readonly Material[] {
  const seen = new Set<ArticleId>();
  const materials: Material[] = [];
  for (const article of articles) {
    if (seen.has(article.id)) continue;
    seen.add(article.id);
    materials.push(shelf.of(article));
  }
  for (const kept of briefings.flatMap(keptOf)) {
    if (seen.has(kept.article.id)) continue;
    seen.add(kept.article.id);
    materials.push(kept);
  }
  return materials;
}

/** Earlier questions of the thread with their answers, oldest first. */
export async function earlierTurns(scope: AnswerScope, store: Store) {
  const turns = scope.turns.filter((turn) => scope.now - turn.at < turnsWithin).slice(-turnsKept);
  const mine = store.of(scope.place.tenant).briefings;
  return Promise.all(
    turns.map(async (turn): Promise<{ question: string; answer?: Answer }> => {
      const answer = turn.answer === undefined ? undefined : await mine.answerOfId(turn.answer);
      return { question: turn.question, ...(answer ? { answer } : {}) };
    }),
  );
}
