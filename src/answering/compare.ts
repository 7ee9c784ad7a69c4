// One thing beside another: figures of one kind that the articles give for both, and by how much they differ.

import { meaning } from "../language/stem.ts";
import { sentenceTree } from "../language/syntax/sentence-tree.ts";
import type { Token } from "../language/token.ts";
import { cut } from "../language/tokenize.ts";
import type { Citation } from "../news/claim.ts";
import type { FigureFound } from "../news/reading.ts";
import { patternOf } from "./question/pattern.ts";
import type { Question } from "./question/question.ts";
import type { Material } from "./retrieval/material.ts";
import { verbPartsOf } from "./roles/verb-parts.ts";
import { sentenceWords } from "./sentence-words.ts";

export type Comparison = {
  /** "old: 1.2 million passengers; new: 3 million", or "3 million euros (41 million - 38 million euros)". */
  readonly text: string;
  /** Where the two figures stand. */
  readonly sides: readonly [Citation, Citation];
};

type Side = { readonly label: string; readonly stems: ReadonlySet<string> };
type Owned = { readonly figure: FigureFound; readonly citation: Citation };

const compared = patternOf(["compare > {any}+8 $", "between > {any}+8 $", "how do|did > {any}+12 compare $"]);
const joints: ReadonlySet<string> = new Set(["and", "to", "with", "than"]);
const little: ReadonlySet<string> = new Set(["a", "an", "did", "do", "does", "his", "her", "its", "the", "their"]);

/** Undefined where the articles do not give a figure of one kind for both. */
export function comparisonOf(question: Question, materials: readonly Material[]): Comparison | undefined {
  const sides = sidesOf(question);
  if (sides === undefined) return undefined;
  const [ones, others] = sides.map((side, at) => figuresOf(side, sides[1 - at] as Side, materials));
  const pairs = (ones ?? []).flatMap((one) => (others ?? []).flatMap((other) => pairOf(one, other)));
  const [best] = pairs.sort((one, other) => one.far - other.far);
  if (best === undefined) return undefined;
  const { one, other } = best;
  const citations = [one.citation, other.citation] as const;
  if (question.says.compare === "difference") {
    const text = difference(one.figure, other.figure);
    return text === undefined ? undefined : { text, sides: citations };
  }
  const [first, second] = sides;
  return { text: `${first.label}: ${one.figure.text}; ${second.label}: ${other.figure.text}`, sides: citations };
}

/** "The old and the new port", "did Bolt bid than Acme": what tells the one from the other. */
function sidesOf({ text, says }: Question): readonly [Side, Side] | undefined {
  const { tokens } = sentenceWords(text);
  const joint = tokens.findLastIndex(({ norm }) =>
    says.compare === "difference" ? norm === "than" : joints.has(norm),
  );
  const from = says.compare === "difference" ? 0 : (compared.find(tokens)?.first ?? 0);
  if (joint <= from) return undefined;
  const one = telling(tokens.slice(from, joint)).filter(({ capital }) => says.compare !== "difference" || capital);
  const other = telling(tokens.slice(joint + 1));
  const only = (own: readonly Token[], against: readonly Token[]): readonly Token[] =>
    own.filter(({ stem }) => !against.some((word) => word.stem === stem));
  // Of "the old and the new port" both are ports: what the other side has behind is no difference.
  const last = other.length > one.length && one.every(({ capital }) => !capital) ? other.slice(0, one.length) : other;
  const [first, second] = [only(one, other), only(last, one)].map(sideOf);
  return first && second && first.stems.size > 0 && second.stems.size > 0 ? [first, second] : undefined;
}

const telling = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ norm }) => !little.has(norm));
const sideOf = (tokens: readonly Token[]): Side => ({
  label: tokens.map(({ text }) => text).join(" "),
  stems: new Set(tokens.map(({ stem }) => stem)),
});

/** Figures of the clauses that speak of this side, or of sentences that speak of it alone. */
function figuresOf(side: Side, other: Side, materials: readonly Material[]): Owned[] {
  return materials.flatMap((material, source) =>
    material.words.flatMap((words, sentence): Owned[] => {
      const names = ({ stems }: Side): boolean => words.tokens.some(({ stem }) => stems.has(stem));
      if (!names(side)) return [];
      const figures = material.figures(sentence);
      const text = material.sentences[sentence]?.text ?? "";
      const own = names(other) ? figures.filter((figure) => isOwner(side, text, figure)) : figures;
      return own.map((figure) => ({
        figure,
        citation: { source, sentence, start: figure.at.start, end: figure.at.end },
      }));
    }),
  );
}

/** Of the verb nearest above the figure it is the subject. */
function isOwner(side: Side, text: string, figure: FigureFound): boolean {
  const tree = sentenceTree(cut(text));
  const [word] = tree?.within(figure.at) ?? [];
  if (tree === undefined || word === undefined) return false;
  const around = verbPartsOf(tree)
    .filter(({ verb }) => tree.under(verb).includes(word))
    .sort((one, other) => tree.under(one.verb).length - tree.under(other.verb).length);
  return (around[0]?.subject ?? []).some((each) => side.stems.has(meaning(tree.form(each))));
}

type Pair = { readonly one: Owned; readonly other: Owned; readonly far: number };

/** Two of a kind; those of one unit and of sentences side by side first. */
function pairOf(one: Owned, other: Owned): Pair[] {
  const [first, second] = [one.figure, other.figure];
  const sameUnit = first.unit === second.unit;
  const bare = first.unit === "" || second.unit === "" || first.kind === "count" || second.kind === "count";
  if (!(first.kind === second.kind || bare) || !(sameUnit || bare)) return [];
  if (
    one.citation.source === other.citation.source &&
    first.at.sentence === second.at.sentence &&
    first.at.start === second.at.start
  )
    return [];
  const apart = one.citation.source === other.citation.source ? Math.abs(first.at.sentence - second.at.sentence) : 10;
  return [{ one, other, far: apart + (first.kind === second.kind ? 0 : 2) + (sameUnit ? 0 : 1) }];
}

const number = /\d[\d,]*(?:\.\d+)?/;
const scale = /\b(?:thousand|million|billion|trillion)\b/i;

/** With its formula; undefined where the two are not written in one scale. */
function difference(more: FigureFound, less: FigureFound): string | undefined {
  const [one, other] = [more, less].map(({ text }) => Number(number.exec(text)?.[0].replaceAll(",", "")));
  const scales = [more, less].map(({ text }) => scale.exec(text)?.[0].toLowerCase());
  if (!one || !other || scales[0] !== scales[1] || more.hedge || less.hedge) return undefined;
  const digits = Math.max(...[more, less].map(({ text }) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
  const apart = Math.abs(one - other).toLocaleString("en", { maximumFractionDigits: digits });
  const whole = less.text.length > more.text.length ? less.text : more.text;
  const [high, low] = one >= other ? [more, less] : [less, more];
  return `${whole.replace(number, apart)} (${high.text} − ${low.text})`;
}
