import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import { reopen } from "../../src/checking/reopen.ts";
import type { StoredBriefing } from "../../src/checking/stored.ts";
import { isSealed } from "../../src/news/claim-seal.ts";
import { Trouble } from "../../src/trouble.ts";

const sentences = [
  "However, Barack Obama met Vladimir Putin in Moscow on Monday.",
  "Obama left on Tuesday with 3 aides.",
];
const claim = (text: string, sentence: number, rule?: string) => ({
  text,
  score: 1,
  citations: [{ source: 0, sentence, start: 0, end: sentences[sentence]?.length ?? 1 }] as [
    { source: number; sentence: number; start: number; end: number },
  ],
  edits: rule ? [{ rule, from: "However, ", to: "" }] : [],
});
const stored = (): StoredBriefing => ({
  version: 1,
  id: "abcdefghijkl",
  writer: { name: "embedded" },
  language: "en",
  length: "short",
  writtenAt: 0,
  headline: { text: "A title", score: 1, citations: [{ source: 0, sentence: -1, start: 0, end: 7 }], edits: [] },
  lead: claim("Barack Obama met Vladimir Putin in Moscow on Monday.", 0, "connective"),
  points: [claim(sentences[1] as string, 1)],
  more: [],
  actors: [],
  figures: [],
  quotes: [],
  disputes: [],
  sources: [
    {
      article: "paste:x",
      outlet: "",
      title: "A title",
      completeness: "full",
      sentences: [...sentences],
      hash: bytesToHex(sha256(utf8ToBytes(sentences.join("\n")))),
    },
  ],
  leftOut: [],
  readMinutes: 1,
});
const kindOf = (thing: unknown): string | undefined => {
  try {
    reopen(thing);
    return undefined;
  } catch (error) {
    return error instanceof Trouble ? error.kind : "another";
  }
};

describe("a stored briefing", () => {
  test("opens again as it was", () => {
    const again = reopen(JSON.parse(JSON.stringify(stored())));
    expect(JSON.parse(JSON.stringify(again))).toEqual(stored());
    expect([again.headline, again.lead, ...again.points].every(isSealed)).toBe(true);
  });

  test("opens again with what a model found, and since which tellings", () => {
    const [citation] = claim(sentences[1] as string, 1).citations;
    const found = [{ kind: "outcome" as const, before: "bbbbbbbbbbbb", was: citation, now: citation }];
    for (const one of [found, []]) {
      const compared = { ...stored(), found: one, foundSince: ["bbbbbbbbbbbb"] };
      expect(JSON.parse(JSON.stringify(reopen(compared)))).toEqual(compared);
    }
  });

  test("opens when its uncited sentences were forgotten", () => {
    const some = stored();
    expect(
      kindOf({ ...some, points: [], sources: [{ ...some.sources[0], sentences: [sentences[0], ""] }] }),
    ).toBeUndefined();
  });

  test.each<[string, (one: StoredBriefing) => unknown]>([
    ["something else altogether", () => ({ hello: 1 })],
    ["another version", (one) => ({ ...one, version: 2 })],
    [
      "a changed sentence",
      (one) => ({ ...one, sources: [{ ...one.sources[0], sentences: [sentences[0], "Obama stayed."] }] }),
    ],
    [
      "a changed claim",
      (one) => ({ ...one, lead: { ...one.lead, text: "Barack Obama met Vladimir Putin in Paris on Monday." } }),
    ],
    [
      "a citation past its sentence",
      (one) => ({
        ...one,
        points: [{ ...one.points[0], citations: [{ source: 0, sentence: 1, start: 0, end: 999 }] }],
      }),
    ],
    [
      "a figure of a forgotten sentence",
      (one) => ({
        ...one,
        points: [],
        figures: [
          { text: "3", value: 3, unit: "", measures: "", citation: { source: 0, sentence: 1, start: 0, end: 3 } },
        ],
        sources: [{ ...one.sources[0], sentences: [sentences[0], ""] }],
      }),
    ],
    ["a claim without citations", (one) => ({ ...one, lead: { ...one.lead, citations: [] } })],
  ])("is stale with %s", (_, change) => {
    expect(kindOf(change(stored()))).toBe("stale");
  });
});

describe("a stored claim that a judge vouched for", () => {
  const vouched = (from: string, to: string) => ({
    rule: "vouched",
    from,
    to,
    vouched: { by: "judge-1", citation: 0 },
  });
  const withPoint = (text: string, ...pairs: readonly (readonly [string, string])[]): StoredBriefing => ({
    ...stored(),
    points: [{ ...claim(text, 1), edits: pairs.map(([from, to]) => vouched(from, to)) }],
  });

  test("opens again, with the judge's name", () => {
    const briefing = withPoint(
      "Obama departed on Tuesday.",
      ["Obama left", "Obama departed"],
      ["on Tuesday", "on Tuesday"],
    );
    const again = reopen(JSON.parse(JSON.stringify(briefing)));
    expect(again.points[0]?.edits[0]?.vouched).toEqual({ by: "judge-1", citation: 0 });
    expect(again.points.every(isSealed)).toBe(true);
  });

  test("is stale when its words, or those vouched for, were changed", () => {
    const pair = ["Obama left", "Obama departed"] as const;
    expect(kindOf(withPoint("Obama departed on Monday.", pair, ["on Tuesday", "on Monday"]))).toBe("stale");
    expect(kindOf(withPoint("Obama departed on Tuesday.", pair))).toBe("stale");
    expect(kindOf(withPoint("Obama departed.", ["Obama sailed", "Obama departed"]))).toBe("stale");
  });
});
