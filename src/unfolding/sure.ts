// Which of what rows find is told where nobody vouches for it: what the heads of both reports say of one thing.
import { comparing } from "../language/en/moving.ts";
import { saysWas } from "./apart-rows.ts";
import { readLine } from "./deeds.ts";
import type { Moved } from "./figure-changes.ts";
import type { ChangeByRows } from "./found.ts";
import type { ToldLine } from "./lines.ts";
import { type Measure, measuresIn } from "./measure.ts";
import { isMovedTo } from "./one-clause.ts";

/** Share of the content words of the shorter line that both say. */
type Both = { readonly share: number; readonly hasName: boolean };

/**
 * Of what rows found in 370 pairs of real reports readers called two in three false: other places in long reports,
 * lists, what happened before. The shares are the least at which none of those was left (docs/decisions/0022).
 */
export function mayBeToldUnvouched({ at, turned, ...told }: ChangeByRows): boolean {
  if (!isAtHead(at.was.line) || !isAtHead(at.now.line)) return false;
  const both = bothOf(at.was.line, at.now.line);
  if (turned !== undefined) return both.hasName && both.share >= 0.4;
  if (!("moved" in told)) return false;
  const { moved } = told;
  if (!saysWas(moved.was, moved.now) && !(isOnlyOne(moved.was) && isOnlyOne(moved.now))) return false;
  return figureRows.some(({ holds, least }) => both.share >= least && holds(moved, both));
}

/** A line that gives two numbers of one kind and fate tells of two things, and nobody knows which is meant. */
const isOnlyOne = ({ line, quantity: { kind, unit, start }, fate }: Measure): boolean =>
  !measuresIn(line).some(
    (other) =>
      other.quantity.start !== start &&
      other.quantity.kind === kind &&
      other.quantity.unit === unit &&
      other.fate === fate,
  );

/** Sentences of a report that say how things are; further down stands what was, and what happened elsewhere. */
const head = 3;
const isAtHead = ({ sentence }: ToldLine): boolean => sentence < head;

function bothOf(was: ToldLine, now: ToldLine): Both {
  const [before, after] = [readLine(was), readLine(now)];
  const shorter = Math.max(1, Math.min(before.content.size, after.content.size));
  const share = before.content.intersection(after.content).size / shorter;
  return { share, hasName: before.names.intersection(after.names).size > 0 };
}

type FigureRow = {
  readonly name: string;
  readonly least: number;
  readonly holds: (moved: Moved, both: Both) => boolean;
};

const figureRows: readonly FigureRow[] = [
  {
    name: "so many are dead, missing, saved",
    least: 0.5,
    holds: ({ was, now }) => now.fate !== undefined && now.fate === was.fate,
  },
  {
    // "more than the 13 of Monday" compares, and need not say what moved.
    name: "the newer line says that it moved",
    least: 0.3,
    holds: ({ was, now }) =>
      (isMovedTo(now) || saysWas(was, now)) && !now.line.words.some(({ norm }) => comparing.has(norm)),
  },
  {
    name: "a name and two words of its clause",
    least: 0.6,
    holds: ({ was, now }, { hasName }) => hasName && was.about.intersection(now.about).size >= 2,
  },
];
