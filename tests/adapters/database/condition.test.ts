// The condition of a database file is found without a change on the disk, told with the way back, and kept from strangers.
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conditionOf } from "../../../adapters/database/condition.ts";
import { checkDatabase } from "../../../adapters/database/doctor.ts";
import { openDatabase } from "../../../adapters/database/index.ts";
import { migrate, versions } from "../../../adapters/database/migrations/index.ts";
import { openSqlite } from "../../../adapters/database/sqlite.ts";
import { startPostgres, type TestPostgres } from "../../fakes/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "lede-condition-"));
let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** A database with some rows in it, closed. */
async function made(name: string): Promise<string> {
  const file = join(folder, name, "lede.db");
  const store = await openDatabase(file);
  for (let at = 0; at < 500; at++) await store.once.first(`key ${at} ${"x".repeat(200)}`, at);
  await store.close();
  return file;
}

/** Names, sizes, times and rights of everything in a folder. */
const pictureOf = (path: string) =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const { size, mtimeMs, ino, mode } = statSync(join(path, name));
      return [name, size, mtimeMs, ino, mode];
    });

const spoiled: Readonly<Record<string, readonly [spoil: (file: string) => void, condition: string, words: string]>> = {
  good: [() => {}, "good", "is sound"],
  emptied: [(file) => truncateSync(file, 0), "emptied", "lede restore"],
  "cut in the middle": [(file) => truncateSync(file, 3 * 4096), "damaged", "lede restore"],
  "overwritten inside": [
    (file) => {
      const database = new DatabaseSync(file);
      const { rootpage } = database.prepare("select rootpage from sqlite_master where name = 'once'").get() as {
        rootpage: number;
      };
      database.close();
      overwrite(file, (Number(rootpage) - 1) * 4096, 2000);
    },
    "damaged",
    "lede restore",
  ],
  "another program's": [
    (file) => {
      rmSync(file);
      const other = new DatabaseSync(file);
      other.exec("create table notes (text)");
      other.close();
    },
    "foreign",
    "Name another file",
  ],
  "no database": [(file) => writeFileSync(file, "A letter. ".repeat(500)), "foreign", "Name another file"],
  "without its tables": [
    (file) => {
      const database = new DatabaseSync(file);
      database.exec("drop table subscriptions; drop table editions");
      database.close();
    },
    "emptied",
    "lede restore",
  ],
  newer: [
    (file) => {
      const database = new DatabaseSync(file);
      database.exec("insert into kysely_migration (name, timestamp) values ('9999-future', '2999-01-01')");
      database.close();
    },
    "newer",
    "newer Lede",
  ],
  "a folder": [
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    "folder",
    "name a file in it",
  ],
};

function overwrite(file: string, from: number, length: number): void {
  const { openSync, writeSync, closeSync } = process.getBuiltinModule("node:fs");
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, from);
  closeSync(handle);
}

describe("a file that is", () => {
  test.each(Object.entries(spoiled))(
    "%s is told as that, changes nothing, and is refused at start",
    async (name, [spoil, condition, words]) => {
      const file = await made(name);
      spoil(file);
      const before = pictureOf(folder);
      expect(conditionOf(file, { whole: true })).toBe(condition);
      const row = await checkDatabase(file);
      expect(row).toMatchObject({ ok: condition === "good", words: expect.stringContaining(words) });
      expect(pictureOf(folder)).toEqual(before);
      // Damage in the middle of a table shows to whoever reads the whole of it.
      if (condition === "good" || name === "overwritten inside") return;
      await expect(openDatabase(file)).rejects.toMatchObject({ kind: "storage-failed" });
      if (name !== "cut in the middle") await expect(openDatabase(file)).rejects.toThrow(words);
    },
  );

  test("not there yet is made by nobody who only looks", async () => {
    const before = pictureOf(folder);
    expect(await checkDatabase(join(folder, "new", "deep", "lede.db"))).toMatchObject({ ok: true, kept: false });
    expect(pictureOf(folder)).toEqual(before);
  });

  test("of an earlier Lede is brought up to date by the next start, not by a look", async () => {
    const file = join(folder, "older.db");
    const old = openSqlite(file);
    await migrate(old, "sqlite", versions[0]);
    await old.destroy();
    const before = pictureOf(folder);
    expect(conditionOf(file)).toBe("older");
    expect(pictureOf(folder)).toEqual(before);
    await (await openDatabase(file)).close();
    expect(conditionOf(file)).toBe("good");
  });
});

test("a database that a service has open is looked at beside it", async () => {
  const file = join(folder, "open.db");
  const store = await openDatabase(file);
  await store.once.first("one", 1);
  const before = readdirSync(folder);
  expect(conditionOf(file, { whole: true })).toBe("good");
  expect(readdirSync(folder)).toEqual(before);
  expect(await store.once.first("two", 1)).toBe(true);
  await store.close();
});

test("the file, its log and a folder made for it are their user's alone", async () => {
  const file = join(folder, "private", "lede.db");
  const store = await openDatabase(file);
  await store.once.first("one", 1);
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(modeOf(join(folder, "private"))).toBe("700");
  for (const name of readdirSync(join(folder, "private")))
    expect([name, modeOf(join(folder, "private", name))]).toEqual([name, "600"]);
  expect(readdirSync(join(folder, "private"))).toContain("lede.db-wal");
  await store.close();
  const old = join(folder, "private", "old.db");
  copyFileSync(file, old);
  chmodSync(old, 0o644);
  await (await openDatabase(old)).close();
  expect(modeOf(old)).toBe("600");
});

describe("PostgreSQL", () => {
  const password = "p@ss/w#rd";
  test.each([
    [
      "a wrong password",
      (address: string) => address.replace(":lede@", `:${encodeURIComponent(password)}@`),
      "refuses",
    ],
    ["no such database", (address: string) => address.replace(/\/[^/]*$/, "/nothing"), "createdb"],
    ["no such port", () => `postgres://u:${encodeURIComponent(password)}@127.0.0.1:1/x`, "does not answer"],
  ])("%s is told with what to do, and no secret", async (_, spoil, words) => {
    const row = await checkDatabase(spoil(await server.fresh()));
    expect(row).toMatchObject({ ok: false, words: expect.stringContaining(words) });
    expect(row.words).not.toContain(password);
    expect(row.words).not.toContain(encodeURIComponent(password));
  });

  test("an empty one stays empty, one of Lede's is known, and neither shows its password", async () => {
    const address = await server.fresh();
    expect(await checkDatabase(address)).toMatchObject({
      ok: true,
      kept: false,
      words: expect.stringContaining("holds nothing yet"),
    });
    expect(await checkDatabase(address)).toMatchObject({ words: expect.stringContaining("holds nothing yet") });
    await (await openDatabase(address)).close();
    const row = await checkDatabase(`${address}?application_name=hunter2`);
    expect(row).toMatchObject({ ok: true, kept: true });
    expect(row.words).not.toMatch(/lede:lede|hunter2/);
  });
});
