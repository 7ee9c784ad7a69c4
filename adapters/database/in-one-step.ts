// Several changes as one: one statement on PostgreSQL, which costs one way there and back, one transaction on SQLite.
import { type Compilable, type Kysely, sql } from "kysely";
import type { Engine, Tables } from "./tables.ts";

/**
 * All of them or none. None sees what another one changes, and no two may change the same row:
 * https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING
 */
export async function inOneStep(
  db: Kysely<Tables>,
  engine: Engine,
  [last, ...others]: readonly [Compilable, ...Compilable[]],
): Promise<void> {
  if (others.length === 0) return void (await db.executeQuery(last.compile()));
  if (engine === "sqlite")
    return db.transaction().execute(async (inside) => {
      for (const change of [...others, last]) await inside.executeQuery(change.compile());
    });
  const first = sql.join(others.map((change, at) => sql`${sql.raw(`change_${at}`)} as (${change})`));
  await sql`with ${first} ${last}`.execute(db);
}
