// What a claim's word without a counterpart stands in for: unused source words between its neighbours' counterparts.
import type { Line, Word } from "../line.ts";
import type { Prepared } from "../prepared.ts";
import type { Alignment } from "./pairs.ts";

export type Slot = {
  /** The sentence of the source it lies in. */
  readonly line: Line;
  /** Words there that no word of the claim stands for. */
  readonly words: readonly Word[];
  /** Both neighbours have a counterpart in that sentence, in this order, and not far apart. */
  readonly closed: boolean;
  readonly length: number;
};

/** One for each pair; undefined where the word has a counterpart or no neighbour has one. */
export function slotsOf(pairs: readonly Alignment[], article: Prepared): readonly (Slot | undefined)[] {
  const used = new Set(pairs.flatMap(({ best }) => best ?? []));
  return pairs.map(({ best }, at) => (best ? undefined : slotAt(pairs, at, article, used)));
}

function slotAt(pairs: readonly Alignment[], at: number, article: Prepared, used: ReadonlySet<Word>): Slot | undefined {
  const left = pairs.slice(0, at).findLast((each) => each.best !== undefined)?.best;
  const right = pairs.slice(at + 1).find((each) => each.best !== undefined)?.best;
  const anchor = left ?? right;
  const line = anchor && article.lines[anchor.sentence];
  if (anchor === undefined || line === undefined) return undefined;
  const between = left !== undefined && right?.sentence === left.sentence && right.place > left.place;
  const from = left ? left.place + 1 : Math.max(0, anchor.place - 3);
  const to = between ? right.place : left ? left.place + 4 : anchor.place;
  const near = to - from <= 6;
  return {
    line,
    words: near ? line.content.slice(from, to).filter((word) => !used.has(word)) : [],
    closed: between && near,
    length: Math.min(12, to - from),
  };
}
