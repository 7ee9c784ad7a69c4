// The gate for claims in other words: what passes on a judge's pairs, what code refuses all the same, and what is kept.
import { describe, expect, test } from "vitest";
import { checkVouched } from "../../../src/checking/check.ts";
import type { Pair } from "../../../src/checking/vouched/pair.ts";
import { findingsOn, vetoesOf } from "../../../src/checking/vouched/vouched.ts";
import type { Citation, Claim } from "../../../src/news/claim.ts";
import { isSealed } from "../../../src/news/claim-seal.ts";
import { sourceOf } from "../sources.ts";

const sources = [
  sourceOf([
    "The council voted 9-6 on Tuesday to close the bridge to cars.",
    "Engineers had found cracks in two of its eight piers, the National Roads Board said.",
    "The mayor may reopen it in May.",
  ]),
];

const cite = (sentence: number): Citation => ({
  source: 0,
  sentence,
  start: 0,
  end: sources[0]?.reading.sentences[sentence]?.text.length ?? 1,
});
const claimOf = (text: string, first: number, ...others: readonly number[]): Claim => ({
  text,
  citations: [cite(first), ...others.map(cite)],
});
const pairs = (...rows: readonly (readonly [string, string, number])[]): readonly Pair[] =>
  rows.map(([claim, source, citation]) => ({ claim, source, citation }));
const reasonsFor = (claim: Claim, shown: readonly Pair[]): readonly string[] =>
  checkVouched(claim, { by: "judge-1", pairs: shown }, sources).reasons.map(({ words }) => words);

const bridge = claimOf("The council voted 9-6 to shut the bridge; cracks had been found in two piers.", 0, 1);
const bridgePairs = pairs(
  ["The council voted 9-6", "The council voted 9-6", 0],
  ["to shut the bridge", "to close the bridge", 0],
  ["cracks had been found", "Engineers had found cracks", 1],
  ["in two piers", "in two of its eight piers", 1],
);

describe("a claim in other words", () => {
  test("passes sealed when every word is carried, with one edit a pair that names the judge", () => {
    const { state, claim } = checkVouched(bridge, { by: "judge-1", pairs: bridgePairs }, sources);
    expect(state).toBe("outright");
    expect(claim && isSealed(claim)).toBe(true);
    expect(claim?.edits[1]).toEqual({
      rule: "vouched",
      from: "to close the bridge",
      to: "to shut the bridge",
      vouched: { by: "judge-1", citation: 0 },
    });
    expect(claim?.edits).toHaveLength(4);
  });

  test("passes where two pairs hold a figure and one of them gives it", () => {
    const shown = [...bridgePairs, { claim: "cracks had been found in two", source: "cracks", citation: 1 }];
    expect(reasonsFor(bridge, shown)).toEqual([]);
  });

  test("is refused when source words do not stand in the sentence of their citation, letter by letter", () => {
    const shown = [...bridgePairs.slice(0, 1), { ...(bridgePairs[1] as Pair), source: "to shut down the bridge" }];
    expect(reasonsFor(bridge, shown)).toContain(
      'The cited sentence does not have the words "to shut down the bridge".',
    );
  });

  test("is refused when a word is carried by no pair, and the reason names it", () => {
    expect(reasonsFor(bridge, bridgePairs.slice(0, 3))).toEqual([
      'No words of the source were shown for "two".',
      'No words of the source were shown for "piers".',
    ]);
  });

  test("is refused when a pair drops the word that leaves it open, though that word stands beside the pair", () => {
    const claim = claimOf("The mayor reopens it in spring.", 2);
    const shown = pairs(["The mayor", "The mayor", 0], ["reopens it", "reopen it", 0], ["in spring", "in May", 0]);
    expect(reasonsFor(claim, shown)).toEqual(['The source says "may" of "reopen it"; the claim leaves it out.']);
  });

  test("is refused when it is empty or cites what is not there", () => {
    expect(reasonsFor(claimOf(" ", 0), [])).toEqual(["The claim is empty."]);
    expect(reasonsFor(claimOf("The bridge closed.", 9), [])).toEqual(["A citation points outside its source."]);
  });

  test("with a gap in the source words carries the words around it", () => {
    const claim = claimOf("Engineers found cracks, the NRB said.", 1);
    const shown = pairs(
      ["Engineers found cracks", "Engineers had found cracks", 0],
      ["the NRB said", "the National Roads Board said", 0],
    );
    expect(reasonsFor(claim, shown)).toEqual([]);
    const gapped = pairs(["cracks in piers", "cracks in ... piers", 0]);
    const found = findingsOn(claimOf("cracks in piers", 1), gapped, sources);
    expect(found.map(({ check }) => check)).not.toContain("words that do not stand there");
  });
});

describe("before a judge is paid", () => {
  const free = (text: string, sentence: number): readonly string[] =>
    vetoesOf(claimOf(text, sentence), sources).map(({ check }) => check);

  test.each([
    ["The council voted 9-7 to close the bridge.", 0, "a figure the cited sentences do not give"],
    ["The bridge closed, said Harlan Creed.", 0, "a name the sources do not have"],
    ['The mayor said "we will reopen it soon".', 2, "a quotation the sources do not have"],
  ])("%s is refused", (text, sentence, check) => {
    expect(free(text, sentence)).toContain(check);
  });

  test.each([
    ["The council voted nine to six to shut the bridge.", 0],
    ["Cracks were found in two piers, the NRB said.", 1],
  ])("%s is not", (text, sentence) => {
    expect(free(text, sentence)).toEqual([]);
  });
});

describe("a claim in another language than its source's", () => {
  const german = claimOf("Ingenieure hatten am Bauwerk Risse in zwei der acht Pfeiler gefunden.", 1);
  const shown = pairs(
    ["Ingenieure", "Engineers", 0],
    ["am Bauwerk", "its", 0],
    ["Risse", "cracks", 0],
    ["in zwei der acht Pfeiler", "in two of its eight piers", 0],
    ["hatten ... gefunden", "had found", 0],
  );

  test("passes when every word is carried", () => {
    expect(reasonsFor(german, shown)).toEqual([]);
  });

  test("is refused with another figure, or with a denial the source does not have", () => {
    const text = german.text.replace("acht", "neun");
    const moved = shown.map((pair) => ({ ...pair, claim: pair.claim.replace("acht", "neun") }));
    expect(reasonsFor({ ...german, text }, moved).join(" ")).toContain("not neun.");
    const denied = german.text.replace("Risse", "keine Risse");
    const pairsDenied = shown.map((pair) => ({ ...pair, claim: pair.claim.replace("Risse", "keine Risse") }));
    expect(reasonsFor({ ...german, text: denied }, pairsDenied)).toContain('The source has no "keine" there.');
  });
});
