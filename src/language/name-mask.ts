// Which words of a text are names, by their letters alone: they are in no language, whatever little words they hold.

/** Little words within names: "van Dijk", "von der Leyen", "bin Salman". */
const particles: ReadonlySet<string> = new Set(
  (
    "al af an ap av bar ben bin bint da dal dalla das de degli dei del della den der des di do dos du e el en et i " +
    "ibn la las le les lo los ni of oglu san st te ten ter the til un van vom von vander y z zu zum zur 't"
  ).split(" "),
);
const mostParticles = 3;

const word = /'t\b|[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*/gu;
/** "al-Assad", "d'Estaing", "O'Brien": a capital stands behind the mark. */
const capital = /^(?:\p{L}{1,3}['’-])?\p{Lu}/u;
const possessive = /['’]s$/u;

/**
 * The text with its names blanked out: words with a capital letter that open no sentence, and the little words between
 * two of them. "'s" stays, since it is no part of the name. A text in capitals has no names to be told from.
 */
export function withoutNames(text: string): string {
  if (!/\p{Ll}/u.test(text)) return text;
  const words = [...text.matchAll(word)];
  const named = words.map(({ 0: found }) => capital.test(found));
  let masked = "";
  let at = 0;
  for (const [number, { 0: found, index }] of words.entries()) {
    const between = text.slice(at, index);
    const opens = number === 0 || /[.!?:\n“”„"«»(–—|]/.test(between);
    const opensName = /\p{Lu}/u.test(found.slice(1)) || (found === "The" && named[number + 1] === true);
    const part = named[number] ? !opens || opensName : isBetweenNames(words, named, number);
    masked += between + (part ? (possessive.test(found) ? " 's" : " ") : found);
    at = index + found.length;
  }
  return masked + text.slice(at);
}

function isBetweenNames(words: readonly RegExpExecArray[], named: readonly boolean[], at: number): boolean {
  let [from, to] = [at, at];
  while (from > at - mostParticles && particles.has(words[from]?.[0] ?? "") && touch(words, from - 1)) from--;
  while (to < at + mostParticles && particles.has(words[to]?.[0] ?? "") && touch(words, to)) to++;
  return from < at && to > at && named[from] === true && named[to] === true;
}

/** One blank stands between this word and the next. */
function touch(words: readonly RegExpExecArray[], at: number): boolean {
  const [one, other] = [words[at], words[at + 1]];
  return one !== undefined && other !== undefined && one.index + one[0].length + 1 === other.index;
}
