// What a newer telling of a story says otherwise than an older one: each change with both lines that carry it.
import type { Briefing, Figure } from "../news/briefing.ts";
import type { ChangeSide, StoryChange } from "../news/change.ts";
import type { Citation } from "../news/claim.ts";
import { tongueOf } from "../news/shown.ts";

/** The most telling first. A change of wording is none, and neither is what only one of the two tells. */
export function changesOf(was: Briefing, now: Briefing): readonly StoryChange[] {
  return now.figures.flatMap((figure) => {
    const before = was.figures.find((other) => sameMeasure(other, figure));
    const told = was.figures.some((other) => sameMeasure(other, figure) && other.value === figure.value);
    if (before === undefined || told) return [];
    const [old, fresh] = [sideOf(was, before.citation), sideOf(now, figure.citation)];
    if (old === undefined || fresh === undefined) return [];
    const tongue = tongueOf(now);
    const day = tongue.date(old.at, "UTC", { day: "numeric", month: "long" });
    const words = tongue.say("briefing.was", { now: figure.text.trim(), before: amountOf(before), day });
    return [{ kind: "figure", was: old, now: fresh, words }];
  });
}

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

/** The claim that carries a figure, by its sentence; its day is its report's, where that gave none the briefing's. */
function sideOf(briefing: Briefing, at: Citation): ChangeSide | undefined {
  const versions = briefing.disputes.flatMap((dispute) => dispute.versions);
  const claim = [briefing.lead, ...briefing.points, ...briefing.more, ...versions].find(({ citations }) =>
    citations.some(({ source, sentence }) => source === at.source && sentence === at.sentence),
  );
  const source = briefing.sources[at.source];
  return claim && { claim, outlet: source?.outlet ?? "", at: source?.publishedAt ?? briefing.writtenAt };
}
