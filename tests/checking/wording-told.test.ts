// What a person is told of small words that a claim changes: a denial, a hedge, that somebody said it.
import { expect, test } from "vitest";
import { hold } from "../../src/checking/learned/held.ts";
import { deniedBy, flipsOf, wordingReasons } from "../../src/checking/learned/wording.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";

const reasonsOf = (source: string, claim: string) => {
  const { line, pairs, article, evidence } = hold(lineOf(claim, "en"), prepare([source], "en"), [0]);
  return wordingReasons(line, pairs, article, evidence).map(({ words, claim: mine, source: theirs }) => [
    words,
    mine,
    theirs,
  ]);
};

test.each<[string, string, readonly (readonly string[])[]]>([
  [
    "Tom Reed did not close the bridge.",
    "Tom Reed closed the bridge.",
    [['The source denies "Tom"; the claim does not.', "Tom", "Tom"]],
  ],
  ["Tom Reed did not close the bridge.", "Tom Reed did not close the bridge.", []],
  [
    "The bridge cost about $3 million.",
    "The bridge cost $3 million.",
    [['The source says "about"; the claim leaves it out.', "$3 million", "about"]],
  ],
  [
    "The bridge cost $3 million.",
    "The bridge cost about $3 million.",
    [['The source does not say "about".', "about", "$3 million"]],
  ],
  ["The bridge cost about $3 million.", "The bridge cost about $3 million.", []],
  [
    "The mayor said on Monday that the old bridge was closed.",
    "The old bridge was closed.",
    [
      [
        'The source gives this as somebody\'s statement ("said"); the claim as a fact.',
        "The old bridge was closed.",
        "The mayor said on Monday that the old bridge",
      ],
    ],
  ],
  ["The mayor said the old bridge was closed.", "The old bridge was closed, said the mayor.", []],
  ["The old bridge was closed.", "The old bridge was closed.", []],
  [
    "The committee heard for hours on end that, as the mayor said on Monday, the old bridge was closed.",
    "The old bridge was closed.",
    [
      [
        'The source gives this as somebody\'s statement ("said"); the claim as a fact.',
        "The old bridge was closed.",
        "urs on end that, as the mayor said on Monday, the old bridge was",
      ],
    ],
  ],
])("of «%s» as «%s»", (source, claim, expected) => {
  const told = reasonsOf(source, claim);
  if (source.includes("did not") && expected.length > 0) {
    // Of words that may be named the first one is.
    expect(told.map(([words]) => words)).toEqual([
      expect.stringMatching(/^The source denies "\w+"; the claim does not\.$/),
    ]);
  } else expect(told).toEqual(expected);
});

test.each<[string, string, string | undefined]>([
  ["The council has not closed it.", "closed", "not"],
  ["The council has not ever really fully quite closed it.", "closed", "not"],
  ["The council has not ever really, fully, closed it.", "closed", undefined],
  ["It was not the old council that closed it.", "closed", "not"],
  ["It was not only the very old council that closed it.", "closed", undefined],
  ["The bridge is not closed.", "bridge", "not"],
  ["The bridge there is not closed.", "bridge", undefined],
  ["The bridge, not closed, is old.", "bridge", undefined],
  ["The council refused a closed bridge.", "closed", "refused"],
  ["The council closed it.", "closed", undefined],
])("%s: «%s» is denied by %s", (text, word, by) => {
  const line = lineOf(text, "en");
  expect(
    deniedBy(
      line,
      line.all.findIndex(({ text: each }) => each === word),
    )?.text,
  ).toBe(by);
});

test.each<[string, string, readonly string[]]>([
  ["The old bridge was closed.", "The old bridge was not closed.", ["added"]],
  ["The old bridge was not closed.", "The old bridge was closed.", ["dropped"]],
  ["The old bridge never was, they say, closed.", "The old bridge was not closed.", []],
  ["The council failed to repair the bridge.", "The council did not repair the bridge.", []],
])("from «%s» to «%s» a denial is %j", (source, claim, expected) => {
  const { line, pairs, article } = hold(lineOf(claim, "en"), prepare([source], "en"), [0]);
  expect([...new Set(flipsOf(line, pairs, article).map(({ added }) => (added ? "added" : "dropped")))]).toEqual(
    expected,
  );
});
