// What stands where on a card: nothing over anything else, nothing cut off, nobody's claim without a name.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sceneOf } from "../../src/drawing/card.ts";
import { boxOf, type Caption, type Laid, overlaps, type Scene } from "../../src/drawing/scene.ts";
import type { Drawing } from "../../src/news/drawing.ts";
import { aFigure, anyDrawing, aTimeline, onDay } from "./samples.ts";

const wordsOf = ({ items }: Scene): readonly Caption[] => items.filter((item) => item.kind === "caption");
const kindOf = <K extends Laid["kind"]>({ items }: Scene, kind: K) =>
  items.filter((item): item is Extract<Laid, { readonly kind: K }> => item.kind === kind);
const textOf = (drawing: Drawing): string =>
  wordsOf(sceneOf(drawing))
    .map(({ text }) => text)
    .join(" ");

test("no words stand over others, over a mark or a line, or outside of the card, whatever is drawn", () => {
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      const scene = sceneOf(drawing);
      const words = wordsOf(scene);
      const card = { left: 8, top: 8, right: scene.width - 8, bottom: scene.height - 4 };
      for (const [at, item] of scene.items.entries()) {
        const box = boxOf(item);
        const isWithin =
          box.left >= card.left && box.right <= card.right && box.top >= card.top && box.bottom <= card.bottom;
        if (!isWithin) throw new Error(`outside: ${JSON.stringify(item)} ${JSON.stringify(box)}`);
        for (const other of words)
          if (other !== item && scene.items.indexOf(other) > at && overlaps(boxOf(other), box))
            throw new Error(`over another: ${JSON.stringify(item)} ${JSON.stringify(other)}`);
      }
    }),
    { numRuns: 500 },
  );
});

test("every outlet of a drawing is named on it, and every amount stands there as it was written", () => {
  const text = textOf(aFigure());
  for (const named of ["Valley Post", "The Daily Example", "7", "18", "13", "1 Mar", "2 Mar", "6 Mar"])
    expect(text).toContain(named);
  const told = textOf(aTimeline());
  for (const named of ["1 Mar · Valley Post", "2 Mar · The Daily Example", "90 ships waiting, was 140 (2 March)"])
    expect(told).toContain(named);
});

test("a long outlet's name breaks and is not cut within two lines", () => {
  const outlet = "The Northern Evening Chronicle and Advertiser of the Valley";
  const [first, ...rest] = aFigure().steps;
  const text = textOf(aFigure({ steps: [{ ...first, outlet }, ...rest] }));
  expect(text).toContain(outlet);
});

test("a point whose line was corrected is hollow, its amount struck, and the key says so", () => {
  const scene = sceneOf(aFigure());
  expect(kindOf(scene, "dot").filter(({ hollow }) => hollow)).toHaveLength(2);
  expect(new Set(wordsOf(scene).flatMap(({ text, struck }) => (struck ? [text] : [])))).toEqual(new Set(["18"]));
  expect(textOf(aFigure())).toContain("The Daily Example, corrected since");
});

test("beside wide amounts a long outlet's name still says that it was corrected", () => {
  const outlet = "The Northern Evening Chronicle and Advertiser";
  const [first, ...rest] = aFigure().steps;
  const amount = "about 919 million";
  const text = textOf(aFigure({ steps: [{ ...first, amount, outlet, corrected: true }, ...rest] }));
  expect(text).toContain(`${outlet}, corrected since`);
});

test("a fall is dashed and a rise is not; what stays stays level", () => {
  const steps = [
    { at: onDay(1), value: 5, amount: "5", outlet: "A" },
    { at: onDay(2), value: 9, amount: "9", outlet: "A" },
    { at: onDay(3), value: 9, amount: "9", outlet: "B" },
    { at: onDay(4), value: 2, amount: "2", outlet: "A" },
  ] as const;
  const lines = kindOf(sceneOf(aFigure({ steps })), "stroke").filter(({ width }) => width === 2);
  const upright = lines.filter(({ from, to }) => from[0] === to[0]);
  expect(upright.map(({ from, to, dashed }) => [to[1] < from[1], dashed === true])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(wordsOf(sceneOf(aFigure({ steps }))).filter(({ text }) => text === "↓" || text === "↑")).toHaveLength(2);
});

test("days are to scale: the wait of four days is four times that of one", () => {
  const marks = kindOf(sceneOf(aFigure()), "dot").slice(0, 3);
  const [first = 0, second = 0, third = 0] = marks.map(({ x }) => x);
  expect((third - second) / (second - first)).toBeCloseTo(4, 5);
});

test("a longer wait leaves more room on a timeline", () => {
  const marks = kindOf(sceneOf(aTimeline()), "dot").map(({ y }) => y);
  const [first = 0, second = 0, third = 0] = marks;
  expect(third - second).toBeGreaterThan(second - first + 30);
});

test("two outlets have two marks, and the same outlet the same", () => {
  const shapes = kindOf(sceneOf(aFigure()), "dot").map(({ shape }) => shape);
  expect(shapes.slice(0, 3)).toEqual(["disc", "square", "disc"]);
});

test("amounts below nothing stand below the line of nothing", () => {
  const steps = [
    { at: onDay(1), value: 2, amount: "2%", outlet: "A" },
    { at: onDay(2), value: -3, amount: "-3%", outlet: "A" },
    { at: onDay(3), value: 1, amount: "1%", outlet: "B" },
  ] as const;
  const scene = sceneOf(aFigure({ steps }));
  const [axis] = kindOf(scene, "stroke");
  const [, low] = kindOf(scene, "dot");
  expect(low?.y).toBeGreaterThan(axis?.from[1] ?? Number.POSITIVE_INFINITY);
  expect(textOf(aFigure({ steps }))).toContain("-3%");
});

test("where days are of two years, the year is told", () => {
  const [first, ...rest] = aFigure().steps;
  expect(textOf(aFigure({ steps: [{ ...first, at: Date.UTC(2025, 11, 30) }, ...rest] }))).toContain("30 Dec 2025");
});

test("steps that no card has room for are counted on it", () => {
  expect(textOf(aFigure({ left: 3 }))).toContain("3 steps between are not shown.");
  expect(textOf(aTimeline({ left: 1, language: "de" }))).toContain("Ein Schritt dazwischen wird nicht gezeigt.");
});
