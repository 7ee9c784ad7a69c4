// The noun phrases of a sentence that say what somebody is: their last word ("minister"), what stands before and after.

import { honorifics } from "../../language/en/titles.ts";
import type { Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";
import { lexiconBits } from "../names/lexicon.ts";
import { alsoVerbs, type IsHead, RolePhrase } from "./role-phrase.ts";
import { nounTail } from "./role-tails.ts";
import type { RoleToken } from "./role-tokens.ts";
import {
  beforeNames,
  isPersonRole,
  modifiers,
  opinions,
  organisationRoles,
  roleDeterminers,
  rolePrepositions,
  roleStops,
  verbForms,
} from "./role-words.ts";

/** No role is longer before its last word. */
const longest = 12;

/**
 * `tokens` with every role phrase as one token, seen from the name at `at`, whose place in them is answered too;
 * undefined where there is no phrase. None holds the name or runs into a title that stands before it.
 */
export function phrasesAround(
  tokens: readonly RoleToken[],
  at: number,
  person: boolean,
): { readonly tokens: readonly Token[]; readonly at: number } | undefined {
  const isHead = (word: RoleToken | undefined): boolean =>
    word !== undefined && word.named === undefined && (person ? isPersonRole(word.lower) : isBody(word));
  if (!tokens.some(isHead)) return undefined;
  const found: Token[] = [];
  let done = 0;
  const upTo = (end: number): void => {
    while (done < end) found.push(tokens[done++] as Token);
  };
  const look = (from: number, to: number, limit: number): void => {
    for (let head = from; head < to; head++) {
      if (head < done || !isHead(tokens[head]) || isInChief(tokens, head)) continue;
      if (isPartOfLater(tokens, head, to, isHead)) continue;
      const begin = beginOf(tokens, head, Math.max(done, from), isHead);
      const end = Math.max(head + 1, nounTail(tokens, head + 1, head < limit ? limit : to, isHead));
      upTo(begin);
      found.push(new RolePhrase(tokens.slice(begin, end), head - begin, isHead));
      done = end;
    }
  };
  look(0, at, titleBefore(tokens, at, isHead));
  upTo(at);
  const place = found.length;
  upTo(at + 1);
  look(at + 1, tokens.length, tokens.length);
  upTo(tokens.length);
  return { tokens: found, at: place };
}

/** "editor in chief" */
const isInChief = (tokens: readonly RoleToken[], head: number): boolean =>
  tokens[head]?.lower === "chief" && tokens[head - 1]?.lower === "in";

/** So many words may stand between "national" and "expert", or "Deputy" and "Minister". */
const between = 4;

/** "national security expert", "Deputy First Minister": what could be a head of its own stands before another one. */
function isPartOfLater(tokens: readonly RoleToken[], head: number, to: number, isHead: IsHead): boolean {
  for (let later = head + 1; later < Math.min(to, head + between + 1); later++) {
    if (tokens[later]?.named !== undefined) return false;
    if (isHead(tokens[later]) && beginOf(tokens, later, 0, isHead) <= head) return true;
  }
  return false;
}

/** In small letters: with a capital it is of a name ("the Daily Mail"). */
const isBody = ({ capital, lower }: RoleToken): boolean =>
  !capital && organisationRoles.has(lower.slice(lower.lastIndexOf("-") + 1));

/** Where the title that stands right before a name begins; the name's place where there is none. */
function titleBefore(tokens: readonly RoleToken[], at: number, isHead: IsHead): number {
  let end = at;
  while (end > 0 && honorifics.has(tokens[end - 1]?.lower ?? "")) end--;
  return isHead(tokens[end - 1]) && !isInChief(tokens, end - 1) ? beginOf(tokens, end - 1, 0, isHead) : at;
}

/** Leaves out nothing that changes its meaning, such as "former" or "deputy". */
function beginOf(tokens: readonly RoleToken[], head: number, floor: number, isHead: IsHead): number {
  let from = head;
  while (from > floor && head - from < longest) {
    const next = new Before(tokens, from, isHead).next();
    if (next === undefined || next < floor) break;
    from = next;
  }
  return from;
}

/** What stands before the word at `from`, which belongs to a role: does it belong too? */
class Before {
  readonly #tokens: readonly RoleToken[];
  readonly #from: number;
  readonly #isHead: IsHead;

  constructor(tokens: readonly RoleToken[], from: number, isHead: IsHead) {
    this.#tokens = tokens;
    this.#from = from;
    this.#isHead = isHead;
  }

  #lower(i: number): string {
    return this.#tokens[i]?.lower ?? "";
  }

  next(): number | undefined {
    const before = this.#from - 1;
    const lower = this.#lower(before);
    if (isPossessive(this.#tokens, before)) return this.#owner(before - 1);
    if (/^[^\p{L}\d]+$/u.test(lower) || lower === "and") return this.#behindMark(before, lower);
    if (lower === "then" && /^(?:the|,)$/.test(this.#lower(before - 1))) return before;
    if (this.#isBarred(before, lower)) return undefined;
    if (lower === "running" && this.#lower(this.#from) === "mate") return before;
    const known = this.#isModifier(before) || this.#isNameLike(before) || opinions.has(lower);
    // "That is the question former champion X asked": a phrase begins with such a word.
    const opens = /^(?:former|then|ex|fellow|current)$/.test(this.#lower(this.#from));
    return known || (!opens && this.#isUnknown(before)) ? before : undefined;
  }

  #behindMark(mark: number, lower: string): number | undefined {
    if (lower === "]") return this.#openingBracket(mark);
    if (lower === "and" || lower === "&") return this.#beforeAnd(mark);
    return lower === "," && this.#isListed(mark - 1) && this.#isListed(this.#from) ? mark - 1 : undefined;
  }

  /** No word of a role, or not before this one. */
  #isBarred(i: number, lower: string): boolean {
    if (roleStops.has(lower) || roleDeterminers.has(lower)) return true;
    if (verbForms.has(lower) && this.#lower(i - 1) === "to") return true;
    // "Reed is leading incumbent president X": a verb of the sentence.
    if (lower.endsWith("ing") && beings.has(this.#lower(i - 1))) return true;
    // "Reed cross-examined sheriff's detective X"
    const small = this.#tokens[i]?.capital === false || i === 0;
    if (small && alsoVerbs.has(this.#lower(this.#from)) && plural.test(lower)) return true;
    const done = /-\p{L}+ed$/u.test(lower) && !madeOf.test(lower);
    if (done && (this.#tokens[i - 1]?.named !== undefined || this.#isHead(this.#tokens[i - 1]))) return true;
    return this.#tokens[this.#from]?.capital === true && i > 0 && this.#isBarredBeforeName(i);
  }

  #owner(owner: number): number | undefined {
    const lower = this.#lower(owner);
    return roleStops.has(lower) || !/^\p{L}/u.test(lower) ? undefined : owner;
  }

  #isModifier(i: number): boolean {
    const word = this.#tokens[i];
    if (word === undefined || roleStops.has(word.lower)) return false;
    if (word.named !== undefined) return false;
    if (modifiers.has(word.lower) || this.#isHead(word) || isPeople(word)) return true;
    // "South Korean President": without its "South" it would be another people's.
    if (/^(?:north|south|east|west|new)$/.test(word.lower) && isPeople(this.#tokens[i + 1])) return true;
    // "17 year old driver" is none that is old.
    const next = this.#lower(i + 1);
    if ((word.lower === "year" && next === "old") || (/^\d+$/.test(word.lower) && next === "year")) return true;
    return /^\d+(?:st|nd|rd|th)$|[\p{L}\d]-\p{L}/u.test(word.lower);
  }

  #isListed(i: number): boolean {
    return this.#tokens[i]?.named === undefined && modifiers.has(this.#lower(i)) && !alsoNouns.has(this.#lower(i));
  }

  /** A capitalised word or a name that can stand inside a role. */
  #isNameLike(i: number): boolean {
    const word = this.#tokens[i];
    // "Stevie Wonder fan Tom Reed"; what was taken for a person may also be a party.
    if (word?.named !== undefined) return word.named !== "person" || this.#tokens[i + 1]?.capital === false;
    if (!word?.capital || roleStops.has(word.lower) || honorifics.has(word.lower)) return false;
    // "Finally mayor X", but "Daily Mail editor X".
    return i > 0 || !word.lower.endsWith("ly") || /^(?:dai|month|week)ly$/.test(word.lower);
  }

  /** Two roles of one person, or two words before one; "the president and Foreign Minister X" may be two people. */
  #beforeAnd(and: number): number | undefined {
    const other = this.#tokens[and - 1];
    // "Manchester United and England striker"
    if (other?.named !== undefined && other.named !== "person" && this.#tokens[this.#from]?.named)
      // "Malaga forward Juanmi and Sevilla midfielder X": what stands behind a role is a person.
      return this.#isHead(this.#tokens[and - 2]) ? undefined : and - 1;
    if (!this.#isModifier(and - 1) || other?.lower === "'s") return undefined;
    // "Morello, B-Real and DJ Lord": a name that was not found.
    if (other?.capital && /^(?!ex-).*-/.test(other.lower) && !this.#isHead(other) && !modifiers.has(other.lower))
      return;
    return this.#isHead(other) && this.#lower(and - 2) === "the" ? undefined : and - 1;
  }

  /** "late in the game Brazilian-born striker Eder": of small letters only some may stand before a nation or a name. */
  #isBarredBeforeName(i: number): boolean {
    const lower = this.#lower(i);
    if (this.#tokens[i]?.capital || beforeNames.has(lower) || isPossessive(this.#tokens, i)) return false;
    // "Texas state Senator", "then-Mayor"
    return !/^(?:then|ex|former)-/.test(lower) && !(modifiers.has(lower) && this.#isNameLike(i - 1));
  }

  /** A word that no list knows: left out it could change the role ("a struck-off doctor"), so that it is taken in. */
  #isUnknown(i: number): boolean {
    const word = this.#tokens[i];
    if (word === undefined || word.capital || !/^\p{Ll}[\p{Ll}-]*$/u.test(word.lower)) return false;
    if (verbForms.has(word.lower) || rolePrepositions.has(word.lower) || roleStops.has(word.lower)) return false;
    const before = this.#tokens[i - 1];
    if (before === undefined || roleDeterminers.has(before.lower) || isPossessive(this.#tokens, i - 1)) return true;
    // "to axe goalkeeper X", "Obiri upset champion X", "of assaulting model X": verbs.
    if (before.lower === "to" || before.named === "person" || /(?:ing|[^s]s)$/.test(word.lower)) return false;
    if (this.#isModifier(i - 1) || this.#isNameLike(i - 1)) return true;
    const opens = rolePrepositions.has(before.lower) || opensPhrase.test(before.lower);
    return opens || (!word.lower.endsWith("ed") && isVerb(before.lower));
  }

  #openingBracket(close: number): number | undefined {
    for (let i = close - 1; i >= Math.max(0, close - 4); i--) if (this.#lower(i) === "[") return i;
    return undefined;
  }
}

/** The mark of "Russia's" or "workers'", not a closing quotation mark. */
function isPossessive(tokens: readonly RoleToken[], i: number): boolean {
  const [mark, before] = [tokens[i], tokens[i - 1]];
  if (mark === undefined || before === undefined || before.end !== mark.start) return false;
  return mark.lower === "'s" || (mark.lower === "'" && before.lower.endsWith("s"));
}

/** "his supporters suspect X" */
const plural = /[^s'iu]s$/;
const beings = wordSet("is are was were be been being");
/** "London-based", "Oxford-educated": these say what somebody is. */
const madeOf = /-(?:based|backed|educated|trained|bred|owned|appointed|elected|led)$/;
/** "Following the ruling, team principal X said": the comma ends something else. */
const alsoNouns = wordSet(
  `ruling back backing betting brand budget building business campaign capital chief city club company congress
  council crime cup deal defence defense drug election executive film finance government match meeting official
  opening party race report season staff state team training war world`,
);

/** Behind these a noun phrase may begin without an article. */
const opensPhrase = /^(?:by|that|and|but|as|when|while|[,;:("“‘'])$/;
const isVerb = (lower: string): boolean => verbForms.has(lower) || lower.endsWith("ed");

const isPeople = (word: RoleToken | undefined): boolean => ((word?.known ?? 0) & lexiconBits.nationality) !== 0;
