// What of the changes that rows find is told where nobody vouches for them: each example is found, and told or not.
import { expect, test } from "vitest";
import { changesOf } from "../../src/unfolding/changes.ts";
import { day } from "../contracts/store/samples.ts";
import { foundIn, toldBy } from "./told.ts";

const told = (was: readonly string[], now: readonly string[]): readonly number[] => {
  const [before, after] = [toldBy("Post", 0, was), toldBy("Courier", day, now)];
  return [foundIn(before, after).length, changesOf(before, after).length];
};

test.each([
  ["A fire in a hotel in Mersa killed seven people.", "The fire in the Mersa hotel killed 13 people."],
  ["Turnout in Lune was almost 90 percent.", "Turnout in Lune reached 94 percent."],
  [
    "The storm Ida destroyed 20 houses on the coast of Lune.",
    "The storm Ida destroyed 34 houses on the coast of Lune.",
  ],
  ["The council of Tarn may close the harbour bridge.", "The council of Tarn closed the harbour bridge."],
])("%s -> %s", (was, now) => expect(told([was], [now])).toEqual([1, 1]));

test.each([
  // Of the state, and of the whole storm.
  [
    "At least 11 people died in the devastated state, Cole said.",
    "President Vane will visit after a storm that caused 100 deaths.",
  ],
  // Of another land, and of both levies together.
  [
    "President Vane is set to put tariffs of 25 percent on goods from Lune on Tuesday, to stop smugglers.",
    "Vane first put a tariff of 25 percent on Lune, with another on Qadr, bringing the total tariff there to 20 percent.",
  ],
  // Nobody is named.
  ["The company may close the plant.", "The plant of another company was closed."],
])("not told: %s -> %s", (was, now) => expect(told([was], [now])).toEqual([1, 0]));

const aside = ["The mayor spoke at noon.", "Schools are shut.", "It had rained for a week."];

test("what stands further down in a report is not told, on either side", () => {
  const [was, now] = [
    "A fire in a hotel in Mersa killed seven people.",
    "The fire in the Mersa hotel killed 13 people.",
  ];
  expect(told([was], [...aside, now])).toEqual([1, 0]);
  expect(told([...aside, was], [now])).toEqual([1, 0]);
  expect(told([...aside.slice(1), was], [...aside.slice(1), now])).toEqual([1, 1]);
});
