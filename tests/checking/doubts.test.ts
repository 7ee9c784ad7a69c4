// What makes one word of a claim doubtful, reckoned by hand from the words of small articles.
import { expect, test } from "vitest";
import { doubtNames, doubtsOf } from "../../src/checking/learned/doubts.ts";
import { hold } from "../../src/checking/learned/held.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";
import { rarity } from "../../src/language/frequency.ts";

type Doubted = Partial<Record<(typeof doubtNames)[number], number>>;

function doubt(claim: string, source: readonly string[], word: string, names: readonly string[]) {
  const held = hold(lineOf(claim, "en"), prepare(source, "en"), [0]);
  const values = doubtsOf(held)[held.pairs.findIndex((pair) => pair.word.text === word)];
  return Object.fromEntries(
    doubtNames.flatMap((name, at) => (names.includes(name) ? [[name, Math.round((values?.[at] ?? 99) * 1e6)]] : [])),
  );
}
const rounded = (doubted: Doubted) =>
  Object.fromEntries(Object.entries(doubted).map(([name, value]) => [name, Math.round(value * 1e6)]));

const bridges = ["The mayor closed the old bridge on Monday.", "The town has a new mill."];
const met = ["Tom Reed met Ann Hill on Monday."];
const known = { inFirst: 1, inEvidence: 1, sameForm: 1, near: 0, inArticle: 1, count: 1, slot: -1, slotLength: -1 };

