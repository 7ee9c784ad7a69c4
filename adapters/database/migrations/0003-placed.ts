// Where a briefing or an answer stands, found by its id.
import { type Kysely, sql } from "kysely";

export async function indexPlaced(db: Kysely<unknown>): Promise<void> {
  await sql`create index placed_briefing on placed (tenant, briefing)`.execute(db);
}
