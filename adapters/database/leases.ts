// What processes share out among themselves, in SQL.
import { type Kysely, sql } from "kysely";
import type { Leases } from "../../src/ports/leases.ts";
import type { Tables } from "./tables.ts";

export function leasesIn(db: Kysely<Tables>): Leases {
  return {
    claim: async (name, holder, until, at) => {
      const claimed = await db
        .insertInto("leases")
        .values({ name, holder, until })
        .onConflict((on) =>
          on
            .column("name")
            .doUpdateSet({ holder, until })
            .where((row) => row.or([row("leases.holder", "=", holder), row("leases.until", "<=", at)])),
        )
        .returning("name")
        .execute();
      return claimed.length === 1;
    },
    release: async (name, holder) =>
      void (await db.deleteFrom("leases").where("name", "=", name).where("holder", "=", holder).execute()),
    running: async (prefix, at) => {
      const rows = await db
        .selectFrom("leases")
        .select("name")
        .where(sql<string>`substr(name, 1, ${sql.lit(prefix.length)})`, "=", prefix)
        .where("until", ">", at)
        .orderBy("name")
        .execute();
      return rows.map(({ name }) => name);
    },
  };
}
