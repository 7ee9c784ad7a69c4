// Figures as facts, one line a case: what is a figure, what is none, and everything that goes with it.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const figures = (text: string, language = "en") => read({ title: "", text, language }).figures;
const brief = (text: string, language = "en"): string[] =>
  figures(text, language).map(({ value, high, unit }) =>
    `${value}${high === undefined ? "" : `..${high}`} ${unit}`.trim(),
  );

describe("values and units", () => {
  test.each([
    [
      "The violence saw over 220,000 people killed, 7.6 million internally displaced and 4 million fleeing the country.",
      ["220000 people", "7600000 people", "4000000 people"],
    ],
    ["The group controls 70 percent of Syria.", ["70 %"]],
    ["The vessel approached to 600m (1,800ft) before turning away.", ["600 metre", "1800 foot"]],
    ["The firm cut 2m jobs and spent £600m.", ["2000000 jobs", "600000000 GBP"]],
    ["Profits jumped 76% to $1.13bn.", ["76 %", "1130000000 USD"]],
    [
      "It cost US$45m, HK$3bn, €12-20 million or Rs 500 crore.",
      ["45000000 USD", "3000000000 HKD", "12000000..20000000 EUR", "5000000000 INR"],
    ],
    ["He paid 50p and she paid fifteen cents.", ["0.5 GBP", "0.15 USD"]],
    ["A 12-year-old boy and his father, aged 44, drowned.", ["12 year", "44 year"]],
    ["Mary Barra, 51, will lead the firm.", ["51 year"]],
    ["The bank will cut between 3,000 and 4,000 jobs over 18 months.", ["3000..4000 jobs", "18 month"]],
    ["Rates rose from 4.1 percent to 5.6 percent.", ["4.1 %", "5.6 %"]],
    ["The Senate voted 52-35 against the bill.", ["52..35 vote"]],
    ["It passed by 214 votes to 198.", ["214..198 vote"]],
    ["Liverpool won 3-1 at Anfield.", ["3..1 score"]],
    ["The search lasts 30-40 days.", ["30..40 day"]],
    ["One in three visits and two-thirds of voters count.", ["0.3333 share", "0.6667 share"]],
    ["Traffic rose 18-fold, and complaints fivefold.", ["18 times", "5 times"]],
    ["Twenty-two people and a dozen horses escaped.", ["22 people", "12 horses"]],
    ["Two hundred and fifty thousand homes are dark.", ["250000 homes"]],
    ["The 6ft 4in striker left after half an hour.", ["6.3333 foot", "0.5 hour"]],
    ["Officers seized 36 pounds of cocaine worth 2 million pounds.", ["36 pound", "2000000 GBP"]],
    ["The FTSE 100 rose 45 points to 7,215.", ["45 point", "7215 point"]],
    ["It was -5°C at noon and 41C later.", ["-5 celsius", "41 celsius"]],
    ["The 2,000-strong crowd filled 1,200-plus seats.", ["2000 crowd", "1200 seats"]],
    ["The oval is 1/4 mile long.", ["0.25 mile"]],
    ["Labor holds 77 of the 151 seats.", ["77 seats"]],
    ["Twelve Model 3 sedans were sold.", ["12 sedans"]],
    ["Virat Kohli made 122 off 113 balls.", ["122", "113 balls"]],
  ])("%s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test.each([
    ["de", "Der Umsatz stieg um 3,5 Prozent auf 1.234,5 Millionen Euro.", ["3.5 %", "1234500000 EUR"]],
    // Of other languages only money and per cent are sure; what is counted is not read.
    ["fr", "Plus de 45 000 personnes ont perdu 2,5 millions d'euros.", ["2500000 EUR"]],
  ])("%s decimals", (language, text, expected) => {
    expect(brief(text, language)).toEqual(expected);
  });
});

