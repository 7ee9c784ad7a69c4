// One number in many notations has one key, and numbers that differ have none in common. One line a case.
import { describe, expect, test } from "vitest";
import { quantitiesOf } from "../../../src/language/number/quantities.ts";
import { cut } from "../../../src/language/tokenize.ts";

const keys = (text: string, language = "en"): string[] => quantitiesOf(cut(text), language).map(({ key }) => key);

describe("keys", () => {
  test.each([
    ["#500000", ["half a million fled", "500,000 fled", "500 000 fled", "500'000 fled", "500 thousand fled"]],
    ["#250000", ["a quarter of a million fled", "250,000 fled", "two hundred and fifty thousand fled"]],
    ["#36", ["three dozen came", "36 came", "thirty-six came"]],
    ["#150", ["a hundred and fifty came", "150 came", "one hundred and fifty came"]],
    ["#10500", ["ten thousand five hundred came", "10,500 came"]],
    ["#2500000", ["two and a half million came", "2.5 million came", "2½ million came", "2,500,000 came"]],
    ["INR 5000000000", ["it cost Rs 500 crore", "it cost Rs. 5 billion", "it cost ₹5bn"]],
    ["USD 1200000000", ["it cost $1.2bn", "it cost 1.2 billion dollars", "it cost US$1,200 million"]],
    ["USD 0.95", ["a can costs 95c now", "a can costs 95 cents", "a can costs $0.95"]],
    ["#-5", ["it was minus 5 then", "it was −5 then"]],
    ["%-0.4", ["growth was negative 0.4%", "growth was -0.4 percent", "growth was minus 0.4 per cent"]],
    ["%0.5", ["it rose .5%", "it rose 0.5 per cent", "it rose half a percent"]],
    ["%3", ["it was +3%", "it was 3 percent", "it was three per cent"]],
    ["%20", ["one in five left", "a fifth of them left", "20% left", "20 percent left"]],
    ["pp 2", ["it rose 2 percentage points", "it rose two percentage points"]],
    ["basis point 25", ["it rose 25bps then", "it rose 25 basis points"]],
    ["metre 1500", ["she won the 1500m there", "she ran 1,500 metres", "she ran 1500 meters"]],
    ["age 44 year", ["Mary Barra, 44, left", "a woman aged 44 left", "a 44-year-old left"]],
    ["#10..20", ["between 10 and 20 left", "10 to 20 left", "10-20 left", "10–20 left"]],
    ["#25th", ["on its 25th try", "on its twenty-fifth try"]],
    ["vote 52..48", ["the senate voted 52-48", "passed by 52 votes to 48"]],
  ])("%s", (key, texts) => {
    expect(texts.map((text) => keys(text))).toEqual(texts.map(() => [key]));
  });

  test.each([
    ["eine halbe Million kam", "#500000"],
    ["das kostet 1,2 Billionen Euro", "EUR 1200000000000"],
    ["das kostet 1.234,5 Mio. Euro", "EUR 1234500000"],
    ["einhundertzwanzig kamen", "#120"],
    ["zweiundzwanzig kamen", "#22"],
    ["es waren −4,6 Grad", "degree -4.6"],
    ["anderthalb Milliarden Euro", "EUR 1500000000"],
  ])("German: %s", (text, key) => {
    expect(keys(text, "de")).toEqual([key]);
  });

  test.each([
    "Call 0800 555 0100 now.",
    "Text 60611 to give.",
    "Ring +44 20 7946 0958 for news.",
    "A Fortune 500 firm.",
    "Shoes of size 13.",
    "COVID-19 tests.",
    "The 5G network.",
  ])("a label has no value: %s", (text) => {
    expect(quantitiesOf(cut(text), "en").map(({ kind, value }) => [kind, value])).toEqual([["label", undefined]]);
  });

  test.each(["Tens of thousands fled.", "Hundreds of people fled.", "Several hundred fled.", "1.250 people fled."])(
    "what is not said for sure has no value: %s",
    (text) => {
      expect(quantitiesOf(cut(text), "en").map(({ kind, value }) => [kind, value])).toEqual([["vague", undefined]]);
    },
  );

  test.each([
    ["<5 percent", "under"],
    [">100 came", "over"],
    ["~500 jobs", "about"],
    ["upwards of 500 jobs", "over"],
    ["approx. 600 jobs", "about"],
    ["no fewer than 5 men", "atLeast"],
    ["up to 5 men", "atMost"],
    ["50+ members", "atLeast"],
    ["500 jobs", undefined],
  ])("the hedge of %s is %s", (text, is) => {
    expect(quantitiesOf(cut(text), "en").map(({ hedge }) => hedge?.is)).toEqual([is]);
  });
});
