// One telling of a story by one outlet, told in its own sentences.
import type { Briefing } from "../../src/news/briefing.ts";
import type { StoryChange } from "../../src/news/change.ts";
import { changesByRows } from "../../src/unfolding/changes.ts";
import { aBriefing, aClaim, aSource, t0 } from "../contracts/store/samples.ts";

/** `after` milliseconds from the first; of its sentences so many are lines, the others only its source's. */
export function toldBy(
  outlet: string,
  after: number,
  sentences: readonly string[],
  lines = sentences.length,
): Briefing {
  const [lead, ...points] = sentences.slice(0, lines).map((text, at) => aClaim(text, at));
  const title = "What happened";
  return aBriefing(`b0000000000${after === 0 ? 1 : 2}`, {
    headline: aClaim(title, -1),
    lead: lead ?? aClaim(title, -1),
    points,
    writtenAt: t0 + after,
    sources: [aSource(sentences, { outlet, title, publishedAt: t0 + after })],
  });
}

/** What rows find, told or not. */
export const foundIn = (was: Briefing, now: Briefing): readonly StoryChange[] =>
  changesByRows(was, now, []).map(({ change }) => change);
