// The store contract on the embedded database, on real files that several handles share.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
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
