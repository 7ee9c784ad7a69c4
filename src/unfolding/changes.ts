// What a newer telling of a story says otherwise than an older one: each change with both lines that carry it.

import type { Briefing } from "../news/briefing.ts";
import type { ChangeSide, StoryChange } from "../news/change.ts";
import { tongueOf } from "../news/shown.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Deed, LineRead } from "./deeds.ts";
import { type Moved, movedFigures } from "./figure-changes.ts";
import { tellableLines } from "./lines.ts";
import { type Turned, turnsOf } from "./turns.ts";

/**
 * The most telling first. A change of wording is none, and neither is what only one of the two tells, or a turn that
 * was told between them, `since`.
 */
export function changesOf(was: Briefing, now: Briefing, since: readonly Briefing[] = []): readonly StoryChange[] {
  const tongue = tongueOf(now);
  const [before, after] = [tellableLines(was), tellableLines(now)];
  const figures = movedFigures(before, after).flatMap((moved) => figureChange(moved, tongue));
  const turns = turnsOf(before, after, since.flatMap(tellableLines)).flatMap((turned) => turnChange(turned, tongue));
  return [
    ...turns.filter(({ kind }) => kind !== "outcome"),
    ...figures,
    ...turns.filter(({ kind }) => kind === "outcome"),
  ];
}

/** What contradicts says whom: both outlets and both days. */
function turnChange(turned: Turned, tongue: Tongue): readonly StoryChange[] {
  const { kind, before, after, was, now } = turned;
  const [old, fresh] = [before.line.side(), after.line.side()];
  if (old === undefined || fresh === undefined) return [];
  const day = dayOf(old, tongue);
  const sides = { was: old, now: fresh };
  if (kind === "outcome") {
    const given = { was: phraseOf(before, was, 0), now: phraseOf(after, now, 0), day };
    return [{ kind, ...sides, words: tongue.say("change.outcome", given) }];
  }
  const named = (outlet: string): string => outlet || tongue.say("correction.outlet");
  const given = {
    ...{ was: phraseOf(before, was, longestBehind), before: named(old.outlet), day },
    ...{ now: phraseOf(after, now, longestBehind), outlet: named(fresh.outlet), today: dayOf(fresh, tongue) },
  };
  return [{ kind, ...sides, words: tongue.say(`change.${kind}`, given) }];
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

function figureChange({ was, now }: Moved, tongue: Tongue): readonly StoryChange[] {
  const [old, fresh] = [was.line.side(), now.line.side()];
  if (old === undefined || fresh === undefined) return [];
  const count = now.fate === undefined ? now.text : tongue.say(`fate.${now.fate}`, { count: now.amount });
  const words = tongue.say("briefing.was", { now: count, before: inside(was.amount), day: dayOf(old, tongue) });
  return [{ kind: "figure", was: old, now: fresh, words }];
}

const dayOf = ({ at }: ChangeSide, tongue: Tongue): string => tongue.date(at, "UTC", { day: "numeric", month: "long" });

/** As it reads inside a sentence: "at least seven". */
const inside = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
