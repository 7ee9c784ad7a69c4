// Where a role begins and ends in a sentence: its last word ("minister"), what stands before it and after "of".
import type { NameKind } from "../../news/reading.ts";
import { lexiconBits } from "../names/lexicon.ts";
import {
  beforeNames,
  closers,
  honorifics,
  modifiers,
  organisationRoles,
  pastVerbs,
  personRoles,
  roleDeterminers,
  rolePrepositions,
  roleStops,
  shortRoles,
} from "./role-words.ts";

/** A token, or several written as one word: "vice-president", "21st". `known` are gazetteer bits, see lexiconBits. */
export type RoleToken = {
  readonly lower: string;
  readonly capital: boolean;
  readonly known: number;
  readonly start: number;
  readonly end: number;
};

/** A sentence in words, and for each word the name it belongs to: an index into `names`, or -1. */
export type NamedTokens = {
  readonly tokens: readonly RoleToken[];
  readonly owner: Int32Array;
  readonly names: readonly { readonly from: number; readonly to: number; readonly kind: NameKind }[];
};

/** Words of the role, end exclusive. */
export type RoleWords = { readonly from: number; readonly to: number };

/** No role is longer, so that no sentence makes looking for one slow. */
export const longestRole = 24;

export class RolePhrases {
  readonly #sentence: NamedTokens;
  readonly #roles: ReadonlySet<string>;
  readonly #person: boolean;

  constructor(sentence: NamedTokens, person: boolean) {
    this.#sentence = sentence;
    this.#roles = person ? personRoles : organisationRoles;
    this.#person = person;
  }

  lower(i: number): string {
    return this.#sentence.tokens[i]?.lower ?? "";
  }

