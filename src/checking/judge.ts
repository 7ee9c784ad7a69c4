// Lock two: how likely a claim that is not outright is supported, from how its words, figures, names and quotes stand in the sources.
import type { Reason } from "../news/claim.ts";
import { figureReasons, figuresOf } from "./figures.ts";
import { nameReasons, namesOf } from "./names.ts";
import { isName, type Line, type Prepared, type Word } from "./prepared.ts";
import { quoteReasons, quotesOf } from "./quotes.ts";
import { attributionReasons, hedgeReasons, negationReasons, type Pair } from "./wording.ts";

export type Judged = { readonly score: number; readonly reasons: readonly Reason[] };

/** `evidence` are the numbers of the sentences the claim is held against, the first the closest. */
export function judge(claim: Line, article: Prepared, evidence: readonly number[]): Judged {
  const cited = new Set(evidence);
  const lines = evidence.flatMap((sentence) => article.lines[sentence] ?? []);
  const pairs = pair(claim, article, cited);
  const reasons = [
    ...figureReasons(figuresOf(claim, article, cited), article),
    ...nameReasons(namesOf(claim, article, cited)),
    ...quoteReasons(quotesOf(claim, article, (word) => isName(word, article))),
    ...negationReasons(claim, pairs, article),
    ...hedgeReasons(claim, pairs, article),
    ...attributionReasons(claim, lines),
  ];
  const whole = claim.content.reduce((sum, word) => sum + word.weight, 0);
  const found = pairs.reduce((sum, { claim: word }) => sum + word.weight, 0);
  const missing = claim.content.filter((word) => word.weight > 0.4 && !pairs.some((each) => each.claim === word));
  const doubtful = missing.sort((a, b) => b.weight - a.weight)[0];
  if (doubtful)
    reasons.push({
      kind: "coverage",
      claim: doubtful.raw,
      source: "",
      words: `"${doubtful.raw}" is not in the cited sentences.`,
    });
  const cover = whole > 0 ? found / whole : 0;
  return { score: reasons.length > 0 ? Math.min(0.4, cover / 2) : cover * 0.9, reasons };
}

/** Each content word of the claim with the word of the evidence that fits it best. */
export function pair(claim: Line, article: Prepared, cited: ReadonlySet<number>): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const word of claim.content) {
    let best: Word | undefined;
    let most = -1;
    for (const other of article.byStem.get(word.stem) ?? []) {
      if (!cited.has(other.sentence)) continue;
      const score = company(word, claim, other, article.lines[other.sentence] as Line);
      if (score > most) [best, most] = [other, score];
    }
    if (best) pairs.push({ claim: word, source: best });
  }
  return pairs;
}

const company = (word: Word, claim: Line, other: Word, line: Line): number => {
  let score = 0;
  for (const step of [-2, -1, 1, 2]) {
    const mine = claim.content[word.place + step];
    if (mine === undefined) continue;
    for (let place = Math.max(0, other.place - 4); place <= other.place + 4; place++)
      if (place !== other.place && line.content[place]?.stem === mine.stem) {
        score += Math.sign(place - other.place) === Math.sign(step) ? 1 : 0.4;
        break;
      }
  }
  return score;
};
