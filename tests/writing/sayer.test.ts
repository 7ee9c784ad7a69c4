// Who a line is given to: the name beside the verb of saying, and nobody where the sentence is the outlet's own.
import { expect, test } from "vitest";
import { readOne } from "../../src/writing/embedded.ts";
import { sayerOf } from "../../src/writing/sayer.ts";
import { articleOf } from "./articles.ts";

test.each<[string, string | undefined]>([
  ["Tom Reed said the old bridge would close.", "Tom Reed"],
  ["Tom Reed also said the old bridge would close.", "Tom Reed"],
  ["Tom Reed has repeatedly said the old bridge would close.", "Tom Reed"],
  ["Tom Reed has also repeatedly said the old bridge would close.", undefined],
  ["Tom Reed angrily said the old bridge would close.", "Tom Reed"],
  ["Tom Reed, who leads the council, said the old bridge would close.", "Tom Reed"],
  [
    "Tom Reed, who has led the council of the old town in the north of the country for ninety-nine years, said so.",
    undefined,
  ],
  ["The old bridge would close, according to Tom Reed.", "Tom Reed"],
  ["The old bridge would close, according to one of the oldest friends of Tom Reed.", undefined],
  ["According to Tom Reed the old bridge would close.", "Tom Reed"],
  ["“The old bridge would close,” said Tom Reed.", "Tom Reed"],
  ["“The old bridge would close,” said the mayor, Tom Reed.", "Tom Reed"],
  ["Tom Reed closed the old bridge.", undefined],
  ["The mayor went to Tom Reed on Monday.", undefined],
  ["The old bridge was closed by Tom Reed.", undefined],
])("%s %s", (text, sayer) => {
  const { reading } = readOne(articleOf(text));
  expect(sayerOf(reading, 0)).toBe(sayer);
});

test("a sentence that is not there is said by nobody", () => {
  const { reading } = readOne(articleOf("Tom Reed said the bridge would close."));
  expect(sayerOf(reading, 1)).toBeUndefined();
});
