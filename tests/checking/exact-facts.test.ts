// Which words may be others and which may not: each edit with the words it changes, and its nearest lie, a fact a line.
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { type ActorGiven, sourceOf } from "./sources.ts";

const actors: readonly ActorGiven[] = [
  { name: "Tom Reed", aliases: ["Reed"], role: "mayor of Ellery" },
  { name: "Ann Hill", aliases: ["Hill"] },
  { name: "Bashar al-Assad", aliases: ["Assad"] },
  { name: "World Bank", kind: "organisation", aliases: ["bank"] },
];

/** "rule(from>to)" of each edit; undefined where the claim is not proved. Sentences are parted by " || ". */
function editsFor(says: string, text: string): string | undefined {
  const sentences = says.split(" || ");
  const [first, ...more] = sentences.map((each, sentence) => ({ source: 0, sentence, start: 0, end: each.length }));
  if (first === undefined) return undefined;
  const verdict = checkClaim({ text, citations: [first, ...more] }, [sourceOf(sentences, actors)]);
  if (verdict.state !== "outright") return undefined;
  return verdict.edits.map(({ rule, from, to }) => (from || to ? `${rule}(${from}>${to})` : rule)).join(",");
}

describe("the same is said", () => {
  test.each([
    ["Tom Reed left on Monday.", "Reed left on Monday.", "alias(Tom Reed>Reed)"],
    ["Reed left on Monday.", "Tom Reed left on Monday.", "alias(Reed>Tom Reed)"],
    ["Mr Reed left on Monday.", "Reed left on Monday.", "alias(Mr>)"],
    ["Mr Reed met the mayor of Ellery.", "Reed met the mayor of Ellery.", "alias(Mr>)"],
    [
      "“It has rained for days,” said Tom Reed.",
      "Tom Reed said it had rained for days.",
      "reported-speech(“>),reported-speech(has>had)",
    ],
    [
      "“It has rained for days,” said Tom Reed on Monday.",
      "Tom Reed said on Monday it had rained for days.",
      "reported-speech(“>),reported-speech(has>had)",
    ],
    [
      "“It has rained for days,” said Tom Reed in Ellery.",
      "Tom Reed said in Ellery it had rained for days.",
      "reported-speech(“>),reported-speech(has>had)",
    ],
    [
      "“It has rained for days,” Tom Reed told the town.",
      "Tom Reed told the town it had rained for days.",
      "reported-speech(“>),reported-speech(has>had)",
    ],
    ["It has rained for days, said Tom Reed.", "Tom Reed said it has rained for days.", ""],
    ["It has rained for days, Tom Reed said.", "Tom Reed said it has rained for days.", ""],
    [
      "It has rained for days, Tom Reed said on Monday.",
      "Tom Reed said on Monday that it has rained for days.",
      "reported-speech(>that)",
    ],
    ["Tom Reed said that it rained.", "Tom Reed said it rained.", "reported-speech(that>)"],
    ["Tom Reed said it rained.", "Tom Reed said that it rained.", "reported-speech(>that)"],
    ["Tom Reed said it rained.", "Tom Reed stated it rained.", "reporting-verb(said>stated)"],
    [
      "Tom Reed said it rained.",
      "Tom Reed stated that it rained.",
      "reporting-verb(said>stated),reported-speech(>that)",
    ],
    ["The sea is what he said.", "The sea is what he stated.", "reporting-verb(said>stated)"],
    ["Tom Reed told the town that it rained.", "Tom Reed told the town it rained.", "reported-speech(that>)"],
    [
      'Tom Reed said it was a "long and bitter cold" night.',
      "Tom Reed said it was a long and bitter cold night.",
      'reported-speech(">),reported-speech(">)',
    ],
    [
      'Tom Reed said: "I am ill and will go home."',
      "Tom Reed said he was ill and would go home.",
      'reported-speech(">),reported-speech(I>he),reported-speech(am>was),reported-speech(will>would),reported-speech(">)',
    ],
    ['Tom Reed said: "I am ill and will go home."', 'Tom Reed said: "I am ill and will go home".', ""],
    ["Reds, whites and blues came.", "Reds, whites, and blues came.", ""],
    ["The mayor stole the money!", "The mayor stole the money.", ""],
    ["It cost $5m.", "It cost $5 million.", "number($5m>$5 million)"],
    ["It cost 5.00 dollars.", "It cost $5.", "number(5.00 dollars>$5)"],
    ["He can't go.", "He cannot go.", "spelling(ca>can),spelling(n't>not)"],
    ["It will be held on Dec. 15.", "It will be held on December 15.", "number(Dec. 15>December 15)"],
    ["Tom Reed met Ann Hill.", "Reed met Hill.", "alias(Tom Reed>Reed),alias(Ann Hill>Hill)"],
    ["Tom Reed left. || Ann Hill left.", "Tom Reed left and Ann Hill left.", "fusion(>and)"],
    ["Tom Reed left. || Ann Hill left.", "Tom Reed left; Ann Hill left.", "fusion(>;)"],
    ["Tom Reed left. || Ann Hill left.", "Tom Reed left while Ann Hill left.", "fusion(>while)"],
    ["Tom Reed left. || Ann Hill left.", "Tom Reed left. Ann Hill left.", ""],
    ["Tom Reed left. || Ann Hill left.", "Ann Hill left and Tom Reed left.", "fusion(>and)"],
    [
      "Tom Reed sold the farm. || Tom Reed bought a boat.",
      "Tom Reed sold the farm and bought a boat.",
      "fusion(>and),fusion(Tom Reed>)",
    ],
    [
      "Tom Reed sold the farm. || Reed bought a boat.",
      "Tom Reed sold the farm and bought a boat.",
      "fusion(>and),fusion(Reed>)",
    ],
    [
      "Tom Reed sold the farm. || He bought a boat.",
      "Tom Reed sold the farm and bought a boat.",
      "fusion(>and),fusion(He>)",
    ],
    ["Ann Hill bought a boat. || He left.", "Ann Hill bought a boat. He left.", ""],
    ["The World Bank gave money.", "The bank gave money.", "alias(World Bank>bank)"],
    ["Tom Reed, the mayor of Ellery, left.", "Tom Reed left.", "parenthetical(, the mayor of Ellery>)"],
    ["Tom Reed (the mayor of Ellery) left.", "Tom Reed left.", "parenthetical((the mayor of Ellery)>)"],
    ["However, Tom Reed left.", "Tom Reed left.", "connective(However,>)"],
    ["But Tom Reed left.", "Tom Reed left.", "connective(But>)"],
    ["Tom Reed left on Monday.", "Tom Reed left.", "adjunct(on Monday>)"],
    ["The US won.", "The U.S. won.", "spelling(US>U.S.)"],
    ["It rose 5%.", "It rose 5 percent.", "number(5%>5 percent)"],
  ])("%s => %s", (says, text, edits) => expect(editsFor(says, text)).toBe(edits));
});

