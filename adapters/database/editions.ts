// The outbox in SQL, one tenant's: editions under a lease with one holder at a time, and deliveries
// whose bytes never change and whose states never run back.
import { type Kysely, sql } from "kysely";
import { type Delivery, type Edition, plannedAnew, type Remembered } from "../../src/news/edition.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { SubscriptionId } from "../../src/news/subscription.ts";
import type { Part } from "../../src/ports/platform.ts";
import type { Deliveries, Editions } from "../../src/ports/store.ts";
import { planIn } from "./across.ts";
import { opening, putBack, saveBriefings } from "./briefings.ts";
import { inOneStep } from "./in-one-step.ts";
import type { RecordDelivery } from "./outbox.ts";
import { saveFirst } from "./saving.ts";
import type { Engine, Tables } from "./tables.ts";
import { watching } from "./watches.ts";

export function editionsIn(db: Kysely<Tables>, tenant: Tenant, engine: Engine): Editions {
  const held = (id: string, holder: string) =>
    db
      .updateTable("editions")
      .where("tenant", "=", tenant)
      .where("id", "=", id)
      .where("holder", "=", holder)
      .where("finished_at", "is", null);
  return {
    claim: async (id, { holder, until }, at) => {
      const claimed = await db
        .insertInto("editions")
        .values({ tenant, id, holder, lease_until: until, thinned: 0 })
        .onConflict((on) =>
          on
            .columns(["tenant", "id"])
            .doUpdateSet({ holder, lease_until: until })
            .where("editions.finished_at", "is", null)
            .where((is) => is.or([is("editions.holder", "=", holder), is("editions.lease_until", "<=", at)])),
        )
        .returning("id")
        .execute();
      return claimed.length === 1;
    },
    renew: async (id, { holder, until }) =>
      (await held(id, holder).set({ lease_until: until }).returning("id").execute()).length === 1,
    save: async (edition, parts, holder, next) => {
      if (engine === "postgres" && (await saveFirst(db, tenant, { edition, parts, holder, next }))) return true;
      return db.transaction().execute(async (inside) => {
        const { id, subscription, slot } = edition;
        // Touching the row first locks it, so that nobody takes the edition over between the look and the write.
        const mine = await inside
          .updateTable("editions")
          .set({ holder })
          .where("tenant", "=", tenant)
          .where("id", "=", id)
          .where("holder", "=", holder)
          .where("finished_at", "is", null)
          .returning(sql<number>`case when parts is null then 0 else 1 end`.as("saved"))
          .executeTakeFirst();
        if (mine === undefined) return false;
        if (next !== undefined) await planIn(inside, tenant, subscription, next.slot);
        if (mine.saved === 1) {
          const known = await inside
            .selectFrom("deliveries")
            .select("row")
            .where("tenant", "=", tenant)
            .where("edition", "=", id)
            .execute();
          if (known.some(({ row }) => (JSON.parse(row) as Delivery).attempts > 0)) return true;
          await inside.deleteFrom("deliveries").where("tenant", "=", tenant).where("edition", "=", id).execute();
        }
        await inside
          .updateTable("editions")
          .set({ subscription, slot, row: JSON.stringify(edition), parts: JSON.stringify(parts) })
          .where("tenant", "=", tenant)
          .where("id", "=", id)
          .execute();
        if (edition.kind === "stories") {
          const briefings = edition.stories.map(({ briefing }) => briefing);
          await saveBriefings(inside, tenant, briefings, edition.place);
        }
        const planned = parts.map((_, part) => {
          const delivery: Delivery = { edition: id, part, state: "planned", attempts: 0 };
          return { tenant, edition: id, part, state: delivery.state, row: JSON.stringify(delivery) };
        });
        if (planned.length > 0)
          await inside
            .insertInto("deliveries")
            .values(planned)
            .onConflict((on) => on.doNothing())
            .execute();
        return true;
      });
    },
    ofId: async (id) => {
      const found = await db
        .selectFrom("editions")
        .select(["row", "parts"])
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .executeTakeFirst();
      if (!found?.row || !found.parts) return undefined;
      return { edition: JSON.parse(found.row) as Edition, parts: JSON.parse(found.parts) as Part[] };
    },
    finish: (id, at, told) =>
      inOneStep(db, engine, [
        db
          .updateTable("editions")
          .set({ finished_at: at })
          .where("tenant", "=", tenant)
          .where("id", "=", id)
          .where("finished_at", "is", null),
        ...(told === undefined
          ? []
          : [
              ...remembering(db, tenant, told.subscription, told.remembered),
              ...opening(db, tenant, told.threads),
              ...watching(db, { tenant, edition: id, at }, told.standsOn),
            ]),
      ]),
    reopen: (id, { holder, until }, to) =>
      db.transaction().execute(async (inside) => {
        const mine = await inside
          .updateTable("editions")
          .set({ holder, lease_until: until, finished_at: null })
          .where("tenant", "=", tenant)
          .where("id", "=", id)
          .where("finished_at", "is not", null)
          .where("row", "is not", null)
          .returning("row")
          .executeTakeFirst();
        if (!mine?.row) return false;
        const row = JSON.stringify({ ...(JSON.parse(mine.row) as Edition), place: to });
        await inside.updateTable("editions").set({ row }).where("tenant", "=", tenant).where("id", "=", id).execute();
        const parts = inside.selectFrom("deliveries").select("row").where("tenant", "=", tenant);
        for (const { row: kept } of await parts.where("edition", "=", id).execute()) {
          const delivery = JSON.parse(kept) as Delivery;
          if (delivery.state === "posted") continue;
          const planned = plannedAnew(delivery);
          await inside
            .updateTable("deliveries")
            .set({ state: planned.state, row: JSON.stringify(planned) })
            .where("tenant", "=", tenant)
            .where("edition", "=", id)
            .where("part", "=", delivery.part)
            .execute();
        }
        return true;
      }),
    correct: (edition, parts) =>
      db.transaction().execute(async (inside) => {
        await inside
          .updateTable("editions")
          .set({ row: JSON.stringify(edition), parts: JSON.stringify(parts) })
          .where("tenant", "=", tenant)
          .where("id", "=", edition.id)
          .execute();
        for (const { briefing } of edition.kind === "stories" ? edition.stories : [])
          await putBack(inside, tenant, briefing);
      }),
    recent: async (subscription, limit) => {
      const rows = await db
        .selectFrom("editions")
        .select("row")
        .where("tenant", "=", tenant)
        .where("subscription", "=", subscription)
        .orderBy("slot", "desc")
        .limit(limit)
        .execute();
      return rows.flatMap(({ row }) => (row === null ? [] : [JSON.parse(row) as Edition]));
    },
    remember: async (subscription, remembered) => {
      for (const insert of remembering(db, tenant, subscription, remembered)) await insert.execute();
    },
    remembered: async (subscription, since) => {
      const rows = await db
        .selectFrom("remembered")
        .select("row")
        .where("tenant", "=", tenant)
        .where("subscription", "=", subscription)
        .where("at", ">=", since)
        .orderBy("at", "desc")
        .orderBy("story")
        .execute();
      return rows.map(({ row }) => JSON.parse(row) as Remembered);
    },
  };
}

