// Every kind of deletion finds its examples and touches none of its counterexamples.
import { describe, expect, test } from "vitest";
import { deletionsOf, treeRows } from "../../../src/language/en/deletion/deletions.ts";
import { markRows } from "../../../src/language/en/deletion/mark-rows.ts";
import { cut } from "../../../src/language/tokenize.ts";

const braces = /\{([^}]*)\}/g;

/** "Smith{, a mayor}, left": the text without braces, and the stretches they stand around. */
function example(marked: string): {
  readonly text: string;
  readonly stretches: readonly { start: number; end: number }[];
} {
  let removed = 0;
  const stretches = [...marked.matchAll(braces)].map((found) => {
    const start = found.index - removed;
    removed += 2;
    return { start, end: start + (found[1] ?? "").length };
  });
  return { text: marked.replaceAll(/[{}]/g, ""), stretches };
}

describe.each([...markRows, ...treeRows].map((row) => [row.kind, row] as const))("%s", (kind, row) => {
  test.each(row.yes)("%s", (marked) => {
    const { text, stretches } = example(marked);
    expect(deletionsOf(cut(text)).filter((found) => found.kind === kind)).toEqual(
      stretches.map((stretch) => ({ kind, ...stretch })),
    );
  });

  test.each(row.no)("never %s", (marked) => {
    const { text, stretches } = example(marked);
    const found = deletionsOf(cut(text));
    if (stretches.length === 0) expect(found.filter((each) => each.kind === kind)).toEqual([]);
    for (const { start, end } of stretches)
      expect(found.filter((each) => each.start === start && each.end === end)).toEqual([]);
  });
});
