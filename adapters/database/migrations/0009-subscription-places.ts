// The subscriptions of one place are found by it: every edition asks for those that follow a story there.
import { type Kysely, sql } from "kysely";
import { placeKey } from "../../../src/news/place.ts";
import type { Subscription } from "../../../src/news/subscription.ts";

export async function placeSubscriptions(db: Kysely<unknown>): Promise<void> {
  await sql`alter table subscriptions add column place text not null default ''`.execute(db);
  type Kept = { readonly tenant: string; readonly id: string; readonly row: string };
  const { rows } = await sql<Kept>`select tenant, id, row from subscriptions`.execute(db);
  for (const { tenant, id, row } of rows) {
    const { place } = JSON.parse(row) as Partial<Subscription>;
    if (place !== undefined)
      await sql`update subscriptions set place = ${placeKey(place)} where tenant = ${tenant} and id = ${id}`.execute(
        db,
      );
  }
  await sql`create index subscriptions_of_place on subscriptions (tenant, place)`.execute(db);
}
