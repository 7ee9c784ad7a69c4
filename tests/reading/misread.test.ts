// What readings got wrong when people read them: each kind once, in sentences of our own, and its neighbour that is right.
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/news/article.ts";
import { read } from "../../src/reading/read.ts";
import { antecedentOf } from "../../src/reading/standalone/coreference.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";

const reading = (text: string) => read({ title: "", text, language: "en" });

describe("a role that the sentence does not state", () => {
  test.each([
    ["Reed", "Many of his supporters suspect Reed's party of fraud.", undefined],
    ["Ann Holt", "It charged suspect Ann Holt on Monday.", "suspect"],
    ["Kristina Brown", "Nick Gordon, romantic partner of Bobbi Kristina Brown, left.", undefined],
    ["Tom Reed", "Tom Reed is a veteran of two wars and serves as a guide.", "veteran of two wars"],
    ["Tom Reed", "Holt is leading incumbent President Tom Reed in the polls.", "incumbent President"],
    ["Max Holt", "He plays fictional US President Max Holt in it.", "fictional US President"],
    ["Tom Reed", "Following the court ruling, team principal Tom Reed left.", "team principal"],
    ["Ann Hill", "Ann Hill, neither a doctor nor a nurse, left.", undefined],
    ["Tom Reed", "Toro's 17 year old driver Tom Reed was sixth.", "Toro's 17 year old driver"],
  ])("%s: %s", (name, text, role) => {
    expect(reading(text).actors.find((actor) => actor.name === name)?.role?.text).toBe(role);
  });

  test("is not taken over from somebody with the same surname whose first name was not found", () => {
    const text = "Mehrezia Labidi, another parliamentarian, says so. The gunman, Yassine Labidi, was shot.";
    expect(reading(text).actors.map(({ role }) => role?.text)).not.toContain("parliamentarian");
  });
});

describe("a quotation is not given to", () => {
  test.each([
    ["whom another one told it", "Tom Reed posted a letter in which she told him: “I will face you all one day.”"],
    ["who told that a judge said it", "Tom Reed noted a judge's statement that “none of this could have been done”."],
    ["neither of two", "Neither Tom Reed nor Ann Hill said “it is all over for us now”."],
    ["whom somebody asked about", "Asked if Ann Hill had called him “a very weak man”, Tom Reed laughed."],
    [
      "who spoke in a sentence before",
      'Tom Reed said it was over by midnight. "we will win this one in the end," said ann hill.',
    ],
  ])("%s", (_, text) => {
    expect(reading(text).quotes.map(({ speaker }) => speaker)).toEqual([undefined]);
  });

  test("the opponent of who said it", () => {
    const text = '"It is all over for us now," said Hill\'s opponent, Tom Reed, who lost.';
    expect(reading(text).quotes[0]?.speaker).toBe("Tom Reed");
  });

  test("and words that lead in a quotation are none", () => {
    expect(reading('It was a good day."The mayor, Ann Hill, said: "We won it all."').quotes).toEqual([]);
  });

  test("and an 's that stands apart opens none", () => {
    expect(reading("Reed 's wife sued her , and Hill 's dog won ' .").quotes).toEqual([]);
  });
});

describe("a figure is shown with all of its words or not at all", () => {
  test.each([
    ["It denied that 40 people had died.", [""]],
    ["It is not true that 500 people died.", [""]],
    ["The plan would have saved 300 jobs had it passed.", [""]],
    ["The plan saved 300 jobs.", ["The plan saved 300 jobs"]],
    ["The tremor took place 12 miles (19km) away from the site.", ["", ""]],
    [
      "The 70 refugees from Syria, Iraq and Sudan left on Monday.",
      ["The 70 refugees from Syria, Iraq and Sudan left on Monday"],
    ],
  ])("%s", (text, expected) => {
    expect(reading(text).figures.map(({ measures }) => measures)).toEqual(expected);
  });

  test.each([
    "An estimated 1, 600 came.",
    "It will have cost £106.8mLast month.",
    "They made the last eight, and left.",
    "They lost the best of five tie.",
    "It cost $ 1, 000 in all.",
  ])("none: %s", (text) => {
    expect(reading(text).figures.filter(({ measures }) => measures !== "")).toEqual([]);
  });

  test.each([
    ["Omar made 14 appearances after joining in January 2014.", undefined],
    ["Omar made 14 appearances in 2014.", "in 2014"],
    ["It lost $2 billion in the third quarter of this year.", undefined],
  ])("with its own time: %s", (text, asOf) => {
    expect(reading(text).figures[0]?.asOf).toBe(asOf);
  });
});

test("nobody is named for a pronoun by half of a name", () => {
  const text = "Ann Labidi was here in May.\n\nMehrezia Labidi left the hall on Monday. She had been ill for weeks.";
  expect(antecedentOf(reading(text), 2)).toBeUndefined();
});

test("a sentence of nothing but a mark stops no briefing", () => {
  const text = `The council opened the bridge on Monday after years of work.\n\n(\n\n'\n\n"\n\nTrams run on it.`;
  const article: Article = { id: "paste:1", title: "", outlet: "", language: "en", completeness: "full", text };
  expect(writeEmbedded([article], { length: "short", now: 0 }).lead.text).toContain("bridge");
});
