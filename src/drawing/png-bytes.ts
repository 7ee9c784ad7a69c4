// Pixels as the bytes of a PNG, one byte a pixel: a card has few colours (https://www.w3.org/TR/png-3/).
import { crc32, deflateSync } from "node:zlib";
import type { Canvas } from "./paint.ts";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** A palette has room for no more. */
const mostColours = 256;

export function encodePng({ width, height, pixels }: Canvas): Uint8Array {
  const colours = new Map<number, number>();
  // Each row begins with a byte that says how it was filtered: not at all.
  const rows = new Uint8Array((width + 1) * height);
  // Beside a pixel stands most often one of its own colour.
  let [last, place] = [-1, 0];
  for (let row = 0, at = 0; row < height; row++)
    for (let column = 0; column < width; column++, at += 3) {
      const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
      if (colour !== last) place = placeOf(colours, colour);
      last = colour;
      rows[row * (width + 1) + column + 1] = place;
    }
  const palette = [...colours.keys()].slice(0, mostColours).flatMap(channels);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits, which name a colour of the palette.
  header.setUint16(8, 0x0803);
  return joined([
    signature,
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("PLTE", Uint8Array.from(palette)),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function placeOf(colours: Map<number, number>, colour: number): number {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const place = colours.size < mostColours ? colours.size : nearest(colours, colour);
  colours.set(colour, place);
  return place;
}

const channels = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(colours: ReadonlyMap<number, number>, colour: number): number {
  const distance = (other: number): number => {
    const wanted = channels(colour);
    return channels(other).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0);
  };
  const [closest] = [...colours].slice(0, mostColours).sort(([one], [other]) => distance(one) - distance(other));
  return closest?.[1] ?? 0;
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), body]);
  const [length, check] = [new DataView(new ArrayBuffer(4)), new DataView(new ArrayBuffer(4))];
  length.setUint32(0, body.length);
  check.setUint32(0, crc32(named));
  return joined([new Uint8Array(length.buffer), named, new Uint8Array(check.buffer)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
