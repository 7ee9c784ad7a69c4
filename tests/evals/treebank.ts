// Dependency trees as treebanks write them (CoNLL-U, gzipped), by document.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One entry a word in every column; `head` is -1 for the root. */
export type GoldTree = {
  readonly document: string;
  /** The sentence as it was printed; "" where the treebank does not say. */
  readonly text: string;
  readonly words: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly head: readonly number[];
  readonly label: readonly string[];
};

/** The subtypes that are learned; the others are their main relation: training/syntax/corpus.py does the same. */
const keptSubtypes = /:(pass|poss|agent|relcl|unmarked|prt|outer|desc)$/;
const labelOf = (relation: string): string =>
  keptSubtypes.test(relation) ? relation : (relation.split(":")[0] ?? relation);

/**
 * Multiword tokens and empty nodes are left out. A file without document lines is one document, named like the file.
 */
export function readTreebank(path: string, name: string): readonly GoldTree[] {
  let document = name;
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n\n")
    .flatMap((block) => {
      const lines = block.split("\n");
      document = lines.find((line) => line.startsWith("# newdoc id = "))?.slice(14) ?? document;
      const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
      const column = (at: number): string[] => rows.map((row) => row[at] ?? "");
      if (rows.length === 0) return [];
      return {
        document,
        text: lines.find((line) => line.startsWith("# text = "))?.slice(9) ?? "",
        words: column(1),
        lemma: column(2),
        upos: column(3),
        xpos: column(4),
        head: column(6).map((head) => Number(head) - 1),
        label: column(7).map(labelOf),
      };
    });
}
