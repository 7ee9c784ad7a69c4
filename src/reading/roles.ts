// The role that a sentence states for a name it holds, in the sentence's own characters: never inferred, never completed.
import type { NameKind } from "../news/reading.ts";
import { lexiconBits } from "./names-lexicon.ts";
import type { Token } from "./names-words.ts";
import {
  closers,
  determiners,
  honorifics,
  modifiers,
  openers,
  organisationRoles,
  personRoles,
  prepositions,
  shortRoles,
  stops,
} from "./roles-words.ts";

/** A sentence in words, and for each word the name it belongs to: an index into `names`, or -1. Words of a name: from, to (exclusive). */
export type NamedTokens = {
  readonly tokens: readonly Token[];
  readonly owner: Int32Array;
  readonly names: readonly { readonly from: number; readonly to: number; readonly kind: NameKind }[];
};

/** Words of the role, end exclusive. */
export type RoleWords = { readonly from: number; readonly to: number };

const maxWords = 24;

/** The role stated beside the name, or nothing. Looks at a bounded number of words to either side. */
export function roleOf(sentence: NamedTokens, name: number): RoleWords | undefined {
  const mention = sentence.names[name];
  if (mention === undefined || mention.kind === "place") return undefined;
  const words = new RoleReader(
    sentence,
    mention.kind === "person" ? personRoles : organisationRoles,
    mention.kind === "person",
  );
  return (
    words.directlyBefore(mention.from) ??
    words.after(mention.to, mention.from) ??
    words.beforeComma(mention.from, mention.to) ??
    words.whoIs(mention.to)
  );
}

class RoleReader {
  readonly #sentence: NamedTokens;
  readonly #roles: ReadonlySet<string>;
  readonly #person: boolean;

  constructor(sentence: NamedTokens, roles: ReadonlySet<string>, person: boolean) {
    this.#sentence = sentence;
    this.#roles = roles;
    this.#person = person;
  }

