// What stays when the full text of articles goes: every cited sentence, and one on either side.
import { type Answer, claimsOf } from "./answer.ts";
import type { Briefing, Source } from "./briefing.ts";
import type { Citation } from "./claim.ts";
import type { Edition } from "./edition.ts";

/** Sentences that go become "", so that no number moves. */
export function withoutUncited(briefing: Briefing): Briefing {
  const [first, ...rest] = keepCited(briefing.sources, citationsOf(briefing));
  return { ...briefing, sources: first ? [first, ...rest] : briefing.sources };
}

export function editionWithoutUncited(edition: Edition): Edition {
  if (edition.kind !== "stories") return edition;
  const [first, ...rest] = edition.stories.map((story) => ({ ...story, briefing: withoutUncited(story.briefing) }));
  return { ...edition, stories: first ? [first, ...rest] : edition.stories };
}

export function answerWithoutUncited(answer: Answer): Answer {
  const cited = claimsOf(answer).flatMap((claim) => claim.citations);
  return { ...answer, sources: keepCited(answer.sources, cited) };
}

function keepCited(sources: readonly Source[], citations: readonly Citation[]): Source[] {
  const kept = new Set<string>();
  for (const { source, sentence } of citations)
    for (const near of [sentence - 1, sentence, sentence + 1]) kept.add(`${source}/${near}`);
  return sources.map((source, index) => ({
    ...source,
    sentences: source.sentences.map((sentence, number) => (kept.has(`${index}/${number}`) ? sentence : "")),
  }));
}

function citationsOf(briefing: Briefing): Citation[] {
  const claims = [
    briefing.headline,
    briefing.lead,
    ...briefing.points,
    ...briefing.more,
    ...briefing.disputes.flatMap((dispute) => dispute.versions),
  ];
  return [
    ...claims.flatMap((claim) => claim.citations),
    ...briefing.actors.flatMap((actor) => actor.citations),
    ...[...briefing.figures, ...briefing.quotes].map((found) => found.citation),
    ...(briefing.found ?? []).map((change) => change.now),
  ];
}
