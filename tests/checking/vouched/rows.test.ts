// Every row of the vouched checks finds something in its examples and nothing in its counterexamples.
import { describe, expect, test } from "vitest";
import { rows } from "../../../src/checking/vouched/findings.ts";
import { viewOf } from "./example.ts";

describe.each(rows.map((row) => [row.name, row] as const))("%s", (_, row) => {
  test.each(row.yes.map((example) => [example.join(" <- "), example] as const))("%s", (_name, example) => {
    expect(row.find(viewOf(example, "en", row.claimLanguage))).not.toEqual([]);
  });
  test.each(row.no.map((example) => [example.join(" <- "), example] as const))("not: %s", (_name, example) => {
    expect(row.find(viewOf(example, "en", row.claimLanguage))).toEqual([]);
  });
});

test("every row has a name of its own", () => {
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});
