// Invented sentences with what makes each of them false and what leaves it true: numbers in words, ages, roles, speakers,
// conditions. Made by hand: "#" in a frame is where a number stands, {a} and {b} are where people do.

import { checkText } from "../../src/checking/check-text.ts";
import type { Row } from "./harness.ts";

export type Framed = {
  readonly family: string;
  readonly says: string;
  readonly claim: string;
  readonly isTrue: boolean;
};

const numberFrames = [
  "The flood drove # people from their homes in Vale on Monday, the mayor said.",
  "Doctors in Orrin treated # patients after the fire at the market.",
  "The port of Halmar handled # boxes in May, a record for the month.",
  "The strike kept # pupils at home in Norland on Thursday.",
  "At the rally in Velden, # workers carried black flags.",
  "The company sold # cars in Sudland before the factory closed.",
];

/** What the source says, then what says something else, then what says the same. */
const numbers: Readonly<Record<string, readonly (readonly [string, readonly string[], readonly string[]])[]>> = {
  dozens: [
    ["three dozen", ["three", "dozen", "30", "thirty", "36,000", "a dozen"], ["36", "thirty-six"]],
    ["two dozen", ["two", "20", "a dozen", "200"], ["24"]],
    ["a dozen", ["a", "10", "two dozen", "dozens of"], ["12", "twelve"]],
    ["half a dozen", ["a dozen", "half", "12", "five"], ["six", "6"]],
    ["dozens of", ["a dozen", "12", "hundreds of", "24"], []],
    ["12 dozen", ["12", "120", "dozens of"], ["144"]],
  ],
  halves: [
    ["half a million", ["a million", "1 million", "half a billion", "half", "50,000"], ["500,000"]],
    ["two and a half million", ["two million", "a half million", "2.5 billion", "25 million"], ["2.5 million"]],
    ["three and a half thousand", ["three thousand", "3,000", "35,000"], ["3,500"]],
    ["half of the 400", ["the 400", "400", "half of the 40"], []],
    ["one and a half thousand", ["one thousand", "a half thousand", "15,000"], ["1,500"]],
    ["1½ million", ["1 million", "½ million", "11 million"], ["1.5 million"]],
  ],
  quarters: [
    ["a quarter of a million", ["a million", "a quarter", "25,000", "a quarter of a billion"], ["250,000"]],
    ["three quarters of a million", ["a million", "a quarter of a million", "three million"], ["750,000"]],
    ["a quarter of the 800", ["the 800", "800", "three quarters of the 800"], []],
    ["a third of the 900", ["the 900", "900", "two thirds of the 900"], []],
    ["two thirds of all", ["all", "a third of all", "two of all"], []],
  ],
  "lakh and crore": [
    ["3 lakh", ["3", "3 crore", "3 million", "30,000"], ["300,000", "3,00,000"]],
    ["2.5 lakh", ["2.5", "25,000", "2.5 million", "2.5 crore"], ["250,000"]],
    ["12 crore", ["12", "12 lakh", "12 million", "1.2 million"], ["120 million"]],
    ["4 lakh crore", ["4 lakh", "4 crore", "4 million"], []],
    ["5,00,000", ["5", "50,000", "5,000,000"], ["500,000", "5 lakh"]],
  ],
  "leading marks": [
    ["1 200 000", ["1", "200 000", "1 200", "000"], ["1,200,000", "1.2 million"]],
    [".5 million", ["5 million", "0.05 million"], ["500,000"]],
    ["~400", ["400", "over 400", "4,400"], []],
    ["400+", ["400", "under 400"], []],
    ["<600", ["600", ">600", "over 600"], []],
  ],
};

