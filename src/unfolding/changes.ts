// What a newer telling of a story says otherwise than an older one: each change with both lines that carry it.

import type { Briefing } from "../news/briefing.ts";
import type { StoryChange } from "../news/change.ts";
import { tongueOf } from "../news/shown.ts";
import type { Tongue } from "../words/tongue.ts";
import { figureTold, turnTold } from "./change-words.ts";
import { comesBack } from "./come-back.ts";
import { movedFigures } from "./figure-changes.ts";
import { type ChangeByRows, changesFound, isOneChange, type ToldChange } from "./found.ts";
import { tellableLines } from "./lines.ts";
import type { Measure } from "./measure.ts";
import { phraseTold, type ToldWords, wordsTold } from "./phrase.ts";
import { mayBeToldUnvouched } from "./sure.ts";
import { type Turned, turnsOf } from "./turns.ts";

/** As `changesTold`, the most telling first. */
export function changesOf(
  was: Briefing,
  now: Briefing,
  since: readonly Briefing[] = [],
  earlier: readonly Briefing[] = [],
): readonly StoryChange[] {
  const changes = changesTold(was, now, since, earlier).map(({ change }) => change);
  const ofKind = (isWanted: (kind: StoryChange["kind"]) => boolean) => changes.filter(({ kind }) => isWanted(kind));
  return [
    ...ofKind((kind) => kind === "denial" || kind === "contrary"),
    ...ofKind((kind) => kind === "figure"),
    ...ofKind((kind) => kind === "outcome"),
  ];
}

/**
 * What rows find and is sure; where a model and a judge compared the two when the newer one was told, what they found,
 * in the rows' words where rows see it too. A change of wording is none, and neither is what only one of the two tells,
 * or a turn that was told between them, `since`; nor a figure that comes back to what these or `earlier` ones told.
 */
export function changesTold(
  was: Briefing,
  now: Briefing,
  since: readonly Briefing[],
  earlier: readonly Briefing[] = [],
): readonly ToldChange[] {
  const found = changesFound(was, now, tongueOf(now));
  const areFound = now.foundSince?.includes(was.id) === true;
  const all: ToldChange[] = changesByRows(was, now, since).filter((one) =>
    areFound ? found.some((other) => isOneChange(one, other)) : mayBeToldUnvouched(one),
  );
  for (const one of found) if (!all.some((other) => isOneChange(one, other))) all.push(one);
  const told = [was, ...since, ...earlier];
  return all.filter((one) => !("moved" in one) || !comesBack(one.moved, told));
}

/** What rows find, and where it stands. */
export function changesByRows(was: Briefing, now: Briefing, since: readonly Briefing[]): readonly ChangeByRows[] {
  const tongue = tongueOf(now);
  const [before, after] = [tellableLines(was), tellableLines(now)];
  const figures = movedFigures(before, after).flatMap((moved): readonly ChangeByRows[] => {
    const change = figureTold(moved, tongue);
    return change ? [{ change, moved, at: { was: numberOf(moved.was), now: numberOf(moved.now) } }] : [];
  });
  const turns = turnsOf(before, after, since.flatMap(tellableLines)).flatMap((turned) => turnOf(turned, tongue));
  return [...figures, ...turns];
}

const numberOf = ({ line, quantity: { start, end } }: Measure): ToldWords => ({ line, start, end });

function turnOf(turned: Turned, tongue: Tongue): readonly ChangeByRows[] {
  const { kind, before, after, was, now } = turned;
  const at = { was: wordsTold(before, was), now: wordsTold(after, now, kind === "denial") };
  const [old, fresh] = [phraseTold(at.was), phraseTold(at.now)];
  const sides = { was: { side: before.line.side(), phrase: old }, now: { side: after.line.side(), phrase: fresh } };
  const change = turnTold(kind, sides, tongue);
  return change ? [{ change, now: fresh, turned, at }] : [];
}
