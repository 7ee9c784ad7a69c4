// Which matters of a story turned from one telling to the next, each by the two lines that tell it best.

import { type LineRead, readLine } from "./deeds.ts";
import type { ToldLine } from "./lines.ts";
import { matterRows } from "./matter-rows.ts";
import { type MatterTurn, sharedBy, type TurnRow } from "./turn-row.ts";
import { wordRows } from "./word-rows.ts";

export type Turned = MatterTurn & {
  readonly kind: TurnRow["kind"];
  /** The row's name. */
  readonly by: string;
  readonly before: LineRead;
  readonly after: LineRead;
};

export const turnRows: readonly TurnRow[] = [...matterRows, ...wordRows];

/**
 * In the order of the rows. What the older telling knew, however it said it, or what was told `since`, is no turn.
 */
export function turnsOf(
  was: readonly ToldLine[],
  now: readonly ToldLine[],
  since: readonly ToldLine[] = [],
): readonly Turned[] {
  // Before is what was told last.
  const olds = was.toSorted((one, other) => other.at - one.at).map(readLine);
  const known = [...olds, ...since.map(readLine)];
  const news = now.map(readLine);
  const found: Turned[] = [];
  for (const after of news.filter(({ line }) => line.isShown && !was.some(({ text }) => text === line.text))) {
    const turned = firstOf(after, olds, known);
    if (turned === undefined || found.some((one) => isOneTurn(one, turned))) continue;
    found.push(turned);
  }
  return found;
}

function firstOf(after: LineRead, olds: readonly LineRead[], known: readonly LineRead[]): Turned | undefined {
  for (const row of turnRows) {
    for (const before of olds) {
      if (before.line.at > after.line.at) continue;
      const turn = row.find(before, after);
      if (turn !== undefined && !isKnown(row, turn, after, known))
        return { ...turn, kind: row.kind, by: row.name, before, after };
    }
  }
  return undefined;
}

const isKnown = (row: TurnRow, turn: MatterTurn, after: LineRead, known: readonly LineRead[]): boolean =>
  known.some((old) => row.knows(old, turn) && sharedBy(old, after, [turn.now.verb]).length > 0);

/** Title and lead tell one turn, in two lines. */
const isOneTurn = (one: Turned, other: Turned): boolean =>
  one.now.verb === other.now.verb ||
  one.before === other.before ||
  sharedBy(one.after, other.after, []).length > 2 ||
  sharedBy(one.before, other.before, []).length > 2;
