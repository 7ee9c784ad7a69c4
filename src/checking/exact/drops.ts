// Which words a sentence can lose and still say the same, by their places: the table of deletions as lock one's edits.
import type { DeletionKind } from "../../language/en/deletion/deletion.ts";
import { deletionsOf } from "../../language/en/deletion/deletions.ts";
import { cut } from "../../language/tokenize.ts";
import type { Word } from "../line.ts";
import type { EditRule } from "./edits.ts";

export type Drop = { readonly from: number; readonly to: number; readonly rule: EditRule };

const ruleOf: Readonly<Record<DeletionKind, EditRule>> = {
  dateline: "dateline",
  connective: "connective",
  brackets: "parenthetical",
  dashes: "parenthetical",
  apposition: "parenthetical",
  age: "parenthetical",
  including: "parenthetical",
  weekday: "adjunct",
  "said where": "adjunct",
  "relative clause": "clause",
  "participle clause": "clause",
  "opening clause": "clause",
  "trailing clause": "clause",
  "first clause": "main-clause",
  "second clause": "main-clause",
  "second predicate": "main-clause",
  circumstance: "clause",
};

/**
 * By their first word. `all` are the words of `text`, in whatever order: what no longer stands together there is not
 * left out.
 */
export function dropsOf(text: string, all: readonly Word[], language: string): ReadonlyMap<number, readonly Drop[]> {
  const found = new Map<number, Drop[]>();
  for (const { kind, start, end } of deletionsOf(cut(text), language)) {
    const from = all.findIndex((word) => word.start >= start && word.end <= end);
    let to = from;
    while (from >= 0 && to < all.length && isWithin(all[to] as Word, start, end)) to++;
    const inside = all.filter((word) => isWithin(word, start, end)).length;
    if (from < 0 || to - from !== inside || inside === all.length) continue;
    found.set(from, [...(found.get(from) ?? []), { from, to, rule: ruleOf[kind] }]);
  }
  return found;
}

const isWithin = (word: Word, start: number, end: number): boolean => word.start >= start && word.end <= end;
