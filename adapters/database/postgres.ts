// The engine for several processes: PostgreSQL through pg, with whole numbers as numbers.
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "./tables.ts";

const wholeNumber = 20;

export function openPostgres(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    types: {
      getTypeParser: ((id: number, format?: "text" | "binary") =>
        id === wholeNumber ? Number : pg.types.getTypeParser(id, format as "text")) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks is replaced at the next query, and the query it broke under rejects. Without a listener on
  // the pool (for idle ones) and on each connection (for those at work) it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
