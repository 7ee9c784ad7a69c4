// What is mended in the names of one sentence: a company's legal form, an office run into a name, names that nothing was found for.

import { calendarWords } from "../../language/en/calendar.ts";
import type { DocumentCounts, Words } from "./context.ts";
import type { Found } from "./found.ts";
import { lexiconBits } from "./lexicon.ts";
import type { Word } from "./spelling.ts";

const legalForms = new Set("inc inc. corp corp. ltd ltd. plc llc gmbh spa s.p.a. s.a. n.v. a.g.".split(" "));

/** What ends with "Inc." is a company, and so is its name without that in the rest of the article: those go into `companies`. */
export function mendCompanies(sentence: Words, found: readonly Found[], companies: Set<string>): void {
  const { words } = sentence;
  for (const name of found) {
    if (legalForms.has(words[name.to]?.lower ?? "") && words[name.to]?.capital) name.to++;
    if (name.to - name.from < 2 || !legalForms.has(words[name.to - 1]?.lower ?? "")) continue;
    name.kind = "organisation";
    companies.add(
      words
        .slice(name.from, name.to - 1)
        .map(({ text }) => text)
        .join(" "),
    );
  }
}

/** "State Department Spokesperson" is a department and an office; "Refugee Council Enver Solomon" a council and a person. */
export function splitOffices(sentence: Words, found: Found[]): void {
  const { words } = sentence;
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n];
    if (name === undefined || name.kind !== "organisation") continue;
    if (name.to - name.from > 1 && offices.has(words[name.to - 1]?.lower ?? "")) name.to--;
    const given = words[name.to - 2];
    const before = words[name.to - 3];
    if (name.to - name.from < 4 || given === undefined || before === undefined) continue;
    if ((given.known & lexiconBits.first) === 0 || (before.known & lexiconBits.organisationEnd) === 0) continue;
    if ((words[name.to - 1]?.known ?? 0) & lexiconBits.organisationEnd) continue;
    found.splice(n + 1, 0, { from: name.to - 2, to: name.to, kind: "person" });
    name.to -= 2;
  }
}

const offices = new Set(
  "spokesperson spokesman spokeswoman president chairman chairwoman ceo chief director secretary".split(" "),
);

/** "Lavrov" alone is Sergei Lavrov again, and "[US]" a country, though the sentence alone did not show it. */
export function addMissed(
  sentence: Words,
  found: Found[],
  surnames: ReadonlySet<string>,
  counts: DocumentCounts,
): void {
  const { words, places, style } = sentence;
  const covered = new Uint8Array(words.length);
  for (const name of found) covered.fill(1, name.from, name.to);
  const before = found.length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || covered[i] === 1 || !word.capital) continue;
    if ((counts.get(word.key)?.lowerCase ?? 0) > 0 || words[i + 1]?.capital || (i > 1 && words[i - 1]?.capital))
      continue;
    if (places[i] === 1 && places[i + 1] !== 5 && style === 0) found.push({ from: i, to: i + 1, kind: "place" });
    else if (places[i] === 0 && !word.allCaps && surnames.has(word.text))
      found.push({ from: i, to: i + 1, kind: "person" });
  }
  if (found.length > before) found.sort((one, other) => one.from - other.from);
}

/**
 * Two or three capitalised words that no list and no lesson knows, where only a person can stand: "Kwame Osei, who is", "Hla Than, 41,",
 * "Per Zetterquist told". Names from everywhere make news; the training texts hold few of them.
 */
export function addStrangers(sentence: Words, found: Found[], counts: DocumentCounts): void {
  const { words, style } = sentence;
  if (style !== 0) return;
  const covered = new Uint8Array(words.length);
  for (const name of found) covered.fill(1, name.from, name.to);
  const before = found.length;
  for (let i = 0; i < words.length; i++) {
    let to = i;
    while (to < words.length && to - i < 4 && covered[to] === 0 && isStrange(words[to], counts)) to++;
    const stands =
      to - i >= 2 && to - i <= 3 && covered[i - 1] !== 1 && (actsAsPerson(words, to) || isTitle(words[i - 1]));
    if (stands) found.push({ from: i, to, kind: "person" });
    if (to > i) i = to;
  }
  if (found.length > before) found.sort((one, other) => one.from - other.from);
}

function isStrange(word: Word | undefined, counts: DocumentCounts): boolean {
  if (word === undefined || !word.capital || word.allCaps || word.text.length < 2) return false;
  if (word.known & ~(lexiconBits.first | lexiconBits.surname)) return false;
  return !ordinary.has(word.lower) && (counts.get(word.key)?.lowerCase ?? 0) === 0;
}

const isTitle = (word: Word | undefined): boolean => word !== undefined && (word.known & lexiconBits.title) !== 0;

function actsAsPerson(words: readonly Word[], to: number): boolean {
  const next = words[to]?.lower ?? "";
  if (/^(?:said|says|told|added|tweeted)$/.test(next)) return true;
  if (next !== ",") return false;
  return words[to + 1]?.lower === "who" || (/^\d\d$/.test(words[to + 1]?.lower ?? "") && words[to + 2]?.lower === ",");
}

/** Begin sentences with a capital, and are no names. */
const ordinary = new Set(
  `the a an this that these those he she it they we i you his her its their our my in on at by for from of to
    with as and but or so if when while after before since until although though because however meanwhile
    ${calendarWords} no not one two three both all some many most several other another each every new old first
    last yesterday today tomorrow tonight what which who whose where why how there here also then now police
    officials`.split(/\s+/),
);
