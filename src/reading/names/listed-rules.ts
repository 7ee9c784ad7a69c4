// What lists mend: clubs and firms by their words, firms named after people, people whose first name is a place.

import lists from "../../language/en/bodies.words.json" with { type: "json" };
import names from "../../language/en/names.words.json" with { type: "json" };
import roles from "../../language/en/roles.words.json" with { type: "json" };
import type { TaggerSentence } from "./context.ts";
import { type DocumentEvidence, type FoundName, isStrange, type NameRule, nameText, put } from "./found-names.ts";
import { type KnownBody, knownBodies } from "./known-bodies.ts";
import { lexiconBits } from "./lexicon.ts";

const teams: ReadonlySet<string> = new Set(lists.teams);
const businesses: ReadonlySet<string> = new Set(names.businesses);
const bodies: ReadonlySet<string> = new Set(names.bodies);
const givenPlaces: ReadonlySet<string> = new Set(lists.givenPlaces);
const afterPlaces: ReadonlySet<string> = new Set([...lists.afterPlaces, ...lists.teams, ...names.bodies]);
const firmNouns: ReadonlySet<string> = new Set(names.companyNouns);
const firmVerbs: ReadonlySet<string> = new Set(lists.firmVerbs);
const personRoles: ReadonlySet<string> = new Set([...roles.personRoles, ...roles.shortRoles]);

const lowerAt = ({ words }: TaggerSentence, i: number): string => words[i]?.lower ?? "";

/** The first word of the place, of one or more words, that ends before `to`; -1 where none does. */
function placeBefore({ words, places }: TaggerSentence, to: number): number {
  let at = to - 1;
  while ((places[at] ?? 0) > 4) at--;
  return at >= 0 && (places[at] ?? 0) > 0 && words[at]?.capital ? at : -1;
}

/** "Miami Heat", "Kansas City Chiefs", "Georgia Power": a place and a word that makes it a body. */
function joinPlaces(
  sentence: TaggerSentence,
  found: FoundName[],
  nouns: ReadonlySet<string>,
  alone?: Set<string>,
): void {
  const { words, style } = sentence;
  for (let at = 1; style === 0 && at < words.length; at++) {
    const word = words[at];
    if (!word?.capital || !nouns.has(word.lower) || bodies.has(lowerAt(sentence, at + 1))) continue;
    const from = placeBefore(sentence, at);
    if (from < 0) continue;
    const name = found.find((each) => each.from <= from && each.to > at);
    if (name === undefined) put(found, { from, to: at + 1, kind: "organisation" });
    else if (name.to === at + 1) name.kind = "organisation";
    if (name === undefined || name.to === at + 1) alone?.add(word.text);
  }
}

/** What else shows that somebody of this name is meant, and no firm. */
function isSomebody(sentence: TaggerSentence, { from, to }: KnownBody, { sightings }: DocumentEvidence): boolean {
  const { words } = sentence;
  const surname = words[to - 1];
  if (surname !== undefined && (sightings.get(surname.key)?.titled ?? 0) > 0) return true;
  const role = lowerAt(sentence, from - 1);
  if (personRoles.has(role)) return true;
  const [comma, after] = [lowerAt(sentence, to), lowerAt(sentence, to + 1)];
  return after === "who" || comma === "who" || (comma === "," && (/^\d\d$/.test(after) || personRoles.has(after)));
}

/** "Goldman Sachs, Merrill Lynch and Charles Schwab": firms are named beside firms. */
function isBesideBody(sentence: TaggerSentence, { from, to }: KnownBody, found: readonly FoundName[]): boolean {
  const links = (i: number): boolean => lowerAt(sentence, i) === "and" || lowerAt(sentence, i) === ",";
  return found.some(
    (name) =>
      name.kind === "organisation" &&
      ((name.to === from - 1 && links(from - 1)) || (name.from === to + 1 && links(to))),
  );
}

const actsAsFirm = (sentence: TaggerSentence, { from, to }: KnownBody): boolean =>
  firmNouns.has(lowerAt(sentence, to)) ||
  firmVerbs.has(lowerAt(sentence, to)) ||
  (lowerAt(sentence, from - 1) === "of" && firmNouns.has(lowerAt(sentence, from - 2)));

function putKnown(sentence: TaggerSentence, found: FoundName[], document: DocumentEvidence): void {
  const known = knownBodies(sentence);
  // Twice, because the firm that shows what the one before it is may stand behind it.
  for (const body of [...known, ...known.toReversed()]) {
    if (isSomebody(sentence, body, document)) continue;
    const text = nameText(sentence, body.from, body.to);
    const isFirm = !body.likePerson || document.companies.has(text) || actsAsFirm(sentence, body);
    if (!isFirm && !isBesideBody(sentence, body, found)) continue;
    const around = found.find(({ from, to }) => from <= body.from && to >= body.to);
    if (around !== undefined && around.to - around.from > body.to - body.from) continue;
    if (around !== undefined) around.kind = "organisation";
    else put(found, { from: body.from, to: body.to, kind: "organisation" });
    document.companies.add(text);
  }
}

