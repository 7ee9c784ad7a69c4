// Changes that a model found and a judge vouched for: kept with the newer briefing by their places, told by the lines.

import { contentStems } from "../language/stop-words.ts";
import type { Briefing } from "../news/briefing.ts";
import type { FoundChange, StoryChange } from "../news/change.ts";
import type { Citation } from "../news/claim.ts";
import { idOf } from "../news/content-id.ts";
import { keepScreen, screenPlaces } from "../news/screen/first.ts";
import { keepMatters, mattersTold } from "../news/tellable.ts";
import type { Tongue } from "../words/tongue.ts";
import { figureTold, turnTold } from "./change-words.ts";
import type { Moved } from "./figure-changes.ts";
import { type ToldLine, tellableLines } from "./lines.ts";
import { measuresIn } from "./measure.ts";
import type { ToldWords } from "./phrase.ts";
import type { Turned } from "./turns.ts";

/** What is told of a change, to know it again: the figures of it, or the words of its newer line. */
export type ToldChange =
  | { readonly change: StoryChange; readonly moved: Moved }
  | { readonly change: StoryChange; readonly now: string };

/** What rows find, by what turned and where it stands. */
export type ChangeByRows = ToldChange & {
  readonly turned?: Turned;
  readonly at: { readonly was: ToldWords; readonly now: ToldWords };
};

/** A briefing that was compared with `olds` is another briefing, also where nothing was found. */
export function withFound(
  now: Briefing,
  found: readonly FoundChange[] | undefined,
  olds: readonly Briefing[],
): Briefing {
  if (found === undefined) return now;
  const foundSince = olds.map(({ id }) => id);
  const made: Briefing = { ...now, id: idOf([now.id, found, foundSince]), found, foundSince };
  // What costs trees was chosen for the same lines.
  keepScreen(made, screenPlaces(now));
  keepMatters(made, mattersTold(now));
  return made;
}

/** Of those that were found since this older telling. What no longer stands in its lines is no more told. */
export const changesFound = (was: Briefing, now: Briefing, tongue: Tongue): readonly ToldChange[] =>
  (now.found ?? []).flatMap((found) => (found.before === was.id ? (gistFound(found, was, now, tongue) ?? []) : []));

/** Undefined where a side does not stand in a line that may be told. */
export function gistFound(found: FoundChange, was: Briefing, now: Briefing, tongue: Tongue): ToldChange | undefined {
  const [before, after] = [lineAt(was, found.was), lineAt(now, found.now)];
  if (before === undefined || after === undefined) return undefined;
  const moved = found.kind === "figure" ? movedAt(found, before, after) : undefined;
  if (moved) {
    const change = figureTold(moved, tongue);
    return change && { change, moved };
  }
  const [old, fresh] = [
    before.text.slice(found.was.start, found.was.end),
    after.text.slice(found.now.start, found.now.end),
  ];
  const sides = { was: { side: before.side(), phrase: old }, now: { side: after.side(), phrase: fresh } };
  const change = turnTold(found.kind, sides, tongue);
  return change && { change, now: fresh };
}

/** The line that is this very sentence, or title. */
function lineAt(briefing: Briefing, { source, sentence }: Citation): ToldLine | undefined {
  const from = briefing.sources[source];
  const text = sentence < 0 ? from?.title : from?.sentences[sentence];
  return tellableLines(briefing).find((line) => line.source === source && line.text === text);
}

/** Both numbers, where the places are those of numbers and of nothing beside them. */
function movedAt({ was, now }: FoundChange, before: ToldLine, after: ToldLine): Moved | undefined {
  const [old, fresh] = [measureAt(before, was), measureAt(after, now)];
  return old && fresh && { was: old, now: fresh };
}

const measureAt = (line: ToldLine, { start, end }: Citation) =>
  measuresIn(line).find(({ quantity }) => quantity.start === start && quantity.end === end);

/** Two that a reader would call one: the same two numbers, or a turn of which both say most of the same words. */
export function isOneChange(one: ToldChange, other: ToldChange): boolean {
  if ("moved" in one && "moved" in other)
    return sides.every((side) => one.moved[side].quantity.value === other.moved[side].quantity.value);
  if ("moved" in one || "moved" in other) return false;
  const [ours, theirs] = [one, other].map(({ now }) => new Set(contentStems(now)));
  if (ours === undefined || theirs === undefined) return false;
  const shared = ours.intersection(theirs).size;
  return shared > 0 && shared * 2 >= Math.min(ours.size, theirs.size);
}

const sides = ["was", "now"] as const;
