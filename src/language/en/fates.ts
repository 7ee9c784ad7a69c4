// What became of those whom an English sentence counts: dead, injured, missing, rescued; rows from the number on.
import { ruleSet, type TokenRule, type WordClasses } from "../rule.ts";
import { wordSet } from "../word-set.ts";

export type Fate =
  | "dead"
  | "injured"
  | "missing"
  | "rescued"
  | "evacuated"
  | "displaced"
  | "arrested"
  | "ill"
  | "inHospital"
  | "trapped";

const among =
  (words: ReadonlySet<string>): WordClasses[string] =>
  ({ norm }) =>
    words.has(norm);

const smallNumbers = wordSet(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`);
const said = wordSet("said says say and but when after as while who which");

const classes: WordClasses = {
  n: ({ kind, norm }) => kind === "number" || smallNumbers.has(norm),
  plain: ({ kind, norm }) => kind === "word" && !smallNumbers.has(norm) && !said.has(norm),
  people: ({ kind, norm }) => kind === "word" && !smallNumbers.has(norm) && !said.has(norm) && norm !== "bodies",
  word: ({ kind, norm }) => kind === "word" && !smallNumbers.has(norm),
  dead: among(wordSet("dead die died dies drown drowned drowns killed perish perished")),
  to: among(wordSet("to at hit hits reached reaches now numbers")),
  hurt: among(wordSet("injured hurt wounded hospitalised hospitalized")),
  lost: among(wordSet("missing unaccounted")),
  found: among(wordSet("found freed located rescued saved")),
  more: among(wordSet("at least more than nearly almost about some around up to over another a further")),
  time: among(wordSet("year years month months day days hour hours week weeks minute minutes % per percent")),
};

const fate = (what: Fate) => () => what;

/** Asked at a number; an earlier row goes before a later one. */
export const fateRules = ruleSet<Fate>(
  [
    {
      name: "so many who were missing are found",
      pattern: "> {n} {people}*6 {found} !{dead}",
      make: fate("rescued"),
      yes: ["{Two climbers missing since Sunday were found} alive.", "{Nine people were rescued}."],
      no: ["The 13 guests said the key was found.", "Two men were found dead.", "Nine bodies were found."],
    },
    {
      name: "so many are dead",
      pattern: "> {n} {plain}*6 {dead}",
      make: fate("dead"),
      yes: [
        "{13 people died} in the fire.",
        "At least {nine people were killed} on Monday.",
        "{33 migrants are now known to have died}.",
      ],
      no: ["The 13 guests said nothing of the dead.", "Room 9 was empty and a man died."],
    },
    {
      name: "something killed so many",
      pattern: "killed|kills|killing|claimed|claims {more}*3 > {n} !{time}",
      make: fate("dead"),
      yes: ["The blast killed {13} in Mersa.", "The storm killed at least {21} people."],
      no: ["He was killed 13 years ago.", "The plan was killed by 13 votes."],
    },
    {
      name: "so many deaths",
      pattern: [
        "> {n} {plain}? deaths|fatalities|bodies",
        "> {n} lives",
        "death toll of {more}*3 > {n} !{time}",
        "the|of lives of {more}*3 > {n} !{time}",
        "dead|toll now? number|numbers {more}*3 > {n} !{time}",
      ],
      make: fate("dead"),
      yes: [
        "Officials confirmed {13 deaths}.",
        "{Nine more bodies} were found.",
        "It has a death toll of at least {13}.",
        "Floods cost the lives of {97} people.",
      ],
      no: ["There were 13 deadly storms."],
    },
    {
      name: "the toll has come to so many",
      pattern: [
        "toll|deaths|dead|died {word}*14 {to} {more}*3 > {n} !{time}",
        "toll|deaths|dead|died {word}*14 from {n} to {more}*3 > {n} !{time}",
        "number of people|those killed {word}*14 {to} {more}*3 > {n} !{time}",
      ],
      make: fate("dead"),
      yes: [
        "The toll from the collapse climbs to {13}.",
        "The number of people who died there has risen to {48}.",
        "The toll was revised from 21 to {19}.",
        "Mersa fire: dead now {9}.",
      ],
      no: ["The toll of the bridge rises. It is 13 euros.", "He died at the age of 13."],
    },
    {
      name: "so many are in hospital",
      pattern: [
        "> {n} {plain}*6 in|to the? hospital|hospitals",
        "number of {word}*8 hospital|hospitalised|hospitalized {word}*6 {to} {more}*3 > {n} !{time}",
      ],
      make: fate("inHospital"),
      yes: [
        "{43 people were taken to hospital}.",
        "The number of injured in hospital has climbed to {71}.",
        "{Eleven remain in hospital}.",
      ],
      no: ["The 13 guests said the hospital was full."],
    },
    {
      name: "so many cannot get out",
      pattern: ["> {n} {plain}*4 trapped|buried", "trapped|traps|trapping {more}*3 > {n} !{time}"],
      make: fate("trapped"),
      yes: ["{Nine men remain trapped}.", "A blast killed four, trapping {31} others underground."],
      no: ["The 13 guests said a cat was trapped.", "He was trapped 13 hours."],
    },
    {
      name: "so many are hurt",
      pattern: ["> {n} {plain}*4 {hurt}", "number of {word}*4 {hurt} {word}*8 {to} {more}*3 > {n} !{time}"],
      make: fate("injured"),
      yes: ["{13 people were injured}.", "{Nine were hurt} on Monday."],
      no: ["The 13 guests said nobody was hurt."],
    },
    {
      name: "something hurt so many",
      pattern: "injured|injures|injuring|wounding|wounded|hurting {more}*3 > {n} !{time}",
      make: fate("injured"),
      yes: ["A train derailed, injuring {12} passengers."],
      no: ["He was injured 13 days ago."],
    },
    {
      name: "so many are missing",
      pattern: ["> {n} {plain}*4 {lost} !and", "number of {word}*4 {lost} {word}*8 {to} {more}*3 > {n} !{time}"],
      make: fate("missing"),
      yes: ["{Six people are still missing}."],
      no: ["The 13 guests said the key was missing.", "All 19 missing and dead were found."],
    },
    {
      name: "somebody rescued so many",
      pattern: [
        "rescued|saved|saves|rescues|freed {more}*3 > {n} !{time} {word}",
        "rescued|freed now number? {more}*3 > {n} !{time}",
        "number of {word}*4 {found} {word}*8 {to} {more}*3 > {n} !{time}",
      ],
      make: fate("rescued"),
      yes: ["Divers rescued {12 boys}.", "Almar boat: rescued now number {71}."],
      no: ["They saved 12%.", "He was rescued 12 days ago."],
    },
    {
      name: "so many had to leave",
      pattern: [
        "> {n} {plain}*4 evacuated",
        "> {n} {plain}*4 told|ordered to leave|evacuate",
        "evacuated|evacuating {more}*3 > {n} !{time}",
        "order|orders to leave|evacuate {word}? to {more}*3 > {n} !{time}",
      ],
      make: fate("evacuated"),
      yes: [
        "{4,000 residents were evacuated}.",
        "Some {200,000 people were told to leave} Mandar.",
        "Police evacuated some {900} people.",
      ],
      no: ["He was evacuated 12 days ago."],
    },
    {
      name: "so many have no home",
      pattern: ["> {n} {plain}*4 homeless|displaced", "displaced|displacing {more}*3 > {n} !{time}"],
      make: fate("displaced"),
      yes: ["The flood left {4,000 people homeless}.", "The war has displaced {900,000} people."],
      no: ["He was displaced 12 days ago."],
    },
    {
      name: "so many are held",
      pattern: [
        "> {n} {plain}*4 arrested|detained",
        "arrested|detained {more}*3 > {n} !{time}",
        "number of {word}*4 arrested|detained {word}*8 {to} {more}*3 > {n} !{time}",
      ],
      make: fate("arrested"),
      yes: ["{12 people were arrested}.", "Police arrested {12} protesters."],
      no: ["He was arrested 12 days ago."],
    },
    {
      name: "so many fell ill",
      pattern: [
        "> {n} {plain}*4 infected|sickened|ill",
        "number of {word}*8 infected|sickened|ill {word}*8 {to} {more}*3 > {n} !{time}",
        "infected|infecting|sickened|sickening {more}*3 > {n} !{time}",
      ],
      make: fate("ill"),
      yes: [
        "{12 people fell ill}.",
        "The virus has infected {900} people.",
        "The number of people who have fallen ill has reached {1,150}.",
      ],
      no: ["He was infected 12 days ago."],
    },
  ] satisfies readonly TokenRule<Fate>[],
  classes,
);
