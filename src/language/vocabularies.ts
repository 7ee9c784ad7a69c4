// The languages that numbers and dates are read in, and how a language's lists become look-ups.

import { germanWords } from "./de/number-words.ts";
import { monthNames } from "./en/calendar.ts";
import { english } from "./en/numbers.ts";
import { spanish } from "./more/es.ts";
import { french } from "./more/fr.ts";
import { italian } from "./more/it.ts";
import { dutch } from "./more/nl.ts";
import { portuguese } from "./more/pt.ts";
import { startsTwenties } from "./number/by-twenties.ts";
import { symbols } from "./number/symbols.ts";
import { spell } from "./spelling.ts";
import type { HedgeClass, LanguageWords, UnitKind, UnitRow, Vocabulary } from "./vocabulary.ts";
import { wordSet } from "./word-set.ts";

const languages: ReadonlyMap<string, LanguageWords> = new Map([
  ["en", english],
  ["de", germanWords],
  ["fr", french],
  ["es", spanish],
  ["it", italian],
  ["pt", portuguese],
  ["nl", dutch],
]);

/** Languages without words of their own here that write 1,234.5; all others write 1.234,5. */
const pointDecimal: ReadonlySet<string> = wordSet("zh ja ko th he hi bn ta te mr ur ga cy ms");

const built = new Map<string, Vocabulary>();

/**
 * ISO 639-1. A language that is not known ("und") is read as English; one without a list here by digits and signs
 * alone.
 */
export function vocabularyOf(language: string): Vocabulary {
  const name = language === "und" || language === "" ? "en" : language;
  const known = built.get(name);
  if (known !== undefined) return known;
  const words = languages.get(name) ?? bare(name);
  const made = build(languages.has(name) ? name : "", words);
  built.set(name, made);
  return made;
}

const bare = (name: string): LanguageWords => ({
  decimal: pointDecimal.has(name) ? "." : ",",
  scales: "",
  months: "",
});

/** A language whose number words are not known. */
const noNumbers: NonNullable<LanguageWords["numbers"]> = { small: "", tens: "", and: "" };

const setOf = (words = ""): ReadonlySet<string> => wordSet(words);

function build(language: string, words: LanguageWords): Vocabulary {
  const { numbers = noNumbers } = words;
  const small = new Map([...inOrder(numbers.small, 0, 1)]);
  const tens = new Map([...inOrder(numbers.tens, 20, 10)]);
  for (const [word, value] of pairs(numbers.otherForms)) (value < 20 ? small : tens).set(word, value);
  const ordinals = ordered(numbers.ordinals);
  const parts = new Map(pairs(numbers.parts));
  const vague = setOf(numbers.vague);
  const folds = foldsOf(small, numbers.fold);
  const months = new Map([...spelledOut, ...[...groups(words.months)].map(asCut)]);
  const hedges = hedgesOf(words.hedges);
  const units = unitsOf(words);
  const hundreds = setOf(numbers.hundreds);
  const scales = new Map(pairs(words.scales));
  const starts = new Set(
    [small, tens, ordinals, parts, folds, months]
      .flatMap((each) => [...each.keys()])
      .concat(
        [...vague],
        [...scales.keys(), ...hundreds].filter((word) => startsTwenties(word, { hundreds, scales })),
      ),
  );
  return {
    language,
    mayCount: mayCount([...starts, ...scales.keys()], numbers.onesFirst === true),
    hedgeWords: new Set([...hedges.keys()].flatMap((phrase) => phrase.split(" "))),
    longestHedge: Math.max(0, ...[...hedges.keys()].map((phrase) => phrase.split(" ").length)),
    longUnits: new Set([...units.keys()].flatMap((unit) => /^([^ /-]+)[ /-]/.exec(unit)?.[1] ?? [])),
    starts,
    commaDecimal: words.decimal === ",",
    and: numbers.and,
    onesFirst: numbers.onesFirst === true,
    twenties: setOf(numbers.twenties),
    hundreds,
    small,
    tens,
    scales,
    gluedScales: new Map(pairs(words.gluedScales)),
    ordinals,
    ordinalEndings: setOf(numbers.ordinalEndings),
    parts,
    articles: setOf(numbers.articles),
    of: setOf(numbers.of),
    vague,
    folds,
    months,
    weekdays: groups(words.weekdays),
    hedges,
    hedgesAfter: [...hedgesOf(words.hedgesAfter)].map(([phrase, is]) => [phrase.split(" "), is]),
    units,
    moneyOfCountries: new Map(
      rows(words.moneyOfCountries).flatMap(([code, forms]) => forms.map((form): [string, string] => [form, code])),
    ),
    rangeWords: setOf(words.rangeWords),
    between: setOf(words.between),
    rangeAnd: setOf(words.rangeAnd),
    minus: setOf(words.minus),
    oldWords: setOf(words.oldWords),
    agedWords: setOf(words.agedWords),
    labels: setOf(words.labels),
    joinedUnits: new Map(
      rows(words.joinedUnits).flatMap(([unit, ends]) => ends.map((end): [string, string] => [end, unit])),
    ),
  };
}

