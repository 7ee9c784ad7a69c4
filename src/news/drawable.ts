// Which letters a drawing can show: Latin, Greek and Cyrillic ones, as the font that comes with Lede has them.
import { tongueFor } from "../words/tongue.ts";
import type { Drawing } from "./drawing.ts";

/** First and last code point of each run. Of signs that are neither letter nor digit, those it lacks are left out. */
export const ourLetters: readonly (readonly [number, number])[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0x148],
  [0x14a, 0x1c3],
  [0x1c5, 0x24f],
  [0x386, 0x3d7],
  [0x400, 0x45f],
  [0x48a, 0x49d],
  [0x4a0, 0x4ff],
  [0x1e00, 0x1e9b],
  [0x1e9d, 0x1ef9],
];

/** Each step has its outlet's name, and no word a letter that would be missing. */
export function isDrawable(drawing: Drawing): boolean {
  if (drawing.steps.some(({ outlet }) => outlet.trim() === "")) return false;
  const month = tongueFor(drawing.language).date(drawing.steps[0].at, "UTC", { month: "long" });
  const words = drawing.steps.flatMap((step) => Object.values(step)).filter((one) => typeof one === "string");
  return [drawing.title, month, ...words].every(hasOurLetters);
}

const hasOurLetters = (text: string): boolean =>
  [...text.normalize("NFC")].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return !/[\p{L}\p{N}]/u.test(letter) || ourLetters.some(([first, last]) => code >= first && code <= last);
  });
