// The thread that writes SQLite's log of changes into the file, so that nobody else stands still for it.
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

/** How long it waits for somebody's write to end, in milliseconds. */
const patience = 1_000;
const address = pathToFileURL(workerData as string);
// A file that was deleted meanwhile is not made anew, empty: https://www.sqlite.org/uri.html
address.searchParams.set("mode", "rw");
const database = new DatabaseSync(address, { timeout: patience });
database.exec("pragma synchronous = normal; pragma cache_size = -500");

parentPort?.on("message", () => {
  try {
    // First what stands there, while others go on writing; then the little that came meanwhile, so that the log begins
    // anew: without the second it would only ever grow.
    database.exec("pragma wal_checkpoint(passive)");
    database.exec("pragma wal_checkpoint(restart)");
  } catch {
    // Somebody reads or writes: the next time will do.
  }
});
