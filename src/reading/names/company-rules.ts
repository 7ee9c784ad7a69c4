// What is mended in companies: legal forms, second words, a mark between two, and names that only a company can have.

import lists from "../../language/en/names.words.json" with { type: "json" };
import type { DocumentSightings, TaggerSentence } from "./context.ts";
import {
  coveredBy,
  type DocumentEvidence,
  type FoundName,
  inTextOrder,
  isStrange,
  type NameRule,
  nameText,
  put,
} from "./found-names.ts";
import { lexiconBits } from "./lexicon.ts";

const legalForms: ReadonlySet<string> = new Set(lists.legalForms);
const offices: ReadonlySet<string> = new Set(lists.offices);
const companyNouns: ReadonlySet<string> = new Set(lists.companyNouns);

/** What a newspaper is called stands before these. */
const calledNouns: ReadonlySet<string> = new Set(lists.calledNouns);

const companyBits = lexiconBits.company | lexiconBits.organisation;

const lowerAt = ({ words }: TaggerSentence, i: number): string => words[i]?.lower ?? "";

function mendCompanies(sentence: TaggerSentence, found: FoundName[], companies: Set<string>): void {
  const { words, style } = sentence;
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n] as FoundName;
    if (legalForms.has(lowerAt(sentence, name.to)) && words[name.to]?.capital) name.to++;
    if (name.to - name.from < 2 || !legalForms.has(lowerAt(sentence, name.to - 1))) continue;
    name.kind = "organisation";
    const free = found[n - 1]?.to ?? 0;
    while (style === 0 && name.from > Math.max(free, 1) && beginsFirm(sentence, name.from - 1)) name.from--;
    companies.add(nameText(sentence, name.from, name.to - 1));
  }
}

/** "LM | Ericsson AB", "First | Chicago Corp.": a capital inside a sentence that is no title, people or owner. */
function beginsFirm({ words, tokens }: TaggerSentence, i: number): boolean {
  const word = words[i];
  if (word === undefined || !word.capital || !word.letters || tokens[i]?.norm === "'s") return false;
  return (word.known & (lexiconBits.title | lexiconBits.nationality)) === 0 && !offices.has(word.lower);
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

/** Cased as companies are: "BioNTech", not "McCartney". */
const casedInside = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;
const casedInPersons = /^(?:Mc|Mac|De|Di|La|Le|Van|Fitz|Du)\p{Lu}/u;

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
    if ((words[i]?.known ?? 0) & ~companyBits || !isStrange(words[i], sightings) || isStrange(words[i - 1], sightings))
      continue;
    found.push({ from: i, to: i + 1, kind: "organisation" });
  }
  if (found.length > before) found.sort(inTextOrder);
}

/** What stands before "newspaper", found as somebody or not at all, is called so; a place has newspapers. */
function addBefore(sentence: TaggerSentence, found: FoundName[], sightings: DocumentSightings): void {
  const { words, places, style } = sentence;
  for (let at = 1; style === 0 && at < words.length; at++) {
    if (!calledNouns.has(lowerAt(sentence, at)) || words[at]?.capital) continue;
    const name = found.find(({ to }) => to === at);
    if (name?.kind === "person" && (words[name.from]?.known ?? 0) & lexiconBits.first) continue;
    if (name !== undefined && !(name.kind === "place" && places[name.from])) name.kind = "organisation";
    const alone = name === undefined && places[at - 1] === 0 && lowerAt(sentence, at - 2) === "the";
    if (alone && isStrange(words[at - 1], sightings) && !((words[at - 1]?.known ?? 0) & lexiconBits.nationality))
      put(found, { from: at - 1, to: at, kind: "organisation" });
  }
}

export const companyRules: readonly NameRule[] = [
  {
    name: "what ends with a legal form is a company",
    mend: (sentence, found, { companies }) => mendCompanies(sentence, found, companies),
    yes: [
      ["{Barnett Banks|person} Inc. fell.", "{Barnett Banks Inc.|organisation} fell."],
      ["{Yara ASA|place} said so.", "{Yara ASA|organisation} said so."],
      ["Later that day First {Chicago Corp.|place} fell.", "Later that day {First Chicago Corp.|organisation} fell."],
    ],
    no: ["{Barnett Banks|person} fell.", "{Kerry|person} co-wrote it."],
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
    name: "a name cased as companies are",
    mend(sentence, found) {
      for (const name of found) if (name.kind !== "other" && isCased(sentence, name)) name.kind = "organisation";
    },
    yes: [["He left {BioNTech|person}.", "He left {BioNTech|organisation}."]],
    no: ["He left {McCartney|person}.", "He follows @{JaneDoe|person}.", "He left {Paris|place}."],
  },
  {
    name: "an unknown name before newspaper is a body",
    mend: (sentence, found, { sightings }) => addBefore(sentence, found, sightings),
    yes: [
      ["Later the {Liberte|person} newspaper said so.", "Later the {Liberte|organisation} newspaper said so."],
      ["It fell, the {Zycie Warszawy|person} daily said.", "It fell, the {Zycie Warszawy|organisation} daily said."],
      ["They bought the Qwxa magazine there.", "They bought the {Qwxa|organisation} magazine there."],
    ],
    no: [
      "A {Paris|place} newspaper said so.",
      "{Tom Reed|person}'s newspaper said so.",
      "A Sunday newspaper said so.",
      "The Iraqi newspaper closed.",
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
    no: [
      "The CEO spoke.",
      "{Tim Cook|person} CEO spoke.",
      "Former CEO {Steve Angel|person} spoke.",
      "{Texas|place} shares fell.",
    ],
  },
];
