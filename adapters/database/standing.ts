// Whether the file of a database that is open is still the one that was opened, and usable by who starts next.
import { accessSync, constants, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { openUnchanged } from "./condition.ts";
import { wordsOfFailing } from "./failing.ts";

/**
 * Called while the database is open; gives what says what is wrong with its file, in words for the operator. It never
 * opens the file but through SQLite: a process that closes a file loses every lock it has on it.
 * https://www.sqlite.org/howtocorrupt.html (2.2)
 */
export function watchFile(file: string): () => string | undefined {
  const opened = statSync(file);
  // While we run it never becomes smaller by itself.
  let largest = opened.size;
  return () => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined)
      return "The file of the database was deleted or moved away. Stop Lede: as it ends it writes it anew, whole.";
    if (found.ino !== opened.ino)
      return "Another file stands where the database was opened, and nothing of it is used. Start Lede anew.";
    if (found.size < largest) return wordsOfFailing({ errcode: 11 });
    largest = found.size;
    return closed(file) ?? unsound(file);
  };
}

function closed(file: string): string | undefined {
  try {
    for (const path of [file, dirname(resolve(file))]) accessSync(path, constants.R_OK | constants.W_OK);
    return undefined;
  } catch {
    return wordsOfFailing({ errcode: 8 });
  }
}

/** Its beginning, as somebody sees it who opens it now. */
function unsound(file: string): string | undefined {
  try {
    const database = openUnchanged(file);
    try {
      database.prepare("select count(*) from sqlite_master").get();
    } finally {
      database.close();
    }
    return undefined;
  } catch (thrown) {
    return wordsOfFailing(thrown);
  }
}
