// The one passage worth showing beside "not sure": it speaks of what the question asks, and does what it asks about.

import { addressed } from "../language/addressed.ts";
import { sentenceTree } from "../language/syntax/sentence-tree.ts";
import { cut } from "../language/tokenize.ts";
import type { CheckedClaim } from "../news/claim.ts";
import { claimAt } from "./claims.ts";
import { isDoneElsewhere } from "./holds-asked.ts";
import type { ChosenSentences } from "./retrieval/best.ts";
import type { Considered } from "./retrieval/fit.ts";
import type { Material } from "./retrieval/material.ts";
import { near, type Query } from "./retrieval/query.ts";

/** Of what is asked about beside the verb, by weight: most of it, or all where there is no verb to go by. */
const leastObject = 0.6;
const leastWithoutVerb = 0.8;

/** From here on one of the best few sentences answers often enough to be shown, whatever its words. */
const nearlySure = 0.25;
const few = 4;
/** Its article must speak of most of what is asked about: else it is about something else. */
const leastSpoken = 0.7;

/**
 * Where it is nearly sure, the first of the best few that nothing speaks against. Otherwise the best one that shares
 * the question's verb and object. Undefined where there is none: then nothing is shown at all.
 */
export function closestOf(
  { asked, ranked, sure }: ChosenSentences,
  materials: readonly Material[],
): CheckedClaim | undefined {
  const verbs = verbsOf(asked);
  const shares = ({ candidate }: Considered): boolean => {
    const meets = (at: number): boolean => (candidate.within[at] ?? 0) >= near;
    if (!verbs.every(meets)) return false;
    let [met, all] = [0, 0];
    for (const [at, term] of asked.terms.slice(0, asked.own).entries()) {
      // "Which airline": what is asked for is what the passage lacks.
      if (verbs.includes(at) || term.stem === asked.question.head?.stem) continue;
      // Of a name the article may speak in the sentence before; nobody else's passage is close.
      if (term.isName && Math.max(candidate.within[at] ?? 0, candidate.around[at] ?? 0) < near) return false;
      all += term.weight;
      if (meets(at)) met += term.weight;
    }
    if (all === 0) return verbs.length > 0;
    return met >= all * (verbs.length > 0 ? leastObject : leastWithoutVerb);
  };
  const isAble = (one: Considered): boolean =>
    one.candidate.covered.anywhere >= leastSpoken &&
    !isDoneElsewhere(asked, one) &&
    !one.meeting?.apart &&
    !one.meeting?.contrary;
  const likely = sure < nearlySure ? undefined : ranked.slice(0, few).find(isAble);
  for (const one of likely === undefined ? ranked.filter(shares) : [likely, ...ranked.filter(shares)]) {
    const { candidate, line } = one;
    if (candidate.sentence < 0 || addressed(line.text) !== undefined) continue;
    const claim = claimAt(candidate, materials);
    if (claim !== undefined) return claim;
  }
  return undefined;
}

/** The places among its words of those that are verbs; none of "where is the summit?". */
function verbsOf({ question, terms, own }: Query): readonly number[] {
  const written = cut(question.text);
  const tree = sentenceTree(written);
  if (tree === undefined) return [];
  const verbs = new Set(
    written.tokens.flatMap((token) => (tree.within(token).some((word) => tree.isVerb(word)) ? [token.stem] : [])),
  );
  return terms.slice(0, own).flatMap((term, at) => (verbs.has(term.stem) ? [at] : []));
}
