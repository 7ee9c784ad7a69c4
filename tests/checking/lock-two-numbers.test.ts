// What lock two is shown of a sentence, counted by hand on words that occur nowhere else and so weigh 1 each.
import { expect, test } from "vitest";
import { doubtNames } from "../../src/checking/learned/doubts.ts";
import { hold } from "../../src/checking/learned/held.ts";
import { seen } from "../../src/checking/learned/judge.ts";
import { featureNames } from "../../src/checking/learned/signs.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";

// Pieces 0 to 8, then 9 to 14: a gap is counted over them.
const article = prepare(
  ["The zorp of the velk drims the quast.", "A brint plokes the skarn.", "We saw how Gorvak met Tillub and Wexem."],
  "en",
);
const look = (claim: string) => seen(hold(lineOf(claim, "en"), article, [0, 1, 2]));
const named = (names: readonly string[], values: Float64Array): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name, at) => [name, Number(values[at]?.toFixed(3))]));

type Row = { readonly claim: string; readonly why: string; readonly features: Readonly<Record<string, number>> };

const oneOfThreeNew = {
  uncoveredFirst: 0.333,
  uncoveredEvidence: 0.333,
  uncoveredArticle: 0.333,
  rarestUncovered: 1,
  sumUncovered: 1,
  rarestNew: 1,
  sumNew: 1,
  wordsNew: 1,
};

/** Only what is not 0; `changed` is 1 in all. */
const rows: readonly Row[] = [
  {
    claim: "The zorp drims the quast.",
    why: "3 of 4 pairs and 1 of 3 triples stand there, in runs of 2 and 3 of 5 words; zorp and drims are 4 apart",
    features: { pairsNew: 0.25, triplesNew: 0.667, copiedShort: 0.4, fragments: 0.889, gapMean: 0.05, gapWorst: 0.067 },
  },
  {
    claim: "The quast drims the zorp.",
    why: "every pair of words is turned round, and one word of three keeps the order",
    features: {
      pairsNew: 0.25,
      triplesNew: 1,
      copiedShort: 0.4,
      fragments: 0.889,
      gapMean: 0.05,
      gapWorst: 0.067,
      orderNew: 0.667,
      inversions: 1,
    },
  },
  {
    claim: "The zorp drims the wumf.",
    why: "a third is nowhere, and stands where the source has quast",
    features: {
      ...oneOfThreeNew,
      pairsNew: 0.5,
      triplesNew: 1,
      orderNew: 0.333,
      copiedShort: 0.6,
      fragments: 0.889,
      contextMean: 0.417,
      contextWorst: 0.5,
      gapMean: 0.067,
      gapWorst: 0.067,
      replaced: 1,
      skipsNew: 0.5,
    },
  },
  {
    claim: "The zorp wumfs the quast.",
    why: "what is nowhere has the ending of a verb, and both its neighbours have it beside them",
    features: {
      ...oneOfThreeNew,
      verbsUncovered: 1,
      pairsNew: 0.5,
      triplesNew: 1,
      orderNew: 0.333,
      copiedShort: 0.6,
      fragments: 0.889,
      contextMean: 0.667,
      contextWorst: 0.667,
      replaced: 1,
      skipsNew: 1,
    },
  },
  {
    claim: "Wumfs nargled plimly.",
    why: "nothing of it stands anywhere",
    features: {
      uncoveredFirst: 1,
      uncoveredEvidence: 1,
      uncoveredArticle: 1,
      rarestUncovered: 1,
      secondUncovered: 1,
      sumUncovered: 3,
      rarestNew: 1,
      sumNew: 3,
      wordsNew: 3,
      verbsUncovered: 2,
      pairsNew: 1,
      triplesNew: 1,
      orderNew: 1,
      copiedShort: 0.667,
      contextMean: 1,
      skipsNew: 1,
    },
  },
  {
    claim: "The brint plokes the skarn the brint plokes the skarn.",
    why: "6 of 9 pairs and 4 of 8 triples stand there; three triples come twice, of which two count",
    features: {
      uncoveredFirst: 1,
      pairsNew: 0.333,
      triplesNew: 0.5,
      orderNew: 1,
      copiedShort: 0.6,
      fragments: 0.571,
      contextMean: 0.123,
      contextWorst: 0.16,
      gapMean: 0.03,
      gapWorst: 0.05,
      repeats: 2,
    },
  },
  {
    claim: "The brint drims the skarn.",
    why: "drims stands in another sentence, 5 words before brint and 8 before skarn, which is no skip yet",
    features: {
      uncoveredFirst: 0.667,
      pairsNew: 0.5,
      triplesNew: 1,
      orderNew: 0.667,
      copiedShort: 0.4,
      fragments: 0.444,
      contextMean: 0.778,
      contextWorst: 1,
      gapMean: 0.108,
      gapWorst: 0.133,
    },
  },
  {
    claim: "They drim more quast.",
    why: "a pronoun of .1 and a comparison of .25 are new; the second is put in where the source has nothing",
    features: {
      uncoveredFirst: 0.149,
      uncoveredEvidence: 0.149,
      uncoveredArticle: 0.149,
      pairsNew: 1,
      triplesNew: 1,
      orderNew: 0.5,
      copiedShort: 0.75,
      contextMean: 0.387,
      contextWorst: 0.412,
      inserted: 0.25,
      hedgeAdded: 1,
      pronounNew: 1,
      skipsNew: 1,
      comparativeNew: 1,
    },
  },
];

