// From which chance on a relation is used for a claim: below its gate it is not known, and silence is the answer.
import type { Tree } from "./parse.ts";
import type { RemovablePiece } from "./pieces.ts";

/**
 * The least chance of head and label together. Precision and coverage in percent: on the seen part of GUM dev, then
 * its drawer.
 */
type Gate = {
  readonly gate: number;
  readonly precision: readonly [seen: number, drawer: number];
  readonly coverage: readonly [seen: number, drawer: number];
};

const gate = (least: number, precision: Gate["precision"], coverage: Gate["coverage"]): Gate => ({
  gate: least,
  precision,
  coverage,
});

/**
 * Chosen on the seen part (`npm run eval -- syntax gates`): the least that is right 98 times in 100, or 95 where 98
 * is out of reach or leaves too few. Relations that reach neither are absent: apposition, coordination of names, most
 * clauses. Of nmod:desc there are few: 28 of 29 were right in both parts together. PUD has no obl:agent, so every one
 * of them is wrong there.
 */
export const gates: Readonly<Record<string, Gate>> = {
  advmod: gate(0.998, [98, 98], [50, 43]),
  amod: gate(0.96, [98, 96], [81, 78]),
  aux: gate(0.95, [98, 99], [93, 95]),
  "aux:pass": gate(0.5, [98, 99], [97, 99]),
  case: gate(0.995, [98, 98], [83, 86]),
  cc: gate(0.998, [97, 98], [67, 67]),
  ccomp: gate(0.985, [95, 100], [43, 44]),
  conj: gate(0.99, [96, 97], [35, 37]),
  det: gate(0.8, [98, 97], [97, 95]),
  mark: gate(0.985, [98, 95], [79, 80]),
  nmod: gate(0.995, [97, 95], [52, 51]),
  "nmod:desc": gate(0.9, [100, 93], [47, 50]),
  "nmod:poss": gate(0.93, [98, 99], [96, 96]),
  nsubj: gate(0.997, [98, 98], [64, 66]),
  "nsubj:pass": gate(0.985, [99, 96], [82, 72]),
  nummod: gate(0.95, [96, 100], [88, 86]),
  obj: gate(0.98, [98, 98], [73, 72]),
  obl: gate(0.99, [97, 95], [46, 46]),
  "obl:agent": gate(0.997, [95, 100], [48, 42]),
  root: gate(0.98, [98, 98], [88, 88]),
};

/** That a word hangs on its head and by its label. */
export const arcChance = (tree: Tree, word: number): number =>
  (tree.headChance[word] ?? 0) * (tree.labelChance[word] ?? 0);

/** Relations without a gate are never sure. */
export const isSure = (tree: Tree, word: number): boolean =>
  arcChance(tree, word) >= (gates[tree.label[word] ?? ""]?.gate ?? Number.POSITIVE_INFINITY);

/**
 * The least chance that a piece begins and ends where the tree has it and hangs on the rest by its label. Appositions
 * and asides are not among them: too few of them are sure for their precision to be known.
 */
const pieceGate = 0.99;
const sureToCut: ReadonlySet<string> = new Set(["acl", "acl:relcl", "advcl", "advcl:relcl"]);

/** Where the piece hangs does not matter: it is cut from there. */
export const isSurePiece = (tree: Tree, { top }: RemovablePiece): boolean =>
  sureToCut.has(tree.label[top] ?? "") && (tree.spanChance[top] ?? 0) * (tree.labelChance[top] ?? 0) >= pieceGate;
