// What is new in a story that a subscriber already got: a change ("138, was 120"), lines not told before, or nothing.
import type { Briefing } from "../news/briefing.ts";
import type { CheckedClaim } from "../news/claim.ts";
import type { Since } from "../news/edition.ts";
import { developmentsOf, sentencesTold } from "./taken-back.ts";

/** Undefined when the new briefing tells nothing that the old one did not. */
export function sinceLast(was: Briefing, now: Briefing): Since | undefined {
  const [change] = developmentsOf(was, now);
  if (change) return { kind: "changed", was: change.was.claim, now: change.now.claim, words: change.words };
  const told = new Set([...claimsOf(was), ...was.more].map((claim) => plain(claim.text)));
  const sentences = new Set(sentencesTold(was).map(plain));
  const isNew = (claim: CheckedClaim) =>
    !told.has(plain(claim.text)) &&
    claim.citations.some(
      ({ source, sentence }) => !sentences.has(plain(now.sources[source]?.sentences[sentence] ?? "")),
    );
  return claimsOf(now).some(isNew) ? { kind: "developing" } : undefined;
}

const claimsOf = (briefing: Briefing): readonly CheckedClaim[] => [briefing.lead, ...briefing.points];

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
