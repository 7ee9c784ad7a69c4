// Costs and settings of one tenant in SQL.
import { type Kysely, sql } from "kysely";
import { placeKey, type Tenant } from "../../src/news/place.ts";
import type { PlaceSettings, Settings } from "../../src/ports/place-store.ts";
import type { Costs } from "../../src/ports/store.ts";
import type { Tables } from "./tables.ts";

export function costsIn(db: Kysely<Tables>, tenant: Tenant): Costs {
  return {
    reserve: async (key, day, amount, cap) => {
      if (amount > cap) return false;
      const granted = await db
        .insertInto("costs")
        .values({ tenant, key, day, amount })
        .onConflict((on) =>
          on
            .columns(["tenant", "key", "day"])
            .doUpdateSet({ amount: sql`costs.amount + ${amount}` })
            .where(sql<number>`costs.amount + ${amount}`, "<=", cap),
        )
        .returning("key")
        .execute();
      return granted.length === 1;
    },
    settle: async (key, day, difference) => {
      const corrected = sql<number>`costs.amount + ${difference}`;
      await db
        .insertInto("costs")
        .values({ tenant, key, day, amount: Math.max(0, difference) })
        .onConflict((on) =>
          on
            .columns(["tenant", "key", "day"])
            .doUpdateSet({ amount: sql`case when ${corrected} < 0 then 0 else ${corrected} end` }),
        )
        .execute();
    },
    spent: async (key, day) => {
      const row = await db
        .selectFrom("costs")
        .select("amount")
        .where("tenant", "=", tenant)
        .where("key", "=", key)
        .where("day", "=", day)
        .executeTakeFirst();
      return row?.amount ?? 0;
    },
  };
}

export function settingsIn(db: Kysely<Tables>, tenant: Tenant): Settings {
  return {
    of: async (place) => {
      const found = await db
        .selectFrom("settings")
        .select("row")
        .where("tenant", "=", tenant)
        .where("place", "=", placeKey(place))
        .executeTakeFirst();
      return found && (JSON.parse(found.row) as PlaceSettings);
    },
    save: async (place, settings) => {
      const row = JSON.stringify(settings);
      await db
        .insertInto("settings")
        .values({ tenant, place: placeKey(place), row })
        .onConflict((on) => on.columns(["tenant", "place"]).doUpdateSet({ row }))
        .execute();
    },
    keep: async (token, value, until) => {
      await db
        .insertInto("kept")
        .values({ tenant, token, value, until })
        .onConflict((on) => on.columns(["tenant", "token"]).doUpdateSet({ value, until }))
        .execute();
    },
    kept: async (token, at) => {
      const row = await db
        .selectFrom("kept")
        .select(["value", "until"])
        .where("tenant", "=", tenant)
        .where("token", "=", token)
        .executeTakeFirst();
      return row && row.until > at ? row.value : undefined;
    },
  };
}