test.each<[string, string, readonly string[], Doubted]>([
  [
    "mayor",
    "The mayor opened the new bridge.",
    bridges,
    {
      ...known,
      number: 0,
      name: 0,
      pronoun: 0,
      small: 0,
      verbal: 0,
      adverb: 0,
      weight: rarity("mayor"),
      // The nearest neighbours are "the", which is there, and "opened", which is not.
      pairLeft: 1,
      pairRight: 0,
      triple: 0,
      skipLeft: -1,
      skipRight: 0,
      leftKnown: -1,
      rightKnown: 0,
      gapLeft: -1,
      gapRight: 30,
      inserted: 0,
      jump: 7,
      figureStatus: -1,
      figureOwn: -1,
      figureRival: -2,
      company: -1,
      splitName: -1,
      last: 0,
    },
  ],
  [
    "opened",
    "The mayor opened the new bridge.",
    bridges,
    {
      inFirst: 0,
      inEvidence: 0,
      sameForm: 0,
      inArticle: 0,
      count: 0,
      context: 0,
      verbal: 1,
      // Between "mayor" and "bridge" stand "closed" and "old"; the one is its opposite.
      slot: 2,
      slotLength: 2,
      slotName: 0,
      slotNumber: 0,
      slotOpposed: 1,
      inserted: 0,
      leftKnown: 2,
      rightKnown: 0,
      gapLeft: 30,
      nearArticle: -1,
    },
  ],
  // It stands eight words before "bridge", in a sentence that is not cited.
  ["new", "The mayor opened the new bridge.", bridges, { inArticle: 1, inEvidence: 0, gapRight: 8, skipRight: 0 }],
  [
    "bridge",
    "The mayor closed the old bridge.",
    bridges,
    {
      ...known,
      context: 1,
      pairLeft: 1,
      pairRight: -1,
      triple: -1,
      skipLeft: 1,
      skipRight: -1,
      leftKnown: 2,
      rightKnown: -1,
      gapLeft: 1,
      gapRight: -1,
      jump: 1,
      covered: 1,
      last: 1,
    },
  ],
  ["closed", "The mayor closed the old bridge.", bridges, { triple: 1, skipLeft: 1, gapRight: 2, jump: 1, last: 0 }],
  ["old", "The mayor closed the old bridge.", bridges, { small: 1, pronoun: 0, weight: rarity("old") }],
  ["Hill", "Ann Hill met Tom Reed.", met, { ...known, name: 1, splitName: 0, company: 1, jump: 1, pairLeft: 1 }],
  ["met", "Ann Hill met Tom Reed.", met, { jump: -2, pairLeft: 0, pairRight: 0, gapLeft: 2, gapRight: 2 }],
  // "Tom" and "Hill" are two people's, three content words apart.
  ["Hill", "Tom Hill met a friend.", met, { jump: 4, gapLeft: 4, skipLeft: 1, pairLeft: 0 }],
  // It stands in for nothing that is there, and the sentence holds its opposite.
  ["opened", "Nobody opened it.", bridges, { slot: -1, slotLength: -1, slotOpposed: 1, slotName: 0, inserted: 0 }],
  ["friend", "Tom Hill met a friend.", met, { slot: 2, slotName: 1, slotLength: 3, inserted: 0, gapLeft: 30, last: 1 }],
  ["Holt", "Max Holt met Ann Hill.", met, { name: 1, company: 0, leftKnown: 0, rightKnown: 2, slot: 2, slotLength: 2 }],
  ["Reed", "Reed did not win 12 seats.", ["Reed won 12 seats."], { denied: 1, undenied: 0 }],
  ["Reed", "Reed won 12 seats.", ["Reed did not win 12 seats."], { denied: 0, undenied: 1 }],
  ["Reed", "Reed did not win 12 seats.", ["Reed did not win 12 seats."], { denied: 0, undenied: 0 }],
  // A word as common as this one is not asked whether it is denied.
  ["won", "Reed won 12 seats.", ["Reed did not win 12 seats."], { undenied: 0, inEvidence: 1, sameForm: 0 }],
  ["12", "Reed won 12 seats.", ["Reed won 12 seats."], { number: 1, name: 0, weight: 0.8, figureStatus: 0, jump: 1 }],
  ["500", "It cost 500 jobs.", ["It cost 498 jobs and 20 homes."], { figureStatus: 1, slotNumber: 1, slot: 1 }],
  ["$3 million", "It cost $3 million.", ["It cost $3.1 billion."], { figureStatus: 3 }],
  ["42", "It hit 42 places.", ["It hit 12 farms and 30 barns."], { figureStatus: 2, number: 1 }],
  ["105", "It hit 105 farms.", ["It hit 100 farms."], { figureStatus: 4 }],
  ["900", "It cost 900 jobs.", ["It cost 498 jobs and 20 homes."], { figureStatus: 5 }],
  ["may", "Reed may close the bridge.", ["Reed closed the bridge."], { small: 1, slot: 0, inserted: 1, slotLength: 0 }],
  ["close", "Reed may close the bridge.", ["Reed closed the bridge."], { modal: 1, sameForm: 0, gapRight: 2 }],
  ["bridge", "Reed may close the bridge.", ["Reed closed the bridge."], { modal: 1 }],
  ["close", "Reed may close the bridge.", ["Reed may close the bridge."], { modal: 0, sameForm: 1 }],
  ["it", "The ferry sank because it was old.", ["The ferry sank."], { pronoun: 1, small: 0, weight: 0.1 }],
  [
    "safe",
    "“The bridge is safe,” Tom Reed said.",
    ["“The bridge is safe,” Tom Reed said."],
    { quoted: 1, reporting: 0 },
  ],
  [
    "said",
    "“The bridge is safe,” Tom Reed said.",
    ["“The bridge is safe,” Tom Reed said."],
    { quoted: 0, reporting: 1 },
  ],
  ["quickly", "The ferry sank quickly.", ["The ferry sank."], { adverb: 1, verbal: 0, inArticle: 0 }],
  ["vessel", "The police seized the vessel.", ["The police seized the ship."], { near: 1, inEvidence: 0 }],
  [
    "ferry",
    "The ferry sank.",
    ["The ferry sank.", ...Array.from({ length: 11 }, () => "A ferry came.")],
    // More places than eight tell no more.
    { count: 8, inFirst: 1 },
  ],
  ["mill", "The mayor closed the mill.", bridges, { inFirst: 0, inArticle: 1, inEvidence: 0, gapLeft: 12 }],
])("%s in: %s From: %s", (word, claim, source, expected) => {
  expect(doubt(claim, source, word, Object.keys(expected))).toEqual(rounded(expected));
});
