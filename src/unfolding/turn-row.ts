// What a row is that tells how a matter turned from one line to a later one, and how two lines are of one matter.
import type { Word } from "../checking/line.ts";
import { rootOf } from "../language/en/courses.ts";
import { wordSet } from "../language/word-set.ts";
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

/** Of fewer words in common, where the shorter line has more, nobody knows that two lines are of one matter. */
const leastShared = 2;

/** Both do it to one: "the river mine" and "the coal mine" are two, and a court rules on many things. */
export function areOfOneMatter(was: LineRead<Line>, now: LineRead<Line>, turn: Turn): boolean {
  const verbs = [turn.was.verb, turn.now.verb];
  const shared = sharedBy(was, now, verbs);
  const sizes = [was, now].map(({ content }) => [...content].filter((stem) => !verbs.includes(stem)).length);
  if (shared.length < Math.max(1, Math.min(leastShared, ...sizes))) return false;
  const done = doneTo(now, turn.now);
  if (done.length > 0 && !done.some((stem) => was.content.has(stem))) return false;
  return !shared.some((stem) => areTwoKinds(stem, was, now));
}

/** What stands behind the verb; of a passive, and where nothing does, what stands before it. */
function doneTo({ line: { words }, content }: LineRead<Line>, { from, to }: Deed): readonly string[] {
  const told = (some: readonly Word[]): readonly string[] =>
    some.flatMap(({ kind, norm }) => (kind === "word" && content.has(rootOf(norm)) ? [rootOf(norm)] : []));
  const after = told(words.slice(to));
  const isPassive = words.slice(from, to).some(({ norm }) => passive.has(norm));
  const before = told(words.slice(0, from));
  return before.length > 0 && (isPassive || after.length === 0) ? before : after;
}

const passive = wordSet("is are was were be been being");

function areTwoKinds(stem: string, was: LineRead<Line>, now: LineRead<Line>): boolean {
  const [one, other] = [was, now].map(({ line: { words }, content }) => {
    const before = words[words.findIndex((word) => rootOf(word.norm) === stem) - 1];
    return before?.kind === "word" && content.has(rootOf(before.norm)) && !/(?:ed|s|ing)$/.test(before.norm)
      ? rootOf(before.norm)
      : "";
  });
  return !!one && !!other && one !== other && !now.content.has(one) && !was.content.has(other);
}
