// What is mended around titles and owners: a title inside a name or taken for one, and who a title or an owner shows.

import lists from "../../language/en/names.words.json" with { type: "json" };
import roles from "../../language/en/roles.words.json" with { type: "json" };
import { courtesyTitles, honorifics } from "../../language/en/titles.ts";
import { rarity } from "../../language/frequency.ts";
import type { TaggerSentence } from "./context.ts";
import { type DocumentEvidence, type FoundName, isStrange, type NameRule } from "./found-names.ts";
import { lexiconBits } from "./lexicon.ts";

const personRoles: ReadonlySet<string> = new Set(roles.personRoles);
const titles: ReadonlySet<string> = new Set([...roles.personRoles, ...roles.shortRoles, ...roles.ranks]);
/** Whoever is one of these is so of a body, not of a person. */
const heads: ReadonlySet<string> = new Set(lists.headsOfBodies);

const groups: ReadonlySet<string> = new Set(roles.organisationRoles);
/** What tells a son, or a king, from one before him of the same name. */
const generations: ReadonlySet<string> = new Set(lists.generations);
const letters: ReadonlySet<string> = new Set(lists.lettersAfterNames);

const lowerAt = ({ words }: TaggerSentence, i: number): string => words[i]?.lower ?? "";
const isFirstName = ({ words }: TaggerSentence, i: number): boolean =>
  ((words[i]?.known ?? 0) & lexiconBits.first) !== 0;
const isSurname = ({ words }: TaggerSentence, i: number): boolean =>
  ((words[i]?.known ?? 0) & lexiconBits.surname) !== 0;

/** "Rear Admiral Brad Williamson", "Jockey Blake Shinn": as many words as are titles and no given names. */
function titlesIn(sentence: TaggerSentence, { from, to }: FoundName): number {
  let at = from;
  const role = sentence.words[from - 1];
  if (role !== undefined && !role.capital && personRoles.has(role.lower)) return 0;
  while (at < to - 1 && isTitle(sentence, at)) at++;
  return sentence.words[at]?.capital ? at - from : 0;
}

const isTitle = (sentence: TaggerSentence, i: number): boolean =>
  honorifics.has(lowerAt(sentence, i)) || (titles.has(lowerAt(sentence, i)) && !isFirstName(sentence, i));

/** "Saint Katherine Director | Michael Redwood": the title that stands inside a name; -1 for none. */
function titleInside(sentence: TaggerSentence, { from, to, kind }: FoundName): number {
  for (let i = to - 3; kind === "person" && i > from; i--)
    if (isTitle(sentence, i) && !isSurname(sentence, i) && isFirstName(sentence, i + 1)) return i;
  return -1;
}

/** "Nvidia's Jensen Huang" */
function ownsPerson({ tokens }: TaggerSentence, name: FoundName, next: FoundName | undefined): boolean {
  if (next?.kind !== "person" || next.to - next.from < 2 || name.to - name.from > 1) return false;
  return next.from === name.to + 1 && tokens[name.to]?.norm === "'s";
}

/** "the acting head of Kestrel Analytica" */
const isHeaded = (sentence: TaggerSentence, { from }: FoundName): boolean =>
  lowerAt(sentence, from - 1) === "of" && heads.has(lowerAt(sentence, from - 2));

/** "London Breed": a place, and a word that is no other word of news. */
function isPlaceAndSurname(
  sentence: TaggerSentence,
  { from, to }: FoundName,
  { sightings }: DocumentEvidence,
): boolean {
  const { words, places } = sentence;
  const [given, surname] = [words[from], words[from + 1]];
  if (to - from !== 2 || given === undefined || surname === undefined || surname.allCaps) return false;
  if ((places[from] ?? 0) === 0 || (places[from + 1] ?? 0) > 0 || !isStrange(surname, sightings)) return false;
  if (surname.known & ~lexiconBits.surname) return false;
  return rarity(surname.lower) === 1 || (isSurname(sentence, from + 1) && isFirstName(sentence, from));
}

