// What a newer telling of a story says otherwise than an older one: each change with both lines that carry it.

import { lineOf } from "../checking/line.ts";
import type { Briefing, Figure } from "../news/briefing.ts";
import type { ChangeSide, StoryChange } from "../news/change.ts";
import { figureWords, tongueOf } from "../news/shown.ts";
import type { Tongue } from "../words/tongue.ts";
import { areOneMeasure } from "./apart-rows.ts";
import type { Deed, LineRead } from "./deeds.ts";
import { type Moved, movedFigures } from "./figure-changes.ts";
import { tellableLines } from "./lines.ts";
import { type Measure, measuresIn } from "./measure.ts";
import { type Turned, turnsOf } from "./turns.ts";

/** The most telling first. A change of wording is none, and neither is what only one of the two tells. */
export function changesOf(was: Briefing, now: Briefing): readonly StoryChange[] {
  const tongue = tongueOf(now);
  const [before, after] = [tellableLines(was), tellableLines(now)];
  const figures = movedFigures(before, after).flatMap((moved) => figureChange(moved, tongue));
  const turns = turnsOf(before, after).flatMap((turned) => turnChange(turned, tongue));
  return [
    ...turns.filter(({ kind }) => kind !== "outcome"),
    ...figures,
    ...turns.filter(({ kind }) => kind === "outcome"),
  ];
}

function turnChange({ kind, before, after, was, now }: Turned, tongue: Tongue): readonly StoryChange[] {
  const [old, fresh] = [before.line.side(), after.line.side()];
  if (old === undefined || fresh === undefined) return [];
  const given = { was: wordsOf(before, was), now: wordsOf(after, now), day: dayOf(old, tongue) };
  return [{ kind, was: old, now: fresh, words: tongue.say("change.outcome", given) }];
}

const wordsOf = ({ line: { text, words } }: LineRead, { from, to }: Deed): string =>
  text.slice(words[from]?.start, words[to - 1]?.end);

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

/** Short enough to stand after "was": the number as written, without the words around it. */
export const amountOf = (figure: Figure): string => /[\d.,]*\d[%\d.,]*/.exec(figure.text)?.[0] ?? figure.text.trim();

/** The same unit of the same thing, as far as a figure's own words say. */
export function sameMeasure(one: Figure, other: Figure): boolean {
  const [first, second] = [one, other].map(measureOnce);
  return first !== undefined && second !== undefined && areOneMeasure(first, second);
}

/** Each figure is compared with many. */
const measureOnce = (figure: Figure): ReturnType<typeof measureOf> => {
  const known = measured.get(figure) ?? { measure: measureOf(figure) };
  measured.set(figure, known);
  return known.measure;
};

const measured = new WeakMap<Figure, { readonly measure: ReturnType<typeof measureOf> }>();

function measureOf(
  figure: Figure,
):
  | Measure<{ text: string; words: ReturnType<typeof lineOf>["all"]; language: string; isName: () => boolean }>
  | undefined {
  const text = figureWords({ text: figure.text, measures: figure.measures });
  const line = { text, words: lineOf(text, "en").all, language: "en", isName: () => false };
  return measuresIn(line).find(({ quantity }) => quantity.value === figure.value);
}
