// Which numbers name or number something instead of saying how many: ordinals aside, no figure and no value.
import {
  callWords,
  codeWords,
  crowdWords,
  labelWords,
  listNames,
  makers,
  notNames,
  productWords,
  shapeWords,
  streetWords,
} from "../en/label-words.ts";
import type { Match, Rule, WordClasses } from "../rule.ts";
import { hasBracket, hasDash, hasDigit } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { classesOf } from "./classes.ts";
import { partOf } from "./digits.ts";
import { currencyCodes, currencySigns } from "./symbols.ts";
import { isUnitLetter } from "./unit-after.ts";

/** One past the label's last token. */
export type Labelled = { readonly to: number };

const whole = ({ to }: Match): Labelled => ({ to });

const letters: ReadonlySet<string> = new Set(["s", "st", "nd", "rd", "th", "am", "pm", "ft"]);

export function labelClasses(words: Vocabulary): WordClasses {
  const base = classesOf(words);
  const unit = base.unit as (token: { spaced: boolean }) => boolean;
  return {
    ...base,
    label: ({ norm, kind, text, capital }) =>
      kind === "word" &&
      ((words.language === "en" && labelWords.has(norm)) ||
        words.labels.has(norm) ||
        ((norm === "no" || norm === "nos") && (capital || text.endsWith(".")))),
    list: ({ norm }) => listNames.has(norm),
    call: ({ norm }) => callWords.has(norm),
    street: ({ norm, capital }) => capital && streetWords.has(norm),
    product: ({ norm }) => productWords.has(norm),
    shape: ({ norm }) => shapeWords.has(norm),
    name: (token) =>
      words.language === "en" &&
      token.kind === "word" &&
      /\p{Lu}/u.test(token.text) &&
      !notNames.has(token.norm) &&
      !words.months.has(token.norm) &&
      !words.weekdays.has(token.norm) &&
      !currencyCodes.has(token.text),
    nothingMoney: ({ kind, text }) => !(kind === "sign" && currencySigns.has(text)),
    short: ({ kind, text }) => kind === "number" && text.length <= 4 && /^\d+$/.test(text),
    phone: ({ kind, text }) => kind === "number" && /^\d{2,11}$/.test(text),
    zeroFirst: ({ kind, text }) => kind === "number" && /^0\d/.test(text),
    pointFirst: ({ kind, text }) => kind === "number" && text.startsWith("."),
    versions: ({ kind, text }) =>
      kind === "number" && /^\d+(?:\.\d+){2,}$/.test(text) && !/^\d{1,3}(?:\.\d{3})+$/.test(text),
    threeDigits: ({ kind, text }) => kind === "number" && /^\d{3}$/.test(text),
    code: ({ norm }) => codeWords.has(norm),
    maker: ({ norm }) => makers.has(norm),
    run: ({ norm }) => /^(?:run|race|walk|fun|charity|runner|runners)$/.test(norm),
    letter: ({ text }) => /^[ABLKSU]$/.test(text),
    state: ({ text }) => /^[A-Z]{2}$/.test(text),
    fiveDigits: ({ kind, text }) => kind === "number" && /^\d{5}$/.test(text),
    fileDigits: ({ kind, text }) => kind === "number" && /^\d{4,8}$/.test(text),
    compass: ({ text }) => /^[NSEW]$/.test(text),
    strangeTail: (token) =>
      token.kind === "word" &&
      token.norm !== "'s" &&
      !letters.has(token.norm) &&
      !isUnitLetter(token.text) &&
      !currencyCodes.has(token.text) &&
      !words.gluedScales.has(token.norm) &&
      !words.scales.has(token.norm) &&
      (!unit(token) || /^[GK]$/.test(token.text)),
    CapitalTail: (token) =>
      token.capital && !unit(token) && !words.scales.has(token.norm) && !words.oldWords.has(token.norm),
    slash: ({ text }) => text === "/",
  };
}

