// The word classes that rules of labels ask for, beside those of numbers and dates.
import {
  afterDays,
  callWords,
  codeWords,
  labelWords,
  listNames,
  makers,
  notNames,
  numberedPlurals,
  parents,
  productWords,
  programs,
  shapeWords,
  streetWords,
  verbsToo,
} from "../en/label-words.ts";
import type { WordClasses } from "../rule.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { classesOf } from "./classes.ts";
import { currencyCodes, currencySigns } from "./symbols.ts";
import { isUnitLetter } from "./unit-after.ts";

/** Asked of every number: a pattern written where it is used would be made anew each time. */
const digits = /^\d+$/;

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
    short: ({ kind, text }) => kind === "number" && text.length <= 4 && digits.test(text),
    phone: ({ kind, text }) => kind === "number" && /^\d{2,11}$/.test(text),
    hundreds: ({ text }) => /^(?:100|1\.?000|10\.?000|100\.?000)$/.test(text),
    loose: ({ kind, text }) => kind === "number" && /^\d{1,2}$/.test(text),
    lawWord: ({ text }) => /^(?:Section|Schedule|Chapter|Title|Article|Proposition)$/.test(text),
    emergency: ({ text }) => /^(?:911|999|112)$/.test(text),
    book: ({ text }) => /^(?:Cor|Corinthians|Kings|Samuel|Chronicles|Timothy|Thessalonians|Peter)$/.test(text),
    recentYear: ({ text }) => /^(?:199\d|20[0-3]\d)$/.test(text),
    nought: ({ text }) => text === "0",
    seconds: ({ kind, text }) => kind === "number" && /^[0-5]\d[.,]\d{1,3}$/.test(text),
    noun: ({ kind, capital }) => words.language === "de" && kind === "word" && capital,
    zeroFirst: ({ kind, text }) => kind === "number" && /^0\d/.test(text),
    pointFirst: ({ kind, text }) => kind === "number" && text.startsWith("."),
    versions: ({ kind, text }) =>
      kind === "number" && /^\d+(?:\.\d+){2,}$/.test(text) && !/^\d{1,3}(?:\.\d{3})+$/.test(text),
    colon: ({ text }) => text === ":" && words.language === "en",
    acronym: ({ spelling }) => spelling.allCaps && words.language === "en" && !currencyCodes.has(spelling.text),
    bare: ({ kind, text }) => kind === "number" && /^\d{1,7}$/.test(text),
    oneDecimal: ({ kind, text }) => kind === "number" && /^\d\.\d$/.test(text),
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
    numbered: ({ norm, capital }) => numberedPlurals.has(norm) && (capital || !verbsToo.has(norm)),
    SchoolYear: ({ text }) => text === "Year",
    program: ({ norm }) => programs.has(norm),
    pointed: ({ kind, text }) => kind === "number" && /^\d{1,2}\.\d{1,2}$/.test(text),
    upTo3: ({ kind, text }) => kind === "number" && /^\d{1,3}$/.test(text),
    Ch: ({ text }) => text === "Ch",
    Group: ({ text }) => text === "Group" || text === "Gang",
    afterDay: ({ norm, kind }) => kind === "sign" || afterDays.has(norm),
    clockPoint: ({ kind, text }) => kind === "number" && /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(text),
    bigM: ({ text }) => text === "M",
    sevens: ({ kind, text }) => kind === "number" && /^7[0-8]7$/.test(text),
    parent: ({ norm }) => parents.has(norm),
    slash: ({ text }) => text === "/",
  };
}
