// What a sentence can lose and still say nothing else: the one table, for what is written and for what is checked.
import type { Cut } from "../../token.ts";
import { type Qualified, qualifiersOf } from "../qualifiers.ts";
import { asideRows } from "./aside-rows.ts";
import { circumstanceRows } from "./circumstance-rows.ts";
import { clauseRows } from "./clause-rows.ts";
import type { Deletion, MarkRow, TreeRow } from "./deletion.ts";
import { markRows } from "./mark-rows.ts";
import { quotedStretches, type ReadSentence, readSentence, type Stretch, type WordStretch } from "./read-sentence.ts";
import { relativeRows } from "./relative-rows.ts";

export const treeRows: readonly TreeRow[] = [...relativeRows, ...asideRows, ...clauseRows, ...circumstanceRows];

const known = new WeakMap<Cut, readonly Deletion[]>();

/**
 * Each is safe by itself; of two that overlap one can be taken. In the order of their places. None holds a word that
 * denies, conditions, hedges, attributes or turns, nor anything between quotation marks, and no word that stays hangs
 * on one that goes. `language` is ISO 639-1; where it is not English, or "und", only datelines are found. The tree is
 * asked for once a sentence, about a millisecond.
 */
export function deletionsOf(whole: Cut, language = "en"): readonly Deletion[] {
  const english = language === "en" || language === "und";
  if (!english) return markDeletions(whole).filter(({ kind }) => kind === "dateline");
  let found = known.get(whole);
  if (found === undefined) {
    found = distinct([...markDeletions(whole), ...treeDeletions(whole)]);
    known.set(whole, found);
  }
  return found;
}

/** Those that marks decide alone, without a tree. */
export function markDeletions(whole: Cut): readonly Deletion[] {
  const found: MarkDeletion[] = [];
  for (const { kind, safe, needs = 0, find } of markRows)
    if ((whole.has & needs) === needs) for (const each of find(whole)) found.push({ kind, safe, ...each });
  // Most sentences have none: what would have to stay is not looked for in them.
  if (found.length === 0) return [];
  const kept = quotedStretches(whole);
  const qualified = found.some(({ safe }) => !safe) ? qualifiersOf(whole).filter(isBinding) : [];
  return found
    .filter((each) => !meets(each, kept) && (each.safe || !meets(each, qualified)))
    .map(({ kind, start, end }) => ({ kind, start, end }));
}

type MarkDeletion = Deletion & Pick<MarkRow, "safe">;

const isBinding = ({ kind }: Qualified): boolean => kind !== "estimate";

function treeDeletions(whole: Cut): readonly Deletion[] {
  const sentence = readSentence(whole);
  if (sentence === undefined || !sentence.isStatement) return [];
  const kept = quotedStretches(whole);
  return treeRows.flatMap(({ kind, leaves, byMarks, find }) =>
    find(sentence)
      .filter((range) => !sentence.qualifies(range) && isWhole(sentence, range))
      .filter((range) => byMarks || isLoose(sentence, range, leaves))
      .map((range) => ({ kind, ...textOf(sentence, range) }))
      .filter((found) => !meets(found, kept)),
  );
}

const meets = ({ start, end }: Stretch, others: readonly Stretch[]): boolean =>
  others.some((other) => other.start < end && other.end > start);

/** No word that stays hangs on one that goes. */
function isLoose({ tree }: ReadSentence, { from, to }: WordStretch, leaves = ""): boolean {
  const goes = (word: number): boolean => word >= from && word <= to;
  return tree.forms.every((_, word) => {
    if (goes(word) || tree.label(word) === "punct") return true;
    return !goes(tree.head(word)) || tree.label(word) === leaves;
  });
}

/** Brackets that open in it close in it, and of dashes it holds none or both. */
function isWhole(sentence: ReadSentence, { from, to }: WordStretch): boolean {
  const { tree } = sentence;
  const marks = tree.forms.slice(from, to + 1).filter((form) => /^[()[\]]$/.test(form));
  const { start, end } = textOf(sentence, { from, to });
  if ((tree.text.slice(start, end).match(/ (?:--?|[–—]) /g) ?? []).length % 2 === 1) return false;
  return marks.filter((mark) => /[([]/.test(mark)).length * 2 === marks.length;
}

/** Inside a sentence with the blank before it, at its beginning with the one after it. */
function textOf({ tree, last }: ReadSentence, { from, to }: WordStretch): Stretch {
  const start = from === 0 ? 0 : tree.place(from - 1).end;
  const end = from === 0 && to < last ? tree.place(to + 1).start : tree.place(to).end;
  return { start, end };
}

function distinct(all: readonly Deletion[]): readonly Deletion[] {
  const seen = new Set<string>();
  return all
    .filter(({ start, end }) => {
      const key = `${start} ${end}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
}
