// What of a draft may be shown: each part checked, doubtful claims put back into the source's words.
import type { Actor, Dispute, Draft, Figure, LeftOut, Quote } from "../../news/briefing.ts";
import { type CheckedClaim, type Claim, wholeSentence } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { sentenceText } from "../exact/ground.ts";
import type { Verdict } from "../verdict.ts";
import { actorRefusal, figureRefusal, quoteRefusal, type Refusal } from "./parts.ts";

/** The checked parts of a briefing. The headline and the lead are absent when nothing of them could be kept. */
export type Checked = {
  readonly headline?: CheckedClaim;
  readonly lead?: CheckedClaim;
  readonly points: readonly CheckedClaim[];
  readonly more: readonly CheckedClaim[];
  readonly actors: readonly Actor[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  readonly disputes: readonly Dispute[];
  readonly leftOut: readonly LeftOut[];
  /** What did not pass as it was written, for one repair: where, what, and the verdict with its reasons. */
  readonly failed: readonly Failed[];
};

export type Failed = {
  readonly where: "headline" | "lead" | "points" | "more" | "disputes";
  readonly claim: Claim;
  readonly verdict: Verdict;
};
type Check = (claim: Claim) => Verdict;

export function checkParts(draft: Draft, sources: readonly ReadArticle[], check: Check): Checked {
  const failed: Failed[] = [];
  const leftOut: LeftOut[] = [...draft.leftOut];
  const keep = (claim: Claim, where: Failed["where"]): readonly CheckedClaim[] => {
    const verdict = check(claim);
    if (verdict.claim) return [verdict.claim];
    failed.push({ where, claim, verdict });
    const instead = verdict.state === "doubtful" ? sourceWords(claim, sources) : undefined;
    const put = instead && check(instead).claim;
    if (put) return [put];
    leftOut.push({ text: claim.text, why: verdict.reasons[0]?.words ?? "The sources do not clearly say this." });
    return [];
  };
  const stand = <Part>(
    parts: readonly Part[],
    refusal: (part: Part, sources: readonly ReadArticle[]) => Refusal,
    spell: (part: Part) => string,
  ): readonly Part[] =>
    parts.filter((part) => {
      const why = refusal(part, sources);
      if (why !== undefined) leftOut.push({ text: spell(part), why });
      return why === undefined;
    });
  const [headline] = keep(draft.headline, "headline");
  const [lead] = keep(draft.lead, "lead");
  const points = distinct(
    draft.points.flatMap((claim) => keep(claim, "points")),
    lead ? [lead] : [],
  );
  const more = distinct(
    draft.more.flatMap((claim) => keep(claim, "more")),
    [...(lead ? [lead] : []), ...points],
  );
  const disputes = draft.disputes.flatMap((dispute): Dispute[] => {
    const versions = dispute.versions.flatMap((claim) => keep(claim, "disputes"));
    return versions.length === dispute.versions.length ? [{ ...dispute, versions }] : [];
  });
  return {
    ...(headline ? { headline } : {}),
    ...(lead ? { lead } : {}),
    points,
    more,
    actors: stand(draft.actors, actorRefusal, (actor) => actor.name),
    figures: stand(draft.figures, figureRefusal, (figure) => figure.text),
    quotes: stand(draft.quotes, quoteRefusal, (quote) => quote.text),
    disputes,
    leftOut,
    failed,
  };
}

/** The first cited sentence as it stands, unless it opens with a pronoun: alone it would say nothing. */
function sourceWords(claim: Claim, sources: readonly ReadArticle[]): Claim | undefined {
  const { source, sentence } = claim.citations[0];
  const text = sentenceText(sources[source], sentence);
  if (
    text === undefined ||
    text === claim.text ||
    /^["“'‘]?(?:he|she|they|it|his|her|their|its|this|that|these|those)\b/i.test(text)
  )
    return undefined;
  return { text, citations: [wholeSentence(source, sentence, text)] };
}

/** Two doubtful claims may become one sentence: it is shown once. */
function distinct(claims: readonly CheckedClaim[], shown: readonly CheckedClaim[]): readonly CheckedClaim[] {
  const seen = new Set(shown.map((claim) => claim.text));
  return claims.filter((claim) => !seen.has(claim.text) && seen.add(claim.text));
}
