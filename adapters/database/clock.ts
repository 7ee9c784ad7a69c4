// One time for several processes: the database's, so that machines whose clocks differ never both hold an edition.
import { sql } from "kysely";
import type { Clock } from "../../src/ports/clock.ts";
import { openPostgres } from "./postgres.ts";

/** How often the difference is measured again: clocks drift by milliseconds in that time. */
const interval = 60_000;

/**
 * `local` set to PostgreSQL's clock, and kept so until the signal aborts. Throws what the engine throws when it cannot
 * be asked at first.
 */
export async function databaseClock(address: string, local: Clock, signal: AbortSignal): Promise<Clock> {
  const db = openPostgres(address);
  let ahead = 0;
  const measure = async (): Promise<void> => {
    const asked = local.now();
    const { rows } = await sql<{
      at: number;
    }>`select (extract(epoch from clock_timestamp()) * 1000)::double precision as at`.execute(db);
    const answered = local.now();
    const at = rows[0]?.at;
    // The answer was true somewhere between asking and hearing it.
    if (at !== undefined) ahead = Math.round(at - (asked + answered) / 2);
  };
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      await local.sleep(interval, signal);
      // A database that is away for a while leaves the last difference standing.
      await measure().catch(() => {});
    }
  };
  try {
    await measure();
  } catch (thrown) {
    await db.destroy();
    throw thrown;
  }
  keep()
    .catch(() => {})
    .finally(() => db.destroy());
  return { now: () => local.now() + ahead, sleep: (milliseconds, stop) => local.sleep(milliseconds, stop) };
}
