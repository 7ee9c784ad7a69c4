// Which sentences of the sources a text without citations stands on, and in which order they are held against it.
import { describe, expect, test } from "vitest";
import { bestSentences, closestFirst, findEvidence } from "../../src/checking/learned/evidence.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";
import { rarity } from "../../src/language/frequency.ts";
import type { Article } from "../../src/news/article.ts";
import { read } from "../../src/reading/read.ts";

const sourceOf = (text: string, at: number) => {
  const article: Article = { id: `a${at}`, title: "", outlet: "", language: "en", completeness: "full", text };
  return { article, reading: read({ title: "", text, language: "en" }) };
};
const found = (claim: string, ...texts: readonly string[]) =>
  findEvidence(claim, texts.map(sourceOf))?.map(({ source, sentence }) => `${source}/${sentence}`);
const best = (claim: string, ...sentences: readonly string[]) =>
  bestSentences(lineOf(claim, "en"), prepare(sentences, "en"));

describe("a text without citations", () => {
  test.each<[string, string, readonly string[], readonly string[] | undefined]>([
    ["the sentence that tells it", "The ferry sank.", ["It rained. The ferry sank. A man sang."], ["0/1"]],
    ["the source that tells it", "The ferry sank.", ["It rained on Monday.", "The ferry sank."], ["1/0"]],
    ["the source that tells more of it", "The ferry sank.", ["The ferry left.", "The ferry sank."], ["1/0"]],
    ["the first of two that tell the same", "The ferry sank.", ["The ferry sank.", "The ferry sank."], ["0/0"]],
    ["nothing", "The ferry sank.", ["Whoever it was, we have nothing of it."], undefined],
    [
      "two sentences that only together tell it, the fuller one first",
      "The ferry sank and the mayor wept.",
      ["The mayor wept. A man sang. The ferry sank."],
      ["0/2", "0/0"],
    ],
    [
      "three at most, of which one beside the first counts more",
      "The ferry sank, the mayor wept, the band sang and the mill burned.",
      ["The ferry sank. The mayor wept. The band sang. The mill burned."],
      ["0/0", "0/1", "0/3"],
    ],
  ])("stands on %s", (_, claim, sources, places) => expect(found(claim, ...sources)).toEqual(places));

  test("cites each sentence whole", () => {
    expect(findEvidence("The ferry sank.", [sourceOf("It rained. The ferry sank.", 0)])).toEqual([
      { source: 0, sentence: 1, start: 0, end: "The ferry sank.".length },
    ]);
  });

  test("is covered by the weight of each of its words that is found, once", () => {
    const { covered } = best("The ferry sank, and the ferry burned.", "The ferry sank.");
    expect(covered).toBeCloseTo(rarity("ferry") + rarity("sank"), 9);
  });

  test("stands on the sentence in which its words stand together", () => {
    expect(best("The old ferry sank.", "A ferry and an old boat sank.", "The old ferry sank.").sentences[0]).toBe(1);
  });

  test("takes no second sentence for a word that hardly says anything", () => {
    expect(best("The ferry may sink.", "The ferry sank.", "Reed may sing.").sentences).toEqual([0]);
  });

  test("takes one for a common word only where that stands beside the first", () => {
    const [claim, first, second] = ["The ferry closed.", "The ferry sank.", "Reed closed it."];
    expect(best(claim, first, second).sentences).toEqual([0, 1]);
    expect(best(claim, second, first).sentences).toEqual([1, 0]);
    expect(best(claim, first, "It rained.", second).sentences).toEqual([0]);
  });
});

describe("cited sentences", () => {
  const order = (claim: string, cited: readonly number[], ...sentences: readonly string[]) =>
    closestFirst(lineOf(claim, "en"), prepare(sentences, "en"), cited);

  test.each<[string, readonly number[], readonly string[], readonly number[]]>([
    ["by what they hold of it", [0, 1], ["The ferry left.", "The ferry sank."], [1, 0]],
    ["of equals the earlier", [1, 0], ["The ferry sank.", "The ferry sank."], [0, 1]],
    ["three at most", [0, 1, 2, 3], ["A man.", "The ferry.", "It sank.", "The ferry sank."], [3, 1, 2]],
    ["one alone as it is", [7], ["The ferry sank."], [7]],
  ])("are looked at %s", (_, cited, sentences, expected) =>
    expect(order("The ferry sank.", cited, ...sentences)).toEqual(expected),
  );
});
