// Everything kept of one place in SQL: shown to whoever asks to have it, and deleted for whoever asks for that.
import type { Kysely, Transaction } from "kysely";
import type { Answer } from "../../src/news/answer.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Edition } from "../../src/news/edition.ts";
import { correctedOf, passingOn, startsOfPlace, startsOfSubscription } from "../../src/news/ledger.ts";
import { type Place, placeKey, samePlace, type Tenant } from "../../src/news/place.ts";
import type { PlaceSettings, Thread, Turn } from "../../src/ports/place-store.ts";
import type { KeptOfPlace } from "../../src/ports/store.ts";
import { beginsWith } from "./beginnings.ts";
import { subscriptionsIn } from "./subscriptions.ts";
import type { Tables } from "./tables.ts";

const opened = <T>(rows: readonly { readonly row: string | null }[]): T[] =>
  rows.flatMap(({ row }) => (row === null ? [] : [JSON.parse(row) as T]));
const same = (place: Place) => (one: { readonly place: Place }) => samePlace(one.place, place);

export async function allOfPlace(db: Kysely<Tables>, tenant: Tenant, place: Place): Promise<KeptOfPlace> {
  const rowsOf = (table: "editions" | "threads") =>
    db.selectFrom(table).select("row").where("tenant", "=", tenant).execute();
  const placed = db
    .selectFrom("placed")
    .select("briefing")
    .where("tenant", "=", tenant)
    .where("place", "=", placeKey(place));
  const shown = (table: "briefings" | "answers") =>
    db.selectFrom(table).select("row").where("tenant", "=", tenant).where("id", "in", placed).orderBy("id").execute();
  const settings = await db
    .selectFrom("settings")
    .select("row")
    .where("tenant", "=", tenant)
    .where("place", "=", placeKey(place))
    .execute();
  const threads = opened<Thread>(await rowsOf("threads")).filter(same(place));
  return {
    ...(settings[0] && { settings: JSON.parse(settings[0].row) as PlaceSettings }),
    subscriptions: await subscriptionsIn(db, tenant).ofPlace(place),
    editions: opened<Edition>(await rowsOf("editions")).filter(same(place)),
    briefings: opened<Briefing>(await shown("briefings")),
    answers: opened<Answer>(await shown("answers")),
    threads: await Promise.all(
      threads.map(async (thread) => {
        const turns = db.selectFrom("turns").select("row").where("tenant", "=", tenant).where("root", "=", thread.root);
        return { ...thread, turns: opened<Turn>(await turns.orderBy("number").execute()) };
      }),
    ),
  };
}

/** In one step: whoever looks meanwhile sees all of it or nothing. */
export const forgetPlace = (db: Kysely<Tables>, tenant: Tenant, place: Place): Promise<void> =>
  db.transaction().execute(async (inside) => {
    const { subscriptions, editions, threads } = await allOfPlace(inside, tenant, place);
    const ids = subscriptions.map(({ id }) => id);
    for (const table of ["subscription_feeds", "agenda", "remembered"] as const)
      for (const id of ids)
        await inside.deleteFrom(table).where("tenant", "=", tenant).where("subscription", "=", id).execute();
    for (const id of ids) {
      await inside.deleteFrom("subscriptions").where("tenant", "=", tenant).where("id", "=", id).execute();
      // Claimed and not made yet, it says its subscription by its name alone.
      await inside
        .deleteFrom("editions")
        .where("tenant", "=", tenant)
        .where(beginsWith("id", `${id}@`))
        .execute();
    }
    for (const { id } of editions) {
      await inside.deleteFrom("editions").where("tenant", "=", tenant).where("id", "=", id).execute();
      await inside.deleteFrom("standing").where("tenant", "=", tenant).where("edition", "=", id).execute();
    }
    const said = [...ids.flatMap(startsOfSubscription), ...startsOfPlace(place)];
    for (const start of [...said, ...editions.map(({ id }) => correctedOf(id))])
      for (const table of ["deliveries", "standing"] as const)
        await inside.deleteFrom(table).where("tenant", "=", tenant).where(beginsWith("edition", start)).execute();
    // Of editions whose schedule was removed, or moved elsewhere.
    const rows = editions.flatMap(({ id }) => [id, passingOn(id)]);
    for (const row of rows)
      await inside.deleteFrom("deliveries").where("tenant", "=", tenant).where("edition", "=", row).execute();
    for (const { root } of threads)
      for (const table of ["turns", "threads"] as const)
        await inside.deleteFrom(table).where("tenant", "=", tenant).where("root", "=", root).execute();
    await forgetShown(inside, tenant, place);
    await inside.deleteFrom("costs").where("tenant", "=", tenant).where("key", "=", `place:${place.address}`).execute();
    await inside.deleteFrom("settings").where("tenant", "=", tenant).where("place", "=", placeKey(place)).execute();
  });

/** Briefings and answers that stand nowhere else go; the others are only no longer this place's. */
async function forgetShown(inside: Transaction<Tables>, tenant: Tenant, place: Place): Promise<void> {
  const here = await inside
    .deleteFrom("placed")
    .where("tenant", "=", tenant)
    .where("place", "=", placeKey(place))
    .returning("briefing")
    .execute();
  for (const { briefing } of here) {
    const elsewhere = inside.selectFrom("placed").select("briefing").where("tenant", "=", tenant);
    if ((await elsewhere.where("briefing", "=", briefing).execute()).length > 0) continue;
    for (const table of ["briefings", "answers"] as const)
      await inside.deleteFrom(table).where("tenant", "=", tenant).where("id", "=", briefing).execute();
    // Small letters and digits, which stand for nothing else.
    await inside.deleteFrom("kept").where("tenant", "=", tenant).where("token", "like", `%:${briefing}`).execute();
  }
}
