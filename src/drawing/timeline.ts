// A story's changes as a timeline: down the card from the first to the last, a longer wait leaving more room.
import type { Drawing } from "../news/drawing.ts";
import { tongueFor } from "../words/tongue.ts";
import { dayWords } from "./days.ts";
import { leftOf, titleCaptions } from "./figure.ts";
import { wrapped } from "./letters.ts";
import { type Caption, cardWidth, type Laid, margin, type Scene } from "./scene.ts";
import { shapesOf } from "./shapes.ts";

type Timeline = Extract<Drawing, { readonly kind: "timeline" }>;

const railAt = margin + 6;
const textAt = margin + 24;
const textWidth = cardWidth - margin - textAt;
const leading = 18;
const most = 3;
/** Shared among the waits between changes, each by how long it was. */
const waiting = 64;

export function timelineScene(drawing: Timeline): Scene {
  const { steps } = drawing;
  const corrected = tongueFor(drawing.language).say("drawing.corrected");
  const words = dayWords(drawing);
  const shapeOf = shapesOf(steps.map(({ outlet }) => outlet));
  const items: Laid[] = titleCaptions(drawing.title);
  const [first, last] = [steps[0].at, steps.at(-1)?.at ?? steps[0].at];
  const [marks, texts]: [Laid[], Caption[]] = [[], []];
  let y = margin + items.length * 21 + 12;
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1];
    if (before !== undefined) y += 10 + ((step.at - before.at) / (last - first || 1)) * waiting;
    const said = step.corrected ? `${step.outlet}, ${corrected}` : step.outlet;
    const [head, ...more] = wrapped(`${words(step.at)} · ${said}`, { size: 12 }, textWidth, 2);
    marks.push({
      ...{ kind: "dot", shape: shapeOf(step.outlet), x: railAt, y: y + 8.5 },
      ...(step.corrected && { hollow: true }),
    });
    for (const text of [head ?? "", ...more]) {
      texts.push({ kind: "caption", text, x: textAt, y: y + 13, size: 12, ink: "quiet" });
      y += leading;
    }
    for (const text of wrapped(step.words, { size: 14, bold: true }, textWidth, most)) {
      const look = step.corrected ? ({ ink: "quiet", struck: true } as const) : ({ ink: "ink" } as const);
      texts.push({ kind: "caption", text, x: textAt, y: y + 14, size: 14, bold: true, ...look });
      y += leading + 1;
    }
  }
  const ends = marks.map((mark) => (mark.kind === "dot" ? mark.y : 0));
  const [from, to] = [ends[0] ?? 0, ends.at(-1) ?? 0];
  items.push({ kind: "stroke", from: [railAt, from], to: [railAt, to], width: 2, ink: "quiet" }, ...marks, ...texts);
  const left = leftOf(drawing, y + 6);
  return { width: cardWidth, height: Math.ceil(y + left.length * 24 + margin), items: [...items, ...left] };
}
