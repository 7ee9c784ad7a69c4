// The rows under a step line: each point with its mark, its amount as written, its day and the outlet that said so.
import type { FigureStep } from "../news/drawing.ts";
import { plainLetters, widthOf, wrapped } from "./letters.ts";
import { type Caption, cardWidth, type Laid, margin } from "./scene.ts";
import type { Shape } from "./shapes.ts";

export type KeyRow = Pick<FigureStep, "amount" | "outlet" | "corrected"> & {
  readonly shape: Shape;
  readonly day: string;
  /** "↑", "↓" or "" against the point before. */
  readonly way: string;
};

const size = 13;
const leading = 18;
const rowGap = 4;
const columnGap = 18;
/** Behind a mark and an arrow. */
const amountsAt = 35;
/** No amount and no day of ours takes more. */
const widest = 110;

/** `correctedWords`: what is said of a point whose line its outlet has changed since. */
export function keyOf(
  rows: readonly KeyRow[],
  top: number,
  correctedWords: string,
): { readonly items: readonly Laid[]; readonly bottom: number } {
  const written = rows.map((row) => {
    const outlet = row.corrected ? `${row.outlet}, ${correctedWords}` : row.outlet;
    return { ...row, amount: wrapped(row.amount, { size, bold: true }, widest, 1)[0] ?? "", outlet };
  });
  const amounts = Math.max(...written.map(({ amount }) => widthOf(amount, { size, bold: true })));
  const days = Math.max(...written.map(({ day }) => widthOf(day, { size })));
  const outletAt = amountsAt + amounts + 10 + days + 10;
  const longest = Math.max(...written.map(({ outlet }) => widthOf(plainLetters(outlet), { size })));
  const room = cardWidth - 2 * margin;
  const half = (room - columnGap) / 2;
  const columns = rows.length > 3 && outletAt + longest <= half ? 2 : 1;
  const tall = Math.ceil(rows.length / columns);
  const items: Laid[] = [];
  let [bottom, y] = [top, top];
  for (const [at, { shape, corrected, amount, day, outlet, way }] of written.entries()) {
    if (at === tall) y = top;
    const left = margin + (at >= tall ? half + columnGap : 0);
    const line = y + leading - 4;
    const words = (text: string, x: number, more: Partial<Caption> = {}): Caption => {
      return { kind: "caption", text, x: left + x, y: line, size, ink: "ink", ...more };
    };
    const amountAt = amountsAt + amounts - widthOf(amount, { size, bold: true });
    items.push({ kind: "dot", shape, x: left + 6, y: line - 4.5, ...(corrected && { hollow: true }) });
    if (way !== "") items.push(words(way, 16, { ink: way === "↓" ? "fall" : "rise", bold: true }));
    items.push(words(amount, amountAt, { bold: true, ...(corrected && { struck: true }) }));
    items.push(words(plainLetters(day), amountsAt + amounts + 10, { ink: "quiet" }));
    const lines = wrapped(outlet, { size }, (columns === 2 ? half : room) - outletAt, corrected ? 4 : 2);
    for (const [down, text] of lines.entries()) items.push({ ...words(text, outletAt), y: line + down * leading });
    y += lines.length * leading + rowGap;
    bottom = Math.max(bottom, y);
  }
  return { items, bottom };
}
