// Two numbers side by side: what one is to the other, by a table made by hand.
import { expect, test } from "vitest";
import type { Word } from "../../src/checking/line.ts";
import {
  derive,
  isNear,
  isRival,
  rounds,
  sameKind,
  scales,
  statesSame,
} from "../../src/checking/parts/figure-arithmetic.ts";
import { prepare } from "../../src/checking/prepared.ts";

const numbersOf = (...sentences: readonly string[]): readonly Word[] => prepare(sentences, "en").numbers;
const number = (text: string): Word => numbersOf(`They had ${text} there.`)[0] as Word;

test.each([
  ["40 wells", "40 wells", true],
  ["40 wells", "41 wells", false],
  ["40", "40 km", true],
  ["40 km", "40 kg", false],
  ["$40", "€40", false],
  ["3 to 5 km", "3 to 6 km", false],
  ["2 May 2020", "2 May", true],
  ["2 May 2020", "3 May", false],
])("%s states the same as %s: %s", (one, other, same) => {
  expect(statesSame(number(one), number(other))).toBe(same);
  expect(statesSame(number(other), number(one))).toBe(same);
});

test.each([
  ["40 wells", "41 wells", true],
  ["40 wells", "40 wells", false],
  ["40 km", "41 kg", false],
  ["$40", "€41", false],
  ["$40", "$41", true],
  ["40%", "41%", true],
  ["40%", "41 wells", false],
  ["40 years old", "41 years", false],
  ["40 years old", "41 years old", true],
])("%s and %s could stand in one another's place: %s", (one, other, rival) =>
  expect(isRival(number(one), number(other))).toBe(rival),
);

test.each([
  ["40 wells", "300 farms", true],
  ["40 wells", "40%", false],
  ["$40", "$300", true],
  ["$40", "€40", false],
  ["2 May", "3 June", true],
  ["2 May", "12 wells", false],
])("%s and %s are of one kind: %s", (one, other, same) => expect(sameKind(number(one), number(other))).toBe(same));

test.each([
  ["1,200", "1,234", true],
  ["1,300", "1,234", false],
  ["1,240", "1,234", false],
  ["1,300", "1,250", true],
  ["1,234", "1,234", false],
  ["1,234", "1,200", false],
  ["1,000", "1,234", false],
  ["0", "3", false],
  ["3", "0", false],
  ["2.5 km", "2.54 km", true],
  ["2.5 km", "2.54 kg", false],
  ["8%", "8.4%", true],
  ["9%", "8.4%", false],
  ["$3 million", "$3.1 million", true],
  ["-4 degrees", "-4.2 degrees", true],
])("%s rounds %s: %s", (claimed, given, does) => expect(rounds(number(claimed), number(given))).toBe(does));

test.each([
  ["5 million", "5,000", true],
  ["5,000", "5 million", true],
  ["5 billion", "5", true],
  ["5", "5 billion", true],
  ["5", "50", false],
  ["5 million", "5.2 billion", true],
  ["5 km", "5,000 kg", false],
  ["5", "0", false],
])("%s is %s a thousand, a million or a billion times off: %s", (claimed, given, does) =>
  expect(scales(number(claimed), number(given))).toBe(does),
);

test.each([
  ["100", "105", true],
  ["100", "95", true],
  ["100", "106", false],
  ["100", "94", false],
  ["100 km", "105 kg", false],
  ["0", "0", false],
])("%s is within six per cent of %s: %s", (claimed, given, does) =>
  expect(isNear(number(claimed), number(given))).toBe(does),
);

test.each([
  ["70 wells", ["It has 40 wells and 30 farms."], "40 + 30"],
  ["10 wells", ["It has 40 wells and 30 farms."], "40 - 30"],
  ["10 wells", ["It has 30 wells and 40 farms."], "40 - 30"],
  ["75%", ["It has 30 wells and 40 farms."], "30 / 40"],
  ["25%", ["It has 30 wells and 40 farms."], "(30 - 40) / 40"],
  ["33%", ["It has 40 wells and 30 farms."], "(40 - 30) / 30"],
  ["76%", ["It has 30 wells and 40 farms."], undefined],
  ["30%", ["It rose 10% and then 20%."], "10% + 20%"],
  ["$70", ["It paid $40 and then $30."], "$40 + $30"],
  ["$70", ["It paid $40 and then €30."], undefined],
  ["$70", ["It has 40 wells and 30 farms."], undefined],
  ["70 wells", ["It has 40 wells.", "It has 30 farms."], "40 + 30"],
  ["70 wells", ["It has 40 wells.", "It rains.", "It has 30 farms."], undefined],
  ["1", ["It has 4 wells and 3 farms."], undefined],
  ["2", ["It has 5 wells and 3 farms."], "5 - 3"],
])("%s out of %s: %s", (claimed, sentences, words) =>
  expect(derive(number(claimed), numbersOf(...sentences))?.words).toBe(words),
);
