// How two numbers are kin: the same, one to fewer digits, a scale off, near, or reckoned from others; by hand.
import { expect, test } from "vitest";
import { lineOf, type Word } from "../../src/checking/line.ts";
import {
  derive,
  isNear,
  isRival,
  rounds,
  sameKind,
  scales,
  statesSame,
} from "../../src/checking/parts/figure-arithmetic.ts";

const numbersIn = (text: string, sentence = 0): readonly Word[] =>
  lineOf(text, "en", sentence).content.filter(({ kind }) => kind === "number");
const numberOf = (text: string): Word => numbersIn(`It was ${text}.`)[0] as Word;

test.each([
  ["1.2 million", "1,234,000", true],
  ["1.3 million", "1,250,000", true],
  ["1.2 million", "1,250,000", true],
  ["1.4 million", "1,250,000", false],
  ["1,000", "1,012", true],
  ["1,000", "950", true],
  ["1,000", "949", false],
  ["12", "12", false],
  ["12.3", "12", false],
  ["100", "98", true],
  ["100", "89", false],
  ["$3 billion", "$3.1 billion", true],
  ["$3 billion", "€3.1 billion", false],
  ["40%", "40.4%", true],
  ["0", "0.4", false],
])("%s rounds %s: %s", (claimed, given, is) => expect(rounds(numberOf(claimed), numberOf(given))).toBe(is));

test.each([
  ["3 million", "3,000", true],
  ["3,000", "3 million", true],
  ["3 billion", "3 million", true],
  ["3 billion", "3", true],
  ["3", "3 billion", true],
  ["3 million", "3.1 billion", true],
  ["$3 million", "€3 billion", false],
  ["300", "3", false],
  ["12,000", "13", false],
])("%s is a scale off %s: %s", (claimed, given, is) => expect(scales(numberOf(claimed), numberOf(given))).toBe(is));

test.each([
  ["100", "105", true],
  ["100", "95", true],
  ["100", "107", false],
  ["$100", "€105", false],
])("%s is near %s: %s", (claimed, given, is) => expect(isNear(numberOf(claimed), numberOf(given))).toBe(is));

test.each([
  ["a dozen people", "12 people", true],
  ["12", "12 people", true],
  ["12 metres", "12 tonnes", false],
  ["12", "12 tonnes", true],
  ["12 people", "13 people", false],
  ["two thirds", "66.67%", true],
  ["5 to 10", "5 to 12", false],
  ["5 to 10", "5 to 10", true],
])("%s is the same as %s: %s", (one, other, is) => expect(statesSame(numberOf(one), numberOf(other))).toBe(is));

test.each([
  ["$5", "$6", true],
  ["$5", "€6", false],
  ["5 people", "6 people", true],
  ["5 people", "6%", false],
  ["two thirds", "6%", true],
])("%s and %s are of one kind: %s", (one, other, is) => expect(sameKind(numberOf(one), numberOf(other))).toBe(is));

test("a rival is another number of the same kind and unit", () => {
  expect(isRival(numberOf("5 people"), numberOf("6 people"))).toBe(true);
  expect(isRival(numberOf("5 people"), numberOf("5 people"))).toBe(false);
  expect(isRival(numberOf("5 metres"), numberOf("6 tonnes"))).toBe(false);
  const [age] = numbersIn("Tom Reed, 45, left.");
  expect(isRival(age as Word, numberOf("46"))).toBe(false);
});

test.each<[string, string, string | undefined]>([
  ["42", "It hit 12 farms and 30 barns.", "12 + 30"],
  ["18", "It hit 12 farms and 30 barns.", "30 - 12"],
  ["18", "It hit 30 farms and 12 barns.", "30 - 12"],
  ["43", "It hit 12 farms and 30 barns.", undefined],
  ["1", "It hit 3 farms and 2 barns.", undefined],
  ["$5 million", "It cost $2 million and $3 million.", "$2 million + $3 million"],
  ["5", "It cost $2 and $3.", undefined],
  ["40%", "It hit 12 farms of 30.", "12 / 30"],
  ["20%", "It rose to 36 farms from 30.", "(36 - 30) / 30"],
  ["30%", "It hit 10% of farms and 20% of barns.", "10% + 20%"],
  ["50%", "It hit 12 farms of 30.", undefined],
])("%s from: %s by %s", (claimed, source, words) =>
  expect(derive(numberOf(claimed), numbersIn(source))?.words).toBe(words),
);

test("numbers two sentences apart are not reckoned with", () => {
  const [near, far] = [1, 2].map((at) => [...numbersIn("It hit 12 farms."), ...numbersIn("It hit 30 barns.", at)]);
  expect(derive(numberOf("42"), near as Word[])?.words).toBe("12 + 30");
  expect(derive(numberOf("42"), far as Word[])).toBeUndefined();
});
