// The table of stories over days is whole: every change of its gold names sentences that are there, of days in order.
import { describe, expect, test } from "vitest";
import { textAt } from "../evals/unfolding/judged.ts";
import { madeRewrites } from "../evals/unfolding/rewrites.ts";
import { type GoldChange, unfoldingsOf } from "../evals/unfolding/unfolding.ts";

const files = ["invented", "wikinews", "ecb", "cosmetic"];
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
