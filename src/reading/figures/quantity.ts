// What a figure is before it has a place and a source: a value with its unit, as word positions of a sentence.
import type { FigureKind } from "../../news/reading.ts";
import type { Word } from "../words.ts";
import type { Numeral } from "./numerals.ts";

export type Quantity = {
  /** First word of the numeral or its currency sign; one past the last word of its unit. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly high?: number;
  readonly kind: FigureKind;
  /** "" for a plain count, whose noun is looked for later. */
  readonly unit: string;
};

/** What a pair such as 52-35 would be in this sentence. */
export type Contest = "vote" | "score" | undefined;

export type Passage = { readonly words: readonly Word[]; readonly commaDecimal: boolean; readonly contest: Contest };

export const dashes = new Set(["-", "–", "—", "‑"]);

export const plural = /[^s]s$|^(?:people|men|women|children)$/;

/** How much the scale word of a numeral multiplies: a range's low end shares it. */
export function scaleOf(words: readonly Word[], numeral: Numeral): number {
  const power = Math.floor(Math.log10(numeral.value) / 3) * 3;
  return words[numeral.next - 1]?.kind === "word" && power >= 3 ? 10 ** power : 1;
}
