// A database kept: backed up while it is written to, put back whole or not at all, carried to the other engine and back.
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
import { openKeeping } from "../../../adapters/database/keeping.ts";
import { migrate, versions } from "../../../adapters/database/migrations/index.ts";
import { openSqlite } from "../../../adapters/database/sqlite.ts";
import { placeKey } from "../../../src/news/place.ts";
import type { Store } from "../../../src/ports/store.ts";
import { aFeed, anArticle, aSubscription, here, t0 } from "../../contracts/store/samples.ts";
import { startPostgres, type TestPostgres } from "../../fakes/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "lede-keeping-"));
let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Something in every part of the store that people would miss. */
async function fill(store: Store): Promise<void> {
  const mine = store.of("acme");
  await store.feeds.save(aFeed());
  await store.articles.save([anArticle("flood", { title: "Flood", text: "The river rose by 2 metres." })], {
    feed: "https://a.example/feed",
    at: t0,
  });
  await mine.subscriptions.save(aSubscription());
  await store.agenda.plan("acme", "s1", t0);
  await store.once.first("said", t0);
  await store.secrets.put("slack:T1", "sealed");
  await mine.costs.reserve("day", "2026-03-02", 1.25, 5);
  await mine.settings.save(here, {
    zone: "Europe/Zurich",
    length: "standard",
    language: "source",
    less: [],
    seenHint: true,
  });
  await mine.settings.keep("token", "a long value", t0 + 1e9);
}

async function seen(store: Store) {
  const mine = store.of("acme");
  return {
    feed: await store.feeds.ofUrl("https://a.example/feed"),
    found: await store.articles.search(
      ["river"],
      { feeds: ["https://a.example/feed"], ids: [], from: 0, to: t0 + 1 },
      5,
    ),
    subscriptions: await mine.subscriptions.all(),
    due: await store.agenda.due(t0, 10),
    again: await store.once.first("said", t0),
    secret: await store.secrets.get("slack:T1", t0),
    spent: await mine.costs.spent("day", "2026-03-02"),
    settings: await mine.settings.of(here),
    kept: await mine.settings.kept("token", t0),
  };
}

async function filled(address: string) {
  const store = await openDatabase(address);
  await fill(store);
  const held = await seen(store);
  await store.close();
  return held;
}

async function heldBy(address: string) {
  const store = await openDatabase(address);
  const held = await seen(store);
  await store.close();
  return held;
}

const countIn = (file: string, table: string): number => {
  const database = new DatabaseSync(file, { readOnly: true });
  const { count } = database.prepare(`select count(*) as count from ${table}`).get() as { count: number };
  database.close();
  return count;
};

