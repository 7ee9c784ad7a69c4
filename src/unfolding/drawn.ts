// Whether a story is better drawn than told, and as what: a figure that moved, or what changed from day to day.
import type { Instant, NonEmpty } from "../news/article.ts";
import type { Figure, Source } from "../news/briefing.ts";
import { correctionOf } from "../news/corrected.ts";
import { isDrawable } from "../news/drawable.ts";
import type { Drawing, FigureStep, TimelineStep } from "../news/drawing.ts";
import { figureWords, titleShown, tongueOf } from "../news/shown.ts";
import { coursesOf, type FigureTold } from "./course.ts";
import { type DatedChange, type Telling, timelineOf } from "./tellings.ts";

/** Points of a figure, and changes of a story, that are worth a picture; and how many a card has room for. */
const figureSteps = { fewest: 3, most: 12 } as const;
const timelineSteps = { fewest: 5, most: 8 } as const;

/**
 * A figure that three or more reports put and that moved, else five or more changes; `tellings` are of one story,
 * oldest first. Undefined where words say it as well, where a step has no outlet to its name, and where no letters of
 * a card's could write it.
 */
export function drawingOf(tellings: readonly Telling[], zone: string): Drawing | undefined {
  const newest = tellings.at(-1)?.briefing;
  if (newest === undefined) return undefined;
  const { language } = tongueOf(newest);
  const drawing = figureDrawn(tellings, zone) ?? timelineDrawn(tellings, { title: titleShown(newest), language, zone });
  return drawing && isDrawable(drawing) ? drawing : undefined;
}

/** The first figure of the newest telling that is worth a picture. */
export function figureDrawn(tellings: readonly Telling[], zone: string): Drawing | undefined {
  const { language } = tongueOf(tellings.at(-1)?.briefing ?? { language: "en" });
  for (const { of, told } of coursesOf(tellings.map(({ briefing }) => briefing))) {
    const steps = stepsOf(told, tellings);
    const isMoved = steps.some(({ value }) => value !== steps[0]?.value);
    if (steps.length < figureSteps.fewest || !isMoved) continue;
    const drawn = thinned(steps, weightsOf(steps), figureSteps.most);
    const drawing = drawn && ({ kind: "figure", title: measureOf(of, language), language, zone, ...drawn } as const);
    if (drawing && isDrawable(drawing)) return drawing;
  }
  return undefined;
}

/** A report that is told again is one step. */
function stepsOf(told: readonly FigureTold[], tellings: readonly Telling[]): readonly FigureStep[] {
  const steps: (FigureStep & { readonly article: string })[] = [];
  for (const { figure, briefing } of told) {
    const source = briefing.sources[figure.citation.source];
    const before = steps.filter(({ article }) => article === source?.article);
    if (source === undefined || before.some(({ value }) => value === figure.value)) continue;
    // A page that goes on being written keeps the day of its first words: what it says now, it says when it is told.
    const told = tellings.find((one) => one.briefing === briefing)?.at;
    const at = before.length > 0 && told !== undefined ? told : dayOf(source, briefing.writtenAt);
    const { value, citation } = figure;
    const corrected = correctionOf(briefing, { text: figureWords(figure), citations: [citation] }) !== undefined;
    const step = { at, value, amount: writtenAmount(figure), outlet: source.outlet, article: source.article };
    steps.push(corrected ? { ...step, corrected } : step);
  }
  return steps.toSorted((one, other) => one.at - other.at).map(({ article: _, ...step }) => step);
}

/** What has a day alone is of that day wherever it is read. */
const dayOf = ({ publishedAt, dayOnly }: Source, otherwise: Instant): Instant =>
  publishedAt === undefined ? otherwise : publishedAt + (dayOnly ? 12 * 3_600_000 : 0);

/** "over 220,000" of "over 220,000 people killed": without the words that stand over the drawing. */
function writtenAmount({ text, hedge, measures, unit }: Figure): string {
  const known = new Set(`${measures} ${unit}`.toLowerCase().match(/\p{L}+/gu));
  const words = text.trim().split(/\s+/);
  while (words.length > 1 && known.has(words.at(-1)?.toLowerCase() ?? "")) words.pop();
  const amount = words.join(" ");
  return hedge && !amount.toLowerCase().includes(hedge.toLowerCase()) ? `${hedge} ${amount}` : amount;
}

/** What is measured, without the amount where a label holds it: "sales rose" of "sales rose 8%". */
function measureOf({ text, measures, unit }: Figure, language: string): string {
  const words = (measures.replace(text, "").trim() || unit || text).replace(/\s+/g, " ");
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

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
  if (steps.length < timelineSteps.fewest) return undefined;
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
