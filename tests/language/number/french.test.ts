// French numbers in words: by twenties as in Paris, by tens as in Brussels and Geneva.
import { expect, test } from "vitest";
import { quantitiesOf } from "../../../src/language/number/quantities.ts";
import { cut } from "../../../src/language/tokenize.ts";

const numbers: readonly (readonly [words: string, value: number])[] = [
  ["deux", 2],
  ["trois", 3],
  ["quatre", 4],
  ["cinq", 5],
  ["six", 6],
  ["sept", 7],
  ["huit", 8],
  ["dix", 10],
  ["onze", 11],
  ["douze", 12],
  ["treize", 13],
  ["quatorze", 14],
  ["quinze", 15],
  ["seize", 16],
  ["dix-sept", 17],
  ["dix-huit", 18],
  ["dix-neuf", 19],
  ["vingt", 20],
  ["vingt et un", 21],
  ["vingt-et-un", 21],
  ["vingt et une", 21],
  ["vingt-deux", 22],
  ["vingt-sept", 27],
  ["vingt-neuf", 29],
  ["trente", 30],
  ["trente et un", 31],
  ["trente-six", 36],
  ["quarante", 40],
  ["quarante-deux", 42],
  ["quarante-neuf", 49],
  ["cinquante", 50],
  ["cinquante-cinq", 55],
  ["soixante", 60],
  ["soixante et un", 61],
  ["soixante-neuf", 69],
  ["soixante-dix", 70],
  ["soixante et onze", 71],
  ["soixante-et-onze", 71],
  ["soixante-douze", 72],
  ["soixante-quinze", 75],
  ["soixante-seize", 76],
  ["soixante-dix-sept", 77],
  ["soixante-dix-neuf", 79],
  ["quatre-vingts", 80],
  ["quatre-vingt-un", 81],
  ["quatre-vingt-deux", 82],
  ["quatre-vingt-neuf", 89],
  ["quatre-vingt-dix", 90],
  ["quatre-vingt-onze", 91],
  ["quatre-vingt-seize", 96],
  ["quatre-vingt-dix-sept", 97],
  ["quatre-vingt-dix-neuf", 99],
  ["septante", 70],
  ["septante et un", 71],
  ["septante-trois", 73],
  ["huitante", 80],
  ["huitante-six", 86],
  ["octante", 80],
  ["nonante", 90],
  ["nonante et un", 91],
  ["nonante-sept", 97],
  ["cent", 100],
  ["cent un", 101],
  ["cent vingt", 120],
  ["cent soixante et onze", 171],
  ["deux cents", 200],
  ["deux cent cinquante", 250],
  ["trois cent quatre-vingts", 380],
  ["neuf cent nonante-neuf", 999],
  ["neuf cent quatre-vingt-dix-neuf", 999],
  ["mille", 1000],
  ["mille deux cents", 1200],
  ["mille un", 1001],
  ["deux mille", 2000],
  ["deux mille vingt-six", 2026],
  ["dix mille cinq cents", 10_500],
  ["quatre-vingt mille", 80_000],
  ["cent mille", 100_000],
  ["trois cent vingt mille quatre cents", 320_400],
  ["deux millions", 2_000_000],
  ["un million", 1_000_000],
  ["deux millions trois cent mille", 2_300_000],
  ["quatre milliards", 4_000_000_000],
];

test.each(numbers)("%s personnes is %d", (words, value) => {
  const found = quantitiesOf(cut(`On a vu ${words} personnes à Lyon.`), "fr");
  expect(found.map((one) => one.value)).toEqual([value]);
});

test("there are eighty of them at least", () => expect(numbers.length).toBeGreaterThanOrEqual(80));

test.each([
  "Il a acheté un vélo neuf.",
  "Une femme est venue.",
  "C'est la vingt-deuxième fois.",
  "Il vit dans les Deux-Sèvres.",
  "Le deux-roues est tombé.",
  "Des millions de gens le savent.",
])("%s counts nothing", (text) => expect(quantitiesOf(cut(text), "fr").map((one) => one.value)).toEqual([]));

test("a share in words is a share, and its “cent” no hundred", () => {
  const found = quantitiesOf(cut("Les prix ont monté de dix pour cent en mai."), "fr");
  expect(found.map(({ value, unit }) => [value, unit])).toEqual([[10, "%"]]);
});

test("a short form of a month stays one", () => {
  const [found] = quantitiesOf(cut("Le 5 sept. 2025 à Lyon."), "fr");
  expect([found?.date?.day, found?.date?.month]).toEqual([5, 9]);
});
