// Where outlets do not agree, and where they only seem not to: roundings, bounds, later reports, other things.
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/news/article.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { read } from "../../src/reading/read.ts";
import { betweenSources } from "../../src/writing/between.ts";

const minute = 60_000;

function readOf(text: string, at: number, over: Partial<Article> = {}): ReadArticle {
  const outlet = ["The Post", "The Times", "The Sun"][at] ?? "";
  const article: Article = {
    id: `paste:${at}`,
    title: "",
    outlet,
    language: "en",
    completeness: "full",
    text,
    ...over,
  };
  return { article, reading: read({ title: "", text, language: "en" }) };
}
const between = (texts: readonly string[], times: readonly number[] = []) =>
  betweenSources(
    texts.map((text, at) => readOf(text, at, times[at] === undefined ? {} : { publishedAt: times[at] })),
    new Set(),
  );
const disputesIn = (...texts: readonly string[]): readonly string[] =>
  between(texts).disputes.map(({ about }) => about);

const killed = (many: string): string => `The storm killed ${many} people in the town.`;

const label = (many: string): string => killed(many).slice(0, -1);

describe("numbers of one thing", () => {
  test("that differ are told with both outlets, each in its own sentence", () => {
    const { disputes } = between([killed("40"), killed("60")]);
    expect(disputes.map(({ about }) => about)).toEqual([
      `The Post says ${label("40")}; The Times says ${label("60")}.`,
    ]);
    expect(disputes[0]?.versions.map(({ text }) => text)).toEqual([killed("40"), killed("60")]);
  });

  test.each([
    ["the same", "40", "40"],
    ["within two in a hundred", "1,000", "1,015"],
    ["within two in a hundred, the greater said first", "1,015", "1,000"],
    ["two ranges that overlap", "30 to 50", "40 to 60"],
    ["more than so many, and a fifth more", "more than 40", "48"],
    ["nearly so many, and a fifth less", "nearly 40", "32"],
    ["a bound that the other keeps", "at least 40", "45"],
    ["a bound that the other keeps, said second", "45", "more than 40"],
    ["nearly so many", "nearly 40", "38"],
    ["a range that holds the other", "30 to 50", "40"],
    ["more than five times as many", "40", "240"],
  ])("%s are no dispute: %s and %s", (_, one, other) => expect(disputesIn(killed(one), killed(other))).toEqual([]));

  test.each([
    ["just over two in a hundred", "1,000", "1,040"],
    ["just over two in a hundred, the greater said first", "1,040", "1,000"],
    ["two ranges apart", "30 to 40", "60 to 80"],
    ["more than so many, and over a fifth more", "more than 40", "49"],
    ["nearly so many, and over a fifth less", "nearly 40", "31"],
    ["a bound that the other breaks", "at least 40", "30"],
    ["a bound that the other leaves far behind", "at least 40", "60"],
    ["nearly so many, and half of it", "nearly 40", "20"],
    ["five times as many", "40", "200"],
  ])("%s are one: %s and %s", (_, one, other) => expect(disputesIn(killed(one), killed(other))).toHaveLength(1));

  test("of another thing or unit are none", () => {
    expect(disputesIn(killed("40"), "The council hired 60 people for its schools.")).toEqual([]);
    expect(disputesIn("The storm cost $40 million in the town.", "The storm cost €60 million in the town.")).toEqual(
      [],
    );
  });

  test("that one report has both are told apart by it", () => {
    expect(disputesIn(killed("40"), `${killed("60")} ${killed("40")}`)).toEqual([]);
  });

  test("for how long is said in other words by everyone", () => {
    const lasted = (hours: string): string => `The storm in the town lasted for ${hours} hours on Monday.`;
    expect(disputesIn(lasted("four"), lasted("six"))).toEqual([]);
  });
});

describe("a later report", () => {
  test("an hour on knows more: the older number is overtaken, and nobody disputes it", () => {
    const { disputes, overtaken } = between([killed("40"), killed("60")], [0, 60 * minute]);
    expect(disputes).toEqual([]);
    expect([...overtaken]).toEqual([["0/0", killed("60")]]);
    expect([...between([killed("40"), killed("60")], [60 * minute, 0]).overtaken]).toEqual([["1/0", killed("40")]]);
  });

  test("within the hour is another version", () => {
    expect(between([killed("40"), killed("60")], [0, 59 * minute]).disputes).toHaveLength(1);
  });
});

describe("the same words in two mouths", () => {
  const said = (who: string): string => `“We will never give up the old plan,” ${who} said.`;

  test("are a dispute between the outlets", () => {
    expect(disputesIn(said("Tom Reed"), said("Ann Hill"))).toEqual([
      "Who said “We will never give up the old plan”? The Post says Tom Reed; The Times says Ann Hill.",
    ]);
  });

  test.each([
    ["of one person by two names", said("Tom Reed"), said("Reed")],
    ["of a person and a body", said("Tom Reed"), said("The ministry")],
    ["of four words", "“We will go on,” Tom Reed said.", "“We will go on,” Ann Hill said."],
  ])("%s are none", (_, one, other) => expect(disputesIn(one, other)).toEqual([]));
});

test("outlets of one name are told apart by their order, and a copy or one report alone disputes nothing", () => {
  const [one, other] = [
    readOf(killed("40"), 0, { outlet: "The Post" }),
    readOf(killed("60"), 1, { outlet: "The Post" }),
  ];
  const { disputes } = betweenSources([one, other], new Set());
  expect(disputes[0]?.about).toBe(`One report says ${label("40")}; Another says ${label("60")}.`);
  expect(betweenSources([one, other], new Set([1])).disputes).toEqual([]);
});
