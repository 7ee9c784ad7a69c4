// Which two spellings are one name, pair by pair.
import { expect, test } from "vitest";
import { formOf, isAcronym, sameOrganisation, shortens, spells } from "../../src/reading/actors/same-name.ts";

test.each([
  ["Hill", "Ann Hill", true],
  ["Ann", "Ann Hill", true],
  ["Assad", "Bashar al-Assad", true],
  ["al-Assad", "Bashar Assad", true],
  ["Tim Cook", "Timothy Cook", true],
  ["J. Cook", "Timothy Cook", false],
  ["J. Cook", "Jonathan Cook", true],
  ["Jo Cook", "Jonathan Cook", false],
  ["Jon Cook", "Jonathan Cook", true],
  ["Jane Cook", "John Cook", false],
  ["Maria Cook", "Ann Maria Cook", true],
  ["Maria", "Ann Maria Cook", true],
  ["Lee", "Ann Lee Cook", false],
  ["Ann Lee", "Ann Lee Cook", true],
  ["Ann Wood", "Ann Lee Cook", false],
  ["Mrs Hill", "Ann Hill", true],
  ["Mr Hill", "Ann Hill", false],
  ["Mrs Hill", "Mr Hill", false],
  ["Hill", "Mrs Hill", true],
  ["Zelenskyy", "Volodymyr Zelensky", true],
  ["Johnson", "Tom Johnston", false],
  ["Muller", "Eva Müller", true],
  ["Reed", "Ann Hill", false],
])("%s is the person %s: %s", (short, full, same) =>
  expect(shortens(formOf(short, "person"), formOf(full, "person"))).toBe(same),
);

test.each([
  ["Apple", "Apple Inc.", true],
  ["Apple", "Apple Valley", false],
  ["State Department", "US State Department", true],
  ["the Department", "State Department", true],
  ["Globe", "Boston Globe", false],
  ["State Department", "Old US State Department", false],
  ["the Church", "Church of Scientology", true],
  ["Apple Inc.", "Apple", false],
  ["Apple", "Apple", false],
  ["Boston Globe", "Boston Globe Media Ltd", false],
])("%s is the body %s: %s", (short, full, same) =>
  expect(sameOrganisation(formOf(short, "organisation"), formOf(full, "organisation"))).toBe(same),
);

test.each([
  ["UN", "United Nations", true],
  ["U.N.", "United Nations", true],
  ["FBI", "Federal Bureau of Investigation", true],
  ["DoJ", "Department of Justice", true],
  ["BMW", "Bayerische Motoren Werke AG", true],
  ["UN", "United Kingdom", false],
  ["un", "United Nations", false],
  ["U", "United", false],
  ["Us", "United States", false],
])("%s spells %s: %s", (acronym, name, does) => expect(spells(acronym, name)).toBe(does));

test.each([
  ["UN", true],
  ["U.N.", true],
  ["NATO", true],
  ["U", false],
  ["Un", false],
  ["ABCDEFGHI", false],
])("%s is an acronym: %s", (text, is) => expect(isAcronym(text)).toBe(is));

test("letters exchanged in a long word are a slip of the pen, in a short one another name", () => {
  const key = (text: string): string => formOf(text, "organisation").key;
  expect(key("Untied Nations")).toBe(key("United Nations"));
  expect(key("Bank Group")).not.toBe(key("Bnak Group"));
});