  #lower(i: number): string {
    return this.#sentence.tokens[i]?.word.lower ?? "";
  }

  #capital(i: number): boolean {
    return this.#sentence.tokens[i]?.word.capital ?? false;
  }

  #kindAt(i: number): NameKind | undefined {
    return this.#sentence.names[this.#sentence.owner[i] ?? -1]?.kind;
  }

  /** "minister", "vice-president", "president-elect", "ex-minister". */
  #isHead(i: number): boolean {
    const lower = this.#lower(i);
    if (this.#roles.has(lower) || (this.#person && shortRoles.has(lower))) return true;
    const dash = lower.lastIndexOf("-");
    return (
      dash > 0 &&
      (this.#roles.has(lower.slice(dash + 1)) || (lower.endsWith("-elect") && this.#roles.has(lower.slice(0, dash))))
    );
  }

  #isModifier(i: number): boolean {
    const lower = this.#lower(i);
    if (modifiers.has(lower) || this.#isHead(i)) return true;
    if (/^\d+(?:st|nd|rd|th)$|\p{L}-\p{L}/u.test(lower)) return !stops.has(lower);
    return ((this.#sentence.tokens[i]?.word.known ?? 0) & lexiconBits.nationality) !== 0;
  }

  /** A capitalised word that can stand inside a role: not the mere first word of a sentence. */
  #isNameLike(i: number): boolean {
    if (!this.#capital(i) || stops.has(this.#lower(i)) || honorifics.has(this.#lower(i))) return false;
    return i > 0 || this.#sentence.owner[i] !== -1 || this.#lower(i + 1) === "'s";
  }

  /** "Russian President Vladimir Putin", "[US] State Secretary Kerry", "Minister of Education Stefania Giannini". */
  directlyBefore(nameFrom: number): RoleWords | undefined {
    let to = nameFrom;
    while (to > 0 && honorifics.has(this.#lower(to - 1))) to--;
    const last = to - 1;
    if (last < 0) return undefined;
    if (this.#isHead(last)) return { from: this.#extendLeft(last), to };
    for (let i = last; i > Math.max(0, last - 7); i--) {
      const lower = this.#lower(i);
      if ((lower === "of" || lower === "for") && i < last && this.#isHead(i - 1))
        return { from: this.#extendLeft(i - 1), to };
      const inside =
        this.#isNameLike(i) || modifiers.has(lower) || lower === "the" || lower === "and" || lower === "'s";
      if (lower !== "of" && lower !== "for" && !inside) return undefined;
    }
    return undefined;
  }

  /** Where a role ending with the word `head` begins. Leaves out nothing that changes its meaning, such as "former" or "deputy". */
  #extendLeft(head: number): number {
    let from = head;
    while (from > 0 && head - from < 12) {
      const before = from - 1;
      const lower = this.#lower(before);
      if (lower === "]") {
        const open = this.#openingBracket(before);
        if (open === undefined) break;
        from = open;
      } else if (lower === "'s" || lower === "'") {
        if (before === 0 || stops.has(this.#lower(before - 1))) break;
        from = this.#nameStart(before - 1);
      } else if (lower === "and" || lower === "&") {
        if (!this.#isModifier(before - 1) || this.#lower(before - 1) === "'s") break;
        from = before - 1;
      } else if (lower === "," && modifiers.has(this.#lower(before - 1)) && modifiers.has(this.#lower(from))) {
        from = before - 1;
      } else if (!stops.has(lower) && this.#isModifier(before)) {
        from = this.#nameStart(before);
      } else if (this.#isNameLike(before) && !honorifics.has(lower)) {
        from = this.#nameStart(before);
      } else if (lower === "then" && this.#lower(before - 1) === "the") {
        from = before;
      } else break;
    }
    return from;
  }

  #nameStart(i: number): number {
    return this.#sentence.names[this.#sentence.owner[i] ?? -1]?.from ?? i;
  }

  #openingBracket(close: number): number | undefined {
    for (let i = close - 1; i >= Math.max(0, close - 4); i--) if (this.#lower(i) === "[") return i;
    return undefined;
  }

  /** "Valery Gerasimov, the chief of the Russian army's general staff, ...", "Smith (director of the fund)". */
  after(nameTo: number, nameFrom: number): RoleWords | undefined {
    const mark = this.#lower(nameTo);
    let from = nameTo + 1;
    if (mark === "(") return this.#phrase(from, (end) => this.#lower(end) === ")");
    if (mark !== "," && mark !== "–" && mark !== "—" && mark !== "-") return undefined;
    if (/^\d{1,3}$/.test(this.#lower(from)) && this.#lower(from + 1) === ",") from += 2;
    if (/^(?:currently|now|formerly|himself|herself|itself|also)$/.test(this.#lower(from))) from++;
    const opening = this.#opensWithPreposition(nameFrom);
    return this.#phrase(from, (end) => {
      const next = this.#lower(end);
      if (opening && next === ",")
        return this.#sentence.tokens.length > 0 && prepositionInside(this.#sentence.tokens, from, end);
      return next === "" || /^[,.;:)?!–—”"]$/.test(next) || next === "who" || next === "whose";
    });
  }

  /** "After meeting Lavrov, the minister, ..." may be about two people. */
  #opensWithPreposition(nameFrom: number): boolean {
    const first = this.#lower(0);
    if (!/^(?:after|before|while|during|in|with|following|like|unlike|at|for|when|as|by|besides|despite)$/.test(first))
      return false;
    for (let i = 0; i < nameFrom; i++) if (this.#lower(i) === ",") return false;
    return true;
  }

  /** "The bank's CEO, Ken Lewis, ...", "Malaysia's Prime Minister, Najib Razak said". */
  beforeComma(nameFrom: number, nameTo: number): RoleWords | undefined {
    const comma = nameFrom - 1;
    if (comma < 1 || this.#lower(comma) !== ",") return undefined;
    const next = this.#lower(nameTo);
    const closed = next === "," || next === "." || next === ")" || next === "";
    for (let start = comma - 1; start >= Math.max(0, comma - maxWords); start--) {
      const before = this.#lower(start - 1);
      const atStart = start === 0 || before === "“" || before === '"';
      if (!atStart && !(openers.has(before) || /^[,;:(]$/.test(before))) continue;
      if (atStart ? !this.#followsWell(nameTo) : !closed) continue;
      const role = this.#phrase(start, (end) => end === comma);
      if (role !== undefined) return role;
    }
    return undefined;
  }

  /** "The president, Kerry said, will ..." speaks of two people; "The minister, Najib Razak, ..." of one. */
  #followsWell(nameTo: number): boolean {
    const next = this.#lower(nameTo);
    if (next === "and" || next === "or") return false;
    if (/^(?:said|says|added|told|told)$/.test(next) && this.#lower(nameTo + 1) === ",")
      return /^["“']$/.test(this.#lower(nameTo + 2));
    return true;
  }

  /** "Kerry, who is the Secretary of State", "Kerry is the Secretary of State". */
  whoIs(nameTo: number): RoleWords | undefined {
    let i = nameTo;
    if (this.#lower(i) === ",") {
      if (this.#lower(i + 1) !== "who") return undefined;
      i += 2;
    }
    if (this.#lower(i) !== "is") return undefined;
    i++;
    if (/^(?:currently|now|also)$/.test(this.#lower(i))) i++;
    return this.#phrase(i, (end) => {
      const next = this.#lower(end);
      return next === "" || /^[,.;:)–—”"]$/.test(next) || closers.has(next) || next === "and";
    });
  }

  /** A role beginning at `start`, which must end where `closes` says so. Determiners are not part of it. */
  #phrase(start: number, closes: (end: number) => boolean): RoleWords | undefined {
    let from = start;
    const determined = determiners.has(this.#lower(from));
    if (determined) from++;
    let i = from;
    let head = -1;
    let strange = 0;
    for (; i < from + 12; i++) {
      const lower = this.#lower(i);
      if (lower === "'s" || lower === "'" || lower === "[" || lower === "]" || lower === "&") continue;
      if (lower === "and" && i > from && (this.#isModifier(i + 1) || determiners.has(this.#lower(i + 1)))) continue;
      if (determiners.has(lower) && this.#lower(i - 1) === "and") continue;
      if (this.#isHead(i) && this.#lower(i + 1) !== "'s") {
        head = i;
        continue;
      }
      if (lower === "," && modifiers.has(this.#lower(i - 1)) && modifiers.has(this.#lower(i + 1))) continue;
      if (this.#isModifier(i) && !stops.has(lower)) continue;
      if (this.#capital(i) && !stops.has(lower) && (i > 0 || this.#isNameLike(i))) {
        if (head === i - 1 && this.#kindAt(i) === "person") return undefined;
        continue;
      }
      const plain = /^\p{Ll}+$/u.test(lower) && !stops.has(lower) && !closers.has(lower) && !prepositions.has(lower);
      if (plain && determined && head < 0 && strange++ < 3) continue;
      if (plain && this.#lower(i + 1) === "'s") continue;
      break;
    }
    if (head < 0) return undefined;
    const end = this.#tail(head + 1);
    if (!closes(end)) return undefined;
    return { from, to: end };
  }

  /** Behind the last word of a role: "of the Russian army's general staff". */
  #tail(start: number): number {
    if (!prepositions.has(this.#lower(start)) && this.#lower(start) !== "and") return start;
    let i = start;
    for (; i < start + maxWords; i++) {
      const lower = this.#lower(i);
      if (lower === "" || closers.has(lower) || /^[;:)?!–—”“"]$/.test(lower)) break;
      if (lower === "." || lower === ",") {
        if (lower === "," && this.#placeInPlace(i)) continue;
        break;
      }
      if (lower === "(") {
        const close = this.#closingBracket(i);
        if (close === undefined) break;
        i = close;
      }
      if (lower === "and" && /^(?:said|says|told|added|has|had|was|is)$/.test(this.#lower(i + 1))) break;
    }
    return i;
  }

  /** The comma of "Irving, Texas". */
  #placeInPlace(comma: number): boolean {
    return this.#kindAt(comma - 1) === "place" && this.#kindAt(comma + 1) === "place";
  }

  #closingBracket(open: number): number | undefined {
    for (let i = open + 1; i <= open + 6; i++) if (this.#lower(i) === ")") return i;
    return undefined;
  }
}

function prepositionInside(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (prepositions.has(tokens[i]?.word.lower ?? "")) return true;
  return false;
}
