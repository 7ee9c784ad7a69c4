// How likely two reports in different languages tell of one event: they share names and figures, and no other words.
import type { Gist } from "./gist.ts";

/** A language that could not be told may be the other's. */
export const isTranslation = (one: Gist, other: Gist): boolean =>
  one.language !== other.language && one.language !== "und" && other.language !== "und";

/** A figure says as much as two names, the same kind of deed as one: a town has one figure for one thing. */
const figureWeight = 2;
const enough = 3;
const mostSaid = 0.6;

/** Of two reports that share enough, more likely than not; else in proportion. 0 where they share no name. */
export function chanceAcross(one: Gist, other: Gist): number {
  const names = one.names.intersection(other.said).union(other.names.intersection(one.said)).size;
  const figures = one.figures.intersection(other.figures).size;
  const deed = one.deeds.isDisjointFrom(other.deeds) ? 0 : 1;
  const shared = names === 0 ? 0 : names + figureWeight * figures + deed;
  const most = Math.min(one.names.size, other.names.size) || 1;
  return shared >= enough && 2 * shared >= most ? mostSaid : 0;
}
