// Which clauses with a figure are not shown beside a briefing's lines, and who is not named for one: the rows' examples.
import { describe, expect, it, test } from "vitest";
import { figureRules, fits } from "../../../src/news/screen/figure-rules.ts";
import { giverRules, isWholeGiver, matches } from "../../../src/news/screen/giver-rules.ts";

const parted = (line: string): readonly [string, string, string] => {
  const [ahead = "", clause = "", after = ""] = line.split(/[{}]/);
  return [ahead, clause, after];
};

describe.each(figureRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  const does = (line: string): boolean => {
    const [ahead, clause, after] = parted(line);
    return fits(rule, { ahead, clause, after });
  };
  test.each(rule.yes)("%s", (line) => expect(does(line)).toBe(true));
  test.each(rule.no)("not %s", (line) => expect(does(line)).toBe(false));
});

describe.each(giverRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  const does = (line: string): boolean => {
    const [before, giver, after] = parted(line);
    return matches(rule, { before, giver, after });
  };
  test.each(rule.yes)("%s", (line) => expect(does(line)).toBe(true));
  test.each(rule.no)("not %s", (line) => expect(does(line)).toBe(false));
});

it("a giver that the sentence calls by another name is whole", () => {
  expect(isWholeGiver("Anna Lind", "She said 40 roads were closed.")).toBe(true);
});
