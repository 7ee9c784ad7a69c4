// The word classes that rules of numbers and dates ask for: those of the language, and those of spelling.

import { crowdWords } from "../en/label-words.ts";
import type { WordClasses } from "../rule.ts";
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { wordSet } from "../word-set.ts";
import { startsWithNumberWord } from "./spelled.ts";
import { currencyCodes, currencySigns, onlyTouching } from "./symbols.ts";

const isWord = (token: Token): boolean => token.kind === "word";
const among =
  (words: { has(norm: string): boolean }) =>
  (token: Token): boolean =>
    token.kind === "word" && words.has(token.norm);

/** Also words of their own in English: as months they need their capital letter. */
const monthsAndWords: ReadonlySet<string> = new Set(["may", "march", "mar", "sun", "sat"]);

export const isYear = (token: Token): boolean =>
  token.kind === "number" && token.text.length === 4 && /^(?:1[5-9]|20)\d\d$/.test(token.text);

const spelt =
  (form: RegExp) =>
  (token: Token): boolean =>
    token.kind === "number" && form.test(token.text);

const whoever = wordSet("those anyone everyone children adults persons somebody anybody kids women men");
/** A number of four digits after them is a year, or a count. */
const timeLeads = wordSet(`
  in since by until till through during before after early late mid summer winter spring autumn seit im jahr anno`);
const countLeads = wordSet("about nearly than least some almost over around roughly only");

const noPlurals = wordSet(
  `this was has does its his thus plus minus always perhaps gas bus less yes us is as whereas across towards besides
  afterwards`,
);
const isPlural = (norm: string): boolean =>
  /[^s]s$|^(?:people|men|women|children|police|troops)$/.test(norm) && !noPlurals.has(norm);

/** "the 1988 quarter": one of them is not counted. */
const singular = wordSet("quarter season vote point time cup");

export function classesOf(words: Vocabulary): WordClasses {
  const unit = (token: Token): boolean =>
    token.kind === "word" && words.units.has(token.norm) && !(token.spaced && onlyTouching.has(token.norm));
  return {
    any: () => true,
    word: isWord,
    Capital: (token) => token.capital,
    small: (token) => isWord(token) && !token.capital,
    currency: ({ kind, text }) => (kind === "sign" ? currencySigns.has(text) : currencyCodes.has(text)),
    moneyUnit: (token) => isWord(token) && words.units.get(token.norm)?.kind === "money",
    done: (token) =>
      isWord(token) && /^(?:are|were|have|had|said|say|went|left|came|do|did|\w{2,}ed)$/.test(token.norm),
    whoever: among(whoever),
    timeLead: among(timeLeads),
    countLead: among(countLeads),
    crowd: ({ norm }) => crowdWords.has(norm),
    numberWord: (token) => isWord(token) && startsWithNumberWord(token.norm, words),
    CapitalNumber: (token) => token.capital && (words.small.has(token.norm) || words.tens.has(token.norm)),
    smallNumber: among(words.small),
    article: among(words.articles),
    am: ({ lower }) => lower === "am",
    aged: among(words.agedWords),
    month: (token) =>
      token.kind === "word" &&
      words.months.has(token.norm) &&
      (token.capital || words.language !== "en" || !monthsAndWords.has(token.norm)),
    ordinal: among(words.ordinals),
    ending: among(words.ordinalEndings),
    part: among(words.parts),
    parts: (token) =>
      isWord(token) && words.parts.has(token.norm) && (token.norm.endsWith("s") || words.language !== "en"),
    scale: (token) =>
      isWord(token) && (words.scales.has(token.norm) || (!token.spaced && words.gluedScales.has(token.norm))),
    vague: among(words.vague),
    unit,
    time: (token) => isWord(token) && words.units.get(token.norm)?.kind === "duration",
    year: isYear,
    tail: (token) => isWord(token) && token.norm !== "'s",
    hour: spelt(/^\d{1,2}(?:[.:][0-5]\d)?$/),
    minute: spelt(/^[0-5]\d$/),
    fourDigits: spelt(/^\d{4}$/),
    twoDigits: spelt(/^\d\d$/),
    decade: spelt(/^(?:1[5-9]|20)?\d0$/),
    earlyYear: spelt(/^1[0-4]\d\d$/),
    dottedDate: spelt(/^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/),
    dottedDay: spelt(/^\d{1,2}\.\d{1,2}$/),
    dash: (token) => token.norm === "-" || token.norm === "—",
    hash: (token) => token.text === "#",
    plural: (token) => isWord(token) && isPlural(token.norm),
    sureMonth: (token) => token.capital && words.months.has(token.norm) && !monthsAndWords.has(token.norm),
    units: (token) => unit(token) && !singular.has(token.norm),
    centuryWord: (token) =>
      isWord(token) && ((words.small.get(token.norm) ?? 0) > 12 || words.tens.get(token.norm) === 20),
    tensWord: among(words.tens),
    number: (token) => token.kind === "number" || (isWord(token) && startsWithNumberWord(token.norm, words)),
  };
}
