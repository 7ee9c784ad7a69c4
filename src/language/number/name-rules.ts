// Numbers that are part of a name: "Article 5", "Boeing 737", "COVID-19", "size 13", "7-Eleven".
import { crowdWords } from "../en/label-words.ts";
import type { Match, TokenRule } from "../rule.ts";
import { hasDash, hasDigit } from "../token.ts";
import { type Labelled, pastTail, whole } from "./labelled.ts";

export const nameRules: readonly TokenRule<Labelled>[] = [
  {
    name: "word that numbers",
    pattern: [
      "§|¶ > #",
      "{label} ~.? > {short} !%|~.|{scale}|{unit}|{crowd}|{dash}",
      "{label} > {short} ~{dash} ~{word} !{unit}",
      "{label} > {short} ~{word}",
      "{label} # ( > # )",
      "{code} :|number|ending|no? > {phone} !{scale}|{unit}|%",
      "{label} # ,|and|or|to|- > {short} !%|{scale}|{unit}|{crowd}",
      "{label} # , # ,? and|or > {short} !%|{scale}|{unit}|{crowd}",
      "{label} # , # , > {short} !%|{scale}|{unit}|{crowd}",
      "number|phase|stage|part|chapter|act|grade > {smallNumber} !{unit}|{plural}",
    ],
    make: whole,
    yes: [
      "Article {5} was invoked.",
      "He wears No. {10} today.",
      "It is number {one} in France.",
      "Shoes of size {13} sell.",
      "Model {3} sedans sell well.",
    ],
    no: ["In week 20 people died.", "No 10 men agree.", "Level 50 metres up."],
  },
  {
    name: "index or list with its number",
    needs: hasDigit,
    pattern: ["{list} ~-? > {short} !%", "{list} > # !%"],
    make: whole,
    yes: ["Fortune {500} companies hire.", "The FTSE {100} rose."],
    no: ["The fortune grew to 500 companies.", "The Nikkei 5% fall hurt."],
  },
  {
    name: "place among the first",
    pattern: ["top > {short} !{scale}|%|{crowd}|percent|per|pct", "top > {smallNumber} !{scale}|%|{crowd}|percent|per"],
    make: whole,
    yes: ["She is in the top {10} again.", "A top {five} finish."],
    no: ["The top 20 people left.", "The top 10 % pay."],
  },
  {
    name: "number glued to a name",
    needs: hasDigit,
    pattern: [
      "!magnitude {word} ~{dash} > ~# !%",
      "covid|sars _{dash} > #",
      "{word} _|=|\\ > ~#",
      "{word} ~/|.|+ > ~#",
      "sub ~- > ~zero",
    ],
    make: (found) => ({ to: pastTail(found) }),
    yes: ["COVID-{19} tests are here.", "The F-{16} and the COVID -19 tests.", "The Airbus-{330-200} flew."],
    no: ["It was - 19 people.", "It rose 2-3 points."],
  },
  {
    name: "number glued to its name",
    needs: hasDigit,
    pattern: "> {short} ~{strangeTail}",
    make: (found) => ({ to: pastTail(found) }),
    yes: ["The {5G} network is here.", "He has a {3D} printer.", "They fly {737NG} jets."],
    no: ["A 5kg fish.", "She ran 400m.", "The 25th year.", "The town's 12 o'clock bell."],
  },
  {
    name: "name of a number and a word",
    needs: hasDigit | hasDash,
    pattern: "> {short} ~- ~{CapitalTail} !{dash}",
    make: whole,
    yes: ["{7-Eleven} opens shops.", "A {3-D} film."],
    no: ["A 30-Year bond.", "A 12-member team.", "Of 3-Ton weight."],
  },
  {
    name: "calibre",
    needs: hasDigit,
    pattern: [
      "a|his|the|her|with > {pointFirst} ~- ~calibre|caliber",
      "> {pointFirst} -? calibre|caliber|magnum|pistol|revolver|rifle|handgun",
      "a|his|her > {pointFirst} !%|{scale}|per|percent|point|{unit}|of",
    ],
    make: whole,
    yes: ["He had a {.357} in his bag.", "A {.45-calibre} pistol."],
    no: ["Output fell .3 per cent.", "It rose a .5 % share."],
  },
  {
    name: "number inside a compound name",
    needs: hasDash,
    pattern: "> {number} ~- ~{Capital} ~- ~{Capital}",
    make: whole,
    yes: ["Die {7-Tage-Inzidenz} stieg."],
    no: ["Ein 7-tägiger Streik.", "The 20-Year bond."],
  },
  {
    name: "letter and number of a road or team",
    needs: hasDigit,
    pattern: "der|die|den|auf|the {letter} > _{short} !%|{scale}",
    make: whole,
    yes: ["Auf der A {7} Richtung Ulm stand alles."],
    no: ["Plan B 12 years later."],
  },
  {
    name: "run by its length",
    needs: hasDigit,
    pattern: ["> # ~k {run}|tv|tvs|video|resolution|screen|screens", "> 4|8 ~k !{word}|{plural}"],
    make: ({ at }) => ({ to: at + 2 }),
    yes: ["She won the {5k} run."],
    no: ["It has 5k fans."],
  },
  {
    name: "type of aircraft",
    needs: hasDigit,
    pattern: [
      "{maker} {name}? > # ~- ~#",
      "the|a|of|new > {threeDigits} ~- ~{threeDigits} _{small} !{plural}|people",
      "> {threeDigits} ~s",
      "{number} {small}? > {threeDigits} _{product}",
      "{number} > _{threeDigits} _{Capital}",
    ],
    make: (found) =>
      crowdWords.has(found.tokens[found.to - 1]?.norm ?? "") ? undefined : { to: Math.min(found.to, found.at + 3) },
    yes: ["The Boeing {737-800} landed.", "From the {737-800} range.", "Five {747s} flew."],
    no: ["The House voted 217-213.", "Some 300 jets flew.", "Some 300-400 people came.", "He ran it in 9.8s."],
  },
  {
    name: "street and number",
    needs: hasDigit,
    pattern: ["> {short} _{Capital} {street}", "> {short} _{Capital} {Capital} {street}"],
    make: ({ at }) => ({ to: at + 1 }),
    yes: ["They met at {10} Downing Street.", "At {221} New Baker Street."],
    no: ["The 10 Downing Streets.", "Some 10 streets closed."],
  },
  {
    name: "name before a number",
    needs: hasDigit,
    pattern: [
      "{name} > _{short} !%|-|—|{slash}|{word}|to|or|:",
      "{name} > _{short} ~s",
      "{name} > _{oneDecimal} !{word}|%|-|{scale}|to|and",
      "{acronym} > _{bare} !{plural}|{crowd}|{units}|{unit}|{scale}|%|-|{word}|to|and|or",
      "{name} > _{short} _{product}",
      "!{any} {name} > _{short} !{scale}|{unit}|{crowd}|{plural}|{time}|-|%|and|or|to",
      "{name} > _{short} _{word} !{any}",
      "{name} > _{short} !{plural} _{Capital}",
      "{name} > _{short} _{small} !{scale}|{plural}|-",
    ],
    make: ({ at, tokens, to, slots: _ }) => (countsAfter(tokens, at) ? undefined : { to: Math.min(to, at + 1) }),
    yes: ["The Boeing {737} landed.", "The Kestrel {15} was shown."],
    no: [
      "Police shot 30 people.",
      "Officer Smith, 30, left.",
      "In Paris 20 people died.",
      "The Senate 3 million times.",
    ],
  },
  {
    name: "number word as a name",
    pattern: ["{word} > _{CapitalNumber} !{scale}|-"],
    make: whole,
    yes: ["The Big {Ten} begin.", "Formula {One} is back."],
    no: ["Two people came.", "The two days end."],
  },
  {
    name: "shape",
    pattern: ["> {number} ~- ~{shape}", "> {number} ~{shape}"],
    make: whole,
    yes: ["A {six-figure} job.", "The {five-star} hotel."],
    no: ["Six figures left.", "Some 5 stars shine."],
  },
];

/** Something is counted by it after all: "Iraq 20 killed". */
const countsAfter = (tokens: Match["tokens"], at: number): boolean =>
  crowdWords.has(tokens[at + 1]?.norm ?? "") || /^(?:killed|dead|injured|wounded)$/.test(tokens[at + 1]?.norm ?? "");
