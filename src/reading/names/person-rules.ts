// What is mended in persons: particles and hyphens inside a name, given names that are places, strangers.

import lists from "../../language/en/names.words.json" with { type: "json" };
import roles from "../../language/en/roles.words.json" with { type: "json" };
import type { DocumentSightings, TaggerSentence } from "./context.ts";
import { coveredBy, type FoundName, inTextOrder, isStrange, type NameRule } from "./found-names.ts";
import type { KnownWord } from "./known-word.ts";
import { lexiconBits } from "./lexicon.ts";

const particles: ReadonlySet<string> = new Set(lists.particles);
/** Also numbers or words of their own: only between two parts of a name. */
const onlyInside: ReadonlySet<string> = new Set(lists.particlesInside);
/** "U.S.-led", "Assad-era". */
const compoundTails: ReadonlySet<string> = new Set(lists.compoundTails);
const personRoles: ReadonlySet<string> = new Set(roles.personRoles);
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);
const personVerbs: ReadonlySet<string> = new Set(lists.personVerbs);

const personBits = lexiconBits.first | lexiconBits.surname;

const lowerAt = ({ words }: TaggerSentence, i: number): string => words[i]?.lower ?? "";

/** One past the particles from `i` on, hyphens between them included; `i` where there are none. */
function particlesEnd(sentence: TaggerSentence, i: number): number {
  let at = i;
  while (sentence.words[at]?.capital === false) {
    const lower = lowerAt(sentence, at);
    if (
      !particles.has(lower) &&
      !onlyInside.has(lower) &&
      !(lower === "-" && at > i && sentence.compounds.part[at] === 2)
    )
      break;
    at++;
  }
  return at;
}

function particlesStart(sentence: TaggerSentence, i: number): number {
  let at = i;
  while (at > 0 && sentence.words[at - 1]?.capital === false) {
    const lower = lowerAt(sentence, at - 1);
    const hyphen = lower === "-" && sentence.compounds.part[at - 1] === 2 && particles.has(lowerAt(sentence, at - 2));
    if (!particles.has(lower) && !hyphen) break;
    at--;
  }
  return at;
}

/** The end of the compound that a name ends in. */
function compoundEnd({ compounds }: TaggerSentence, to: number): number {
  const compound = compounds.of[to - 1] ?? 0;
  let at = to;
  while (compound > 0 && compounds.of[at] === compound) at++;
  return at;
}

/** "Man-ho" behind "Chung": a capital, a hyphen and a word in small letters. */
function isGivenPair({ words, compounds }: TaggerSentence, at: number): boolean {
  const [first, hyphen, second] = [words[at], words[at + 1], words[at + 2]];
  if (compounds.part[at] !== 1 || hyphen?.text !== "-" || second === undefined || first === undefined) return false;
  if (!/^\p{Lu}\p{Ll}{1,5}$/u.test(first.text) || !/^\p{Ll}{2,5}$/u.test(second.text)) return false;
  const alone = compounds.of[at + 2] === compounds.of[at] && compounds.of[at + 3] !== compounds.of[at];
  return alone && !compoundTails.has(second.lower);
}

function joinParticles(sentence: TaggerSentence, found: FoundName[], sightings: DocumentSightings): void {
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n];
    if (name?.kind !== "person") continue;
    name.to = compoundEnd(sentence, name.to);
    if (isGivenPair(sentence, name.to) && (found[n + 1]?.from ?? sentence.words.length) >= name.to + 3) name.to += 3;
    for (let end = particlesEnd(sentence, name.to); end > name.to; end = particlesEnd(sentence, name.to)) {
      const next = found[n + 1];
      if (next !== undefined && next.from <= end && next.kind !== "other") {
        name.to = Math.max(end, next.to);
        found.splice(n + 1, 1);
      } else if (isStrange(sentence.words[end], sightings) && (next === undefined || next.from > end))
        name.to = end + 1;
      else break;
      name.to = compoundEnd(sentence, name.to);
    }
  }
}