const ages: readonly (readonly [string, readonly string[]])[] = [
  [
    "{a}, 51, and his wife, {b}, 48, died in a fire in Orrin.",
    [
      "{a}, 48, died in a fire in Orrin.",
      "{a}, 51, and his wife, {b}, 51, died in a fire in Orrin.",
      "{b}, 51, died in a fire in Orrin.",
    ],
  ],
  [
    "{a}, 42, who was 18 at the time of the crime, was jailed in Halmar.",
    ["{a}, 18, was jailed in Halmar.", "{a}, 42, was 18 and was jailed in Halmar."],
  ],
  [
    "{a}, 35, whose son is 9, won the prize in Velden.",
    ["{a}, 9, won the prize in Velden.", "{a}, whose son is 35, won the prize in Velden."],
  ],
  [
    "{a} sued his brother, {b}, 38, over the house in Vale.",
    ["{a}, 38, sued his brother over the house in Vale.", "{a}, 38, sued his brother, {b}, over the house in Vale."],
  ],
  [
    "The son of {a}, 61, was found in Orrin on Monday.",
    ["{a}, 61, was found in Orrin on Monday.", "The son, 61, was found in Orrin on Monday."],
  ],
  [
    "{a}, 23, was hit by a car driven by {b}, 67, in Norland.",
    [
      "{a}, 67, was hit by a car driven by {b}, 23, in Norland.",
      "{a}, 23, was hit by a car driven by {b}, 23, in Norland.",
    ],
  ],
];

const roles: readonly (readonly [string, readonly string[]])[] = [
  [
    "The killer of the judge, {a}, fled from Orrin on Monday.",
    ["The judge, {a}, fled from Orrin on Monday.", "{a}, the judge, fled from Orrin on Monday."],
  ],
  [
    "A spokesman for the mayor, {a}, defended the plan in Vale.",
    ["The mayor, {a}, defended the plan in Vale.", "Mayor {a} defended the plan in Vale."],
  ],
  ["The lawyer for the victim, {a}, left the court in Halmar.", ["The victim, {a}, left the court in Halmar."]],
  ["The former minister {a} opened the bridge in Velden.", ["The minister {a} opened the bridge in Velden."]],
  [
    "Deputy Prime Minister {a} met the unions in Orrin.",
    ["Prime Minister {a} met the unions in Orrin.", "Deputy {a} met the unions in Orrin."],
  ],
  [
    "A candidate for governor, {a}, was booed in Norland.",
    ["The governor, {a}, was booed in Norland.", "Governor {a} was booed in Norland."],
  ],
  ["The opponents of President {a} marched through Sudland.", ["President {a} marched through Sudland."]],
  ["The acting head of the agency, {a}, resigned on Friday.", ["The head of the agency, {a}, resigned on Friday."]],
  [
    "{a}, the widow of the painter {b}, sold the house in Vale.",
    [
      "{a}, the painter, sold the house in Vale.",
      "The painter {b} sold the house in Vale.",
      "{b} sold the house in Vale.",
    ],
  ],
  ["{a}’s lawyer confessed to the theft in Orrin on Friday.", ["{a} confessed to the theft in Orrin on Friday."]],
];

const speakers: readonly (readonly [string, readonly string[]])[] = [
  [
    '"The bridge is not safe," {a} told {b} in Orrin on Monday.',
    [
      '"The bridge is not safe," {b} told {a} in Orrin on Monday.',
      '"The bridge is not safe," {b} said in Orrin on Monday.',
    ],
  ],
  [
    "{a} said {b} had taken the money from the fund in Vale.",
    ["{b} said {a} had taken the money from the fund in Vale.", "{b} had taken the money from the fund in Vale."],
  ],
  [
    '"He is a liar," {a} said of {b} at the trial in Halmar.',
    ['"He is a liar," {b} said of {a} at the trial in Halmar.', '"He is a liar," {b} said at the trial in Halmar.'],
  ],
  [
    "According to {a}, {b} knew of the leak in the plant.",
    ["According to {b}, {a} knew of the leak in the plant.", "{b} knew of the leak in the plant."],
  ],
  [
    "{b}, {a} claimed, had sold the land to a cousin.",
    ["{b} had sold the land to a cousin.", "{a} had sold the land to a cousin."],
  ],
  [
    "{a} denied that {b} had paid for the votes in Norland.",
    ["{b} had paid for the votes in Norland.", "{a} said that {b} had paid for the votes in Norland."],
  ],
];

