// Kinds of numbers that public reports found misread, in sentences of our own: what a figure is worth, and what is none.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const figures = (text: string, language = "en") => read({ title: "", text, language }).figures;

/** "25 kilometre, 3..4 vote": every figure that is found, its value and its unit. */
const valuesIn = (text: string, language?: string): string =>
  figures(text, language)
    .map(({ value, high, unit }) => `${value}${high === undefined ? "" : `..${high}`} ${unit}`.trim())
    .join(", ");

describe("a number's value", () => {
  test.each([
    ["a point before it", "The rate slid .25% in March.", "0.25 %"],
    ["a point before it", "Wages grew by just .7 per cent last quarter.", "0.7 %"],
    ["a point before it", "The driver had .08 grams in his blood.", "0.08 gram"],
    ["its sign", "It was −7 °C in Karsk on Sunday.", "-7 celsius"],
    ["its sign", "The firm posted a result of minus €3 million.", "-3000000 EUR"],
    ["its sign", "Growth came in at -0.2 percent.", "-0.2 %"],
    ["its sign", "The account stood at -£250 in June.", "-250 GBP"],
    ["no sign", "The home side won 3-1 on Sunday.", "3..1 score"],
    ["no sign", "Some 40-50 people came.", "40..50 people"],
    ["spaced", "Some 25 000 fans came.", "25000 fans"],
    ["spaced", "The club paid CHF 1’250’000 for him.", "1250000 CHF"],
    ["spaced", "The town has 7 340 inhabitants.", "7340 inhabitants"],
    ["spaced", "The tank holds 12\u202f000 litres.", "12000 litre"],
    ["not spaced", "In 2019 300 people left.", "300 people"],
    ["not spaced", "On 3 June 400 cars burned.", "400 cars"],
    ["metres", "He ran the 800m on Sunday.", "800 metre"],
    ["metres", "A 120m tower will be built here.", "120 metre"],
    ["metres", "The fire stopped 30m from the house.", "30 metre"],
    ["millions", "The firm lost $80m and cut its costs by £5m.", "80000000 USD, 5000000 GBP"],
    ["millions", "The app has 40m users.", "40000000 users"],
    ["basis points", "The spread widened by 140 bps.", "140 basis point"],
    ["basis points", "Rates were cut by 50bp.", "50 basis point"],
    ["thousands", "Some 20 thousands came to the square.", "20000"],
    ["lakh and crore", "The town built 3.5 lakh homes for 12,50,000 voters.", "350000 homes, 1250000 voters"],
    ["lakh and crore", "The state lent Rs 40,000 crore.", "400000000000 INR"],
    ["struck out", "The school will cost ~~18~~ 23 million pounds.", "23000000 GBP"],
    ["struck out", "The tank held ~~40~~ litres of ~~milk~~ water and 12 fish.", "12 fish"],
    ["not struck out", "The tank held ~40 litres and ~50 fish.", "40 litre, 50 fish"],
    ["in a name", "The captain Pieter ten Brink left.", ""],
    ["in a name", "The band Nine Inch Nails played for ten fans.", "10 fans"],
  ])("%s: %s", (_, text, expected) => {
    expect(valuesIn(text)).toBe(expected);
  });

  test.each([
    ["Das kostet 4,5 Milliarden Euro.", "4500000000 EUR"],
    ["Der Fonds verlor 2 Billionen Dollar.", "2000000000000 USD"],
  ])("long scale: %s", (text, expected) => {
    expect(valuesIn(text, "de")).toBe(expected);
  });

  test.each([
    "Witnesses can ring 01632 960 123 or send an email.",
    "Call 1-800-555-0199 for help.",
    "The hotline is (020) 7946 0321.",
    "Dial 999 if you smell gas.",
    "Text HELP to 88222 for a free guide.",
    "Reach the desk on WhatsApp at +49 30 901820.",
  ])("none in a number to call: %s", (text) => {
    expect(valuesIn(text)).toBe("");
  });
});

describe("who says a number", () => {
  test.each([
    ["The index added 5% in June.", undefined],
    ["Early models suggest that 40 homes may burn.", undefined],
    ["Profits beat estimates and added 5%.", undefined],
    ["Lower sales told in the accounts, which fell 4%.", undefined],
    ["Nina Holt of Ohio said that 40 homes had burned.", "Nina Holt"],
    ["Vale Works had asked for 19 million.", undefined],
    ["Brock offered 17 million pounds; Vale Works had asked for more.", undefined],
    ["Models suggest that 40 homes may burn, the fire service said.", "the fire service"],
  ])("%s", (text, speaker) => {
    const found = figures(text).filter(({ kind }) => kind !== "age");
    expect(found.map(({ saidBy }) => saidBy)).toEqual([speaker]);
  });
});

describe("what a number is of", () => {
  test.each([
    ["magnitude 5.1", "5.1", "A tremor of magnitude 5.1 was felt at a depth of 12 miles at 04:20."],
    ["magnitude 4.8", "4.8", "A quake of magnitude 4.8 shook the coast at 09:30 and cut power to 80,000 homes."],
    ["Eva, 22", "22", "Max Dorn, 60, and his daughter Eva, 22, were found on Sunday."],
    ["Lina, 29", "29", "Omar Petrie, 33, sued his sister, Lina, 29, over a house."],
    ["costs rose 9%", "9%", "Profit fell 4% to $2.2 billion on Tuesday as costs rose 9%."],
  ])("%s", (label, number, text) => {
    expect(figures(text).find((figure) => figure.text === number)?.measures).toContain(label);
  });

  test.each([
    ["Nina", "7", "Nina Holt, whose son is 7, won the prize."],
    ["Max", "22", "Max Dorn and his daughter, 22, were found on Sunday."],
    ["costs", "4%", "Profit fell 4% as costs rose 9%."],
  ])("never of %s: %s", (wrong, number, text) => {
    const found = figures(text).find((figure) => figure.text === number);
    expect(found?.measures.startsWith(wrong) ?? false).toBe(false);
  });
});

describe("a number keeps its hedge", () => {
  test.each([
    "ca. 40",
    "approx. 40",
    "roughly two dozen",
    "fewer than 40",
    "as many as 300",
    "just shy of 90",
    "in the region of 80",
    "north of 70",
    "an estimated 60",
    "some 200",
    "nearly 20",
    "close on 50",
    "give or take 50",
  ])("The firm lost %s jobs in June.", (number) => {
    const [figure, ...more] = figures(`The firm lost ${number} jobs in June.`);
    expect(more).toEqual([]);
    expect(figure?.hedge ?? "").not.toBe("");
  });

  test.each(["40 or so", "40-odd", "40-plus", "40 or more"])("The firm lost %s jobs in June.", (number) => {
    const found = figures(`The firm lost ${number} jobs in June.`);
    expect(found.every(({ hedge = "" }) => hedge !== "")).toBe(true);
  });
});
