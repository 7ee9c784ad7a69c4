// The embedded engine: node:sqlite behind Kysely's dialect, durable before fast.
import { chmodSync, existsSync, linkSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from "node:sqlite";
import { Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from "kysely";
import { Trouble } from "../../src/trouble.ts";
import { type Disk, openDisk } from "./disk.ts";
import type { Tables } from "./tables.ts";

/** How long a write waits for another process, in milliseconds. */
const patience = 10_000;
/** Statements kept ready: a hundred or so are in use, and some lists of values have many lengths. */
const statementsKept = 300;
/**
 * Pages (of 4 KiB) that the log of changes may grow to before the thread that writes the changes into the file is
 * helped by this one: never, where that thread lives.
 */
const logPages = 32_000;

/** Throws Trouble storage-failed when the file cannot be opened or written. ":memory:" is a database of its own. */
export function openSqlite(file: string): Kysely<Tables> {
  try {
    if (file !== ":memory:") keepPrivate(file);
    const database = new DatabaseSync(file, { timeout: patience });
    const { journal_mode: mode } = database.prepare("pragma journal_mode = wal").get() as { journal_mode: string };
    database.exec("pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -8000");
    // Where changes go into a log, we bring that to the disk ourselves, and nobody's turn is held up by it.
    const disk = mode === "wal" ? openDisk(file) : undefined;
    if (disk) database.exec(`pragma synchronous = normal; pragma wal_autocheckpoint = ${logPages}`);
    return new Kysely<Tables>({
      dialect: dialectOn(
        betterSqliteShape(database, disk, () => saved(database, file)),
        disk,
      ),
    });
  } catch (cause) {
    throw new Trouble(
      "storage-failed",
      `The database ${file} cannot be opened. Is its folder writable, and is there room on the disk?`,
      { cause },
    );
  }
}

type Shape = ReturnType<typeof betterSqliteShape>;

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
 * A file that was deleted or moved away while it was open would be gone with us: what it holds is written there once
 * more, before the last who has it lets go. Gives what puts it in place then.
 */
function saved(database: DatabaseSync, file: string): () => void {
  if (file === ":memory:" || existsSync(file)) return () => {};
  const beside = `${file}.${process.pid}.new`;
  rmSync(beside, { force: true });
  database.prepare("vacuum into ?").run(beside);
  chmodSync(beside, 0o600);
  return () => {
    // A file that somebody made there meanwhile stays, and this one beside it.
    if (existsSync(file)) return;
    // The old file's log would be read into the new one.
    for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
    linkSync(beside, file);
    rmSync(beside);
  };
}

/**
 * Kysely expects the shape of better-sqlite3. A transaction that may write takes its lock at once, so that it waits
 * instead of failing half-way.
 */
function betterSqliteShape(database: DatabaseSync, disk: Disk | undefined, saved: () => () => void) {
  const ready = (statement: string) => {
    const prepared = database.prepare(statement === "begin" ? "begin immediate" : statement);
    const given = (values: readonly unknown[]) => values as SQLInputValue[];
    const reader = prepared.columns().length > 0;
    // Each says which row was inserted last, "begin" too. One beyond 2^53, as the full-text index gives to what it
    // takes out, would throw after the deed: a transaction was begun that nobody knew of, and all after it was lost.
    if (!reader) prepared.setReadBigInts(true);
    const writes = !/^\s*(?:select|pragma|begin|savepoint)\b/i.test(statement);
    return {
      reader,
      all: (values: readonly unknown[]): unknown[] => {
        if (writes) disk?.wrote();
        return prepared.all(...given(values));
      },
      run: (values: readonly unknown[]) => {
        if (writes) disk?.wrote();
        return prepared.run(...given(values));
      },
      iterate: (values: readonly unknown[]): IterableIterator<Record<string, SQLOutputValue>> =>
        prepared.iterate(...given(values)),
    };
  };
  /** Longest unused first. */
  const statements = new Map<string, ReturnType<typeof ready>>();
  return {
    /** True where it had to: then what was written since it began is not there. */
    endTransaction: (): boolean => {
      if (!database.isTransaction) return false;
      database.exec("rollback");
      return true;
    },
    close: () => {
      let putInPlace = () => {};
      try {
        putInPlace = saved();
      } finally {
        // Removes the log of changes by its name: the new file comes after.
        database.close();
      }
      putInPlace();
    },
    prepare: (statement: string) => {
      const prepared = statements.get(statement) ?? ready(statement);
      statements.delete(statement);
      statements.set(statement, prepared);
      if (statements.size > statementsKept) statements.delete(statements.keys().next().value ?? "");
      return prepared;
    },
  };
}

class OneAtATime extends SqliteAdapter {
  /** The driver holds its own line, which must not wait for the disk as Kysely's would. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

function dialectOn(database: Shape, disk: Disk | undefined): SqliteDialect {
  const dialect = new SqliteDialect({ database });
  dialect.createAdapter = () => new OneAtATime();
  dialect.createDriver = () => new LinedUp(database, disk);
  return dialect;
}

/**
 * Whoever has the connection has it alone until it is given back; then the next one goes on, while who wrote waits
 * until that is on the disk, together with all who wrote meanwhile.
 */
class LinedUp extends SqliteDriver {
  readonly #database: Shape;
  readonly #disk: Disk | undefined;
  #line: Promise<void> = Promise.resolve();
  #leave = () => {};
  #written = 0;

  constructor(database: Shape, disk: Disk | undefined) {
    super({ database });
    this.#database = database;
    this.#disk = disk;
  }

  override async acquireConnection(): ReturnType<SqliteDriver["acquireConnection"]> {
    const before = this.#line;
    let leave = () => {};
    this.#line = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    this.#leave = leave;
    this.#written = this.#disk?.written ?? 0;
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    const wrote = this.#disk !== undefined && this.#disk.written > this.#written;
    // One that was left open would take in all that comes after it, and nothing of that would ever be kept.
    const undone = this.#database.endTransaction();
    this.#leave();
    if (undone) throw new Error("a transaction was left open, and is undone");
    if (wrote) await this.#disk?.settled();
  }

  override async destroy(): Promise<void> {
    await this.#disk?.close();
    await super.destroy();
  }
}
