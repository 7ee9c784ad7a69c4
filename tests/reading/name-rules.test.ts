// Facts about the rules that mend names: what each makes of a sentence, and what it leaves alone.
import { describe, expect, test } from "vitest";
import { cut } from "../../src/language/tokenize.ts";
import { lookThrough, sightingsIn } from "../../src/reading/names/context.ts";
import type { FoundName, NameRule } from "../../src/reading/names/found-names.ts";
import { mendingRules } from "../../src/reading/names/mending.ts";

/** "{Paris Hilton|place} left." is a text with a name, found as a place. */
function mended(marked: string, rule: NameRule): string {
  let text = "";
  const spans: { start: number; end: number; kind: FoundName["kind"] }[] = [];
  for (const [, plain, name, kind] of marked.matchAll(/([^{]*)(?:\{([^|]*)\|(\w+)\})?/g)) {
    text += plain ?? "";
    if (name === undefined) continue;
    spans.push({ start: text.length, end: text.length + name.length, kind: kind as FoundName["kind"] });
    text += name;
  }
  const sentence = lookThrough(cut(text).tokens);
  const { tokens } = sentence;
  const found = spans.map(({ start, end, kind }): FoundName => {
    const from = tokens.findIndex((token) => token.start >= start);
    return { from, to: tokens.findLastIndex((token) => token.end <= end) + 1, kind };
  });
  rule.mend(sentence, found, { sightings: sightingsIn([sentence]), companies: new Set() });
  let last = 0;
  let out = "";
  for (const { from, to, kind } of found) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    out += `${text.slice(last, start)}{${text.slice(start, end)}|${kind}}`;
    last = end;
  }
  return out + text.slice(last);
}

describe.each(mendingRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  test.each(rule.yes)("%s", (before, after) => {
    expect(mended(before, rule)).toBe(after);
  });

  test.each(rule.no)("not %s", (text) => {
    expect(mended(text, rule)).toBe(text);
  });
});
