// What a person is told about a sentence that its source does not say so: the kind of it and the words.
import { expect, test } from "vitest";
import { bestSentences, closestFirst, findEvidence } from "../../src/checking/learned/evidence.ts";
import { hold } from "../../src/checking/learned/held.ts";
import { judge } from "../../src/checking/learned/judge.ts";
import { chanceOf, rejectBelow } from "../../src/checking/learned/score.ts";
import { wordingOf } from "../../src/checking/learned/wording.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";
import { sourceOf } from "./sources.ts";

const held = (sources: readonly string[], claim: string, cited = sources.map((_, at) => at)) =>
  hold(lineOf(claim, "en"), prepare(sources, "en"), cited);
const sacked = "The board sacked the coach.";

test.each<[string, string, Readonly<Record<string, number>>]>([
  ["The board did not sack the coach.", sacked, { negationDropped: 1 }],
  [sacked, "The board did not sack the coach.", { negationAdded: 1 }],
  ["The board refused to sack the coach.", sacked, { negationDropped: 1 }],
  ["The board did not sack the coach.", "The board never sacked the coach.", {}],
  ["No, the board sacked the coach.", sacked, {}],
  ["The coach is not guilty.", "The coach is guilty.", { negationDropped: 1 }],
  ["Many opposed the coach.", "Many did not support the coach.", {}],
  ["The board sacked about 40 coaches.", "The board sacked 40 coaches.", { hedgeDropped: 1 }],
  ["The board sacked 40 coaches.", "The board sacked about 40 coaches.", { hedgeAdded: 1 }],
  ["The board sacked about 40 coaches.", "The board sacked about 40 coaches.", {}],
  ["The board plans to sack the coach.", "The board sacks the coach.", { modalChanged: 0.5 }],
  ["Tom Reed said the board sacked the coach.", sacked, { attributionDropped: 1 }],
  ["According to Reed the board sacked the coach.", sacked, { attributionDropped: 1 }],
  ['The board sacked the coach who "said so".', sacked, {}],
  ["Tom Reed said the board sacked the coach.", "The board sacked the coach, Tom Reed said.", {}],
])("the small words: %s -> %s", (source, claim, expected) => {
  const { line, pairs, article, evidence } = held([source], claim);
  const found = Object.entries(wordingOf(line, pairs, article, evidence)).filter(([, value]) => value !== 0);
  expect(Object.fromEntries(found)).toEqual(expected);
});

const told = (sources: readonly string[], claim: string, cited?: readonly number[]) =>
  judge([held(sources, claim, cited?.slice())]).reasons.map(({ kind, words }) => `${kind}: ${words}`);

test.each<[string, string, readonly string[]]>([
  ["The board refused to sack the coach.", sacked, ['negation: The source denies "sack"; the claim does not.']],
  [
    "It sacked about 40 coaches.",
    "It sacked 40 coaches.",
    ['wording: The source says "about"; the claim leaves it out.'],
  ],
  ["It sacked 40 coaches.", "It sacked about 40 coaches.", ['wording: The source does not say "about".']],
  [
    "Tom Reed said the board sacked the coach.",
    sacked,
    ['attribution: The source gives this as somebody\'s statement ("said"); the claim as a fact.'],
  ],
  ["It sacked 40 coaches.", "It sacked 12 coaches.", ["figure: The sources do not give 12."]],
  ["It sacked 40 coaches.", "It sacked 41 coaches.", ["figure: The source gives 40, not 41."]],
  ["It sacked 40 coaches.", "It sacked 40,000 coaches.", ["figure: The scale differs: 40, not 40,000."]],
  ["It drew 1,234 fans.", "It drew 1,200 fans.", ["wording: 1,200 rounds 1,234."]],
  ["It drew 40 men and 30 women.", "It drew 70.", ["figure: 70 is computed: 40 + 30."]],
  ["Later Ann Hill left the club.", "Later Jon Falk left the club.", ["name: The sources do not name Jon Falk."]],
  ["Later Ann Hill left the club.", "Later Ann Falk left the club.", ["name: The sources name nobody as Ann Falk."]],
  [
    'Ann Hill said "we are late again".',
    'Ann Hill said "we are early again".',
    ["quote: The words between quotation marks are not in the sources word for word."],
  ],
  [
    "The green boat sank in the bay.",
    "The boat sank in the bay.",
    ['wording: It leaves out "green", which may change what it says.'],
  ],
  ["The boat sank in the bay.", "The yacht burned at midnight.", ['coverage: The cited sentences do not say "yacht".']],
])("%s -> %s", (source, claim, expected) => {
  const found = told([source], claim);
  for (const each of expected) expect(found).toContain(each);
});

