// How many sentences with words left out of them would be posted, kind by kind: made from real articles and from drawn trees.
import { join } from "node:path";
import type { ReadArticle } from "../../src/news/reading.ts";
import { type Cut, treeKinds } from "./deletion-tree-kinds.ts";
import { wordKinds } from "./deletion-word-kinds.ts";
import { articlesOf, type Drafted, draftMaterial, draftsOf, postedAs, readText } from "./drafted.ts";
import type { Part } from "./drawer.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";
import { type GoldTree, readTreebank } from "./treebank.ts";

const banks = ["gum-train", "gum-dev", "pud-dev"];

export const evaluation: Evaluation = {
  says: "sentences of real articles with words left out that cut into their meaning, and would be posted",
  needs: [...draftMaterial, ...banks.map((bank) => `trees/${bank}.conllu.gz`)],
  judges: ["src/language/syntax/syntax.weights.json"],
  run(folder, args, part) {
    const show = isShown(args, part);
    const most = Number(args.find((word) => /^\d+$/.test(word)) ?? 60);
    const made = [
      ...wordDeletions(articlesOf(folder, part), most),
      ...treeDeletions(
        banks.flatMap((bank) => readTreebank(join(folder, `trees/${bank}.conllu.gz`), bank)),
        part,
        most,
      ),
    ];
    const rows = made.map(({ kind, drafts }): Row & { posted: number; all: number } => {
      const bad = drafts.flatMap((draft) => {
        const how = postedAs(draft);
        if (how !== undefined && show) console.log(`POSTED ${kind}: ${how}\n  S ${draft.text}\n  C ${draft.claim}`);
        return how === undefined ? [] : [draft];
      });
      const [posted, all] = [bad.length, drafts.length];
      return { what: `posted: ${kind}`, figure: posted / all, unit: "%", note: `${posted} of ${all}`, posted, all };
    });
    const sum = (pick: (row: (typeof rows)[number]) => number): number =>
      rows.reduce((total, row) => total + pick(row), 0);
    const [posted, all] = [sum((row) => row.posted), sum((row) => row.all)];
    return [
      {
        what: "deletions posted, all kinds",
        figure: posted / all,
        unit: "%",
        bar: "<= 0.5%, aim 0.1%",
        note: `${posted} of ${all}`,
      },
      ...rows.map(({ posted: _, all: __, ...row }) => row),
    ];
  },
};

type Made = { readonly kind: string; readonly drafts: readonly Drafted[] };

const wordDeletions = (sources: readonly ReadArticle[], most: number): readonly Made[] =>
  wordKinds.map(({ kind, out, put = "" }) => {
    const make = (text: string, _: number, __: ReadArticle, chance: () => number): string | undefined => {
      const found = [...text.matchAll(out)];
      const one = found[Math.floor(chance() * found.length)];
      return one && tidied(text.slice(0, one.index) + put + text.slice(one.index + one[0].length));
    };
    return { kind: `words, ${kind}`, drafts: draftsOf(sources, make, most, kind) };
  });

/** A sentence is tried where the product cut the same sentence out of its document. */
function treeDeletions(trees: readonly GoldTree[], part: Part, most: number): readonly Made[] {
  const documents = Map.groupBy(
    trees.filter(({ document }) => part.has(document)),
    ({ document }) => document,
  );
  const sources = new Map<ReadArticle, readonly GoldTree[]>();
  for (const sentences of documents.values())
    sources.set(readText(sentences.map(({ text }) => text).join(" ")), sentences);
  return Object.entries(treeKinds).map(([kind, find]) => {
    const trees = new Map([...sources.values()].flat().map((tree) => [tree.text, tree]));
    const make = (text: string, _: number, __: ReadArticle, chance: () => number): string | undefined => {
      const tree = trees.get(text);
      const cuts = tree === undefined ? [] : find(tree);
      const cut = cuts[Math.floor(chance() * cuts.length)];
      return tree && cut && without(tree, cut);
    };
    return { kind: `trees, ${kind}`, drafts: draftsOf([...sources.keys()], make, most, kind) };
  });
}

/** Undefined where the tree's words are not the sentence's letters. */
function without(tree: GoldTree, { from, to }: Cut): string | undefined {
  const starts: number[] = [];
  let end = 0;
  for (const word of tree.words) {
    const start = tree.text.indexOf(word, end);
    if (start < 0 || start > end + 2) return undefined;
    starts.push(start);
    end = start + word.length;
  }
  const left = tree.text.slice(0, starts[from]);
  return tidied(left + (to < starts.length ? tree.text.slice(starts[to]) : ""));
}

/** One blank between words, none before a mark, a capital in front and a point behind. */
function tidied(text: string): string {
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:?!])/g, "$1")
    .replace(/,+(?=[.,;])/g, "")
    .replace(/^[,;: ]+|[,;: ]+$/g, "");
  const closed = /[.!?]["”’')]*$/.test(plain) ? plain : `${plain}.`;
  return closed.charAt(0).toUpperCase() + closed.slice(1);
}
