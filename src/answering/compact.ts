// What of its sources an answer carries along: those it stands on; of those only looked through, some names.
import type { Answer } from "../news/answer.ts";
import type { Source } from "../news/briefing.ts";
import type { CheckedClaim, Citation } from "../news/claim.ts";
import { answerWithoutUncited } from "../news/retention.ts";

/** An abstention names this many of the articles it looked through. */
const mostLooked = 20;

/** The same answer with its sources numbered anew: a channel's forty articles are not stored with every answer. */
export function compact(answer: Answer): Answer {
  if (answer.kind === "declined") return answer;
  const cited = answer.kind === "abstained" ? [] : answer.claims.flatMap((claim) => claim.citations);
  const used = new Set([...cited, ...answer.nearest].map((one) => one.source));
  if (answer.kind === "abstained")
    for (const index of answer.sources.keys()) if (used.size < mostLooked) used.add(index);
  const numbers = new Map([...used].sort((a, b) => a - b).map((from, to) => [from, to]));
  const moved = <T extends { readonly source: number }>(one: T): T => ({
    ...one,
    source: numbers.get(one.source) ?? 0,
  });
  const sources = [...numbers.keys()].flatMap((from): readonly Source[] => answer.sources.slice(from, from + 1));
  const claim = (one: CheckedClaim): CheckedClaim => {
    const [first, ...rest] = one.citations.map(moved);
    return { ...one, citations: [first as Citation, ...rest] };
  };
  const nearest = answer.nearest.map(moved);
  if (answer.kind === "abstained") return answerWithoutUncited({ ...answer, sources, nearest });
  if (answer.kind === "disputed") {
    const [one, other, ...rest] = answer.claims;
    return { ...answer, sources, nearest, claims: [claim(one), claim(other), ...rest.map(claim)] };
  }
  const [first, ...rest] = answer.claims;
  const short = answer.short && { ...answer.short, citation: moved(answer.short.citation) };
  return { ...answer, sources, nearest, claims: [claim(first), ...rest.map(claim)], ...(short ? { short } : {}) };
}
