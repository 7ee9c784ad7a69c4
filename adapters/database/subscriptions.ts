// Subscriptions of one tenant in SQL, with the feeds that each reads.
import type { Kysely } from "kysely";
import { placeKey, type Tenant } from "../../src/news/place.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import type { Subscriptions } from "../../src/ports/store.ts";
import type { Tables } from "./tables.ts";

export function subscriptionsIn(db: Kysely<Tables>, tenant: Tenant): Subscriptions {
  const own = () => db.selectFrom("subscriptions").select("row").where("tenant", "=", tenant);
  const open = ({ row }: { row: string }) => JSON.parse(row) as Subscription;
  return {
    all: async () => (await own().orderBy("created_at").orderBy("id").execute()).map(open),
    ofPlace: async (place) =>
      (await own().where("place", "=", placeKey(place)).orderBy("created_at").orderBy("id").execute()).map(open),
    ofId: async (id) => {
      const found = await own().where("id", "=", id).executeTakeFirst();
      return found && open(found);
    },
    save: (subscription) =>
      db.transaction().execute(async (inside) => {
        const { id, place, state, createdAt, feeds } = subscription;
        const row = JSON.stringify(subscription);
        const columns = { place: placeKey(place), state, created_at: createdAt, row };
        await inside
          .insertInto("subscriptions")
          .values({ tenant, id, ...columns })
          .onConflict((on) => on.columns(["tenant", "id"]).doUpdateSet(columns))
          .execute();
        await inside
          .deleteFrom("subscription_feeds")
          .where("tenant", "=", tenant)
          .where("subscription", "=", id)
          .execute();
        const read = [...new Set(feeds)].map((feed) => ({ tenant, subscription: id, feed }));
        if (read.length > 0) await inside.insertInto("subscription_feeds").values(read).execute();
      }),
    remove: (id) =>
      db.transaction().execute(async (inside) => {
        await inside.deleteFrom("subscriptions").where("tenant", "=", tenant).where("id", "=", id).execute();
        for (const table of ["subscription_feeds", "agenda", "remembered"] as const)
          await inside.deleteFrom(table).where("tenant", "=", tenant).where("subscription", "=", id).execute();
      }),
  };
}
