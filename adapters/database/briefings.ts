// Briefings, answers and threads of one tenant in SQL.
import { type Kysely, sql } from "kysely";
import type { Answer } from "../../src/news/answer.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { placeKey, type Tenant } from "../../src/news/place.ts";
import type { Briefings, Thread, Threads, Turn } from "../../src/ports/store.ts";
import type { Tables } from "./tables.ts";

const turnsKept = 20;

export function briefingsIn(db: Kysely<Tables>, tenant: Tenant): Briefings {
  return {
    save: (briefing, at) =>
      db.transaction().execute(async (inside) => {
        const { id, writtenAt } = briefing;
        const columns = { written_at: writtenAt, thinned: 0, row: JSON.stringify(briefing) };
        await inside
          .insertInto("briefings")
          .values({ tenant, id, ...columns })
          .onConflict((on) => on.columns(["tenant", "id"]).doUpdateSet(columns))
          .execute();
        const place = placeKey(at);
        await inside
          .deleteFrom("placed")
          .where("tenant", "=", tenant)
          .where("place", "=", place)
          .where("briefing", "=", id)
          .execute();
        await inside
          .insertInto("placed")
          .values({ tenant, place, briefing: id })
          .onConflict((on) => on.doNothing())
          .execute();
      }),
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
    saveAnswer: async (answer) => {
      const columns = { at: answer.at, thinned: 0, row: JSON.stringify(answer) };
      await db
        .insertInto("answers")
        .values({ tenant, id: answer.id, ...columns })
        .onConflict((on) => on.columns(["tenant", "id"]).doUpdateSet(columns))
        .execute();
    },
    answerOfId: async (id) => {
      const found = await db
        .selectFrom("answers")
        .select("row")
        .where("tenant", "=", tenant)
        .where("id", "=", id)
        .executeTakeFirst();
      return found && (JSON.parse(found.row) as Answer);
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
    open: async ({ turns, ...thread }) => {
      const { root } = thread;
      const made = await db
        .insertInto("threads")
        .values({ tenant, root, row: JSON.stringify(thread) })
        .onConflict((on) => on.doNothing())
        .returning("root")
        .execute();
      if (made.length === 1 && turns.length > 0)
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
