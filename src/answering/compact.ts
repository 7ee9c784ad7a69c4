// What of its sources an answer carries along: those it stands on; of those only looked through, some names.
import { type Answer, claimsOf, type ShortAnswer } from "../news/answer.ts";
import type { NonEmpty } from "../news/article.ts";
import type { Source } from "../news/briefing.ts";
import type { CheckedClaim, Citation } from "../news/claim.ts";
import { answerWithoutUncited } from "../news/retention.ts";

/** An abstention names this many of the articles it looked through. */
const mostLooked = 20;

/** The same answer with its sources numbered anew: a channel's forty articles are not stored with every answer. */
export function compact(answer: Answer): Answer {
  if (answer.kind === "declined") return answer;
  const used = new Set(claimsOf(answer).flatMap((claim) => claim.citations.map((citation) => citation.source)));
  if (answer.kind === "abstained")
    for (const index of answer.sources.keys()) if (used.size < mostLooked) used.add(index);
  const numbers = new Map([...used].sort((a, b) => a - b).map((from, to) => [from, to]));
  const moved = (one: Citation): Citation => ({ ...one, source: numbers.get(one.source) ?? 0 });
  const sources = [...numbers.keys()].flatMap((from): readonly Source[] => answer.sources.slice(from, from + 1));
  if (answer.kind === "abstained") return answerWithoutUncited({ ...answer, sources });
  const claim = (one: CheckedClaim): CheckedClaim => ({ ...one, citations: each(one.citations, moved) });
  const short = (one: ShortAnswer): ShortAnswer => ({ ...one, citation: moved(one.citation) });
  if (answer.kind === "unsure") return { ...answer, sources, claims: [claim(answer.claims[0])] };
  if (answer.kind === "disputed") {
    const [one, other, ...rest] = answer.claims;
    return { ...answer, sources, claims: [claim(one), claim(other), ...rest.map(claim)] };
  }
  return {
    ...answer,
    sources,
    claims: each(answer.claims, claim),
    ...(answer.short && { short: short(answer.short) }),
    ...(answer.items && { items: each(answer.items, short) }),
  };
}

function each<T>([first, ...rest]: NonEmpty<T>, change: (one: T) => T): NonEmpty<T> {
  return [change(first), ...rest.map(change)];
}
