// Closed outlines filled into pixels with soft edges: the area of each pixel that an outline covers is its strength.
import type { Contour } from "./font.ts";

export type Colour = readonly [red: number, green: number, blue: number];

/** Steps between nothing and covered: more of them no eye sees, and each costs a colour of the picture. */
const levels = 15;

/** Three bytes a pixel, row by row. */
export type Canvas = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

export function openCanvas(width: number, height: number, ground: Colour): Canvas {
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = ground[at % 3] ?? 0;
  return { width, height, pixels };
}

/** Outlines in pixels. What lies outside of the canvas is not seen; what is covered twice is covered. */
export function fill(canvas: Canvas, outlines: readonly Contour[], colour: Colour): void {
  const points = outlines.flat();
  if (points.length === 0) return;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.floor(Math.min(...xs)), Math.ceil(Math.max(...xs))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(canvas.height, Math.ceil(Math.max(...ys)))];
  const [width, height] = [right - left, Math.max(0, bottom - top)];
  const edges: Edges = { width: width + 2, height, cover: new Float32Array((width + 2) * height) };
  for (const outline of outlines)
    for (const [at, [x, y]] of outline.entries()) {
      const [toX, toY] = outline[(at + 1) % outline.length] ?? [x, y];
      addEdge(edges, x - left, y - top, toX - left, toY - top);
    }
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++) {
      sum += edges.cover[row * edges.width + column] ?? 0;
      const strength = Math.round(Math.min(1, Math.abs(sum)) * levels) / levels;
      if (strength > 0 && left + column >= 0 && left + column < canvas.width)
        blend(canvas, ((top + row) * canvas.width + left + column) * 3, colour, strength);
    }
  }
}

function blend({ pixels }: Canvas, at: number, [red, green, blue]: Colour, strength: number): void {
  const mixed = (before = 0, value: number): number => Math.round(before + (value - before) * strength);
  pixels[at] = mixed(pixels[at], red);
  pixels[at + 1] = mixed(pixels[at + 1], green);
  pixels[at + 2] = mixed(pixels[at + 2], blue);
}

/** How much the cover changes from one pixel to the next on its right, so that a sum along a row is the cover. */
type Edges = { readonly width: number; readonly height: number; readonly cover: Float32Array };

/** Row by row, the part of each pixel that lies to the right of the edge; downwards counts, upwards takes away. */
function addEdge(edges: Edges, x1: number, y1: number, x2: number, y2: number): void {
  if (y1 === y2) return;
  const [way, fromX, fromY, toX, toY] = y1 < y2 ? [1, x1, y1, x2, y2] : [-1, x2, y2, x1, y1];
  const slope = (toX - fromX) / (toY - fromY);
  for (let row = Math.max(0, Math.floor(fromY)); row < Math.min(edges.height, Math.ceil(toY)); row++) {
    const [upper, lower] = [Math.max(row, fromY), Math.min(row + 1, toY)];
    const [one, other] = [fromX + (upper - fromY) * slope, fromX + (lower - fromY) * slope];
    addAcross(edges, row, (lower - upper) * way, Math.min(one, other), Math.max(one, other));
  }
}

/** Of one row: the edge goes `height` down between two columns. */
function addAcross({ width, cover }: Edges, row: number, height: number, left: number, right: number): void {
  const start = row * width;
  const [first, last] = [Math.floor(left), Math.floor(right)];
  /** What lies on the right of the edge within a pixel that it crosses from `from` to `to`. */
  let given = 0;
  for (let column = first; column <= last; column++) {
    const [from, to] = [Math.max(left, column), Math.min(right, column + 1)];
    const part = right > left ? (height * (to - from)) / (right - left) : height;
    const onRight = part * (column + 1 - (from + to) / 2);
    cover[start + column] = (cover[start + column] ?? 0) + onRight + given;
    given = part - onRight;
  }
  cover[start + last + 1] = (cover[start + last + 1] ?? 0) + given;
}
