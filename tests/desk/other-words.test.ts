// What Evidence and the quiet line say of lines in other words: which words stand for which, where, and by whose check.
import { describe, expect, test } from "vitest";
import { reopen } from "../../src/checking/reopen.ts";
import { proofsOf } from "../../src/desk/evidence.ts";
import type { Edit } from "../../src/news/claim.ts";
import { markedPieces } from "../../src/news/marked.ts";
import type { Proof } from "../../src/news/proof.ts";
import { briefingInOtherWords } from "../adapters/other-words.ts";
import { aBriefing, aClaim } from "../contracts/store/samples.ts";

const marked = (proof: Proof | undefined): readonly (readonly string[])[] =>
  (proof?.stands ?? []).map(({ sentence, carries }) =>
    markedPieces(sentence, carries).flatMap((piece) => (piece.marked ? [piece.text] : [])),
  );

describe("Evidence of a line in other words", () => {
  const briefing = briefingInOtherWords();
  const proofs = proofsOf(briefing);

  test("marks every stretch that carries it, neighbours as one, and both sides of a gap", () => {
    expect(marked(proofs[0])).toEqual([
      ["The US car manufacturer General Motors said", "would axe 10,000 jobs at its European division, Opel"],
    ]);
  });

  test("shows each sentence it stands on with its own stretches", () => {
    expect(proofs[2]?.stands.map(({ sentenceNumber }) => sentenceNumber)).toEqual([3, 4]);
    expect(marked(proofs[2])).toEqual([[], ["didn't say where the cuts were going to take place"]]);
  });

  test("says which words stand for which, only where they differ, and who checked it", () => {
    expect(proofs.map(({ vouched }) => vouched)).toEqual([
      'in other words: "will cut" for "would axe", "Opel, its European arm" for "its European division, Opel", ' +
        '"the carmaker said" for "The US car manufacturer ... said" · checked by gpt-5-mini',
      'in other words: "It" for "the firm", "bring costs at Opel down" for "reduce costs at Opel", ' +
        '"vice president John Smith said" for "According to the company\'s vice president John Smith" · ' +
        "checked by gpt-5-mini",
      'in other words: "move" for "company\'s move", "did not" for "didn\'t", "would fall" for "were going to take ' +
        'place" · checked by gpt-5-mini',
      'in other words: "earlier" for "before the announcement", "calling off" for "cancelling", "the sale of" for ' +
        '"a deal to sell", "maker of car parts" for "automobile parts company" · checked by gpt-5-mini',
      ...proofs.slice(4).map(() => undefined),
    ]);
    expect(proofs.slice(0, 4).flatMap(({ edits }) => edits)).toEqual([]);
  });

  test("marks in each sentence what the judge showed there, though its words stand in another too", () => {
    const edits: readonly Edit[] = [
      { rule: "vouched", from: "the bridge", to: "it", vouched: { by: "judge-1", citation: 1 } },
      { rule: "vouched", from: "closed", to: "shut", vouched: { by: "judge-1", citation: 0 } },
    ];
    const both = [aClaim("", 0).citations[0], aClaim("", 1).citations[0]] as const;
    const lead = { ...aClaim("Shut, it fell.", 0), citations: both, edits };
    const sentences = ["They closed the bridge at noon.", "Then the bridge fell."];
    const stored = aBriefing("b");
    const [source] = stored.sources;
    const shown = proofsOf({ ...stored, lead, points: [], sources: [{ ...source, sentences }] })[0];
    expect(marked(shown)).toEqual([["closed"], ["the bridge"]]);
  });

  test("is the same once the briefing was stored and read again", () => {
    expect(proofsOf(reopen(JSON.parse(JSON.stringify(briefing))))).toEqual(proofs);
  });
});

test("Evidence says what an overview leaves out of a lead that it shortens", () => {
  const sentence =
    "The council of Karsk, which met on Monday for the first time this year, closed the old bridge, its mayor said.";
  const stored = aBriefing("b");
  const [source] = stored.sources;
  const briefing = {
    ...stored,
    lead: { ...aClaim(sentence, 0), edits: [] },
    points: [],
    sources: [{ ...source, sentences: [sentence] }] as const,
  };
  expect(proofsOf(briefing, true)[0]?.edits).toEqual([
    'the overview leaves out: "which met on Monday for the first time this year"',
  ]);
  expect(proofsOf(briefing)[0]?.edits).toEqual([]);
});
