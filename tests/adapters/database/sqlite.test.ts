// The store contract on the embedded database, on real files that several handles share.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
import { openSqlite } from "../../../adapters/database/sqlite.ts";
import type { Store } from "../../../src/ports/store.ts";
import { storeContract } from "../../contracts/store.contract.ts";

storeContract("SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-"));
  const opened: Store[] = [];
  const open = async () => {
    const store = await openDatabase(join(folder, "deeper", "lede.db"));
    opened.push(store);
    return store;
  };
  return {
    store: await open(),
    another: open,
    dispose: async () => {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

test("a file that is no database is told in a sentence", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-"));
  const file = join(folder, "lede.db");
  writeFileSync(file, "This is a letter, not a database, and it is long enough to be looked at.".repeat(20));
  await expect(openDatabase(file)).rejects.toMatchObject({ kind: "storage-failed" });
  rmSync(folder, { recursive: true });
});

test("a path that cannot be a file is told in a sentence", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-"));
  const blocked = join(folder, "blocked");
  writeFileSync(blocked, "");
  chmodSync(blocked, 0o400);
  await expect(openDatabase(join(blocked, "lede.db"))).rejects.toThrow(/cannot be written there/);
  rmSync(folder, { recursive: true });
});

test("a transaction that somebody left open takes in nothing that comes after it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-"));
  const file = join(folder, "lede.db");
  await (await openDatabase(file)).close();
  const db = openSqlite(file);
  await expect(sql`begin`.execute(db)).rejects.toThrow("a transaction was left open, and is undone");
  await db.transaction().execute((inside) => inside.insertInto("once").values({ key: "after", at: 1 }).execute());
  const other = new DatabaseSync(file, { readOnly: true });
  expect(other.prepare("select key from once").all()).toMatchObject([{ key: "after" }]);
  other.close();
  await db.destroy();
  rmSync(folder, { recursive: true });
});

test("a row whose number is beyond what JavaScript counts with ends no transaction half-way", async () => {
  const db = openSqlite(":memory:");
  await sql`create table big (id integer primary key, word text)`.execute(db);
  const huge = 2n ** 60n;
  await db.transaction().execute((inside) => sql`insert into big values (${huge}, 'one')`.execute(inside));
  await db.transaction().execute((inside) => sql`update big set word = 'two'`.execute(inside));
  expect((await sql`select word from big`.execute(db)).rows).toEqual([{ word: "two" }]);
  await db.destroy();
});