/** "Lip-Bu" before "Tan": two short parts with capitals, of no people and no place. */
function hyphenatedBefore({ words, compounds, places }: TaggerSentence, from: number): number {
  const last = words[from - 1];
  const first = words[from - 3];
  if (compounds.part[from - 1] !== 3 || compounds.part[from - 3] !== 1 || !last?.capital || !first?.capital)
    return from;
  const short = [first, last].every(({ text, known }) => text.length < 5 && (known & lexiconBits.nationality) === 0);
  return short && !places[from - 3] && !places[from - 1] ? from - 3 : from;
}

function leadParticles(sentence: TaggerSentence, found: readonly FoundName[]): void {
  found.forEach((name, n) => {
    const free = found[n - 1]?.to ?? 0;
    const isSaint = name.kind === "place" && lowerAt(sentence, name.from) === "st.";
    // "Amon-Ra St. Brown": no town is called so.
    if (isSaint && hyphenatedBefore(sentence, name.from) < name.from) name.kind = "person";
    if (name.kind !== "person") return;
    const saint = name.from > free && lowerAt(sentence, name.from - 1) === "st." ? name.from - 1 : name.from;
    const given = name.to - name.from === 1 || isSaint ? hyphenatedBefore(sentence, saint) : saint;
    const start = Math.max(particlesStart(sentence, given), free);
    if (start < name.from) name.from = start;
  });
}

/** "Jordan Peterson": a given name and a surname that the lists know, and no place of that whole name. */
function isPersonsName(sentence: TaggerSentence, { from, to }: FoundName, sightings: DocumentSightings): boolean {
  const { words, places } = sentence;
  const [given, surname] = [words[from], words[from + 1]];
  if (to - from !== 2 || given === undefined || surname === undefined) return false;
  if (!surname.capital || surname.allCaps || !given.capital) return false;
  if (surname.known & (lexiconBits.organisationEnd | lexiconBits.nationality)) return false;
  const place = places[to - 1] ?? 0;
  // A phrase of the gazetteer is a place.
  if (place > 4) return false;
  const unknown = (places[from] ?? 0) === 0 && (given.known & ~personBits) === 0 && isStrange(given, sightings);
  if (place > 0 && place !== 3) return unknown && isNobodysPlace(surname, sightings);
  if ((given.known & lexiconBits.first) === 0) return false;
  return (surname.known & lexiconBits.surname) !== 0 || actsAsPerson(sentence, to);
}

/** Named again and again, and nothing is ever "in Paris": then it is a surname. */
function isNobodysPlace(word: KnownWord, sightings: DocumentSightings): boolean {
  const seen = sightings.get(word.key);
  return seen !== undefined && seen.inside > 2 && seen.afterIn === 0;
}

function actsAsPerson({ words }: TaggerSentence, to: number): boolean {
  const next = words[to]?.lower ?? "";
  if (personVerbs.has(next)) return true;
  if (next !== ",") return false;
  // "Flavio Cotti, the chairman of ...": a role within three words.
  const article = articles.has(words[to + 1]?.lower ?? "");
  const called = article && [2, 3, 4].some((at) => personRoles.has(words[to + at]?.lower ?? ""));
  return (
    called ||
    words[to + 1]?.lower === "who" ||
    (/^\d\d$/.test(words[to + 1]?.lower ?? "") && words[to + 2]?.lower === ",")
  );
}

function addStrangers(sentence: TaggerSentence, found: FoundName[], sightings: DocumentSightings): void {
  const { words, style, compounds } = sentence;
  if (style !== 0) return;
  const covered = coveredBy(found, words.length);
  const before = found.length;
  const strangeAt = (i: number): boolean => {
    const word = words[i];
    if (word === undefined || covered[i] === 1) return false;
    if ((compounds.part[i] ?? 0) > 1) return true;
    if (word.allCaps || word.known & ~personBits) return false;
    return isStrange(word, sightings);
  };
  for (let i = 0; i < words.length; i++) {
    let to = i;
    let parts = 0;
    while (to < words.length && to - i < 7 && strangeAt(to)) {
      if ((compounds.part[to++] ?? 0) < 2) parts++;
      // "Matthijs de Ligt said": particles join strangers too.
      const past = particlesEnd(sentence, to);
      if (past > to && strangeAt(past) && words[past]?.capital) to = past;
    }
    const titled = ((words[i - 1]?.known ?? 0) & lexiconBits.title) !== 0;
    const stands =
      parts >= 2 && parts <= 3 && words[i]?.capital && covered[i - 1] !== 1 && (actsAsPerson(sentence, to) || titled);
    if (stands) found.push({ from: i, to, kind: "person" });
    if (to > i) i = to;
  }
  if (found.length > before) found.sort(inTextOrder);
}

