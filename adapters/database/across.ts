// What is not a tenant's in SQL: things that happen once, secrets, the cache of written stories, and the tick's agenda.
import { type Kysely, sql } from "kysely";
import type { Instant } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Delivery } from "../../src/news/edition.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { SubscriptionId } from "../../src/news/subscription.ts";
import type { Agenda } from "../../src/ports/agenda.ts";
import type { Once, Secrets, Written } from "../../src/ports/store.ts";
import type { Tables } from "./tables.ts";

export function onceIn(db: Kysely<Tables>): Once {
  return {
    first: async (key, at) => {
      const made = await db
        .insertInto("once")
        .values({ key, at })
        .onConflict((on) => on.doNothing())
        .returning("key")
        .execute();
      return made.length === 1;
    },
  };
}

export function secretsIn(db: Kysely<Tables>): Secrets {
  const alive = (row: { value: string; until: number | null } | undefined, at: number) =>
    row && (row.until === null || row.until > at) ? row.value : undefined;
  return {
    put: async (key, value, until) => {
      const columns = { value, until: until ?? null };
      await db
        .insertInto("secrets")
        .values({ key, ...columns })
        .onConflict((on) => on.column("key").doUpdateSet(columns))
        .execute();
    },
    get: async (key, at) =>
      alive(await db.selectFrom("secrets").select(["value", "until"]).where("key", "=", key).executeTakeFirst(), at),
    settle: async (key, value) => {
      const row = { key, value, until: null };
      await db
        .insertInto("secrets")
        .values(row)
        .onConflict((on) => on.doNothing())
        .execute();
      return (await db.selectFrom("secrets").select("value").where("key", "=", key).executeTakeFirstOrThrow()).value;
    },
    take: async (key, at) =>
      alive(await db.deleteFrom("secrets").where("key", "=", key).returning(["value", "until"]).executeTakeFirst(), at),
    remove: async (key) => void (await db.deleteFrom("secrets").where("key", "=", key).execute()),
    swap: async (key, from, to) => {
      const mine = db.updateTable("secrets").set({ value: to }).where("key", "=", key).where("value", "=", from);
      return (await mine.returning("key").execute()).length === 1;
    },
    keys: async (prefix) => {
      const rows = await db
        .selectFrom("secrets")
        .select("key")
        .where(sql<string>`substr(key, 1, ${sql.lit(prefix.length)})`, "=", prefix)
        .orderBy("key")
        .execute();
      return rows.map(({ key }) => key);
    },
  };
}

export function writtenIn(db: Kysely<Tables>): Written {
  return {
    get: async (key) => {
      const found = await db.selectFrom("written").select("row").where("key", "=", key).executeTakeFirst();
      return found && (JSON.parse(found.row) as Briefing);
    },
    put: async (key, briefing, at) => {
      const columns = { row: JSON.stringify(briefing), at };
      await db
        .insertInto("written")
        .values({ key, ...columns })
        .onConflict((on) => on.column("key").doUpdateSet(columns))
        .execute();
    },
  };
}

export async function planIn(
  db: Kysely<Tables>,
  tenant: Tenant,
  subscription: SubscriptionId,
  slot: Instant | undefined,
): Promise<void> {
  if (slot === undefined)
    await db.deleteFrom("agenda").where("tenant", "=", tenant).where("subscription", "=", subscription).execute();
  else
    await db
      .insertInto("agenda")
      .values({ tenant, subscription, slot })
      .onConflict((on) => on.columns(["tenant", "subscription"]).doUpdateSet({ slot }))
      .execute();
}

export function agendaIn(db: Kysely<Tables>): Agenda {
  const active = () =>
    db
      .selectFrom("agenda")
      .innerJoin("subscriptions", (on) =>
        on.onRef("subscriptions.tenant", "=", "agenda.tenant").onRef("subscriptions.id", "=", "agenda.subscription"),
      )
      .where("subscriptions.state", "=", "active");
  return {
    due: (at, limit) =>
      active()
        .select(["agenda.tenant", "agenda.subscription", "agenda.slot"])
        .where("agenda.slot", "<=", at)
        .orderBy("agenda.slot")
        .orderBy("agenda.subscription")
        .limit(limit)
        .execute(),
    plan: (tenant, subscription, slot) => planIn(db, tenant, subscription, slot),
    abandoned: (at, limit) =>
      db
        .selectFrom("editions")
        .select(["tenant", "id as edition"])
        .where("finished_at", "is", null)
        .where("lease_until", "<=", at)
        .orderBy("lease_until")
        .orderBy("id")
        .limit(limit)
        .execute(),
    oldestDue: async () =>
      (await active().select("agenda.slot").orderBy("agenda.slot").limit(1).executeTakeFirst())?.slot,
    unsure: async () => {
      const kept = db.selectFrom("deliveries").select("row").where("state", "=", "unsure");
      const ofEdition = kept.where("edition", "not like", "%:%").orderBy("tenant").orderBy("edition").orderBy("part");
      return (await ofEdition.execute()).map(({ row }) => JSON.parse(row) as Delivery);
    },
    setBack: (now) =>
      db.transaction().execute(async (inside) => {
        const finished = inside.selectFrom("editions").select(["tenant", "id"]).where("finished_at", ">", now);
        const early = await finished.execute();
        await inside.deleteFrom("editions").where("row", "is", null).where("finished_at", ">", now).execute();
        // Made and passed over: none of its messages was ever begun.
        for (const { tenant, id } of early) {
          const parts = inside.selectFrom("deliveries").select("state").where("tenant", "=", tenant);
          const states = (await parts.where("edition", "=", id).execute()).map(({ state }) => state);
          if (states.length === 0 || states.some((state) => state !== "planned")) continue;
          await inside.deleteFrom("editions").where("tenant", "=", tenant).where("id", "=", id).execute();
          await inside.deleteFrom("deliveries").where("tenant", "=", tenant).where("edition", "=", id).execute();
        }
        await inside
          .updateTable("editions")
          .set({ lease_until: now })
          .where("finished_at", "is", null)
          .where("lease_until", ">", now + 2 * 60_000)
          .execute();
        return early.length > 0;
      }),
  };
}