export const titleRules: readonly NameRule[] = [
  {
    name: "who is addressed is a person",
    mend(sentence, found) {
      for (const name of found) {
        const inside = name.to - name.from > 1 && courtesyTitles.has(lowerAt(sentence, name.from));
        if (!inside && !courtesyTitles.has(lowerAt(sentence, name.from - 1))) continue;
        name.kind = "person";
        if (inside) name.from++;
      }
    },
    yes: [
      ["{Ms Moon|organisation} left.", "Ms {Moon|person} left."],
      ["Mr {Paris|place} left.", "Mr {Paris|person} left."],
    ],
    no: ["{Moon|organisation} left.", "Dr {Pepper|organisation} rose."],
  },
  {
    name: "a title is no part of a person's name",
    mend(sentence, found) {
      for (const name of found) if (name.kind === "person") name.from += titlesIn(sentence, name);
    },
    yes: [
      ["{Rear Admiral Brad Williamson|person} left.", "Rear Admiral {Brad Williamson|person} left."],
      ["{Jockey Blake Shinn|person} won.", "Jockey {Blake Shinn|person} won."],
      ["{Dame Barbara|person} left.", "Dame {Barbara|person} left."],
    ],
    no: [
      "{Dean Smith|person} left.",
      "{Earl Spencer|person} left.",
      "{Tom Baker|person} left.",
      "The defender {Emir Spahic|person} left.",
    ],
  },
  {
    name: "letters behind a name are no part of it",
    mend(sentence, found) {
      for (const name of found)
        while (name.kind === "person" && name.to - name.from > 2 && letters.has(lowerAt(sentence, name.to - 1)))
          name.to--;
    },
    yes: [["{Ann Lee MP|person} left.", "{Ann Lee|person} MP left."]],
    no: ["{Tom Reed Jr.|person} left.", "{Acme MD|organisation} left.", "{Ann MP|person} left."],
  },
  {
    name: "a generation behind a name is part of it",
    mend(sentence, found) {
      for (const [n, name] of found.entries()) {
        if (name.kind !== "person" || name.to - name.from < 2 || found[n + 1]?.from === name.to) continue;
        if (generations.has(lowerAt(sentence, name.to))) name.to++;
      }
    },
    yes: [
      ["{John Smith|person} Jr. ran.", "{John Smith Jr.|person} ran."],
      ["{John Paul|person} II died.", "{John Paul II|person} died."],
    ],
    no: ["{World War|other} II ended.", "{Smith|person} Jr. ran.", "{John Smith|person} ran."],
  },
  {
    name: "an initial before a name is part of it",
    mend(sentence, found) {
      for (const [n, name] of found.entries()) {
        const free = (found[n - 1]?.to ?? 0) < name.from;
        if (name.kind !== "person" || name.to - name.from < 2 || !free) continue;
        if (/^\p{Lu}\.$/u.test(sentence.words[name.from - 1]?.text ?? "")) name.from--;
      }
    },
    yes: [["The writer L. {Ron Reed|person} left.", "The writer {L. Ron Reed|person} left."]],
    no: ["The plan B {Tom Reed|person} left.", "The writer L. {Reed|person} left.", "The {L. Ron Reed|person} left."],
  },
  {
    name: "a title inside a name parts it",
    mend(sentence, found) {
      for (let n = found.length - 1; n >= 0; n--) {
        const name = found[n] as FoundName;
        const at = titleInside(sentence, name);
        if (at < 0) continue;
        found.splice(n + 1, 0, { from: at + 1, to: name.to, kind: "person" });
        name.to = at;
      }
    },
    yes: [["{Ann Lee Director Tom Reed|person} left.", "{Ann Lee|person} Director {Tom Reed|person} left."]],
    no: ["{Ann Lee Tom Reed|person} left.", "{Director Tom Reed|person} left.", "{Ann Baker Reed|person} left."],
  },
  {
    name: "a title alone is no name",
    mend(sentence, found) {
      for (let n = found.length - 1; n >= 0; n--) {
        const { from, to, kind } = found[n] as FoundName;
        if (to - from !== 1 || kind === "other" || !titles.has(lowerAt(sentence, from))) continue;
        if (!isFirstName(sentence, from) && !isSurname(sentence, from)) found.splice(n, 1);
      }
    },
    yes: [
      ["Sgt. {Maj.|person} {Tom Hill|person} left.", "Sgt. Maj. {Tom Hill|person} left."],
      ["General {Manager|person} of the club left.", "General Manager of the club left."],
    ],
    no: ["{Baker|person} left.", "{Dean|person} left.", "{Paris|place} is full."],
  },
  {
    name: "who has a person's title is a person",
    mend(sentence, found) {
      for (const name of found) {
        if (name.kind !== "place" || name.to - name.from !== 2) continue;
        const title = lowerAt(sentence, name.from - 1);
        if (personRoles.has(title) && (sentence.places[name.to - 1] ?? 0) < 5) name.kind = "person";
      }
    },
    yes: [["The mayor {Paris Okoro|place} left.", "The mayor {Paris Okoro|person} left."]],
    no: [
      "The mayor {San Francisco|place} has left.",
      "He is in {Sydney Sweeney|place}.",
      "A resident {Paris|place} has.",
    ],
  },
  {
    name: "a place and a surname are a person",
    mend(sentence, found, document) {
      for (const name of found)
        if (name.kind === "place" && isPlaceAndSurname(sentence, name, document)) name.kind = "person";
    },
    yes: [["{Israel Adesanya|place} spoke.", "{Israel Adesanya|person} spoke."]],
    no: ["{Gaza Strip|place} is far.", "{London Bridge|place} fell.", "{Paris|place} is full."],
  },
  {
    name: "what somebody heads is a body",
    mend(sentence, found) {
      for (const name of found) {
        if (name.kind !== "person" || isFirstName(sentence, name.from)) continue;
        if (isHeaded(sentence, name)) name.kind = "organisation";
      }
    },
    yes: [["The head of {Kestrel Analytica|person} paid.", "The head of {Kestrel Analytica|organisation} paid."]],
    no: ["The wife of {Qwxa Reed|person} paid.", "The head of {Tom Reed|person} ached.", "{Tom Reed|person} paid."],
  },
  {
    name: "what is called a group or a company is a body",
    mend(sentence, found) {
      for (const name of found) {
        if (name.kind !== "person" || isFirstName(sentence, name.from)) continue;
        const title = sentence.words[name.from - 1];
        if (title !== undefined && !title.capital && groups.has(title.lower)) name.kind = "organisation";
      }
    },
    yes: [["The extremist group {Boko Haram|person} left.", "The extremist group {Boko Haram|organisation} left."]],
    no: ["The striker {Qwxa Reed|person} left.", "The band {Ann Lee|person} leads won.", "{Boko Haram|person} left."],
  },
  {
    name: "who owns a person is a body",
    mend(sentence, found) {
      for (const [n, name] of found.entries())
        if (name.kind === "person" && ownsPerson(sentence, name, found[n + 1])) name.kind = "organisation";
    },
    yes: [["{Meta|person}'s {Mark Zuckerberg|person} left.", "{Meta|organisation}'s {Mark Zuckerberg|person} left."]],
    no: [
      "{Reed|person}'s wife {Ann|person} left.",
      "{Tom Reed|person}'s {Ann Lee|person} left.",
      "{Kenya|place}'s {Mwai Kibaki|person} left.",
    ],
  },
];
