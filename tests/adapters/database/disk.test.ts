// Who wrote is told when it is on the disk, all who wrote meanwhile at once, and a disk that fails is not kept quiet.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Disk, openDisk } from "../../../adapters/database/disk.ts";

let folder: string;
let disk: Disk;
/** Syncs under way, in order; each ends when the test says so. */
let syncs: { readonly end: () => void; readonly fail: () => void }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lede-"));
  writeFileSync(join(folder, "lede.db-wal"), "");
  syncs = [];
  disk = openDisk(join(folder, "lede.db"), () => new Promise((end, fail) => syncs.push({ end, fail })));
});
afterEach(async () => {
  for (const { end } of syncs) end();
  await disk.close();
  rmSync(folder, { recursive: true });
});

/** A change, and whether who made it was told that it is safe. */
function change(): { told: "waits" | "safe" | "failed" } {
  disk.wrote();
  const one: { told: "waits" | "safe" | "failed" } = { told: "waits" };
  disk.settled().then(
    () => (one.told = "safe"),
    () => (one.told = "failed"),
  );
  return one;
}

/** Long enough for all who wait to have had their turns, one after the other. */
async function turn(): Promise<void> {
  for (let turns = 0; turns < 10; turns++) await new Promise((resolve) => setImmediate(resolve));
}

test("nobody is told by a sync that began before the change; all who wrote meanwhile share the next", async () => {
  const first = change();
  const others = [change(), change(), change()];
  await turn();
  expect(syncs).toHaveLength(1);
  syncs[0]?.end();
  await turn();
  expect([first.told, ...others.map(({ told }) => told)]).toEqual(["safe", "waits", "waits", "waits"]);
  expect(syncs).toHaveLength(2);
  syncs[1]?.end();
  await turn();
  expect(others.map(({ told }) => told)).toEqual(["safe", "safe", "safe"]);
  expect(syncs).toHaveLength(2);
});

test("a sync that fails is told to who waited for it, and the next one is tried", async () => {
  const first = change();
  await turn();
  syncs[0]?.fail();
  await turn();
  expect(first.told).toBe("failed");
  const second = change();
  await turn();
  syncs[1]?.end();
  await turn();
  expect(second.told).toBe("safe");
});

test("where nothing was written nobody waits", async () => {
  await disk.settled();
  expect(syncs).toHaveLength(0);
});
