// Which articles are read again because posted lines stand on them, and which editions those lines are in.
import { type Kysely, sql } from "kysely";

export async function addWatches(db: Kysely<unknown>): Promise<void> {
  await sql`create table watches (
    article text not null primary key, next_at bigint not null, row text not null
  )`.execute(db);
  await sql`create index watches_next on watches (next_at)`.execute(db);
  await sql`create table standing (
    tenant text not null, article text not null, edition text not null, at bigint not null,
    primary key (tenant, article, edition)
  )`.execute(db);
  await sql`create index standing_article on standing (article)`.execute(db);
}
