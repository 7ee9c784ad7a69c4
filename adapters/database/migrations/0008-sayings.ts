// Beside an edition, a briefing that was said when somebody asked for it may stand on a watched article.
import { type Kysely, sql } from "kysely";

export async function addSayings(db: Kysely<unknown>): Promise<void> {
  await sql`alter table standing add column said text`.execute(db);
}
