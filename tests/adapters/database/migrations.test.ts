// Every past shape of the database opens and is brought up to date with what it held.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
import { migrate, versions } from "../../../adapters/database/migrations/index.ts";
import { openSqlite } from "../../../adapters/database/sqlite.ts";

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
