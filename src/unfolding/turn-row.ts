// What a row is that tells how a matter turned from one line to a later one, and how two lines are of one matter.
import type { Word } from "../checking/line.ts";
import { courses, rootOf } from "../language/en/courses.ts";
import { wordSet } from "../language/word-set.ts";
import type { StoryChange } from "../news/change.ts";
import type { Deed, LineRead } from "./deeds.ts";
import type { SomeLine } from "./lines.ts";
import { isOwnDeed } from "./one-matter.ts";
import { admitting } from "./turn-words.ts";

/** The words of both lines that say it, as places among their words. */
export type MatterTurn = { readonly was: Deed; readonly now: Deed };

export type TurnRow = {
  readonly name: string;
  readonly kind: Exclude<StoryChange["kind"], "figure">;
  readonly find: (was: LineRead<SomeLine>, now: LineRead<SomeLine>) => MatterTurn | undefined;
  /** Does this line tell already what the newer one of this turn says? */
  readonly knows: (line: LineRead<SomeLine>, turn: MatterTurn) => boolean;
  /** `was -> now` */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** Words that both lines say, without those that tell the turn. */
export function sharedBy(
  one: LineRead<SomeLine>,
  other: LineRead<SomeLine>,
  without: readonly string[],
): readonly string[] {
  return [...one.content].filter((stem) => other.content.has(stem) && !without.includes(stem));
}

/** Of fewer words in common, where the shorter line has more, nobody knows that two lines are of one matter. */
const leastShared = 2;
/** Two words of a line that says ten other things are in any two reports: so much of the longer line is in both. */
const leastOfLonger = 0.2;

/** Both do it to one: "the river mine" and "the coal mine" are two, and a court rules on many things. */
function areOfOneMatter(
  was: LineRead<SomeLine>,
  now: LineRead<SomeLine>,
  turn: MatterTurn,
  doneTo: "the same" | "anything" = "the same",
): boolean {
  const verbs = [turn.was.verb, turn.now.verb];
  const shared = sharedBy(was, now, verbs);
  const sizes = [was, now].map(({ content }) => [...content].filter((stem) => !verbs.includes(stem)).length);
  if (shared.length < Math.max(1, Math.min(leastShared, ...sizes))) return false;
  if (sharedBy(was, now, []).length < leastOfLonger * Math.max(was.content.size, now.content.size)) return false;
  const subject = now.line.words.slice(0, turn.now.from).filter(now.line.isName);
  const isTheirs = subject.length > 0 && !subject.some(({ norm }) => was.content.has(rootOf(norm)));
  // "The finance minister of Lune resigned": not the one of whom it was asked.
  if ((turn.was.verb === turn.now.verb || admitting.has(turn.now.verb)) && isTheirs) return false;
  if (isOfOthers(was, now) && isOfOthers(now, was)) return false;
  if (doneTo === "the same" && !isDoneToOne(was, now, turn.now)) return false;
  return !shared.some((stem) => areTwoKinds(stem, was, now));
}

/** It names somebody, and nobody whom the other line names. */
const isOfOthers = ({ names }: LineRead<SomeLine>, { content }: LineRead<SomeLine>): boolean =>
  names.size > 0 && ![...names].some((name) => content.has(name));

/**
 * The older line knows what is done to: the head of what stands behind the verb; of a passive, and where nothing does,
 * something before it.
 */
function isDoneToOne(
  was: LineRead<SomeLine>,
  { line: { words, isName }, content }: LineRead<SomeLine>,
  { from, to }: Deed,
): boolean {
  const isTold = ({ kind, norm }: Word): boolean => kind === "word" && content.has(rootOf(norm));
  const isKnown = (word: Word | undefined): boolean => word !== undefined && was.content.has(rootOf(word.norm));
  const isPassive = words.slice(from, to).some(({ norm }) => passive.has(norm));
  const behind = words.findIndex((word, at) => at >= to && isTold(word));
  const before = words.slice(0, from).filter(isTold);
  const named = before.filter(isName);
  if (behind < 0 && named.length > 0 && !named.some(isKnown)) return false;
  if (before.length > 0 && (isPassive || behind < 0)) return before.some(isKnown);
  if (behind < 0) return true;
  const end = words.findIndex((word, at) => at > behind && !isTold(word) && word.norm !== "'s");
  const phrase = words.slice(behind, end < 0 ? words.length : end).filter(isTold);
  return isKnown(phrase.at(-1));
}

const passive = wordSet("is are was were be been being");

function areTwoKinds(stem: string, was: LineRead<SomeLine>, now: LineRead<SomeLine>): boolean {
  const [one, other] = [was, now].map(({ line: { words }, content }) => {
    const before = words[words.findIndex((word) => rootOf(word.norm) === stem) - 1];
    return before?.kind === "word" && content.has(rootOf(before.norm)) && !/(?:ed|s|ing)$/.test(before.norm)
      ? rootOf(before.norm)
      : "";
  });
  return !!one && !!other && one !== other && !now.content.has(one) && !was.content.has(other);
}

/** The first two deeds of both lines that fit, where the lines are of one matter. */
export function firstPair(
  was: LineRead<SomeLine>,
  now: LineRead<SomeLine>,
  fits: (old: Deed, fresh: Deed) => boolean,
  doneTo?: "anything",
): MatterTurn | undefined {
  for (const fresh of now.deeds)
    for (const old of was.deeds)
      if (fits(old, fresh) && isOwnDeed(now, fresh) && areOfOneMatter(was, now, { was: old, now: fresh }, doneTo))
        return { was: old, now: fresh };
  return undefined;
}

/** Is the newer one a further step than the older one on its course? */
export const isStep = (old: Deed, fresh: Deed): boolean =>
  courses.some(
    ({ open, closing }) => open.has(old.verb) && closing.has(fresh.verb) && (!closing.has(old.verb) || isAhead(old)),
  );

const isAhead = ({ standing }: Deed): boolean => standing === "ahead" || standing === "possible";

export const isAsserted = ({ standing }: Deed): boolean => standing === "done" || standing === "ahead";
