// Everything a database holds as lines of JSON, for the other engine or another machine, and back into an empty one.
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { type Kysely, sql } from "kysely";
import type { Article } from "../../src/news/article.ts";
import { Trouble } from "../../src/trouble.ts";
import { indexArticle } from "./articles.ts";
import { backupSqlite, refuseTaken } from "./backup.ts";
import { migrate, versions } from "./migrations/index.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { Engine, Tables } from "./tables.ts";

/** Every table, and what its rows are told apart by; a number that only the engine gives is not carried along. */
const keys = {
  articles: ["number"],
  article_feeds: ["feed", "article"],
  feeds: ["url"],
  once: ["key"],
  leases: ["name"],
  secrets: ["key"],
  written: ["key"],
  marks: ["key"],
  site_pages: ["site", "page"],
  watches: ["article"],
  standing: ["tenant", "article", "edition"],
  judge_calls: ["number"],
  subscriptions: ["tenant", "id"],
  subscription_feeds: ["tenant", "subscription", "feed"],
  agenda: ["tenant", "subscription"],
  editions: ["tenant", "id"],
  deliveries: ["tenant", "edition", "part"],
  remembered: ["tenant", "subscription", "story"],
  briefings: ["tenant", "id"],
  placed: ["number"],
  answers: ["tenant", "id"],
  threads: ["tenant", "root"],
  turns: ["number"],
  costs: ["tenant", "key", "day"],
  settings: ["tenant", "place"],
  kept: ["tenant", "token"],
} as const satisfies Readonly<Record<keyof Tables, readonly string[]>>;
const tables = Object.keys(keys) as (keyof Tables)[];

const page = 500;
type Row = Readonly<Record<string, unknown>>;

/** Gives the number of rows. Throws Trouble bad-input for a file that is there already, storage-failed. */
export async function exportRows(address: string, engine: Engine, file: string): Promise<number> {
  refuseTaken(file);
  if (engine === "postgres") {
    const db = openPostgres(address);
    try {
      return await db
        .transaction()
        .setIsolationLevel("repeatable read")
        .execute((inside) => writeRows(inside, file));
    } finally {
      await db.destroy();
    }
  }
  // A copy of one moment, brought up to date: the database itself stays as it is.
  const folder = mkdtempSync(join(dirname(resolve(file)), ".lede-export-"));
  try {
    const copy = join(folder, "lede.db");
    backupSqlite(address, copy);
    const db = openSqlite(copy);
    try {
      await migrate(db, "sqlite");
      return await writeRows(db, file);
    } finally {
      await db.destroy();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeRows(db: Kysely<Tables>, file: string): Promise<number> {
  const part = `${file}.part`;
  const output = createWriteStream(part, { mode: 0o600 });
  const write = async (line: unknown) => {
    if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, "drain");
  };
  let rows = 0;
  try {
    await write({ lede: versions.at(-1) });
    for (const table of tables)
      for (let from = 0; ; from += page) {
        const order = sql.join(keys[table].map((column) => sql.ref(column)));
        const found = await sql<Row>`
          select * from ${sql.table(table)} order by ${order} limit ${sql.lit(page)} offset ${sql.lit(from)}`.execute(
          db,
        );
        for (const row of found.rows) await write({ table, row });
        rows += found.rows.length;
        if (found.rows.length < page) break;
      }
    await write({ rows });
    output.end();
    await once(output, "close");
    renameSync(part, file);
    return rows;
  } finally {
    output.destroy();
    rmSync(part, { force: true });
  }
}

/**
 * Into a database that holds nothing yet, all of it or nothing. Gives the number of rows. Throws Trouble not-found for
 * no file, bad-input for one that is no whole export of this version, or a database that has schedules already.
 */
export async function importRows(address: string, engine: Engine, file: string): Promise<number> {
  // Before the database is made that it would be read into.
  if (!existsSync(file)) throw new Trouble("not-found", `There is no file ${file}.`);
  const db = engine === "postgres" ? openPostgres(address) : openSqlite(address);
  try {
    await migrate(db, engine);
    return await db.transaction().execute(async (inside) => {
      for (const table of ["subscriptions", "articles", "editions"] as const)
        if ((await inside.selectFrom(table).select(sql`1`.as("one")).limit(1).execute()).length > 0)
          throw new Trouble("bad-input", "The database to import into holds something already: name an empty one.");
      return await readRows(inside, engine, file);
    });
  } catch (cause) {
    if (cause instanceof Trouble) throw cause;
    throw new Trouble("storage-failed", undefined, { cause });
  } finally {
    await db.destroy();
  }
}

async function readRows(db: Kysely<Tables>, engine: Engine, file: string): Promise<number> {
  let [rows, whole, head] = [0, false, true];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const given = parsed(line);
    if (head) {
      if (given?.lede !== versions.at(-1))
        throw new Trouble(
          "bad-input",
          `${file} is no export of this version of Lede: export it with the same version.`,
        );
      head = false;
    } else if (typeof given?.table === "string" && given.table in keys) {
      await putRow(db, engine, given.table as keyof Tables, given.row as Row);
      rows += 1;
    } else whole = given?.rows === rows;
  }
  if (!whole) throw new Trouble("bad-input", `${file} is not whole: its end is missing. Nothing was imported.`);
  return rows;
}

function parsed(line: string): { readonly [name: string]: unknown } | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function putRow(db: Kysely<Tables>, engine: Engine, table: keyof Tables, row: Row): Promise<void> {
  const { number: _, ...values } = row;
  const columns = Object.keys(values);
  const made = await sql<{ number?: number }>`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sql.join(columns.map((column) => values[column]))})
    ${"number" in row ? sql`returning number` : sql``}`.execute(db);
  const number = made.rows[0]?.number;
  if (table === "articles" && number !== undefined && typeof values.text === "string") {
    const { title } = JSON.parse(String(values.row)) as Pick<Article, "title">;
    await indexArticle(db, engine, number, { title, text: JSON.parse(values.text) as string });
  }
}
