// How an address opens a page at one sentence: the text fragment of https://wicg.github.io/scroll-to-text-fragment/.

/** Sentences longer than this are named by their first and last words, which also survive small layout differences. */
const wholeUpToWords = 9;
const firstWords = 6;
const lastWords = 4;

/**
 * The page's address with `#:~:text=` for the sentence. A fragment the page already has is kept before it. An address
 * that cannot carry one, or a sentence without a word, gives the address as it is.
 */
export function linkToSentence(url: string, sentence: string): string {
  const words = wordsOf(sentence.toWellFormed());
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return url;
  const text = sentence.toWellFormed();
  const between = (from: Word, to: Word) => encode(text.slice(from.start, to.end));
  const named =
    words.length <= wholeUpToWords
      ? between(first, last)
      : `${between(first, words[firstWords - 1] ?? first)},${between(words.at(-lastWords) ?? last, last)}`;
  const [page = url, fragment = ""] = split(url, "#");
  const [anchor = ""] = split(fragment, ":~:");
  return `${page}#${anchor}:~:text=${named}`;
}

/** The address without the sentence, short enough to read. */
export const pageOf = (link: string): string => link.replace(/#?:~:.*$/s, "");

type Word = { readonly start: number; readonly end: number };

/** Browsers match whole words only, by the same Unicode rule, so a cut anywhere else would find nothing. */
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const piece of segmenter.segment(text))
    if (piece.isWordLike) words.push({ start: piece.index, end: piece.index + piece.segment.length });
  return words;
}

/**
 * "-", "," and "&" have a meaning of their own in a text directive; parentheses and quotes end links in chat markup.
 */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\s+/g, " ")).replace(
    /[-!'()*~_]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + at.length)];
}
