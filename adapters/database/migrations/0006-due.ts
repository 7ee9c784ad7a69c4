// What is due is found in its order, however much is due in the same minute.
import { type Kysely, sql } from "kysely";

/** With the slot alone in the index, all who are due at eight were sorted anew for each look. */
export async function indexDue(db: Kysely<unknown>): Promise<void> {
  await sql`drop index agenda_slot`.execute(db);
  await sql`create index agenda_due on agenda (slot, subscription)`.execute(db);
  await sql`drop index editions_unfinished`.execute(db);
  await sql`create index editions_unfinished on editions (lease_until, id) where finished_at is null`.execute(db);
}
