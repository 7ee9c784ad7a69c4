// Facts about words that are no role as they stand: every rule's examples.
import { describe, expect, test } from "vitest";
import { cutRoleRules } from "../../src/reading/actors/cut-roles.ts";

const parts = (marked: string): [string, string, string] => {
  const [before = "", rest = ""] = marked.split("<");
  const [role = "", after = ""] = rest.split(">");
  return [role, before, after];
};

describe.each(cutRoleRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  test.each(rule.yes)("%s", (marked) => {
    expect(rule.is(...parts(marked))).toBe(true);
  });

  test.each(rule.no)("not %s", (marked) => {
    expect(rule.is(...parts(marked))).toBe(false);
  });
});
