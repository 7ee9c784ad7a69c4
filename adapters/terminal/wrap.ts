// Breaks lines at the terminal's width, counting what is seen: no colour codes, no address behind words.

import { stripVTControlCharacters } from "node:util";

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Columns a text takes: what terminals draw as one letter counts once, however many characters make it. */
export function columns(text: string): number {
  const seen = stripVTControlCharacters(text);
  if (/^[ -~]*$/.test(seen)) return seen.length;
  let taken = 0;
  for (const { segment } of letters.segment(seen)) taken += widthOf(segment);
  return taken;
}

/** Families, flags and keycaps are two columns wide; marks on a letter, and what is invisible, take none. */
function widthOf(letter: string): number {
  // No single character before U+203C is one, and the pattern is long to make: no bullet or dash should pay for it.
  if ((letter.length > 1 || letter >= "\u203c") && /^\p{RGI_Emoji}$/v.test(letter)) return 2;
  let taken = 0;
  for (const character of letter)
    if (!/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character)) taken += wide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return taken;
}

/** East Asian Width W and F, first and last: https://www.unicode.org/reports/tr11/ */
const wideRanges = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
] as const;
const wide = (code: number): boolean => wideRanges.some(([first, last]) => code >= first && code <= last);

/** `first` opens the first line, `rest` every other. Never cuts a word, never loses one. */
export function wrap(text: string, width: number, first = "", rest = first): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = lines.length === 0 ? first : rest;
    let filled = columns(line);
    let empty = true;
    for (const word of paragraph.split(" ")) {
      const needed = columns(word);
      if (!empty && filled + 1 + needed > width) {
        lines.push(line);
        line = rest;
        filled = columns(rest);
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      filled += needed + (empty ? 0 : 1);
      empty = false;
    }
    lines.push(line);
  }
  return lines;
}

/** Buttons and the like: none is torn, and what fits no line goes onto the next. */
export function wrapWhole(items: readonly string[], width: number, before = ""): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const line = lines.at(-1);
    const longer = `${line}  ${item}`;
    if (line !== undefined && columns(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(`${before}${item}`);
  }
  return lines;
}
