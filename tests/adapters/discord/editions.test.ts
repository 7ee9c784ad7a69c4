// Facts about every edition that could be, thousands of them made of hostile words.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { render } from "../../../adapters/discord/render.ts";
import { type Judged, judge } from "./judge.ts";
import { nastyEdition } from "./nasty.ts";

describe("whatever the feeds contain", () => {
  const sum: Judged = { parts: 0, over: [], lost: [], mentions: [], links: [] };
  fc.assert(
    fc.property(nastyEdition, (edition) => {
      const judged = judge(edition);
      sum.over.push(...judged.over);
      sum.lost.push(...judged.lost);
      sum.mentions.push(...judged.mentions);
      sum.links.push(...judged.links);
    }),
    { numRuns: 120, seed: 20260302 },
  );
  test("no message is over any of Discord's limits", () => expect(sum.over.slice(0, 3)).toEqual([]));
  test("no claim is lost between the edition and its messages", () => expect(sum.lost.slice(0, 3)).toEqual([]));
  test("nobody can be pinged", () => expect(sum.mentions.slice(0, 3)).toEqual([]));
  test("no link leads anywhere but to the sources", () => expect(sum.links.slice(0, 3)).toEqual([]));
});

test("rendering the same edition twice gives the same bytes", () => {
  const [edition] = fc.sample(nastyEdition, { numRuns: 1, seed: 7 });
  if (edition === undefined) throw new Error("nothing sampled");
  const once = () => JSON.stringify(render({ kind: "edition", audience: "everyone", edition }, new Map()));
  expect(once()).toBe(once());
});
