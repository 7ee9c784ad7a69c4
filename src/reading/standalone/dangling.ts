// Which sentences dangle: a pronoun that nothing in them resolves, or half of a quotation. Shown alone they mislead.
import english from "../../language/en/reference.words.json" with { type: "json" };
import roles from "../../language/en/roles.words.json" with { type: "json" };
import type { Token } from "../../language/token.ts";
import { cut, tokensWithin } from "../../language/tokenize.ts";
import type { NameMention, QuoteFound, Reading, Sentence } from "../../news/reading.ts";

export type Dangling = {
  /** For people: 'opens with “He”, and nothing in it says who that is'. */
  readonly why: string;
  /** Half of a quotation: no sentence before it tells what is missing. */
  readonly isHalf?: true;
  readonly word: string;
  readonly start: number;
  readonly end: number;
};

type Read = Pick<Reading, "sentences" | "names"> & Partial<Pick<Reading, "quotes">>;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const personal = set("he she him his her hers himself herself");
const openers = set(
  "he she it they his her its their him them this these those that such others neither either both another",
);
const asides: ReadonlySet<string> = new Set(english.asides);
/** Enough of a sentence to see how it opens. */
const opening = 400;
export const openingWords = (text: string): readonly Token[] =>
  text.length <= opening ? cut(text).tokens : tokensWithin(text, 0, opening);

export function dangles(read: Read, index: number): Dangling | undefined {
  const sentence = read.sentences[index];
  if (sentence === undefined) return undefined;
  const words = openingWords(sentence.text);
  const names = namesOfSentence(read, index);
  const first = firstWord(words);
  if (first === undefined)
    return words.length === 0 ? undefined : (unresolved(words, names) ?? half(read, index, words));
  const opener = words[first] as Token;
  if (openers.has(opener.lower) && !standsAnyway(words, first)) {
    return mark(
      opener,
      `opens with “${opener.text}”, and nothing in it says ${personal.has(opener.lower) ? "who" : "what"} that is`,
    );
  }
  return unresolved(words, names) ?? half(read, index, words);
}

/** The first word that is no aside, mark or connective. */
export function firstWord(words: readonly Token[]): number | undefined {
  let at = 0;
  while (at < words.length) {
    const word = words[at] as Token;
    if (word.lower === "in" && words[at + 1]?.lower === "addition") {
      at += 2;
      continue;
    }
    if (word.kind === "word" && !asides.has(word.lower)) return at;
    if (word.kind === "number") return undefined;
    if (word.kind === "word" && at > 2) return at;
    at++;
  }
  return undefined;
}

function standsAnyway(words: readonly Token[], first: number): boolean {
  const opener = words[first] as Token;
  const next = words[first + 1];
  if (opener.lower === "it") return isExpletive(words, first);
  if (opener.lower === "both") return next?.capital === true;
  if (opener.lower === "either" || opener.lower === "another")
    return next?.kind === "word" && next.lower !== "is" && next.lower !== "was" && opener.lower === "another";
  if (opener.lower === "this") return times.has(next?.lower ?? "");
  if (opener.lower === "that") return false;
  if (opener.lower === "those" || opener.lower === "such")
    return next?.lower === "who" || next?.lower === "with" || next?.lower === "as";
  return false;
}

const times = set("year week month morning summer winter spring autumn season weekend time");
const expletiveVerbs = set(
  "is was seems seemed appears appeared remains remained emerged emerges takes took comes came",
);
const auxiliaries = set("has had will would may might");
const complements: ReadonlySet<string> = new Set(english.complements);
/** Characters and words that its complement may stand from an "it". */
const nearEnough = 75;
const mostBetween = 16;

/** "It is expected that", "It was not clear whether": this "it" stands for nothing before it. */
function isExpletive(words: readonly Token[], it: number): boolean {
  const isLong = auxiliaries.has(words[it + 1]?.lower ?? "");
  const verb = words[it + (isLong ? 2 : 1)];
  if (verb === undefined || !(isLong ? /^been?$/ : /./).test(verb.lower)) return false;
  if (!isLong && !expletiveVerbs.has(verb.lower)) return false;
  for (const word of words.slice(it + 2, it + mostBetween)) {
    if (word.start - verb.end > nearEnough) return false;
    if (complements.has(word.lower)) return true;
  }
  return false;
}

