// What is sure enough to be used for a claim, and which pieces can be cut, on trees made by hand.
import { expect, test } from "vitest";
import { gates, isSure, isSurePiece } from "../../../src/language/syntax/certainty.ts";
import type { Tree } from "../../../src/language/syntax/parse.ts";
import { removablePieces } from "../../../src/language/syntax/pieces.ts";

/** "Police , who arrived late , arrested him": who arrived late hangs on Police. */
const label = ["nsubj", "punct", "nsubj", "acl:relcl", "advmod", "punct", "root", "obj"];
const head = Int32Array.of(6, 3, 3, 0, 3, 3, -1, 6);

const tree = (chances: Partial<Record<"head" | "label" | "span", number>>): Tree => {
  const all = (chance = 1): Float32Array => new Float32Array(label.length).fill(chance);
  return {
    xpos: label,
    upos: label,
    head,
    label,
    tagChance: all(),
    headChance: all(chances.head),
    labelChance: all(chances.label),
    spanChance: all(chances.span),
  };
};

test("a piece is the word that hangs on the rest by a removable relation, and all that hangs under it", () => {
  expect(removablePieces({ head, label })).toEqual([{ top: 3, words: [1, 2, 3, 4, 5] }]);
});

test("a sentence of one clause has no pieces to cut", () => {
  expect(removablePieces({ head: [1, -1, 1], label: ["nsubj", "root", "obj"] })).toEqual([]);
});

test("head and label must be sure together: each alone is not enough", () => {
  expect(isSure(tree({}), 0)).toBe(true);
  expect(isSure(tree({ head: 0.96, label: 0.96 }), 0)).toBe(false);
  expect(isSure(tree({ head: 0.8 }), 7)).toBe(false);
  expect(isSure(tree({ label: 0.8 }), 7)).toBe(false);
});

test("a relation without a gate is never sure", () => {
  const vague: Tree = { ...tree({}), label: label.map(() => "dep") };
  expect(isSure(vague, 0)).toBe(false);
});

test("a piece is sure by its ends and its label", () => {
  const [piece] = removablePieces({ head, label });
  if (piece === undefined) throw new Error("no piece");
  expect(isSurePiece(tree({ head: 0.5 }), piece)).toBe(true);
  expect(isSurePiece(tree({ span: 0.9 }), piece)).toBe(false);
  expect(isSurePiece(tree({ label: 0.9 }), piece)).toBe(false);
});

test("no gate is stated to let through what was wrong more than 7 times in 100, seen or unread", () => {
  for (const [relation, { precision }] of Object.entries(gates))
    expect([relation, Math.min(...precision)]).toEqual([relation, expect.toSatisfy((least: number) => least >= 93)]);
});
