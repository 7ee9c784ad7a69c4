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

/** Families, flags and keycaps are two columns wide; marks over and under a letter, and what is invisible, take none. */
function widthOf(letter: string): number {
  if (/^\p{RGI_Emoji}$/v.test(letter)) return 2;
  let taken = 0;
  for (const character of letter)
    if (!/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character)) taken += wide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return taken;
}

/** East Asian Width W and F: https://www.unicode.org/reports/tr11/ */
const wide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0x303e) ||
  (code >= 0x3041 && code <= 0xa4cf) ||
  (code >= 0xa960 && code <= 0xa97c) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff01 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x1f300 && code <= 0x1f64f) ||
  (code >= 0x1f900 && code <= 0x1f9ff) ||
  (code >= 0x20000 && code <= 0x3fffd);

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
