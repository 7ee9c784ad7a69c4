// Which thing a sentence names as if known ("the plane", "the company's offer") although nothing in it says which one.

import { calendarWords } from "../../language/en/calendar.ts";
import english from "../../language/en/reference.words.json" with { type: "json" };
import { contentStems } from "../../language/stop-words.ts";
import type { Token } from "../../language/token.ts";
import { generalKindOf } from "./general-nouns.ts";
import { namesBeforeMark, phraseWordAt } from "./noun-phrase.ts";
import type { Printed } from "./printed.ts";

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);
/** After these the noun is told which one it is, unless what follows is again a thing taken as known. */
const afterNoun = set([...english.afterNoun, "to"]);
const clause = set(english.clause);
/** These tell only how the thing differs from one told before: "the new tubes". */
const differing = set(english.differing);
/** "The decision to close" is told by what was decided; "the bill to pass" is not. */
const promising = set(english.promising);
const superlatives = set(english.superlative);
const nationalities = set(english.nationalities);
const places = set(english.prepositionsOfPlace);
const madeParticiples = set(english.madeParticiples);
const afterParticiple = set(english.afterParticiple);
const saidAfterName = set(english.saidAfterName);
/** Titles and days have capitals and name no company or place. */
const unnaming = set([...english.titled, ...calendarWords.split(" ")]);

/** As printed ("the Korean company"), or undefined. Quotations are not looked into. */
export function unresolvedDefinite(sentence: Printed): string | undefined {
  const { tokens } = sentence.cut;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.norm !== "the" || sentence.quoted[at]) continue;
    const phrase = phraseFrom(tokens, at + 1);
    if (phrase.told || phrase.words.length === 0) continue;
    const head = phrase.words.findLast(isGeneral);
    if (head === undefined && !isVariant(phrase.words, sentence.earlier)) continue;
    if (head !== undefined && isResolved(head, at, sentence)) continue;
    return sentence.cut.text.slice(tokens[at]?.start, phrase.end);
  }
  return undefined;
}

const isVariant = (phrase: readonly string[], earlier: ReadonlySet<string>): boolean =>
  differing.has(phrase[0] ?? "") &&
  phrase.slice(1).some((word) => contentStems(word).some((stem) => earlier.has(stem)));

const isGeneral = (word: string): boolean => generalKindOf(word) !== undefined;

/** `end` is where its last word ends in the text. */
type Phrase = { readonly words: readonly string[]; readonly told: boolean; readonly end: number };

const mostWords = 6;

/** The plain words of the noun phrase whose article ends before `from`, and whether it tells which thing it means. */
function phraseFrom(tokens: readonly Token[], from: number): Phrase {
  const words: string[] = [];
  let named = false;
  let at = from;
  const end = (): number => tokens[at - 1]?.end ?? 0;
  for (let count = 0; count < mostWords; count++) {
    const word = phraseWordAt(tokens, at);
    if (word === undefined) break;
    if (word.owns)
      return { words: [...words, word.norm], told: named || word.capital, end: tokens[word.to - 1]?.end ?? 0 };
    if (word.capital) {
      // A name that follows its noun tells which one ("the company Hitwise"); one before it may only tell its country.
      if (words.some(isGeneral)) return { words, told: true, end: end() };
      named ||= !isNationality(tokens[at]) || tokens[word.to]?.norm === "state";
    } else {
      const told = toldBy(words, word.norm, tokens, word.to, from === 1);
      if (told !== undefined) return { words, told: named || told, end: end() };
      if (words.length > 0 && (clause.has(word.norm) || /(?:ing|ed|ly)$/.test(word.norm))) break;
      named ||= superlatives.has(word.norm) || /...est$/.test(word.norm);
      words.push(word.norm);
    }
    at = word.to;
  }
  const isPlaceNoun = /^(?:country|nation|city|town|village|state)$/.test(words.at(-1) ?? "");
  return { words, told: named && !isPlaceNoun, end: end() };
}

