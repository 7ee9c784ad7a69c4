// A claim or a cited sentence as the vouched checks see it: its words, what each does, and its tree where there is one.

import type { Sense } from "../../language/claim-sense.ts";
import { sensesOf } from "../../language/claim-senses.ts";
import { calendar, functionWords, pronouns } from "../../language/en/function-words.ts";
import { quantitiesOf } from "../../language/number/quantities.ts";
import { isStopWord } from "../../language/stop-words.ts";
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Cut } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { type Line, lineOf, type Word } from "../line.ts";

/** Words are asked for by their place among `all`; a word of the tree by its own number. */
export class Passage {
  readonly text: string;
  readonly language: string;
  readonly all: readonly Word[];
  readonly tree: SentenceTree | undefined;
  /** Of each piece the word of the tree it begins with, -1 without a tree. */
  readonly #nodes: readonly number[];
  readonly #pieces: ReadonlyMap<number, number>;
  /** Pieces that round or bound a number: "no more than", "almost". */
  readonly #hedges: ReadonlySet<number>;
  readonly #labels: ReadonlySet<number>;

  constructor(line: Line, language: string, tree: SentenceTree | undefined) {
    this.text = line.text;
    this.language = language;
    this.all = line.all;
    this.tree = tree;
    const nodes = line.all.map(() => -1);
    const pieces = new Map<number, number>();
    let at = 0;
    for (let node = 0; tree !== undefined && node < tree.forms.length; node++) {
      const { start } = tree.place(node);
      while (at + 1 < line.all.length && (line.all[at + 1] as Word).start <= start) at++;
      pieces.set(node, at);
      if (nodes[at] === -1) nodes[at] = node;
    }
    this.#nodes = nodes;
    this.#pieces = pieces;
    const whole = cut(line.text);
    const between = (start: number, end: number): readonly number[] =>
      line.all.flatMap((word, piece) => (word.start >= start && word.end <= end ? [piece] : []));
    const quantities = quantitiesOf(whole, language);
    this.#labels = new Set(
      quantities.filter(({ kind }) => kind === "label").flatMap(({ start, end }) => between(start, end)),
    );
    // "reportedly 50" bounds nothing: it says who vouches for it.
    const hedges = line.all.flatMap(({ quantity }) =>
      quantity?.hedge && quantity.hedge.is !== "evidential" ? [quantity.hedge] : [],
    );
    const { tokens } = whole;
    this.#hedges = new Set(
      hedges.flatMap(({ from, to }) => between(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)),
    );
  }

  word = (at: number): Word => this.all[at] as Word;
  node = (at: number): number => this.#nodes[at] ?? -1;
  piece = (node: number): number => this.#pieces.get(node) ?? -1;
  /** The piece that a piece hangs on, -1 without one. */
  governor = (at: number): number => this.piece(this.tree?.head(this.node(at)) ?? -1);
  senses = (at: number): readonly Sense[] => {
    const word = this.all[at];
    if (word === undefined || word.kind !== "word") return [];
    // "May" with a capital inside a sentence is the month, "Will" a man.
    if (word.capital && at > 0 && word.norm === "may") return [];
    return sensesOf(word.norm, this.language);
  };
  has = (at: number, ...senses: readonly Sense[]): boolean => this.senses(at).some((sense) => senses.includes(sense));

  isHedge = (at: number): boolean => this.#hedges.has(at);

  /** A number that counts, measures or dates; no number of a name ("Nikkei 225") and no "one". */
  isFigure = (at: number): boolean => {
    const { quantity, text } = this.word(at);
    return quantity !== undefined && text !== "one" && !this.#labels.has(at);
  };

  /** Words that say something of their own: neither grammar nor mark. Numbers are. */
  isContent = (at: number): boolean => {
    const word = this.all[at];
    if (word === undefined || word.kind === "sign") return false;
    if (word.kind === "number") return true;
    if (word.capital && at > 0 && calendar.has(word.norm)) return true;
    if (isEnglish(this.language)) return !functionWords.has(word.norm) && !word.norm.startsWith("'");
    return !isStopWord(word, this.language);
  };
  /** "" without a tree, as a universal part of speech: "VERB". */
  upos = (at: number): string => this.tree?.tree.upos[this.node(at)] ?? "";
  isProper = (at: number): boolean => this.upos(at) === "PROPN";
  isPronoun = (at: number): boolean => pronouns.has(this.all[at]?.norm ?? "");

  /** From the first of these pieces to the end of the last, as written. */
  said = (pieces: readonly number[]): string => {
    const first = this.all[Math.min(...pieces)];
    const last = this.all[Math.max(...pieces)];
    return first && last ? this.text.slice(first.start, last.end) : "";
  };
}

export const isEnglish = (language: string): boolean => language === "en" || language === "und";

const kept = new WeakMap<Cut, Map<string, Passage>>();

/** Made once for as long as the cut sentence is remembered; the tree, about a millisecond, with it. */
export function passageOf(text: string, language: string): Passage {
  const whole = cut(text);
  const known = kept.get(whole) ?? new Map<string, Passage>();
  kept.set(whole, known);
  const found = known.get(language) ?? new Passage(lineOf(text, language), language, sentenceTree(whole, language));
  known.set(language, found);
  return found;
}
