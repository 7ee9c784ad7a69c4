import { describe, expect, test } from "vitest";
import { figureRefusal } from "../../src/checking/parts/parts.ts";
import type { Figure } from "../../src/news/briefing.ts";
import { sourceOf } from "./sources.ts";

const says = "At least three dozen farms lost 2.5 million crowns, and roughly half of the 40 wells in Orrin ran dry.";
const source = sourceOf([says]);
const refusal = (figure: Pick<Figure, "text" | "value"> & Partial<Figure>) =>
  figureRefusal(
    { unit: "", measures: "", citation: { source: 0, sentence: 0, start: 0, end: says.length }, ...figure },
    [source],
  );

describe("a figure that reading did not find itself", () => {
  test.each<[string, Parameters<typeof refusal>[0]]>([
    ["a dozen is twelve", { text: "three dozen farms", value: 36, measures: "farms", hedge: "at least" }],
    ["a scale word counts", { text: "2.5 million crowns", value: 2_500_000 }],
    ["a plain number", { text: "40 wells", value: 40, measures: "wells in Orrin" }],
  ])("stands: %s", (_, figure) => {
    expect(refusal(figure)).toBeUndefined();
  });

  test.each<[string, Parameters<typeof refusal>[0], string]>([
    ["the dozen is lost", { text: "three dozen", value: 3, hedge: "at least" }, "another value"],
    ["the scale is lost", { text: "2.5 million", value: 2.5 }, "another value"],
    ["the hedge is lost", { text: "three dozen farms", value: 36 }, "hedges this number"],
    ["another hedge", { text: "three dozen farms", value: 36, hedge: "over" }, "does not hedge the number so"],
    ["a hedge that is another number's", { text: "40 wells", value: 40, hedge: "roughly" }, "does not hedge"],
    ["other words", { text: "40 farms", value: 40 }, "does not have these words"],
    ["another thing measured", { text: "40 wells", value: 40, measures: "bridges" }, "what the number measures"],
  ])("falls: %s", (_, figure, why) => {
    expect(refusal(figure)).toContain(why);
  });
});
