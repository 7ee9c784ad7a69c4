// Whether a story is better drawn than told, and as what: a figure that moved, or what changed from day to day.
import { calendarName } from "../language/calendar-names.ts";
import { isSpeaking } from "../language/en/speech-verbs.ts";
import type { NonEmpty } from "../news/article.ts";
import { correctionOf } from "../news/corrected.ts";
import { isDrawable } from "../news/drawable.ts";
import type { Drawing, FigureStep, TimelineStep } from "../news/drawing.ts";
import { titleShown, tongueOf } from "../news/shown.ts";
import { type Move, movesOf } from "./moves.ts";
import { type DatedChange, type Telling, timelineOf } from "./tellings.ts";

/** Values of a figure, and changes of a story, that are worth a picture; and how many a card has room for. */
const figureSteps = { fewest: 3, most: 12 } as const;
const timelineSteps = { fewest: 5, most: 8 } as const;

/**
 * A figure that was told at three values or more that nobody took back, else five or more such changes; `tellings` are
 * of one story, oldest first. Only what is told as a change is drawn as one. Undefined where words say it as well,
 * where a step has no outlet to its name, and where no letters of a card's could write it.
 */
export function drawingOf(tellings: readonly Telling[], zone: string): Drawing | undefined {
  const newest = tellings.at(-1)?.briefing;
  if (newest === undefined) return undefined;
  const { language } = tongueOf(newest);
  const drawing = figureDrawn(tellings, zone) ?? timelineDrawn(tellings, { title: titleShown(newest), language, zone });
  return drawing && isDrawable(drawing) ? drawing : undefined;
}

/** The figure that was told at the most values, where they are worth a picture. */
export function figureDrawn(tellings: readonly Telling[], zone: string): Drawing | undefined {
  for (const moves of movesOf(tellings).toSorted((one, other) => other.length - one.length)) {
    const last = moves.at(-1);
    if (last === undefined || moves.length < figureSteps.fewest) return undefined;
    const { language } = tongueOf(last.telling.briefing);
    const steps = moves.map(stepOf);
    if (standing(steps) < figureSteps.fewest) continue;
    const drawn = thinned(steps, weightsOf(steps), figureSteps.most);
    const drawing = drawn && ({ kind: "figure", title: measuredBy(last), language, zone, ...drawn } as const);
    if (drawing && isDrawable(drawing)) return drawing;
  }
  return undefined;
}

/** Those that no outlet took back. */
const standing = (steps: readonly (FigureStep | TimelineStep)[]): number =>
  steps.filter(({ corrected }) => !corrected).length;

function stepOf({ measure: { line, quantity, amount }, telling, on }: Move): FigureStep {
  const claim = line.side()?.claim;
  const corrected = claim && correctionOf(telling.briefing, claim) !== undefined;
  const step = { at: on, value: quantity.value, amount: inside(amount), outlet: line.outlet };
  return corrected ? { ...step, corrected } : step;
}

/** As it reads where no sentence begins: "about 1,200", but "US$3 billion". */
const inside = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/**
 * What is measured, in the newest report's words: "The storm killed … people on the coast". Of a label's time, which
 * is that of one step alone, nothing is said where it stands at its end.
 */
export function measuredBy({ measure: { line, quantity, amount }, telling: { briefing } }: Move): string {
  const label = briefing.figures.find(
    ({ citation, value, measures }) =>
      value === quantity.value && citation.source === line.source && measures.includes(amount),
  );
  const timed = label?.asOf === undefined ? label?.measures : label.measures.replace(label.asOf, "");
  const open = (timed ?? withoutSpeaker(line.text)).replace(amount, "…");
  const words = (label?.hedge === undefined ? open : open.replace(`${label.hedge} …`, "…")).trim().split(/\s+/);
  const isTime = (word: string): boolean =>
    calendarName(word.toLowerCase().replace(/\P{L}+$/u, ""), line.language) !== undefined;
  while (words.length > 2 && isTime(words.at(-1) ?? "")) {
    words.pop();
    if (/^\p{Ll}{1,3}$/u.test(words.at(-1) ?? "")) words.pop();
  }
  return words.join(" ").replace(/[\s.]+$/, "");
}

/** Without ", the canton said" at its end. */
function withoutSpeaker(text: string): string {
  const comma = text.lastIndexOf(", ");
  const tail =
    text
      .slice(comma + 1)
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? [];
  const isSaid = comma > 0 && tail.length <= longestSpeaker && tail.some((word) => isSpeaking(word));
  return isSaid && !tail.some((word) => /\d/.test(word)) ? text.slice(0, comma) : text;
}

/** Words in which an outlet says who said so, and when. */
const longestSpeaker = 8;

function timelineDrawn(
  tellings: readonly Telling[],
  about: Pick<Drawing, "title" | "language" | "zone">,
): Drawing | undefined {
  const steps = timelineOf(tellings).map(({ now, words, toldAt }: DatedChange): TimelineStep => {
    const { briefing } = tellings.find(({ at }) => at === toldAt) ?? {};
    const corrected = briefing && correctionOf(briefing, now.claim) !== undefined;
    const step = { at: now.at, words, outlet: now.outlet };
    return corrected ? { ...step, corrected } : step;
  });
  if (standing(steps) < timelineSteps.fewest) return undefined;
  const ordered = steps.toSorted((one, other) => one.at - other.at);
  // What is newest weighs most.
  const drawn = thinned(
    ordered,
    ordered.map((_, at) => at),
    timelineSteps.most,
  );
  return drawn && { kind: "timeline", ...about, ...drawn };
}

/** How far each step stands from the one before: the highest and the lowest weigh more than any way between. */
function weightsOf(steps: readonly FigureStep[]): readonly number[] {
  const values = steps.map(({ value }) => value);
  const ends = new Set([Math.max(...values), Math.min(...values)]);
  return values.map((value, at) => {
    if (ends.has(value) && values.indexOf(value) === at) return Number.POSITIVE_INFINITY;
    return Math.abs(value - (values[at - 1] ?? value));
  });
}

/** The first, the last and the weightiest between; `left` says how many there were besides. */
function thinned<S>(
  steps: readonly S[],
  weights: readonly number[],
  most: number,
): { readonly steps: NonEmpty<S>; readonly left?: number } | undefined {
  const between = [...steps.keys()].slice(1, -1);
  const heaviest = between.toSorted((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0)).slice(0, most - 2);
  const kept = new Set([0, steps.length - 1, ...heaviest]);
  const [first, ...rest] = steps.filter((_, at) => kept.has(at));
  const left = steps.length - kept.size;
  return first && { steps: [first, ...rest], ...(left > 0 && { left }) };
}
