// What is mended in bodies and clubs: names cut at "of" and "and", acronyms in brackets, universities taken for places.

import lists from "../../language/en/names.words.json" with { type: "json" };
import type { DocumentSightings, TaggerSentence } from "./context.ts";
import { type DocumentEvidence, type FoundName, isStrange, type NameRule, put } from "./found-names.ts";
import type { KnownWord } from "./known-word.ts";
import { lexiconBits } from "./lexicon.ts";

const offices: ReadonlySet<string> = new Set(lists.offices);
const bodies: ReadonlySet<string> = new Set(lists.bodies);
const clubs: ReadonlySet<string> = new Set(lists.clubs);
const businesses: ReadonlySet<string> = new Set(lists.businesses);

const lowerAt = ({ words }: TaggerSentence, i: number): string => words[i]?.lower ?? "";

/** The "US Defense" of "US Defense Secretary". */
const isCountrysOffice = (sentence: TaggerSentence, { from, to }: FoundName): boolean =>
  to - from === 2 &&
  (sentence.places[from] ?? 0) > 0 &&
  sentence.places[from + 1] === 0 &&
  offices.has(lowerAt(sentence, to));

function splitOffices(sentence: TaggerSentence, found: FoundName[]): void {
  const { words } = sentence;
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n];
    if (name === undefined || name.kind !== "organisation") continue;
    if (name.to - name.from > 1 && offices.has(lowerAt(sentence, name.to - 1))) name.to--;
    if (isCountrysOffice(sentence, name)) {
      name.to--;
      name.kind = "place";
    }
    const given = words[name.to - 2];
    const before = words[name.to - 3];
    if (name.to - name.from < 4 || given === undefined || before === undefined) continue;
    if ((given.known & lexiconBits.first) === 0 || (before.known & lexiconBits.organisationEnd) === 0) continue;
    if ((words[name.to - 1]?.known ?? 0) & lexiconBits.organisationEnd) continue;
    found.splice(n + 1, 0, { from: name.to - 2, to: name.to, kind: "person" });
    name.to -= 2;
  }
}

const isLink = (lower: string): boolean => lower === "of" || lower === "for" || lower === "on" || lower === "to";

/** One past the last word of a body whose name goes on behind `to`, as far as no other name begins. */
function bodyEnd(sentence: TaggerSentence, name: FoundName, next: FoundName | undefined): number {
  const { words, runLast } = sentence;
  const link = lowerAt(sentence, name.to);
  const goesOn = isLink(link) ? bodies.has(lowerAt(sentence, name.from)) : link === "and" && hasLink(sentence, name);
  if (!goesOn) return name.to;
  const start = name.to + (lowerAt(sentence, name.to + 1) === "the" ? 2 : 1);
  const last = runLast[start] ?? -1;
  if (last < 0 || words[start]?.allCaps) return name.to;
  if (next === undefined || next.from > last) return last + 1;
  // "Bank of {China}" is one body; "Ministry of Health and {Apple}" are two names.
  return link !== "and" && next.from === start && next.kind !== "person" ? next.to : name.to;
}

function hasLink(sentence: TaggerSentence, { from, to }: FoundName): boolean {
  for (let i = from; i < to; i++) if (isLink(lowerAt(sentence, i))) return bodies.has(lowerAt(sentence, from));
  return false;
}

function joinBodies(sentence: TaggerSentence, found: FoundName[]): void {
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n];
    if (name?.kind !== "organisation") continue;
    for (let step = 0; step < 3; step++) {
      const next = found[n + 1];
      const end = bodyEnd(sentence, name, next);
      if (end === name.to) break;
      if (next !== undefined && next.from < end) found.splice(n + 1, 1);
      name.to = end;
    }
  }
}

/**
 * "{Kenya} Medical {Research Institute}": words of one run that nothing else explains belong to the body that ends it.
 */
function joinRuns(sentence: TaggerSentence, found: FoundName[], { sightings }: DocumentEvidence): void {
  const { words, style } = sentence;
  if (style !== 0) return;
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n];
    if (name?.kind !== "organisation" || !bodies.has(lowerAt(sentence, name.to - 1))) continue;
    const free = found[n - 1]?.to ?? 0;
    const before = name.from;
    while (name.from > free && name.from > 1 && isPlainStrange(words[name.from - 1], sightings)) name.from--;
    const place = found[n - 1];
    if (name.from === before || place === undefined || place.to !== name.from || place.kind !== "place") continue;
    name.from = place.from;
    found.splice(--n, 1);
  }
}

const isPlainStrange = (word: KnownWord | undefined, sightings: DocumentSightings): boolean =>
  word !== undefined && isStrange(word, sightings) && !word.allCaps && (word.known & lexiconBits.nationality) === 0;

/** The first word of the name that the acronym at `at` spells, ending before its bracket; -1 for none. */
function spelledFrom({ words, compounds }: TaggerSentence, at: number): number {
  const letters = words[at]?.text.replaceAll(".", "").toLowerCase() ?? "";
  let all = letters.length - 1;
  let capitals = letters.length - 1;
  let capitalsFrom = -1;
  for (let i = at - 2; i >= Math.max(0, at - 14) && (all >= 0 || capitals >= 0); i--) {
    const word = words[i];
    if (word === undefined || !(word.letters || compounds.part[i] === 2)) break;
    if (!word.letters) continue;
    const first = word.lower[0];
    if (all >= 0) all = first === letters[all] ? all - 1 : -2;
    if (all === -1) return word.capital ? i : -1;
    if (!word.capital || capitals < 0) continue;
    capitals = first === letters[capitals] ? capitals - 1 : -2;
    if (capitals === -1) capitalsFrom = i;
  }
  return capitalsFrom;
}