export const labelRules: readonly Rule<Labelled>[] = [
  {
    name: "telephone number with its country",
    needs: hasDigit,
    pattern: ["+ > # _#|~- _#", "+ > # -|( #"],
    make: (found) => ({ to: runOfDigits(found) }),
    yes: ["Ring +{44 20 7946 0958} for news."],
    no: ["It rose +3 % to 44 points."],
  },
  {
    name: "telephone number or code that opens with a nought",
    needs: hasDigit,
    pattern: "> {zeroFirst}",
    make: (found) => ({ to: runOfDigits(found) }),
    yes: ["Call {0800 555 0100} for news.", "Agent {007} is back."],
    no: ["It rose 0.5 % to 100."],
  },
  {
    name: "number to be called",
    needs: hasDigit,
    pattern: [
      "{call} on|us|at|to? > {phone} !{scale}|{unit}|%|{plural}",
      "{call}|send {any} to > {phone} !{scale}|{unit}|%|{plural}",
      "{call} {word}? on|at > {phone} !{scale}|{unit}|%|{plural}",
    ],
    make: (found) => ({ to: runOfDigits(found) }),
    yes: ["Call {911} in an emergency.", "Text {60611} to give.", "Call police on {555-0199} with news."],
    no: ["They call 12 people a crowd.", "He made a call for 30 ships."],
  },
  {
    name: "footnote",
    needs: hasDigit | hasBracket,
    pattern: "[ > # &]",
    make: whole,
    yes: ["As he wrote. [{3}]"],
    no: ["He paid [30 euros] for it."],
  },
  {
    name: "number of a list",
    needs: hasDigit,
    pattern: ["!{any} > {short} ~.|) &_{any}", "!{any} > {short} ~.|) !{any}", "!{any} > {short} _{dash} &_{Capital}"],
    make: ({ at }) => ({ to: at + 1 }),
    yes: ["{8} - Stand tall when you walk.", "{3}. The plan was good."],
    no: ["8 people stood.", "30-year bonds fell."],
  },
  {
    name: "hash and at signs",
    needs: hasDigit,
    pattern: "{hash}|@ > #",
    make: whole,
    yes: ["He is #{1} in the world."],
    no: ["He is 1 of 3."],
  },
  {
    name: "word that numbers",
    pattern: [
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
    pattern: ["top > {short} !{scale}|%|{crowd}", "top > {smallNumber} !{scale}|%|{crowd}"],
    make: whole,
    yes: ["She is in the top {10} again.", "A top {five} finish."],
    no: ["The top 20 people left.", "The top 10 % pay."],
  },
  {
    name: "number glued to a name",
    needs: hasDigit,
    pattern: ["!magnitude {word} ~{dash} > ~# !%", "covid|sars _{dash} > #", "{word} _|=|\\ > ~#", "{word} ~/|. > ~#"],
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
    name: "version or address in points",
    needs: hasDigit,
    pattern: "> {versions}",
    make: whole,
    yes: ["Version {10.4.11} is out.", "From {192.168.0.1} it came."],
    no: ["Some 1.200.000 came.", "It is 3.5 now."],
  },
  {
    name: "post code",
    needs: hasDigit,
    pattern: "{state} > {fiveDigits}",
    make: whole,
    yes: ["Send it to Salem, OR {97301} by May."],
    no: ["Or 97301 people came."],
  },
  {
    name: "degrees of latitude and longitude",
    needs: hasDigit,
    pattern: "> # °? {compass} !{word}",
    make: whole,
    yes: ["It lies at {57.31 N}, 4.44 W."],
    no: ["It lies 57 km N of town."],
  },
  {
    name: "three numbers joined by hyphens",
    needs: hasDigit | hasDash,
    pattern: ["> # ~- ~# ~- ~#", "( > {threeDigits} ) # - #", "> {threeDigits} ~- ~{fourDigits} !{word}|%"],
    make: (found) => ({ to: Math.max(found.to, pastTail(found)) }),
    yes: ["Dial {9-1-1} now.", "Ring ({555) 123-4567} now."],
    no: ["It is 300-4000 people.", "They won 3-1."],
  },
  {
    name: "date in digits with slashes, of which two readings are possible",
    needs: hasDigit,
    pattern: "> # ~{slash} ~# ~{slash} ~#",
    make: whole,
    yes: ["It was on {3/4/2024} then."],
    no: ["It is 3/4 full."],
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
    name: "evenly",
    needs: hasDigit | hasDash,
    pattern: "> 50 ~{dash}|/ ~50",
    make: whole,
    yes: ["The chance is {50-50} now."],
    no: ["It takes 50 - 60 days."],
  },
  {
    name: "so many for so many",
    needs: hasDigit | hasDash,
    pattern: "> # ~- ~for ~- ~#",
    make: whole,
    yes: ["He went {4-for-6} at bat."],
    no: ["Two for 6."],
  },
  {
    name: "run by its length",
    needs: hasDigit,
    pattern: "> # ~k {run}|tv|tvs|video|resolution|screen|screens",
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
    name: "year cut short",
    needs: hasDigit,
    pattern: "_' > ~{twoDigits} !s|%",
    make: whole,
    yes: ["The class of '{99} met."],
    no: ["In the '80s.", "It is the people's 99 jobs."],
  },
  {
    name: "opening hours",
    needs: hasDigit,
    pattern: "open|opens|opened|work|works|working > #1-12 ~{dash} ~#1-12",
    make: whole,
    yes: ["The shop is open {9-5} on weekdays."],
    no: ["They won 9-5 at home."],
  },
  {
    name: "file number",
    needs: hasDigit | hasDash,
    pattern: ["> {twoDigits} ~{dash} ~{fileDigits} !{word}", "case|docket|file ,? > {short} ~{dash} ~#"],
    make: whole,
    yes: ["The case, {24-1187}, goes on."],
    no: ["Some 20-30 people came."],
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
    name: "two numbers about a slash",
    needs: hasDigit,
    pattern: "!$|£|€ > {short} ~{slash} ~{short} !~{slash}",
    make: (found) => (partOf(found.tokens, found.at) === undefined ? whole(found) : undefined),
    yes: ["The {9/11} attacks.", "Open {24/7} all year."],
    no: ["The 9 11 attacks.", "It is 1/4 mile long."],
  },
  {
    name: "name before a number",
    needs: hasDigit,
    pattern: [
      "{name} > _{short} !%|-|—|{slash}|{word}|to|or|:",
      "{name} > _{short} ~s",
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
    pattern: ["{word} > _{CapitalNumber}"],
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

/** All digits that follow with nothing but blanks, hyphens or brackets between: a telephone number's groups. */
function runOfDigits({ tokens, at }: Match): number {
  let to = at + 1;
  for (;;) {
    const sign = /^[-()]$/.test(tokens[to]?.norm ?? "") ? 1 : 0;
    const token = tokens[to + sign];
    if (token?.kind !== "number" || !/^\d+$/.test(token.text)) return to;
    to += sign + 1;
  }
}

/** A name's number may go on: "A330-200", "iPhone 6s". */
function pastTail({ tokens, at }: Match): number {
  let to = at + 1;
  for (;;) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (token === undefined || token.spaced) return to;
    if (/^[-/.]$/.test(token.norm) && next !== undefined && !next.spaced) to += 2;
    else if (token.kind !== "sign" && token.norm !== "'s") to++;
    else return to;
  }
}

/** Something is counted by it after all: "Iraq 20 killed". */
const countsAfter = (tokens: Match["tokens"], at: number): boolean =>
  crowdWords.has(tokens[at + 1]?.norm ?? "") || /^(?:killed|dead|injured|wounded)$/.test(tokens[at + 1]?.norm ?? "");
