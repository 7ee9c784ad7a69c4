// What stands where on a drawing, before it is written as SVG or painted: words, lines and marks, in points of a phone.
import { plainLetters, widthOf } from "./letters.ts";
import type { Shape } from "./shapes.ts";

/** A rise and a fall differ in more than their colour: a fall is dashed. */
export type Tint = "ink" | "quiet" | "rise" | "fall";

export type Caption = {
  readonly kind: "caption";
  readonly text: string;
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
  readonly size: number;
  readonly bold?: true;
  readonly ink: Tint;
  /** Struck out, as what was said is no longer so. */
  readonly struck?: true;
};

/** Along the axes alone. */
export type Stroke = {
  readonly kind: "stroke";
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
  readonly ink: Tint;
  readonly dashed?: true;
};

export type Dot = {
  readonly kind: "dot";
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** What its line said is no longer so. */
  readonly hollow?: true;
};

export type Laid = Caption | Stroke | Dot;

export type Scene = { readonly width: number; readonly height: number; readonly items: readonly Laid[] };

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** As wide as a narrow phone shows a picture. */
export const cardWidth = 390;
export const margin = 16;
/** From the middle of a mark to its edge. */
export const markSize = 5;
/** A dash is as long as the gap behind it. */
export const dash = 4;

/** Where letters reach above and below their line, in ems. */
const [ascent, descent] = [0.78, 0.22];

export function boxOf(item: Laid): Box {
  if (item.kind === "dot") return around(item.x, item.y, markSize + 1);
  if (item.kind === "caption") {
    const { x, y, size } = item;
    return { left: x, top: y - size * ascent, right: x + widthOf(item.text, item), bottom: y + size * descent };
  }
  const [[x1, y1], [x2, y2], half] = [item.from, item.to, item.width / 2];
  return {
    left: Math.min(x1, x2) - half,
    top: Math.min(y1, y2) - half,
    right: Math.max(x1, x2) + half,
    bottom: Math.max(y1, y2) + half,
  };
}

const around = (x: number, y: number, by: number): Box => ({
  left: x - by,
  top: y - by,
  right: x + by,
  bottom: y + by,
});

/** Closer than `gap` counts as touching. */
export const overlaps = (one: Box, other: Box, gap = 0): boolean =>
  one.left < other.right + gap &&
  other.left < one.right + gap &&
  one.top < other.bottom + gap &&
  other.top < one.bottom + gap;

/** Caption with their middle at `x`, moved as far as the card's margins ask. */
export function centred(words: Omit<Caption, "kind">): Caption {
  const text = plainLetters(words.text);
  const width = widthOf(text, words);
  const x = Math.min(Math.max(words.x - width / 2, margin), cardWidth - margin - width);
  return { ...words, kind: "caption", text, x };
}
