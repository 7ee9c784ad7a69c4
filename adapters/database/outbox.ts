// The outbox's rows as they are written: all that are given in one turn of the event loop in one step, of whichever
// edition and tenant.
import type { Kysely } from "kysely";
import type { Delivery } from "../../src/news/edition.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { Tables } from "./tables.ts";

export type RecordDelivery = (tenant: Tenant, delivery: Delivery) => Promise<void>;

type Entry = {
  readonly row: Tables["deliveries"];
  readonly done: () => void;
  readonly failed: (thrown: unknown) => void;
};

export function outboxOn(db: Kysely<Tables>): RecordDelivery {
  let given: Entry[] = [];
  const write = async (): Promise<void> => {
    const batch = given;
    given = [];
    for (const step of withoutTwins(batch))
      await upsert(
        db,
        step.map(({ row }) => row),
      ).then(
        () => step.forEach(({ done }) => void done()),
        (thrown) => step.forEach(({ failed }) => void failed(thrown)),
      );
  };
  return (tenant, delivery) =>
    new Promise((done, failed) => {
      const { edition, part, state } = delivery;
      given.push({ row: { tenant, edition, part, state, row: JSON.stringify(delivery) }, done, failed });
      if (given.length === 1) setImmediate(() => void write());
    });
}

/** One statement cannot write a row twice: what is given twice makes another step, in order. */
function withoutTwins(batch: readonly Entry[]): readonly (readonly Entry[])[] {
  const steps: Entry[][] = [];
  let seen = new Set<string>();
  for (const entry of batch) {
    const { tenant, edition, part } = entry.row;
    const key = JSON.stringify([tenant, edition, part]);
    if (steps.length === 0 || seen.has(key)) {
      steps.push([]);
      seen = new Set();
    }
    seen.add(key);
    steps.at(-1)?.push(entry);
  }
  return steps;
}

/** What is posted stays posted. */
const upsert = (db: Kysely<Tables>, rows: readonly Tables["deliveries"][]): Promise<unknown> =>
  db
    .insertInto("deliveries")
    .values([...rows])
    .onConflict((on) =>
      on
        .columns(["tenant", "edition", "part"])
        .doUpdateSet((is) => ({ state: is.ref("excluded.state"), row: is.ref("excluded.row") }))
        .where("deliveries.state", "!=", "posted"),
    )
    .execute();
