// Which matters of a story turned from one telling to the next, each by the two lines that tell it best.
import { type LineRead, readLine } from "./deeds.ts";
import type { ToldLine } from "./lines.ts";
import { sharedBy, type Turn, type TurnRow } from "./turn-row.ts";
import { turnRows } from "./turn-rows.ts";

export type Turned = Turn & {
  readonly kind: TurnRow["kind"];
  readonly before: LineRead;
  readonly after: LineRead;
};

/** In the order of the rows. What the older telling knew, however it said it, is no turn. */
export function turnsOf(was: readonly ToldLine[], now: readonly ToldLine[]): readonly Turned[] {
  const [olds, news] = [was.map(readLine), now.map(readLine)];
  const found: Turned[] = [];
  for (const after of news.filter(({ line }) => !was.some(({ text }) => text === line.text))) {
    const best = bestOf(after, olds);
    if (best === undefined || found.some((one) => isOneTurn(one, best))) continue;
    found.push(best);
  }
  return found;
}

function bestOf(after: LineRead, olds: readonly LineRead[]): Turned | undefined {
  for (const row of turnRows) {
    const turns = olds.flatMap((before): readonly Turned[] => {
      if (before.line.at > after.line.at) return [];
      const turn = row.find(before, after);
      return turn === undefined || isKnown(row, turn, after, olds) ? [] : [{ ...turn, kind: row.kind, before, after }];
    });
    const [best] = turns.toSorted((one, other) => inCommon(other) - inCommon(one));
    if (best !== undefined) return best;
  }
  return undefined;
}

const inCommon = ({ before, after, was, now }: Turned): number => sharedBy(before, after, [was.verb, now.verb]).length;

const isKnown = (row: TurnRow, turn: Turn, after: LineRead, olds: readonly LineRead[]): boolean =>
  olds.some((old) => row.knows(old, turn) && sharedBy(old, after, [turn.now.verb]).length > 0);

/** Title and lead tell one turn, in two lines. */
const isOneTurn = (one: Turned, other: Turned): boolean =>
  one.now.verb === other.now.verb ||
  one.before === other.before ||
  sharedBy(one.after, other.after, []).length > 2 ||
  sharedBy(one.before, other.before, []).length > 2;
