// A figure over time as a step line: how high it stood, by whom and since when, with time and amounts to scale.
import type { Drawing } from "../news/drawing.ts";
import { tongueFor } from "../words/tongue.ts";
import { dayWords } from "./days.ts";
import { keyOf } from "./key.ts";
import { plainLetters, wrapped } from "./letters.ts";
import {
  boxOf,
  type Caption,
  cardWidth,
  centred,
  type Laid,
  margin,
  markSize,
  overlaps,
  type Scene,
  type Stroke,
} from "./scene.ts";
import { shapesOf } from "./shapes.ts";

type Figure = Extract<Drawing, { readonly kind: "figure" }>;
type Place = { readonly x: number; readonly y: number };

const plot = { left: margin + 20, right: cardWidth - margin - 16, height: 112 } as const;
const title = { size: 16, leading: 21, lines: 3 } as const;
/** Above the highest point, for its amount. */
const headroom = 30;

export function figureScene(drawing: Figure): Scene {
  const { steps } = drawing;
  const tongue = tongueFor(drawing.language);
  const items: Laid[] = titleCaptions(drawing.title);
  const top = margin + items.length * title.leading + headroom;
  const { places, zero, bottom } = placed(steps, top);
  items.push(...axisOf(zero, bottom));
  items.push(...stepsOf(places));
  const shapeOf = shapesOf(steps.map(({ outlet }) => outlet));
  const marks = places.map(({ x, y }, at): Laid => {
    const { outlet, corrected } = steps[at] ?? steps[0];
    return { kind: "dot", shape: shapeOf(outlet), x, y, ...(corrected && { hollow: true }) };
  });
  items.push(...marks, ...datesOf(drawing, places, bottom + 22));
  items.push(...amountsOf(steps, places, items));
  const words = dayWords(drawing);
  const rows = steps.map((step, at) => {
    const before = steps[at - 1]?.value ?? step.value;
    const way = step.value > before ? "↑" : step.value < before ? "↓" : "";
    return { ...step, shape: shapeOf(step.outlet), day: words(step.at), way };
  });
  const key = keyOf(rows, bottom + 34, tongue.say("drawing.corrected"));
  const left = leftOf(drawing, key.bottom);
  return {
    width: cardWidth,
    height: Math.ceil(key.bottom + left.length * 20 + margin - 4),
    items: [...items, ...key.items, ...left],
  };
}

/** How many steps no card has room for; nothing where all are there. */
export function leftOf({ left = 0, language }: Drawing, top: number): readonly Caption[] {
  if (left === 0) return [];
  const text = plainLetters(tongueFor(language).say("drawing.left", { left }));
  return [{ kind: "caption", text, x: margin, y: top + 14, size: 12, ink: "quiet" }];
}

export const titleCaptions = (words: string): Laid[] =>
  wrapped(words, { size: title.size, bold: true }, cardWidth - 2 * margin, title.lines).map(
    (text, at): Caption => ({
      ...{ kind: "caption", text, x: margin, y: margin + title.size - 2 + at * title.leading },
      ...{ size: title.size, bold: true, ink: "ink" },
    }),
  );

/** `zero`: where nothing stands; undefined where the amounts are too far from it to be shown with it. */
function placed(steps: Figure["steps"], top: number) {
  const values = steps.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const withZero = (low <= 0 && high >= 0) || high - low >= reach / 4;
  const [least, most] = withZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  // Where the least amount is no nothing, its line does not lie on the axis; below it its amount has room.
  const floor = plot.height - (withZero && low >= 0 ? 0 : headroom);
  const heightOf = (value: number): number => top + ((most - value) / (most - least || 1)) * floor;
  const [first, last] = [steps[0].at, steps.at(-1)?.at ?? steps[0].at];
  const xOf = (at: number, index: number): number => {
    const part = last > first ? (at - first) / (last - first) : index / Math.max(1, steps.length - 1);
    return plot.left + part * (plot.right - plot.left);
  };
  const places: Place[] = [];
  for (const [index, { at, value }] of steps.entries()) {
    const [x, y] = [xOf(at, index), heightOf(value)];
    const hidden = ({ x: other, y: level }: Place) => Math.abs(other - x) < 2 * markSize && Math.abs(level - y) < 2;
    const by = places.some(hidden) ? 2 * markSize + 2 : 0;
    places.push({ x: Math.min(x + by, plot.right + 12), y });
  }
  return { places, zero: withZero ? heightOf(0) : undefined, bottom: top + plot.height };
}

