// Figures and quotations that a draft declares, held against the sentence: which stand, and why the others fall.
import { describe, expect, test } from "vitest";
import { figureRefusal, quoteRefusal } from "../../src/checking/parts/parts.ts";
import type { Figure, Quote } from "../../src/news/briefing.ts";
import type { FigureFound, ReadArticle } from "../../src/news/reading.ts";
import { sourceOf } from "./sources.ts";

const says = [
  "The ministry counted 30 to 40 farms, Ann Hill said.",
  '"We lost the mill," she said. "It burned."',
  "It rained.",
  "Tom Reed saw it all.",
];
const actors = [{ name: "Ann Hill" }, { name: "Tom Reed" }];
const source = sourceOf(says, actors);
const cited = (sentence: number) => ({ source: 0, sentence, start: 0, end: says[sentence]?.length ?? 0 });
const asRead: FigureFound = {
  text: "30 to 40 farms",
  kind: "count",
  value: 30,
  high: 40,
  unit: "farm",
  measures: "the ministry counted",
  saidBy: "Ann Hill",
  at: { sentence: 0, start: 21, end: 35 },
};
const reading = { ...source.reading, figures: [asRead] };
const figure: Figure = {
  text: "30 to 40 farms",
  value: 30,
  high: 40,
  unit: "farm",
  measures: "the ministry counted",
  saidBy: "Ann Hill",
  citation: cited(0),
};

describe("a figure", () => {
  test("as reading found it stands, though its label is no word of the sentence", () => {
    const other = { ...asRead, measures: "wheat lost" };
    const article = { ...source, reading: { ...reading, figures: [other] } };
    expect(figureRefusal({ ...figure, measures: "wheat lost" }, [article])).toBeUndefined();
    for (const change of [
      { text: "40 farms" },
      { value: 31 },
      { unit: "barn" },
      { hedge: "about" },
      { saidBy: "Tom Reed" },
    ])
      expect(figureRefusal({ ...figure, measures: "wheat lost", ...change }, [article])).toBeDefined();
    expect(figureRefusal({ ...figure, measures: "wheat lost", citation: cited(3) }, [article])).toBeDefined();
  });

  test.each<[string, Partial<Figure>, string | undefined]>([
    ["a range with both ends", {}, undefined],
    ["a range without its end", { high: undefined } as Partial<Figure>, "another value"],
    ["given to who gives it", { saidBy: "Ann Hill" }, undefined],
    ["given to somebody else", { saidBy: "Tom Reed" }, "does not give this number to them"],
    ["given to nobody", { saidBy: undefined } as Partial<Figure>, undefined],
    ["of another source", { citation: { ...cited(0), source: 1 } }, "outside its source"],
    ["past the sentence", { citation: { ...cited(0), end: 999 } }, "outside its source"],
    ["of nothing", { citation: { ...cited(0), end: 0 } }, "outside its source"],
    ["before the sentence", { citation: { ...cited(0), start: -1 } }, "outside its source"],
  ])("%s", (_, change, why) => {
    const found = figureRefusal({ ...figure, ...change }, [source]);
    if (why === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(why);
  });
});

describe("a quotation", () => {
  const quote = (text: string, sentence: number, speaker?: string): Quote => ({
    text,
    citation: cited(sentence),
    ...(speaker === undefined ? {} : { speaker }),
  });
  test.each<[string, Quote, string | undefined]>([
    ["word for word", quote("We lost the mill,", 1), undefined],
    ["in other marks", { ...quote("We lost the mill,", 1) }, undefined],
    ["other words", quote("We lost the port,", 1), "word for word"],
    ["of another sentence", quote("We lost the mill,", 0), "word for word"],
    ["outside marks", quote("The ministry counted", 0), "between quotation marks"],
    ["given to somebody who is not there", quote("It burned.", 1, "Tom Reed"), "does not give these words"],
    ["past the source", { ...quote("It burned.", 1), citation: { ...cited(1), source: 3 } }, "outside its source"],
  ])("%s", (_, declared, why) => {
    const found = quoteRefusal(declared, [source]);
    if (why === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(why);
  });

  test("as reading found it: whoever else it is given to is wrong", () => {
    const found = {
      text: "It burned.",
      speaker: "Ann Hill",
      at: { sentence: 1, start: 31, end: 41 },
      lastSentence: 1,
    };
    const article = { ...source, reading: { ...source.reading, quotes: [found] } } as ReadArticle;
    expect(quoteRefusal(quote("It burned.", 1, "Ann Hill"), [article])).toBeUndefined();
    expect(quoteRefusal(quote("It burned.", 1), [article])).toBeUndefined();
    expect(quoteRefusal(quote("It burned.", 1, "Tom Reed"), [article])).toBe("Somebody else says this.");
  });
});
