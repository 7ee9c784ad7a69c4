// Which word of a source a word of a claim stands for, what is a name, and how near figures and names have their company.
import { describe, expect, test } from "vitest";
import { doubtNames } from "../../src/checking/learned/doubts.ts";
import { findEvidence } from "../../src/checking/learned/evidence.ts";
import { hold } from "../../src/checking/learned/held.ts";
import { seen } from "../../src/checking/learned/judge.ts";
import { featureNames } from "../../src/checking/learned/signs.ts";
import { lineOf } from "../../src/checking/line.ts";
import { isName, prepare } from "../../src/checking/prepared.ts";
import { sourceOf } from "./sources.ts";

const held = (sources: readonly string[], claim: string) =>
  hold(
    lineOf(claim, "en"),
    prepare(sources, "en"),
    sources.map((_, at) => at),
  );
const feature = (sources: readonly string[], claim: string, name: (typeof featureNames)[number]): number =>
  Number(seen(held(sources, claim)).features[featureNames.indexOf(name)]?.toFixed(3));
const doubt = (sources: readonly string[], claim: string, norm: string, name: (typeof doubtNames)[number]): number => {
  const one = held(sources, claim);
  const at = one.line.content.findIndex((word) => word.norm === norm);
  return Number(seen(one).doubts[at]?.[doubtNames.indexOf(name)]?.toFixed(3));
};

describe("of a word that stands there twice, the one with the same neighbours", () => {
  const place = (sources: readonly string[], claim: string, norm: string): readonly (number | undefined)[] => {
    const best = held(sources, claim).pairs.find(({ word }) => word.norm === norm)?.best;
    return [best?.sentence, best?.place];
  };
  test.each([
    ["The zorp drims.", ["The drim fell.", "The zorp drims."], [1, 1]],
    ["The zorp drims.", ["The drim of the zorp.", "The zorp of the drim."], [0, 0]],
    ["The zorp drims.", ["The brint slept.", "The drim of the zorp.", "The zorp of the drim."], [2, 1]],
    ["The drim slept.", ["The drim of the quast and a drim."], [0, 0]],
  ])("%s in %j", (claim, sources, expected) =>
    expect(place(sources, claim, claim.includes("drims") ? "drims" : "drim")).toEqual(expected),
  );
});

describe("figures beside their company", () => {
  const fell = ["It fell 40 plomps to 12 drads."];
  test.each<[string, "figureStatus" | "figureRival" | "figureCompany", number]>([
    ["It fell 40 plomps.", "figureStatus", 0],
    ["It fell 40 plomps.", "figureCompany", 0],
    // Its own place fits with 2.3 of 2.3; at the 12 the noun is as near, the verb farther, and the next word another.
    ["It fell 40 plomps.", "figureRival", 0.05],
    ["It fell 12 plomps.", "figureRival", 0.95],
    ["It fell 7 plomps.", "figureStatus", 1],
    ["It fell 7 plomps.", "figureCompany", 1],
    ["It fell 7 plomps.", "figureRival", 1.5],
    ["It fell plomps.", "figureStatus", 0],
    ["It fell 40,000 plomps.", "figureStatus", 0.8],
    ["It fell 52 plomps.", "figureStatus", 0.4],
  ])("%s: %s is %d", (claim, name, expected) => expect(feature(fell, claim, name)).toBeCloseTo(expected, 2));
});

describe("names beside their company", () => {
  const sources = ["We saw Gorvak.", "We heard how Tillub left the plimf.", "It rained.", "They praised Wexem."];
  test.each([
    ["Then Tillub and the plimf.", 0],
    ["Then Tillub and the quast.", 1],
    // One sentence off counts .6; two off nothing.
    ["Then Gorvak and the plimf.", 0.4],
    ["Then Wexem and the plimf.", 1],
    ["Then Tillub.", 0],
  ])("%s: %d is missing", (claim, missing) => expect(feature(sources, claim, "nameCompany")).toBeCloseTo(missing, 2));

  test.each([
    ["It was Gorvak.", "gorvak", true],
    ["It was gorvak.", "gorvak", true],
    ["It was Jorum.", "jorum", true],
    ["Jorum slept.", "jorum", false],
    ["It was jorum.", "jorum", false],
    ["It was The end.", "the", false],
    ["It was Monday.", "monday", false],
  ])("in %s %s is a name: %s", (claim, norm, is) => {
    const word = lineOf(claim, "en").all.find((each) => each.norm === norm);
    expect(word && isName(word, prepare(sources, "en"))).toBe(is);
  });

  test("a capital at the beginning of a sentence shows nothing", () => {
    const article = prepare(["Zorps slept.", "Zorps fell.", "We saw zorps."], "en");
    const [, , word] = lineOf("We saw Zorps.", "en").all;
    expect(word && isName(word, article)).toBe(false);
  });
});

describe("what a word stands in for", () => {
  const drims = ["The zorp of the velk drims the quast."];
  test.each([
    ["The zorp drims them.", "replaced", 0],
    ["The zorp drims the wumf.", "replaced", 1],
    ["The zorp drims the wumf quast.", "inserted", 1],
    ["The zorp drims the wumf quast.", "replaced", 0],
    ["The velk more drims the quast.", "inserted", 0.25],
  ] as const)("%s: %s %d", (claim, name, expected) => expect(feature(drims, claim, name)).toBeCloseTo(expected, 2));

  test("a word alone has all its company", () => {
    expect(feature(drims, "The zorp.", "contextMean")).toBe(0);
    expect(feature(drims, "The zorp.", "pairsNew")).toBe(0);
    expect(feature(drims, "A zorp.", "pairsNew")).toBe(1);
    expect(feature(drims, "Zorp.", "pairsNew")).toBe(0);
  });

  test("how far the counterpart jumps counts up to six either way", () => {
    const long = ["Zorp velk drim quast brint plok skarn wumf."];
    expect(doubt(long, "The zorp velk.", "velk", "jump")).toBe(1);
    expect(doubt(long, "The zorp wumf.", "wumf", "jump")).toBe(6);
    expect(doubt(long, "The wumf zorp.", "zorp", "jump")).toBe(-6);
  });

  test.each([
    ["The zorp did not drim.", "drim", "denied", 1],
    ["The zorp drims.", "drims", "denied", 0],
    ["The zorp might drim.", "drim", "modal", 1],
    ["He said “the quast”.", "quast", "quoted", 1],
    ["The zorp quickly drims.", "quickly", "adverb", 1],
    ["The zorp said so.", "said", "reporting", 1],
    ["They drim.", "they", "pronoun", 1],
    ["More drim.", "more", "small", 1],
  ] as const)("%s: %s is %s (%d)", (claim, norm, name, expected) =>
    expect(doubt(drims, claim, norm, name)).toBe(expected),
  );
});

test("a single word is evidence enough to be looked for", () =>
  expect(findEvidence("The zorp.", [sourceOf(["It rained.", "A zorp fell."])])?.[0].sentence).toBe(1));
