// German's tables in the form that the number and date grammar takes.
import type { HedgeClass, LanguageWords } from "../vocabulary.ts";
import { german } from "./de.ts";
import type { GermanHedgeClass } from "./hedges.ts";
import type { GermanUnitKind } from "./units.ts";

const pairs = (table: Readonly<Record<string, number>>, except: readonly string[] = []): string =>
  Object.entries(table)
    .filter(([word]) => !except.includes(word) && !word.includes(" "))
    .map(([word, value]) => `${word}=${value}`)
    .join(" ");

/** Twelve or seven groups, in the order of their numbers. */
const groups = (table: Readonly<Record<string, number>>, count: number): string =>
  Array.from({ length: count }, (_, i) =>
    Object.keys(table)
      .filter((word) => table[word] === i + 1)
      .join(" "),
  ).join(";");

const unitRows = (kind: GermanUnitKind): string =>
  Object.entries(german.units)
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

/** "um 3 Prozent" is by how much, "gegen 20 Uhr" when, and "wohl" is said of the clause. */
const noHedges: readonly string[] = ["gegen", "um", "wohl"];

function hedges(table: Readonly<Record<string, GermanHedgeClass>>): Partial<Record<HedgeClass, string>> {
  const by: Partial<Record<HedgeClass, string>> = {};
  for (const [phrase, is] of Object.entries(table))
    if (!noHedges.includes(phrase)) by[classes[is]] = `${by[classes[is]] ?? ""},${phrase}`;
  return by;
}

const endings = ["", "e", "em", "en", "er", "es"];

/** "19-stündige": the joined unit in every case, apart from years, which may be an age. */
const joined = Object.entries(german.joinedUnits)
  .map(([stem, unit]) => `${unit}=${endings.map((ending) => stem + ending).join(",")}`)
  .join(";");

/** Bottoms of the parts: "drittel" is 3. */
const bottoms = Object.fromEntries(Object.entries(german.fractions).map(([word, value]) => [word, 1 / value]));

const money = Object.entries(german.currencies)
  .map(([code, forms]) => `${code}=${forms.join(",")}`)
  .join(";");

export const germanWords: LanguageWords = {
  decimal: ",",
  numbers: {
    small: "",
    tens: "",
    otherForms: `${pairs(german.ones, ["ein"])} ${pairs(german.tens)} ${pairs(german.halves)}`,
    and: german.joints.onesAndTens,
    onesFirst: true,
    ordinals: ordinalForms(),
    parts: pairs(bottoms),
    articles: "ein eine einem einen einer eines",
    of: "von",
    vague: `${german.vague.filter((word) => !word.includes(" ")).join(" ")} paar`,
    fold: german.multipleEndings.join(" "),
  },
  scales: `${pairs(german.scales)} dutzend=12`,
  months: groups(german.months, 12),
  weekdays: groups(german.weekdays, 7),
  hedges: hedges(german.hedges),
  hedgesAfter: hedges(german.hedgesAfter),
  percent: unitRows("percent"),
  money,
  smallMoney: Object.entries(german.hundredths)
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
  oldWords: german.ageWords.join(" "),
  labels: german.labelWords.filter((word) => word.length > 1).join(" "),
  joinedUnits: Object.entries(german.joinedUnits)
    .map(([stem, unit]) => `${unit}=${stem}`)
    .join(";"),
};

/** "erste" to "zwölfte" with their case endings. */
function ordinalForms(): string {
  const stems: [string, number][] = [
    ...Object.entries(german.ordinals).map(([word, value]): [string, number] => [word.slice(0, -1), value]),
    ...Object.entries(german.ones)
      .filter(([word, value]) => value > 1 && value < 20 && !word.endsWith("er") && !word.endsWith("en"))
      .map(([word, value]): [string, number] => [`${word}t`, value]),
    ...Object.entries(german.tens).map(([word, value]): [string, number] => [`${word}st`, value]),
  ];
  return stems
    .flatMap(([stem, value]) => ["e", "en", "er", "es", "em"].map((ending) => `${stem}${ending}=${value}`))
    .join(" ");
}
