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

/** Of fewer words in common nobody knows that two lines are of one matter. */
const leastShared = 2;

/** "the river mine" and "the coal mine" are two. */
export function areOfOneMatter(was: LineRead<Line>, now: LineRead<Line>, verbs: readonly string[]): boolean {
  const shared = sharedBy(was, now, verbs);
  return shared.length >= leastShared && !shared.some((stem) => areTwoKinds(stem, was, now));
}

function areTwoKinds(stem: string, was: LineRead<Line>, now: LineRead<Line>): boolean {
  const [one, other] = [was, now].map(({ line: { words }, content }) => {
    const before = words[words.findIndex((word) => word.stem === stem) - 1];
    return before?.kind === "word" && content.has(before.stem) && !/(?:ed|s|ing)$/.test(before.norm) ? before.stem : "";
  });
  return !!one && !!other && one !== other && !now.content.has(one) && !was.content.has(other);
}
