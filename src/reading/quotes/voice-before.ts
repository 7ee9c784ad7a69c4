// Which words left of a verb name who speaks: the noun phrase, over what stands between commas, down to its person.

import { weekdayNames } from "../../language/en/calendar.ts";
import type { Token } from "../../language/token.ts";
import type { NameMention } from "../../news/reading.ts";
import {
  clauseSigns,
  clauseWords,
  isAuxiliary,
  isPronoun,
  isShortTitle,
  quoteSigns,
  type Voice,
  voiceOf,
} from "./voices.ts";

const weekdays: ReadonlySet<string> = new Set(weekdayNames);

/** The noun phrase left of a verb, over an apposition where there is one. */
export function voiceBefore(words: readonly Token[], verb: number, names: readonly NameMention[]): Voice | undefined {
  let to = verb;
  while (to > 0 && isAside(words[to - 1] as Token)) to--;
  if (to === 0) return undefined;
  // "through what she calls": the phrase before a pronoun is not of the speaker.
  if (isSubjectPronoun(words[to - 1] as Token)) return voiceOf(words, to - 1, to, names, true);
  const over = overAppositions(words, to, names);
  if (typeof over !== "number") return over && asVoice(over);
  to = over;
  // "TikTok on Tuesday said"
  if (weekdays.has(words[to - 1]?.lower ?? "")) to -= words[to - 2]?.lower === "on" ? 2 : 1;
  return to > 0 ? phraseVoice(words, phraseStart(words, to), to, names, to < verb - 1) : undefined;
}

/** Where the phrase ends that appositions and relative clauses hang on, or the name that stands in one. */
function overAppositions(
  words: readonly Token[],
  end: number,
  names: readonly NameMention[],
): number | NameMention | undefined {
  let to = end;
  for (let asides = 0; asides < mostAsides; asides++) {
    const joint = words[to - 1];
    const relative = joint?.lower === "who" && joint.text !== "WHO";
    if (joint === undefined || !(relative || closesApposition.has(joint.text))) break;
    const from = appositionStart(words, to, relative);
    if (from === undefined) return undefined;
    const apposed = apposedName(words, from, to, names);
    if (apposed) return isInRelative(words, from) ? undefined : apposed;
    to = from;
  }
  return to;
}

function phraseVoice(
  words: readonly Token[],
  first: number,
  to: number,
  names: readonly NameMention[],
  hasApposition: boolean,
): Voice | undefined {
  const isJoined = words[first - 1]?.lower === "and";
  // "Farage and former leader Richard Tice vowed": not he alone.
  if (isJoined && names.some(({ kind, at }) => kind === "person" && at.end === words[first - 2]?.end)) return undefined;
  const voice = voiceOf(words, first, to, names, true);
  const isListed = hasApposition || isJoined || words[first]?.lower === "of";
  const name = voice && !voice.pronoun && isListed ? listedName(words, first, names) : undefined;
  return name ? asVoice(name) : voice;
}

const asVoice = ({ text, at }: NameMention): Voice => ({ text, start: at.start, end: at.end, pronoun: false });

/** "Tom Casey, chair of a council, a body, said", "Ann Hill, a judge and mayor, said", "Ann Hill, of Ellery said". */
function listedName(words: readonly Token[], phrase: number, names: readonly NameMention[]): NameMention | undefined {
  let at = phrase - 1;
  while (at > 0 && at > phrase - 14 && !clauseSigns.has((words[at] as Token).text)) at--;
  const end = words[at]?.text === "," ? words[at - 1]?.end : undefined;
  const name = names.find((each) => each.kind === "person" && each.at.end === end);
  // "Reed, the minister and a friend said": only a name that opens its sentence is what the rest is listed of.
  return name && words.every((word) => word.end > name.at.start || word.capital) ? name : undefined;
}

/** "Jim Jordan (R-Ohio), a panel member, said". */
const mostAsides = 2;
const isSubjectPronoun = ({ lower }: Token): boolean => lower !== "who" && isPronoun(lower);
const isAside = ({ lower }: Token): boolean => isAuxiliary(lower) || lower.endsWith("ly");
const closesApposition: ReadonlySet<string> = new Set([",", ")", "–", "—", "--"]);

/** Where the apposition or relative clause that ends before `to` opens; undefined where nothing opens it. */
function appositionStart(words: readonly Token[], to: number, relative: boolean): number | undefined {
  const joint = words[to - 1] as Token;
  const opens = joint.text === ")" ? "(" : relative ? "," : joint.text;
  let from = relative ? to - 1 : to - 2;
  while (from > 0 && from > to - 30 && (words[from] as Token).text !== opens) {
    if (quoteSigns.has((words[from] as Token).text) || (words[from] as Token).text === ";") return undefined;
    from--;
  }
  return from > 0 && (words[from] as Token).text === opens ? from : undefined;
}

/** "the union's leader, Tony Woodley, said": the name may be the apposition. */
function apposedName(
  words: readonly Token[],
  from: number,
  to: number,
  names: readonly NameMention[],
): NameMention | undefined {
  const inner = words[from + 1];
  // "A reporter, who visited Kham Thien, described": where he was is not who he is.
  if (inner === undefined || clauseWords.has(inner.lower) || inner.lower === "who") return undefined;
  const fills = ({ kind, at }: NameMention): boolean =>
    kind === "organisation" && at.start === inner.start && at.end === words[to - 2]?.end;
  const apposed = names.find(
    (name) =>
      (name.kind === "person" || fills(name)) &&
      name.at.start >= inner.start &&
      name.at.start <= inner.start + 20 &&
      name.at.end <= (words[to - 1] as Token).start,
  );
  const outer = words[from - 1];
  return names.some((name) => name.kind === "person" && name.at.end === outer?.end) ? undefined : apposed;
}

/** "King, who found the bones of the monarch, Michael Hill, said": the name ends what is told of King. */
function isInRelative(words: readonly Token[], to: number): boolean {
  let at = to - 1;
  while (at > 0 && !clauseSigns.has((words[at] as Token).text)) at--;
  return words[at]?.text === "," && /^(?:who|whose)$/.test(words[at + 1]?.lower ?? "");
}

/** The first word of the phrase that ends before `to`: behind a sign or a word that opens a clause. */
function phraseStart(words: readonly Token[], to: number): number {
  let from = to;
  while (from > 0 && from > to - 14 && !endsPhraseAt(words, from - 1, from < to)) from--;
  return from;
}

function endsPhraseAt(words: readonly Token[], at: number, inside: boolean): boolean {
  const word = words[at] as Token;
  if (word.kind === "sign" && clauseSigns.has(word.text)) return !(inside && isShortTitle(words, at));
  // "Black and White" goes on.
  const between = inside && words[at + 1]?.capital === true && words[at - 1]?.capital === true;
  return word.kind === "word" && clauseWords.has(word.lower) && !(word.lower === "and" && between);
}