export const personRules: readonly NameRule[] = [
  {
    name: "particles and hyphens join the parts of a name",
    mend: (sentence, found, { sightings }) => joinParticles(sentence, found, sightings),
    yes: [
      [
        "{Mohammed bin Salman|person} bin {Abdulaziz|person} spoke.",
        "{Mohammed bin Salman bin Abdulaziz|person} spoke.",
      ],
      [
        "{Abdel Fattah|person} el-Sisi met {Moon Jae|person}-in.",
        "{Abdel Fattah el-Sisi|person} met {Moon Jae-in|person}.",
      ],
      ["He met {Chung|person} Man-ho there.", "He met {Chung Man-ho|person} there."],
      ["They saw {Ursula|person} von der {Leyen|place}.", "They saw {Ursula von der Leyen|person}."],
      ["{Erik|person} ten Hag left.", "{Erik ten Hag|person} left."],
    ],
    no: [
      "{Kerry|person} told ten {Germans|other} so.",
      "{Modi|person} and {Xi|person} met.",
      "{Kerry|person} Assad-era troops met.",
      "In {Moscow|place} al-Qaida said.",
    ],
  },
  {
    name: "a particle or a hyphenated given name leads a surname that stands alone",
    mend: (sentence, found) => leadParticles(sentence, found),
    yes: [
      ["Then von der {Leyen|person} left.", "Then {von der Leyen|person} left."],
      ["It was St. {Brown|person} again.", "It was {St. Brown|person} again."],
      ["He met al-{Assad|person}.", "He met {al-Assad|person}."],
      ["He met Lip-Bu {Tan|person}.", "He met {Lip-Bu Tan|person}."],
      ["It was Amon-Ra {St. Brown|place}.", "It was {Amon-Ra St. Brown|person}."],
    ],
    no: [
      "He met ten {Kennedys|person}.",
      "They saw {Paris|place}.",
      "Asia-Pacific {Lee|person} met.",
      "Anti-{Trump|person} groups met.",
    ],
  },
  {
    name: "a given name that is also a place",
    mend(sentence, found, { sightings }) {
      for (const name of found)
        if (name.kind === "place" && isPersonsName(sentence, name, sightings)) name.kind = "person";
    },
    yes: [
      ["{Sydney Sweeney|place} met {Jordan Peterson|place}.", "{Sydney Sweeney|person} met {Jordan Peterson|person}."],
      [
        "Later {Valeska Paris|place} left; {Paris|place} said that {Paris|place} won.",
        "Later {Valeska Paris|person} left; {Paris|place} said that {Paris|place} won.",
      ],
    ],
    no: [
      "He is in {San Francisco|place}.",
      "{London Bridge|place} fell.",
      "It is {Salt Lake City|place}.",
      "{Victoria Falls|place} is full.",
    ],
  },
  {
    // Names from everywhere make news; the training texts hold few of them.
    name: "a stranger where only a person can stand",
    mend: (sentence, found, { sightings }) => addStrangers(sentence, found, sightings),
    yes: [
      ["On Monday Kwame Osei, who is here, left.", "On Monday {Kwame Osei|person}, who is here, left."],
      ["Then on Monday Per Zetterquist, 41, fell off.", "Then on Monday {Per Zetterquist|person}, 41, fell off."],
      ["Then Per Zetterquist, the chairman, left.", "Then {Per Zetterquist|person}, the chairman, left."],
      ["Then Per Zetterquist told us.", "Then {Per Zetterquist|person} told us."],
    ],
    no: ["On Monday Qwxa Zzorbi fell.", "But police said so.", "The Berlin Wall, who knows, fell."],
  },
];
