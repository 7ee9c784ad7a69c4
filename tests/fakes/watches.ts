// Watched articles of the in-memory store.
import type { ArticleId, Instant } from "../../src/news/article.ts";
import type { Briefing, BriefingId } from "../../src/news/briefing.ts";
import type { EditionId } from "../../src/news/edition.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { SaidBriefing, Sayings, StandsOn, WatchedArticle, Watches } from "../../src/ports/watches.ts";
import { frozen } from "./frozen.ts";

export type Standing = { readonly tenant: Tenant; readonly edition: EditionId; said?: SaidBriefing };
export type WatchRow = { watched: WatchedArticle; next: Instant; readonly standing: Standing[] };

export function watch(
  kept: Map<ArticleId, WatchRow>,
  { at, ...stands }: Standing & { readonly at: Instant },
  { articles, first }: StandsOn,
): void {
  for (const { article, url } of articles) {
    const row = kept.get(article) ?? { watched: { article, url, since: at, looks: 0 }, next: first, standing: [] };
    if (!row.standing.some((one) => one.tenant === stands.tenant && one.edition === stands.edition))
      row.standing.push({ ...stands });
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
    standingOn: async (article) =>
      (kept.get(article)?.standing ?? []).map(({ tenant, edition }) => ({ tenant, edition })),
  };
}

/** Those of one tenant. */
export function sayingsIn(
  tenant: Tenant,
  kept: Map<ArticleId, WatchRow>,
  briefings: Map<BriefingId, Briefing>,
): Sayings {
  const rowsOf = (id: EditionId): readonly Standing[] =>
    [...kept.values()]
      .flatMap(({ standing }) => standing)
      .filter((one) => one.tenant === tenant && one.edition === id && one.said !== undefined);
  return {
    begin: async (said, on, at) => watch(kept, { tenant, edition: said.id, said: frozen(said), at }, on),
    ofId: async (id) => rowsOf(id)[0]?.said,
    correct: async (said, briefing) => {
      for (const row of rowsOf(said.id)) row.said = frozen(said);
      if (briefings.has(briefing.id)) briefings.set(briefing.id, frozen(briefing));
    },
  };
}
