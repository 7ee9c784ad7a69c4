// A backup of the embedded database while it is in use, and the way back from it: a file of the same kind, whole or not
// at all.
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { Trouble } from "../../src/trouble.ts";
import { type Condition, conditionOf, isUsable, toldOfCondition } from "./condition.ts";

/** Throws Trouble bad-input for a file that is there already: nothing is written over. */
export function refuseTaken(file: string): void {
  if (existsSync(file))
    throw new Trouble("bad-input", `There is a file ${file} already. Name another, such as one with the day in it.`);
}

/**
 * What the database held at one moment, however many write to it meanwhile; looked through before it has its name.
 * Gives its size in bytes. https://www.sqlite.org/lang_vacuum.html#vacuuminto
 */
export function backupSqlite(database: string, file: string): number {
  refuseTaken(file);
  const condition = conditionOf(database);
  if (condition === "absent" || (!isUsable(condition) && condition !== "newer" && condition !== "busy"))
    throw new Trouble("storage-failed", `The database ${database} ${toldOfCondition[condition]}`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    const source = new DatabaseSync(database, { timeout: 10_000 });
    try {
      source.prepare("vacuum into ?").run(part);
    } finally {
      source.close();
    }
    chmodSync(part, 0o600);
    refuseUnsound(part, conditionOf(part, { whole: true }));
    renameSync(part, file);
    return statSync(file).size;
  } catch (cause) {
    if (cause instanceof Trouble) throw cause;
    throw new Trouble("storage-failed", `${file} could not be written. Is its folder there, writable, and not full?`, {
      cause,
    });
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Puts a backup in the place of the database, which is kept beside it. Gives the name of what stood there, if anything
 * did. Throws Trouble bad-input for a file that is no sound backup, storage-failed while a process has the database
 * open.
 */
export function restoreSqlite(database: string, file: string): string | undefined {
  const condition = conditionOf(file, { whole: true });
  if (condition === "absent") throw new Trouble("not-found", `There is no file ${file}.`);
  if (condition !== "unwritable") refuseUnsound(file, condition);
  const aside = putAside(database);
  const part = `${database}.part`;
  try {
    copyFileSync(file, part);
    chmodSync(part, 0o600);
    renameSync(part, database);
  } finally {
    rmSync(part, { force: true });
  }
  return aside;
}

function refuseUnsound(file: string, condition: Condition): void {
  if (condition !== "good" && condition !== "older")
    throw new Trouble("bad-input", `${file} ${reasons[condition] ?? toldOfCondition[condition]}`);
}

const reasons: Partial<Record<Condition, string>> = {
  damaged: "is damaged: take another backup.",
  emptied: "holds nothing: take another backup.",
  foreign: "is no backup of Lede's.",
  newer: "is of a newer Lede: install that one first.",
  folder: "is a folder.",
  unreadable: "cannot be read.",
};

/** With its log: left behind, that would be taken for the log of what comes in its place. */
function putAside(database: string): string | undefined {
  if (!existsSync(database)) return undefined;
  const usable = isUsable(conditionOf(database));
  if (usable) closeLog(database);
  const aside = freeName(`${database}.before-restore`);
  renameSync(database, aside);
  for (const end of ["-wal", "-shm"])
    if (existsSync(`${database}${end}`)) renameSync(`${database}${end}`, `${aside}${end}`);
  return aside;
}

/** Leaving the log's way of writing takes the database for oneself: nobody else may have it open. */
function closeLog(database: string): void {
  const held = new DatabaseSync(database, { timeout: 0 });
  try {
    held.exec("pragma journal_mode = delete");
  } catch (cause) {
    throw new Trouble("storage-failed", `${database} is in use: stop Lede first, then restore.`, { cause });
  } finally {
    held.close();
  }
}

const freeName = (name: string, count = 1): string => {
  const numbered = count === 1 ? name : `${name}-${count}`;
  return existsSync(numbered) ? freeName(name, count + 1) : numbered;
};
