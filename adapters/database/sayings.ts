// Briefings that were said, in SQL: kept with the articles that they stand on, and as long.
import type { Kysely } from "kysely";
import type { Tenant } from "../../src/news/place.ts";
import type { SaidBriefing, Sayings } from "../../src/ports/watches.ts";
import { putBack } from "./briefings.ts";
import type { Tables } from "./tables.ts";
import { watching } from "./watches.ts";

export function sayingsIn(db: Kysely<Tables>, tenant: Tenant): Sayings {
  return {
    begin: (saying, on, at) =>
      db.transaction().execute(async (inside) => {
        const standing = { tenant, edition: saying.id, at, said: JSON.stringify(saying) };
        for (const statement of watching(inside, standing, on)) await statement.execute();
      }),
    ofId: async (id) => {
      const found = await db
        .selectFrom("standing")
        .select("said")
        .where("tenant", "=", tenant)
        .where("edition", "=", id)
        .where("said", "is not", null)
        .limit(1)
        .executeTakeFirst();
      return found?.said ? (JSON.parse(found.said) as SaidBriefing) : undefined;
    },
    correct: (saying, briefing) =>
      db.transaction().execute(async (inside) => {
        await inside
          .updateTable("standing")
          .set({ said: JSON.stringify(saying) })
          .where("tenant", "=", tenant)
          .where("edition", "=", saying.id)
          .execute();
        await putBack(inside, tenant, briefing);
      }),
  };
}