test("a figure is shown with three words of the source on either side", () => {
  const [reason] = judge([
    held(["Last week in the town it sacked 40 old coaches and some of the men."], "It sacked 41."),
  ]).reasons;
  expect(reason?.source).toBe("town it sacked 40 old coaches and");
});

test("what is as the source has it is not spoken of", () => {
  const says = 'Ann Hill said "we are late again" to 40 fans.';
  expect(told([says], says)).toEqual([]);
});

test("a quotation given to somebody who is far from it in the source", () => {
  const far = ['Ann Hill said "we are late again".', "It rained.", "It snowed.", "Tom Reed left."];
  const near = [far[0] ?? "", "It rained.", "Tom Reed left."];
  const claim = 'Tom Reed said "we are late again".';
  const reason = "attribution: The source does not give these words to Reed.";
  expect(told(far, claim)).toContain(reason);
  expect(told(near, claim)).not.toContain(reason);
});

test("a quotation may run over three sentences of the source, and no more", () => {
  const sources = ['"We are late. We are lost. We are tired. We are cold," Ann Hill said.'];
  const cut = ['"We are late.', "We are lost.", "We are tired.", 'We are cold," Ann Hill said.'];
  const reason = "quote: The words between quotation marks are not in the sources word for word.";
  const says = (words: string): string => `Ann Hill said "${words}".`;
  expect(told(cut, says("we are late we are lost we are tired"))).not.toContain(reason);
  expect(told(cut, says("we are late we are lost we are tired we are cold"))).toContain(reason);
  expect(told(sources, says("we are late we are lost we are tired we are cold"))).not.toContain(reason);
});

test("a number that the source does not give keeps a claim below what is rejected", () => {
  expect(judge([held(["It sacked 40 coaches."], "It sacked 41 coaches.")]).score).toBeLessThanOrEqual(rejectBelow / 2);
  expect(judge([held(["It sacked 40 coaches."], "It sacked 40 coaches.")]).score).toBeGreaterThan(rejectBelow);
});

test("nothing is not supported", () => expect(chanceOf([])).toBe(0));

const river = ["The zorp fell.", "A brint rose.", "A brint and a quast rose by the zorp.", "The velk slept."];
test.each<[string, readonly number[]]>([
  ["The quast rose.", [2]],
  ["The zorp fell.", [0]],
  // Both the second and the third hold "brint rose": the one beside the best is taken.
  ["The brint rose while the velk slept.", [2, 3]],
  ["The wumf nargled.", []],
])("the sentences that hold most of %s: %j", (claim, expected) => {
  expect(bestSentences(lineOf(claim, "en"), prepare(river, "en")).sentences.toSorted()).toEqual(expected);
});

test("of two sentences with the same words the one that has them side by side, and little else", () => {
  const far = "The zorp of a quast, a brint and a skarn drims.";
  for (const sources of [
    [far, "The zorp drims."],
    ["It rained.", far, "The zorp drims."],
  ])
    expect(bestSentences(lineOf("The zorp drims.", "en"), prepare(sources, "en")).sentences).toEqual([
      sources.length - 1,
    ]);
});

test("the share that is covered is the weight of the shared words", () => {
  expect(bestSentences(lineOf("The zorp velk wumf.", "en"), prepare(river, "en")).covered).toBeCloseTo(2);
});

test("cited sentences come in the order of what they share, three at most", () => {
  const article = prepare(river, "en");
  expect(closestFirst(lineOf("A brint and a quast.", "en"), article, [0, 1, 2, 3])).toEqual([2, 1, 0]);
  expect(closestFirst(lineOf("The velk slept.", "en"), article, [0, 3])).toEqual([3, 0]);
  expect(closestFirst(lineOf("The velk slept.", "en"), article, [0])).toEqual([0]);
});

test("a text without citations is looked for in the source that covers most of it", () => {
  const sources = [sourceOf(["The zorp fell."]), sourceOf(["A cat.", "The zorp and the velk fell."])];
  expect(findEvidence("The zorp and the velk.", sources)).toEqual([{ source: 1, sentence: 1, start: 0, end: 27 }]);
  expect(findEvidence("Wumfs nargled.", sources)).toBeUndefined();
});
