// What a word of a claim stands in for, and which words a claim left out of a sentence without changing another.
import { expect, test } from "vitest";
import { hold } from "../../src/checking/learned/held.ts";
import { lineOf } from "../../src/checking/line.ts";
import { prepare } from "../../src/checking/prepared.ts";

const held = (claim: string, source: string) => hold(lineOf(claim, "en"), prepare([source], "en"), [0]);
const slotOf = (claim: string, source: string, word: string) => {
  const { pairs, slots } = held(claim, source);
  const slot = slots[pairs.findIndex((pair) => pair.word.text === word)];
  return slot && [slot.words.map(({ text }) => text).join(" "), slot.closed, slot.length];
};

const source = "The ferry Aurora left the old harbour of Karsk with seven crates of silver on Monday night.";

test.each<[string, string, readonly unknown[] | undefined]>([
  [
    "between two that stand there: what lies between",
    "The ferry reached the harbour.|reached",
    ["Aurora left old", true, 3],
  ],
  ["behind the last: three words on", "The ferry Aurora sank.|sank", ["left old harbour", false, 3]],
  ["before the first: three words back", "Sailors loaded silver.|loaded", ["Karsk seven crates", false, 3]],
  ["where nothing lies between", "The ferry called Aurora left.|called", ["", true, 0]],
  ["where the two stand far apart: nothing that can be named", "The ferry took silver.|took", ["", false, 7]],
  [
    "where the two stand the other way round: behind the left one",
    "The harbour met the ferry.|met",
    ["Karsk seven crates", false, 3],
  ],
  ["where no word stands in the source", "Nobody sang.|sang", undefined],
  ["of a word that stands there itself", "The ferry left.|left", undefined],
])("%s", (_, asked, expected) => {
  const [claim = "", word = ""] = asked.split("|");
  expect(slotOf(claim, source, word)).toEqual(expected);
});

/** Words that say something; articles and marks come and go. */
const leftOut = (claim: string, from: string) =>
  held(claim, from)
    .leftOut?.flatMap(({ text, place }) => (place < 0 ? [] : [text]))
    .join(" ");

test.each<[string, string, string | undefined]>([
  ["The council closed the bridge.", "The council closed the bridge.", ""],
  ["The council closed the bridge.", "The council closed the bridge on Monday.", "Monday"],
  ["The council closed the bridge.", "The old council closed the bridge.", "old"],
  ["The council shut the bridge.", "The council closed the bridge.", undefined],
  ["The bridge closed the council.", "The council closed the bridge.", undefined],
  ["The council closed the bridge.", "The council never closed the bridge.", undefined],
  ["The council closed the bridge.", "The council closed the bridge if it rained.", undefined],
  ["The council closed the bridge.", "The council may have closed the bridge.", undefined],
  ["It was closed.", "The mayor said it was closed.", undefined],
  ["Three of the suspects fled.", "Three of the five suspects fled.", "five"],
  ["The five suspects fled.", "Three of the five suspects fled.", undefined],
  ["Five suspects fled.", "Half of the five suspects fled.", undefined],
  ["The bridge is 10 metres long.", "The bridge is 3 × 10 metres long.", undefined],
  ["“The bridge” is old.", "The bridge is old.", undefined],
])("«%s» of «%s» leaves out: %s", (claim, from, words) => expect(leftOut(claim, from)).toBe(words));
