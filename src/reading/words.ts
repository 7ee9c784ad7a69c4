// How a sentence falls into words, numbers and signs, each with its place.

export type WordKind = "word" | "number" | "sign";

export type Word = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
  /** White space stands before it, or nothing does. */
  readonly spaced: boolean;
  readonly capital: boolean;
};

// An acronym with its dots, or letters with apostrophes inside (a closing 's is a word of its own), or digits with their groups.
const piece =
  /((?:\p{L}\.){2,6}(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’](?!s(?![\p{L}\p{M}]))\p{L}[\p{L}\p{M}]*)*|['’]s(?![\p{L}\p{M}]))|(\p{Nd}+(?:[.,]\p{Nd}+)*)|[^\s]/gu;
const capitalised = /^\p{Lu}/u;

/** The words of text[from, to); their places count from the start of `text`. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let last = from;
  piece.lastIndex = from;
  for (let found = piece.exec(text); found; found = piece.exec(text)) {
    const is = found[0];
    const start = found.index;
    if (start >= to) break;
    const kind: WordKind = found[1] ? "word" : found[2] ? "number" : "sign";
    words.push({
      text: is,
      lower: kind === "word" ? is.toLowerCase() : is,
      start,
      end: start + is.length,
      kind,
      spaced: start === 0 || start > last,
      capital: kind === "word" && capitalised.test(is),
    });
    last = start + is.length;
  }
  return words;
}

/** As many as a few articles have sentences. */
const mostKept = 256;
const longestKept = 2_000;
const kept = new Map<string, readonly Word[]>();

/** The words of a whole sentence, remembered for a while: figures are sought in them, then whether the sentence stands alone, twice. */
export function wordsOfSentence(text: string): readonly Word[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const words = wordsOf(text);
  if (kept.size >= mostKept) kept.clear();
  if (text.length <= longestKept) kept.set(text, words);
  return words;
}
