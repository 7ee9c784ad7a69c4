// The embedded engine: node:sqlite behind Kysely's dialect, durable before fast.
import { chmodSync, linkSync, mkdirSync, rmSync, statSync } from "node:fs";
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
    if (file !== ":memory:") keepPrivate(file);
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
 * A database holds what people wrote and Slack's tokens: its file, and with it its log's files, are its user's alone,
 * and so is a folder that is made for it. Made beside and then put in place whole, so that whoever opens it at the same
 * time finds a database or nothing. Files and folders that somebody else made keep the rights that were given to them,
 * but for a file that everybody may read.
 */
function keepPrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() && (found.mode & 0o004) !== 0) chmodSync(file, 0o600);
  if (found !== undefined) return;
  const beside = `${file}.${process.pid}.new`;
  try {
    const made = new DatabaseSync(beside);
    chmodSync(beside, 0o600);
    made.exec("pragma journal_mode = wal");
    made.close();
    linkSync(beside, file);
  } catch (thrown) {
    // Where links are unknown SQLite makes the file itself.
    if (!/^E(?:EXIST|PERM|NOTSUP|NOSYS|MLINK)/.test((thrown as NodeJS.ErrnoException).code ?? "")) throw thrown;
  } finally {
    rmSync(beside, { force: true });
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
