// Whether each number of a claim is one of its sources, beside the same words, and if not, how it differs.
import type { Reason } from "../../news/claim.ts";
import type { Line, Word } from "../line.ts";
import type { Prepared } from "../prepared.ts";
import { derive, isNear, isRival, rounds, sameKind, scales, statesSame } from "./figure-arithmetic.ts";

/** From sure to lost. "scale" is a thousand or a million off; "near" is within 6 per cent and not a rounding. */
export type FigureStatus = "exact" | "rounding" | "scale" | "derivable" | "near" | "absent";

export type FigureHeld = {
  readonly word: Word;
  readonly status: FigureStatus;
  /**
   * How well the best occurrence of this number fits the claim's words, in 0..2; and the best other number of the same
   * kind.
   */
  readonly own: number;
  readonly other: number;
  readonly best?: Word;
  readonly rival?: Word;
  /** "12 + 30", for derivable ones. */
  readonly formula?: string;
};

/** One finding a number of the claim, in order. `evidence` are the sentence numbers that count as cited. */
export function figuresOf(claim: Line, article: Prepared, evidence: ReadonlySet<number>): readonly FigureHeld[] {
  return claim.content.filter((word) => word.kind === "number").map((word) => figure(word, claim, article, evidence));
}

function figure(word: Word, claim: Line, article: Prepared, evidence: ReadonlySet<number>): FigureHeld {
  const kin = article.numbers.filter((other) => sameKind(word, other));
  const matches = kin.filter((other) => statesSame(word, other));
  const others = kin.filter((other) => !statesSame(word, other));
  const rivals = others.filter((other) => isRival(word, other));
  const rival = bestOf(word, claim, rivals, article, evidence);
  const found = (status: FigureStatus, words: readonly Word[], formula?: string): FigureHeld => {
    const own = bestOf(word, claim, words, article, evidence);
    return {
      word,
      status,
      own: own.score,
      other: rival.score,
      ...(own.word ? { best: own.word } : {}),
      ...(rival.word ? { rival: rival.word } : {}),
      ...(formula === undefined ? {} : { formula }),
    };
  };
  if (matches.length > 0) return found("exact", matches);
  const rounded = others.filter((other) => rounds(word, other));
  if (rounded.length > 0) return found("rounding", rounded);
  const scaled = others.filter((other) => scales(word, other));
  if (scaled.length > 0) return found("scale", scaled);
  const formula = derive(word, article.numbers);
  if (formula) return found("derivable", formula.from, formula.words);
  const near = others.filter((other) => isNear(word, other));
  return near.length > 0 ? found("near", near) : found("absent", []);
}

function bestOf(
  word: Word,
  claim: Line,
  candidates: readonly Word[],
  article: Prepared,
  evidence: ReadonlySet<number>,
): { score: number; word?: Word } {
  let best: { score: number; word?: Word } = { score: 0 };
  for (const candidate of candidates.slice(0, 24)) {
    const score =
      closeness(word, claim, candidate, article.lines[candidate.sentence] as Line) +
      (evidence.has(candidate.sentence) ? 0.2 : 0);
    if (best.word === undefined || score > best.score) best = { score, word: candidate };
  }
  return best;
}

/**
 * How much the words around a claim's number stand around the other one: near ones count most, the counted noun most of
 * all.
 */
export function closeness(word: Word, claim: Line, other: Word, line: Line): number {
  const near = new Map<string, number>();
  for (const each of line.content) {
    const far = Math.abs(each.place - other.place);
    if (each !== other && far <= 6) near.set(each.stem, Math.min(far, near.get(each.stem) ?? 9));
  }
  let whole = 0;
  let shared = 0;
  for (const each of claim.content) {
    const far = Math.abs(each.place - word.place);
    if (each === word || far > 4) continue;
    const gain = each.weight / far;
    whole += gain;
    if (near.has(each.stem)) shared += gain;
  }
  const head = nextNoun(claim, word);
  const headNear = head ? near.get(head.stem) : undefined;
  const before = claim.content[word.place - 1];
  const beforeNear = before ? near.get(before.stem) : undefined;
  const following = claim.all[word.index + 1];
  const theirs = line.all[other.index + 1];
  return (
    (whole > 0 ? shared / whole : 0) +
    (headNear === undefined ? 0 : headNear <= 2 ? 0.5 : 0.3) +
    (beforeNear === undefined ? 0 : beforeNear <= 2 ? 0.3 : 0.15) +
    (following && theirs && following.kind !== "sign" && following.norm === theirs.norm ? 0.3 : 0)
  );
}

const nextNoun = (line: Line, word: Word): Word | undefined =>
  line.content.slice(word.place + 1, word.place + 4).find((each) => each.kind === "word" && each.weight > 0.25);

/** A rival this much closer is what the source has there; of right headline figures hardly any has one. */
const rivalMargin = 0.75;

/** What a person is told about numbers. A rounded one is not wrong; a computed one says from which numbers. */
export function figureReasons(found: readonly FigureHeld[], article: Prepared): readonly Reason[] {
  const around = (each: Word | undefined): string => (each ? phrase(article.lines[each.sentence] as Line, each) : "");
  return found.flatMap((figure): Reason[] => {
    const told = tell(figure);
    const source = around(figure.status === "absent" || figure.status === "exact" ? figure.rival : figure.best);
    return told === undefined ? [] : [{ kind: told.kind, claim: figure.word.text, source, words: told.words }];
  });
}

function tell({
  word,
  status,
  own,
  other,
  best,
  rival,
  formula,
}: FigureHeld): Pick<Reason, "kind" | "words"> | undefined {
  const kind = "figure";
  const theirs = best?.text ?? "";
  if (status === "absent") return { kind, words: `The sources do not give ${word.text}.` };
  if (status === "near") return { kind, words: `The source gives ${theirs}, not ${word.text}.` };
  if (status === "scale") return { kind, words: `The scale differs: ${theirs}, not ${word.text}.` };
  if (status === "derivable") return { kind, words: `${word.text} is computed: ${formula ?? ""}.` };
  if (status === "rounding") return { kind: "wording", words: `${word.text} rounds ${theirs}.` };
  return own + rivalMargin < other
    ? { kind, words: `The source has ${rival?.text ?? ""} there, not ${word.text}.` }
    : undefined;
}

/** The number with the words around it, as the source has them. */
const phrase = (line: Line, word: Word): string => {
  const first = line.all[Math.max(0, word.index - 3)];
  const last = line.all[Math.min(line.all.length - 1, word.index + 3)];
  return first && last ? line.text.slice(first.start, last.end) : word.text;
};
