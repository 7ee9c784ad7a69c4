// "Ann Hill, 14-year-old Tom" tells Tom's age.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

test.each([
  [
    "The older of his two children with actress Ann Hill, 14-year-old Tom, came to his father in tears.",
    "Ann Hill, 14",
  ],
  ["Eve Reed, 12-year-old son Max and a neighbour were rescued on Friday.", "Eve Reed, 12"],
])("%s", (text, label) => {
  const { figures } = read({ title: "", text, language: "en" });
  expect(figures.map(({ measures }) => measures)).not.toContain(label);
});

test("and who stands before a bare number has that age", () => {
  const { figures } = read({ title: "", text: "Eve Reed, 48, left the town on Friday.", language: "en" });
  expect(figures.map(({ measures }) => measures)).toContain("Eve Reed, 48");
});
