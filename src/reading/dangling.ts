// Whether a sentence can stand alone, why not, and the one case in which a name in brackets makes it stand.

import type { Token } from "../language/token.ts";
import { cut, tokensWithin } from "../language/tokenize.ts";
import type { NameMention, QuoteFound, Reading, Sentence } from "../news/reading.ts";
import { isSpeaking } from "./quotes/verbs.ts";

export type Dangling = {
  /** For people: 'opens with “He”, and nothing in it says who that is'. */
  readonly why: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
};

export type Antecedent = {
  readonly pronoun: { readonly start: number; readonly end: number };
  /** As the sentence before names the person. */
  readonly name: string;
  readonly possessive: boolean;
};

type Read = Pick<Reading, "sentences" | "names"> & Partial<Pick<Reading, "quotes">>;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const personal = set("he she him his her hers himself herself");
const openers = set(
  "he she it they his her its their him them this these those that such others neither either both another",
);
const asides = set(
  "however but and so yet still also meanwhile moreover furthermore then thus therefore instead nevertheless besides additionally indeed separately elsewhere later earlier afterwards similarly likewise consequently nonetheless for or",
);
/** "It is expected that", "It was not clear whether": this "it" stands for nothing before it. */
const emptyIt =
  /^it (?:is|was|has been|had been|will be|would be|may be|might be|seems|seemed|appears|appeared|remains|remained|emerged|emerges|takes|took|comes|came)\b.{0,60}?\b(?:that|whether|to|if|how|who|why|when|as|after|clear|unclear|raining|snowing|time|not known|unknown)\b/i;
/** Enough of a sentence to see how it opens. */
const opening = 400;
const openingWords = (text: string): readonly Token[] =>
  text.length <= opening ? cut(text).tokens : tokensWithin(text, 0, opening);

export function dangles(read: Read, index: number): Dangling | undefined {
  const sentence = read.sentences[index];
  if (sentence === undefined) return undefined;
  const words = openingWords(sentence.text);
  const names = namesOf(read, index);
  const first = firstWord(words);
  if (first === undefined)
    return words.length === 0 ? undefined : (unresolved(words, names) ?? half(read, index, words));
  const opener = words[first] as Token;
  if (openers.has(opener.lower) && !standsAnyway(sentence, words, first)) {
    return mark(
      opener,
      `opens with “${opener.text}”, and nothing in it says ${personal.has(opener.lower) ? "who" : "what"} that is`,
    );
  }
  return unresolved(words, names) ?? half(read, index, words);
}

/** The first word that is no aside, mark or connective. */
function firstWord(words: readonly Token[]): number | undefined {
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

function standsAnyway(sentence: Sentence, words: readonly Token[], first: number): boolean {
  const opener = words[first] as Token;
  const next = words[first + 1];
  const rest = sentence.text.slice(opener.start, opener.start + 120);
  if (opener.lower === "it") return emptyIt.test(rest);
  if (opener.lower === "both") return next?.capital === true;
  if (opener.lower === "either" || opener.lower === "another")
    return next?.kind === "word" && next.lower !== "is" && next.lower !== "was" && opener.lower === "another";
  if (opener.lower === "this")
    return /^(?:year|week|month|morning|summer|winter|spring|autumn|season|weekend|time)$/.test(next?.lower ?? "");
  if (opener.lower === "that") return false;
  if (opener.lower === "those" || opener.lower === "such")
    return next?.lower === "who" || next?.lower === "with" || next?.lower === "as";
  return false;
}

/** "In his speech, Obama said": the person follows the first comma. */
function cataphora(words: readonly Token[], at: number, names: readonly NameMention[]): boolean {
  const word = words[at] as Token;
  if (word.lower !== "his" && word.lower !== "her" && word.lower !== "its" && word.lower !== "their") return false;
  let comma = at;
  while (comma < words.length && comma < at + 12 && (words[comma] as Token).text !== ",") comma++;
  const after = words[comma]?.text === "," ? words[comma + 1] : undefined;
  const opensIntroduction = (at >= 1 && at <= 4) || introduces.test((words[0] as Token).lower);
  if (after === undefined || !opensIntroduction) return false;
  const person = names.find((name) => name.at.start >= after.start && name.at.start <= after.start + 60);
  return person !== undefined && (person.kind === "person" || word.lower === "its" || word.lower === "their");
}

/** These open a phrase that waits for its subject. */
const introduces = /^(?:after|before|in|on|at|with|during|despite|while|when|since|for|as|by|\p{L}+ing)$/u;

/** "he", "him", "his" before any person of the sentence is named. */
function unresolved(words: readonly Token[], names: readonly NameMention[]): Dangling | undefined {
  const person = names.find((name) => name.kind === "person");
  for (const [at, word] of words.entries()) {
    if (person && word.start >= person.at.start) return undefined;
    if (word.kind !== "word" || !personal.has(word.lower)) continue;
    if (cataphora(words, at, names) || someone(words, at)) return undefined;
    return mark(word, `says “${word.text}” before anyone is named`);
  }
  return undefined;
}

const persons = set(
  "man woman boy girl president minister mayor leader spokesman spokeswoman spokesperson officer driver teacher student judge king queen prince pope father mother son daughter brother sister wife husband teenager actor actress singer player coach captain driver victim suspect chairman chief director lawyer doctor patient senator governor candidate author writer director professor official soldier worker resident passenger pilot",
);

/** "A man who lost his wife": a noun of the sentence itself carries the pronoun. */
function someone(words: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - 30); i < at; i++) {
    const word = words[i] as Token;
    if (persons.has(word.lower) && /^(?:a|an|one|every|each|another)$/.test(determinerOf(words, i))) return true;
  }
  return false;
}

