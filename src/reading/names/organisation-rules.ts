// What is mended in organisations: legal forms, bodies cut at "of" and "and", acronyms in brackets, companies and clubs taken for places.
import type { DocumentSightings, TaggerSentence } from "./context.ts";
import {
  coveredBy,
  type DocumentEvidence,
  type FoundName,
  inTextOrder,
  isStrange,
  type NameRule,
  nameText,
} from "./found-names.ts";
import { lexiconBits } from "./lexicon.ts";
import lists from "./name-words.table.json" with { type: "json" };

const legalForms: ReadonlySet<string> = new Set(lists.legalForms);
const offices: ReadonlySet<string> = new Set(lists.offices);
const bodies: ReadonlySet<string> = new Set(lists.bodies);
const clubs: ReadonlySet<string> = new Set(lists.clubs);
const companyNouns: ReadonlySet<string> = new Set(lists.companyNouns);

const lowerAt = ({ words }: TaggerSentence, i: number): string => words[i]?.lower ?? "";

function mendCompanies(sentence: TaggerSentence, found: readonly FoundName[], companies: Set<string>): void {
  const { words } = sentence;
  for (const name of found) {
    if (legalForms.has(lowerAt(sentence, name.to)) && words[name.to]?.capital) name.to++;
    if (name.to - name.from < 2 || !legalForms.has(lowerAt(sentence, name.to - 1))) continue;
    name.kind = "organisation";
    companies.add(nameText(sentence, name.from, name.to - 1));
  }
}

function splitOffices(sentence: TaggerSentence, found: FoundName[]): void {
  const { words } = sentence;
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n];
    if (name === undefined || name.kind !== "organisation") continue;
    if (name.to - name.from > 1 && offices.has(lowerAt(sentence, name.to - 1))) name.to--;
    const given = words[name.to - 2];
    const before = words[name.to - 3];
    if (name.to - name.from < 4 || given === undefined || before === undefined) continue;
    if ((given.known & lexiconBits.first) === 0 || (before.known & lexiconBits.organisationEnd) === 0) continue;
    if ((words[name.to - 1]?.known ?? 0) & lexiconBits.organisationEnd) continue;
    found.splice(n + 1, 0, { from: name.to - 2, to: name.to, kind: "person" });
    name.to -= 2;
  }
}

const isLink = (lower: string): boolean => lower === "of" || lower === "for" || lower === "on";

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

function joinAcronyms(sentence: TaggerSentence, found: FoundName[]): void {
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
    const before = found.find(({ to }) => to === at - 1);
    if (from >= 0) put(found, { from, to: at - 1, kind: "organisation" });
    else if (before?.kind !== "organisation" || words[before.from]?.text[0] !== word.text[0]) continue;
    put(found, { from: at, to: at + 1, kind: "organisation" });
  }
}

/** In the place of all names it meets; a person it would run into stays. */
function put(found: FoundName[], name: FoundName): void {
  let first = 0;
  while (first < found.length && (found[first]?.to ?? 0) <= name.from) first++;
  let end = first;
  while (end < found.length && (found[end]?.from ?? 0) < name.to) end++;
  if (found.slice(first, end).some(({ kind, from, to }) => kind === "person" && to - from > 1)) return;
  found.splice(first, end - first, name);
}

/** Cased as companies are: "BioNTech", not "McCartney". */
const casedInside = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;
const casedInPersons = /^(?:Mc|Mac|De|Di|La|Le|Van|Fitz|Du)\p{Lu}/u;

function mendKinds(sentence: TaggerSentence, found: readonly FoundName[]): void {
  for (const name of found) {
    if (name.kind === "organisation" || name.kind === "other") continue;
    if (isBody(sentence, name) || isClub(sentence, name) || isCased(sentence, name)) name.kind = "organisation";
  }
}

function isBody(sentence: TaggerSentence, { from, to, kind }: FoundName): boolean {
  if (to - from < 2 || kind !== "place") return false;
  return (
    bodies.has(lowerAt(sentence, to - 1)) ||
    (bodies.has(lowerAt(sentence, from)) && isLink(lowerAt(sentence, from + 1)))
  );
}

/** "Manchester United"; "Kansas City" is a place of the gazetteer. */
function isClub(sentence: TaggerSentence, { from, to }: FoundName): boolean {
  return to - from > 1 && clubs.has(lowerAt(sentence, to - 1)) && (sentence.places[to - 1] ?? 0) < 5;
}

/** A screen name behind "@" may be a person's. */
function isCased({ words, places }: TaggerSentence, { from, to }: FoundName): boolean {
  const text = words[from]?.text ?? "";
  if (to - from > 1 || (places[from] ?? 0) > 0 || words[from - 1]?.text === "@") return false;
  return casedInside.test(text) && !casedInPersons.test(text);
}

function addCompanies(sentence: TaggerSentence, found: FoundName[], sightings: DocumentSightings): void {
  const { words, places, style } = sentence;
  if (style !== 0) return;
  const covered = coveredBy(found, words.length);
  const before = found.length;
  for (let i = 0; i < words.length; i++) {
    if (!companyNouns.has(lowerAt(sentence, i + 1)) || covered[i] === 1 || places[i] !== 0) continue;
    if (!isStrange(words[i], sightings) || words[i]?.known || isStrange(words[i - 1], sightings)) continue;
    found.push({ from: i, to: i + 1, kind: "organisation" });
  }
  if (found.length > before) found.sort(inTextOrder);
}

