// How much room words take on a drawing, and where a long line of them breaks.
import { type Font, type Glyph, regular, semibold } from "./font.ts";

export type Lettering = { readonly size: number; readonly bold?: true };

const fontOf = ({ bold }: Lettering): Font => (bold ? semibold() : regular());

/**
 * Caption as they are drawn: what turns the direction of writing, joins or is no letter of ours is gone, so that what
 * is measured is what is seen.
 */
export function plainLetters(text: string): string {
  const font = regular();
  const spaced = text.normalize("NFC").replace(/\s+/gu, " ");
  return [...spaced]
    .filter((one) => font.glyph(one) !== undefined && !/\p{M}/u.test(one))
    .join("")
    .replace(/ +/g, " ")
    .trim();
}

/** Letter by letter. */
export const glyphsOf = (text: string, lettering: Lettering): readonly Glyph[] => {
  const font = fontOf(lettering);
  return [...text].flatMap((one) => font.glyph(one) ?? []);
};

export const widthOf = (text: string, lettering: Lettering): number =>
  glyphsOf(text, lettering).reduce((sum, { advance }) => sum + advance, 0) * lettering.size;

/** At most `lines` lines that fit into `width`; what has no room ends in "…". Caption longer than a line are broken. */
export function wrapped(text: string, lettering: Lettering, width: number, lines: number): readonly string[] {
  const made: string[] = [];
  let line = "";
  for (const word of plainLetters(text)
    .split(" ")
    .flatMap((one) => brokenTo(one, lettering, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, lettering) <= width) line = longer;
    else {
      made.push(line);
      line = word;
    }
  }
  made.push(line);
  const [kept, left] = [made.slice(0, lines), made.slice(lines)];
  return left.length === 0 ? kept : [...kept.slice(0, -1), shortened(`${kept.at(-1)} ${left[0]}`, lettering, width)];
}

/** Cut to `width` with "…" behind it, whether or not it would fit without. */
function shortened(text: string, lettering: Lettering, width: number): string {
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join("").trimEnd()}…`, lettering) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

function brokenTo(word: string, lettering: Lettering, width: number): readonly string[] {
  if (widthOf(word, lettering) <= width) return [word];
  const parts: string[] = [""];
  for (const letter of word) {
    const longer = `${parts.at(-1)}${letter}`;
    if (widthOf(longer, lettering) <= width) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}
