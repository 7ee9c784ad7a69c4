// Every past shape of the database opens and is brought up to date with what it held.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
import { migrate, versions } from "../../../adapters/database/migrations/index.ts";
import { openSqlite } from "../../../adapters/database/sqlite.ts";

type Row = Readonly<Record<string, SQLOutputValue>>;

test.each(versions)("a database of version %s keeps what it held", async (version) => {
  const folder = mkdtempSync(join(tmpdir(), "lede-"));
  const file = join(folder, "lede.db");
  const old = openSqlite(file);
  await migrate(old, "sqlite", version);
  await old.insertInto("once").values({ key: "before", at: 1 }).execute();
  await old.destroy();
  const store = await openDatabase(file);
  expect(await store.once.first("before", 2)).toBe(false);
  expect(await store.once.first("after", 2)).toBe(true);
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A row in every table that the shape has, made of each column's kind. */
function fill(file: string): ReadonlyMap<string, Row> {
  const database = new DatabaseSync(file);
  const named = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  const rows = new Map<string, Row>();
  for (const { name } of named.filter(({ name }) => !/^(?:kysely|sqlite|article_words)/.test(name))) {
    const columns = database.prepare(`pragma table_info(${name})`).all() as { name: string; type: string }[];
    const values = columns.map(({ type }) => (/text/i.test(type) ? '"kept"' : 1));
    database.prepare(`insert into ${name} values (${columns.map(() => "?").join(", ")})`).run(...values);
    rows.set(name, database.prepare(`select * from ${name}`).get() as Row);
  }
  database.close();
  return rows;
}

test.each(versions)(
  "from version %s on, no row of any table is lost or changed on the way to the newest",
  async (version) => {
    const folder = mkdtempSync(join(tmpdir(), "lede-"));
    const file = join(folder, "lede.db");
    const old = openSqlite(file);
    await migrate(old, "sqlite", version);
    await old.destroy();
    const before = fill(file);
    expect(before.size).toBeGreaterThanOrEqual(19);
    await (await openDatabase(file)).close();
    const database = new DatabaseSync(file);
    for (const [table, row] of before)
      expect([table, database.prepare(`select * from ${table}`).all()]).toMatchObject([table, [row]]);
    database.close();
    rmSync(folder, { recursive: true });
  },
);

test("a database of a newer program is refused, not changed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-"));
  const file = join(folder, "lede.db");
  await (await openDatabase(file)).close();
  const newer = openSqlite(file);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2999-01-01')`.execute(newer);
  await newer.destroy();
  await expect(openDatabase(file)).rejects.toThrow(/newer Lede/);
  rmSync(folder, { recursive: true });
});
