// Whether what a newer line settles is the very matter that an older one holds, and whether it is told as news.

import { rootOf } from "../language/en/courses.ts";
import { calendar, functionWords } from "../language/en/function-words.ts";
import type { HeldMatter } from "../language/syntax/matters.ts";
import type { Deed, LineRead } from "./deeds.ts";
import type { SomeLine } from "./lines.ts";

type Line = LineRead<SomeLine>;

/** The same whose, to whom and where, as far as both say it. */
export function isOneMatter(was: Line, now: Line, old: HeldMatter, fresh: HeldMatter): boolean {
  return (
    old.concept === fresh.concept &&
    shareEnough(was, now, old, fresh) &&
    !(areOthers(was, now) && areOthers(now, was)) &&
    isOfOneThing(was, old, fresh) &&
    isByOne(was, now, old, fresh) &&
    isInOnePlace(was, now, old, fresh) &&
    !isStillOpen(now, old)
  );
}

/** Of fewer words in common, where the shorter line has more, nobody knows. */
const leastShared = 2;

function shareEnough(was: Line, now: Line, old: HeldMatter, fresh: HeldMatter): boolean {
  const own = new Set([...rootsWithin(was, old), ...rootsWithin(now, fresh)]);
  const [before, after] = [was, now].map(({ content }) => [...content].filter((stem) => !own.has(stem)));
  const shared = before?.filter((stem) => after?.includes(stem)).length ?? 0;
  return shared >= Math.max(1, Math.min(leastShared, before?.length ?? 0, after?.length ?? 0));
}

const rootsWithin = ({ line: { words } }: Line, { start, end }: HeldMatter): readonly string[] =>
  words.filter((word) => word.start >= start && word.end <= end).map(({ norm }) => rootOf(norm));

/** It names somebody, and nobody whom the other line names. */
const areOthers = ({ names }: Line, { content }: Line): boolean =>
  names.size > 0 && ![...names].some((name) => content.has(name));

const rootsOf = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !functionWords.has(word)).map(rootOf);

/** The older line knows what a verb is done to by its head, and what an event is of by any word. */
function isOfOneThing({ line: { words } }: Line, old: HeldMatter, fresh: HeldMatter): boolean {
  const known = new Set(words.map(({ norm }) => rootOf(norm)));
  const things = rootsOf(fresh.object);
  const asked = fresh.isNoun || old.isNoun ? things : things.slice(0, 1);
  return asked.length === 0 || asked.some((stem) => known.has(stem));
}

/** Whom the newer line names, the older one knows; and a deed is done by whoever was to do it. */
function isByOne(was: Line, now: Line, old: HeldMatter, fresh: HeldMatter): boolean {
  const [before, after] = [rootsOf(old.subject), rootsOf(fresh.subject)];
  if (after.some((stem) => now.names.has(stem)) && !after.some((stem) => was.content.has(stem))) return false;
  const isDeed = !fresh.isNoun && !old.isNoun && fresh.effect === "is";
  return !isDeed || before.length === 0 || after.length === 0 || after.some((stem) => before.includes(stem));
}

/** "approved for adults" and "approved for infants" are two. */
const isInOnePlace = (was: Line, now: Line, old: HeldMatter, fresh: HeldMatter): boolean =>
  Object.entries(fresh.phrases).every(([small, head]) => {
    const other = old.phrases[small];
    if (other === undefined || other === head || isDay(head) || isDay(other)) return true;
    return was.content.has(rootOf(head)) || now.content.has(rootOf(other));
  });

const isDay = (word: string): boolean => calendar.has(word) || /\d/.test(word);

/** "police go on hunting", "has yet to ratify" */
const isStillOpen = ({ line: { words }, content }: Line, { by }: HeldMatter): boolean =>
  words.some(({ norm }, at) => norm === "still" || (norm === "yet" && words[at + 1]?.norm === "to")) ||
  (by !== undefined && by !== "be" && content.has(rootOf(by.split(" ")[0] ?? "")));

/** A whole sentence that tells of today: in a title nobody knows a verb from a noun. */
export const isNews = (now: Line): boolean => /[.”"]$/.test(now.line.text.trimEnd()) && !isOfThePast(now);

/** Where a line has a tree, a deed known by its words is one that the tree tells in its own right. */
export function isOwnDeed(now: Line, { from, to }: Deed): boolean {
  const { words, matters } = now.line;
  if (isOfThePast(now)) return false;
  if (matters.length === 0 || !isNews(now)) return true;
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return matters.some((one) => one.isMain && one.start < end && one.end > start);
}

/** "in 2019", "last year", "once before" */
const isOfThePast = ({ line: { words } }: Line): boolean =>
  words.some(
    ({ norm, quantity }, at) => past.has(norm) || (quantity?.kind === "year" && !toCome.has(words[at - 1]?.norm ?? "")),
  );

const past = new Set(["last", "ago", "earlier", "previously", "once"]);
const toCome = new Set(["from", "until", "by", "till"]);
