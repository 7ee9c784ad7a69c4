// Lines in German and Spanish: true translations stand with their proof, false ones never, however careless the judge.
import { describe, expect, test } from "vitest";
import { openGate } from "../../src/checking/check.ts";
import { isSealed } from "../../src/news/claim-seal.ts";
import { isDoubts, itemOf, type Judging, withItem } from "./judges.ts";
import {
  falsely,
  honest,
  isKept,
  type Row,
  rows,
  rubberStamp,
  sourceOf,
  type Telling,
  textOf,
  translated,
  truly,
} from "./translations.ts";

const show = process.env.SHOW === "1";
const stories = [...Map.groupBy(rows, ({ article }) => article).values()];

/** How many lines pass, of those seen and of those kept. */
async function passing(language: "de" | "es", told: Telling, judge: Judging) {
  const counts = { seen: 0, kept: 0 };
  for (const story of stories) {
    const { rulings, measured } = await translated(story, language, told, judge);
    for (const [at, row] of story.entries()) {
      const passed = rulings[at]?.claim !== undefined;
      if (passed) counts[isKept(row) ? "kept" : "seen"]++;
      if (show && !isKept(row) && passed !== (told === truly))
        console.log(language, told(row, language), measured.decoys, rulings[at]?.reasons);
    }
  }
  return counts;
}

const all = { seen: rows.filter((row) => !isKept(row)).length, kept: rows.filter(isKept).length };

describe.each([["de"], ["es"]] as const)("forty true and forty false lines in %s", (language) => {
  test("17 of 20 true ones are kept", async () => {
    const { seen, kept } = await passing(language, truly, honest);
    if (show) console.log(language, `${seen} of ${all.seen} seen, ${kept} of ${all.kept} kept unread`);
    expect(rows).toHaveLength(40);
    expect((seen + kept) / rows.length).toBeGreaterThanOrEqual(0.85);
  }, 30_000);

  test("no false one is, whether the judge is honest or calls everything right", async () => {
    expect(await passing(language, falsely, honest)).toEqual({ seen: 0, kept: 0 });
    expect(await passing(language, falsely, rubberStamp)).toEqual({ seen: 0, kept: 0 });
  }, 30_000);
});

describe("a translated line", () => {
  const story = stories.find(([row]) => row?.article === "meantime_143480") as readonly Row[];

  test("is sealed on its own citations, with the pairs to its source sentence and the line it translates", async () => {
    const { rulings } = await translated(story, "de");
    const at = story.findIndex(({ line }) => line.startsWith("The UK government"));
    const line = rulings[at]?.claim;
    expect(line).toMatchObject({
      translated: { language: "de", line: story[at]?.line },
      text: textOf(story[at]?.de ?? []),
    });
    expect(line && isSealed(line)).toBe(true);
    expect(line?.edits[0]).toEqual({
      rule: "vouched",
      from: "The UK government, however",
      to: "Die britische Regierung dagegen",
      vouched: { by: "a-judge", citation: 0 },
    });
    expect(line && openGate([sourceOf(story[0] as Row)]).check(line).claim?.text).toBe(line?.text);
  });

  test("in another language than the one asked for is refused, whatever it says", async () => {
    const { rulings } = await translated(story, "de", (row) => textOf(row.es));
    expect(rulings.filter(({ claim }) => claim !== undefined)).toEqual([]);
  });

  test("is translated among as many known lies, which the judge is shown as translations", async () => {
    const { model, measured } = await translated(story, "de");
    const [asked, judged] = model.requests;
    expect(asked?.prompt.match(/^\d+\. /gm)?.length).toBeGreaterThanOrEqual(story.length + 6);
    expect(judged?.prompt).toMatch(/zzz/);
    expect(measured.missed).toBe(0);
    expect(measured.decoys).toBeGreaterThan(6);
  });

  test("is asked about twice, since few of code's tables reach from one language into another", async () => {
    const { model, rulings } = await translated(story, "de");
    const doubts = model.requests.find(isDoubts)?.prompt ?? "";
    const passed = rulings.flatMap(({ claim }) => claim?.text ?? []);
    expect(passed.length).toBeGreaterThan(2);
    for (const text of passed) expect(doubts).toContain(`no less surely: "${text}"`);
  });

  test.each([
    [1, true],
    [2, false],
  ])("true as it is, where %i known lies were let through: passes %s", async (many, passes) => {
    let left = many;
    const letting = withItem(
      honest,
      (text) => text.includes("zzz"),
      (shown, read) => itemOf(left-- > 0 ? rubberStamp : honest, shown, read),
    );
    const { rulings, measured } = await translated(story, "de", truly, letting);
    expect(measured.missed).toBe(many);
    expect(rulings.some(({ claim }) => claim !== undefined)).toBe(passes);
  });
});