/** The line of nothing with its "0"; dashed and without one where it stands for no amount. */
function axisOf(zero: number | undefined, bottom: number): readonly Laid[] {
  const y = zero ?? bottom;
  const line: Stroke = {
    ...{ kind: "stroke", from: [zero === undefined ? margin : margin + 10, y], to: [cardWidth - margin, y], width: 1 },
    ...{ ink: "quiet", ...(zero === undefined && { dashed: true }) },
  };
  if (zero === undefined) return [line];
  return [line, { kind: "caption", text: "0", x: margin, y: y + 4, size: 11, ink: "quiet" }];
}

/** Level until the next report, then up or down to it; what falls is dashed. */
const stepsOf = (places: readonly Place[]): readonly Stroke[] =>
  places.flatMap(({ x, y }, at): readonly Stroke[] => {
    const before = places[at - 1];
    if (before === undefined) return [];
    const level: Stroke = { kind: "stroke", from: [before.x, before.y], to: [x, before.y], width: 2, ink: "ink" };
    const way: Stroke = { kind: "stroke", from: [x, before.y], to: [x, y], width: 2, ink: "rise" };
    return y === before.y ? [level] : [level, y > before.y ? { ...way, ink: "fall", dashed: true } : way];
  });

/** Where they fit, the weightiest first; the key under the line has them all. */
function amountsOf(steps: Figure["steps"], places: readonly Place[], drawn: readonly Laid[]): readonly Caption[] {
  const values = steps.map(({ value }) => value);
  const weight = (at: number): number =>
    [steps.length - 1, 0, values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))].indexOf(at) + 1 ||
    9;
  const order = [...steps.keys()].sort((one, other) => weight(one) - weight(other));
  const kept: Caption[] = [];
  for (const at of order) {
    const [step, place, before] = [steps[at], places[at], places[at - 1]];
    if (step === undefined || place === undefined) continue;
    const falls = before !== undefined && place.y > before.y;
    const [over, under] = [place.y - markSize - 7, place.y + markSize + 14];
    const free = (falls ? [under, over] : [over, under])
      .map((y) =>
        centred({
          ...{ text: wrapped(step.amount, { size: 13, bold: true }, 120, 1)[0] ?? "", x: place.x, y, size: 13 },
          ...{ bold: true, ink: "ink", ...(step.corrected && { struck: true }) },
        }),
      )
      .find((words) => {
        const isOver = (gap: number) => (other: Laid) => overlaps(boxOf(words), boxOf(other), gap);
        return !drawn.some(isOver(1)) && !kept.some(isOver(4));
      });
    if (free !== undefined) kept.push(free);
  }
  return kept;
}

/** The last day and the first, then those between that have room. */
function datesOf(drawing: Figure, places: readonly Place[], y: number): readonly Caption[] {
  const words = dayWords(drawing);
  const order = [places.length - 1, 0, ...[...places.keys()].slice(1, -1)];
  const kept: Caption[] = [];
  for (const at of order) {
    const [step, place] = [drawing.steps[at], places[at]];
    if (step === undefined || place === undefined) continue;
    const date = centred({ text: words(step.at), x: place.x, y, size: 11, ink: "quiet" });
    const isSaid = kept.some(({ text }) => text === date.text);
    if (!isSaid && !kept.some((other) => overlaps(boxOf(date), boxOf(other), 8))) kept.push(date);
  }
  return kept;
}
