// Counting for the syntax evaluation: who did what to whom, and main clauses to be parted, in gold and in parsed trees.
import { clausesIn } from "../../src/language/syntax/clauses.ts";
import { ParsedWords } from "../../src/language/syntax/parsed-words.ts";
import { propositionsIn } from "../../src/language/syntax/propositions.ts";
import type { Compared, Count } from "./syntax-arcs.ts";
import type { GoldTree } from "./treebank.ts";

/** A treebank's tree is sure of everything. `agents`: it calls who does something in a passive "obl:agent". */
function goldWords({ words, xpos, upos, head, label }: GoldTree, agents: boolean): ParsedWords {
  const all = new Float32Array(words.length).fill(1);
  const hasBy = (word: number): boolean =>
    words.some((each, at) => head[at] === word && label[at] === "case" && each.toLowerCase() === "by");
  const isPassive = (verb = -1): boolean => label.some((each, at) => head[at] === verb && each === "aux:pass");
  return new ParsedWords(words, {
    xpos,
    upos,
    // PUD marks no agents: there "by" in a passive is taken for one.
    label: agents
      ? label
      : label.map((each, at) => (each === "obl" && hasBy(at) && isPassive(head[at]) ? "obl:agent" : each)),
    head: Int32Array.from(head),
    tagChance: all,
    headChance: all,
    labelChance: all,
    spanChance: all,
  });
}

/** What is compared of a sentence, and which of it is said for sure. */
type Found = readonly { readonly key: string; readonly sure: boolean }[];
type Finder = (tree: ParsedWords) => Found;

/** Verb, subject, object and negation, where a verb has both sides. */
export const triples: Finder = (tree) =>
  propositionsIn(tree).flatMap(({ verb, subject, object, negated, sure }) =>
    subject && object && tree.isVerb(verb) ? [{ key: `${verb} ${subject.head} ${object.head} ${negated}`, sure }] : [],
  );

/** Exactly the same words, marks aside. */
export const partings: Finder = (tree) =>
  clausesIn(tree).flatMap(({ words, parts, sure }) =>
    parts ? [{ key: String(words.filter((word) => tree.tree.upos[word] !== "PUNCT")), sure }] : [],
  );

export function countFound(parses: readonly Compared[], find: Finder, onlySure: boolean): Count {
  const count = { right: 0, said: 0, there: 0 };
  const agents = parses.some(({ gold }) => gold.label.includes("obl:agent"));
  for (const { gold, tree } of parses) {
    const there = new Set(find(goldWords(gold, agents)).map(({ key }) => key));
    count.there += there.size;
    for (const { key, sure } of find(new ParsedWords(gold.words, tree))) {
      if (onlySure && !sure) continue;
      count.said++;
      if (there.has(key)) count.right++;
    }
  }
  return count;
}