/** One statement, or none where there is nothing to write. */
function remembering(
  db: Kysely<Tables>,
  tenant: Tenant,
  subscription: SubscriptionId,
  remembered: readonly Remembered[],
) {
  const rows = [...new Map(remembered.map((one) => [one.story, one])).values()].map((one) => ({
    ...{ tenant, subscription, story: one.story, at: one.at },
    row: JSON.stringify(one),
  }));
  if (rows.length === 0) return [];
  const insert = db
    .insertInto("remembered")
    .values(rows)
    .onConflict((on) =>
      on
        .columns(["tenant", "subscription", "story"])
        .doUpdateSet((is) => ({ at: is.ref("excluded.at"), row: is.ref("excluded.row") })),
    );
  return [insert];
}

export function deliveriesIn(db: Kysely<Tables>, tenant: Tenant, record: RecordDelivery): Deliveries {
  const own = () => db.selectFrom("deliveries").select("row").where("tenant", "=", tenant);
  const open = (rows: { row: string }[]) => rows.map(({ row }) => JSON.parse(row) as Delivery);
  return {
    of: async (edition) => open(await own().where("edition", "=", edition).orderBy("part").execute()),
    record: (delivery) => record(tenant, delivery),
    unsure: async () => open(await own().where("state", "=", "unsure").orderBy("edition").orderBy("part").execute()),
  };
}