describe("the embedded database", () => {
  test("is backed up while it is written to: what was there when it began is in it, whole rows only", async () => {
    const [file, backup] = [join(folder, "busy.db"), join(folder, "busy.backup")];
    const store = await openDatabase(file);
    let [written, over] = [0, false];
    const writing = (async () => {
      while (!over) {
        await store.articles.save([anArticle(`n${written}`, { text: "x".repeat(2000) })], {
          feed: "f",
          at: t0 + written,
        });
        written += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    while (written < 300) await new Promise((resolve) => setImmediate(resolve));
    const atLeast = written;
    expect(await openKeeping(file).backup(backup)).toBeGreaterThan(300 * 2000);
    over = true;
    await writing;
    expect(countIn(backup, "articles")).toBeGreaterThanOrEqual(atLeast);
    // An article and its feed are written in one step.
    expect(countIn(backup, "article_feeds")).toBe(countIn(backup, "articles"));
    expect((statSync(backup).mode & 0o777).toString(8)).toBe("600");
    await store.close();
  });

  test("comes back as it was, elsewhere and over what stood there, which is kept", async () => {
    const [file, backup, other] = [join(folder, "a.db"), join(folder, "a.backup"), join(folder, "other", "b.db")];
    const held = await filled(file);
    await openKeeping(file).backup(backup);
    await (await openDatabase(other)).close();
    expect(await openKeeping(other).restore(backup)).toBe(`${other}.before-restore`);
    expect(await heldBy(other)).toEqual(held);
    expect(existsSync(`${other}.before-restore`)).toBe(true);
    const fresh = join(folder, "fresh.db");
    expect(await openKeeping(fresh).restore(backup)).toBeUndefined();
    expect(await heldBy(fresh)).toEqual(held);
  });

  test("is not replaced while a process has it open, and is left as it was", async () => {
    const [file, backup] = [join(folder, "open.db"), join(folder, "open.backup")];
    const held = await filled(file);
    await openKeeping(file).backup(backup);
    const store = await openDatabase(file);
    await store.once.first("later", t0);
    await expect(openKeeping(file).restore(backup)).rejects.toThrow(/stop Lede first/);
    expect(await seen(store)).toEqual(held);
    expect(await store.once.first("later", t0)).toBe(false);
    await store.close();
  });

  test("a damaged database is put aside with its log, and the backup stands in its place", async () => {
    const [file, backup] = [join(folder, "broken.db"), join(folder, "broken.backup")];
    const held = await filled(file);
    await openKeeping(file).backup(backup);
    truncateSync(file, 4096 * 3);
    writeFileSync(`${file}-wal`, "left behind");
    await openKeeping(file).restore(backup);
    expect(await heldBy(file)).toEqual(held);
    expect(existsSync(`${file}.before-restore-wal`)).toBe(true);
  });

  test.each([
    ["damaged", (file: string) => truncateSync(file, 4096 * 3), "is damaged"],
    ["empty", (file: string) => truncateSync(file, 0), "holds nothing"],
    ["another thing", (file: string) => writeFileSync(file, "A letter. ".repeat(99)), "is no backup of Lede's"],
    ["not there", (file: string) => rmSync(file), "There is no file"],
  ])("a backup that is %s is refused, and nothing changes", async (name, spoil, words) => {
    const [file, backup] = [join(folder, `${name}.db`), join(folder, `${name}.backup`)];
    const held = await filled(file);
    await openKeeping(file).backup(backup);
    spoil(backup);
    await expect(openKeeping(file).restore(backup)).rejects.toThrow(words);
    expect(await heldBy(file)).toEqual(held);
  });

  test("no backup is written over, and none of what cannot be read", async () => {
    const [file, backup] = [join(folder, "twice.db"), join(folder, "twice.backup")];
    await filled(file);
    await openKeeping(file).backup(backup);
    const before = readFileSync(backup);
    await expect(openKeeping(file).backup(backup)).rejects.toThrow("already");
    expect(readFileSync(backup).equals(before)).toBe(true);
    truncateSync(file, 0);
    await expect(openKeeping(file).backup(join(folder, "none.backup"))).rejects.toThrow("lede restore");
    await expect(openKeeping(join(folder, "no.db")).backup(join(folder, "none.backup"))).rejects.toThrow("not there");
    expect(existsSync(join(folder, "none.backup"))).toBe(false);
  });

  test.each(versions)("a backup of version %s comes back up to date, with what it held", async (version) => {
    const [file, backup] = [join(folder, `v-${version}.db`), join(folder, `v-${version}.backup`)];
    const old = openSqlite(file);
    await migrate(old, "sqlite", version);
    await old.insertInto("once").values({ key: "before", at: 1 }).execute();
    const row = JSON.stringify(aSubscription());
    await sql`insert into subscriptions (tenant, id, state, created_at, row)
      values ('acme', 's1', 'active', ${t0}, ${row})`.execute(old);
    if (version >= "0009")
      await old
        .updateTable("subscriptions")
        .set({ place: placeKey(aSubscription().place) })
        .execute();
    await old.destroy();
    await openKeeping(file).backup(backup);
    const elsewhere = join(folder, `v-${version}-back.db`);
    await openKeeping(elsewhere).restore(backup);
    const store = await openDatabase(elsewhere);
    expect(await store.once.first("before", 2)).toBe(false);
    expect(await store.of("acme").subscriptions.all()).toEqual([aSubscription()]);
    expect(await store.of("acme").subscriptions.ofPlace(aSubscription().place)).toEqual([aSubscription()]);
    await store.close();
  });
});

describe("from one engine to the other", () => {
  test("and back, everything is found again, by its words too", async () => {
    const [first, second, third] = [join(folder, "first.db"), await server.fresh(), join(folder, "third.db")];
    const held = await filled(first);
    const { rows } = await openKeeping(first).export(join(folder, "one.jsonl"));
    expect(await openKeeping(second).import(join(folder, "one.jsonl"))).toBe(rows);
    expect(await heldBy(second)).toEqual(held);
    expect((await openKeeping(second).export(join(folder, "two.jsonl"))).rows).toBe(rows);
    expect(await openKeeping(third).import(join(folder, "two.jsonl"))).toBe(rows);
    expect(await heldBy(third)).toEqual(held);
    const linesOf = (name: string) => readFileSync(join(folder, name), "utf8").split("\n").toSorted();
    expect(linesOf("two.jsonl")).toEqual(linesOf("one.jsonl"));
  });

  test("all of it or nothing: a cut file, a full database and another version's file are refused", async () => {
    const [from, to] = [join(folder, "whole.db"), join(folder, "cut.db")];
    await filled(from);
    const file = join(folder, "whole.jsonl");
    await openKeeping(from).export(file);
    await expect(openKeeping(from).import(file)).rejects.toThrow("holds something already");
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    writeFileSync(join(folder, "cut.jsonl"), lines.slice(0, -2).join("\n"));
    const nowhere = join(folder, "never-made.db");
    await expect(openKeeping(nowhere).import(join(folder, "no.jsonl"))).rejects.toThrow("There is no file");
    expect(existsSync(nowhere)).toBe(false);
    await expect(openKeeping(to).import(join(folder, "cut.jsonl"))).rejects.toThrow("not whole");
    writeFileSync(join(folder, "old.jsonl"), ['{"lede":"0000-older"}', ...lines.slice(1)].join("\n"));
    await expect(openKeeping(to).import(join(folder, "old.jsonl"))).rejects.toThrow("same version");
    expect(countIn(to, "subscriptions") + countIn(to, "articles")).toBe(0);
    copyFileSync(file, join(folder, "again.jsonl"));
    await openKeeping(to).import(join(folder, "again.jsonl"));
  });
});

test("PostgreSQL without its programs, or with older ones, is told with the way that is left", async () => {
  const address = await server.fresh();
  await filled(address);
  const { PATH } = process.env;
  process.env.PATH = "";
  try {
    await expect(openKeeping(address).backup(join(folder, "pg.backup"))).rejects.toThrow(
      /postgresql-client.*lede export/,
    );
  } finally {
    process.env.PATH = PATH;
  }
  const older = await openKeeping(address).backup(join(folder, "pg.backup")).catch(String);
  expect(String(older)).toMatch(/^\d+$|older than the server.*lede export|is not on this machine/);
  expect(String(older)).not.toContain("lede:lede");
});
