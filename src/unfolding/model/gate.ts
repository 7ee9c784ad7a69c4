// Which proposed changes code lets go on to a judge, and the words of them that are told.
import type { Fate } from "../../language/en/fates.ts";
import type { FoundChange } from "../../news/change.ts";
import { readLine } from "../deeds.ts";
import { type ToldLine, tellableLines } from "../lines.ts";
import { type Measure, measuresIn } from "../measure.ts";
import type { Offered, OfferedSheet } from "./offered.ts";
import {
  areLike,
  areOneAmount,
  type Figures,
  heldAgainst,
  measuresTold,
  type ProposedSide,
  saysAlready,
  type TwoSides,
  told,
  twoFigures,
} from "./pair-rows.ts";
import type { Proposed } from "./proposals.ts";

/** Characters; more is no phrase. */
export const longestPhrase = 140;

/**
 * The places of what may be told of it. Undefined where the older report is the later one, where a row holds something
 * against it, or where the older tellings knew it already. Two numbers of like things are told as numbers, others by
 * the words around them.
 */
export function gated(proposed: Proposed, older: OfferedSheet): FoundChange | undefined {
  const { kind, older: before, newer: after } = proposed;
  if (before.line.at > after.line.at) return undefined;
  const [was, now] = [readLine(before.line), readLine(after.line)];
  const pair: TwoSides<ToldLine> = {
    kind,
    was: widened({ read: was, at: proposed.was }),
    now: widened({ read: now, at: proposed.now }),
  };
  if (heldAgainst(pair).length > 0) return undefined;
  const lines = linesOf(older);
  const figures = kind === "figure" ? twoFigures(pair) : undefined;
  if (figures && areLike(figures.was, figures.now)) {
    if (isDispute(figures) || isKnown(lines, figures.now)) return undefined;
    return foundAt(proposed, figures.was.quantity, figures.now.quantity);
  }
  // A number that was told before may stand among other words.
  if (kind !== "figure" && lines.some((line) => saysAlready(readLine(line), pair.now))) return undefined;
  if (kind === "figure" && measuresTold(pair.now).some((one) => isKnown(lines, one))) return undefined;
  const isLong = [pair.was, pair.now].some(({ at }) => at.end - at.start > longestPhrase);
  return isLong ? undefined : foundAt(proposed, pair.was.at, pair.now.at);
}

const isKnown = (lines: readonly ToldLine[], figure: Measure): boolean =>
  lines.flatMap((line) => measuresIn(line)).some((known) => areOneAmount(known, figure));

/** Of what only grows another outlet's lower count is no newer state; its own is a correction. */
function isDispute({ was, now }: Figures<ToldLine>): boolean {
  if (now.quantity.value >= was.quantity.value || now.line.outlet === was.line.outlet) return false;
  return [was, now].some(({ fate }) => fate !== undefined && growing.has(fate));
}

const growing: ReadonlySet<Fate> = new Set<Fate>(["dead", "injured"]);

/** All that the older tellings told, and what their sources began with. */
const linesOf = ({ byNumber }: OfferedSheet): readonly ToldLine[] =>
  [...new Set([...byNumber.values()].map(({ briefing }) => briefing))].flatMap(tellableLines);

function foundAt(
  { kind, older, newer }: Proposed,
  was: { readonly start: number; readonly end: number },
  now: { readonly start: number; readonly end: number },
): FoundChange {
  const place = ({ line, sentence }: Offered, { start, end }: typeof was) => ({
    source: line.source,
    sentence,
    start,
    end,
  });
  return { kind, before: older.briefing.id, was: place(older, was), now: place(newer, now) };
}

/** With the "not", "may" and "had" before its verbs: a phrase that leaves them out says something else. */
function widened(side: ProposedSide<ToldLine>): ProposedSide<ToldLine> {
  const { words } = side.read.line;
  const starts = told(side).flatMap(({ from }) => words[from]?.start ?? []);
  return { ...side, at: { ...side.at, start: Math.min(side.at.start, ...starts) } };
}
