// Watched articles in SQL, and whose lines stand on them.
import type { Kysely } from "kysely";
import type { Instant } from "../../src/news/article.ts";
import type { EditionId } from "../../src/news/edition.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { StandsOn, WatchedArticle, Watches } from "../../src/ports/watches.ts";
import type { Tables } from "./tables.ts";

const opened = ({ row }: { readonly row: string }): WatchedArticle => JSON.parse(row) as WatchedArticle;

type Standing = {
  readonly tenant: Tenant;
  readonly edition: EditionId;
  readonly at: Instant;
  /** Of a briefing that was said, as JSON. */
  readonly said?: string;
};

/** Statements, or none. Those that are watched already stay as they were; what stands on them is noted with each. */
export function watching(db: Kysely<Tables>, { tenant, edition, at, said }: Standing, { articles, first }: StandsOn) {
  if (articles.length === 0) return [];
  const watched = articles.map(({ article, url }): WatchedArticle => ({ article, url, since: at, looks: 0 }));
  return [
    db
      .insertInto("watches")
      .values(watched.map((one) => ({ article: one.article, next_at: first, row: JSON.stringify(one) })))
      .onConflict((on) => on.doNothing()),
    db
      .insertInto("standing")
      .values(articles.map(({ article }) => ({ tenant, article, edition, at, said: said ?? null })))
      .onConflict((on) => on.doNothing()),
  ];
}

export function watchesIn(db: Kysely<Tables>): Watches {
  return {
    due: async (at, limit) =>
      (
        await db
          .selectFrom("watches")
          .select("row")
          .where("next_at", "<=", at)
          .orderBy("next_at")
          .orderBy("article")
          .limit(limit)
          .execute()
      ).map(opened),
    ofArticle: async (article) => {
      const found = await db.selectFrom("watches").select("row").where("article", "=", article).executeTakeFirst();
      return found && opened(found);
    },
    save: (watched, next) =>
      db.transaction().execute(async (inside) => {
        const { article } = watched;
        if (next !== undefined) {
          const row = { next_at: next, row: JSON.stringify(watched) };
          await inside.updateTable("watches").set(row).where("article", "=", article).execute();
          return;
        }
        for (const table of ["watches", "standing"] as const)
          await inside.deleteFrom(table).where("article", "=", article).execute();
      }),
    standingOn: (article) =>
      db
        .selectFrom("standing")
        .select(["tenant", "edition"])
        .where("article", "=", article)
        .orderBy("at")
        .orderBy("tenant")
        .orderBy("edition")
        .execute(),
  };
}
