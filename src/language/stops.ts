// Words that keep their full stop: titles never end a sentence, short forms may; and words that open the next one.
import words from "./stops.words.json" with { type: "json" };

/** A name follows; the sentence never ends here. */
const titles = new Set(words.titles);

/** Shortened with a full stop, in English and where other languages' texts do the same. */
const shortForms = new Set(words.shortForms);

/** Of those, the ones a sentence often ends with. */
const closing = new Set(words.closing);

/** Words that open a sentence after a short form, with a capital letter. Nouns do not count: "U.S. President". */
const openers = new Set(words.openers);

/** Titles that are also plain words count only with their capital letter. */
const titleWords = new Set(words.titleWords);

export const isTitleForm = (low: string, word: string): boolean =>
  titles.has(low) && !(word === low && titleWords.has(low));
const beforeNumber = new Set(words.beforeNumber);
const onlyBeforeNumber = new Set(words.onlyBeforeNumber);

/** "para. 3": it keeps its full stop before a number; "no. 3": before nothing else, since "no" is a word. */
export const countsForm = (low: string): "only" | "also" | undefined =>
  onlyBeforeNumber.has(low) ? "only" : beforeNumber.has(low) ? "also" : undefined;

export const closesSentence = (low: string): boolean => closing.has(low);
export const opensSentence = (low: string): boolean =>
  openers.has(low.replace(/’/g, "'")) || (low.length > 6 && low.endsWith("ly"));

/** "sat" and "fig" are also words: with a small letter they are not short forms. */
export function isShortForm(low: string, word: string): boolean {
  if (!shortForms.has(low)) return false;
  return !(alsoWords.has(low) && word === low);
}

const alsoWords = new Set(words.alsoWords);

/** Languages that write ordinals as a number and a full stop. */
export const ordinalDots: ReadonlySet<string> = new Set(words.ordinalDots);

const monthForms = new Set(words.months);
/** "jan. 1": with a number after it, even in a text of small letters. */
export const isMonthForm = (low: string): boolean => monthForms.has(low);
