// What is new in a story that a subscriber already got: a figure that moved ("138, was 120"), lines not told before, or
// nothing.
import type { Instant } from "../news/article.ts";
import type { Briefing, Figure } from "../news/briefing.ts";
import type { CheckedClaim, Citation } from "../news/claim.ts";
import type { Since } from "../news/edition.ts";
import { tongueOf } from "../news/shown.ts";

/** Undefined when the new briefing tells nothing that the old one did not. */
export function sinceLast(was: Briefing, now: Briefing): Since | undefined {
  for (const figure of now.figures) {
    const before = was.figures.find((other) => sameMeasure(other, figure));
    const told = was.figures.some((other) => sameMeasure(other, figure) && other.value === figure.value);
    if (before === undefined || told) continue;
    const [old, fresh] = [claimOf(was, before.citation), claimOf(now, figure.citation)];
    if (old && fresh) {
      const tongue = tongueOf(now);
      const day = tongue.date(toldOn(was, before), "UTC", { day: "numeric", month: "long" });
      const words = { now: figure.text.trim(), before: amountOf(before), day };
      return { kind: "changed", was: old, now: fresh, words: tongue.say("briefing.was", words) };
    }
  }
  const told = new Set([...claimsOf(was), ...was.more].map((claim) => plain(claim.text)));
  const sentences = new Set(was.sources.flatMap((source) => source.sentences.map(plain)));
  const isNew = (claim: CheckedClaim) =>
    !told.has(plain(claim.text)) &&
    claim.citations.some(
      ({ source, sentence }) => !sentences.has(plain(now.sources[source]?.sentences[sentence] ?? "")),
    );
  return claimsOf(now).some(isNew) ? { kind: "developing" } : undefined;
}

/** The day of the report that said so; where it gave none, of the briefing. */
const toldOn = ({ sources, writtenAt }: Briefing, { citation }: Figure): Instant =>
  sources[citation.source]?.publishedAt ?? writtenAt;

const claimsOf = (briefing: Briefing): readonly CheckedClaim[] => [briefing.lead, ...briefing.points];

/** Short enough to stand after "was": the number as written, without the words around it. */
export const amountOf = (figure: Figure): string => /[\d.,]*\d[%\d.,]*/.exec(figure.text)?.[0] ?? figure.text.trim();

/** The same unit of the same thing. A count of people killed is not a count of people rescued. */
export function sameMeasure(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit) return false;
  const [first, second] = [wordsOf(one.measures), wordsOf(other.measures)];
  if (first.size === 0 || second.size === 0) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size) >= 0.6;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu));

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

/** The claim that carries a figure: its sentence, and best its very words. */
function claimOf(briefing: Briefing, at: Citation): CheckedClaim | undefined {
  const versions = briefing.disputes.flatMap((dispute) => dispute.versions);
  return [...claimsOf(briefing), ...briefing.more, ...versions].find((claim) =>
    claim.citations.some((citation) => citation.source === at.source && citation.sentence === at.sentence),
  );
}