const digitOrFraction = "\\p{Nd}|[½⅓⅔¼¾⅕⅛]";

/** Digits, fractions, and words that begin a number; where words run together, anywhere in them. */
function mayCount(words: readonly string[], inside: boolean): RegExp {
  if (words.length === 0) return new RegExp(digitOrFraction, "u");
  const begins = [...words, "a couple", "half", "x\\d"].join("|");
  return new RegExp([digitOrFraction, "|", inside ? "" : "\\b", "(?:", begins, ")"].join(""), "iu");
}

const split = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== "");

const inOrder = (words: string, start: number, step: number): [string, number][] =>
  split(words).map((word, i) => [word, start + i * step]);

const pairs = (words = ""): [string, number][] =>
  split(words).map((pair): [string, number] => {
    const [word = "", value = ""] = pair.split("=");
    return [word, Number(value)];
  });

/** The tokenizer spells short forms out in English, whatever the language: "Okt." stays, "Sept." does not. */
const spelledOut: ReadonlyMap<string, number> = new Map(
  monthNames.map((name, i): [string, number] => [name, i + 1]).filter(([name]) => name !== "march" && name !== "may"),
);

/** A form as the tokenizer hands it over: the Dutch "jan" comes as "january", the Italian "gen" as "general". */
const asCut = ([form, month]: readonly [string, number]): [string, number] => [spell(form, "word").norm, month];

function ordered(words = ""): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const word of split(words)) {
    const [form = "", value] = word.split("=");
    places.set(form, value === undefined ? places.size + 1 : Number(value));
  }
  return places;
}

/** "fivefold"; of "viermal" and "vierfach" both endings. */
const foldsOf = (small: ReadonlyMap<string, number>, folds: string | undefined): ReadonlyMap<string, number> =>
  new Map(
    split(folds ?? "").flatMap((fold) =>
      [...small].filter(([, value]) => value > 1).map(([word, value]): [string, number] => [word + fold, value]),
    ),
  );

const groups = (words = ""): ReadonlyMap<string, number> =>
  new Map(words.split(";").flatMap((group, i) => split(group).map((form): [string, number] => [form, i + 1])));

const phrases = (text: string): readonly string[] =>
  text
    .split(",")
    .map((phrase) => split(phrase).join(" "))
    .filter((phrase) => phrase !== "");

const hedgesOf = (by: Readonly<Partial<Record<HedgeClass, string>>> = {}): ReadonlyMap<string, HedgeClass> =>
  new Map(
    Object.entries(by).flatMap(([is, text]) =>
      phrases(text).map((phrase): [string, HedgeClass] => [phrase, is as HedgeClass]),
    ),
  );

/** "name=form,form; name=form" */
function rows(text = ""): [string, readonly string[]][] {
  return text
    .split(";")
    .filter((row) => row.includes("="))
    .map((row) => {
      const at = row.indexOf("=");
      return [row.slice(0, at).trim(), phrases(row.slice(at + 1))];
    });
}

function unitsOf(words: LanguageWords): ReadonlyMap<string, UnitRow> {
  const units = new Map<string, UnitRow>();
  const put = (kind: UnitKind, text: string | undefined): void => {
    for (const [unit, forms] of rows(text ?? "")) for (const form of forms) units.set(form, { kind, unit });
  };
  put("measure", symbols.measures);
  put("distance", symbols.distances);
  put("duration", symbols.durations);
  put("percent", symbols.percent);
  put("percent", words.percent);
  put("money", words.money);
  put("measure", words.measures);
  put("distance", words.distances);
  put("duration", words.durations);
  put("vote", words.votes);
  put("multiple", words.multiples);
  for (const [name, forms] of rows(words.smallMoney ?? "")) {
    const [unit = "", divisor = "1"] = name.split("/");
    for (const form of forms) units.set(form, { kind: "money", unit, factor: 1 / Number(divisor) });
  }
  return units;
}
