// The font that comes with Lede: its letters as another reader of such files measures them, and which it has.
import { expect, test } from "vitest";
import { type Font, regular, semibold } from "../../src/drawing/font.ts";
import { plainLetters, widthOf, wrapped } from "../../src/drawing/letters.ts";
import { ourLetters } from "../../src/news/drawable.ts";

/** Advance and extremes of the outlines in the font's own units, 2,048 an em, as fontTools 4 reads them. */
const measured: readonly [string, () => Font, number, readonly [number, number, number, number] | undefined][] = [
  ["A", regular, 1413, [52, 0, 1361, 1490]],
  ["8", regular, 1267, [122, -20, 1145, 1510]],
  ["é", regular, 1194, [104, -24, 1094, 1558]],
  ["Ж", regular, 1966, [57, 0, 1909, 1490]],
  ["ő", regular, 1228, [104, -24, 1124, 1558]],
  [" ", regular, 576, undefined],
  ["A", semibold, 1490, [50, 0, 1441, 1490]],
  ["é", semibold, 1211, [89, -23, 1126, 1567]],
  ["Ω", semibold, 1593, [103, 0, 1490, 1510]],
];

test.each(measured)("%s reaches as far as another reader of the font says", (letter, font, advance, box) => {
  const glyph = font().glyph(letter);
  expect((glyph?.advance ?? 0) * 2048).toBeCloseTo(advance, 6);
  const points = glyph?.outlines.flat() ?? [];
  if (box === undefined) return expect(points).toEqual([]);
  const [xs, ys] = [points.map(([x]) => x * 2048), points.map(([, y]) => -y * 2048)];
  const [left, low, right, high] = box;
  // A curve's straight pieces may miss its furthest point by little.
  for (const [found, wanted] of [
    [Math.min(...xs), left],
    [Math.min(...ys), low],
    [Math.max(...xs), right],
    [Math.max(...ys), high],
  ] as const)
    expect(Math.abs(found - wanted)).toBeLessThan(8);
});

/** In square units of the font, as fontTools 4 has it. */
test.each([
  ["o", 507_873],
  ["8", 727_513],
  ["é", 619_723],
  ["Ж", 1_009_345],
])("%s is as black as another reader of the font says, holes left out", (letter, area) => {
  const outlines = regular().glyph(letter)?.outlines ?? [];
  const twice = outlines.flatMap((outline) =>
    outline.map(([x, y], at) => {
      const [toX, toY] = outline[(at + 1) % outline.length] ?? [x, y];
      return x * toY - toX * y;
    }),
  );
  const found = Math.abs(twice.reduce((sum, one) => sum + one, 0) / 2) * 2048 ** 2;
  // Straight pieces cut a little off every curve.
  expect(Math.abs(found / area - 1)).toBeLessThan(0.02);
});

test("every letter and digit that a drawing may hold is in both weights", () => {
  const missing = ourLetters.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).filter(
      (letter) =>
        /[\p{L}\p{N}]/u.test(letter.normalize("NFC")) &&
        (plainLetters(letter) === "" || semibold().glyph(letter.normalize("NFC")) === undefined),
    ),
  );
  expect(missing).toEqual([]);
});

test("what is no letter of ours, joins letters or turns their direction takes no room", () => {
  expect(plainLetters("a\u202eb\u0000c\u200dd😀e")).toBe("abcde");
  expect(plainLetters("e\u0301 \n\t x")).toBe("é x");
});

test("lines break between words, and what has no room ends in an ellipsis within the width", () => {
  const lettering = { size: 10 } as const;
  expect(wrapped("one two three", lettering, widthOf("one two", lettering), 3)).toEqual(["one two", "three"]);
  const cut = wrapped("one two three four", lettering, widthOf("one two", lettering), 2);
  expect(cut).toHaveLength(2);
  expect(cut[1]).toMatch(/…$/);
  for (const line of cut) expect(widthOf(line, lettering)).toBeLessThanOrEqual(widthOf("one two", lettering));
  const long = wrapped("x".repeat(100), lettering, 60, 9);
  for (const line of long) expect(widthOf(line, lettering)).toBeLessThanOrEqual(60);
});
