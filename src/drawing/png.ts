// A drawing as the bytes of a PNG: painted by us, without a browser and without a font of the machine's.
import type { Drawing } from "../news/drawing.ts";
import { sceneOf } from "./card.ts";
import type { Contour, Point } from "./font.ts";
import { glyphsOf } from "./letters.ts";
import { type Canvas, type Colour, fill, openCanvas } from "./paint.ts";
import { encodePng } from "./png-bytes.ts";
import { boxOf, type Caption, dash, type Laid, markSize, type Stroke, type Tint } from "./scene.ts";
import { shapes } from "./shapes.ts";

/** A card of its own ground and edge, as nobody knows what colour a chat has. Each ink has 4.5:1 against it. */
export const cardColours = {
  ground: [0xfc, 0xfb, 0xf8],
  edge: [0x8a, 0x91, 0x99],
  ink: [0x1b, 0x1f, 0x24],
  quiet: [0x55, 0x5c, 0x66],
  rise: [0x0b, 0x53, 0x94],
  fall: [0xa3, 0x2a, 0x12],
} as const satisfies Readonly<Record<Tint | "ground" | "edge", Colour>>;

/** Pixels of a point, as most phones have them. */
const scale = 2;

/** 780 pixels wide: 390 points of a narrow screen. */
export function drawPng(drawing: Drawing): Uint8Array {
  const { width, height, items } = sceneOf(drawing);
  const canvas = openCanvas(width * scale, height * scale, cardColours.ground);
  for (const edge of [rectangle(0, 0, width, 1), rectangle(0, height - 1, width, height)])
    fill(canvas, [scaled(edge)], cardColours.edge);
  for (const edge of [rectangle(0, 0, 1, height), rectangle(width - 1, 0, width, height)])
    fill(canvas, [scaled(edge)], cardColours.edge);
  for (const item of items) paint(canvas, item);
  return encodePng(canvas);
}

function paint(canvas: Canvas, item: Laid): void {
  const put = (outlines: readonly Contour[], ink: keyof typeof cardColours) =>
    fill(canvas, outlines.map(scaled), cardColours[ink]);
  switch (item.kind) {
    case "stroke":
      put(partsOf(item), item.ink);
      break;
    case "dot": {
      const at = (by: number) => [shapes[item.shape].map(([x, y]): Point => [item.x + x * by, item.y + y * by])];
      // A line that ends at a mark does not run into its outline.
      put(at(markSize + 1.5), "ground");
      put(at(markSize), "ink");
      if (item.hollow) put(at(markSize - 2.2), "ground");
      break;
    }
    case "caption": {
      put(lettersOf(item), item.ink);
      const { left, right } = boxOf(item);
      const level = item.y - item.size * 0.3;
      if (item.struck) put([rectangle(left - 1, level - 0.75, right + 1, level + 0.75)], item.ink);
    }
  }
}

function lettersOf(words: Caption): readonly Contour[] {
  let { x } = words;
  const level = Math.round(words.y * scale) / scale;
  return glyphsOf(words.text, words).flatMap(({ advance, outlines }) => {
    // On whole pixels, so that a letter is the same pixels wherever it stands: half of the bytes.
    const from = Math.round(x * scale) / scale;
    x += advance * words.size;
    return outlines.map((outline) =>
      outline.map(([right, down]): Point => [from + right * words.size, level + down * words.size]),
    );
  });
}

function partsOf({ from: [x1, y1], to: [x2, y2], width, dashed }: Stroke): readonly Contour[] {
  const [left, right, top, bottom] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  const half = width / 2;
  if (!dashed) return [rectangle(left - half, top - half, right + half, bottom + half)];
  const length = Math.max(right - left, bottom - top);
  return Array.from({ length: Math.ceil(length / (2 * dash)) }, (_, at) => {
    const [from, to] = [at * 2 * dash, Math.min(at * 2 * dash + dash, length)];
    return right > left
      ? rectangle(left + from, top - half, left + to, top + half)
      : rectangle(left - half, top + from, left + half, top + to);
  });
}

const rectangle = (left: number, top: number, right: number, bottom: number): Contour => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

const scaled = (outline: Contour): Contour => outline.map(([x, y]): Point => [x * scale, y * scale]);
