// Briefings, answers and threads of one tenant in SQL.
import { type Kysely, sql } from "kysely";
import type { Answer } from "../../src/news/answer.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { type Place, placeKey, placeOfKey, type Tenant } from "../../src/news/place.ts";
import type { Thread, Threads, Turn } from "../../src/ports/place-store.ts";
import type { Briefings } from "../../src/ports/store.ts";
import type { Tables } from "./tables.ts";

const turnsKept = 20;

/** In a transaction. What is told twice is saved once. */
export async function saveBriefings(
  inside: Kysely<Tables>,
  tenant: Tenant,
  briefings: readonly Briefing[],
  at: Place,
): Promise<void> {
  const each = [...new Map(briefings.map((briefing) => [briefing.id, briefing])).values()];
  const rows = each.map((briefing) => ({
    ...{ tenant, id: briefing.id, written_at: briefing.writtenAt, thinned: 0 },
    row: JSON.stringify(briefing),
  }));
  await inside
    .insertInto("briefings")
    .values(rows)
    .onConflict((on) =>
      on
        .columns(["tenant", "id"])
        .doUpdateSet((is) => ({
          written_at: is.ref("excluded.written_at"),
          thinned: 0,
          row: is.ref("excluded.row"),
        }))
        // What stands there already is not written again for each place of a tenant.
        .whereRef("briefings.row", "!=", sql.ref("excluded.row"))
        .where(nothingTakenBack),
    )
    .execute();
  const ids = each.map(({ id }) => id);
  await putIn(inside, tenant, at, ids);
}

/**
 * The same id is the same lines: one that was corrected is not put back to what it was by being said once more. No text
 * holds these letters, for its quotation marks are escaped.
 */
export const nothingTakenBack = sql<boolean>`briefings.row not like '%,"corrections":[%'`;

/** In a transaction: with what was taken back of it since. One that was taken down stays away. */
export const putBack = (inside: Kysely<Tables>, tenant: Tenant, briefing: Briefing): Promise<unknown> =>
  inside
    .updateTable("briefings")
    .set({ row: JSON.stringify(briefing) })
    .where("tenant", "=", tenant)
    .where("id", "=", briefing.id)
    .execute();

/** The newest of its place. An answer's id is no briefing's: no list of briefings shows what stands under it. */
async function putIn(inside: Kysely<Tables>, tenant: Tenant, at: Place, ids: readonly string[]): Promise<void> {
  const place = placeKey(at);
  await inside
    .deleteFrom("placed")
    .where("tenant", "=", tenant)
    .where("place", "=", place)
    .where("briefing", "in", [...ids])
    .execute();
  await inside
    .insertInto("placed")
    .values(ids.map((briefing) => ({ tenant, place, briefing })))
    .onConflict((on) => on.doNothing())
    .execute();
}

/** One statement that gives the roots of those that were not open before, or none. Their turns are not written. */
export const opening = (db: Kysely<Tables>, tenant: Tenant, threads: readonly Thread[]) =>
  threads.length === 0
    ? []
    : [
        db
          .insertInto("threads")
          .values(
            threads.map(({ turns: _, ...thread }) => ({ tenant, root: thread.root, row: JSON.stringify(thread) })),
          )
          .onConflict((on) => on.doNothing())
          .returning("root"),
      ];

export function briefingsIn(db: Kysely<Tables>, tenant: Tenant): Briefings {
  return {
    save: (briefing, at) => db.transaction().execute((inside) => saveBriefings(inside, tenant, [briefing], at)),
    ofId: async (id) => {
      const found = await db
        .selectFrom("briefings")
        .select("row")
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .executeTakeFirst();
      return found && (JSON.parse(found.row) as Briefing);
    },
    recent: async (at, limit) => {
      const rows = await db
        .selectFrom("placed")
        .innerJoin("briefings", (on) =>
          on.onRef("briefings.tenant", "=", "placed.tenant").onRef("briefings.id", "=", "placed.briefing"),
        )
        .select("briefings.row")
        .where("placed.tenant", "=", tenant)
        .where("placed.place", "=", placeKey(at))
        .orderBy("placed.number", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ row }) => JSON.parse(row) as Briefing);
    },
    remove: (id) =>
      db.transaction().execute(async (inside) => {
        await inside.deleteFrom("briefings").where("tenant", "=", tenant).where("id", "=", id).execute();
        await inside.deleteFrom("placed").where("tenant", "=", tenant).where("briefing", "=", id).execute();
      }),
    saveAnswer: (answer, at) =>
      db.transaction().execute(async (inside) => {
        const columns = { at: answer.at, thinned: 0, row: JSON.stringify(answer) };
        await inside
          .insertInto("answers")
          .values({ tenant, id: answer.id, ...columns })
          .onConflict((on) => on.columns(["tenant", "id"]).doUpdateSet(columns))
          .execute();
        await putIn(inside, tenant, at, [answer.id]);
      }),
    answerOfId: async (id) => {
      const found = await db
        .selectFrom("answers")
        .select("row")
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .executeTakeFirst();
      return found && (JSON.parse(found.row) as Answer);
    },
    placesOf: async (id) => {
      const rows = await db
        .selectFrom("placed")
        .select("place")
        .where("tenant", "=", tenant)
        .where("briefing", "=", id)
        .orderBy("number")
        .execute();
      return rows.map(({ place }) => placeOfKey(place));
    },
  };
}

export function threadsIn(db: Kysely<Tables>, tenant: Tenant): Threads {
  const newest = (root: string) =>
    db
      .selectFrom("turns")
      .where("tenant", "=", tenant)
      .where("root", "=", root)
      .orderBy("number", "desc")
      .limit(turnsKept);
  return {
    open: async (thread) => {
      const { root, turns } = thread;
      const [insert] = opening(db, tenant, [thread]);
      const made = await insert?.execute();
      if (made?.length === 1 && turns.length > 0)
        await db
          .insertInto("turns")
          .values(turns.map((turn) => ({ tenant, root, row: JSON.stringify(turn) })))
          .execute();
    },
    ofRoot: async (root) => {
      const found = await db
        .selectFrom("threads")
        .select("row")
        .where("tenant", "=", tenant)
        .where("root", "=", root)
        .executeTakeFirst();
      if (found === undefined) return undefined;
      const turns = await newest(root).select("row").execute();
      return {
        ...(JSON.parse(found.row) as Omit<Thread, "turns">),
        turns: turns.reverse().map(({ row }) => JSON.parse(row) as Turn),
      };
    },
    addTurn: async (root, turn) => {
      await sql`
        insert into turns (tenant, root, row)
        select tenant, root, ${JSON.stringify(turn)} from threads where tenant = ${tenant} and root = ${root}`.execute(
        db,
      );
      await db
        .deleteFrom("turns")
        .where("tenant", "=", tenant)
        .where("root", "=", root)
        .where("number", "not in", newest(root).select("number"))
        .execute();
    },
  };
}