const isNationality = (token: Token | undefined): boolean =>
  token?.capital === true &&
  token.norm !== "vatican" &&
  token.norm !== "republican" &&
  (nationalities.has(token.norm) || /(?:ian|ean|ese|ish|can)$/.test(token.norm));

/** Whether `word` after the phrase says which one; undefined where it belongs to the phrase itself. */
function toldBy(
  phrase: readonly string[],
  word: string,
  tokens: readonly Token[],
  next: number,
  opens: boolean,
): boolean | undefined {
  const following = tokens[next]?.norm ?? "";
  if (afterNoun.has(word)) return isTold(phrase, word, tokens, next, opens);
  if (phrase.length === 0) return undefined;
  // "The claims made about him", "the car driven by Lind".
  const participle = madeParticiples.has(word)
    ? afterParticiple.has(following)
    : /.ed$/.test(word) && following === "by";
  return participle || undefined;
}

/** A name, a clause, or for "of" anything ("the crash of the jet" is judged by its jet). */
function isTold(
  phrase: readonly string[],
  word: string,
  tokens: readonly Token[],
  next: number,
  opens: boolean,
): boolean {
  if (/^(?:who|whom|whose|which|where|that|of)$/.test(word)) return true;
  if (word === "to") return phrase.some((one) => promising.has(one));
  if (/^(?:it|them|that|this|these|those|him|her|question)$/.test(tokens[next]?.norm ?? "")) return false;
  const happens = opens && word === "in" && phrase.some((one) => generalKindOf(one) === "happening");
  return !happens || namesBeforeMark(tokens, next);
}

function isResolved(head: string, at: number, { cut, quoted, names }: Printed): boolean {
  const kind = generalKindOf(head);
  const before = cut.tokens.slice(0, at).filter((_, index) => !quoted[index]);
  const start = cut.tokens[at]?.start ?? 0;
  if (kind === "organisation" || kind === "person" || kind === "place") {
    if (names.some((name) => name.kind === kind && name.at.start < start)) return true;
    if (kind === "place") return before.some(isNationality) || before.some((_, index) => isInPlace(before, index));
    if (opensWithSpeaker(before) || before.some((_, index) => isOtherName(before, index))) return true;
  }
  if (kind === "happening" && before.filter((token) => token.spaced).length >= 9) return true;
  if (broughtIn(before, (noun) => generalKindOf(noun) === kind)) return true;
  const single = singular(head);
  return before.some(({ norm }) => singular(norm) === single);
}

const isInPlace = (before: readonly Token[], at: number): boolean =>
  places.has(before[at - 1]?.norm ?? "") && before[at]?.capital === true;

/** A capital inside the sentence that is no title, no day and no place. */
function isOtherName(before: readonly Token[], at: number): boolean {
  const token = before[at] as Token;
  const preposition = before[at - 1]?.norm ?? "";
  return at > 0 && token.capital && !unnaming.has(token.norm) && !places.has(preposition) && preposition !== "of";
}

/** A name at the very start, which taggers miss; a plural there ("Officials said") names nobody. */
function opensWithSpeaker([name, verb]: readonly Token[]): boolean {
  if (!name?.capital || /^(?:police|the|an?)$/.test(name.norm) || /[^u]s$/.test(name.norm)) return false;
  return saidAfterName.has(verb?.norm ?? "");
}

/** "Signed an agreement ... the deal": the same kind of thing, just brought in, within five words of its article. */
function broughtIn(before: readonly Token[], isAlike: (noun: string) => boolean): boolean {
  for (const [at, { norm }] of before.entries()) {
    if (norm !== "a" && norm !== "an") continue;
    for (const token of before.slice(at + 1, at + 6)) {
      if (token.kind === "sign" && token.norm !== "-") break;
      if (isAlike(token.norm)) return true;
    }
  }
  return false;
}

const singular = (word: string): string => word.replace(/(?<=\w{3})s$/, "");
