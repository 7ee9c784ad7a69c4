// An edition saved for the first time on PostgreSQL: its row, its briefings, the outbox's rows and the next slot in one
// statement, which is one way there and back instead of nine.
import { type Kysely, sql } from "kysely";
import type { Instant } from "../../src/news/article.ts";
import type { Delivery, Edition } from "../../src/news/edition.ts";
import { placeKey, type Tenant } from "../../src/news/place.ts";
import type { Part } from "../../src/ports/platform.ts";
import { nothingTakenBack } from "./briefings.ts";
import type { Tables } from "./tables.ts";

type Saved = {
  readonly edition: Edition;
  readonly parts: readonly Part[];
  readonly holder: string;
  readonly next: { readonly slot: Instant | undefined } | undefined;
};

/** False where it is not the holder's, or was saved before: then nothing has been changed. */
export async function saveFirst(db: Kysely<Tables>, tenant: Tenant, saved: Saved): Promise<boolean> {
  const { edition, parts, holder, next } = saved;
  const { id, subscription, slot } = edition;
  const planned = parts.map((_, part) => {
    const delivery: Delivery = { edition: id, part, state: "planned", attempts: 0 };
    return JSON.stringify(delivery);
  });
  const { rows } = await sql`
    with mine as (
      update editions
      set subscription = ${subscription}, slot = ${slot}, row = ${JSON.stringify(edition)},
        parts = ${JSON.stringify(parts)}
      where tenant = ${tenant} and id = ${id} and holder = ${holder} and finished_at is null and parts is null
      returning id
    )
    ${next === undefined ? sql`` : agenda(tenant, subscription, next.slot)}
    ${edition.kind === "stories" ? briefings(tenant, edition) : sql``}
    , outbox as (
      insert into deliveries (tenant, edition, part, state, row)
      select ${tenant}, id, part - 1, 'planned', planned.row
      from mine, unnest(${planned}::text[]) with ordinality as planned (row, part)
      on conflict do nothing
    )
    select id from mine`.execute(db);
  return rows.length === 1;
}

const agenda = (tenant: Tenant, subscription: string, slot: Instant | undefined) =>
  slot === undefined
    ? sql`, agenda_next as (
        delete from agenda
        where tenant = ${tenant} and subscription = ${subscription} and exists (select from mine)
      )`
    : sql`, agenda_next as (
        insert into agenda (tenant, subscription, slot)
        select ${tenant}, ${subscription}, ${slot}::bigint from mine
        on conflict (tenant, subscription) do update set slot = excluded.slot
      )`;

/** In the order of their ids, so that two editions of one tenant never wait for each other. */
function briefings(tenant: Tenant, { stories, place }: Edition & { readonly kind: "stories" }) {
  const each = [...new Map(stories.map(({ briefing }) => [briefing.id, briefing])).values()];
  const sorted = each.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = sorted.map((one) => sql`(${one.id}, ${one.writtenAt}::bigint, ${JSON.stringify(one)})`);
  return sql`, told as (
      insert into briefings (tenant, id, written_at, thinned, row)
      select ${tenant}, told.id, told.at, 0, told.row from mine, (values ${sql.join(rows)}) as told (id, at, row)
      on conflict (tenant, id) do update set written_at = excluded.written_at, thinned = 0, row = excluded.row
      where briefings.row <> excluded.row and ${nothingTakenBack}
    ), shown as (
      insert into placed (tenant, place, briefing)
      select ${tenant}, ${placeKey(place)}, told.id
      from mine, unnest(${each.map(({ id }) => id)}::text[]) as told (id)
      on conflict (tenant, place, briefing) do update set number = default
    )`;
}
