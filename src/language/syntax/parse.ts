// The syntax of a sentence: a tag, a head and a relation for each word, each with how sure the network is of it.
import type { Scores } from "./biaffine.ts";
import { mostWords, type Network, openNetwork } from "./network.ts";
import { bestTree } from "./spanning.ts";
import { spanChances } from "./spans.ts";
import { tagsets } from "./weights.ts";

/**
 * One entry a word in every column. Tags and relations are those of Universal Dependencies for English; chances lie
 * in 0..1.
 */
export type Tree = {
  /** Penn Treebank tags. */
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  /** The word this one hangs on, by its place; -1 for the root. */
  readonly head: Int32Array;
  readonly label: readonly string[];
  /** That the xpos tag is right, that the head is right, and that the label is right if the head is. */
  readonly tagChance: Float32Array;
  readonly headChance: Float32Array;
  readonly labelChance: Float32Array;
  /** That exactly the words under this one, marks aside, hang under it: see spans.ts. */
  readonly spanChance: Float32Array;
};

/** Opened at the first sentence, because most commands never ask for syntax. */
let network: Network | undefined;

/**
 * The words are cut as a treebank cuts them: "can't" is "ca" and "n't", marks stand alone. Undefined for no words and
 * for more than 160: what is not parsed is not shown, and time and memory stay bounded. The same words always give
 * the same tree.
 */
export function parse(words: readonly string[]): Tree | undefined {
  network ??= openNetwork();
  return parseWith(network, words);
}

export function parseWith(opened: Network, words: readonly string[]): Tree | undefined {
  const count = words.length;
  if (count === 0 || count > mostWords) return undefined;
  const { xpos, upos } = opened.read(words);
  const arcs = opened.arcs();
  const heads = bestTree(arcs, count);
  const labelScores = opened.labels(heads);
  const arcChances = chancesOf(arcs, count);
  let spans: Float32Array | undefined;
  const xposTags: string[] = new Array(count);
  const uposTags: string[] = new Array(count);
  const labels: string[] = new Array(count);
  const [tagChance, headChance, labelChance] = [
    new Float32Array(count),
    new Float32Array(count),
    new Float32Array(count),
  ];
  for (let word = 0; word < count; word++) {
    const head = heads[word] as number;
    const tag = best(xpos, word, tagsets.xpos.length);
    // The word under the root is called "root" and no other is.
    const label = head === 0 ? rootLabel : best(labelScores, word, tagsets.labels.length, rootLabel);
    xposTags[word] = tagsets.xpos[tag] ?? "";
    uposTags[word] = tagsets.upos[best(upos, word, tagsets.upos.length)] ?? "";
    labels[word] = tagsets.labels[label] ?? "";
    tagChance[word] = chanceOf(xpos, word, tagsets.xpos.length, tag);
    headChance[word] = arcChances[word * (count + 1) + head] as number;
    labelChance[word] = head === 0 ? 1 : chanceOf(labelScores, word, tagsets.labels.length, label);
  }
  return {
    xpos: xposTags,
    upos: uposTags,
    head: heads.map((head) => head - 1),
    label: labels,
    tagChance,
    headChance,
    labelChance,
    // Only deletions and clauses ask for it, and few sentences are asked.
    get spanChance() {
      spans ??= spanChances(arcChances, heads, (word) => labels[word] === "punct");
      return spans;
    },
  };
}

const rootLabel = tagsets.labels.indexOf("root");

/** The column with the highest score; one column may be left out. */
function best({ numbers, columns }: Scores, row: number, count: number, without = -1): number {
  const from = row * columns;
  let at = without === 0 ? 1 : 0;
  for (let column = at + 1; column < count; column++)
    if (column !== without && (numbers[from + column] as number) > (numbers[from + at] as number)) at = column;
  return at;
}

/** A column's share of all in its row (softmax). */
function chanceOf({ numbers, columns }: Scores, row: number, count: number, chosen: number): number {
  const from = row * columns;
  const own = numbers[from + chosen] as number;
  let sum = 0;
  for (let column = from; column < from + count; column++) sum += weigh((numbers[column] as number) - own);
  return 1 / sum;
}

/** Scores of heads as chances, row by row (softmax). */
function chancesOf(arcs: Float32Array, count: number): Float32Array {
  const chances = new Float32Array(arcs.length);
  for (let from = 0; from < arcs.length; from += count + 1) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let at = from; at <= from + count; at++) largest = Math.max(largest, arcs[at] as number);
    let whole = 0;
    for (let at = from; at <= from + count; at++) {
      chances[at] = weigh((arcs[at] as number) - largest);
      whole += chances[at] as number;
    }
    for (let at = from; at <= from + count; at++) chances[at] = (chances[at] as number) / whole;
  }
  return chances;
}

/** What is this far below the best is less likely than one in a hundred million: most are, and need no exponent. */
const hopeless = -20;
const weigh = (below: number): number => (below < hopeless ? 0 : Math.exp(below));
