// What each sentence of a story is worth before it is chosen, why one may be no line, and which line it may follow.
import { describe, expect, test } from "vitest";
import { stem } from "../../src/language/stem.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { linesOf } from "../../src/writing/condense/lines.ts";
import { type WeighedSentence, weighSentences } from "../../src/writing/condense/weigh.ts";
import { quotedShare, worthOf } from "../../src/writing/condense/worth.ts";
import { readOne } from "../../src/writing/embedded.ts";
import { stemCountsOf } from "../../src/writing/stem-counts.ts";
import { articleOf } from "./articles.ts";

const source = (text: string, title = "Bridge closed", publishedAt?: number): ReadArticle =>
  readOne(articleOf(text, { title, ...(publishedAt !== undefined && { publishedAt }) }));
const weighed = (text: string, less: readonly string[] = [], title?: string) =>
  weighSentences([source(text, title)], new Set(), less).sentences;
const at = (sentences: readonly WeighedSentence[], index: number) => sentences[index] as WeighedSentence;

describe("a sentence is worth, by hand", () => {
  const plain = {
    text: "The council closed the old bridge beside the mill on Monday.",
    words: 11,
    stems: stemCountsOf("council closed bridge"),
    title: new Set<string>(),
    opens: false,
    place: 0,
    figures: 0,
  };
  // At the top three, less the fifth that every line costs; eight sentences down e times less.
  test.each<[string, Partial<typeof plain>, number]>([
    ["at the top", {}, 3 - 0.2],
    ["eight sentences down", { place: 8 }, 3 / Math.E - 0.2],
    ["as the news", { opens: true }, 3 - 0.2 + 2],
    ["with half of the headline", { title: new Set(["council", "ferri"]) }, 3 - 0.2 + 0.75],
    ["with all of the headline", { title: new Set(["council"]) }, 3 - 0.2 + 1.5],
    ["with one figure", { figures: 1 }, 3 - 0.2 + 0.5],
    ["with two figures or more", { figures: 5 }, 3 - 0.2 + 1],
    ["short", { words: 7 }, 3 - 0.2 - 1.2],
    ["as long as a line should be", { words: 8 }, 3 - 0.2],
    ["spoken to the reader", { text: "Our old bridge is closed." }, 3 - 0.2 - 1.5],
    ["all quoted", { text: "“It is closed.”" }, 3 - 0.2 - 1.2],
    ["half quoted", { text: "“It is” was" }, 3 - 0.2 - 1.2 * (7 / 11)],
    ["of years before", { text: "The old bridge was closed two years ago." }, 3 - 0.2 - 0.5],
    ["of what was before the news", { text: "The old bridge had been closed." }, 3 - 0.2 - 0.5],
    ["of the founding of a firm", { text: "The firm, founded in Karsk, closed the bridge." }, 3 - 0.2 - 0.5],
    ["of what was found", { text: "The firm found the bridge closed." }, 3 - 0.2],
  ])("%s", (_, change, worth) => expect(worthOf({ ...plain, ...change })).toBeCloseTo(worth, 9));

  test("what is quoted without an end", () => expect(quotedShare("a “bc")).toBe(3 / 5));
});

describe("the news of a story", () => {
  const opening = (text: string, less: readonly string[] = []): number =>
    weighed(text, less).findIndex(({ opens }) => opens);

  test.each<[string, string, readonly string[], number]>([
    ["is its first sentence", "The council closed the bridge. It rained in the town all day.", [], 0],
    ["is no question", "Who closed the bridge? The council closed the bridge on Monday.", [], 1],
    ["is no scrap", "The silence of the town. The council closed the bridge on Monday.", [], 1],
    ["is no mere quotation", "“The bridge is old and must close now.” The council closed the bridge.", [], 1],
    ["is nothing of what a reader wants less", "The mayor wept on Monday. The council closed it.", ["mayor"], 1],
  ])("%s", (_, text, less, index) => expect(opening(text, less)).toBe(index));

  test("is told by the leading report alone, and another one's sentences count for less", () => {
    const text = "The council closed the bridge on Monday.";
    const { sentences } = weighSentences([source(text, "", 1), source(text, "", 2)], new Set());
    expect(sentences.map(({ opens, rank }) => [opens, rank])).toEqual([
      [true, 0],
      [false, 1],
    ]);
    // Two for the news, and a place that is two sentences further up.
    expect(at(sentences, 0).worth - at(sentences, 1).worth).toBeCloseTo(2 + 3 - 3 * Math.exp(-2 / 8), 9);
  });

  test("of a copy nothing is told", () => {
    const text = "The council closed the bridge on Monday.";
    const { sentences, weightOf } = weighSentences([source(text), source(text)], new Set([0]));
    expect(sentences.map((one) => one.source)).toEqual([1]);
    expect(weightOf(0)(stem("bridge"))).toBe(0);
    expect(weightOf(1)(stem("bridge"))).toBeGreaterThan(0);
    expect(weightOf(1)(stem("zebra"))).toBe(0);
  });
});

