// Which sources copy which, and in which order the rest are told.
import { expect, test } from "vitest";
import { orderOfTelling } from "../../src/writing/condense/newest.ts";
import { copiesAmong } from "../../src/writing/copies.ts";
import { readOne } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const source = (id: string, publishedAt?: number) =>
  readOne(articleOf("The council closed the bridge.", { id, ...(publishedAt !== undefined && { publishedAt }) }));
const copies = (ids: readonly string[], pairs: readonly [string, string][]) => [
  ...copiesAmong(
    ids.map((id) => source(id)),
    new Map(pairs),
  ),
];
const order = (times: readonly (number | undefined)[], skip: readonly number[] = []) =>
  orderOfTelling(
    times.map((time, at) => source(`a${at}`, time)),
    new Set(skip),
  );

test("a copy is told with the source it copies, where both are here", () => {
  expect(copies(["a", "b", "c"], [["c", "a"]])).toEqual([[2, 0]]);
  expect(copies(["a", "b"], [["a", "b"]])).toEqual([[0, 1]]);
});

test.each<[string, [string, string]]>([
  ["whose original is elsewhere", ["b", "z"]],
  ["that is elsewhere itself", ["z", "a"]],
  ["of itself", ["a", "a"]],
])("a copy %s is none", (_, pair) => expect(copies(["a", "b"], [pair])).toEqual([]));

test("the first report leads, then the newest is told, the undated last, equals in the order given", () => {
  expect(order([1, 3, 2])).toEqual([0, 1, 2]);
  expect(order([3, undefined, 1, undefined, 2])).toEqual([0, 4, 2, 1, 3]);
  expect(order([5, 5, 5])).toEqual([0, 1, 2]);
  expect(order([1, 3, 2], [1])).toEqual([0, 2]);
});
