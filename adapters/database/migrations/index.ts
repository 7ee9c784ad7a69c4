// The shapes the database has had, in order. Forward only: a change is a new file, never an edit of an old one.
import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { Trouble } from "../../../src/trouble.ts";
import type { Engine, Tables } from "../tables.ts";
import { up as first } from "./0001-first.ts";
import { addMarks } from "./0002-marks.ts";
import { indexPlaced } from "./0003-placed.ts";
import { addLeases } from "./0004-leases.ts";
import { addSites } from "./0005-sites.ts";
import { indexDue } from "./0006-due.ts";
import { addWatches } from "./0007-watches.ts";
import { addSayings } from "./0008-sayings.ts";
import { placeSubscriptions } from "./0009-subscription-places.ts";
import { indexRemembered } from "./0010-remembered.ts";

const steps: Readonly<Record<string, (db: Kysely<unknown>, engine: Engine) => Promise<void>>> = {
  "0001-first": first,
  "0002-marks": addMarks,
  "0003-placed": indexPlaced,
  "0004-leases": addLeases,
  "0005-sites": addSites,
  "0006-due": indexDue,
  "0007-watches": addWatches,
  "0008-sayings": addSayings,
  "0009-subscription-places": placeSubscriptions,
  "0010-remembered": indexRemembered,
};

export const versions = Object.keys(steps);

/**
 * Brings the database to `to`, or to the newest shape. Throws Trouble storage-failed; a database newer than this
 * program is refused.
 */
export async function migrate(db: Kysely<Tables>, engine: Engine, to?: string): Promise<void> {
  const provider = {
    getMigrations: async () =>
      Object.fromEntries(
        Object.entries(steps).map(([name, step]) => [
          name,
          { up: (inside: Kysely<unknown>) => whole(inside, engine, () => step(inside, engine)) },
        ]),
      ),
  };
  const migrator = new Migrator({ db, provider });
  const { error } = to === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(to);
  if (error !== undefined)
    throw new Trouble("storage-failed", "The database could not be brought up to date. Was it made by a newer Lede?", {
      cause: error,
    });
}

/**
 * SQLite changes its shape in a transaction too, but Kysely opens none for it: a step is there whole, or not at all.
 */
async function whole(db: Kysely<unknown>, engine: Engine, act: () => Promise<void>): Promise<void> {
  if (engine === "postgres") return act();
  await sql`begin immediate`.execute(db);
  try {
    await act();
    await sql`commit`.execute(db);
  } catch (thrown) {
    await sql`rollback`.execute(db);
    throw thrown;
  }
}
