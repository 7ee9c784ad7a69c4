// How a sentence falls into words for the name tagger, and what is known of each word by itself.
import { hashText, mixHash, rowMask } from "./hashing.ts";
import { lexiconBits, lexiconEntry } from "./lexicon.ts";

/** Everything about one spelling that does not depend on where it stands. */
export type Word = {
  readonly text: string;
  readonly lower: string;
  /** Hash of the lower-case form: also its key in the lexicon. */
  readonly key: number;
  readonly shape: number;
  /** Gazetteer bits, see lexiconBits, below the place bits. */
  readonly known: number;
  /** The longest place name beginning with this word, in words; 0 for none. */
  readonly placeWords: number;
  readonly coarse: number;
  readonly fine: number;
  readonly capital: boolean;
  readonly allCaps: boolean;
  readonly anyCapital: boolean;
  readonly letters: boolean;
  /** Hashed features that need only this word, when it is the word in question. */
  readonly own: readonly number[];
};

export type Token = { readonly word: Word; readonly start: number; readonly end: number };

const abbreviated = new Set(
  "mr mrs ms dr prof rev hon st gen lt col maj sgt capt cmdr adm sen rep gov pres jr sr inc corp ltd co bros dept no vs fr mt ft jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  kinds[code] = /[A-Za-z_]/.test(char) ? LETTER : /\d/.test(char) ? DIGIT : code <= 32 ? SPACE : 0;
}

