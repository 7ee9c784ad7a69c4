// What a reader is told of a figure: the clause it stands in, else its noun phrase, as printed; or nothing.
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Cut, Token } from "../../language/token.ts";
import type { FigureKind } from "../../news/reading.ts";
import { ageLabel } from "./age-label.ts";
import { clauseOf, isToldFalse } from "./clause-label.ts";
import { nodeOf, phraseOf, type Words } from "./phrase-label.ts";
import { rowLabel } from "./row-label.ts";

export type LabelledFigure = {
  readonly kind: FigureKind;
  /** Tokens of the number with its unit, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** One past the noun that it counts; `to` where none stands there. */
  readonly noun: number;
  /** UTF-16 units of the sentence, with hedge and noun, end exclusive. */
  readonly start: number;
  readonly end: number;
};

/**
 * Words of the sentence as printed, in one piece, with the figure in them. "" where no tree can be trusted and where
 * no phrase says shortly what the figure is; such a figure is not shown.
 */
export function labelOf(cut: Cut, figure: LabelledFigure): string {
  const { tokens, text } = cut;
  if (isWhen(tokens, figure)) return "";
  const own = figure.kind === "age" ? ageLabel(cut, figure.from) : rowLabel(text, figure.end);
  if (own !== "") return own;
  const tree = sentenceTree(cut);
  const words = tree?.within(figure) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  const counted = figure.noun > figure.to;
  const node = tree && nodeOf(tree, words);
  if (tree === undefined || first === undefined || last === undefined || node === undefined)
    return counted ? text.slice(figure.start, figure.end) : "";
  const place = { first, last };
  const asked = tokens.at(-1)?.text === "?";
  const clause = asked ? undefined : clauseOf(tree, place, node);
  const isUntold = isToldFalse(tree, node, first) || isShareOfSubject(tree, figure.kind, node);
  const label = printed(tree, clause) || (isUntold ? "" : printed(tree, phraseOf(tree, place, node, !counted)));
  if (leadsOn.get(figure.kind)?.test(text.slice(text.indexOf(label) + label.length))) return "";
  return !counted && label.length <= figure.end - figure.start ? "" : label;
}

/** "24 percent of the givers | gave $200": without what they did it says nothing. */
const isShareOfSubject = (tree: SentenceTree, kind: FigureKind, node: number): boolean =>
  kind === "percent" && tree.label(node).startsWith("nsubj");

/** "took place 1.2 miles (2km) | away from the site", "finished 0.7 seconds | off the pace": cut there it misleads. */
const leadsOn: ReadonlyMap<FigureKind, RegExp> = new Map([
  ["distance", /^(?: \([^()]*\))? (?:away|below|above|from|off|beneath|beyond|behind)\b/],
  ["duration", /^ (?:adrift|ahead|behind|clear|off)\b/],
]);

/** "two years ago" says when, and how much of nothing. */
const isWhen = (tokens: readonly Token[], { kind, to }: LabelledFigure): boolean =>
  kind === "duration" && /^(?:ago|earlier|later|apart)$/.test(tokens[to]?.norm ?? "");

function printed(tree: SentenceTree, found: Words | undefined): string {
  if (found === undefined || /^(?:IN|TO|DT|CC|PRP\$|WDT|WP)$/.test(tree.tag(found.last))) return "";
  const { text } = tree;
  // "between 5,000 and 8,000": the word belongs to both ends.
  const first = tree.form(found.first - 1) === "between" ? found.first - 1 : found.first;
  const [start, end] = [tree.place(first).start, tree.place(found.last).end];
  const words = text.slice(start, text[end] === ")" && text.slice(start, end).includes("(") ? end + 1 : end);
  // "at 03:15" is one time.
  if (/^[:.,]\d/.test(text.slice(end, end + 2))) return "";
  // "would have saved 300 jobs | had it passed"
  if (inverted.test(text.slice(end)) || /\shad$/.test(words)) return "";
  return isWhole(words) && opensWell.test(words) ? words : "";
}

const inverted = /^,? (?:had|were|should) (?:it|he|she|they|we|the)\b/;

/** Neither the half of "we're" nor "of ten things", nor "said the 25-year-old". */
const opensWell = /^(?!['’]|(?:of|and|or|said|says|added|adds)\b)/i;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** Half a quotation, half a bracket, and what stands on both sides of a dash or semicolon are no label. */
const isWhole = (text: string): boolean =>
  !/\s(?:--?|–|—)\s|;/.test(text) &&
  count(text, /["]/g) % 2 === 0 &&
  count(text, /[“„]/g) === count(text, /[”“]/g) &&
  count(text, /\(/g) === count(text, /\)/g);
