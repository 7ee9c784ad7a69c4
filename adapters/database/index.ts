// The store on SQL: one set of queries, two engines, chosen by the address.
import { type Kysely, sql } from "kysely";
import type { Store, TenantStore } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { agendaIn, onceIn, secretsIn, writtenIn } from "./across.ts";
import { articlesIn, feedsIn } from "./articles.ts";
import { briefingsIn, threadsIn } from "./briefings.ts";
import { refuseUnusable } from "./condition.ts";
import { deliveriesIn, editionsIn } from "./editions.ts";
import { wordsOfFailing } from "./failing.ts";
import { leasesIn } from "./leases.ts";
import { marksIn } from "./marks.ts";
import { migrate } from "./migrations/index.ts";
import { allOfPlace, forgetPlace } from "./of-place.ts";
import { outboxOn, type RecordDelivery } from "./outbox.ts";
import { forget } from "./retention.ts";
import { sayingsIn } from "./sayings.ts";
import { sitesIn } from "./sites.ts";
import { costsIn, settingsIn } from "./small.ts";
import { openSqlite } from "./sqlite.ts";
import { subscriptionsIn } from "./subscriptions.ts";
import { type Engine, type Tables, tenantTables } from "./tables.ts";
import { watchesIn } from "./watches.ts";

export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address);

/**
 * `address` is a file, ":memory:", or postgres://... Brings the database up to date first. Throws Trouble
 * storage-failed.
 */
export async function openDatabase(address: string): Promise<Store> {
  const engine: Engine = isPostgres(address) ? "postgres" : "sqlite";
  if (engine === "sqlite") refuseUnusable(address);
  const db = engine === "postgres" ? (await import("./postgres.ts")).openPostgres(address) : openSqlite(address);
  try {
    await sql`select 1`.execute(db).catch((thrown: unknown) => {
      throw new Trouble("storage-failed", "The database at DATABASE_URL does not answer.", { cause: thrown });
    });
    await migrate(db, engine);
  } catch (thrown) {
    await db.destroy();
    throw asStorageTrouble(thrown);
  }
  return troubled(storeOn(db, engine));
}

function storeOn(db: Kysely<Tables>, engine: Engine): Store {
  const record = outboxOn(db);
  return {
    of: (tenant) => troubled(tenantOn(db, engine, tenant, record)),
    articles: troubled(articlesIn(db, engine)),
    feeds: troubled(feedsIn(db)),
    once: troubled(onceIn(db)),
    secrets: troubled(secretsIn(db)),
    written: troubled(writtenIn(db)),
    marks: troubled(marksIn(db)),
    sites: troubled(sitesIn(db)),
    watches: troubled(watchesIn(db)),
    agenda: troubled(agendaIn(db)),
    leases: troubled(leasesIn(db)),
    forget: (before) => forget(db, engine, before),
    close: () => db.destroy(),
  };
}

function tenantOn(db: Kysely<Tables>, engine: Engine, tenant: string, record: RecordDelivery): TenantStore {
  return {
    subscriptions: troubled(subscriptionsIn(db, tenant)),
    editions: troubled(editionsIn(db, tenant, engine)),
    deliveries: troubled(deliveriesIn(db, tenant, record)),
    briefings: troubled(briefingsIn(db, tenant)),
    sayings: troubled(sayingsIn(db, tenant)),
    threads: troubled(threadsIn(db, tenant)),
    costs: troubled(costsIn(db, tenant)),
    settings: troubled(settingsIn(db, tenant)),
    allOfPlace: (place) => allOfPlace(db, tenant, place),
    forgetPlace: (place) => forgetPlace(db, tenant, place),
    purge: () =>
      db.transaction().execute(async (inside) => {
        for (const table of tenantTables) await inside.deleteFrom(table).where("tenant", "=", tenant).execute();
      }),
  };
}

/** Whatever an engine throws becomes `storage-failed`; the cause stays for the log. */
function troubled<T extends object>(part: T): T {
  const guarded = Object.entries(part).map(([name, value]) => {
    if (typeof value !== "function" || name === "of") return [name, value] as const;
    const guard = async (...given: readonly unknown[]): Promise<unknown> => {
      try {
        return await (value as (...given: readonly unknown[]) => unknown)(...given);
      } catch (thrown) {
        throw asStorageTrouble(thrown);
      }
    };
    return [name, guard] as const;
  });
  return Object.fromEntries(guarded) as T;
}

const asStorageTrouble = (thrown: unknown): Trouble =>
  thrown instanceof Trouble
    ? thrown
    : new Trouble("storage-failed", wordsOfFailing(thrown) ?? "The database failed: the log has its reason.", {
        cause: thrown,
      });
