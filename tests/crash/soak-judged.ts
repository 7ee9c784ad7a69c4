// What became of every slot of a soak, told by what stands in the channels and by what owners were written.
import { editionId } from "../../src/news/edition.ts";
import type { Place } from "../../src/news/place.ts";
import type { Store } from "../../src/ports/store.ts";
import type { Side } from "./sides.ts";

export type Kept = {
  readonly slots: number;
  readonly parts: number;
  /** Slots whose stories went into the next edition. */
  readonly folded: number;
  /** Messages that stand in a channel more than once. */
  readonly doubled: number;
  /** Slots without an edition that nobody folded, and messages called posted that do not stand. */
  readonly lost: number;
  /** Editions that did not come whole, with and without a message to their owner that says so. */
  readonly told: number;
  readonly untold: readonly string[];
};

const minute = 60_000;
export const quarter = 15 * minute;

/** A third of all in the same minute; most of a quarter of an hour nothing is due. */
const minuteOf = (n: number): number => n % 3;
export const whenOf = (n: number): string =>
  [0, 15, 30, 45]
    .map((at) => at + minuteOf(n))
    .join(",")
    .concat(" * * * *");

type Span = {
  readonly base: number;
  readonly end: number;
  /** The log's. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
};

export async function judged(store: Store, sides: readonly Side[], { base, end, lines }: Span): Promise<Kept> {
  const folds = lines.filter(({ event }) => event === "edition-folded");
  const folded = new Set(folds.map(({ subscription, slot }) => `${subscription}@${slot}`));
  const sum = { slots: 0, parts: 0, folded: 0, doubled: 0, lost: 0, told: 0 };
  const untold: string[] = [];

  async function judgeSlot(side: Side, place: Place, id: string, slot: number): Promise<number> {
    const edition = editionId(id, slot);
    const { editions, deliveries } = store.of(place.tenant);
    sum.slots += 1;
    if ((await editions.ofId(edition)) === undefined) {
      if (folded.has(edition)) sum.folded += 1;
      else sum.lost += 1;
      return 0;
    }
    const rows = await deliveries.of(edition);
    const posted = rows.filter(({ state }) => state === "posted").length;
    sum.parts += rows.length;
    if (posted === rows.length) return posted;
    // Made, refused until its next slot and never begun: its stories went into the next edition.
    if (folded.has(edition) && rows.every(({ state }) => state === "planned")) {
      sum.folded += 1;
      return 0;
    }
    if (side.isTold(place, slot)) sum.told += 1;
    else untold.push(`${edition}: ${rows.map(({ state, why }) => why ?? state).join(", ")}`);
    return posted;
  }

  for (const [s, side] of sides.entries())
    for (const [n, place] of side.places.entries()) {
      let posted = 0;
      const first = Math.ceil(base / quarter) * quarter + minuteOf(n) * minute;
      // What was due in the last minute may not have been looked for yet.
      for (let slot = first; slot < end - minute; slot += quarter)
        posted += await judgeSlot(side, place, `${s}s${n}`, slot);
      const standing = side.keysIn(place).size;
      sum.doubled += side.countIn(place) - standing;
      sum.lost += Math.max(0, posted - standing);
    }
  return { ...sum, untold };
}
