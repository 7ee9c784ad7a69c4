// Breaks lines at the terminal's width, counting what is seen: no colour codes, no address behind words.

const codes = /\u001b\[[0-9;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g;

/** Columns a text takes. East Asian wide characters count two. */
export function columns(text: string): number {
  let seen = 0;
  for (const character of text.replace(codes, "")) seen += wide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return seen;
}

const wide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0x1f300 && code <= 0x1faff);

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
