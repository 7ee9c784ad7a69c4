import { describe, expect, test } from "vitest";
import { checkClaim, checkDraft, openGate } from "../../src/checking/check.ts";
import { checkText } from "../../src/checking/check-text.ts";
import { findEvidence } from "../../src/checking/learned/evidence.ts";
import type { Draft } from "../../src/news/briefing.ts";
import type { Claim } from "../../src/news/claim.ts";
import { sourceOf } from "./sources.ts";

const sentences = [
  "Fishermen rescued over 700 asylum seekers on Friday off the coast of Aceh.",
  'The navy "will not turn anyone away", General Fuad Basya said.',
  "It later said that 200 more people were saved.",
];
const source = sourceOf(sentences, [{ name: "Fuad Basya", aliases: ["Basya"], role: "General" }], "Over 700 rescued");
const cite = (sentence: number, text = sentences[sentence] ?? "") => ({
  source: 0,
  sentence,
  start: 0,
  end: text.length,
});
const claim = (text: string, sentence: number): Claim => ({ text, citations: [cite(sentence)] });

describe("the gate", () => {
  test("lets a verbatim sentence through as it is", () => {
    const verdict = checkClaim(claim(sentences[0] as string, 0), [source]);
    expect(verdict).toMatchObject({ state: "outright", score: 1, edits: [], claim: { text: sentences[0], score: 1 } });
  });

  test("of one draft judges the same claim on the same sentences once", () => {
    const gate = openGate([source]);
    const first = gate.check(claim(sentences[0] as string, 0));
    expect(gate.check(claim(sentences[0] as string, 0))).toBe(first);
    expect(gate.check(claim(sentences[0] as string, 1))).not.toBe(first);
    expect(gate.check({ ...claim(sentences[0] as string, 0), saidBy: "Joko Widodo" }).state).toBe("rejected");
  });

  test("knows the title by sentence -1", () => {
    const title = { text: "Over 700 rescued", citations: [{ source: 0, sentence: -1, start: 0, end: 16 }] as const };
    expect(checkClaim(title, [source]).state).toBe("outright");
  });

  test.each([
    ["no such sentence", { source: 0, sentence: 9, start: 0, end: 5 }],
    ["no such source", { source: 3, sentence: 0, start: 0, end: 5 }],
    ["past the end", { source: 0, sentence: 0, start: 0, end: 5000 }],
    ["nothing", { source: 0, sentence: 0, start: 4, end: 4 }],
  ])("refuses a citation of %s", (_, citation) => {
    const verdict = checkClaim({ text: sentences[0] as string, citations: [citation] }, [source]);
    expect(verdict.state).toBe("rejected");
    expect(verdict.claim).toBeUndefined();
  });

  test("refuses a speaker whom the cited sentence does not name", () => {
    const said = (saidBy: string) => checkClaim({ ...claim(sentences[1] as string, 1), saidBy }, [source]);
    expect(said("Joko Widodo")).toMatchObject({ state: "rejected", reasons: [{ kind: "attribution" }] });
    expect(said("Basya").state).toBe("outright");
  });

  test.each<[string, string, number, string]>([
    ["figure", "Fishermen rescued over 900 asylum seekers on Friday off the coast of Aceh.", 0, "900"],
    ["name", "Fishermen rescued over 700 asylum seekers on Friday off the coast of Borneo.", 0, "Borneo"],
    ["negation", "The navy will turn anyone away, General Fuad Basya said.", 1, "turn"],
    ["quote", 'The navy "will happily turn anyone away", General Fuad Basya said.', 1, "will happily turn anyone away"],
    ["attribution", "The navy will not turn anyone away.", 1, "The navy will not turn anyone away."],
  ])("names the doubtful words of a wrong %s", (kind, text, sentence, words) => {
    const verdict = checkClaim(claim(text, sentence), [source]);
    expect(verdict.claim).toBeUndefined();
    expect(verdict.reasons).toContainEqual(expect.objectContaining({ kind, claim: words }));
  });
});

test("a draft keeps what stands, puts a doubtful claim back into the source's words, and says what was left out", () => {
  const draft: Draft = {
    headline: { text: "Over 700 rescued", citations: [{ source: 0, sentence: -1, start: 0, end: 16 }] },
    lead: claim(sentences[0] as string, 0),
    points: [claim("Wizards from Narnia rescued everybody with 12 dragons.", 0), claim(sentences[1] as string, 1)],
    more: [],
    actors: [
      { name: "Fuad Basya", kind: "person", role: "General", aliases: ["Basya"], citations: [cite(1)] },
      { name: "Fuad Basya", kind: "person", role: "Admiral", aliases: [], citations: [cite(1)] },
    ],
    figures: [
      {
        text: "over 700 asylum seekers",
        value: 700,
        unit: "seeker",
        measures: "asylum seekers",
        hedge: "over",
        citation: cite(0),
      },
      {
        text: "over 700 asylum seekers",
        value: 900,
        unit: "seeker",
        measures: "asylum seekers",
        hedge: "over",
        citation: cite(0),
      },
    ],
    quotes: [
      { text: "will not turn anyone away", speaker: "Fuad Basya", citation: cite(1) },
      { text: "will turn anyone away", citation: cite(1) },
    ],
    disputes: [],
    leftOut: [],
  };
  const checked = checkDraft(draft, [source]);
  expect(checked.headline?.text).toBe("Over 700 rescued");
  expect(checked.points.map((point) => point.text)).toEqual([sentences[1]]);
  expect(checked.actors).toHaveLength(1);
  expect(checked.figures.map((figure) => figure.value)).toEqual([700]);
  expect(checked.quotes.map((quote) => quote.text)).toEqual(["will not turn anyone away"]);
  expect(checked.failed.map(({ where }) => where)).toEqual(["points"]);
  expect(checked.leftOut.map(({ text }) => text)).toEqual([
    "Wizards from Narnia rescued everybody with 12 dragons.",
    "Fuad Basya",
    "over 700 asylum seekers",
    "will turn anyone away",
  ]);
});

test("evidence is found for a text without citations, and nothing for one that shares no word", () => {
  expect(findEvidence("700 asylum seekers were rescued", [source])?.[0].sentence).toBe(0);
  expect(findEvidence("Zebras galore", [source])).toBeUndefined();
});

describe("a script's question", () => {
  const article =
    "Egypt 's president visited Paris on Monday . He met the French leader . `` We will not yield , '' he said .";

  test("is answered for texts cut into tokens and in lower case", () => {
    const verdict = checkText(article, "egypt 's president visited paris on monday .");
    expect(verdict).toMatchObject({ state: "outright", supported: true, score: 1, reasons: [] });
    expect(verdict.evidence[0]?.text).toContain("visited Paris");
  });

  test("is not outright when one of its sentences is not", () => {
    const verdict = checkText(article, "Egypt's president visited Paris on Monday. Seventy elephants sang in Cairo.");
    expect(verdict.state).not.toBe("outright");
    expect(verdict.reasons.length).toBeGreaterThan(0);
  });
});