describe("why a sentence may be no line", () => {
  test.each<[string, string, number, string | undefined]>([
    ["a question", "The council closed it. Who closed the bridge?", 1, "It is a question."],
    ["no verb", "The council closed it. The silence of the town.", 1, "It has no verb."],
    [
      "the middle of a quotation",
      "“The bridge is old. It must be closed now,” Tom Reed said.",
      1,
      "It is the middle of a quotation.",
    ],
    [
      "a link that the page set there",
      "The council closed the bridge. Storm takes the roof off the mill . The mayor wept all day. Reed left the town.",
      1,
      "It is the headline of another story.",
    ],
    [
      "not where every sentence ends so",
      "The council closed the bridge . Storm takes the roof off the mill . The mayor wept .",
      1,
      undefined,
    ],
    ["nothing", "The council closed the bridge. Reed left the town on Monday.", 1, undefined],
  ])("%s", (_, text, index, why) => expect(weighed(text)[index]?.refused).toBe(why));

  test("what the reader wants less of comes last", () => {
    const text = "The council closed the bridge. The mayor wept on Monday.";
    const [wanted, unwanted] = [weighed(text), weighed(text, ["mayor"])];
    expect(at(unwanted, 1).worth - at(wanted, 1).worth).toBeCloseTo(-30, 9);
    expect(at(unwanted, 0).worth).toBeCloseTo(at(wanted, 0).worth, 9);
  });

  // Beside its place, for the second sentence under the headline "Bridge closed" and "Tom Reed closed the old bridge ...".
  test.each<[string, string, number]>([
    ["nothing for one that is printed only behind the line before it", "It was built by the council in the north.", 0],
    ["a subject that nobody has heard of", "The deal was signed by the council in the north.", -1],
    ["half of the headline", "The bridge was built by the council in the north.", 0.75],
    ["a name put for its pronoun", "He was raised in the north of the country.", -1],
  ])("%s costs or gains what it says", (_, text, gain) => {
    const [, second] = weighed(`Tom Reed closed the old bridge in the town. ${text}`);
    expect(second?.worth).toBeCloseTo(3 * Math.exp(-1 / 8) - 0.2 + gain, 9);
  });

  test("a name stands in brackets for the pronoun, and a person of two may not be followed", () => {
    const born = "He was raised in the north of the country.";
    expect(weighed(`Tom Reed closed the bridge in the town. ${born}`)[1]?.text).toMatch(/^\[Tom Reed\] was raised/);
    expect(weighed(`Tom Reed met Max Holt in the town. ${born}`)[1]?.follows).toBeUndefined();
    expect(weighed("Reed closed the old bridge. It had been built in the north.")[1]?.follows).toBe(true);
  });

  test("its words and its worth together rank it", () => {
    const [one] = weighed("The council closed the bridge.");
    const { weightOf } = weighSentences([source("The council closed the bridge.")], new Set());
    const sum = ["council", "closed", "bridge"].reduce((all, word) => all + weightOf(0)(stem(word)), 0);
    expect(one?.salience).toBeCloseTo((one?.worth ?? 0) + sum, 9);
  });
});

describe("the lines of a story", () => {
  const linesIn = (text: string, title?: string) => {
    const sources = [source(text, title)];
    return linesOf(weighSentences(sources, new Set()), sources).map(({ text: line, after }) =>
      after === undefined ? line : `${after.whole} > ${line}`,
    );
  };

  test("are its sentences in every form a line may have", () => {
    expect(linesIn("The council closed the old bridge beside the mill (the third in ten years). It rained.")).toEqual([
      "The council closed the old bridge beside the mill (the third in ten years).",
      "The council closed the old bridge beside the mill.",
    ]);
  });

  test("have a pronoun only right after the sentence it points to", () => {
    const lines = linesIn("Tom Reed closed the old bridge in the town. It had been built by the council in 1950.");
    expect(lines.filter((line) => line.includes("1950"))).toEqual([
      expect.stringMatching(/^Tom Reed closed the old bridge in the town\. > It had been built/),
    ]);
  });

  test("have none where that sentence stands in another paragraph", () => {
    const lines = linesIn("Tom Reed closed the old bridge in the town.\n\nIt had been built by the council in 1950.");
    expect(lines.filter((line) => line.includes("1950"))).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "a plan is told of right after it",
      "The mayor drew up a plan for the mill. Ann Hall of Karsk called this plan a scandal.",
      [expect.stringMatching(/^The mayor drew up a plan for the mill\. > Ann Hall/) as unknown as string],
    ],
    ["no plan is told of, nowhere", "The mayor sold the old mill. Ann Hall of Karsk called this plan a scandal.", []],
    [
      "only one of two is told of, nowhere",
      "The mayor drew up a plan. Ann Hall called this plan and this mill a scandal.",
      [],
    ],
  ])("that say “this plan” stand where %s", (_, text, printed) => {
    expect(linesIn(`Tom Reed left the council on Monday. ${text}`).filter((line) => line.includes("Hall"))).toEqual(
      printed,
    );
  });

  test("of this year's cup wait for no other", () => {
    const cup = "This year's Karsk Cup will take place in the hall of Orrin.";
    expect(linesIn(`Tom Reed left the council on Monday. ${cup}`)).toContain(cup);
  });

  test("are longer than thirty-three words only as the news", () => {
    const long = `Tom Reed opened ${Array.from({ length: 20 }, (_, hall) => `hall ${hall}`).join(" and ")} in Lisbon.`;
    expect(linesIn(long)).toEqual([long]);
    expect(linesIn(`The council closed the bridge. ${long}`)).toEqual(["The council closed the bridge."]);
  });
});
