// A sentence read for deletions: its tree, where its words end, what stands between marks, and where phrases begin and
// end.

import { quotedTokens } from "../../quotation.ts";
import { type SentenceTree, sentenceTree } from "../../syntax/sentence-tree.ts";
import { negationsIn } from "../../syntax/standing.ts";
import { type Cut, hasQuotationMark } from "../../token.ts";
import { wordSet } from "../../word-set.ts";
import { type Qualified, qualifiersOf } from "../qualifiers.ts";

const closing = /^[.!?…"”'’)]+$/;
const pointing = wordSet("he she they it his her their its him them this that these those such both there who which");

/** UTF-16 units, end exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/** Words of the tree, both ends inclusive. */
export type WordStretch = { readonly from: number; readonly to: number };

/** Words are those of the tree. */
export class ReadSentence {
  readonly tree: SentenceTree;
  readonly qualified: readonly Qualified[];
  /** The last word before the marks that close the sentence. */
  readonly last: number;
  readonly root: number;

  constructor(tree: SentenceTree, qualified: readonly Qualified[]) {
    this.tree = tree;
    this.qualified = qualified.filter(({ kind }) => kind !== "estimate");
    let last = tree.forms.length - 1;
    while (last > 0 && closing.test(tree.form(last))) last--;
    this.last = last;
    this.root = tree.forms.findIndex((_, word) => tree.label(word) === "root");
  }

  /** It has a verb with a tense: a fragment loses nothing. */
  get isStatement(): boolean {
    return this.root >= 0 && this.tree.forms.some((_, word) => /^(?:VBD|VBZ|VBP|MD)$/.test(this.tree.tag(word)));
  }

  /** From the first to the last word under `top`, marks at both ends left out; undefined when others stand between. */
  range(top: number): WordStretch | undefined {
    const isMark = (word: number): boolean => this.tree.label(word) === "punct";
    const words = this.tree.under(top);
    const kept = words.filter((word) => !isMark(word));
    const [from, to] = [kept[0] ?? top, kept.at(-1) ?? top];
    const gap = words.filter((word) => word >= from && word <= to).length;
    return gap === to - from + 1 ? { from, to } : undefined;
  }

  /** What hangs by one of these relations, with all that hangs under it. */
  tops(...labels: readonly string[]): readonly (WordStretch & { readonly top: number })[] {
    return this.tree.forms.flatMap((_, top) => {
      const range = labels.includes(this.tree.label(top)) ? this.range(top) : undefined;
      return range === undefined ? [] : [{ ...range, top }];
    });
  }

  sure = (top: number, least: number): boolean => (this.tree.tree.spanChance[top] ?? 0) >= least;
  isComma = (word: number): boolean => this.tree.form(word) === ",";
  /** A comma follows, or the sentence is over. */
  closesAt = (to: number): boolean => to === this.last || this.isComma(to + 1);
  /** Between two commas, or from a comma to the end. */
  betweenCommas = ({ from, to }: WordStretch): boolean => from > 1 && this.isComma(from - 1) && this.closesAt(to);

  holds(range: WordStretch, test: (word: number) => boolean): boolean {
    for (let word = range.from; word <= range.to; word++) if (test(word)) return true;
    return false;
  }

  /** Something in it denies, conditions, hedges, attributes or turns. */
  qualifies(range: WordStretch): boolean {
    const { start, end } = this.stretch(range);
    return this.qualified.some((each) => each.start < end && each.end > start);
  }

  stretch = ({ from, to }: WordStretch): Stretch => ({
    start: this.tree.place(from).start,
    end: this.tree.place(to).end,
  });

  /** In the past tense, neither possible nor denied: a plain fact. */
  isPlainPast(verb: number): boolean {
    const { tree } = this;
    const bound = tree.on(verb, "aux", "aux:pass", "cop");
    if (bound.some((word) => tree.tag(word) === "MD")) return false;
    if (negationsIn(tree).some((word) => tree.head(word) === verb || word === verb)) return false;
    return tree.tag(verb) === "VBD" || bound.some((word) => tree.tag(word) === "VBD");
  }

  subjectOf = (verb: number): number | undefined => this.tree.on(verb, "nsubj", "nsubj:pass", "expl")[0];

  /** "He left" alone does not say who. */
  points = (word: number | undefined): boolean =>
    word === undefined ||
    pointing.has(this.tree.form(word)) ||
    this.tree.on(word, "nmod:poss", "det").some((each) => pointing.has(this.tree.form(each)));

  /** A share, an amount of money, a rank or a record: what a time or a place limits. */
  measures(range: WordStretch): boolean {
    return this.holds(range, (word) => isMeasure(this.tree.form(word), this.tree.tag(word)));
  }
}

const measureWords = wordSet("% $ £ € ¥ percent per first second third record more less only most least total average");
const isMeasure = (form: string, tag: string): boolean =>
  tag === "$" || tag === "JJS" || tag === "RBS" || tag === "JJR" || measureWords.has(form);

/** Undefined where the sentence has no tree. */
export function readSentence(whole: Cut): ReadSentence | undefined {
  const tree = sentenceTree(whole);
  return tree && new ReadSentence(tree, qualifiersOf(whole));
}

/** Stretches that hold a quotation mark or stand between two. */
export function quotedStretches(whole: Cut): readonly Stretch[] {
  if ((whole.has & hasQuotationMark) === 0) return [];
  const quoted = quotedTokens(whole.tokens);
  return whole.tokens.filter((token, at) => quoted[at] || token.norm === '"' || /^["“”„«»]$/.test(token.text));
}