  #kindAt(i: number): NameKind | undefined {
    return this.#sentence.names[this.#sentence.owner[i] ?? -1]?.kind;
  }

  /** "minister", "vice-president", "president-elect", "ex-minister". */
  isHead(i: number): boolean {
    const lower = this.lower(i);
    // Phil Singer is no singer.
    if (this.#kindAt(i) === "person") return false;
    if (this.#roles.has(lower) || (this.#person && shortRoles.has(lower))) return true;
    const dash = lower.lastIndexOf("-");
    if (dash <= 0) return false;
    return (
      this.#roles.has(lower.slice(dash + 1)) || (lower.endsWith("-elect") && this.#roles.has(lower.slice(0, dash)))
    );
  }

  isModifier(i: number): boolean {
    const lower = this.lower(i);
    if (modifiers.has(lower) || this.isHead(i)) return true;
    if (/^\d+(?:st|nd|rd|th)$|[\p{L}\d]-\p{L}/u.test(lower)) return !roleStops.has(lower);
    // "South Korean President": without its "South" it would be another people's.
    return this.#isPeople(i) || (/^(?:north|south|east|west|new)$/.test(lower) && this.#isPeople(i + 1));
  }

  #isPeople(i: number): boolean {
    return ((this.#sentence.tokens[i]?.known ?? 0) & lexiconBits.nationality) !== 0;
  }

  /** A capitalised word that can stand inside a role: not the mere first word of a sentence. */
  isNameLike(i: number): boolean {
    const word = this.#sentence.tokens[i];
    if (word === undefined || !word.capital || roleStops.has(word.lower) || honorifics.has(word.lower)) return false;
    return i > 0 || this.#sentence.owner[i] !== -1 || this.lower(i + 1) === "'s";
  }

  /**
   * Where a role ending with the word `head` begins. Leaves out nothing that changes its meaning, such as "former" or
   * "deputy".
   */
  begin(head: number): number {
    let from = head;
    while (from > 0 && head - from < 12) {
      const next = this.#further(from);
      if (next === undefined) break;
      from = next;
    }
    return from;
  }

  #further(from: number): number | undefined {
    const before = from - 1;
    const lower = this.lower(before);
    if (lower === "]") return this.#openingBracket(before);
    if (this.#isPossessive(before))
      return roleStops.has(this.lower(before - 1)) ? undefined : this.#nameStart(before - 1);
    if (lower === "and" || lower === "&") return this.#beforeAnd(before);
    if (lower === ",") {
      return modifiers.has(this.lower(before - 1)) && modifiers.has(this.lower(from)) ? before - 1 : undefined;
    }
    if (lower === "then" && this.lower(before - 1) === "the") return before;
    if (this.#sentence.tokens[from]?.capital && before > 0 && this.#isBarredBeforeName(before)) return undefined;
    const belongs = (!roleStops.has(lower) && this.isModifier(before)) || this.isNameLike(before);
    return belongs ? this.#nameStart(before) : this.#behindPossessive(before);
  }

  #beforeAnd(and: number): number | undefined {
    // "President Bashar al-Assad and Egyptian President el-Sisi": another person's name is no part of a role.
    if (this.#kindAt(and - 1) === "person") return undefined;
    return this.isModifier(and - 1) && this.lower(and - 1) !== "'s" ? and - 1 : undefined;
  }

  /** "late in the game Brazilian-born striker Eder": of small letters only some may stand before a nation or a name. */
  #isBarredBeforeName(i: number): boolean {
    return modifiers.has(this.lower(i)) && !this.isNameLike(i) && !beforeNames.has(this.lower(i));
  }

  /** The mark of "Russia's" or "workers'", not a closing quotation mark. */
  #isPossessive(i: number): boolean {
    const before = this.#sentence.tokens[i - 1];
    if (before === undefined || before.end !== this.#sentence.tokens[i]?.start) return false;
    return this.lower(i) === "'s" || (this.lower(i) === "'" && before.lower.endsWith("s"));
  }

  /**
   * "India's external affairs spokesman": one or two words that we do not know belong to the role when someone owns
   * them.
   */
  #behindPossessive(last: number): number | undefined {
    for (let i = last; i > last - 2; i--) {
      if (!this.isNoun(i)) return undefined;
      if (this.#isPossessive(i - 1)) return i;
    }
    return undefined;
  }

  /** Perhaps a noun or an adjective: a word in small letters that no list knows and that does not look like a verb. */
  isNoun(i: number): boolean {
    return this.#isPlain(i) && !/(?:ed|ing|s)$/.test(this.lower(i)) && !pastVerbs.has(this.lower(i));
  }

  #nameStart(i: number): number {
    return this.#sentence.names[this.#sentence.owner[i] ?? -1]?.from ?? i;
  }

  #openingBracket(close: number): number | undefined {
    for (let i = close - 1; i >= Math.max(0, close - 4); i--) if (this.lower(i) === "[") return i;
    return undefined;
  }

  /** A role beginning at `start`, which must end where `closes` says so. Determiners are not part of it. */
  phrase(start: number, closes: (end: number) => boolean): RoleWords | undefined {
    const determined = roleDeterminers.has(this.lower(start));
    const from = determined ? start + 1 : start;
    let head = -1;
    let strange = 0;
    for (let i = from; i < from + 12; i++) {
      if (this.isHead(i) && this.lower(i + 1) !== "'s") {
        head = i;
        continue;
      }
      // "Putin, President Obama and ...": the role is the next person's.
      if (head === i - 1 && this.isNameLike(i) && this.#kindAt(i) === "person") return undefined;
      if (this.#inside(i, from)) continue;
      if (!this.#isPlain(i)) break;
      if (this.lower(i + 1) === "'s") continue;
      if (!determined || head >= 0 || strange++ >= 3) break;
    }
    if (head < 0) return undefined;
    const end = this.#tail(head + 1);
    return closes(end) ? { from, to: end } : undefined;
  }

  #inside(i: number, from: number): boolean {
    const lower = this.lower(i);
    if (lower === "'s" || lower === "'" || lower === "[" || lower === "]" || lower === "&") return true;
    if (lower === "and") return i > from && (this.isModifier(i + 1) || this.#sharesOwner(i + 1));
    if (roleDeterminers.has(lower)) return this.lower(i - 1) === "and";
    if (lower === ",") return modifiers.has(this.lower(i - 1)) && modifiers.has(this.lower(i + 1));
    if (roleStops.has(lower)) return false;
    return this.isModifier(i) || this.isNameLike(i);
  }

  /** "a writer and his confidante" is one person; "the president and the pope" are two. */
  #sharesOwner(i: number): boolean {
    return roleDeterminers.has(this.lower(i)) && this.lower(i) !== "the";
  }

  #isPlain(i: number): boolean {
    const lower = this.lower(i);
    if (this.#sentence.tokens[i]?.capital) return false;
    return /^\p{Ll}+$/u.test(lower) && !roleStops.has(lower) && !closers.has(lower) && !rolePrepositions.has(lower);
  }

  /** Behind the last word of a role: "of the Russian army's general staff", "to Turkey", not "to head the company". */
  #tail(start: number): number {
    if (!this.#goesOn(start)) return start;
    let i = start;
    for (; i < start + longestRole; i++) {
      const lower = this.lower(i);
      if (lower === "(" || lower === "“" || lower === '"') {
        const close = this.#closing(i, lower === "(" ? ")" : lower === "“" ? "”" : '"');
        if (close === undefined) break;
        i = close;
        // 'host of "Top Gear," who': American commas stand inside the marks.
        if (this.lower(close - 1) === ",") return close + 1;
        continue;
      }
      if (this.#endsTail(i, lower)) break;
    }
    return i;
  }

  #goesOn(i: number): boolean {
    const lower = this.lower(i);
    if (lower === "and") return this.isModifier(i + 1) || this.#sharesOwner(i + 1);
    if (lower === "to") return this.isNameLike(i + 1) || roleDeterminers.has(this.lower(i + 1));
    return rolePrepositions.has(lower);
  }

  #endsTail(i: number, lower: string): boolean {
    if (lower === "" || closers.has(lower) || /^[;:)?!–—”.]$/.test(lower)) return true;
    return lower === "," ? !this.#insidePlace(i) : lower === "and" && closers.has(this.lower(i + 1));
  }

  /** The comma of "a boy from Irving, Texas, said". */
  #insidePlace(comma: number): boolean {
    return this.#kindAt(comma - 1) === "place" && this.#kindAt(comma + 1) === "place";
  }

  #closing(open: number, mark: string): number | undefined {
    for (let i = open + 1; i <= open + 7; i++) if (this.lower(i) === mark) return i;
    return undefined;
  }
}
