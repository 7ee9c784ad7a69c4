// The PNG of a drawing: what any reader of such files finds in it, how heavy it is, and that its colours can be read.
import { crc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../src/drawing/font.ts";
import { type Canvas, fill, openCanvas } from "../../src/drawing/paint.ts";
import { cardColours, drawPng } from "../../src/drawing/png.ts";
import { encodePng } from "../../src/drawing/png-bytes.ts";
import type { FigureStep } from "../../src/news/drawing.ts";
import { aFigure, anyDrawing, aTimeline, onDay } from "./samples.ts";

type Read = { readonly width: number; readonly height: number; readonly at: (x: number, y: number) => string };

/** As https://www.w3.org/TR/png-3/ says, for pictures of a palette without filters. Throws for anything else. */
function readPng(bytes: Uint8Array): Read {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    expect(view.getUint32(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    chunks.set(name, bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  const header = Buffer.from(chunks.get("IHDR") ?? []);
  expect([...header.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get("IDAT") ?? new Uint8Array());
  expect(rows).toHaveLength((width + 1) * height);
  const palette = Buffer.from(chunks.get("PLTE") ?? []);
  return {
    width,
    height,
    at: (x, y) => {
      expect(rows[y * (width + 1)]).toBe(0);
      const colour = (rows[y * (width + 1) + x + 1] ?? 0) * 3;
      return palette.subarray(colour, colour + 3).toString("hex");
    },
  };
}

const hex = (colour: readonly number[]): string => Buffer.from(colour).toString("hex");

test("a card is 780 pixels wide, with a ground and an edge of its own", () => {
  const png = readPng(drawPng(aFigure()));
  expect(png.width).toBe(780);
  expect(png.at(0, 0)).toBe(hex(cardColours.edge));
  expect(png.at(779, png.height - 1)).toBe(hex(cardColours.edge));
  expect(png.at(10, 10)).toBe(hex(cardColours.ground));
});

test("colours that are painted are those that are read again, past what a palette holds the nearest", () => {
  const few = readPng(encodePng({ width: 2, height: 1, pixels: Uint8Array.of(1, 2, 3, 250, 251, 252) }));
  expect([few.at(0, 0), few.at(1, 0)]).toEqual(["010203", "fafbfc"]);
  const greys = Uint8Array.from({ length: 257 * 3 }, (_, at) =>
    at < 256 * 3 ? Math.floor(at / 3) : at % 3 ? 200 : 201,
  );
  expect(readPng(encodePng({ width: 257, height: 1, pixels: greys })).at(256, 0)).toBe("c8c8c8");
});

const shade = ({ width, pixels }: Canvas, x: number, y: number): number => pixels[(y * width + x) * 3] ?? -1;

/** As SVG writes the points of a polygon. */
const outline = (points: string): readonly Point[] =>
  points.split(" ").map((point) => {
    const [x = 0, y = 0] = point.split(",").map(Number);
    return [x, y];
  });

test("a pixel is as dark as the part of it that an outline covers", () => {
  const canvas = openCanvas(4, 3, [255, 255, 255]);
  // From 0.5 to 2.0 across, from 1.0 to 2.2 down: by hand 0.5 and 1 of the middle row, a fifth of that below.
  fill(canvas, [outline("0.5,1 2,1 2,2.2 0.5,2.2")], [0, 0, 0]);
  const rows = [0, 1, 2].map((y) => [0, 1, 2, 3].map((x) => Math.round((255 - shade(canvas, x, y)) / 17)));
  expect(rows).toEqual([
    [0, 0, 0, 0],
    [8, 15, 0, 0],
    [2, 3, 0, 0],
  ]);
});

test("a slope covers half of the pixel that it cuts in half, and what lies outside of the canvas is not seen", () => {
  const canvas = openCanvas(2, 2, [255, 255, 255]);
  fill(canvas, [outline("-5,-5 2,2 -5,9")], [0, 0, 0]);
  expect([shade(canvas, 0, 0), shade(canvas, 1, 0), shade(canvas, 0, 1)]).toEqual([119, 255, 0]);
});

test("what turns the other way within an outline is a hole, and what is covered twice is covered once", () => {
  const square = (from: number, to: number): [number, number][] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  const canvas = openCanvas(3, 3, [255, 255, 255]);
  fill(canvas, [square(0, 3), square(1, 2).reverse()], [0, 0, 0]);
  expect([shade(canvas, 0, 0), shade(canvas, 1, 1)]).toEqual([0, 255]);
  const twice = openCanvas(3, 3, [255, 255, 255]);
  fill(twice, [square(0, 2), square(0, 3)], [0, 0, 0]);
  expect([shade(twice, 0, 0), shade(twice, 2, 2)]).toEqual([0, 0]);
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: readonly number[], other: readonly number[]): number {
  const light = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test("every ink has 4.5:1 against the card, and the card's edge 3:1 against it, and against a dark chat", () => {
  const { ground, edge, ...inks } = cardColours;
  for (const ink of Object.values(inks)) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  for (const chat of [
    [0x31, 0x33, 0x38],
    [0x1a, 0x1d, 0x21],
  ])
    expect(contrast(ground, chat)).toBeGreaterThanOrEqual(3);
});

test("no drawing is heavier than 80 kB", () => {
  const outlets = ["Valley Post", "The Northern Evening Chronicle and Advertiser", "The Daily Example of the Coast"];
  const steps = Array.from({ length: 12 }, (_, at) => ({
    ...{ at: onDay(1 + at * 3), value: (at * 7919) % 1000, amount: `about ${(at * 7919) % 1000} million` },
    ...{ outlet: outlets[at % 3] ?? "", corrected: true as const },
  })) as unknown as readonly [FigureStep, ...FigureStep[]];
  const told = Array.from({ length: 8 }, (_, at) => ({
    ...{ at: onDay(1 + at), outlet: outlets[at % 3] ?? "", corrected: true as const },
    words:
      "The harbour company says that it never agreed to what the union told its members on Sunday evening. ".repeat(2),
  })) as unknown as ReturnType<typeof aTimeline>["steps"];
  const title = "Containers that wait in the harbour, as the company, the union and the ministry count them daily, ";
  for (const drawing of [
    aFigure({ steps, title: title.repeat(3) }),
    aTimeline({ steps: told, title: title.repeat(3) }),
  ])
    expect(drawPng(drawing).length).toBeLessThan(80_000);
  fc.assert(
    fc.property(anyDrawing, (drawing) => drawPng(drawing).length < 80_000),
    { numRuns: 10 },
  );
});
