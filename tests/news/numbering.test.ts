import { describe, expect, test } from "vitest";
import { numberedClaims } from "../../src/news/numbering.ts";
import { aBriefing, aClaim } from "../contracts/store/samples.ts";

const at = (sentence: number, start = 0, end = 5, source = 0) => ({ source, sentence, start, end });
const figure = (sentence: number, start = 0, end = 5) =>
  ({ text: `f${sentence}`, value: 1, unit: "people", measures: "", citation: at(sentence, start, end) }) as const;

describe("the numbers of a briefing", () => {
  test("count the lead, then the points, then the points beyond the length, so that More changes none", () => {
    const short = numberedClaims(aBriefing("b", { points: [aClaim("One.", 1)], figures: [figure(9)] }));
    const long = numberedClaims(
      aBriefing("b", { points: [aClaim("One.", 1)], more: [aClaim("Two.", 2)], figures: [figure(9)] }),
    );
    expect([short.lead, short.points]).toEqual([1, [2]]);
    expect([long.lead, long.points, long.more]).toEqual([1, [2], [3]]);
    expect([short.figures, long.figures]).toEqual([[3], [4]]);
  });

  test("are shared by whatever stands on the same sentence, and by the very words first", () => {
    const claim = { ...aClaim("Second half.", 1), citations: [at(1, 50, 90)] } as const;
    const { figures, quotes, actors, disputes } = numberedClaims(
      aBriefing("b", {
        points: [{ ...aClaim("First half.", 1), citations: [at(1, 0, 40)] }, claim],
        figures: [figure(1, 60, 70), figure(1, 10, 20), figure(1, 95, 99)],
        quotes: [{ text: "q", citation: at(0) }],
        actors: [{ name: "Ada", role: "captain", kind: "person", aliases: [], citations: [at(1, 55, 58)] }],
        disputes: [{ about: "x", kind: "within-article", versions: [aClaim("Zero.", 0), aClaim("Other.", 7)] }],
      }),
    );
    expect(figures).toEqual([3, 2, 2]);
    expect(quotes).toEqual([1]);
    expect(actors).toEqual([3]);
    expect(disputes).toEqual([[1, 4]]);
  });

  test("are not given to what no reader sees with one: a name alone, and who is not shown", () => {
    const named = { aliases: [], citations: [at(6)] } as const;
    const { actors, all } = numberedClaims(
      aBriefing("b", {
        actors: [
          { ...named, name: "Ada", kind: "person" },
          { ...named, name: "Paris", kind: "place", role: "a city" },
          { ...named, name: "Bo Dean", kind: "person", role: "captain", citations: [at(7)] },
        ],
      }),
    );
    expect(actors).toEqual([undefined, undefined, 2]);
    expect(all.map(({ text }) => text)).toEqual(["Zero.", "Bo Dean, captain", "Title of 1"]);
  });

  test("never mix sources, and give each new sentence one number that later lines share", () => {
    const other = { text: "q", citation: at(0, 0, 5, 1) };
    const numbering = numberedClaims(aBriefing("b", { figures: [figure(8), figure(8)], quotes: [other] }));
    expect([numbering.figures, numbering.quotes]).toEqual([[2, 2], [3]]);
  });

  test("are complete and in order: all[n] has number n + 1, and the headline has one too", () => {
    const numbering = numberedClaims(aBriefing("b", { points: [aClaim("One.", 1)], figures: [figure(4)] }));
    expect(numbering.all.map(({ number, kind }) => [number, kind])).toEqual([
      [1, "lead"],
      [2, "point"],
      [3, "figure"],
      [4, "headline"],
    ]);
    expect(numbering.headline).toBe(4);
  });
});
