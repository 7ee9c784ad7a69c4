// Figures of invented English sentences, value and unit by hand, and numbers that say which one. One line a case.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const figures = (text: string) => read({ title: "", text, language: "en" }).figures;
const brief = (text: string): string[] =>
  figures(text).map(({ value, high, unit }) => `${value}${high === undefined ? "" : `..${high}`} ${unit}`.trim());

describe("values and units", () => {
  test.each([
    ["The 6-foot-4 guard scored 28 points.", ["6.3333 foot", "28 point"]],
    ["A 6-foot-10-inch man met one of 6' 9\" there.", ["6.8333 foot", "6.75 foot"]],
    ["They built a 3-by-5-foot box.", ["3..5 foot"]],
    ["It fell $2 to $84.10 a barrel.", ["2 USD", "84.1 USD"]],
    ["Shares were up $1.05 to $30.", ["1.05 USD", "30 USD"]],
    ["The odds are one in 200,000.", ["0.000005 share"]],
    ["It holds 200 bushels and 8 carats.", ["200 bushel", "8 carat"]],
    ["The plant made 3 terawatt hours and 40 megawatt hours.", ["3 terawatt-hour", "40 megawatt-hour"]],
    ["A pulse of 72 beats per minute is fine.", ["72 beat per minute"]],
    ["They dived 20 fathoms and ran 3 furlongs.", ["20 fathom", "3 furlong"]],
    ["He hit 22 home runs and 87 RBIs.", ["22 runs", "87 rbis"]],
    ["The bill passed 5-4 on its second reading.", ["5..4 vote"]],
    ["She won 7-6 (5), 6-3 in the final.", ["7..6 score", "6..3 score"]],
    ["The trip costs 2.5 kilos or 10 ms.", ["2.5 kilogram", "10 millisecond"]],
    ["Revenue was $163 million, up 33% from $123 million.", ["163000000 USD", "33 %", "123000000 USD"]],
    ["The firm has 300 staff in a town of 900.", ["300 staff", "900"]],
    ["Some 60,000 of 75,000 came.", ["60000"]],
    ["The town lost .5% of its 12 500 homes.", ["0.5 %", "12500 homes"]],
    ["It fell to minus 12 degrees, then to -4.5C.", ["-12 degree", "-4.5 celsius"]],
    ["A can costs 95c and it rose 25bps.", ["0.95 USD", "25 basis point"]],
    ["There are 1.2B phones and 3T parameters.", ["1200000000 phones", "3000000000000 parameters"]],
    ["A 50m pool and a 20m tree cost £5m.", ["50 metre", "20 metre", "5000000 GBP"]],
  ])("%s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test.each([
    ["Some 500-odd came.", "Some"],
    ["A crowd of 500-odd came.", "odd"],
    ["Just shy of 10 firms closed.", "Just shy of"],
    ["It cost north of $11 million.", "north of"],
    ["A crowd of c. 500 came.", "c."],
  ])("the hedge of %s", (text, hedge) => {
    expect(figures(text)[0]?.hedge).toBe(hedge);
  });
});

describe("which one, and not how many", () => {
  test.each([
    "The round of 16 and the last 16 draw were held.",
    "Write to P.O. Box 69440, Salem.",
    "Leeds 38 26 9 3 87",
    "He shot 10-of-15 and took 2 x 500mg.",
    "The dose is 5mg/kg.",
    "There were 10⁶ of them.",
    "The 5-2 diet is back.",
    "He served there 1981-89 and in 2024-25.",
    "They built Section 8 homes and kept their 401(k) plans.",
    "The 911 calls were released.",
    "Docket 22-cv-1234 is open, and so is No. 22-451.",
    "On a scale of 1 to 10, it is fine.",
    "He was hit with a two-by-four.",
    "They ate at Five Guys and saw “30 for 30”.",
    "He read 2 Cor. to them.",
    "They asked about 2010 allegations.",
    "The x86 architecture is old.",
    "It took her 1:45.32 and him 2:24:31.",
    "The rate is told per 100,000 residents.",
    "It was a four-letter word in a three-nil defeat.",
  ])("%s", (text) => {
    expect(brief(text)).toEqual([]);
  });

  test("the places of a list are no figures, what the list counts is one", () => {
    expect(brief("Two core issues are open: 1) limits on research; and 2) the pace of talks.")).toEqual(["2 issues"]);
  });
});
