// Whether the small words that carry truth survive: negation on its verb, hedges, modals, and who says so.
import type { Reason } from "../news/claim.ts";
import type { Line, Prepared, Word } from "./prepared.ts";
import { hedges, modals, negatingVerbs, negations, reportingClass } from "./words.ts";

/** A content word of the claim and the word of the evidence it stands for. */
export type Pair = { readonly claim: Word; readonly source: Word };

const denying = (word: Word): boolean => negations.has(word.norm) || negatingVerbs.has(word.norm);

/** Is there a negation, or a verb that denies, in the few words before this one (or right after it: "is not")? */
export function negatedAt(line: Line, at: number, reach = 4): Word | undefined {
  for (let back = at; back >= Math.max(0, at - reach); back--) {
    const word = line.all[back] as Word;
    if (back < at && (word.norm === "," || word.norm === ";" || word.norm === '"')) break;
    if (denying(word)) return word;
  }
  for (let on = at + 1; on <= Math.min(line.all.length - 1, at + 2); on++) {
    const word = line.all[on] as Word;
    if (word.kind === "mark") break;
    if (
      word.norm === "not" ||
      word.norm === "never" ||
      word.norm === "no" ||
      word.norm === "nothing" ||
      word.norm === "nobody"
    )
      return word;
  }
  return undefined;
}

/** Verbs and other words that a negation of the claim falls on, and whether the evidence denies them too. */
export function negationReasons(claim: Line, pairs: readonly Pair[], article: Prepared): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const { claim: mine, source } of pairs) {
    if (mine.kind !== "word" || mine.weight <= 0.25 || denying(mine) || denying(source)) continue;
    const line = article.lines[source.sentence] as Line;
    const here = negatedAt(claim, mine.index);
    const there = negatedAt(line, source.index);
    if ((here === undefined) === (there === undefined)) continue;
    if (here && near(line, source.index)) continue;
    if (there && near(claim, mine.index)) continue;
    const source_ = line.text.slice(line.all[Math.max(0, source.index - 3)]?.start, source.end);
    reasons.push({
      kind: "negation",
      claim: here ? `${here.raw} ... ${mine.raw}` : mine.raw,
      source: source_,
      words: here
        ? `The claim denies "${mine.raw}"; the source does not.`
        : `The source denies "${source.raw}"; the claim does not.`,
    });
    return reasons;
  }
  return reasons;
}

/** A denial anywhere close: enough doubt not to call it a flip. */
const near = (line: Line, at: number): boolean => line.all.slice(Math.max(0, at - 8), at + 6).some(denying);

/** Hedges and modals that stand beside a word in the evidence and not in the claim, or the other way round. */
export function hedgeReasons(claim: Line, pairs: readonly Pair[], article: Prepared): readonly Reason[] {
  const weak = (line: Line, at: number): Word | undefined =>
    line.all.slice(Math.max(0, at - 3), at).findLast((word) => modals.has(word.norm) || hedges.has(word.norm));
  for (const { claim: mine, source } of pairs) {
    const line = article.lines[source.sentence] as Line;
    const here = weak(claim, mine.index);
    const there = weak(line, source.index);
    if ((here === undefined) === (there === undefined)) continue;
    const word = (here ?? there) as Word;
    const words = here
      ? `The source does not say "${word.raw}".`
      : `The source says "${word.raw}"; the claim leaves it out.`;
    return [{ kind: "wording", claim: here ? word.raw : mine.raw, source: there ? word.raw : source.raw, words }];
  }
  return [];
}

/** The evidence is somebody's statement and the claim nobody's. */
export function attributionReasons(claim: Line, evidence: readonly Line[]): readonly Reason[] {
  const says = (line: Line): Word | undefined =>
    line.all.find((word) => !word.quoted && (reportingClass(word.norm) !== undefined || word.norm === "according"));
  const first = evidence[0];
  const theirs = first ? says(first) : undefined;
  if (theirs === undefined || says(claim) !== undefined) return [];
  return [
    {
      kind: "attribution",
      claim: "",
      source: first?.text.slice(Math.max(0, theirs.start - 40), theirs.end + 40) ?? "",
      words: `The source gives this as somebody's statement ("${theirs.raw}"); the claim as a fact.`,
    },
  ];
}
