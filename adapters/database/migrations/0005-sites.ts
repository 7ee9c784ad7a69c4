// What is kept of the newest pages of each site.
import { type Kysely, sql } from "kysely";

export async function addSites(db: Kysely<unknown>): Promise<void> {
  await sql`create table site_pages (
    site text not null, page text not null, at bigint not null, marks text not null, primary key (site, page)
  )`.execute(db);
  await sql`create index site_pages_at on site_pages (at)`.execute(db);
}
