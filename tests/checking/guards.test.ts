// Each guard of the gate by a sentence that only it keeps out.
import { describe, expect, test } from "vitest";
import { checkClaim, checkDraft } from "../../src/checking/check.ts";
import { rejectBelow } from "../../src/checking/learned/score.ts";
import type { Draft } from "../../src/news/briefing.ts";
import type { Claim } from "../../src/news/claim.ts";
import { type ActorGiven, sourceOf } from "./sources.ts";

const actors: readonly ActorGiven[] = [
  { name: "Bashar al-Assad", aliases: ["Assad"] },
  { name: "Ilse Brandt", aliases: ["Brandt"] },
];

const verdictOn = (says: string, text: string) =>
  checkClaim({ text, citations: [{ source: 0, sentence: 0, start: 0, end: says.length }] }, [sourceOf([says], actors)]);

describe("no word of a quotation may be left out", () => {
  test("a quotation of two words with the word between them left out is not posted", () => {
    const says = 'Ilse Brandt called the vote in Orrin "bad sad news" for the town.';
    expect(verdictOn(says, 'Ilse Brandt called the vote in Orrin "bad news" for the town.').claim).toBeUndefined();
    expect(verdictOn(says, says).state).toBe("outright");
  });

  test("an altered quotation is rejected, however likely the rest is", () => {
    const says = '"We have never knowingly broken the law," Ilse Brandt said in Orrin on Monday.';
    const verdict = verdictOn(says, '"We have never broken the law," Ilse Brandt said in Orrin on Monday.');
    expect(verdict.state).toBe("rejected");
    expect(verdict.score).toBeLessThanOrEqual(rejectBelow / 2);
    expect(verdict.reasons).toContainEqual(expect.objectContaining({ kind: "quote" }));
  });
});

describe("a score never posts", () => {
  test.each([
    [
      "The old stone bridge in Orrin was closed on Monday morning.",
      "The bridge in Orrin was closed on Monday morning.",
    ],
    ["The mayor of Velden opened the new library on Friday.", "On Friday the mayor of Velden opened the new library."],
    ["The ferry left the port of Halmar at noon.", "The ferry departed from the port of Halmar at noon."],
  ])("however likely it is, what declared edits do not prove is not shown: %s -> %s", (says, text) => {
    const verdict = verdictOn(says, text);
    expect(verdict.claim).toBeUndefined();
    expect(["doubtful", "rejected"]).toContain(verdict.state);
    expect(verdict.score).toBeLessThan(1);
  });

  test("a claim in another language than its source's is not shown, whatever agrees", () => {
    const says = "The ferry Aster sank off Velden on Friday with 212 people aboard.";
    expect(
      verdictOn(says, "Die Fähre Aster sank am Freitag vor Velden mit 212 Menschen an Bord.").claim,
    ).toBeUndefined();
    expect(verdictOn(says, "Die Fähre Aster sank am Freitag vor Velden.").claim).toBeUndefined();
  });
});

describe("words in order", () => {
  test.each([
    ["The AC/DC concert in Orrin was sold out.", "The AC DC concert in Orrin was sold out."],
    ["The half-brother of the mayor left Orrin on Monday.", "The half of the mayor left Orrin on Monday."],
  ])("keep what is read out or tied by a hyphen: %s", (says, text) => {
    expect(verdictOn(says, text).claim).toBeUndefined();
  });
});

describe("a name that goes on to the left is somebody else's", () => {
  test.each(["Hafez al-Assad", "Hafez Assad", "Basil al-Assad"])("%s is not Assad", (name) => {
    expect(verdictOn(`${name} ruled the country.`, "Bashar al-Assad ruled the country.").claim).toBeUndefined();
    expect(verdictOn(`On Monday ${name} left.`, "On Monday Bashar al-Assad left.").claim).toBeUndefined();
    expect(verdictOn("On Monday Assad left.", `On Monday ${name} left.`).claim).toBeUndefined();
  });

  test.each([
    ["Hafez Assad left.", "Hafez Bashar al-Assad left."],
    ["On Monday Hafez Assad left.", "On Monday Hafez Bashar al-Assad left."],
    ["Hafez al-Assad left.", "Hafez al-Bashar al-Assad left."],
    ["Hafez Bashar al-Assad left.", "Hafez Assad left."],
  ])("inside a longer name no form is put for another: %s", (says, text) => {
    expect(verdictOn(says, text).state).not.toBe("outright");
  });

  test("Assad is Bashar al-Assad, also after a word that opens the sentence", () => {
    expect(verdictOn("Assad ruled the country.", "Bashar al-Assad ruled the country.").state).toBe("outright");
    expect(verdictOn("But Assad ruled the country.", "Bashar al-Assad ruled the country.").state).toBe("outright");
    expect(verdictOn("President Assad left.", "President Bashar al-Assad left.").state).toBe("outright");
  });
});

describe("a draft", () => {
  const sentences = [
    "The storm killed 12 people in Orrin, the police said.",
    "The storm killed 15 people in Orrin, the mayor said.",
    "The old stone bridge in Orrin was closed on Monday morning.",
  ];
  const source = sourceOf(sentences);
  const claim = (text: string, sentence: number): Claim => ({
    text,
    citations: [{ source: 0, sentence, start: 0, end: sentences[sentence]?.length ?? 0 }],
  });
  const first = claim(sentences[0] as string, 0);
  const draft = (change: Partial<Draft>): Draft => ({
    headline: first,
    lead: first,
    points: [],
    more: [],
    actors: [],
    figures: [],
    quotes: [],
    disputes: [],
    leftOut: [],
    ...change,
  });

  test("shows a dispute with all its versions or not at all", () => {
    const dispute = (second: Claim) => ({
      about: "the dead",
      kind: "within-article" as const,
      versions: [first, second],
    });
    const checked = (second: Claim) => checkDraft(draft({ disputes: [dispute(second)] }), [source]).disputes;
    expect(checked(claim(sentences[1] as string, 1))).toHaveLength(1);
    expect(checked(claim(sentences[1] as string, 7))).toEqual([]);
    expect(checked({ ...claim(sentences[1] as string, 1), saidBy: "Rafael Quint" })).toEqual([]);
  });
});
