// To whom a claim gives its quotations, and what a person is told where that is somebody else.
import { expect, test } from "vitest";
import { speechOf } from "../../src/checking/parts/speech.ts";
import { preparedClaim } from "../../src/checking/prepared-claim.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { sourceOf } from "./sources.ts";

const made = sourceOf(
  [
    '"The port will stay open," Ann Hill said.',
    '"We have no money left," the ministry said.',
    "Tom Reed left.",
    "Nobody spoke of the old mill.",
  ],
  [
    { name: "Ann Hill", aliases: ["Hill"] },
    { name: "Tom Reed", aliases: ["Reed"] },
    { name: "Port Board", kind: "organisation" },
  ],
);
const quote = (text: string, speaker: string | undefined, sentence: number) => ({
  text,
  ...(speaker === undefined ? {} : { speaker }),
  at: { sentence, start: 0, end: text.length },
  lastSentence: sentence,
});
const article: ReadArticle = {
  ...made,
  reading: {
    ...made.reading,
    quotes: [
      quote("The port will stay open,", "Ann Hill", 0),
      quote("We have no money left,", "the ministry", 1),
      quote("the old mill", undefined, 3),
    ] as ReadArticle["reading"]["quotes"],
  },
};
const speech = (claim: string) => speechOf(preparedClaim(claim, "en"), article);

test.each([
  ["right", '"The port will stay open," Ann Hill said.'],
  ["right", '"The port will stay open," Hill said.'],
  ["right", '"Will stay open," Hill said.'],
  ["right", '"We have no money left," the ministry said.'],
  ["right", '"We have no money left," the ministry told Tom Reed.'],
  ["right", '"The port will stay open," Hill said. "The old mill" is old.'],
  ["moved", '"The port will stay open," Tom Reed said.'],
  ["moved", '"The port will stay open," Reed said.'],
  ["moved", '"We have no money left," Hill said.'],
  ["moved", '"The port will stay open," Hill said. "We have no money left," Reed said.'.replace("Hill", "a man")],
  ["altered", '"The port will stay shut," Ann Hill said.'],
  ["altered", '"The port will stay open," Hill said. "We have no friends left," the ministry said.'],
  ["none", '"The port will stay open," the Port Board said.'],
  ["none", '"The port will stay open," somebody said.'],
  ["none", '"Stay shut," Tom Reed said.'],
  ["none", 'Tom Reed spoke of "the old mill".'],
  ["none", "Ann Hill said that the port will stay open."],
])("%s: %s", (state, claim) => expect(speech(claim).state).toBe(state));

test("a moved quotation names both, an altered one says which words are not there", () => {
  expect(speech('"The port will stay open," Reed said.').reasons).toEqual([
    {
      kind: "attribution",
      claim: "Tom Reed",
      source: "ann hill",
      words: "In the article somebody else says this, not Tom Reed.",
    },
  ]);
  expect(speech('"The port will stay shut," Hill said.').reasons).toEqual([
    {
      kind: "quote",
      claim: "the port will stay shut",
      source: "",
      words: "The article does not have these words between quotation marks.",
    },
  ]);
  expect(speech('"The port will stay open," Hill said.').reasons).toEqual([]);
});

test("words that two persons say are nobody's to take away", () => {
  const both = { ...article.reading, quotes: [...article.reading.quotes, quote("port will stay open", "Tom Reed", 2)] };
  const claim = preparedClaim('"Port will stay open," Reed said.', "en");
  expect(speechOf(claim, { ...article, reading: both as ReadArticle["reading"] }).state).toBe("none");
});
