// What a newer telling of a story says otherwise than an older one: each change with both lines that carry it.

import type { Briefing } from "../news/briefing.ts";
import type { StoryChange } from "../news/change.ts";
import { tongueOf } from "../news/shown.ts";
import type { Tongue } from "../words/tongue.ts";
import { figureTold, turnTold } from "./change-words.ts";
import type { Deed, LineRead } from "./deeds.ts";
import { movedFigures } from "./figure-changes.ts";
import { changesFound, isOneChange, type ToldChange } from "./found.ts";
import { tellableLines } from "./lines.ts";
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
  const behind = kind === "outcome" ? 0 : longestBehind;
  const [old, fresh] = [phraseOf(before, was, behind), phraseOf(after, now, behind)];
  const sides = { was: { side: before.line.side(), phrase: old }, now: { side: after.line.side(), phrase: fresh } };
  const change = turnTold(kind, sides, tongue);
  return change ? [{ change, now: phraseOf(after, now, longestBehind) }] : [];
}

/** Words behind the verb that say what is meant. */
const longestBehind = 7;

/** The verb with its small words, and at most so many words of its clause behind it: as they stand in the line. */
function phraseOf({ line: { text, words } }: LineRead, { from, to }: Deed, behind: number): string {
  const rest = words.slice(to, to + behind);
  const stop = rest.findIndex(({ kind, text }) => kind === "sign" && /^[.,;:!?()“”"–—]$/.test(text));
  const last = stop < 0 ? to + rest.length - 1 : to + stop - 1;
  const cut = stop < 0 && to + rest.length < words.length && behind > 0 ? " …" : "";
  return `${text.slice(words[from]?.start, words[last]?.end)}${cut}`;
}
