// What a newer telling of a story says otherwise than an older one: each change with both lines that carry it.

import type { Word } from "../checking/line.ts";
import type { Briefing } from "../news/briefing.ts";
import type { StoryChange } from "../news/change.ts";
import { tongueOf } from "../news/shown.ts";
import type { Tongue } from "../words/tongue.ts";
import { figureTold, turnTold } from "./change-words.ts";
import type { Deed, LineRead } from "./deeds.ts";
import { movedFigures } from "./figure-changes.ts";
import { changesFound, isOneChange, type ToldChange } from "./found.ts";
import { type ToldLine, tellableLines } from "./lines.ts";
import type { Measure } from "./measure.ts";
import { isSure } from "./sure.ts";
import { type Turned, turnsOf } from "./turns.ts";

/** As `changesTold`, the most telling first. */
export function changesOf(was: Briefing, now: Briefing, since: readonly Briefing[] = []): readonly StoryChange[] {
  const changes = changesTold(was, now, since).map(({ change }) => change);
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
 * or a turn that was told between them, `since`.
 */
export function changesTold(was: Briefing, now: Briefing, since: readonly Briefing[]): readonly ToldChange[] {
  const found = changesFound(was, now, tongueOf(now));
  const areFound = now.foundSince?.includes(was.id) === true;
  const all: ToldChange[] = changesByRows(was, now, since).filter((one) =>
    areFound ? found.some((other) => isOneChange(one, other)) : isSure(one),
  );
  for (const one of found) if (!all.some((other) => isOneChange(one, other))) all.push(one);
  return all;
}

/** The words of a line that tell one side of a change: its characters, the end exclusive. */
export type ToldWords = { readonly line: ToldLine; readonly start: number; readonly end: number };
export type ChangeByRows = ToldChange & {
  readonly turned?: Turned;
  readonly at: { readonly was: ToldWords; readonly now: ToldWords };
};

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
  const at = { was: wordsOf(before, was), now: wordsOf(after, now) };
  const [old, fresh] = [phraseOf(at.was), phraseOf(at.now)];
  const sides = { was: { side: before.line.side(), phrase: old }, now: { side: after.line.side(), phrase: fresh } };
  const change = turnTold(kind, sides, tongue);
  return change ? [{ change, now: fresh, turned, at }] : [];
}

/** Words behind the verb that say what is meant. */
const longestBehind = 7;

/** The verb with its small words, and at most so many words of its clause behind it. */
function wordsOf({ line }: LineRead, { from, to }: Deed): ToldWords {
  const rest = line.words.slice(to, to + longestBehind);
  const stop = rest.findIndex(isStop);
  const last = to + (stop < 0 ? rest.length : stop) - 1;
  return { line, start: line.words[from]?.start ?? 0, end: line.words[last]?.end ?? 0 };
}

/** As they stand in the line; what goes on in the middle of a clause says so. */
function phraseOf({ line: { text, words }, start, end }: ToldWords): string {
  const next = words.find((word) => word.start >= end);
  return `${text.slice(start, end)}${next === undefined || isStop(next) ? "" : " …"}`;
}

const isStop = ({ kind, text }: Word): boolean => kind === "sign" && /^[.,;:!?()“”"–—]$/.test(text);
