// Many, and nobody says how many: "hundreds", "tens of thousands", "several million", "a few hundred". Never shown
// with a value.
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { NumberFound } from "./quantity.ts";

export function vagueAt(tokens: readonly Token[], at: number, words: Vocabulary): NumberFound | undefined {
  if (!words.vague.has(tokens[at]?.norm ?? "")) return undefined;
  const first = (tokens[at] as Token).norm;
  let to = at + 1;
  for (;;) {
    const of = words.of.has(tokens[to]?.norm ?? "") ? 1 : 0;
    const norm = tokens[to + of]?.norm ?? "";
    if (!words.vague.has(norm) && !(of === 0 && words.scales.has(norm))) break;
    to += of + 1;
  }
  // "several" and "many" are no numbers by themselves.
  if (first === "couple" && to === at + 1) return undefined;
  if (to === at + 1 && !words.scales.has(first) && !manyOf.has(first)) return undefined;
  return { from: at, to, kind: "vague", unit: "" };
}

const manyOf: ReadonlySet<string> = new Set(["dozens", "scores", "dutzende", "dutzenden", "hunderte", "tausende"]);
