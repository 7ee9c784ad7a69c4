// In which condition a file of the embedded database is, found without changing anything on the disk, and the way back.
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { Trouble } from "../../src/trouble.ts";
import { versions } from "./migrations/index.ts";

export type Condition =
  | "absent"
  | "good"
  | "older"
  | "newer"
  | "emptied"
  | "damaged"
  | "foreign"
  | "folder"
  | "unreadable"
  | "unwritable"
  | "busy";

const back = "lede restore FILE brings back a backup; or move the file away, and the next start makes a new one.";

/** What an operator is told, behind the file's name. */
export const toldOfCondition: Readonly<Record<Condition, string>> = {
  absent: "is not there yet: the first start makes it",
  good: "is sound",
  older: "is of an earlier Lede: the next start brings it up to date",
  newer: "was made by a newer Lede. Install that one again, or lede restore FILE brings back a backup made before it.",
  emptied: `is empty: what it held is gone. ${back}`,
  damaged: `is damaged. ${back}`,
  foreign: "is no database of Lede's. Name another file in DATABASE_URL.",
  folder: "is a folder: name a file in it in DATABASE_URL.",
  unreadable: "cannot be read. Give it to whoever runs Lede (chown, chmod), or name another file in DATABASE_URL.",
  unwritable: "cannot be written there. Give its folder to whoever runs Lede, or name another file in DATABASE_URL.",
  busy: "is locked by another program.",
};

const usable: ReadonlySet<Condition> = new Set(["absent", "good", "older"]);
export const isUsable = (condition: Condition): boolean => usable.has(condition);

const magic = "SQLite format 3\u0000";
/** https://www.sqlite.org/rescode.html */
const conditionOfCode: Readonly<Record<number, Condition>> = {
  3: "unreadable",
  5: "busy",
  6: "busy",
  8: "unwritable",
  11: "damaged",
  14: "unreadable",
  26: "damaged",
};

/** `whole`: every page is looked at, which takes a second for a few hundred megabytes. */
export function conditionOf(file: string, { whole = false } = {}): Condition {
  if (file === ":memory:") return "good";
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return mayMakeIn(nearestFolder(resolve(file))) ? "absent" : "unwritable";
    if (found.isDirectory()) return "folder";
    if (found.size === 0) return "emptied";
    if (firstBytes(file) !== magic) return "foreign";
    if (!mayWrite(file) || !mayWrite(dirname(resolve(file)))) return "unwritable";
    return inside(file, whole);
  } catch (thrown) {
    const { errcode, code } = thrown as { readonly errcode?: number; readonly code?: string };
    if (code === "ENOTDIR") return "unwritable";
    return conditionOfCode[(errcode ?? 14) & 0xff] ?? "damaged";
  }
}

/** Throws Trouble storage-failed for a file that no start can go on with. */
export function refuseUnusable(file: string): void {
  const condition = conditionOf(file);
  if (!isUsable(condition) && condition !== "busy")
    throw new Trouble("storage-failed", `The database ${file} ${toldOfCondition[condition]}`);
}

function inside(file: string, whole: boolean): Condition {
  const database = openUnchanged(file);
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
    const has = (name: string) => tables.some((table) => table.name === name);
    if (tables.length === 0) return "emptied";
    if (!has("kysely_migration")) return "foreign";
    const applied = database.prepare("select name from kysely_migration").all() as { name: string }[];
    if (applied.some(({ name }) => !versions.includes(name))) return "newer";
    if (!has("subscriptions") || !has("editions")) return "emptied";
    if (whole && database.prepare("pragma quick_check(1)").get()?.quick_check !== "ok") return "damaged";
    return applied.length < versions.length ? "older" : "good";
  } finally {
    database.close();
  }
}

/**
 * Reading a database that nobody has open would make the files of its write-ahead log anew; told that nothing changes
 * it, SQLite makes none. https://www.sqlite.org/uri.html#uriimmutable
 */
export function openUnchanged(file: string): DatabaseSync {
  const address = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) address.searchParams.set("immutable", "1");
  return new DatabaseSync(address, { readOnly: true, timeout: 2_000 });
}

function firstBytes(file: string): string {
  const bytes = Buffer.alloc(magic.length);
  const handle = openSync(file, "r");
  try {
    readSync(handle, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(handle);
  }
  return bytes.toString("latin1");
}

const nearestFolder = (path: string): string =>
  existsSync(dirname(path)) ? dirname(path) : nearestFolder(dirname(path));

const mayMakeIn = (path: string): boolean => statSync(path).isDirectory() && mayWrite(path);

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
