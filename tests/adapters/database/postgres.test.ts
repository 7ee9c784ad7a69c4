// The store contract on a real PostgreSQL, which this file starts and stops itself.
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
import { tenantTables } from "../../../adapters/database/tables.ts";
import type { Store } from "../../../src/ports/store.ts";
import { storeContract } from "../../contracts/store.contract.ts";
import { startPostgres, type TestPostgres } from "../../fakes/postgres.ts";

let server: TestPostgres;
let address: string;
const open: Store[] = [];

beforeAll(async () => {
  server = await startPostgres();
  address = await server.fresh();
  await (await openDatabase(address)).close();
});

afterAll(async () => {
  await server.stop();
});

const shared = [
  "articles",
  "article_feeds",
  "article_words",
  "feeds",
  "once",
  "leases",
  "secrets",
  "written",
  "marks",
  "judge_calls",
  "site_pages",
  "watches",
];

storeContract("PostgreSQL", async () => {
  const client = new pg.Client(address);
  await client.connect();
  await client.query(`truncate ${[...tenantTables, ...shared].join(", ")} restart identity`);
  await client.end();
  const another = async () => {
    const store = await openDatabase(address);
    open.push(store);
    return store;
  };
  return {
    store: await another(),
    another,
    dispose: async () => {
      for (const store of open.splice(0)) await store.close();
    },
  };
});

test("several processes may open an empty database at once", async () => {
  const empty = await server.fresh();
  const stores = await Promise.all(Array.from({ length: 4 }, () => openDatabase(empty)));
  expect(await stores[3]?.once.first("x", 0)).toBe(true);
  for (const store of stores) await store.close();
});

test("a server that is not there is told as storage-failed", async () => {
  await expect(openDatabase("postgres://lede:lede@127.0.0.1:1/none")).rejects.toMatchObject({ kind: "storage-failed" });
});
