// Which words of a sentence belong to which of its figures: "183 were rescued and 22 were missing" counts two things.
import { wordSet } from "../../language/word-set.ts";
import type { Question } from "../question/question.ts";
import { near } from "../retrieval/query.ts";
import type { MatchedSentence } from "./spans.ts";

type Stretch = { readonly start: number; readonly end: number };

export type CellFigure = Stretch & {
  /** Whom it is told of stands before its comma: "his wife Ann Lind, 36". */
  readonly isBehind: boolean;
  /** It may count what is asked for: by its own noun, or because it has none ("3,700 in Germany"). */
  readonly isRival: boolean;
};

/** Tokens of the sentence, end exclusive: from where a figure's own words begin to where the next one's do. */
type Cell = { readonly from: number; readonly to: number; readonly figure: CellFigure };

const joining = wordSet("and but compared including or plus versus while with");
const within = wordSet("across among at for from in of on");

/** Between two figures the last comma or joining word parts them; where none stands, the second begins its cell. */
function cellsOf(figures: readonly CellFigure[], { words: { tokens, marks } }: MatchedSentence): readonly Cell[] {
  const inOrder = figures.toSorted((one, other) => one.start - other.start);
  const firsts = inOrder.map(({ start }) => tokens.findIndex((token) => token.end > start));
  const begins = inOrder.map((figure, index) => {
    const first = firsts[index] ?? 0;
    const before = inOrder[index - 1];
    if (before === undefined) return first;
    for (let at = figure.isBehind ? first - 1 : first; at > 0 && (tokens[at]?.start ?? 0) >= before.end; at--)
      if (joining.has(tokens[at]?.norm ?? "") || marks[at] !== marks[at - 1]) return at;
    return first;
  });
  return inOrder.map((figure, index) => ({ figure, from: begins[index] ?? 0, to: begins[index + 1] ?? tokens.length }));
}

/** Which of the question's own words these of the sentence meet; the noun that is counted is every figure's. */
function asked(
  { from, to }: Omit<Cell, "figure">,
  { met }: MatchedSentence,
  { terms, head }: Question,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [term, like] of met.slice(from, to).flat())
    if (like >= near && term < terms.length && terms[term]?.stem !== head?.stem) found.add(term);
  return found;
}

/** "12 men and 5 women were hurt": the first figure has nothing but its noun, and shares what follows the second. */
const isShared = (cell: Cell, next: Cell | undefined, { words: { tokens } }: MatchedSentence): boolean =>
  next !== undefined &&
  (tokens[cell.to - 1]?.end ?? 0) <= cell.figure.end &&
  joining.has(tokens[next.from]?.norm ?? "") &&
  (tokens[next.from + 1]?.end ?? 0) > next.figure.start;

/**
 * The figures that the sentence gives for something else than what is asked: another figure's words hold all that its
 * own hold of the question and more, or a name of the question that its own do not.
 */
export function countsOther(
  line: MatchedSentence,
  figures: readonly CellFigure[],
  question: Question,
): ReadonlySet<CellFigure> {
  if (figures.length < 2) return new Set();
  const cells = cellsOf(figures, line);
  const holds = cells.map((cell, index) => {
    const next = cells[index + 1];
    const own = asked(cell, line, question);
    return next !== undefined && isShared(cell, next, line) ? own.union(asked(next, line, question)) : own;
  });
  const shared = asked({ from: 0, to: cells[0]?.from ?? 0 }, line, question);
  const isOthers = (own: ReadonlySet<number>, other: ReadonlySet<number>): boolean => {
    const more = other.difference(own).difference(shared);
    return more.size > 0 && (own.isSubsetOf(other) || [...more].some((term) => question.terms[term]?.isName));
  };
  return new Set(
    cells.flatMap(({ figure }, index) => {
      const own = holds[index] ?? new Set();
      const another =
        hasNounLater(cells, index, line, question) ||
        cells.some((cell, at) => at !== index && cell.figure.isRival && isOthers(own, holds[at] ?? new Set()));
      return another || isOneOfList(cells, index, line) ? [figure] : [];
    }),
  );
}

/** "145 were dead, 132 of them children": the noun asked for stands behind a later figure, and behind none before. */
function hasNounLater(
  cells: readonly Cell[],
  index: number,
  { met }: MatchedSentence,
  { head, terms }: Question,
): boolean {
  const holds = ({ from, to }: Cell): boolean =>
    met.slice(from, to).some((hits) => hits.some(([term, like]) => like >= near && terms[term]?.stem === head?.stem));
  return head !== undefined && !cells.slice(0, index + 1).some(holds) && cells.slice(index + 1).some(holds);
}

/** "4,300 jobs in France, 3,700 in Germany", asked without a land: each is a part of the answer. */
function isOneOfList(cells: readonly Cell[], index: number, line: MatchedSentence): boolean {
  const own = placeBehind(cells[index], line);
  if (own === undefined || isAsked(own, line)) return false;
  return [cells[index - 1], cells[index + 1]].some((cell) => {
    const other = cell?.figure.isRival ? placeBehind(cell, line) : undefined;
    return other !== undefined && !isAsked(other, line);
  });
}

const isAsked = (token: number, { met }: MatchedSentence): boolean =>
  (met[token] ?? []).some(([, like]) => like >= near);

/** The token of the name that a figure is given for, right behind it: "1,600 in the UK". */
function placeBehind(cell: Cell | undefined, { words: { tokens, marks } }: MatchedSentence): number | undefined {
  if (cell === undefined) return undefined;
  const at = tokens.findIndex(({ start }) => start >= cell.figure.end);
  if (at < 0 || !within.has(tokens[at]?.norm ?? "") || marks[at] !== marks[at - 1]) return undefined;
  const name = tokens[at + 1]?.norm === "the" ? at + 2 : at + 1;
  return tokens[name]?.capital && name < cell.to ? name : undefined;
}