const conditions: readonly (readonly [string, readonly string[]])[] = [
  ["The tax will rise to 30%, pending approval by the council.", ["The tax will rise to 30%."]],
  ["The tax will rise to 30% provided that the bill passes.", ["The tax will rise to 30%."]],
  ["In the worst case, the sea at Halmar will rise by 2 metres.", ["The sea at Halmar will rise by 2 metres."]],
  ["If the bill passes, the harbour fee will double in May.", ["The harbour fee will double in May."]],
  ["The company will build the plant as long as the state pays half.", ["The company will build the plant."]],
  ["The sale will close in June, subject to a vote of the owners.", ["The sale will close in June."]],
  ["Unless it rains, the town of Vale runs out of water in July.", ["The town of Vale runs out of water in July."]],
  ["The union will call off the strike once the firm signs.", ["The union will call off the strike."]],
  ["The school reopens on Monday, assuming the roof holds.", ["The school reopens on Monday."]],
  ["The team wins the cup only if Orrin loses on Sunday.", ["The team wins the cup."]],
  ["Should the court agree, the two men go free on Friday.", ["The two men go free on Friday."]],
  ["The fund pays the farmers in the event of a drought.", ["The fund pays the farmers."]],
  ["The road opens in March, weather permitting.", ["The road opens in March."]],
  ["The ministry will cut the grant except for schools in Norland.", ["The ministry will cut the grant."]],
  ["Without new money, the clinic in Velden will shut in April.", ["The clinic in Velden will shut in April."]],
  [
    "The two banks plan to merge by May, depending on the regulator.",
    ["The two banks plan to merge by May.", "The two banks merge by May."],
  ],
];

const people = [
  ["Tom Reed", "Ann Cole"],
  ["Mara Lindqvist", "Ilse Brandt"],
  ["Lee Fox", "Sam Ray"],
] as const;

const named = (text: string, [a, b]: readonly [string, string]): string =>
  text.replaceAll("{a}", a).replaceAll("{b}", b);

const numbered = Object.entries(numbers).flatMap(([family, rows]) =>
  numberFrames.flatMap((frame) =>
    rows.flatMap(([said, lies, truths]) =>
      [...lies.map((put) => [put, false] as const), ...truths.map((put) => [put, true] as const)].map(
        ([put, isTrue]): Framed => ({ family, says: frame.replace("#", said), claim: frame.replace("#", put), isTrue }),
      ),
    ),
  ),
);

const told = Object.entries({ ages, roles, speakers }).flatMap(([family, rows]) =>
  people.flatMap((pair) =>
    rows.flatMap(([says, claims]) =>
      claims.map((claim): Framed => ({ family, says: named(says, pair), claim: named(claim, pair), isTrue: false })),
    ),
  ),
);

export const framed: readonly Framed[] = [
  ...numbered,
  ...told,
  ...conditions.flatMap(([says, claims]) =>
    claims.map((claim): Framed => ({ family: "conditions", says, claim, isTrue: false })),
  ),
];

/** Asked as a script would ask, beside a sentence that has nothing to do with it. */
export const isPosted = ({ says, claim }: Framed): boolean =>
  checkText(`${says} The council met again on Thursday.`, claim).state === "outright";

export function framedRows(): readonly Row[] {
  const groups = Map.groupBy(framed, ({ family, isTrue }) =>
    isTrue ? `true, invented, posted: ${family}` : `lie posted, invented: ${family}`,
  );
  return [...groups].map(([what, rows]) => {
    const posted = rows.filter(isPosted).length;
    return { what, figure: posted / rows.length, unit: "%", note: `${posted} of ${rows.length}` };
  });
}