/** "Paris Jackson", "Kenya Moore": a place people are called by, and a surname that is no word of things there. */
function isCalledByPlace({ words, places }: TaggerSentence, from: number, { sightings }: DocumentEvidence): boolean {
  const [given, surname] = [words[from], words[from + 1]];
  if (given === undefined || surname === undefined || words[from + 2]?.capital) return false;
  if (!givenPlaces.has(given.lower) || afterPlaces.has(surname.lower)) return false;
  if (surname.allCaps || !isStrange(surname, sightings)) return false;
  const { organisationEnd, nationality, organisation, title } = lexiconBits;
  if (surname.known & (organisationEnd | nationality | organisation | title)) return false;
  // A town may be a surname; a phrase of the gazetteer, a city, a state or a country is a place.
  const place = places[from + 1] ?? 0;
  return (surname.known & lexiconBits.surname) !== 0 && (place === 0 || place === 3);
}

const chiefs: ReadonlySet<string> = new Set(["ceo", "cfo", "coo"]);

/** "Linde CEO": one word right before the office, or run into it. */
function nameByChief(sentence: TaggerSentence, name: FoundName): void {
  if (name.kind !== "person") return;
  const to = chiefs.has(lowerAt(sentence, name.to - 1)) ? name.to - 1 : name.to;
  if (to - name.from !== 1 || !chiefs.has(lowerAt(sentence, to))) return;
  name.to = to;
  name.kind = "organisation";
}

export const listedRules: readonly NameRule[] = [
  {
    // Behind the rules for titles, which part "Linde CEO Steve Angel".
    name: "who has a CEO is a firm",
    mend(sentence, found) {
      for (const name of found) nameByChief(sentence, name);
    },
    yes: [
      ["{Linde CEO|person} {Steve Angel|person} spoke.", "{Linde|organisation} CEO {Steve Angel|person} spoke."],
      ["{Linde|person} CEO {Steve Angel|person} spoke.", "{Linde|organisation} CEO {Steve Angel|person} spoke."],
    ],
    no: ["{Tim Cook|person} CEO spoke.", "{Cook|person}, CEO of it, spoke."],
  },
  {
    name: "a place and a team's name are a club",
    mend: (sentence, found, { companies }) => joinPlaces(sentence, found, teams, companies),
    yes: [
      ["The {Sydney Swans|place} won.", "The {Sydney Swans|organisation} won."],
      ["He left the {Utah Jazz|person}.", "He left the {Utah Jazz|organisation}."],
      ["The {Miami|place} Heat lost.", "The {Miami Heat|organisation} lost."],
      ["On that day the Kansas City Chiefs lost.", "On that day the {Kansas City Chiefs|organisation} lost."],
    ],
    no: [
      "In {Miami|place} heat fell.",
      "The {Chicago Fire Department|organisation} came.",
      "The {Houston|place} Rockets Museum closed.",
      "The {Lions|organisation} won.",
    ],
  },
  {
    name: "a place and a business's word are a business",
    mend: (sentence, found) => joinPlaces(sentence, found, businesses),
    yes: [
      ["{Georgia Power|person} cut rates.", "{Georgia Power|organisation} cut rates."],
      ["On Monday {Florida|place} Power cut rates.", "On Monday {Florida Power|organisation} cut rates."],
    ],
    no: ["In {Georgia|place} power failed.", "{Tyrone Power|person} played.", "{Georgia|place} fell."],
  },
  {
    name: "a body that is known by its whole name",
    mend: putKnown,
    yes: [
      ["{Morgan Stanley|person} fell.", "{Morgan Stanley|organisation} fell."],
      ["He left {Goldman|person} Sachs.", "He left {Goldman Sachs|organisation}."],
      ["Then Boko Haram came.", "Then {Boko Haram|organisation} came."],
      ["{Charles Schwab|person} shares fell.", "{Charles Schwab|organisation} shares fell."],
      [
        "Shares of {Walt Disney|person} rose; {Walt Disney|person} won.",
        "Shares of {Walt Disney|organisation} rose; {Walt Disney|organisation} won.",
      ],
      [
        "{Eli Lilly|person} and {Merrill Lynch|person} lost.",
        "{Eli Lilly|organisation} and {Merrill Lynch|organisation} lost.",
      ],
    ],
    no: [
      "{Charles Schwab|person} wept.",
      "{William Hill|person}, who is 41, wept.",
      "The mayor {William Hill|person} wept.",
      "He likes red wings and the best buy.",
      "The {Goldman Sachs Group|organisation} fell.",
    ],
  },
  {
    name: "who is called by a place",
    mend(sentence, found, document) {
      for (const [n, name] of found.entries()) {
        const free = name.from + 2 <= (found[n + 1]?.from ?? sentence.words.length);
        if (name.kind !== "place" || name.to - name.from > 2 || !free) continue;
        if (!isCalledByPlace(sentence, name.from, document)) continue;
        name.kind = "person";
        name.to = name.from + 2;
      }
    },
    yes: [
      ["{Paris Jackson|place} sang.", "{Paris Jackson|person} sang."],
      ["{Kenya Moore|place} and {London Breed|place} left.", "{Kenya Moore|person} and {London Breed|person} left."],
      ["Then {Chad|place} Smith left.", "Then {Chad Smith|person} left."],
    ],
    no: [
      "{London Bridge|place} fell.",
      "{Paris Texas|place} is far.",
      "{Victoria Falls|place} is full.",
      "{Jackson Hole|place} is full.",
      "{Camden Lock|place} is full.",
    ],
  },
];
