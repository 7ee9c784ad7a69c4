// The phrases about a figure: the noun phrase before it, what follows it, the subject of its clause.
import { calendarWords } from "../../language/en/calendar.ts";
import { isSpeaking } from "../../language/en/speech-verbs.ts";
import type { Token } from "../../language/token.ts";
import { vocabularyOf } from "../../language/vocabularies.ts";
import { phraseText } from "../quotes/voices.ts";

export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
export const phraseStops = set(
  `the a an and or but nor which who whom that this these those it he she they we i you where when while because as
  if than then so is are was were be been being has have had will would
  can could may might must should shall do does did said says in on at by for from to with into onto over under
  after before during since until between among against through across about around
  near amid despite following per each every not no there here his her its their our my your also now still later
  earlier ago more stands remains says makes takes gives shows includes means lies
  needs wants holds costs comes goes gets keeps leaves follows starts begins ends runs apiece respectively already
  overall`,
);
export const links = set("of in on to for from by with at per against between among into under");
export const articles = set("the a an its their his her");

/**
 * The phrase after position `at`, to the end of its clause; at most `room` words, it must fit beside the figure on a
 * phone.
 */
export function phraseAfter(words: readonly Token[], at: number, room: number): string {
  let to = at;
  let lastSolid = at;
  for (; to < words.length && to < at + room; to++) {
    const word = words[to] as Token;
    if (word.kind === "sign" && !(word.text === "-" && !word.spaced) && word.text !== "/" && word.text !== "&") break;
    if (word.kind === "number") break;
    if (links.has(word.lower) || articles.has(word.lower)) continue;
    if (phraseStops.has(word.lower)) break;
    lastSolid = to + 1;
  }
  return phraseText(words, at, lastSolid);
}

const helping = set("was were is are be been being has have had still also now reported confirmed believed feared");

/** What the sentence says of those counted: "missing" in "two are missing". "" where nothing helping stands there. */
export function predicateAfter(words: readonly Token[], at: number): string {
  if (!/^(?:was|were|is|are|has|have|had)$/.test(words[at]?.lower ?? "")) return "";
  let from = at;
  while (helping.has(words[from]?.lower ?? "")) from++;
  const first = words[from];
  if (first?.kind !== "word" || phraseStops.has(first.lower) || changeVerbs.has(first.lower)) return "";
  return phraseAfter(words, from, 4);
}

const changeVerbs = set(
  `rose rise rises risen fell fall falls fallen increased increase increases decreased dropped drop grew grow grown
  jumped climbed climbs cut cuts reduced raised raise lowered declined decline soared plunged surged slipped tumbled
  tripled doubled halved slowed widened narrowed shrank shrink gained gain lost lose losing gaining falling rising
  was were is are be been reached reach reaching totaled totalled hit stood stands remained averaged amounted cost
  costs worth exceeded exceeds
  topped made make makes had has have reaches up down at to by earned posted reported turned aged start starts
  started put closed closes finished ended improved paid pay values valued works would will could may might can
  contracted brings bring generates imports imported borrowed`,
);
const fillers = set(
  `
    of at to by from for with a an the about over around nearly almost some up more less fewer than least most as
    much many only just roughly approximately estimated between under below above within in on another additional
    further extra total and or worth valued minus next past last`,
);

const isFiller = (word: Token): boolean =>
  fillers.has(word.lower) || changeVerbs.has(word.lower) || (word.kind === "word" && word.lower.endsWith("ly"));

const english = vocabularyOf("en");
const isUnitWord = (lower: string): boolean => english.units.has(lower) || english.scales.has(lower);

/** Where the phrase before a figure ends: in front of "of", "about", the verb of change. */
function endBefore(words: readonly Token[], at: number): number {
  let to = at;
  while (
    to > 0 &&
    isFiller(words[to - 1] as Token) &&
    !(words[to]?.lower === "of" && nounsToo.has((words[to - 1] as Token).lower))
  )
    to--;
  // "Gold: $2,790 | Silver: $33.4"; what stands in capitals is an alarm or a speaker: "BREAKING: 12 killed".
  const label = words[to - 2]?.text ?? "";
  return words[to - 1]?.text === ":" && label !== label.toUpperCase() ? to - 1 : to;
}

/** The noun phrase right before position `at`: the subject of "rose 5%", the noun of "sales of $14m". */
export function phraseBefore(words: readonly Token[], at: number): string {
  const to = endBefore(words, at);
  let from = to;
  while (from > 0 && from > to - 6) {
    const word = words[from - 1] as Token;
    if (word.kind === "sign" && !(word.text === "-" && !word.spaced) && word.text !== "’" && word.text !== "'") break;
    // The unit of the figure before this one is no subject: "rose 17 percent to $56bn", "lost 2.4 per cent to 43".
    const unitOf = words[from - 2]?.lower === "per" ? words[from - 3] : words[from - 2];
    if (word.kind === "number" || (isUnitWord(word.lower) && /[\d½¼¾⅓⅔]$/.test(unitOf?.text ?? ""))) return "";
    if (word.kind === "word" && !joins.has(word.lower) && (phraseStops.has(word.lower) || changeVerbs.has(word.lower)))
      break;
    from--;
  }
  return trimmed(words, from, to);
}

