// Marks of the newest pages of each site, in SQL.
import type { Kysely } from "kysely";
import type { Sites } from "../../src/ports/sites.ts";
import type { Tables } from "./tables.ts";

const newest = 60;

export function sitesIn(db: Kysely<Tables>): Sites {
  const pagesOf = (site: string) =>
    db.selectFrom("site_pages").where("site", "=", site).orderBy("at", "desc").orderBy("page");
  return {
    others: async (site, page) => {
      const rows = await pagesOf(site).select("marks").where("page", "!=", page).limit(newest).execute();
      return rows.map(({ marks }) => JSON.parse(marks) as string[]);
    },
    keep: async (site, page, marks, at) => {
      const row = { at, marks: JSON.stringify(marks) };
      await db
        .insertInto("site_pages")
        .values({ site, page, ...row })
        .onConflict((on) => on.columns(["site", "page"]).doUpdateSet(row))
        .execute();
      const older = await pagesOf(site).select("page").offset(newest).limit(newest).execute();
      const pages = older.map((one) => one.page);
      if (pages.length > 0)
        await db.deleteFrom("site_pages").where("site", "=", site).where("page", "in", pages).execute();
    },
  };
}
