// Which words of a sentence a claim leaves out, and where it is not that sentence with words left out at all.
import { expect, test } from "vitest";
import { leftOutOf } from "../../src/checking/learned/ordered.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";

test.each<[string, string, readonly string[] | undefined]>([
  ["The old mill burned down.", "The mill burned.", ["the", "old", "down"]],
  ["The leader of the five suspects fled.", "The five suspects fled.", ["the", "leader", "of", "the"]],
  // A part of a number is not the number.
  ["Two thirds of the 5,000 suspects fled.", "The 5,000 suspects fled.", undefined],
  ["Two thirds of 5,000 suspects fled.", "5,000 suspects fled.", undefined],
  ["Three of the five suspects fled.", "The five suspects fled.", undefined],
  ["Many of the five suspects fled.", "Five suspects fled.", undefined],
  ["Half of all five suspects fled.", "All five suspects fled.", undefined],
  // What hedges, says or conditions it binds, and so does a mark that is read out.
  ["It was 50+ there.", "It was 50 there.", undefined],
  ["The mill may burn today.", "The mill burn today.", undefined],
  ["The mill burned, Reed said.", "The mill burned.", undefined],
  ["The mill burned if it rained.", "The mill burned.", undefined],
  ["The mill burned.", "The mill burned down.", undefined],
])("%s -> %s: %j", (source, claim, expected) => {
  const left = leftOutOf(lineOf(claim, "en"), prepare([source], "en"), [0]);
  expect(left?.filter(({ kind }) => kind !== "sign").map(({ norm }) => norm)).toEqual(expected);
});