describe("something else is said", () => {
  test.each([
    ["He said it rained. || Tom Reed wept.", "It rained."],
    ["It has rained for days, on Monday.", "On Monday it has rained for days."],
    ["Tom Reed said it rained.", "Tom Reed denied it rained."],
    ["Tom Reed admitted that it rained.", "Tom Reed said that it rained."],
    ["Tom Reed admitted 500 men.", "Tom Reed conceded 500 men."],
    ["Tom Reed noted the rain.", "Tom Reed added the rain."],
    ["A said word was his.", "A stated word was his."],
    ["The town knows that it rained.", "The town knows it rained."],
    ['Tom Reed saw the "very long and bitter" night.', "Tom Reed saw the very long and bitter night."],
    ['Tom Reed said it was a "long" night.', "Tom Reed said it was a long night."],
    ['Tom Reed said: "I am ill and will go home."', 'Tom Reed said: "he was ill and would go home."'],
    ['Tom Reed said: "We won."', "Tom Reed said they won."],
    ["No, survivors were found.", "No survivors were found."],
    ["The mayor, said Reed, lied.", "The mayor said Reed lied."],
    ["The men, who fled, died.", "The men who fled died."],
    ["The mayor stole the money?", "The mayor stole the money."],
    ["The mayor stole the money; he fled.", "The mayor stole the money, he fled."],
    ["It cost $5m.", "It cost £5m."],
    ["It cost $5m.", "It cost $6m."],
    ["It cost $5m.", "It cost $50m."],
    ["Tom Reed met Ann Hill.", "Hill met Reed."],
    ["Hafez al-Assad left.", "Assad left."],
    ["Tom Reed left. || Ann Hill left.", "Tom Reed left or Ann Hill left."],
    ["Tom Reed sold the farm. || Ann Hill bought a boat.", "Tom Reed sold the farm and bought a boat."],
    ["Tom Reed did not sell the farm. || Tom Reed bought a boat.", "Tom Reed did not sell the farm and bought a boat."],
    ["Tom Reed will sell the farm. || Tom Reed put up prices.", "Tom Reed will sell the farm and put up prices."],
    [
      "Tom Reed may have sold the farm. || Tom Reed bought a boat.",
      "Tom Reed may have sold the farm and bought a boat.",
    ],
    [
      "On Monday Tom Reed sold the farm. || Ann Hill bought a boat.",
      "On Monday Tom Reed sold the farm and Ann Hill bought a boat.",
    ],
    ["Tom Reed said it rained. || Ann Hill bought a boat.", "Tom Reed said it rained and Ann Hill bought a boat."],
    ["Tom Reed said it rained. || Ann Hill bought a boat.", "Ann Hill bought a boat and Tom Reed said it rained."],
    ["Ann Hill bought a boat. || It may rain.", "Ann Hill bought a boat and it may rain."],
    ["Tom Reed bought a boat. || It rained. || He left.", "Tom Reed bought a boat. He left."],
    ["Tom Reed, the mayor of Ellery, left.", "The mayor of Ellery left."],
    ["Tom Reed (not the mayor of Ellery) left.", "Tom Reed left."],
    ["Tom Reed left, however.", "Tom Reed left."],
    ["Tom Reed plans to leave on Monday.", "Tom Reed plans to leave."],
    ["Tom Reed left with Ann Hill.", "Tom Reed left."],
    ["Tom Reed left after the storm.", "Tom Reed left."],
    ["tom reed left.", "Tom Reed left."],
    ["TOM REED LEFT.", "Tom Reed left."],
    ["Tom Reed left.", "Tom reed left."],
    ["The town left apples.", "The town left Apples."],
    ["It rose .5%.", "It rose 5%."],
    ["It fell -5 points.", "It fell 5 points."],
  ])("%s => %s", (says, text) => expect(editsFor(says, text)).toBeUndefined());
});
