// Each row of the roles matches its examples, states exactly the role they mark, and none of its counterexamples.
import { describe, expect, test } from "vitest";
import type { NameKind, NameMention, Sentence } from "../../src/news/reading.ts";
import { type RoleRule, roleRules } from "../../src/reading/actors/role-rules.ts";
import { rolesIn } from "../../src/reading/actors/roles.ts";

type Marked = { readonly sentence: Sentence; readonly names: readonly NameMention[]; readonly role: string };

/** "<President> {Ann Lee} met {Acme|organisation}." */
function marked(example: string): Marked {
  let text = "";
  const names: NameMention[] = [];
  let role = "";
  for (const [piece, name, kind, stated] of example.matchAll(/\{([^|}]+)(?:\|(\w+))?\}|<(.+?)>|[^{<]+/g)) {
    if (name !== undefined) {
      const at = { sentence: 0, start: text.length, end: text.length + name.length };
      names.push({ text: name, kind: (kind ?? "person") as NameKind, at });
    }
    role = stated ?? role;
    text += name ?? stated ?? piece;
  }
  return { sentence: { text, start: 0, end: text.length, paragraph: 0 }, names, role };
}

describe.each(roleRules.map((rule): [string, RoleRule] => [rule.name, rule]))("%s", (name, rule) => {
  test.each(rule.yes)("%s", (example) => {
    const { sentence, names, role } = marked(example);
    const found = rolesIn([sentence], names).get(names[0] as NameMention);
    expect([found?.rule, found?.text]).toEqual([name, role]);
  });

  test.each(rule.no)("not %s", (example) => {
    const { sentence, names } = marked(example);
    const found = [...rolesIn([sentence], names).values()].filter((role) => role.rule === name);
    expect(found).toEqual([]);
  });
});