/** Verbs whose object the figure is: they say nothing of what it measures. */
const verbs = set("added won lost weighed weighs fetched measured measures spent spends hit reached cost costs");
/** "at a cost of": here a noun. */
const nounsToo = set("cost rise fall drop increase decrease cut value values total");
const joins = set("of the its for in their his her");

function trimmed(words: readonly Token[], start: number, end: number): string {
  let from = start;
  let to = end;
  while (
    from < to &&
    (isFiller(words[from] as Token) ||
      phraseStops.has((words[from] as Token).lower) ||
      /^['’]s$/.test((words[from] as Token).lower))
  )
    from++;
  while (from < to && verbs.has((words[to - 1] as Token).lower)) to--;
  while (from < to && (links.has((words[to - 1] as Token).lower) || articles.has((words[to - 1] as Token).lower))) to--;
  return phraseText(words, from, to);
}

const openers = set("as while when because although whereas but ;");

/** The clause that the figure stands in begins after the last word that opens one. */
function clauseStart(words: readonly Token[], before: number): number {
  for (let at = before - 2; at > 0; at--) if (openers.has((words[at] as Token).lower)) return at + 1;
  return 0;
}

/** Past "NEW YORK (Reuters) -" and "MR JONES:": neither a dateline nor a speaker is what a figure is said of. */
function lineStart(words: readonly Token[], before: number): number {
  let loud = true;
  for (let at = 0; at < Math.min(before, 10); at++) {
    const { text, norm } = words[at] as Token;
    if (text === ")" && (words[at + 1]?.norm === "-" || words[at + 1]?.norm === "—")) return at + 2;
    if (text === ":" && loud && at > 0) return at + 1;
    loud = loud && (text === "." || (norm !== text && text === text.toUpperCase()));
  }
  return 0;
}

/**
 * The subject of the sentence: what "fell from 5% to 3%" and ", up 14 percent" are said of. An opening phrase with
 * its comma is passed over.
 */
export function subject(words: readonly Token[], before: number): string {
  let from = afterSaying(words, Math.max(clauseStart(words, before), lineStart(words, before)), before);
  while (from < before && (words[from] as Token).kind === "sign") from++;
  from = afterOpening(words, from, before);
  let to = from;
  while (to < before && to < from + 8 && !endsSubject(words[to] as Token, to === from)) to++;
  return trimmed(words, from, to);
}

/** "The minister said the programme would cost": the clause after the saying. */
function afterSaying(words: readonly Token[], from: number, before: number): number {
  for (let at = Math.min(before, 60) - 1; at > from; at--) {
    if (!isSpeaking((words[at] as Token).lower) || (words[at] as Token).capital) continue;
    return words[at + 1]?.lower === "that" ? at + 2 : at + 1;
  }
  return from;
}

const openings: ReadonlySet<string> = new Set(["after", "before", "during", "since", "while", "when", "as"]);

/** Behind the comma of an opening phrase: "After the vote, ". */
function afterOpening(words: readonly Token[], from: number, before: number): number {
  const first = words[from]?.lower ?? "";
  if (!links.has(first) && !openings.has(first)) return from;
  let comma = from;
  while (comma < before && (words[comma] as Token).text !== ",") comma++;
  return comma < before ? comma + 1 : from;
}

const insideSubject: ReadonlySet<string> = new Set(["by", "at", "from"]);

function endsSubject(word: Token, first: boolean): boolean {
  if (word.kind === "sign") return !(word.text === "-" && !word.spaced) && word.text !== "’";
  if (first || word.kind !== "word" || joins.has(word.lower)) return false;
  if (links.has(word.lower) && !insideSubject.has(word.lower)) return false;
  return phraseStops.has(word.lower) || changeVerbs.has(word.lower);
}

/** "in March", "on Monday", "from a year": when, not what. */
const times = [
  calendarWords,
  "year month week day quarter today overnight lower higher worldwide yesterday average end finish top time",
].join(" ");
export const whenOnly = new RegExp(
  `^(?:in|on|from|by|since|at|for|last|this|next|today|overnight|lower|higher|later)?\\s?` +
    `(?:(?:the|a|an|last|this|next|early|late) )?(?:${times.replaceAll(" ", "|")}|early trading|year on year)\\b`,
  "i",
);

/** "his brother, Sam, 38": who stands between the marks before an age. */
export function apposed(words: readonly Token[], at: number): string {
  if (words[at - 1]?.text !== "," && words[at - 1]?.text !== "(") return "";
  let from = at - 1;
  while (
    from > 0 &&
    from > at - 8 &&
    (words[from - 1] as Token).kind === "word" &&
    !phraseStops.has((words[from - 1] as Token).lower)
  )
    from--;
  return phraseText(words, from, at - 1);
}
