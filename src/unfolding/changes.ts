// What a newer telling of a story says otherwise than an older one: each change with both lines that carry it.

import type { Briefing } from "../news/briefing.ts";
import type { StoryChange } from "../news/change.ts";
import { tongueOf } from "../news/shown.ts";
import type { Tongue } from "../words/tongue.ts";
import { figureTold, turnTold } from "./change-words.ts";
import { movedFigures } from "./figure-changes.ts";
import { changesFound, isOneChange, type ToldChange } from "./found.ts";
import { tellableLines } from "./lines.ts";
import { phraseTold } from "./phrase.ts";
import { type Turned, turnsOf } from "./turns.ts";

/**
 * The most telling first: what rows find; where a model and a judge compared the two when the newer one was told, what
 * they found, in the rows' words where rows see it too. A change of wording is none, and neither is what only one of
 * the two tells, or a turn that was told between them, `since`.
 */
export function changesOf(was: Briefing, now: Briefing, since: readonly Briefing[] = []): readonly StoryChange[] {
  const tongue = tongueOf(now);
  const [before, after] = [tellableLines(was), tellableLines(now)];
  const figures = movedFigures(before, after).flatMap((moved): readonly ToldChange[] => {
    const change = figureTold(moved, tongue);
    return change ? [{ change, moved }] : [];
  });
  const turns = turnsOf(before, after, since.flatMap(tellableLines)).flatMap((turned) => turnOf(turned, tongue));
  const byRows = [...figures, ...turns];
  const found = changesFound(was, now, tongue);
  const areFound = now.foundSince?.includes(was.id) === true;
  const all = areFound ? byRows.filter((one) => found.some((other) => isOneChange(one, other))) : byRows;
  for (const one of found) if (!all.some((other) => isOneChange(one, other))) all.push(one);
  const changes = all.map(({ change }) => change);
  const ofKind = (isWanted: (kind: StoryChange["kind"]) => boolean) => changes.filter(({ kind }) => isWanted(kind));
  return [
    ...ofKind((kind) => kind === "denial" || kind === "contrary"),
    ...ofKind((kind) => kind === "figure"),
    ...ofKind((kind) => kind === "outcome"),
  ];
}

function turnOf({ kind, before, after, was, now }: Turned, tongue: Tongue): readonly ToldChange[] {
  const wanted = kind === "outcome" ? "deed" : "clause";
  const [old, fresh] = [phraseTold(before, was, wanted), phraseTold(after, now, kind === "denial" ? "denied" : wanted)];
  const sides = { was: { side: before.line.side(), phrase: old }, now: { side: after.line.side(), phrase: fresh } };
  const change = turnTold(kind, sides, tongue);
  return change ? [{ change, now: phraseTold(after, now, "denied") }] : [];
}
