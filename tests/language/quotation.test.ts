// Which words stand between quotation marks, where a quotation began in a sentence before.
import { expect, test } from "vitest";
import { quotedTokens } from "../../src/language/quotation.ts";
import { cut } from "../../src/language/tokenize.ts";

/** The words between braces are quoted, and no others. */
test.each([
  "{It was a very big fee},' Reed added.",
  "{It was a very big fee},’ Reed added.",
  "{It has to change.}'",
  '{It has to change}," Reed said.',
  "'{It has to change},' he said, '{and now}.'",
  "The boys' ball was lost, Reed said.",
  "Reed's house was sold, he said.",
])("%s", (marked) => {
  const { tokens } = cut(marked.replaceAll(/[{}]/g, ""));
  const quoted = quotedTokens(tokens);
  const inside = [...marked.matchAll(/\{([^}]*)\}/g)].map(([, words]) => words).join(" ");
  const words = (all: readonly { readonly kind: string; readonly text: string }[]): string[] =>
    all.filter(({ kind }) => kind === "word").map(({ text }) => text);
  expect(words(tokens.filter((_, at) => quoted[at]))).toEqual(words(cut(inside).tokens));
});
