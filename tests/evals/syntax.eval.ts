// How well sentences are tagged and parsed, on treebanks: their own words, every one counted, marks too.
import { join } from "node:path";
import { arcChance, gates, isSure, isSurePiece } from "../../src/language/syntax/certainty.ts";
import { lemmaOf } from "../../src/language/syntax/lemma.ts";
import { parse } from "../../src/language/syntax/parse.ts";
import { inDrawer } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";
import {
  type Compared,
  type Count,
  countArcs,
  countPieces,
  coverage,
  type Kind,
  labelled,
  precision,
  speaker,
} from "./syntax-arcs.ts";
import { type GoldTree, readTreebank } from "./treebank.ts";

type Parses = { readonly name: string; readonly parses: readonly Compared[]; readonly skipped: number };

function part(name: string, trees: readonly GoldTree[]): Parses {
  const parses = trees.flatMap((gold) => {
    const tree = parse(gold.words);
    return tree === undefined ? [] : [{ gold, tree }];
  });
  return { name, parses, skipped: trees.length - parses.length };
}

function shares({ name, parses, skipped }: Parses): Row[] {
  let [words, xpos, upos, heads, labels, lemmas] = [0, 0, 0, 0, 0, 0];
  for (const { gold, tree } of parses)
    for (const [word, form] of gold.words.entries()) {
      words++;
      if (tree.xpos[word] === gold.xpos[word]) xpos++;
      if (tree.upos[word] === gold.upos[word]) upos++;
      const head = tree.head[word] === gold.head[word];
      if (head) heads++;
      if (head && tree.label[word] === gold.label[word]) labels++;
      if (lemmaOf(form, gold.xpos[word] ?? "") === gold.lemma[word]?.toLowerCase()) lemmas++;
    }
  const row = (what: string, right: number, bar?: string): Row => ({
    what: `${name}: ${what}`,
    figure: right / words,
    unit: "%",
    ...(bar ? { bar } : {}),
  });
  const note = `${parses.length} sentences, ${words} words${skipped > 0 ? `; ${skipped} too long to be read` : ""}`;
  return [
    { ...row("xpos", xpos, "96%"), note },
    row("upos", upos, "96%"),
    row("UAS", heads, "87%"),
    row("LAS", labels, "84%"),
    row("lemmas, with the treebank's tags", lemmas),
  ];
}

/** The precision, with coverage beside it. */
const counted = (what: string, count: Count, bar?: string): Row => ({
  what,
  figure: precision(count),
  unit: "%",
  note: `of ${count.said}; ${(coverage(count) * 100).toFixed(1)}% of ${count.there} found`,
  ...(bar ? { bar } : {}),
});

const kinds = [
  ["subject", labelled(/^nsubj/)],
  ["object", labelled(/^obj$/)],
  ["subject of a speech verb", speaker],
] as const;

function arcs({ name, parses }: Parses): Row[] {
  const above = kinds.flatMap(([what, kind]) => [
    ...[0.9, 0.98].map((least) =>
      counted(
        `${name}: ${what}, from ${least} on`,
        countArcs(parses, kind, (tree, word) => arcChance(tree, word) >= least),
      ),
    ),
    counted(`${name}: ${what}, at its gate`, countArcs(parses, kind, isSure), "94%"),
  ]);
  return [...above, counted(`${name}: pieces to cut, at their gate`, countPieces(parses, isSurePiece), "94%")];
}

const ladder = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995];

/** For choosing gates: each relation of the seen part, precision/coverage and how many are said from each chance on. */
function gatesOf({ name, parses }: Parses): Row[] {
  const relations = [...new Set(parses.flatMap(({ gold }) => gold.label))].sort();
  return relations.map((relation) => {
    const kind: Kind = (tree, _, word) => tree.label[word] === relation;
    const steps = ladder.map((least) => {
      const count = countArcs(parses, kind, (tree, word) => arcChance(tree, word) >= least);
      return `${least}: ${(100 * precision(count)).toFixed(1)}/${(100 * coverage(count)).toFixed(0)} of ${count.said}`;
    });
    return { what: `${name}: ${relation}`, figure: steps.join("  ") };
  });
}

/** Each relation at its gate, as certainty.ts states it. */
const atGates = ({ name, parses }: Parses): Row[] =>
  Object.keys(gates).map((relation) =>
    counted(
      `${name}: ${relation}, at its gate`,
      countArcs(parses, (tree, _, word) => tree.label[word] === relation, isSure),
    ),
  );

export const evaluation: Evaluation = {
  says: "tags, lemmas, heads and relations, and how often what is called sure is right; `gates` lists every relation",
  needs: ["trees/gum-dev.conllu.gz", "trees/pud-dev.conllu.gz"],
  run(folder, args, judged) {
    const trees = (file: string, has: (document: string) => boolean): readonly GoldTree[] =>
      readTreebank(join(folder, "trees", file), file).filter(({ document }) => has(document) && judged.has(document));
    const parts = [
      part(
        "GUM",
        trees("gum-dev.conllu.gz", () => true),
      ),
      // The rest of PUD is trained on.
      part("PUD", trees("pud-dev.conllu.gz", inDrawer)),
    ].filter(({ parses }) => parses.length > 0);
    if (args[0] === "gates") return [...parts.slice(0, 1).flatMap(gatesOf), ...parts.flatMap(atGates)];
    return parts.flatMap((one) => [...shares(one), ...arcs(one)]);
  },
};
