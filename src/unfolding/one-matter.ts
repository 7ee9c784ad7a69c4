// Whether what a newer line settles is the very matter that an older one holds, and whether it is told as news.

import { rootOf } from "../language/en/courses.ts";
import { calendar, functionWords, pronouns } from "../language/en/function-words.ts";
import { describing, examines } from "../language/en/settling.ts";
import type { HeldMatter } from "../language/syntax/matters.ts";
import type { Deed, LineRead } from "./deeds.ts";
import type { SomeLine } from "./lines.ts";

type Line = LineRead<SomeLine>;

/** The same whose, to whom and where, as far as both say it. */
export function isOneMatter(was: Line, now: Line, old: HeldMatter, fresh: HeldMatter): boolean {
  return (
    old.concept === fresh.concept &&
    !(old.isNoun && examines(old.by) && !fresh.isNoun) &&
    (old.isNoun || !pronouns.has(old.object[0] ?? "")) &&
    shareEnough(was, now, old, fresh) &&
    !(areOthers(was, now) && areOthers(now, was)) &&
    isByOne(was, now, old, fresh) &&
    (isTheirs(was, fresh) || (isOfOneThing(was, old, fresh) && isInOnePlace(was, now, old, fresh))) &&
    !isStillOpen(now, old, fresh)
  );
}

/** Of fewer words in common, where the shorter line has more, nobody knows. */
const leastShared = 2;

const fewWords = 3;

function shareEnough(was: Line, now: Line, old: HeldMatter, fresh: HeldMatter): boolean {
  const things = new Set(rootsOf([...old.object, ...fresh.object]));
  const own = new Set([...rootsWithin(was, old), ...rootsWithin(now, fresh)].filter((stem) => !things.has(stem)));
  const [before, after] = [was, now].map(({ content }) => [...content].filter((stem) => !own.has(stem)));
  const shared = before?.filter((stem) => after?.includes(stem)).length ?? 0;
  // "The search goes on" is known by what its report is of.
  if (
    (before?.length ?? 0) <= fewWords &&
    after !== undefined &&
    after.filter((stem) => was.line.about.has(stem)).length >= leastShared
  )
    return true;
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
function isOfOneThing({ line: { words, about } }: Line, old: HeldMatter, fresh: HeldMatter): boolean {
  const known = new Set(words.map(({ norm }) => rootOf(norm)));
  if (!fresh.isNoun && !old.isNoun) {
    const [head] = fresh.object.filter((word) => !functionWords.has(word));
    return head === undefined || describing.has(head) || known.has(rootOf(head));
  }
  const things = rootsOf(fresh.object);
  return things.length === 0 || things.some((stem) => known.has(stem) || about.has(stem));
}

/** "lifted its ban on hoses": whose it is tells which. */
const isTheirs = ({ names }: Line, { isNoun, object, subject }: HeldMatter): boolean =>
  isNoun && object.some((word) => owners.has(word)) && rootsOf(subject).some((stem) => names.has(stem));
const owners = new Set(["its", "their", "his", "her"]);

/** Whom the newer line names, the older one knows; and a deed is done by whoever was to do it. */
function isByOne(was: Line, now: Line, old: HeldMatter, fresh: HeldMatter): boolean {
  const [before, after] = [rootsOf(old.subject), rootsOf(fresh.subject)];
  const named = after.filter((stem) => now.names.has(stem));
  const isOwn = fresh.effect === "is" || fresh.effect === "kept" || fresh.object.some((word) => owners.has(word));
  const known = isOwn ? named : after;
  if (named.length > 0 && !known.some((stem) => was.content.has(stem))) return false;
  const isDeed = fresh.effect === "is" && (fresh.isNoun || old.isNoun ? old.by === fresh.by : true);
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
const isStillOpen = ({ line: { words } }: Line, { by }: HeldMatter, { start, end }: HeldMatter): boolean =>
  words.some(
    (word, at) =>
      inPart.has(word.norm) ||
      (word.norm === "yet" && words[at + 1]?.norm === "to") ||
      (by !== undefined && by !== "be" && (word.start < start || word.end > end) && rootOf(word.norm) === rootOf(by)),
  );

const inPart = new Set("almost briefly nearly partially partly still temporarily".split(" "));

/** Told as news: of a title only what its tree is sure of, as there nobody knows a verb from a noun. */
export function isNews(
  { line: { text, words } }: Line,
  { isMain, isPast, isPresent, isPlural, certainty, chance }: HeldMatter,
): boolean {
  if (!isMain || isPast) return false;
  if (isSentence(text)) return !isPresent || certainty !== "done";
  return chance >= sureOfTitle && !isPlural && !asking.has(words[0]?.norm ?? "") && !/ (?:[-–]|than) /.test(text);
}

const sureOfTitle = 0.6;
const asking = new Set(["how", "when", "why", "what", "where", "who", "which"]);

/** Where a sentence has a tree, a deed that is known by its words is one that the tree tells in its own right. */
export function isOwnDeed({ line }: Line, deed: Deed): boolean {
  const { text, matters } = line;
  return matters.length === 0 || !isSentence(text) || around(line, deed).some((one) => one.isMain && !one.isPast);
}

const around = ({ words, matters }: SomeLine, { from, to }: Deed): readonly HeldMatter[] =>
  matters.filter(({ start, end }) => start < (words[to - 1]?.end ?? 0) && end > (words[from]?.start ?? 0));

const isSentence = (text: string): boolean => /[.”"]$/.test(text.trimEnd());
