// The first shape of the database.
import { type Kysely, sql } from "kysely";
import type { Engine } from "../tables.ts";

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const number =
    engine === "sqlite" ? sql`integer primary key autoincrement` : sql`bigint generated always as identity primary key`;
  const run = (statement: string) => sql.raw(statement).execute(db);
  await sql`create table articles (
    number ${number}, id text not null unique, first_seen bigint not null, row text not null, text text
  )`.execute(db);
  await run("create index articles_first_seen on articles (first_seen) where text is not null");
  await run(
    "create table article_feeds (feed text not null, article text not null, first_seen bigint not null, " +
      "primary key (feed, article))",
  );
  await run("create index article_feeds_seen on article_feeds (feed, first_seen)");
  await run("create index article_feeds_article on article_feeds (article)");
  if (engine === "sqlite")
    await run("create virtual table article_words using fts5(words, content='', contentless_delete=1)");
  else {
    await run("create table article_words (number bigint primary key, words tsvector not null)");
    await run("create index article_words_words on article_words using gin (words)");
  }
  await run(
    "create table feeds (url text primary key, next_check_at bigint not null, stopped integer not null, row " +
      "text not null)",
  );
  await run("create index feeds_due on feeds (next_check_at) where stopped = 0");
  await run("create table once (key text primary key, at bigint not null)");
  await run("create index once_at on once (at)");
  await run("create table secrets (key text primary key, value text not null, until bigint)");
  await run("create table written (key text primary key, row text not null, at bigint not null)");
  await run(
    "create table subscriptions (tenant text not null, id text not null, state text not null, created_at " +
      "bigint not null, row text not null, primary key (tenant, id))",
  );
  await run(
    "create table subscription_feeds (tenant text not null, subscription text not null, feed text not null, " +
      "primary key (tenant, subscription, feed))",
  );
  await run("create index subscription_feeds_feed on subscription_feeds (feed)");
  await run(
    "create table agenda (tenant text not null, subscription text not null, slot bigint not null, primary key " +
      "(tenant, subscription))",
  );
  await run("create index agenda_slot on agenda (slot)");
  await run(
    "create table editions (tenant text not null, id text not null, holder text not null, lease_until bigint " +
      "not null, finished_at bigint, subscription text, slot bigint, row text, parts text, thinned integer not " +
      "null default 0, primary key (tenant, id))",
  );
  await run("create index editions_unfinished on editions (lease_until) where finished_at is null");
  await run("create index editions_full on editions (slot) where thinned = 0");
  await run("create index editions_recent on editions (tenant, subscription, slot)");
  await run(
    "create table deliveries (tenant text not null, edition text not null, part integer not null, state text " +
      "not null, row text not null, primary key (tenant, edition, part))",
  );
  await run("create index deliveries_unsure on deliveries (tenant) where state = 'unsure'");
  await run(
    "create table remembered (tenant text not null, subscription text not null, story text not null, at bigint " +
      "not null, row text not null, primary key (tenant, subscription, story))",
  );
  await run(
    "create table briefings (tenant text not null, id text not null, written_at bigint not null, thinned " +
      "integer not null, row text not null, primary key (tenant, id))",
  );
  await run("create index briefings_full on briefings (written_at) where thinned = 0");
  await sql`create table placed (
    number ${number}, tenant text not null, place text not null, briefing text not null,
    unique (tenant, place, briefing)
  )`.execute(db);
  await run(
    "create table answers (tenant text not null, id text not null, at bigint not null, thinned integer not " +
      "null, row text not null, primary key (tenant, id))",
  );
  await run("create index answers_full on answers (at) where thinned = 0");
  await run(
    "create table threads (tenant text not null, root text not null, row text not null, primary key (tenant, root))",
  );
  await sql`create table turns (number ${number}, tenant text not null, root text not null, row text not null)`.execute(
    db,
  );
  await run("create index turns_root on turns (tenant, root)");
  await run(
    "create table costs (tenant text not null, key text not null, day text not null, amount double precision " +
      "not null, primary key (tenant, key, day))",
  );
  await run(
    "create table settings (tenant text not null, place text not null, row text not null, primary key (tenant, place))",
  );
  await run(
    "create table kept (tenant text not null, token text not null, value text not null, until bigint not null, " +
      "primary key (tenant, token))",
  );
}
