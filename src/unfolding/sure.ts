// Which of what rows find is told where nobody vouches for it: what the heads of both reports say of one thing by name.
import { comparing } from "../language/en/moving.ts";
import type { ChangeByRows } from "./changes.ts";
import { type LineRead, readLine } from "./deeds.ts";
import type { Moved } from "./figure-changes.ts";
import type { ToldLine } from "./lines.ts";
import { isMovedTo } from "./one-clause.ts";

/**
 * Of what rows found in 370 pairs of real reports of one story, two in three were of two things: other places in long
 * reports, lists, what happened before. What holds here was right in all of those.
 */
export function isSure({ at, turned, ...found }: ChangeByRows): boolean {
  const [was, now] = [at.was.line, at.now.line];
  if (!isAtHead(was) || !isAtHead(now)) return false;
  const [before, after] = [readLine(was), readLine(now)];
  if (turned !== undefined) return sharesName(before, after) && shareOfShorter(before, after) >= mostOf;
  if (!("moved" in found)) return false;
  return isOfOneFate(found.moved)
    ? shareOfShorter(before, after) >= mostOf
    : isSaidToMove(found.moved) && shareOfShorter(before, after) >= muchOf;
}

/** Sentences of a report that say how things are; further down stands what was, and what happened elsewhere. */
const head = 3;
const isAtHead = ({ sentence }: ToldLine): boolean => sentence < head;

const mostOf = 0.5;
const muchOf = 0.4;

function shareOfShorter({ content: was }: LineRead, { content: now }: LineRead): number {
  return was.intersection(now).size / Math.max(1, Math.min(was.size, now.size));
}

const sharesName = ({ names: was }: LineRead, { names: now }: LineRead): boolean => was.intersection(now).size > 0;

const isOfOneFate = ({ was, now }: Moved): boolean => now.fate !== undefined && now.fate === was.fate;

/** "rose to 13"; "more than the 13 of Monday" compares, and need not say what moved. */
const isSaidToMove = ({ now }: Moved): boolean =>
  isMovedTo(now) && !now.line.words.some(({ norm }) => comparing.has(norm));
