// What the name tagger knows of a word by its letters alone: hashes, gazetteer bits, clusters, shape; once a spelling.
import { type Spelling, spell } from "../../language/spelling.ts";
import { hashText, mixHash, rowMask } from "./hashing.ts";
import { lexiconBits, lexiconEntry } from "./lexicon.ts";

/** Everything about one spelling that does not depend on where it stands. */
export type KnownWord = {
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

const kept = new Map<Spelling, KnownWord>();
/** News repeats itself; the table starts anew when it grows beyond what a day's news needs. */
const mostKept = 16_000;
/** One line of a megabyte would be kept whole. */
const longestKept = 40;

export function knownWord(spelling: Spelling): KnownWord {
  const before = kept.get(spelling);
  if (before !== undefined) return before;
  const word = lookAt(spelling);
  if (spelling.text.length > longestKept) return word;
  if (kept.size >= mostKept) kept.clear();
  kept.set(spelling, word);
  return word;
}

/** A mark is known by what it stands for: a curly quotation mark is a straight one, as in the training texts. */
function lookAt(spelling: Spelling): KnownWord {
  const written = spelling.kind === "sign" ? spelling.norm : spelling.text.replaceAll("’", "'");
  const text = written.length > 60 ? written.slice(0, 60) : written;
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
export const outside: KnownWord = knownWord(spell("\u0000", "sign"));
