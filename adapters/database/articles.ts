// Articles and feeds in SQL, with full-text search by each engine's own index over words we cut ourselves.
import { type Kysely, type SqlBool, sql, type Transaction } from "kysely";
import type { Article, ArticleId, Instant } from "../../src/news/article.ts";
import type { Feed } from "../../src/news/feed.ts";
import type { Articles, Feeds } from "../../src/ports/store.ts";
import type { Engine, Tables } from "./tables.ts";

/** Words beyond this many characters of an article are not indexed: a page of five megabytes is not worth its index. */
const indexedCharacters = 200_000;

/** The same words whatever the engine's tokenizer thinks; no character of a query language survives. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

type Row = { readonly row: string; readonly text: string | null };

const open = ({ row, text }: Row): Article => ({
  ...(JSON.parse(row) as Omit<Article, "text">),
  text: text === null ? "" : (JSON.parse(text) as string),
});

export function articlesIn(db: Kysely<Tables>, engine: Engine): Articles {
  return {
    save: (articles, { feed, at }) =>
      db.transaction().execute(async (inside) => {
        const fresh = new Set<ArticleId>();
        // In one order everywhere, so that two processes saving the same articles never wait for each other in a
        // circle.
        for (const article of [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
          if (await saveOne(inside, engine, article, at)) fresh.add(article.id);
          if (feed !== undefined)
            await inside
              .insertInto("article_feeds")
              .values({ feed, article: article.id, first_seen: at })
              .onConflict((on) => on.doNothing())
              .execute();
        }
        return [...new Set(articles.map((article) => article.id))].filter((id) => fresh.has(id));
      }),
    ofIds: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom("articles")
        .select(["id", "row", "text"])
        .where("id", "in", [...new Set(ids)])
        .execute();
      const byId = new Map(rows.map((row) => [row.id, open(row)]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    ofFeeds: async (feeds, { from, to }, limit) => {
      if (feeds.length === 0) return [];
      const rows = await db
        .selectFrom("article_feeds")
        .innerJoin("articles", "articles.id", "article_feeds.article")
        .select([
          "articles.id",
          "articles.row",
          "articles.text",
          (is) => is.fn.max("article_feeds.first_seen").as("seen"),
        ])
        .where("article_feeds.feed", "in", [...feeds])
        .where("article_feeds.first_seen", ">=", from)
        .where("article_feeds.first_seen", "<", to)
        .groupBy(["articles.id", "articles.row", "articles.text"])
        .orderBy("seen", "desc")
        .orderBy("articles.id")
        .limit(limit)
        .execute();
      return rows.map(open);
    },
    stamp: async (feeds, from) => {
      if (feeds.length === 0) return "";
      const { came, newest } = await db
        .selectFrom("article_feeds")
        .select((is) => [is.fn.countAll<number>().as("came"), is.fn.max("first_seen").as("newest")])
        .where("feed", "in", [...feeds])
        .where("first_seen", ">=", from)
        .executeTakeFirstOrThrow();
      return `${came}@${newest}`;
    },
    search: async (words, { feeds, ids, from, to }, limit) => {
      const asked = [...new Set(words.flatMap(wordsOf))];
      if (asked.length === 0 || (feeds.length === 0 && ids.length === 0)) return [];
      const { matches, rank, join } = fullText(engine, asked);
      const { rows } = await sql<Row>`
        select a.row, a.text from article_words w join articles a on a.number = ${join}
        where ${matches} and (${visible(feeds, ids, from, to)})
        order by ${rank}, a.id limit ${limit}`.execute(db);
      return rows.map(open);
    },
  };
}

/** Only articles of these feeds, or named by id, first seen in the window. */
function visible(feeds: readonly string[], ids: readonly ArticleId[], from: Instant, to: Instant) {
  const inFeeds =
    feeds.length === 0
      ? sql<SqlBool>`1 = 0`
      : sql<SqlBool>`exists (
          select 1 from article_feeds f
          where f.article = a.id and f.feed in (${sql.join(feeds)}) and f.first_seen >= ${from} and f.first_seen < ${to}
        )`;
  const named =
    ids.length === 0
      ? sql<SqlBool>`1 = 0`
      : sql<SqlBool>`a.id in (${sql.join(ids)}) and a.first_seen >= ${from} and a.first_seen < ${to}`;
  return sql<SqlBool>`${inFeeds} or (${named})`;
}

