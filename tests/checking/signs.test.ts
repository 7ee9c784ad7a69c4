// What lock two measures on a sentence of a claim, reckoned by hand from the words of small articles.
import { expect, test } from "vitest";
import { hold } from "../../src/checking/learned/held.ts";
import { type FeatureName, featureNames, featuresOf } from "../../src/checking/learned/signs.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";
import { rarity } from "../../src/language/frequency.ts";

type Measured = Partial<Record<FeatureName, number>>;

/** A number weighs this, whatever it is; modals and words of the language, a pronoun. */
const [number, small, pronoun] = [0.8, 0.25, 0.1];
const [mayor, opened, fresh, bridge] = ["mayor", "opened", "new", "bridge"].map(rarity) as [
  number,
  number,
  number,
  number,
];
const [ship, closed, port] = ["ship", "closed", "port"].map(rarity) as [number, number, number];
const [tom, reed, hill, met, friend] = ["tom", "reed", "hill", "met", "friend"].map(rarity) as [
  number,
  number,
  number,
  number,
  number,
];

function measure(claim: string, source: readonly string[], evidence: readonly number[], names: readonly string[]) {
  const values = featuresOf(hold(lineOf(claim, "en"), prepare(source, "en"), evidence));
  return Object.fromEntries(
    featureNames.flatMap((name, at) => (names.includes(name) ? [[name, Math.round((values[at] ?? 0) * 1e6)]] : [])),
  );
}
const rounded = (measured: Measured) =>
  Object.fromEntries(Object.entries(measured).map(([name, value]) => [name, Math.round(value * 1e6)]));

const bridges = ["The mayor closed the old bridge on Monday.", "The town has a new mill."];
const whole = mayor + opened + fresh + bridge;
const aroundMayor = opened + fresh / 2 + bridge / 3;
const aroundBridge = fresh + opened / 2 + mayor / 3;