describe("numbers that are no figures", () => {
  test.each([
    "On 13 December 2015 the ship left; it returned on May 5.",
    "The film opens on 24 June at 8.45pm, or 20:45 GMT.",
    "The G20 met in Room 12, and Article 5 was invoked.",
    "The Airbus A330-200 and the F-16 stayed on the ground.",
    "Flight 447 left on 31 May 2009.",
    "It was the 25th anniversary of the 1989 protests.",
    "Formula One returns in October 2020 after COVID-19.",
    "The Big Ten begin in the fall.",
    "He wears No. 10 and finished second in 2021.",
    "The iPhone 15 and Windows 10 need updates.",
    "The two met at 10 Downing Street.",
    "The 9/11 attacks changed the 1990s for the 42nd president.",
    "The town was founded in 1291, and one day it will be rich.",
    "Twenty20 cricket came back.",
    "Millions of people and hundreds of dogs came.",
  ])("%s", (text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe("what goes with a figure", () => {
  test("the hedge is kept in the figure's words", () => {
    expect(figures("At least 43 people died.")[0]).toMatchObject({ text: "At least 43 people", hedge: "At least" });
    expect(figures("Some 40 countries, or more, signed; up to 15 per cent did not.").map(({ hedge }) => hedge)).toEqual(
      ["Some", "up to"],
    );
    expect(figures("The navy reportedly saved 200 more.")[0]?.hedge).toBe("reportedly");
  });

  test("a stretch of time is no bound", () => {
    expect(figures("It will spend $2 billion over five years.").map(({ hedge }) => hedge)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("a trailing source is shared by the whole list", () => {
    const text =
      "The violence saw over 220,000 people killed, 7.6 million internally displaced and 4 million fleeing the country, according to United Nations estimates.";
    expect(figures(text).map(({ saidBy }) => saidBy)).toEqual(Array(3).fill("United Nations estimates"));
  });

  test("who says so comes from the nearest speaker, and a speaker at the end counts too", () => {
    expect(figures("Defense Minister Sergei Shoigu said the group controls 70 percent of Syria.")[0]?.saidBy).toContain(
      "Shoigu",
    );
    expect(figures("Inflation slowed to 2.3% in March, the statistics office said.")[0]?.saidBy).toBe(
      "the statistics office",
    );
    expect(figures("Sales in the United States rose 43% in February.")[0]?.saidBy).toBeUndefined();
  });

  test("the date the text gives for it", () => {
    expect(figures("Turnout was 61 percent in 2012.")[0]?.asOf).toBe("in 2012");
    expect(figures("Over 4 million visitors came last year.")[0]?.asOf).toBe("last year");
  });
});

describe("figures that nobody gave, or that somebody else did", () => {
  test.each([
    ["According to police 400 people came.", ["police"]],
    ["The ministry says 30 died; hospital staff put the toll at 52.", ["The ministry", undefined]],
    ["Council told to save £60m by March.", [undefined]],
    ["The mayor told the BBC that 60 homes were lost.", ["The mayor"]],
    ["US adds 300,000 jobs in May.", [undefined]],
    ["The author wrote 12 novels.", [undefined]],
    ["The Senate confirmed the judge 51-49.", [undefined]],
    ["The army confirmed 12 deaths.", ["The army"]],
    ["Nobody said 9 had died.", [undefined]],
    ["LEEDS (AP) - Leeds council said on Monday that 1,200 jobs would go.", ["Leeds council"]],
    ["The BBC apologised for saying 300 had died.", [undefined]],
    ["Contrary to what Modi said, only 12 were built.", [undefined]],
  ])("%s", (text, speakers) => {
    expect(figures(text).map(({ saidBy }) => saidBy)).toEqual(speakers);
  });

  test.each([
    ["The toll is 30, not 300.", [30]],
    ["It is not 40 people but 14.", [14]],
    ["The cut is not a 5 percent one, it is 15 percent.", [15]],
    ["Not more than 10 people were in the hall.", [10]],
    ["He could not say whether or not 300 people came.", [300]],
    ["The minister denied that 300 people had died.", []],
    ["The two brothers, 12 and 15, were found safe.", [2]],
    ["The deal with Seven West Media failed after 3 days.", [3]],
  ])("%s", (text, values) => {
    expect(figures(text).map(({ value }) => value)).toEqual(values);
  });

  test.each([
    ["The rupee closed at 84.08 against the dollar.", ""],
    ["The toll was 40 against 30 a year ago.", ""],
    ["The motion had 331 in favour.", "vote"],
    ["The bill failed with 331 against.", "vote"],
    ["South Africa need 212 runs to win.", "runs"],
    ["The town is where Highway 61 runs from Memphis.", undefined],
  ])("%s", (text, unit) => {
    expect(figures(text)[0]?.unit).toBe(unit);
  });

  test.each([
    ["Smith, who turned 40 in May, has 3 children.", undefined],
    ["In May, 3 children died.", "In May"],
    ["From 2010 to 2020, emissions fell 12%.", "From 2010 to 2020"],
    ["The share of them has topped 20%, worse than in 1990.", undefined],
  ])("%s", (text, asOf) => {
    expect(figures(text).at(-1)?.asOf).toBe(asOf);
  });
});
