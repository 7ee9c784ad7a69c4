// German's tables in the form that the number and date grammar takes.
import type { HedgeClass, LanguageWords } from "../vocabulary.ts";
import { germanMonths } from "./calendar.ts";
import { type GermanHedgeClass, germanHedges, germanHedgesAfter } from "./hedges.ts";
import {
  germanFractions,
  germanHalves,
  germanMultipleEndings,
  germanOnes,
  germanOrdinals,
  germanScales,
  germanTens,
  germanVague,
} from "./numbers.ts";
import {
  type GermanUnitKind,
  germanAgeWords,
  germanCurrencies,
  germanHundredths,
  germanJoinedUnits,
  germanLabelWords,
  germanUnits,
} from "./units.ts";

const pairs = (table: Readonly<Record<string, number>>, except: readonly string[] = []): string =>
  Object.entries(table)
    .filter(([word]) => !except.includes(word) && !word.includes(" "))
    .map(([word, value]) => `${word}=${value}`)
    .join(" ");

/** Twelve groups, in the order of the months. */
const months = (table: Readonly<Record<string, number>>): string =>
  Array.from({ length: 12 }, (_, i) =>
    Object.keys(table)
      .filter((word) => table[word] === i + 1)
      .join(" "),
  ).join(";");

const unitRows = (kind: GermanUnitKind): string =>
  Object.entries(germanUnits)
    .filter(([, unit]) => unit.kind === kind)
    .map(([name, { forms }]) => `${name}=${forms.join(",")}`)
    .join(";");

const classes: Readonly<Record<GermanHedgeClass, HedgeClass>> = {
  about: "about",
  "at least": "atLeast",
  "at most": "atMost",
  evidential: "evidential",
  over: "over",
  under: "under",
};

function hedges(table: Readonly<Record<string, GermanHedgeClass>>): Partial<Record<HedgeClass, string>> {
  const by: Partial<Record<HedgeClass, string>> = {};
  for (const [phrase, is] of Object.entries(table)) by[classes[is]] = `${by[classes[is]] ?? ""},${phrase}`;
  return by;
}

const endings = ["", "e", "em", "en", "er", "es"];

/** "19-stündige": the joined unit in every case, apart from years, which may be an age. */
const joined = Object.entries(germanJoinedUnits)
  .map(([stem, unit]) => `${unit}=${endings.map((ending) => stem + ending).join(",")}`)
  .join(";");

/** Bottoms of the parts: "drittel" is 3. */
const bottoms = Object.fromEntries(Object.entries(germanFractions).map(([word, value]) => [word, 1 / value]));

const money = Object.entries(germanCurrencies)
  .map(([code, forms]) => `${code}=${forms.join(",")}`)
  .join(";");

export const germanWords: LanguageWords = {
  decimal: ",",
  numbers: {
    small: "",
    tens: "",
    otherForms: `${pairs(germanOnes, ["ein"])} ${pairs(germanTens)} ${pairs(germanHalves)}`,
    and: "und",
    onesFirst: true,
    ordinals: ordinalForms(),
    parts: pairs(bottoms),
    articles: "ein eine einem einen einer eines",
    of: "von",
    vague: germanVague.join(" "),
    fold: germanMultipleEndings.join(" "),
  },
  scales: pairs(germanScales),
  months: months(germanMonths),
  hedges: hedges(germanHedges),
  hedgesAfter: hedges(germanHedgesAfter),
  percent: unitRows("percent"),
  money,
  smallMoney: Object.entries(germanHundredths)
    .map(([word, code]) => `${code}/100=${word}`)
    .join(";"),
  measures: unitRows("measure"),
  distances: unitRows("distance"),
  durations: `${unitRows("duration")};${joined}`,
  votes: unitRows("vote"),
  multiples: unitRows("multiple"),
  rangeWords: "bis oder",
  between: "zwischen",
  rangeAnd: "und",
  minus: "minus",
  oldWords: germanAgeWords.join(" "),
  labels: germanLabelWords.join(" "),
  joinedUnits: Object.entries(germanJoinedUnits)
    .map(([stem, unit]) => `${unit}=${stem}`)
    .join(";"),
};

/** "erste" to "zwölfte" with their case endings. */
function ordinalForms(): string {
  const stems: [string, number][] = [
    ...Object.entries(germanOrdinals).map(([word, value]): [string, number] => [word.slice(0, -1), value]),
    ...Object.entries(germanOnes)
      .filter(([word, value]) => value > 1 && value < 20 && !word.endsWith("er") && !word.endsWith("en"))
      .map(([word, value]): [string, number] => [`${word}t`, value]),
    ...Object.entries(germanTens).map(([word, value]): [string, number] => [`${word}st`, value]),
  ];
  return stems
    .flatMap(([stem, value]) => ["e", "en", "er", "es", "em"].map((ending) => `${stem}${ending}=${value}`))
    .join(" ");
}