test.each<[string, readonly string[], Measured]>([
  [
    "The mayor opened the new bridge.",
    bridges,
    {
      uncoveredFirst: (opened + fresh) / whole,
      uncoveredEvidence: (opened + fresh) / whole,
      // The word "new" stands in the second sentence.
      uncoveredArticle: opened / whole,
      rarestUncovered: opened,
      secondUncovered: 0,
      sumUncovered: opened,
      rarestNew: opened,
      sumNew: opened,
      wordsNew: 1,
      verbsUncovered: 1,
      namesUncovered: 0,
      // Of "the mayor", "mayor opened", "opened the", "the new" and "new bridge" the first is known.
      pairsNew: 4 / 5,
      triplesNew: 1,
      copiedShort: 4 / 6,
      fragments: 1 / (6 / 4 + 1),
      contextMean: 1 - (bridge / 3 / aroundMayor + mayor / 3 / aroundBridge) / 2,
      contextWorst: 1 - bridge / 3 / aroundMayor,
      // "new" and "bridge" stand eight words apart, and that is no skip.
      gapMean: 8 / 60,
      gapWorst: 8 / 60,
      skipsNew: 2 / 3,
      orderNew: 2 / 4,
      inversions: 0,
      replaced: opened,
      inserted: 0,
      antonyms: 1,
      repeats: 0,
      changed: 1,
      unclear: 0,
    },
  ],
  [
    "The mayor closed the old bridge.",
    bridges,
    {
      uncoveredFirst: 0,
      pairsNew: 0,
      triplesNew: 0,
      copiedShort: 0,
      fragments: 1 / (6 / 4 + 1),
      contextMean: 0,
      contextWorst: 0,
      gapMean: (1 + 2 + 1) / 3 / 60,
      gapWorst: 2 / 60,
      skipsNew: 0,
      orderNew: 0,
      changed: 0,
    },
  ],
  [
    "Ann Hill met Tom Reed.",
    ["Tom Reed met Ann Hill on Monday."],
    {
      uncoveredFirst: 0,
      pairsNew: 2 / 4,
      triplesNew: 1,
      copiedShort: 3 / 5,
      fragments: 2 / (5 / 4 + 1),
      // Of the ten pairs of words "Ann Hill" and "Tom Reed" keep their order; four that turn theirs are two names.
      inversions: 8 / 10,
      nameInversions: 2,
      orderNew: 3 / 5,
      gapMean: (1 + 2 + 2 + 1) / 4 / 60,
      gapWorst: 2 / 60,
    },
  ],
  [
    "Tom Hill met a friend.",
    ["Tom Reed met Ann Hill on Monday."],
    {
      uncoveredFirst: friend / (tom + hill + met + friend),
      replaced: friend,
      // "Ann" stands where "friend" does.
      replacedNames: 1,
      inversions: 1 / 3,
      nameInversions: 0,
      pairsNew: 1,
      copiedShort: 4 / 5,
      fragments: 0,
      gapMean: (4 + 2) / 2 / 60,
      gapWorst: 4 / 60,
      skipsNew: 1 / 3,
      contextWorst: 1 - (hill / 1 + tom / 2) / (hill / 1 + tom / 2 + friend / 1),
    },
  ],
  [
    "Max Holt met Ann Hill.",
    ["Tom Reed met Ann Hill on Monday."],
    { wordsNew: 2, namesUncovered: 1, namesNew: 1, namesParts: 0, nameCompany: 1, replacedNames: 2, orderNew: 2 / 5 },
  ],
  [
    "The ferry sank. It sank in the bay of the town, in the bay of the town.",
    ["The ferry sank in the bay of the town."],
    {
      // "in the bay", "the bay of", "bay of the" and "of the town" stand there twice, and two is the most that counts.
      repeats: 2,
      pronounNew: 1,
      wordsNew: 0,
      // Of sixteen pairs "sank it", "it sank" and "town in" are new; the longest run is "sank in the bay of the town".
      pairsNew: 3 / 16,
      copiedShort: 1 - 7 / 17,
      fragments: 3 / (17 / 4 + 1),
      skipsNew: 2 / 7,
      orderNew: 1 - 4 / 8,
    },
  ],
  [
    "The ship closed the port.",
    ["The ferry shut the port."],
    {
      uncoveredFirst: (ship + closed) / (ship + closed + port),
      rarestUncovered: ship,
      secondUncovered: closed,
      sumUncovered: ship + closed,
      verbsUncovered: 1,
      replaced: ship + closed,
      contextMean: 1,
      contextWorst: 1,
      gapMean: 0,
      gapWorst: 0,
      skipsNew: 1,
      orderNew: 2 / 3,
    },
  ],
  [
    "Zorbs quibbled nimbly, gnashed warily and frolicked in Quux.",
    ["The ferry sank."],
    {
      uncoveredFirst: 1,
      uncoveredEvidence: 1,
      uncoveredArticle: 1,
      rarestNew: 1,
      rarestUncovered: 1,
      secondUncovered: 1,
      sumUncovered: 5,
      sumNew: 5,
      wordsNew: 6,
      verbsUncovered: 4,
      namesUncovered: 1,
      pairsNew: 1,
      copiedShort: 8 / 9,
      fragments: 0,
      contextMean: 1,
      contextWorst: 0,
      gapMean: 0,
      orderNew: 1,
      replaced: 0,
    },
  ],
  ["Reed won 12 seats.", ["Reed won about 12 seats."], { hedgeDropped: 1, hedgeAdded: 0, gapWorst: 2 / 60 }],
  ["Reed won about 12 seats.", ["Reed won 12 seats."], { hedgeDropped: 0, hedgeAdded: 1 }],
  ["Reed won many seats.", ["Reed won about many seats."], { hedgeDropped: 0, hedgeAdded: 0 }],
  ["Reed won 12 seats.", ["Reed did not win 12 seats."], { negationDropped: 1, negationAdded: 0 }],
  ["Reed did not win 12 seats.", ["Reed won 12 seats."], { negationDropped: 0, negationAdded: 1 }],
  ["Reed did not win 12 seats.", ["Reed did not win 12 seats."], { negationDropped: 0, negationAdded: 0 }],
  [
    "Reed may close the bridge.",
    ["Reed closed the bridge."],
    {
      modalChanged: 0.5,
      comparativeNew: 1,
      inserted: small,
      uncoveredFirst: small / (reed + 2 * small + bridge),
      orderNew: 1 / 4,
      skipsNew: 2 / 3,
    },
  ],
  ["Reed may close the bridge.", ["Reed may close the bridge."], { modalChanged: 0, comparativeNew: 0, inserted: 0 }],
  ["The bridge will close.", ["The mayor said the bridge will close."], { attributionDropped: 1 }],
  ["The mayor said the bridge will close.", ["The mayor said the bridge will close."], { attributionDropped: 0 }],
  ["The bridge will close.", ["The bridge will close."], { attributionDropped: 0 }],
  ["“The bridge is very safe,” Tom Reed said.", ["“The bridge is safe,” Tom Reed said."], { quoteAltered: 1 }],
  [
    "“The bridge is safe,” Tom Reed said.",
    ["“The bridge is safe,” Tom Reed said."],
    { quoteAltered: 0, speakerMoved: 0 },
  ],
  [
    "It cost $3 million and 1,000 jobs.",
    ["It cost $3.1 billion and 1,012 jobs."],
    {
      // A wrong scale is the worst of the two; both stand in for a number there.
      figureStatus: 0.8,
      figureCompany: 0,
      replaced: 2 * number,
      skipsNew: 3 / 4,
      uncoveredFirst: (2 * number) / (pronoun + rarity("cost") + rarity("jobs") + 2 * number),
    },
  ],
  ["It cost 500 jobs.", ["It cost 498 jobs and 20 homes."], { figureStatus: 0.3, figureCompany: 0 }],
  ["It cost 900 jobs.", ["It cost 498 jobs and 20 homes."], { figureStatus: 1 }],
  ["It cost 498 jobs.", ["It cost 498 jobs and 20 homes."], { figureStatus: 0 }],
  ["It cost 20 jobs.", ["It cost 498 jobs and 20 homes."], { figureStatus: 0 }],
  ["The ferry unk sank.", ["The ferry sank."], { unclear: 1, inserted: rarity("unk") }],
  ["The ferry [UNK] sank.", ["The ferry sank."], { unclear: 1 }],
  ["The drunk ferry sank.", ["The ferry sank."], { unclear: 0 }],
  [
    "The police seized the vessel.",
    ["The police seized the ship."],
    // What means about the same is half covered, and neither new nor put in.
    {
      uncoveredEvidence: rarity("vessel") / 2 / (rarity("police") + rarity("seized") + rarity("vessel")),
      uncoveredFirst: rarity("vessel") / (rarity("police") + rarity("seized") + rarity("vessel")),
      rarestUncovered: 0,
      rarestNew: 0,
      replaced: 0,
    },
  ],
])("%s From: %s", (claim, source, expected) => {
  expect(measure(claim, source, [0], Object.keys(expected))).toEqual(rounded(expected));
});
