// Every rule of the language room matches its examples and none of its counterexamples, in the order the rules are tried.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Match, RuleSet, TokenRule } from "../../src/language/rule.ts";
import { cut } from "../../src/language/tokenize.ts";
import { ruleSets } from "./rule-sets.ts";

/** "The {5th of May} is": the text without braces, and the characters between them. */
function example(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf("{");
  const end = marked.indexOf("}") - 1;
  return { text: marked.replace("{", "").replace("}", ""), start, end };
}

const takenBy = (match: Match, made: unknown): number => {
  const to = (made as { readonly to?: number }).to ?? match.to;
  return match.tokens[to - 1]?.end ?? 0;
};

function answersIn(set: RuleSet<unknown>, text: string, only?: string): string[] {
  const whole = cut(text);
  return whole.tokens.flatMap((_, at) => set.trace(whole, at, only)?.rule ?? []);
}

describe.each([...ruleSets])("%s", (_, set) => {
  test.each(set.rules.map((rule): [string, TokenRule<unknown>] => [rule.name, rule]))("%s", (name, rule) => {
    for (const marked of rule.yes) {
      const { text, start, end } = example(marked);
      const whole = cut(text);
      const at = whole.tokens.findIndex((token) => token.start >= start);
      const traced = set.trace(whole, at);
      expect(traced?.rule, marked).toBe(name);
      if (traced && end > start)
        expect(text.slice(start, takenBy(traced.match, traced.made)), marked).toBe(text.slice(start, end));
    }
    for (const text of rule.no) expect(answersIn(set, text, name), text).toEqual([]);
  });
});

test("every rule has an example and a counterexample, and a name of its own", () => {
  for (const [set, { rules }] of ruleSets) {
    expect(new Set(rules.map(({ name }) => name)).size, set).toBe(rules.length);
    for (const { name, yes, no } of rules) expect([yes.length > 0, no.length > 0], name).toEqual([true, true]);
  }
});

test("every rule that is written in the language room stands in one of the sets above", () => {
  const room = join(import.meta.dirname, "../../src/language");
  const known = new Set([...ruleSets.values()].flatMap(({ rules }) => rules.map(({ name }) => name)));
  const written = globSync("**/*-rules.ts", { cwd: room }).flatMap((file) =>
    [...readFileSync(join(room, file), "utf8").matchAll(/^ +name: "(.+)",$/gm)].map(([, name]) => name),
  );
  expect(written.length).toBeGreaterThan(60);
  expect(written.filter((name) => !known.has(name ?? ""))).toEqual([]);
});
