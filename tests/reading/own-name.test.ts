// Facts about roles that end with a word of their bearer's name: every rule's examples, and a whole report.
import { describe, expect, test } from "vitest";
import { ownNameRules, withoutOwnName } from "../../src/reading/actors/own-name.ts";
import { read } from "../../src/reading/read.ts";

function parts(marked: string): { readonly role: string; readonly left: string; readonly expected: string } {
  const [sentence = "", bearer = "", expected = ""] = marked.split("|").map((part) => part.trim());
  const [, role = "", mention = ""] = /<(.*)> \{(.*)\}/.exec(sentence) ?? [];
  return { role, left: withoutOwnName(role, mention, bearer), expected };
}

describe.each(ownNameRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  test.each(rule.yes)("%s", (marked) => {
    const { left, expected } = parts(marked);
    expect(left).toBe(expected);
  });

  test.each(rule.no)("not %s", (marked) => {
    const { left, role } = parts(marked);
    expect(left).toBe(role);
  });
});

test("a minister's role ends before her name, which a sentence later stands alone", () => {
  const text = `Minister of transport Gro Falk resigned on Wednesday over the collapse of the road bridge near Ostrand.
Gro Falk had been minister since May.`;
  const { actors } = read({ title: "Ostrand bridge: minister Gro Falk resigns", text, language: "en" });
  expect(actors.map(({ name, role }) => [name, role?.text])).toContainEqual(["Gro Falk", "Minister of transport"]);
});
