// Which figures a sentence tells and all a reader learns of each: value, unit, kind, hedge, who says so, when, of what.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

/** Words; value; upper end; unit; kind; hedge; said by; as of; label. */
test.each([
  [
    "The storm killed 40 people in Ellery on Monday.",
    ["40 people; 40; ; people; count; ; ; ; The storm killed 40 people in Ellery on Monday"],
  ],
  [
    "The storm killed at least 40 people and injured 300 others.",
    [
      "at least 40 people; 40; ; people; count; at least; ; ; The storm killed at least 40 people",
      "300 others; 300; ; others; count; ; ; ; The storm killed at least 40 people and injured 300 others",
    ],
  ],
  [
    "Sales rose 8% to $3.1 billion in the first quarter.",
    [
      "8%; 8; ; %; percent; ; ; ; Sales rose 8% to $3.1 billion in the first quarter",
      "$3.1 billion; 3100000000; ; USD; money; ; ; ; Sales rose 8% to $3.1 billion in the first quarter",
    ],
  ],
  [
    "Sales fell by more than 8 percent last year.",
    ["more than 8 percent; 8; ; %; percent; more than; ; last year; Sales fell by more than 8 percent last year"],
  ],
  [
    "The firm cut 500 of its 2,000 jobs.",
    ["500 of its 2,000 jobs; 500; ; jobs; count; ; ; ; The firm cut 500 of its 2,000 jobs"],
  ],
  [
    "About three dozen people were arrested.",
    ["About three dozen people; 36; ; people; count; About; ; ; About three dozen people were arrested"],
  ],
  [
    "Half a million people fled the town.",
    ["Half a million people; 500000; ; people; count; ; ; ; Half a million people fled the town"],
  ],
  [
    "The house cost between $2 million and $3 million.",
    ["$2 million and $3 million; 2000000; 3000000; USD; money; ; ; ; "],
  ],
  [
    "Tom Reed, 45, was jailed for six years.",
    [
      "45; 45; ; year; age; ; ; ; Tom Reed, 45",
      "six years; 6; ; year; duration; ; ; ; Tom Reed, 45, was jailed for six years",
    ],
  ],
  ["Ann Hill's son, 12, was hurt.", ["12; 12; ; year; age; ; ; ; "]],
  ["The mayor said 300 houses had burned.", ["300 houses; 300; ; houses; count; ; The mayor; ; 300 houses had burned"]],
  [
    "According to the ministry, 300 houses burned.",
    ["300 houses; 300; ; houses; count; ; the ministry; ; 300 houses burned"],
  ],
  [
    "Police arrested 12 men, the ministry said on Monday.",
    ["12 men; 12; ; men; count; ; the ministry; ; Police arrested 12 men"],
  ],
  [
    "The bridge is 1,200 metres long.",
    ["1,200 metres; 1200; ; metre; distance; ; ; ; The bridge is 1,200 metres long"],
  ],
  [
    "The river rose 3 metres above its normal level.",
    ["3 metres; 3; ; metre; distance; ; ; ; The river rose 3 metres above its normal level"],
  ],
  ["One in five children is poor.", ["One in five; 0.2; ; share; percent; ; ; ; One in five children is poor"]],
  [
    "The price of oil fell $2 to $71.50 a barrel.",
    [
      "$2; 2; ; USD; money; ; ; ; The price of oil fell $2 to $71.50 a barrel",
      "$71.50; 71.5; ; USD; money; ; ; ; The price of oil fell $2 to $71.50 a barrel",
    ],
  ],
  [
    "Unemployment stood at 4.5% in May, up from 4.2% in April.",
    [
      "4.5%; 4.5; ; %; percent; ; ; in May; Unemployment stood at 4.5% in May",
      "4.2%; 4.2; ; %; percent; ; ; in April; Unemployment stood at 4.5% in May, up from 4.2% in April",
    ],
  ],
  ["The team won 3-1 on Monday.", ["3-1; 3; 1; score; score; ; ; ; The team won 3-1 on Monday"]],
  [
    "The law was passed by 52 votes to 48.",
    ["52 votes to 48; 52; 48; vote; vote; ; ; ; The law was passed by 52 votes to 48"],
  ],
  [
    "Some 40,000 tonnes of wheat were sold.",
    ["Some 40,000 tonnes; 40000; ; tonne; measure; Some; ; ; Some 40,000 tonnes of wheat were sold"],
  ],
  ["The court fined the firm £250,000.", ["£250,000; 250000; ; GBP; money; ; ; ; The court fined the firm £250,000"]],
  ["The town has a population of 12,000.", ["12,000; 12000; ; ; count; ; ; ; The town has a population of 12,000"]],
  [
    "The temperature fell to -5 degrees.",
    ["-5 degrees; -5; ; degree; measure; ; ; ; The temperature fell to -5 degrees"],
  ],
  [
    "The company employs 3,400 people in 12 countries.",
    [
      "3,400 people; 3400; ; people; count; ; ; ; The company employs 3,400 people in 12 countries",
      "12 countries; 12; ; countries; count; ; ; ; The company employs 3,400 people in 12 countries",
    ],
  ],
  ["The train was 20 minutes late.", ["20 minutes; 20; ; minute; duration; ; ; ; The train was 20 minutes late"]],
  [
    "The road will be closed for 14 months.",
    ["14 months; 14; ; month; duration; ; ; ; The road will be closed for 14 months"],
  ],
  [
    "The share of renewables rose to 40 per cent.",
    ["40 per cent; 40; ; %; percent; ; ; ; The share of renewables rose to 40 per cent"],
  ],
  [
    "They collected 1.5 million signatures against the plan.",
    ["1.5 million signatures; 1500000; ; signatures; count; ; ; ; collected 1.5 million signatures against the plan"],
  ],
  [
    "Nearly 90% of the 1,000 people asked said yes.",
    [
      "Nearly 90%; 90; ; %; percent; Nearly; ; ; Nearly 90% of the 1,000 people asked said yes",
      "1,000 people; 1000; ; people; count; ; ; ; Nearly 90% of the 1,000 people asked said yes",
    ],
  ],
  ["Boeing sold 737 planes and the A380 flew.", ["737 planes; 737; ; planes; count; ; ; ; Boeing sold 737 planes"]],
  ["Call 555 1234 for more.", []],
  ["In 2019 the firm sold 20 ships.", ["20 ships; 20; ; ships; count; ; ; In 2019; the firm sold 20 ships"]],
  [
    "The budget of $5m was cut to $3m.",
    [
      "$5m; 5000000; ; USD; money; ; ; ; The budget of $5m was cut to $3m",
      "$3m; 3000000; ; USD; money; ; ; ; The budget of $5m was cut to $3m",
    ],
  ],
  [
    "Fewer than 10 people were there.",
    ["Fewer than 10 people; 10; ; people; count; Fewer than; ; ; Fewer than 10 people were there"],
  ],
  [
    "The minister promised 1,000 new homes by 2030.",
    ["1,000 new homes; 1000; ; homes; count; ; ; by 2030; The minister promised 1,000 new homes by 2030"],
  ],
])("%s", (sentence, told) => {
  const { figures } = read({ title: "", text: sentence, language: "en" });
  expect(
    figures.map(({ text, value, high, unit, kind, hedge, saidBy, asOf, measures }) =>
      [text, value, high, unit, kind, hedge, saidBy, asOf, measures].map((each) => each ?? "").join("; "),
    ),
  ).toEqual(told);
});
