// The outlines of a TrueType font: what each letter looks like and how far it reaches, read from the bytes of the file.
import { bytesOf } from "../language/bytes.ts";
import packed from "./inter.json" with { type: "json" };

export type Point = readonly [x: number, y: number];
/** Closed: the last point is joined to the first. */
export type Contour = readonly Point[];
/** In ems; y grows downwards from the line that letters stand on. */
export type Glyph = { readonly advance: number; readonly outlines: readonly Contour[] };

export type Font = {
  /** Undefined where the font has no such letter. */
  readonly glyph: (character: string) => Glyph | undefined;
};

export const regular = (): Font => (opened.regular ??= openFont(bytesOf(packed.regular)));
export const semibold = (): Font => (opened.semibold ??= openFont(bytesOf(packed.semibold)));
const opened: { regular?: Font; semibold?: Font } = {};

/** Straight pieces of one curve: no eye sees the corners at the sizes of a card. */
const pieces = 4;

function openFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16)
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  const table = (name: string): number => tables.get(name) ?? 0;
  const em = view.getUint16(table("head") + 18);
  const isLong = view.getInt16(table("head") + 50) === 1;
  const measured = view.getUint16(table("hhea") + 34);
  const map = mapIn(view, table("cmap"));
  const known = new Map<string, Glyph>();

  const placeOf = (id: number): number =>
    table("glyf") + (isLong ? view.getUint32(table("loca") + id * 4) : view.getUint16(table("loca") + id * 2) * 2);

  const outlinesOf = (id: number): readonly Contour[] => {
    const at = placeOf(id);
    if (at === placeOf(id + 1)) return [];
    const contours = view.getInt16(at);
    return contours < 0 ? composed(view, at + 10, outlinesOf) : drawn(view, at + 10, contours);
  };

  return {
    glyph(character) {
      const found = known.get(character);
      const id = map.get(character.codePointAt(0) ?? 0);
      if (found !== undefined || id === undefined) return found;
      const advance = view.getUint16(table("hmtx") + Math.min(id, measured - 1) * 4) / em;
      const outlines = outlinesOf(id).map((outline) => outline.map(([x, y]): Point => [x / em, -y / em]));
      const glyph = { advance, outlines };
      known.set(character, glyph);
      return glyph;
    },
  };
}

/** Which glyph each character has: the table of form 4, which every font has. */
function mapIn(view: DataView, from: number): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  const at = from + view.getUint32(from + 8);
  const doubled = view.getUint16(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + doubled + segment);
    const delta = view.getUint16(at + 16 + doubled * 2 + segment);
    const place = at + 16 + doubled * 3 + segment;
    const offset = view.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const id = offset === 0 ? code : view.getUint16(place + offset + (code - start) * 2);
      if (id !== 0) map.set(code, (id + delta) & 0xffff);
    }
  }
  return map;
}

/** A letter of several others: "é" of "e" and its accent, each moved to its place. */
function composed(view: DataView, from: number, outlinesOf: (id: number) => readonly Contour[]): readonly Contour[] {
  const all: Contour[] = [];
  for (let at = from, more = true; more; ) {
    const flags = view.getUint16(at);
    const wide = (flags & 1) !== 0;
    const [right, up] = wide
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)];
    for (const outline of outlinesOf(view.getUint16(at + 2)))
      all.push(outline.map(([x, y]): Point => [x + right, y + up]));
    more = (flags & 32) !== 0;
    at += wide ? 8 : 6;
  }
  return all;
}

type Knot = { readonly x: number; readonly y: number; readonly on: boolean };

function drawn(view: DataView, from: number, contours: number): readonly Contour[] {
  const ends = Array.from({ length: contours }, (_, contour) => view.getUint16(from + contour * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = from + contours * 2;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & 8) === 0 ? 0 : view.getUint8(at++);
    for (let again = 0; again <= times; again++) flags.push(flag);
  }
  /** Each is given as a step from the one before: none, one byte with its sign in the flags, or two bytes. */
  const along = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -view.getUint8(at++) : view.getUint8(at++);
      else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [along(2, 16), along(4, 32)];
  const knots = flags.map((flag, one): Knot => ({ x: xs[one] ?? 0, y: ys[one] ?? 0, on: (flag & 1) !== 0 }));
  return ends.map((end, contour) => flattened(knots.slice((ends[contour - 1] ?? -1) + 1, end + 1)));
}

/** Curves as straight pieces. Between two knots off the line, the one on it is not written down. */
function flattened(knots: readonly Knot[]): Contour {
  const whole = knots.flatMap((knot, at) => {
    const next = knots[(at + 1) % knots.length] ?? knot;
    return knot.on || next.on ? [knot] : [knot, { x: (knot.x + next.x) / 2, y: (knot.y + next.y) / 2, on: true }];
  });
  return whole.flatMap((knot, at): readonly Point[] => {
    if (knot.on) return [[knot.x, knot.y]];
    const before = whole.at(at - 1) ?? knot;
    const after = whole[(at + 1) % whole.length] ?? knot;
    return Array.from({ length: pieces - 1 }, (_, piece): Point => {
      const part = (piece + 1) / pieces;
      const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
      return [a * before.x + b * knot.x + c * after.x, a * before.y + b * knot.y + c * after.y];
    });
  });
}
