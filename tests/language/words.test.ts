// A word that is added to a table is read: every month, hedge and unit of every language, and one word of each kind.
import { describe, expect, test } from "vitest";
import { germanWords } from "../../src/language/de/number-words.ts";
import { english } from "../../src/language/en/numbers.ts";
import { spanish } from "../../src/language/more/es.ts";
import { french } from "../../src/language/more/fr.ts";
import { italian } from "../../src/language/more/it.ts";
import { dutch } from "../../src/language/more/nl.ts";
import { portuguese } from "../../src/language/more/pt.ts";
import { conversions } from "../../src/language/number/conversions.ts";
import { quantitiesOf } from "../../src/language/number/quantities.ts";
import { cut } from "../../src/language/tokenize.ts";
import { vocabularyOf } from "../../src/language/vocabularies.ts";
import { read } from "../../src/reading/read.ts";

const languages = [
  ["en", english],
  ["de", germanWords],
  ["es", spanish],
  ["fr", french],
  ["it", italian],
  ["nl", dutch],
  ["pt", portuguese],
] as const;

describe.each(languages)("%s", (language, words) => {
  const months = words.months.split(";").map((group) => group.trim().split(/\s+/));

  test("every form of every month is read as that month", () => {
    expect(months.length).toBe(12);
    const wrong = months.flatMap((forms, at) =>
      forms.filter((form) => {
        const day = `3${language === "de" ? "." : ""} ${language === "en" ? capital(form) : form} 2025`;
        const dates = quantitiesOf(cut(day), language).map(({ date }) => date);
        return !dates.some((date) => date?.day === 3 && date.month === at + 1 && date.year === 2025);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("every hedge before a number is read as what it says, however long it is", () => {
    const wrong = Object.entries(words.hedges ?? {}).flatMap(([is, phrases]) =>
      phrases
        .split(",")
        .map((phrase) => phrase.trim().replace(/\s+/g, " "))
        .filter((phrase) => phrase !== "")
        .filter((phrase) => quantitiesOf(cut(`X ${phrase} 300 kg`), language)[0]?.hedge?.is !== is),
    );
    expect(wrong).toEqual([]);
  });

  test("every length can be set beside another length, and every area and mass that is named so", () => {
    const units = [...vocabularyOf(language).units.values()];
    const dimension = (unit: string): string | undefined => conversions.get(unit)?.[0];
    const lengths = units.filter(({ kind }) => kind === "distance").map(({ unit }) => unit);
    expect(lengths.length).toBeGreaterThan(5);
    expect(lengths.filter((unit) => dimension(unit) !== "length")).toEqual([]);
    const measures = units.filter(({ kind }) => kind === "measure").map(({ unit }) => unit);
    const areas = measures.filter((unit) => /^square |^acre$|^hectare$/.test(unit));
    expect(areas.filter((unit) => dimension(unit) !== "area")).toEqual([]);
    const masses = measures.filter((unit) => /gram$|^tonne$|^pound$|^ounce$|^hundredweight$/.test(unit));
    expect(masses.filter((unit) => dimension(unit) !== "mass")).toEqual([]);
  });
});

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The one figure of a sentence, as it is shown: hedge, value and unit. */
function figureIn(sentence: string, language: string): string {
  const figures = read({ title: "", text: sentence, language }).figures;
  return figures.map(({ hedge = "", value, unit }) => `${hedge} ${value} ${unit}`.trim()).join("; ");
}

const speakerIn = (sentence: string, language: string): string | undefined =>
  read({ title: "", text: sentence, language }).quotes[0]?.speaker;

const roleIn = (sentence: string): string | undefined =>
  read({ title: "", text: sentence, language: "en" }).actors[0]?.role?.text;

const dayIn = (sentence: string, language: string): string | undefined =>
  quantitiesOf(cut(sentence), language).find(({ date }) => date !== undefined)?.key;

describe("a word of each kind shows in what is read, and a word of no table does not", () => {
  test.each([
    ["hedge", "en", "The fire burnt roughly 300 hectares.", "roughly 300 hectare"],
    ["no hedge", "en", "The fire burnt vorply 300 hectares.", "300 hectare"],
    ["hedge", "de", "Das Feuer erfasste rund 300 Hektar.", "rund 300 hectare"],
    ["no hedge", "de", "Das Feuer erfasste worp 300 Hektar.", "300 hectare"],
    ["no unit", "en", "The tank holds 40 vorps of fuel.", "40 vorps"],
    ["no unit", "de", "Der Tank fasst 40 Worpe Benzin.", "40 Worpe"],
    ["no scale", "en", "The bridge cost $3 vorpion last year.", "3 USD"],
    ["no scale", "de", "Die Brücke kostete 3 Worpionen Euro.", "3 EUR"],
    ["unit", "en", "The tank holds 40 litres of fuel.", "40 litre"],
    ["unit", "de", "Der Tank fasst 40 Liter Benzin.", "40 litre"],
    ["scale", "en", "The bridge cost $3 million last year.", "3000000 USD"],
    ["scale", "de", "Die Brücke kostete 3 Millionen Euro.", "3000000 EUR"],
    ["weekday", "en", "By Monday 12 had died.", "12"],
    ["no weekday", "en", "By Vorpday 12 had died.", ""],
  ])("%s, %s: %s", (_kind, language, sentence, shown) => expect(figureIn(sentence, language)).toBe(shown));

  test.each([
    ["month", "en", "It opened on 3 October 2025.", "@2025-10-03"],
    ["short month", "en", "It opened on 3 Oct. 2025.", "@2025-10-03"],
    ["no month", "en", "It opened on 3 Zoctober 2025.", "@2025"],
    ["month", "de", "Es begann am 3. Oktober 2025.", "@2025-10-03"],
    ["short month", "de", "Es begann am 3. Okt. 2025.", "@2025-10-03"],
    ["month", "es", "Abrió el 3 de octubre de 2025.", "@2025-10-03"],
    ["short month", "es", "Abrió el 3 ene. 2025.", "@2025-01-03"],
  ])("%s, %s: %s", (_kind, language, sentence, day) => expect(dayIn(sentence, language)).toBe(day));

  test.each([
    ["verb of speaking", "en", '"The bridge is safe," insisted Mary Smith.', "Mary Smith"],
    ["no verb", "en", '"The bridge is safe," vorped Mary Smith.', undefined],
    ["verb of speaking", "de", "„Die Brücke ist sicher“, betonte Lena Böttcher.", "Lena Böttcher"],
    ["no verb", "de", "„Die Brücke ist sicher“, worpte Lena Böttcher.", undefined],
    ["title", "de", "„Die Brücke ist sicher“, sagte Professor Lena Böttcher.", "Lena Böttcher"],
    ["no title", "de", "„Die Brücke ist sicher“, sagte Worp Lena Böttcher.", undefined],
  ])("%s, %s: %s", (_kind, language, sentence, speaker) => expect(speakerIn(sentence, language)).toBe(speaker));

  test.each([
    ["title", "The surgeon Madame Mary Smith came.", "surgeon"],
    ["no title", "The surgeon Vorp Mary Smith came.", undefined],
    ["role word", "The surgeon Mary Smith came.", "surgeon"],
    ["no role word", "The vorpist Mary Smith came.", undefined],
  ])("%s, en: %s", (_kind, sentence, role) => expect(roleIn(sentence)).toBe(role));
});
