// The embedded engine: node:sqlite behind Kysely's dialect, durable before fast.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import { Trouble } from "../../src/trouble.ts";
import type { Tables } from "./tables.ts";

/** How long a write waits for another process, in milliseconds. */
const patience = 10_000;

/** Throws Trouble storage-failed when the file cannot be opened or written. ":memory:" is a database of its own. */
export function openSqlite(file: string): Kysely<Tables> {
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file, { timeout: patience });
    database.exec(
      "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -8000",
    );
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database: betterSqliteShape(database) }) });
  } catch (cause) {
    throw new Trouble(
      "storage-failed",
      `The database ${file} cannot be opened. Is its folder writable, and is there room on the disk?`,
      { cause },
    );
  }
}

/**
 * Kysely expects the shape of better-sqlite3. A transaction that may write takes its lock at once, so that it waits
 * instead of failing half-way.
 */
function betterSqliteShape(database: DatabaseSync) {
  return {
    close: () => database.close(),
    prepare: (statement: string) => {
      const prepared = database.prepare(statement === "begin" ? "begin immediate" : statement);
      const given = (values: readonly unknown[]) => values as SQLInputValue[];
      return {
        reader: prepared.columns().length > 0,
        all: (values: readonly unknown[]): unknown[] => prepared.all(...given(values)),
        run: (values: readonly unknown[]) => prepared.run(...given(values)),
        iterate: (values: readonly unknown[]): IterableIterator<Record<string, SQLOutputValue>> =>
          prepared.iterate(...given(values)),
      };
    },
  };
}