function determinerOf(words: readonly Token[], noun: number): string {
  for (let i = noun - 1; i >= 0 && i > noun - 4; i--)
    if (/^(?:a|an|the|one|every|each|another|his|her)$/.test((words[i] as Token).lower))
      return (words[i] as Token).lower;
  return "";
}

/** Half a quotation: it closes what another sentence opened, or opens what another sentence closes. */
function half(read: Read, index: number, words: readonly Token[]): Dangling | undefined {
  const sentence = read.sentences[index] as Sentence;
  const open = count(sentence.text, "“") - count(sentence.text, "”");
  const straight = count(sentence.text, '"') % 2;
  if (open === 0 && straight === 0 && !insideQuote(read.quotes ?? [], index)) return undefined;
  const word = words[0] as Token;
  return mark(word, "is part of a longer quotation");
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

function count(text: string, sign: string): number {
  let number = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) number++;
  return number;
}

const mark = (word: Token, why: string): Dangling => ({ why, word: word.text, start: word.start, end: word.end });

/**
 * The strict rule: the same paragraph, exactly one person in the sentence before, who is its subject or speaker, and no
 * quotation left open in either. Then, and only then, the name may stand in brackets for the pronoun.
 */
export function antecedentOf(read: Read, index: number): Antecedent | undefined {
  const sentence = read.sentences[index];
  const before = read.sentences[index - 1];
  if (sentence === undefined || before === undefined || before.paragraph !== sentence.paragraph) return undefined;
  const words = openingWords(sentence.text);
  const at = firstWord(words);
  const pronoun = at === undefined ? undefined : words[at];
  if (pronoun === undefined || at === undefined || !/^(?:he|she|his|her)$/.test(pronoun.lower)) return undefined;
  if (
    quoteLeftOpen(before.text) ||
    quoteLeftOpen(sentence.text) ||
    /["“„«‘]/.test(sentence.text.slice(0, pronoun.start))
  )
    return undefined;
  const names = namesOf(read, index - 1).filter((name) => name.kind === "person");
  const name = names[0];
  if (name === undefined || new Set(names.map(({ text }) => text.slice(text.lastIndexOf(" ") + 1))).size !== 1)
    return undefined;
  if (!leads(before.text, name)) return undefined;
  const fullest = names.reduce((long, each) => (each.text.length > long.text.length ? each : long), name);
  const possessive =
    pronoun.lower === "his" ||
    (pronoun.lower === "her" && words[at + 1]?.kind === "word" && !isSpeaking(words[at + 1]?.lower ?? ""));
  return { pronoun: { start: pronoun.start, end: pronoun.end }, name: fullest.text, possessive };
}

const quoteLeftOpen = (text: string): boolean => count(text, "“") !== count(text, "”") || count(text, '"') % 2 === 1;

/** Subject of the sentence (it opens with the person, at most a title before), or the one who says. */
function leads(text: string, name: NameMention): boolean {
  const before = cut(text.slice(Math.max(0, name.at.start - 200), name.at.start)).tokens;
  const after = tokensWithin(text, name.at.end, name.at.end + 120);
  if (before.some((word) => personal.has(word.lower))) return false;
  if (after[0]?.lower === "'s" || after[0]?.lower === "’s" || after[0]?.lower === "and" || after[0]?.text === "&")
    return false;
  const speaks = isSpeaking(after[0]?.lower ?? "") || isSpeaking(before.at(-1)?.lower ?? "");
  if (speaks) return true;
  const lead = before.filter((word) => word.kind === "word");
  return (
    lead.length <= 4 &&
    !before.some((word) => /["“,;:]/.test(word.text)) &&
    !/^(?:of|by|with|to|for|from|against|in|on|and|at|after|before|as|than|under)$/.test(lead.at(-1)?.lower ?? "")
  );
}

/** The names of one sentence. Mentions are in order of sentences. */
function namesOf(read: Read, index: number): readonly NameMention[] {
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
