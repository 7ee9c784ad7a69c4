// docs/data.md names every table and column there is, and says of each whose it is and how long it stays.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
import { tenantTables } from "../../../adapters/database/tables.ts";

const rows = readFileSync(join(import.meta.dirname, "../../../docs/data.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const named = (cell = ""): string[] => [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);

test("every table and column of the database is named, and none that there is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-"));
  const file = join(folder, "lede.db");
  await (await openDatabase(file)).close();
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !/^article_words_|^kysely_|migrations?$/.test(name));
  const schema = tables.map((name) => [
    name,
    database
      .prepare(`select name from pragma_table_info('${name}')`)
      .all()
      .map((column) => String(column.name))
      .sort(),
  ]);
  database.close();
  rmSync(folder, { recursive: true });
  const page = rows.map(([, table, columns]) => [named(table)[0], named(columns).sort()]);
  expect(page.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual(schema);
});

test("what a purge empties is called a tenant's, and all that is called so but secrets is emptied", () => {
  const tenants = rows.flatMap(([, table, , , whose]) => (whose === "a tenant's" ? named(table) : []));
  expect(tenants.filter((table) => table !== "secrets").sort()).toEqual([...tenantTables].sort());
  for (const [, table, , what, whose, until] of rows) expect([table, what, whose, until]).not.toContain("");
});
