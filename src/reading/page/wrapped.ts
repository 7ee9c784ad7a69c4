// Whether a text was broken into lines of one width, as mails and terminals do, and its paragraphs put together again.
import type { VisibleLine } from "./visible.ts";

const shortest = 45;
const longest = 100;
const ended = /[.!?…:]["'”’)\]]*$/;

/** The lines as they are, or one line a block when the text is wrapped. Places in the text as given are kept. */
export function unwrapped(lines: readonly VisibleLine[]): readonly VisibleLine[] {
  if (!isWrapped(lines)) return lines;
  const paragraphs: VisibleLine[] = [];
  let block: VisibleLine[] = [];
  for (const line of lines) {
    if (line.afterGap && block.length > 0) {
      paragraphs.push(joined(block));
      block = [];
    }
    block.push(line);
  }
  if (block.length > 0) paragraphs.push(joined(block));
  return paragraphs;
}

/** Nearly every line inside a block is of one width and stops in mid sentence; a page's lines are whole paragraphs. */
function isWrapped(lines: readonly VisibleLine[]): boolean {
  let inside = 0;
  let even = 0;
  let open = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1]?.afterGap) continue;
    const { text } = lines[i] as VisibleLine;
    inside++;
    if (text.length >= shortest && text.length <= longest) even++;
    if (!ended.test(text)) open++;
  }
  return inside >= 4 && even / inside > 0.8 && open / inside > 0.6;
}

function joined(block: readonly VisibleLine[]): VisibleLine {
  const [first] = block as [VisibleLine, ...VisibleLine[]];
  if (block.length === 1) return first;
  const places: number[] = [];
  const texts: string[] = [];
  for (const line of block) {
    if (texts.length > 0) places.push((places.at(-1) as number) + 1);
    for (let at = 0; at < line.text.length; at++) places.push(line.places?.[at] ?? line.start + at);
    texts.push(line.text);
  }
  return {
    text: texts.join(" "),
    start: first.start,
    end: (block.at(-1) as VisibleLine).end,
    places,
    afterGap: first.afterGap,
  };
}