test.each(rows)("$claim: $why", ({ claim, features }) => {
  const told = named(featureNames, look(claim).features);
  expect(Object.fromEntries(Object.entries(told).filter(([, value]) => value !== 0))).toEqual({
    ...features,
    changed: 1,
  });
});

/** Of a word without a name, number, neighbour or counterpart. */
const alone = {
  number: 0,
  name: 0,
  pronoun: 0,
  small: 0,
  verbal: 0,
  adverb: 0,
  weight: 1,
  inFirst: 0,
  inEvidence: 0,
  sameForm: 0,
  near: 0,
  inArticle: 0,
  count: 0,
  context: 0,
  slotName: 0,
  slotNumber: 0,
  slotOpposed: 0,
  inserted: 0,
  denied: 0,
  undenied: 0,
  modal: 0,
  figureStatus: -1,
  figureOwn: -1,
  figureRival: -2,
  company: -1,
  jump: 7,
  quoted: 0,
  splitName: -1,
  reporting: 0,
  last: 0,
};
const found = { inFirst: 1, inEvidence: 1, sameForm: 1, inArticle: 1, count: 1, slot: -1, slotLength: -1 };
const first = { pairLeft: 0, skipLeft: -1, leftKnown: -1, gapLeft: -1 };
const end = { last: 1, pairRight: -1, triple: -1, skipRight: -1, rightKnown: -1, gapRight: -1 };

test.each([
  [
    "The zorp drims the wumf.",
    "zorp",
    {
      ...{ ...alone, ...found, ...first, pairLeft: 1, pairRight: 0, triple: 0, context: 0.667 },
      ...{ skipRight: 1, rightKnown: 2, gapRight: 4, covered: 0.667 },
    },
  ],
  [
    "The zorp drims the wumf.",
    "drims",
    {
      ...{ ...alone, ...found, verbal: 1, context: 0.5, pairLeft: 0, pairRight: 1, triple: 0, jump: 2, covered: 0.667 },
      ...{ skipLeft: 1, leftKnown: 2, gapLeft: 4, skipRight: 0, rightKnown: 0, gapRight: 30 },
    },
  ],
  [
    "The zorp drims the wumf.",
    "wumf",
    {
      ...{ ...alone, ...end, pairLeft: 0, skipLeft: 0, leftKnown: 2, gapLeft: 30, covered: 0.667 },
      ...{ slot: 1, slotLength: 3 },
    },
  ],
  [
    "How Gorvak met Jorum.",
    "jorum",
    {
      ...{ ...alone, ...end, name: 1, company: 0, pairLeft: 0, skipLeft: 0, leftKnown: 1, gapLeft: 30, covered: 0 },
      ...{ slot: 2, slotName: 1, slotLength: 3 },
    },
  ],
])("%s: what is told of the word %s", (claim, norm, expected) => {
  const at = lineOf(claim, "en").content.findIndex((word) => word.norm === norm);
  const { nearArticle: _, ...told } = named(doubtNames, look(claim).doubts[at] ?? new Float64Array());
  expect(told).toEqual(expected);
});
