// Who says what in a sentence: the speaking verb, its speaker, and which part of the sentence it covers.

import { isSpeaking, isSpeechAfterQuote, needsClause } from "../../language/en/speech-verbs.ts";
import type { Token } from "../../language/token.ts";
import type { NameMention } from "../../news/reading.ts";
import { voiceBefore } from "./voice-before.ts";
import {
  clauseSigns,
  clauseWords,
  determiners,
  groups,
  prepositions,
  quoteSigns,
  stopsAfter,
  type Voice,
  voiceAfter,
} from "./voices.ts";

export type Attribution = {
  readonly voice: Voice;
  /** Token position of the verb, or of "according". */
  readonly verb: number;
  /** What it covers, as word positions: [from, to). */
  readonly from: number;
  readonly to: number;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const weekdays = set("monday tuesday wednesday thursday friday saturday sunday");

const momentWords = set("this last yesterday today earlier late early here");

/** In order of the sentence, with its names. `beforeQuote`: the words end where a quotation opens. */
export function attributionsOf(
  words: readonly Token[],
  names: readonly NameMention[],
  beforeQuote = false,
): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Token;
    if (word.lower === "according" && words[at + 1]?.lower === "to") {
      const voice = voiceAfter(words, at + 2, names, 14);
      if (voice)
        found.push({
          voice,
          verb: at,
          ...(at <= 1 ? { from: at, to: words.length } : { from: lastEnd(found), to: words.length }),
        });
      continue;
    }
    if (!speaks(words, at, beforeQuote)) continue;
    const attribution = spoken(words, at, names, lastEnd(found));
    if (attribution) found.push(attribution);
  }
  return found;
}

/** A speaking verb in its place: not "United States", "an estimated 5", "the claims", nor "agreed to" and no clause. */
function speaks(words: readonly Token[], at: number, beforeQuote: boolean): boolean {
  const word = words[at] as Token;
  const before = words[at - 1];
  if (word.lower === "put" || word.lower === "puts") return putsAt(words, at);
  if (!isSpeaking(word.lower) || (word.capital && at > 0 && word.text !== word.text.toUpperCase())) return false;
  // "the 184 reported incidents"
  if (before?.kind === "number") return false;
  if (word.lower === "estimated" && (before?.lower === "an" || before?.lower === "the")) return false;
  if (
    bareForms.has(word.lower) &&
    !(
      before !== undefined &&
      (groups.has(before.lower) || (before.lower.endsWith("s") && !determiners.has(before.lower)))
    )
  )
    return false;
  return beforeQuote || !needsClause(word.lower) || hasThat(words, at) || words[at + 1]?.text === ":";
}

const bareForms = set("say allege claim report estimate believe expect argue warn suggest insist predict");

/** "Officials put the damage at $75 million." */
function putsAt(words: readonly Token[], at: number): boolean {
  for (let i = at + 2; i < at + 8; i++) if (words[i]?.lower === "at") return true;
  return false;
}

const lastEnd = (found: readonly Attribution[]): number => {
  const last = found.at(-1);
  return last === undefined ? 0 : last.verb;
};

const noSayingAfter = set("to the a of be been being is was were are");
const marksBefore: ReadonlySet<string> = new Set([",", "—", "–", ...quoteSigns]);

function spoken(
  words: readonly Token[],
  verb: number,
  names: readonly NameMention[],
  earlier: number,
): Attribution | undefined {
  const before = words[verb - 1];
  if (before !== undefined && noSayingAfter.has(before.lower)) return undefined;
  if (before?.kind === "sign" && marksBefore.has(before.text) && speakerFollows(words, verb)) {
    const voice = voiceAfter(words, verb + 1, names, 12);
    const appositive = before.text === "," && !quotedBefore(words, verb) && voiceBefore(words, verb, names);
    if (voice && !appositive) return { voice, verb, from: earlier, to: verb };
  }
  const voice = voiceBefore(words, verb, names);
  if (voice === undefined) return undefined;
  const opening = words.findIndex((each) => each.start >= (voice.phrase ?? voice.start));
  const trailing =
    opening > 2 && isOver(words, verb) && !hasThat(words, verb) && clauseSigns.has(words[opening - 1]?.text ?? "");
  return trailing ? { voice, verb, from: earlier, to: verb } : { voice, verb, from: verb, to: words.length };
}

/** '"...", said John Smith' */
function speakerFollows(words: readonly Token[], verb: number): boolean {
  const next = words[verb + 1];
  if (next?.kind !== "word" || !isSpeechAfterQuote((words[verb] as Token).lower)) return false;
  return !clauseWords.has(next.lower) && !stopsAfter.has(next.lower);
}

const ends: ReadonlySet<string> = new Set([".", ",", ";"]);

/** Nothing is said after the verb: its clause ends, or only tells when and where. */
function isOver(words: readonly Token[], verb: number): boolean {
  const next = words[verb + 1];
  if (next === undefined || ends.has(next.text)) return true;
  if (weekdays.has(next.lower) || momentWords.has(next.lower)) return true;
  return prepositions.has(next.lower) && !hasThat(words, verb);
}

const quotedBefore = (words: readonly Token[], verb: number): boolean =>
  quoteSigns.has(words[verb - 2]?.text ?? "") || quoteSigns.has(words[verb - 1]?.text ?? "");

/** "said on Tuesday that": the clause still follows. */
function hasThat(words: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < words.length && at < verb + 9; at++) {
    const word = words[at] as Token;
    if (word.lower === "that" || word.text === ":" || (quoteSigns.has(word.text) && at > verb + 1)) return true;
    if (word.kind === "sign" && word.text !== ",") return false;
  }
  return false;
}