/** "Pfizer/BioNTech", and a mark that a name ends with. */
function mendSlashes(sentence: TaggerSentence, found: FoundName[], { sightings }: DocumentEvidence): void {
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n];
    if (name === undefined) continue;
    const last = lowerAt(sentence, name.to - 1);
    if ((last === "/" || last === "," || last === "-") && name.to - name.from > 1) name.to--;
    const beside = name.to + 1;
    const free = beside < (found[n + 1]?.from ?? sentence.words.length);
    if (
      name.kind === "other" ||
      lowerAt(sentence, name.to) !== "/" ||
      !free ||
      !isStrange(sentence.words[beside], sightings)
    )
      continue;
    found.splice(n + 1, 0, { from: beside, to: beside + 1, kind: name.kind });
  }
}

/** "Goldman | Sachs' David Solomon": the possessive is the whole company's. */
function runOn(sentence: TaggerSentence, found: FoundName[], { sightings }: DocumentEvidence): void {
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n];
    const next = found[n + 1];
    if (name?.kind !== "organisation" || sentence.tokens[name.to + 1]?.norm !== "'s") continue;
    if (!isStrange(sentence.words[name.to], sightings) || offices.has(lowerAt(sentence, name.to))) continue;
    if (next !== undefined && next.from === name.to && (next.kind !== "other" || next.to !== name.to + 1)) continue;
    if (next?.from === name.to) found.splice(n + 1, 1);
    name.to++;
  }
}

export const organisationRules: readonly NameRule[] = [
  {
    name: "what ends with a legal form is a company",
    mend: (sentence, found, { companies }) => mendCompanies(sentence, found, companies),
    yes: [
      ["{Barnett Banks|person} Inc. fell.", "{Barnett Banks Inc.|organisation} fell."],
      ["{Yara ASA|place} said so.", "{Yara ASA|organisation} said so."],
    ],
    no: ["{Barnett Banks|person} fell.", "{Kerry|person} co-wrote it."],
  },
  {
    name: "an office or a person run into a body's name",
    mend: (sentence, found) => splitOffices(sentence, found),
    yes: [
      [
        "{State Department Spokesperson|organisation} {Ned Price|person} said so.",
        "{State Department|organisation} Spokesperson {Ned Price|person} said so.",
      ],
      [
        "The {British Refugee Council David Solomon|organisation} left.",
        "The {British Refugee Council|organisation} {David Solomon|person} left.",
      ],
    ],
    no: ["The {Bank of England|organisation} said so."],
  },
  {
    name: "a mark between two names",
    mend: mendSlashes,
    yes: [
      [
        "The {Pfizer/|organisation}BioNTech vaccine came.",
        "The {Pfizer|organisation}/{BioNTech|organisation} vaccine came.",
      ],
    ],
    no: ["{Getty|organisation}/ the photographer left.", "{Kerry|person} and {Obama|person} left."],
  },
  {
    name: "a company's second word",
    mend: runOn,
    yes: [
      [
        "{Goldman|organisation} Sachs' {David Solomon|person} agreed.",
        "{Goldman Sachs|organisation}' {David Solomon|person} agreed.",
      ],
    ],
    no: [
      "{Apple|organisation} Chief {Tim Cook|person} left.",
      "{Apple|organisation} said so.",
      "{Apple|organisation} President's men left.",
    ],
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
        "The {Committee|organisation} to Protect lost; the {Organization|organisation} of the Petroleum Exporting Countries won.",
        "The {Committee|organisation} to Protect lost; the {Organization of the Petroleum Exporting Countries|organisation} won.",
      ],
    ],
    no: [
      "The {Ministry of Health|organisation} and {Apple|organisation} agreed.",
      "{Apple|organisation} of {California|place} fell.",
      "The {Department of Health|organisation} and police agreed.",
    ],
  },
  {
    name: "the full name before its acronym in brackets",
    mend: (sentence, found) => joinAcronyms(sentence, found),
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
    name: "universities, clubs and names cased like a company's are no places and no persons",
    mend: (sentence, found) => mendKinds(sentence, found),
    yes: [
      ["He left {Stanford University|place}.", "He left {Stanford University|organisation}."],
      ["{Leyton Orient|person} beat {BioNTech|person}.", "{Leyton Orient|organisation} beat {BioNTech|organisation}."],
    ],
    no: [
      "He left {Kansas City|place}.",
      "{Paul McCartney|person} met {McCartney|person}.",
      "{College Station|place} is far.",
    ],
  },
  {
    name: "an unknown name before CEO or shares is a company",
    mend: (sentence, found, { sightings }) => addCompanies(sentence, found, sightings),
    yes: [
      [
        "It fell. Then Energean CEO {Steve Angel|person} spoke up.",
        "It fell. Then {Energean|organisation} CEO {Steve Angel|person} spoke up.",
      ],
    ],
    no: ["The CEO spoke.", "Former CEO {Steve Angel|person} spoke.", "{Texas|place} shares fell."],
  },
];
