// Texts nobody writes but an attacker: one piece over and over, or pieces that differ by a number, up to any size.

/** By name: the piece that stands at place `at` of the text. */
type Piece = (at: number) => string;

const over =
  (piece: string): Piece =>
  () =>
    piece;

/** Small letters by number, so that pieces differ as words do. */
const lettered = (at: number): string => {
  const spelled = at.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `z${spelled}`;
};

const named = (at: number): string => {
  const word = lettered(at);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
};

/** "c0" and "an" weigh the same in a sum by 31: lines of both are unlike and add up alike. */
const sumAlike = (at: number): string =>
  [...at.toString(2).padStart(16, "0")].map((bit) => (bit === "0" ? "c0" : "an")).join("");

export const families: Readonly<Record<string, Piece>> = {
  "between 1 and": (at) => (at === 0 ? "In 2020 " : "between 1 and "),
  "1,000 of 2": over("1,000 of 2 "),
  "1 of": over("1 of "),
  "curly quotations": over("“a” "),
  "opened curly": over("“a "),
  "straight mark glued": over('"a'),
  "straight mark apart": over('"a '),
  "single marks": over("'a "),
  guillemets: over("«a "),
  brackets: over("("),
  "brackets in pairs": over("(a) "),
  "square brackets": over("["),
  notes: over("[1] "),
  "one letter": over("a"),
  "one word": over("the "),
  "one capital": over("A"),
  "one name": over("John Smith "),
  "names and commas": over("John Smith, "),
  "names joined": over("John Smith and "),
  "names of": over("Bank of "),
  "short forms": over("Mr. "),
  initials: over("J. "),
  "one digit": over("1"),
  "digits and commas": over("1,"),
  numbers: over("1 "),
  "full stops": over("."),
  "stops and blanks": over(". "),
  dashes: over("— "),
  hyphens: over("word-"),
  blanks: over(" "),
  lines: over("\n"),
  "lines of one letter": over("a\n"),
  "blank lines": over(" \n"),
  "tags opened": over("<b>"),
  "lesser signs": over("<"),
  entities: over("&amp;"),
  addresses: over("http://a.b/c?d=e&"),
  "calls by name": over("@a #b "),
  money: over("$1 million "),
  "per cent": over("5% or "),
  days: over("1 January 2020 "),
  "clock times": over("10:30 am and "),
  denials: over("not "),
  "who said he": over("who said he "),
  "said to have": over("is said to have been "),
  possessives: over("Anna’s "),
  "joined by and": over("and "),
  "list of commas": over("a, "),
  "invisible characters": over("\u200b"),
  "combining marks": over("e\u0301\u0301"),
  emoji: over("😀"),
  ideographs: over("国"),
  "German articles": over("der die das "),
  "German compounds": over("Donaudampf"),
  backslashes: over("\\"),
  "markup of chats": over("*_`~|"),
  "percent signs": over("%2"),
  "excluded topics": over('-a OR "b '),
  "every day at": over("every day at 8 and "),
  "lines that add up alike": (at) => `${sumAlike(at % 65_536)}\n`,
  "actors without end": (at) => `${named(at * 2)} ${named(at * 2 + 1)} said it. `,
  "surnames without end": (at) => `Anna ${named(at)} met Mr ${named(at + 1)}. `,
  "figures without end": (at) => `Sales rose ${at + 1} percent. `,
  "counts without end": (at) => `${at + 2} ${lettered(at)} died in the fire. `,
  "words without end": (at) => `${lettered(at)} `,
  "quotations without end": (at) => `“It is ${lettered(at)}”, said ${named(at)}. `,
  "short sentences": (at) => `It ${lettered(at)}. `,
  "tables without end": (at) => `${lettered(at)}\t${at}\n`,
  "attributes without end": (at) => `<p a${at}="${at}">`,
  "hidden boxes": (at) => `<div style="display:none" class="c${at}">`,
  items: (at) => `<item><title>${lettered(at)}</title><link>http://a.b/${at}</link></item>`,
  outlines: (at) => `<outline text="${lettered(at)}" xmlUrl="http://a.b/${at}">`,
};

/** The first `size` characters (UTF-16 units) of a family. */
export function familyText(name: string, size: number): string {
  const piece = families[name];
  if (piece === undefined) throw new Error(`There is no family "${name}".`);
  const pieces: string[] = [];
  for (let [at, length] = [0, 0]; length < size; at++) {
    const next = piece(at);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join("").slice(0, size).toWellFormed();
}
