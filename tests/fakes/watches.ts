// Watched articles of the in-memory store.
import type { ArticleId, Instant } from "../../src/news/article.ts";
import type { EditionId } from "../../src/news/edition.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { StandsOn, WatchedArticle, Watches } from "../../src/ports/watches.ts";

export type WatchRow = {
  watched: WatchedArticle;
  next: Instant;
  readonly standing: { readonly tenant: Tenant; readonly edition: EditionId }[];
};

export function watch(
  kept: Map<ArticleId, WatchRow>,
  { tenant, edition, at }: { readonly tenant: Tenant; readonly edition: EditionId; readonly at: Instant },
  { articles, first }: StandsOn,
): void {
  for (const { article, url } of articles) {
    const row = kept.get(article) ?? { watched: { article, url, since: at, looks: 0 }, next: first, standing: [] };
    if (!row.standing.some((one) => one.tenant === tenant && one.edition === edition))
      row.standing.push({ tenant, edition });
    kept.set(article, row);
  }
}

export function watchesIn(kept: Map<ArticleId, WatchRow>): Watches {
  return {
    due: async (at, limit) =>
      [...kept.values()]
        .filter(({ next }) => next <= at)
        .sort((one, other) => one.next - other.next || (one.watched.article < other.watched.article ? -1 : 1))
        .slice(0, limit)
        .map(({ watched }) => watched),
    ofArticle: async (article) => kept.get(article)?.watched,
    save: async (watched, next) => {
      const row = kept.get(watched.article);
      if (row === undefined) return;
      if (next === undefined) kept.delete(watched.article);
      else [row.watched, row.next] = [watched, next];
    },
    standingOn: async (article) => [...(kept.get(article)?.standing ?? [])],
  };
}
