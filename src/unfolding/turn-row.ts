// What a row is that tells how a matter turned from one line to a later one, and how two lines are of one matter.
import type { StoryChange } from "../news/change.ts";
import type { Deed, Line, LineRead } from "./deeds.ts";

/** The words of both lines that say it, as places among their words. */
export type Turn = { readonly was: Deed; readonly now: Deed };

export type TurnRow = {
  readonly name: string;
  readonly kind: Exclude<StoryChange["kind"], "figure">;
  readonly find: (was: LineRead<Line>, now: LineRead<Line>) => Turn | undefined;
  /** Does this line tell already what the newer one of this turn says? */
  readonly knows: (line: LineRead<Line>, turn: Turn) => boolean;
  /** `was -> now` */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** Words that both lines say, without those that tell the turn. */
export function sharedBy(one: LineRead<Line>, other: LineRead<Line>, without: readonly string[]): readonly string[] {
  return [...one.content].filter((stem) => other.content.has(stem) && !without.includes(stem));
}

/** Two words, or one name and the deed itself. */
const leastShared = 2;

export const areOfOneMatter = (was: LineRead<Line>, now: LineRead<Line>, verbs: readonly string[]): boolean =>
  sharedBy(was, now, verbs).length >= leastShared;