/** "In his speech, Obama said": the person follows the first comma. */
function cataphora(words: readonly Token[], at: number, names: readonly NameMention[]): boolean {
  const word = words[at] as Token;
  if (word.lower !== "his" && word.lower !== "her" && word.lower !== "its" && word.lower !== "their") return false;
  let comma = at;
  while (comma < words.length && comma < at + 12 && (words[comma] as Token).text !== ",") comma++;
  const after = words[comma]?.text === "," ? words[comma + 1] : undefined;
  const opensIntroduction = (at >= 1 && at <= 4) || introduces((words[0] as Token).lower);
  if (after === undefined || !opensIntroduction) return false;
  const person = names.find((name) => name.at.start >= after.start && name.at.start <= after.start + 60);
  return person !== undefined && (person.kind === "person" || word.lower === "its" || word.lower === "their");
}

const introducing: ReadonlySet<string> = new Set(english.introducing);
/** These open a phrase that waits for its subject. */
const introduces = (lower: string): boolean => introducing.has(lower) || /.ing$/.test(lower);

/** "he", "him", "his" before any person of the sentence is named. */
function unresolved(words: readonly Token[], names: readonly NameMention[]): Dangling | undefined {
  const person = names.find((name) => name.kind === "person");
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Token;
    if (person && word.start >= person.at.start) return undefined;
    if (word.kind !== "word" || !personal.has(word.lower)) continue;
    if (cataphora(words, at, names) || someone(words, at)) return undefined;
    return mark(word, `says “${word.text}” before anyone is named`);
  }
  return undefined;
}

const persons: ReadonlySet<string> = new Set([...english.persons, ...roles.personRoles]);

/** "A man who lost his wife", "the captain said he": a noun of the sentence itself carries the pronoun. */
function someone(words: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - 30); i < at; i++) {
    const word = words[i] as Token;
    if (persons.has(word.lower) && /^(?:a|an|the|one|every|each|another)$/.test(determinerOf(words, i))) return true;
  }
  return false;
}

/** "The 33-year-old hard partying actress" */
const mostOfPhrase = 9;

function determinerOf(words: readonly Token[], noun: number): string {
  for (let i = noun - 1; i >= 0 && i > noun - mostOfPhrase; i--) {
    const { kind, lower } = words[i] as Token;
    if (/^(?:a|an|the|one|every|each|another|his|her)$/.test(lower)) return lower;
    if (kind === "sign" && lower !== "-") return "";
  }
  return "";
}

/**
 * Half a quotation: it closes what another sentence opened, or opens what another sentence closes. Marks are counted
 * whichever way they turn, because pages close with the mark that opens and mix straight ones with curly ones.
 */
function half(read: Read, index: number, words: readonly Token[]): Dangling | undefined {
  const sentence = read.sentences[index] as Sentence;
  const marks = countOf(sentence.text, "“") + countOf(sentence.text, "”") + countOf(sentence.text, '"');
  if (marks % 2 === 0 && !insideQuote(read.quotes ?? [], index)) return undefined;
  const word = words[0] as Token;
  return { ...mark(word, "is part of a longer quotation"), isHalf: true };
}

/** A whole sentence of a longer quotation has no mark of its own. Quotations are in order of sentences. */
function insideQuote(quotes: readonly QuoteFound[], index: number): boolean {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle] as QuoteFound).at.sentence < index) low = middle + 1;
    else high = middle;
  }
  return (quotes[low - 1]?.lastSentence ?? -1) >= index;
}

const mark = (word: Token, why: string): Dangling => ({ why, word: word.text, start: word.start, end: word.end });

/** The names of one sentence. Mentions are in order of sentences. */
export function namesOfSentence(read: Read, index: number): readonly NameMention[] {
  let low = 0;
  let high = read.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((read.names[middle] as NameMention).at.sentence < index) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < read.names.length && read.names[end]?.at.sentence === index) end++;
  return read.names.slice(low, end);
}

/** How often a mark stands in a text. */
export function countOf(text: string, sign: string): number {
  let number = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) number++;
  return number;
}
