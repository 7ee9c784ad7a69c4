// What processes share out among themselves.
import { type Kysely, sql } from "kysely";

export async function addLeases(db: Kysely<unknown>): Promise<void> {
  await sql`create table leases (name text primary key, holder text not null, until bigint not null)`.execute(db);
}
