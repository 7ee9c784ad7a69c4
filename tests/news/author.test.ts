// Whose opinion a piece is, from its byline or the lines under its headline; and nobody's where that is not sure.
import { describe, expect, test } from "vitest";
import { authorOf, type Opinion, unlabelled } from "../../src/news/author.ts";

const column: Opinion = {
  title: "Opinion: Orrin must buy a crane",
  outlet: "Harbour Post",
  sentences: ["Orrin must buy a crane.", "The old one is from 1961.", "It costs more each year."],
};
const signedBy = (byline: string) => authorOf({ ...column, byline })?.name;

describe("a byline", () => {
  test.each([
    ["Anna Lind", "Anna Lind"],
    ["By Anna Lind", "Anna Lind"],
    ["Von Karl af Berg", "Karl af Berg"],
    ["Anna Lind and Tom Reed", "Anna Lind and Tom Reed"],
    ["By Anna Lind, Tom Reed, Staff Writer", "Anna Lind, Tom Reed"],
    ["The Editorial Board", "The Editorial Board"],
    ["The Harbour Post Editorial Board", "The Harbour Post Editorial Board"],
    ["Jean-Luc O'Neil", "Jean-Luc O'Neil"],
  ])("%s signs as %s", (byline, name) => expect(signedBy(byline)).toBe(name));

  test.each([
    ["Anna", "one name may be anybody's"],
    ["Our Correspondent", "an office"],
    ["Harbour Post", "the outlet itself"],
    ["Anna lind", "a word without a capital is no surname"],
    ["af Berg", "a particle opens no name"],
    ["Anna Maria Lind Berg Reed Hill", "six words are a sentence"],
    ["Anna Lind and Staff Writer", "one of two is nobody"],
  ])("%s signs nothing: %s", (byline) => expect(signedBy(byline)).toBeUndefined());
});

describe("without a byline", () => {
  const under = (...sentences: string[]) => authorOf({ ...column, sentences });

  test("a line under the headline names who argues it, and is where it is shown", () => {
    expect(under("The port is too slow, argues Anna Lind.")).toEqual({ name: "Anna Lind", sentence: 0 });
    expect(under("The port is slow.", "Buy one now, writes Karl af Berg.")).toEqual({
      name: "Karl af Berg",
      sentence: 1,
    });
  });

  test("somebody who is quoted there, or named further down, is not its author", () => {
    expect(under("“The port is too slow”, argues Anna Lind.")).toBeUndefined();
    expect(under("One.", "Two.", "The port is too slow, argues Anna Lind.")).toBeUndefined();
  });
});

test("a byline goes before the lines below it", () => {
  const piece = { ...column, byline: "Tom Reed", sentences: ["The port is too slow, argues Anna Lind."] };
  expect(authorOf(piece)).toEqual({ name: "Tom Reed" });
});

test("a report is nobody's opinion, whoever signed it", () => {
  expect(authorOf({ ...column, title: "Orrin buys a crane", byline: "Anna Lind" })).toBeUndefined();
});

test.each([
  ["Opinion: Buy a crane", "Buy a crane"],
  ["Buy a crane | Opinion", "Buy a crane"],
  ["Buy a crane", "Buy a crane"],
])("the title %s is %s without its label", (title, bare) => expect(unlabelled(title)).toBe(bare));
