// What in a story matters against all that was told of it: a change that nobody told, or somebody new with a part in it.
import { describe, expect, test } from "vitest";
import type { Actor, Briefing, Figure } from "../../src/news/briefing.ts";
import { whatMatters } from "../../src/unfolding/matters.ts";
import { aBriefing, aClaim, aSource, day, t0 } from "../contracts/store/samples.ts";
import { toldBy } from "./told.ts";

type Told = { readonly dead?: number; readonly actors?: readonly string[]; readonly at?: number };

/** One line of one report, the figure in it, and who is named in it. */
function telling(line: string, { dead, actors = [], at = t0 }: Told = {}): Briefing {
  const citation = { source: 0, sentence: 0, start: 0, end: line.length };
  const figure = (value: number): Figure => ({
    ...{ text: `${value} people`, value, unit: "people", measures: "people killed in the flood", citation },
  });
  const actor = (name: string): Actor => ({ name, kind: "person", aliases: [], citations: [citation] });
  return aBriefing(line, {
    headline: aClaim("Flood in Norwick", -1),
    lead: aClaim(line, 0),
    writtenAt: at,
    figures: dead === undefined ? [] : [figure(dead)],
    actors: actors.map(actor),
    sources: [aSource([line], { publishedAt: at })],
  });
}

const seven = telling("The flood killed 7 people.", { dead: 7 });
const words = (told: readonly Briefing[], now: Briefing): string | undefined => {
  const matter = whatMatters(told, now);
  return matter?.kind === "change" ? matter.change.words : matter?.name;
};

describe("a figure", () => {
  const thirteen = telling("The flood killed 13 people.", { dead: 13, at: t0 + day });
  const arrest = telling("Police closed the dam.", { at: t0 + day / 2 });

  test("that moved since it was told last, though a later telling said nothing of it", () =>
    expect(words([arrest, seven], thirteen)).toBe("13 dead, was 7 (2 March)"));

  test("that a later telling told is none, whatever an older one said", () =>
    expect(
      words([thirteen, seven], telling("In all 13 people died.", { dead: 13, at: t0 + 2 * day })),
    ).toBeUndefined());

  test("of a report that is older than what was told is none: it came late", () =>
    expect(words([thirteen], telling("The flood killed 15 people.", { dead: 15 }))).toBeUndefined());
});

test("a turn that a later telling told is none, in whatever words, though an older one knew nothing of it", () => {
  const open = toldBy("Post", 0, [
    "Harbour workers in Elsund will strike from Monday, the union Havn said on Friday.",
    "Some 2,400 workers of the harbour in Elsund are called to join the strike.",
  ]);
  const off = toldBy("Post", day, ["The union Havn called off the strike of harbour workers in Elsund on Sunday."]);
  const again = toldBy("Post", 2 * day, [
    "The strike in Elsund was called off on Sunday.",
    "About 2,400 workers vote on the deal.",
  ]);
  expect(words([open], off)).toContain("called off");
  expect(words([open], again)).toContain("called off");
  expect(words([off, open], again)).toBeUndefined();
});

describe("what an outlet corrected since it was told", () => {
  const corrected = (briefing: Briefing, was: string, now: string, reads: string): Briefing => ({
    ...briefing,
    corrections: [{ source: 0, sentence: 0, kind: "figure", was, now, reads, seenAt: t0 }],
  });

  test("is no change of its figure", () => {
    const told = corrected(seven, "7", "13", "The flood killed 13 people.");
    expect(words([told], telling("In all 13 people died.", { dead: 13, at: t0 + day }))).toBeUndefined();
  });

  test("makes nobody new whom the correction named", () => {
    const line = "Tom Hale was arrested.";
    const told = corrected(telling("Tim Hall was arrested."), "Tim Hall", "Tom Hale", line);
    expect(words([told], telling(line, { actors: ["Tom Hale"], at: t0 + day }))).toBeUndefined();
  });
});

describe("somebody new", () => {
  const now = (line: string, actors: readonly string[]) => telling(line, { actors, at: t0 + day });

  test("who was arrested", () =>
    expect(words([seven], now("Tom Hale, who ran the dam, spoke. Tom Hale was arrested.", ["Tom Hale"]))).toBe(
      "Tom Hale",
    ));

  test("is nobody who only speaks of it", () => {
    expect(words([seven], now("Ada Byrne called for an inquiry.", ["Ada Byrne"]))).toBeUndefined();
    expect(words([seven], now("Ada Byrne said that the driver was arrested.", ["Ada Byrne"]))).toBeUndefined();
  });

  test("is nobody whom any telling, or a sentence behind it, named", () => {
    const named = telling("The flood killed 7 people, said Hale.", { dead: 7 });
    expect(words([seven, named], now("Tom Hale was arrested.", ["Tom Hale"]))).toBeUndefined();
  });

  test("is nobody of whom years ago something was decided", () =>
    expect(words([seven], now("Ada Byrne was elected mayor in 2019.", ["Ada Byrne"]))).toBeUndefined());
});

test("another wording of what was told matters to nobody", () =>
  expect(
    words([seven], telling("In the flood 7 people lost their lives.", { dead: 7, at: t0 + day })),
  ).toBeUndefined());
