// One time for several processes: the database's, so that machines whose clocks differ never both hold an edition.
import { sql } from "kysely";
import type { Clock } from "../../src/ports/clock.ts";
import { openPostgres } from "./postgres.ts";

/** How often the difference is measured again: clocks drift by milliseconds in that time. */
const interval = 60_000;

/** Clocks that count evenly do not part by more than this between two measures; then this machine's was set. */
const tolerance = 1_000;

/**
 * `local` set to PostgreSQL's clock, and kept so until the signal aborts, whatever this machine's own is set to. After
 * a sleep of the machine it is late never: who holds a lease must not believe that it lasts. Throws what the engine
 * throws when it cannot be asked at first.
 */
export async function databaseClock(address: string, local: Clock, signal: AbortSignal): Promise<Clock> {
  const db = openPostgres(address);
  let known = { at: 0, wall: 0, elapsed: 0 };
  let measuring: Promise<void> | undefined;
  const ask = async (): Promise<void> => {
    const asked = local.elapsed();
    const { rows } = await sql<{
      at: number;
    }>`select (extract(epoch from clock_timestamp()) * 1000)::double precision as at`.execute(db);
    const [answered, at] = [local.elapsed(), rows[0]?.at];
    // The answer was true somewhere between asking and hearing it.
    if (at !== undefined) known = { at: at + (answered - asked) / 2, wall: local.now(), elapsed: answered };
  };
  const measure = (): Promise<void> => (measuring ??= ask().finally(() => (measuring = undefined)));
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
  return {
    now: () => {
      const [by, byWall] = [local.elapsed() - known.elapsed, local.now() - known.wall];
      if (Math.abs(byWall - by) > tolerance) measure().catch(() => {});
      return Math.round(known.at + Math.max(by, byWall));
    },
    elapsed: () => local.elapsed(),
    sleep: (milliseconds, stop) => local.sleep(milliseconds, stop),
  };
}
