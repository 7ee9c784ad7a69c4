// Which spans a sentence can lose and still say the same: connectives, datelines, asides, subordinate clauses.
import { modals, negations } from "../../language/en/certainty.ts";
import {
  asideOpeners,
  bareConnectives,
  clauseOpeners,
  connectives,
  coordinators,
  keepers,
  subordinators,
  temporalSubordinators,
  trailingSubordinators,
} from "../../language/en/clauses.ts";
import { mayNotReport, reportingClass } from "../../language/en/speech-verbs.ts";
import type { Word } from "../line.ts";
import type { EditRule } from "./edits.ts";

export type Drop = { readonly from: number; readonly to: number; readonly rule: EditRule };

const carries = (all: readonly Word[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const norm = (all[at] as Word).norm;
    if (keepers.has(norm)) return true;
    if (reportingClass(norm) !== undefined && (!mayNotReport(norm) || speaks(all, at, to))) return true;
  }
  return false;
};

/** A noun as well as a verb ("which state", "her remarks") speaks only where a statement follows or the span ends. */
const speaks = (all: readonly Word[], at: number, to: number): boolean => {
  const next = all[at + 1];
  if ((all[at] as Word).capital || /^(?:the|a|an|her|his|its|their)$/.test(all[at - 1]?.norm ?? "")) return false;
  return (
    at + 1 >= to ||
    next?.norm === "that" ||
    next?.norm === '"' ||
    next?.norm === ":" ||
    (next?.norm === "," && at + 2 >= to)
  );
};

const isPlain = (all: readonly Word[], from: number, to: number): boolean => {
  for (let at = 0; at < all.length; at++) {
    if (at >= from && at < to) continue;
    const norm = (all[at] as Word).norm;
    if (modals.has(norm) || negations.has(norm)) return false;
  }
  return true;
};

/**
 * By their first word. Nothing between quotation marks is ever left out. `start` is where the sentence begins after a
 * dateline.
 */
export function dropsOf(all: readonly Word[], start: number): ReadonlyMap<number, readonly Drop[]> {
  const found = new Map<number, Drop[]>();
  const end = lastWord(all);
  const add = (from: number, to: number, rule: EditRule): void => {
    if (to <= from || (from === 0 && to >= end)) return;
    for (let at = from; at < to; at++) if (all[at]?.quoted || all[at]?.norm === '"') return;
    const list = found.get(from);
    if (list) list.push({ from, to, rule });
    else found.set(from, [{ from, to, rule }]);
  };
  addConnectives(all, add);
  if (start > 0) add(0, start, "dateline");
  addBrackets(all, add);
  addCommaSpans(all, end, add);
  addClauses(all, start, end, add);
  return found;
}

type Add = (from: number, to: number, rule: EditRule) => void;

/** One past the last token that is not a closing mark. */
function lastWord(all: readonly Word[]): number {
  let end = all.length;
  while (end > 0 && (all[end - 1] as Word).kind === "sign" && (all[end - 1] as Word).norm !== ")") end--;
  return end;
}

function addConnectives(all: readonly Word[], add: Add): void {
  for (const words of connectives) {
    if (!words.every((word, index) => all[index]?.norm === word)) continue;
    const comma = all[words.length]?.norm === ",";
    if (comma || (words.length === 1 && bareConnectives.has(words[0] as string)))
      add(0, words.length + (comma ? 1 : 0), "connective");
  }
  // The same words in the middle, between commas.
  for (let at = 1; at + 2 < all.length; at++) {
    if (all[at]?.norm !== ",") continue;
    for (const words of connectives)
      if (words.every((word, index) => all[at + 1 + index]?.norm === word) && all[at + 1 + words.length]?.norm === ",")
        add(at, at + 2 + words.length, "connective");
  }
}

function addBrackets(all: readonly Word[], add: Add): void {
  for (let at = 0; at < all.length; at++) {
    const open = (all[at] as Word).norm;
    if (open !== "(" && open !== "[" && open !== "—") continue;
    const close = open === "(" ? ")" : open === "[" ? "]" : "—";
    let to = at + 1;
    while (to < all.length && (all[to] as Word).norm !== close && (all[to] as Word).norm !== open) to++;
    if (open === "—" && (isRange(all, at) || (to < all.length && isRange(all, to)))) continue;
    if (to >= all.length) {
      const end = lastWord(all);
      if (open === "—" && !carries(all, at, end)) add(at, end, "parenthetical");
      continue;
    }
    if ((all[to] as Word).norm === close && !carries(all, at, to)) add(at, to + 1, "parenthetical");
  }
}

const isRange = (all: readonly Word[], at: number): boolean =>
  all[at - 1]?.kind === "number" && all[at + 1]?.kind === "number" && all[at - 1]?.end === all[at]?.start;

function addCommaSpans(all: readonly Word[], end: number, add: Add): void {
  const commas: number[] = [];
  for (let at = 0; at < end; at++) if ((all[at] as Word).norm === ",") commas.push(at);
  commas.push(end);
  for (let left = 0; left + 1 < commas.length; left++) {
    const from = commas[left] as number;
    const first = all[from + 1];
    if (first === undefined || coordinators.has(first.norm)) continue;
    for (let right = left + 1; right < commas.length && right < left + 5; right++) {
      const to = commas[right] as number;
      if (carries(all, from + 1, to)) break;
      if (first.norm === "because" && !isPlain(all, from, to)) continue;
      // "A, B, and C": a member of a list is not a parenthetical, unless it opens like one.
      if (coordinators.has(all[to + 1]?.norm ?? "") && !asideOpeners.has(first.norm)) continue;
      add(from, to, clauseOpeners.has(first.norm) ? "clause" : "parenthetical");
    }
  }
}

function addClauses(all: readonly Word[], start: number, end: number, add: Add): void {
  const first = all[start];
  if (first && (subordinators.has(first.norm) || /^[a-z]{3,}ing$/.test(first.norm))) {
    for (let at = start + 1; at < end; at++) {
      if ((all[at] as Word).norm !== ",") continue;
      if (carries(all, start, at)) break;
      if (!temporalSubordinators.has(first.norm) || isPlain(all, start, at)) add(start, at + 1, "clause");
    }
  }
  for (let at = 2; at < end; at++) {
    const norm = (all[at] as Word).norm;
    if (!trailingSubordinators.has(norm) || all[at - 1]?.kind === "sign") continue;
    for (const to of [nextComma(all, at, end), end])
      if (!carries(all, at, to) && isPlain(all, at, to)) add(at, to, "clause");
  }
}

function nextComma(all: readonly Word[], at: number, end: number): number {
  for (let to = at; to < end; to++) if ((all[to] as Word).norm === ",") return to;
  return end;
}
