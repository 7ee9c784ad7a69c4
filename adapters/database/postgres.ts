// The engine for several processes: PostgreSQL through pg, with whole numbers as numbers and statements planned once.
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "./tables.ts";

const wholeNumber = 20;

/** Texts that have a name: what comes with every edition is among the first of them. */
const mostNames = 400;

/**
 * With the queue's four and the clock's one a process has fifteen at most: a server has room for a hundred unless it is
 * told otherwise, and six processes find it there.
 */
const connections = 10;

export function openPostgres(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    types: {
      getTypeParser: ((id: number, format?: "text" | "binary") =>
        id === wholeNumber ? Number : pg.types.getTypeParser(id, format as "text")) as typeof pg.types.getTypeParser,
    },
    onConnect: preparing,
  });
  // A connection that breaks is replaced at the next query, and the query it broke under rejects. Without a listener on
  // the pool (for idle ones) and on each connection (for those at work) it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

const names = new Map<string, string>();

/**
 * To be called with each new connection. A statement with a name is read and planned when it first comes over a
 * connection, one without each time: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 * The plan stays when a table grows: one that reads a table from end to end, as suits a small one, must not be made.
 */
export async function preparing(client: pg.ClientBase): Promise<void> {
  await client.query("set enable_seqscan = off");
  const send = client.query.bind(client) as (query: unknown, ...rest: readonly unknown[]) => unknown;
  client.query = ((query: unknown, values?: readonly unknown[], ...rest: readonly unknown[]) => {
    const hasPlan = typeof query === "string" && Array.isArray(values) && values.length > 0;
    return send(hasPlan ? { name: nameOf(query), text: query } : query, values, ...rest);
  }) as typeof client.query;
}

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < mostNames) names.set(text, `lede_${names.size}`);
  return names.get(text);
}