function fullText(engine: Engine, words: readonly string[]) {
  if (engine === "sqlite")
    return {
      matches: sql<SqlBool>`article_words match ${words.map((word) => `"${word}"`).join(" OR ")}`,
      rank: sql`w.rank`,
      join: sql`w.rowid`,
    };
  const query = sql`to_tsquery('simple', ${words.map((word) => `'${word}'`).join(" | ")})`;
  return {
    matches: sql<SqlBool>`w.words @@ ${query}`,
    rank: sql`ts_rank(w.words, ${query}, 1) desc`,
    join: sql`w.number`,
  };
}

/** True when the article was never seen before. A known one is rewritten only when something of it changed. */
async function saveOne(db: Transaction<Tables>, engine: Engine, article: Article, at: Instant): Promise<boolean> {
  const { text: words, ...rest } = article;
  const [row, text] = [JSON.stringify(rest), JSON.stringify(words)];
  const known = await db
    .selectFrom("articles")
    .select(["number", "row", "text"])
    .where("id", "=", article.id)
    .executeTakeFirst();
  if (known === undefined) {
    const made = await db
      .insertInto("articles")
      .values({ id: article.id, first_seen: at, row, text })
      .onConflict((on) => on.column("id").doNothing())
      .returning("number")
      .executeTakeFirst();
    if (made) await indexArticle(db, engine, made.number, article);
    return made !== undefined;
  }
  if (known.row !== row || known.text !== text) {
    await db.updateTable("articles").set({ row, text }).where("number", "=", known.number).execute();
    const number = engine === "sqlite" ? sql`rowid` : sql`number`;
    await sql`delete from article_words where ${number} = ${known.number}`.execute(db);
    await indexArticle(db, engine, known.number, article);
  }
  return false;
}

/** Makes an article found by its words. */
export async function indexArticle(
  db: Kysely<Tables>,
  engine: Engine,
  number: number,
  article: Pick<Article, "title" | "text">,
): Promise<void> {
  const words = wordsOf(`${article.title} ${article.text}`.slice(0, indexedCharacters)).join(" ");
  if (engine === "sqlite") await sql`insert into article_words (rowid, words) values (${number}, ${words})`.execute(db);
  else
    await sql`
      insert into article_words (number, words) values (${number}, to_tsvector('simple', ${words}))
      on conflict (number) do update set words = excluded.words`.execute(db);
}

export function feedsIn(db: Kysely<Tables>): Feeds {
  return {
    ofUrl: async (url) => {
      const found = await db.selectFrom("feeds").select("row").where("url", "=", url).executeTakeFirst();
      return found && (JSON.parse(found.row) as Feed);
    },
    ofUrls: async (urls) => {
      if (urls.length === 0) return [];
      const found = await db
        .selectFrom("feeds")
        .select(["url", "row"])
        .where("url", "in", [...urls])
        .execute();
      const rows = new Map(found.map(({ url, row }) => [url, row]));
      return urls.flatMap((url) => {
        const row = rows.get(url);
        return row === undefined ? [] : [JSON.parse(row) as Feed];
      });
    },
    save: async (feed) => {
      const columns = { next_check_at: feed.nextCheckAt, stopped: feed.stopped ? 1 : 0, row: JSON.stringify(feed) };
      await db
        .insertInto("feeds")
        .values({ url: feed.url, ...columns })
        .onConflict((on) => on.column("url").doUpdateSet(columns))
        .execute();
    },
    due: async (at, limit) => {
      const rows = await db
        .selectFrom("feeds")
        .select("row")
        .where("stopped", "=", 0)
        .where("next_check_at", "<=", at)
        .where((is) =>
          is.exists(
            is
              .selectFrom("subscription_feeds as read")
              .innerJoin("subscriptions as s", (on) =>
                on.onRef("s.tenant", "=", "read.tenant").onRef("s.id", "=", "read.subscription"),
              )
              .select("s.id")
              .whereRef("read.feed", "=", "feeds.url")
              .where("s.state", "=", "active"),
          ),
        )
        .orderBy("next_check_at")
        .orderBy("url")
        .limit(limit)
        .execute();
      return rows.map(({ row }) => JSON.parse(row) as Feed);
    },
  };
}