function joinAcronyms(sentence: TaggerSentence, found: FoundName[], { companies }: DocumentEvidence): void {
  const { words } = sentence;
  for (let at = 3; at < words.length; at++) {
    const word = words[at];
    if (
      !word?.allCaps ||
      word.text.length > 7 ||
      lowerAt(sentence, at - 1) !== "(" ||
      lowerAt(sentence, at + 1) !== ")"
    )
      continue;
    const from = spelledFrom(sentence, at);
    const before = endingAt(found, at - 1);
    if (from >= 0) put(found, { from, to: at - 1, kind: "organisation" });
    else if (before?.kind !== "organisation" || words[before.from]?.text[0] !== word.text[0]) continue;
    put(found, { from: at, to: at + 1, kind: "organisation" });
    companies.add(word.text);
  }
}

const endingAt = (found: readonly FoundName[], end: number): FoundName | undefined =>
  found.find(({ to }) => to === end);

function isBody(sentence: TaggerSentence, { from, to, kind }: FoundName): boolean {
  if (to - from < 2 || kind !== "place") return false;
  return (
    bodies.has(lowerAt(sentence, to - 1)) ||
    businesses.has(lowerAt(sentence, to - 1)) ||
    (bodies.has(lowerAt(sentence, from)) && isLink(lowerAt(sentence, from + 1)))
  );
}

/** "Manchester United"; "Kansas City" is a place of the gazetteer. */
function isClub(sentence: TaggerSentence, { from, to }: FoundName): boolean {
  return to - from > 1 && clubs.has(lowerAt(sentence, to - 1)) && (sentence.places[to - 1] ?? 0) < 5;
}

export const bodyRules: readonly NameRule[] = [
  {
    name: "an office or a person run into a body's name",
    mend: (sentence, found) => splitOffices(sentence, found),
    yes: [
      ["The {US Defense|organisation} Secretary left.", "The {US|place} Defense Secretary left."],
      [
        "{State Department Spokesperson|organisation} {Ned Price|person} said so.",
        "{State Department|organisation} Spokesperson {Ned Price|person} said so.",
      ],
      [
        "The {British Refugee Council David Solomon|organisation} left.",
        "The {British Refugee Council|organisation} {David Solomon|person} left.",
      ],
    ],
    no: ["The {Bank of England|organisation} said so.", "{US Airways|organisation} flights fell."],
  },
  {
    name: "a body's name goes on behind of, for and and",
    mend: (sentence, found) => joinBodies(sentence, found),
    yes: [
      [
        "The {Department of Health|organisation} and Human Services said so.",
        "The {Department of Health and Human Services|organisation} said so.",
      ],
      [
        "The {Committee|organisation} to Protect Journalists lost.",
        "The {Committee to Protect Journalists|organisation} lost.",
      ],
      [
        "The {Organization|organisation} of the Petroleum Exporting Countries met.",
        "The {Organization of the Petroleum Exporting Countries|organisation} met.",
      ],
    ],
    no: [
      "The {Ministry of Health|organisation} and {Apple|organisation} agreed.",
      "{Apple|organisation} of {California|place} fell.",
      "The {Department of Health|organisation} and police agreed.",
    ],
  },
  {
    name: "the words before a body's last ones",
    mend: joinRuns,
    yes: [
      [
        "The {Kenya|place} Medical {Research Institute|organisation} tested it.",
        "The {Kenya Medical Research Institute|organisation} tested it.",
      ],
    ],
    no: ["The {US|place} {Treasury Department|organisation} left.", "The Iraqi {National Congress|organisation} met."],
  },
  {
    name: "the full name before its acronym in brackets",
    mend: joinAcronyms,
    yes: [
      [
        "The {International Atomic|organisation} Energy Agency (IAEA) met.",
        "The {International Atomic Energy Agency|organisation} ({IAEA|organisation}) met.",
      ],
      [
        "The {World|place} Health Organization ({WHO|person}) met.",
        "The {World Health Organization|organisation} ({WHO|organisation}) met.",
      ],
    ],
    no: ["{Kerry|person} (D) left.", "{Paris|place} (AP) - It rained.", "{John Kerry|person} (USA) won."],
  },
  {
    name: "universities, clubs and businesses are no places and no persons",
    mend(sentence, found) {
      for (const name of found) {
        if (name.kind === "organisation" || name.kind === "other") continue;
        if (isBody(sentence, name) || isClub(sentence, name)) name.kind = "organisation";
      }
    },
    yes: [
      ["He left {Stanford University|place}.", "He left {Stanford University|organisation}."],
      ["{Leyton Orient|person} won.", "{Leyton Orient|organisation} won."],
      ["He sued {Bergen Lines|place}.", "He sued {Bergen Lines|organisation}."],
    ],
    no: ["He left {Kansas City|place}.", "{College Station|place} is far.", "{Paul McCartney|person} left."],
  },
];
