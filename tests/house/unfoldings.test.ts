// The table of stories over days is whole: every change of its gold names sentences that are there, of days in order.
import { describe, expect, test } from "vitest";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { tellingsOf } from "../evals/unfolding/days.ts";
import { heldAgainst, textAt } from "../evals/unfolding/judged.ts";
import { madeRewrites } from "../evals/unfolding/rewrites.ts";
import { type GoldChange, type Unfolding, unfoldingsOf } from "../evals/unfolding/unfolding.ts";

const files = [
  "invented",
  "wikinews",
  "ecb",
  "second-hand",
  "third-hand",
  "fresh",
  "counted",
  "wikinews-fresh",
  "blind-a",
  "blind-b",
  "cosmetic",
  "same-state",
];
const kinds = ["figure", "outcome", "denial", "contrary", "actor"];
const stories = files.flatMap((file) => unfoldingsOf(file));

test("no two stories have one name", () => {
  expect(stories.map(({ id }) => id)).toEqual([...new Set(stories.map(({ id }) => id))]);
});

test("a rewrite by hand or by table is another text, and 200 of them change nothing", () => {
  const pairs = [...unfoldingsOf("cosmetic"), ...madeRewrites()];
  expect(pairs.length).toBeGreaterThanOrEqual(200);
  expect(pairs.flatMap(({ gold }) => gold)).toEqual([]);
  for (const { id, reports } of pairs) {
    const [was, now] = [reports[0], reports.at(-1)];
    expect([now?.title, ...(now?.sentences ?? [])], id).not.toEqual([was?.title, ...(was?.sentences ?? [])]);
  }
});

describe.each(stories)("$id", ({ reports, gold, ...story }) => {
  test("has reports of at least two days, in order, each with a text of its own or the name of one", () => {
    const days = reports.map(({ at }) => Math.floor(at / 86_400_000));
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect(new Set(days).size).toBeGreaterThan(1);
    for (const { document, title, sentences } of reports)
      expect(document === undefined ? title !== "" && sentences.length > 0 : sentences.length === 0).toBe(true);
  });

  test.each(gold)("$kinds: what is now was said on a later day than what was", (change: GoldChange) => {
    for (const kind of change.kinds) expect(kinds).toContain(kind);
    expect(change.was.length > 0).toBe(change.kinds[0] !== "actor");
    expect(change.now).not.toEqual([]);
    expect(change.amounts !== undefined).toBe(change.kinds[0] === "figure");
    const dayOf = (report: number): number => Math.floor((reports[report]?.at ?? Number.NaN) / 86_400_000);
    for (const place of [...change.was, ...change.now])
      if (reports[place.report]?.document === undefined)
        expect(textAt({ ...story, reports, gold }, place)).not.toBe("");
    for (const was of change.was)
      for (const now of change.now) expect(dayOf(was.report)).toBeLessThan(dayOf(now.report));
  });

  test.each(gold.filter(({ amounts }) => amounts !== undefined))(
    "an amount of $amounts.was stands in the earlier sentence and one of $amounts.now in the later",
    ({ was, now, amounts }: GoldChange) => {
      for (const [places, spellings] of [
        [was, amounts?.was],
        [now, amounts?.now],
      ] as const) {
        if (reports[places[0]?.report ?? 0]?.document !== undefined) continue;
        const texts = places.map((place) => textAt({ ...story, reports, gold }, place).toLowerCase());
        expect(texts.some((text) => spellings?.some((amount) => text.includes(amount.toLowerCase())))).toBe(true);
      }
    },
  );
});

describe("what is told of a ferry's toll", () => {
  const at = Date.parse("2026-03-02T08:00Z");
  const report = (days: number, title: string, ...sentences: readonly string[]) => ({
    at: at + days * 86_400_000,
    outlet: "Harbour Post",
    title,
    sentences,
  });
  const gold: GoldChange = {
    kinds: ["figure"],
    was: [{ report: 0, sentence: 1 }],
    now: [{ report: 1, sentence: 1 }],
    optional: false,
    amounts: { was: ["seven", "7"], now: ["13"] },
  };
  const ferry: Unfolding = {
    id: "ferry",
    drawnBy: "ferry",
    language: "en",
    about: "disaster",
    reports: [
      report(0, "Ferry sinks off Tarn", "Seven people were killed when a ferry sank off Tarn, the coast guard said."),
      report(1, "Ferry disaster", "The ferry disaster off Tarn killed 13 people, the coast guard said.", "It was old."),
    ],
    gold: [gold],
  };
  const [first, second] = tellingsOf(ferry);
  if (first === undefined || second === undefined) throw new Error("two days are two tellings");
  const [was, now] = [first.briefing, second.briefing];
  const side = (claim: CheckedClaim) => ({ claim, outlet: "Harbour Post", at });
  const told = (words: string, claim = now.lead) => ({
    change: { kind: "figure", was: side(was.lead), now: side(claim), words },
    was,
    now,
    at: second.at,
  });

  test.each<[string, Partial<GoldChange>, ReturnType<typeof told>, readonly number[]]>([
    ["right as it is", {}, told("13 dead, was seven (2 March)"), [1, 0, 0, 0]],
    ["false with another amount", {}, told("14 dead, was 7 (13 March)"), [0, 1, 1, 0]],
    ["false from another line", {}, told("13 dead, was 7", now.headline), [0, 1, 1, 0]],
    ["false under another name, and counted as that", { kinds: ["outcome"] }, told("13 dead, was 7"), [0, 1, 1, 1]],
    ["no miss where editors may differ", { optional: true }, told("13 dead, was 7"), [0, 0, 0, 0]],
  ])("is %s", (_, over, change, expected) => {
    const { right, wrong, missed, otherKind } = heldAgainst(
      { ...ferry, gold: [{ ...gold, ...over }] },
      [change],
      [first, second],
    );
    expect([right, wrong, missed, otherKind].map(({ length }) => length)).toEqual(expected);
  });

  test("is told a second time when it is told twice", () => {
    const twice = [told("13 dead, was seven"), told("13 dead, was 7")];
    expect(heldAgainst(ferry, twice, [first, second]).again).toEqual([twice[1]?.change]);
  });
});