function kindOf(code: number): number {
  if (code < 128) return kinds[code] ?? 0;
  if (code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029) return SPACE;
  if ((code >= 0x2010 && code <= 0x206f) || (code >= 0x20a0 && code <= 0x20cf)) return 0;
  if ((code >= 0x3001 && code <= 0x301f) || (code < 0xc0 && code !== 0xaa && code !== 0xba && code !== 0xb5)) return 0;
  return LETTER;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** May this character stand inside a word, between `before` and `after` (kinds)? */
function joins(code: number, before: number, after: number): boolean {
  if (after !== LETTER && after !== DIGIT) return false;
  if (code === 45 || code === 38 || isApostrophe(code) || code === 0x2010 || code === 0x2011) return true;
  if (code === 46) return true;
  return code === 44 && before === DIGIT && after === DIGIT;
}

/** Words and single marks, with offsets into `text`. The possessive 's is a word of its own, as in the training texts. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  for (let i = 0; i < length; ) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === SPACE) {
      i++;
      continue;
    }
    const start = i++;
    if (kind === 0) {
      tokens.push({ word: wordOf(text.slice(start, i)), start, end: i });
      continue;
    }
    let dots = 0;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      const here = kindOf(code);
      if (here === LETTER || here === DIGIT) continue;
      if (here !== 0 || i + 1 >= length) break;
      if (!joins(code, kindOf(text.charCodeAt(i - 1)), kindOf(text.charCodeAt(i + 1)))) break;
      if (code === 46) dots++;
    }
    const cut = possessiveAt(text, start, i);
    if (cut > 0) {
      tokens.push({ word: wordOf(text.slice(start, cut)), start, end: cut });
      tokens.push({ word: wordOf(text.slice(cut, i)), start: cut, end: i });
      continue;
    }
    if (text.charCodeAt(i) === 46 && keepsDot(text, start, i, dots)) i++;
    tokens.push({ word: wordOf(text.slice(start, i)), start, end: i });
  }
  return tokens;
}

/** A longer document is cut again rather than kept. */
const keptSentences = 1_000;
let last: { readonly sentences: Texts; readonly tokens: readonly (readonly Token[])[] } = { sentences: [], tokens: [] };
type Texts = readonly { readonly text: string }[];

/**
 * The same for each sentence. The last document's are remembered: names and roles both need them, one right after the other.
 * (Remembering them by sentence, weakly, kept the words of hundreds of articles alive between two full collections.)
 */
export function tokensOfEach(sentences: Texts): readonly (readonly Token[])[] {
  if (last.sentences === sentences) return last.tokens;
  const tokens = sentences.map(({ text }) => tokensOf(text));
  if (sentences.length <= keptSentences) last = { sentences, tokens };
  return tokens;
}

function possessiveAt(text: string, start: number, end: number): number {
  if (end - start < 3) return 0;
  const last = text.charCodeAt(end - 1);
  return (last === 115 || last === 83) && isApostrophe(text.charCodeAt(end - 2)) ? end - 2 : 0;
}

function keepsDot(text: string, start: number, end: number, dots: number): boolean {
  if (end - start === 1) return kindOf(text.charCodeAt(start)) === LETTER;
  if (dots > 0 && text.charCodeAt(end - 2) === 46) return true;
  return end - start <= 5 && abbreviated.has(text.slice(start, end).toLowerCase());
}

const seen = new Map<string, Word>();

/** Spellings already looked at are kept, because news repeats itself; the table starts anew when it grows beyond what a day's news needs. */
export function wordOf(text: string): Word {
  const kept = seen.get(text);
  if (kept !== undefined) return kept;
  if (seen.size >= 16_000) seen.clear();
  const word = lookAt(text);
  // A spelling longer than any name is not worth the memory: one line of a megabyte would be kept whole.
  if (text.length <= 40) seen.set(text, word);
  return word;
}

function lookAt(given: string): Word {
  const text = given.length > 60 ? given.slice(0, 60).replaceAll("’", "'") : given.replaceAll("’", "'");
  const lower = text.toLowerCase();
  const key = hashText(lower);
  const entry = lexiconEntry(key);
  const letters = /[A-Za-z]/.test(text);
  const coarse = (entry >>> lexiconBits.coarseShift) & 63;
  const fine = (entry >>> lexiconBits.fineShift) & 511;
  const shape = hashText(shapeOf(text), 5);
  const end = lower.length;
  return {
    text,
    lower,
    key,
    shape,
    known: entry & 127,
    placeWords: (entry >>> lexiconBits.placeWordsShift) & 7,
    coarse,
    fine,
    capital: isCapital(text),
    allCaps: text.length > 1 && letters && text === text.toUpperCase(),
    anyCapital: /[A-Z]/.test(text),
    letters,
    own: [
      mixHash(key, 1),
      mixHash(hashText(text, 9), 2),
      mixHash(shape, 3),
      hashText(lower, 11, 0, Math.min(2, end)),
      hashText(lower, 12, 0, Math.min(3, end)),
      hashText(lower, 13, 0, Math.min(4, end)),
      hashText(lower, 14, Math.max(0, end - 2)),
      hashText(lower, 15, Math.max(0, end - 3)),
      hashText(lower, 16, Math.max(0, end - 4)),
      mixHash(coarse, 17),
      mixHash(fine, 18),
    ].map((hash) => hash & rowMask),
  };
}

const upperCase = /\p{Lu}/u;
const opensUpperCase = /^\p{Lu}/u;
const isCapital = (text: string): boolean => (text < "\x80" ? text >= "A" && text < "[" : opensUpperCase.test(text));
const letter = /\p{L}/u;

/** "Shoigu" is Aa, "U.S." is A.A., "MH370" is A0. */
function shapeOf(text: string): string {
  let shape = "";
  let last = "";
  for (const char of text) {
    const kind = char < "\x80" ? plainKind(char) : upperCase.test(char) ? "A" : letter.test(char) ? "a" : "_";
    if (kind !== last) shape += kind;
    last = kind;
  }
  return text.length === 1 ? `${shape}1` : shape;
}

function plainKind(char: string): string {
  if (char >= "a" && char <= "z") return "a";
  if (char >= "A" && char <= "Z") return "A";
  if (char >= "0" && char <= "9") return "0";
  return "-.'&".includes(char) ? char : "_";
}

/** Stands beyond either end of a sentence. */
export const outside: Word = wordOf("\u0000");
