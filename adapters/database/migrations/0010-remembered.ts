// What was told longest ago is found by its age: it is forgotten once nobody goes back to it.
import { type Kysely, sql } from "kysely";

export async function indexRemembered(db: Kysely<unknown>): Promise<void> {
  await sql`create index remembered_at on remembered (at)`.execute(db);
}
