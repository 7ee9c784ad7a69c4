// Judges' marks in SQL, and the calls they were counted in.
import type { Kysely } from "kysely";
import type { JudgeMark, Marks } from "../../src/ports/marks.ts";
import type { Tables } from "./tables.ts";

const newest = 200;

export function marksIn(db: Kysely<Tables>): Marks {
  return {
    ofKey: async (key) => {
      const found = await db.selectFrom("marks").select("row").where("key", "=", key).executeTakeFirst();
      return found && (JSON.parse(found.row) as JudgeMark);
    },
    keep: async (key, mark) => {
      const row = JSON.stringify(mark);
      await db
        .insertInto("marks")
        .values({ key, row })
        .onConflict((on) => on.column("key").doUpdateSet({ row }))
        .execute();
    },
    count: async (key, { decoys, missed }, at) => {
      await db.insertInto("judge_calls").values({ key, at, decoys, missed }).execute();
      const eldest = await db
        .selectFrom("judge_calls")
        .select("number")
        .where("key", "=", key)
        .orderBy("number", "desc")
        .offset(newest)
        .limit(1)
        .executeTakeFirst();
      if (eldest)
        await db.deleteFrom("judge_calls").where("key", "=", key).where("number", "<=", eldest.number).execute();
    },
    counted: async (key, since) =>
      db
        .selectFrom("judge_calls")
        .select(["decoys", "missed"])
        .where("key", "=", key)
        .where("at", ">=", since)
        .orderBy("number", "desc")
        .execute(),
  };
}
