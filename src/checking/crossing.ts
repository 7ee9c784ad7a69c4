// How a checked claim crosses from the worker that checked it to the thread that shows it: a seal is no data, so what
// was under seal when it left is put under seal where it arrives.
import { type Answer, claimsOf } from "../news/answer.ts";
import type { Briefing, Dispute } from "../news/briefing.ts";
import type { CheckedClaim } from "../news/claim.ts";
import { isSealed, sealClaim } from "../news/claim-seal.ts";
import { keepScreen, type ScreenPlaces, screenPlaces } from "../news/screen/first.ts";
import { keepMatters, type MattersTold, mattersTold } from "../news/tellable.ts";

/**
 * What is copied between threads loses its seals. `sealed` says of each claim, in the order of `claims`, whether its
 * seal was unbroken when it left. The worker's word counts: it runs this very code, over a port that nobody else holds;
 * docs/decisions/0013 says why nothing is checked twice.
 */
export type Crossing<T> = { readonly is: T; readonly sealed: readonly boolean[] };

/** With what costs trees: what of it stands on the first screen, and what its sentences hold open and settle. */
export type BriefingCrossing = Crossing<Briefing> & { readonly screen: ScreenPlaces; readonly matters: MattersTold };

/** Throws where a claim without its seal was called checked by a cast: that is a fault of ours, and it is not shown. */
export function briefingLeaves(is: Briefing): BriefingCrossing {
  const { headline, lead, points, more, disputes } = is;
  const claims = [headline, lead, ...points, ...more, ...disputes.flatMap((dispute) => dispute.versions)];
  if (!claims.every(isSealed)) throw new Error("The writer returned a claim that checking did not seal.");
  return { is, sealed: [true], screen: screenPlaces(is), matters: mattersTold(is) };
}

/** Throws for what did not leave by `briefingLeaves`. */
export function briefingArrives({ is, sealed, screen, matters }: BriefingCrossing): Briefing {
  if (sealed[0] !== true) throw new Error("A briefing arrived without its seals.");
  const { headline, lead, points, more, disputes } = is;
  const arrived = {
    ...is,
    headline: sealClaim(headline),
    lead: sealClaim(lead),
    points: points.map(sealClaim),
    more: more.map(sealClaim),
    disputes: disputes.map((dispute): Dispute => ({ ...dispute, versions: dispute.versions.map(sealClaim) })),
  };
  keepScreen(arrived, screen);
  keepMatters(arrived, matters);
  return arrived;
}

/** An answer about a briefing shows claims as a store kept them, which have no seal: they arrive without one. */
export const answerLeaves = (is: Answer): Crossing<Answer> => ({ is, sealed: claimsOf(is).map(isSealed) });

export function answerArrives({ is, sealed }: Crossing<Answer>): Answer {
  const again = (claim: CheckedClaim, at: number): CheckedClaim => (sealed[at] === true ? sealClaim(claim) : claim);
  switch (is.kind) {
    case "answered": {
      const [first, ...rest] = is.claims;
      return { ...is, claims: [again(first, 0), ...rest.map((claim, at) => again(claim, at + 1))] };
    }
    case "disputed": {
      const [one, other, ...rest] = is.claims;
      const more = rest.map((claim, at) => again(claim, at + 2));
      return { ...is, claims: [again(one, 0), again(other, 1), ...more] };
    }
    case "unsure":
      return { ...is, claims: [again(is.claims[0], 0)] };
    default:
      return is;
  }
}
