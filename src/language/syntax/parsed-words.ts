// A tree that can be walked: what hangs on a word, and what hangs under it.
import { arcChance, isSure } from "./certainty.ts";
import { lemmaOf } from "./lemma.ts";
import type { Tree } from "./parse.ts";

/** Words are those of a treebank, by their place. */
export class ParsedWords {
  readonly forms: readonly string[];
  readonly tree: Tree;
  /** Of each word the first that hangs on it, and of each the next on the same; -1 where there is none. */
  readonly #first: Int16Array;
  readonly #next: Int16Array;
  /** Filled as they are asked for: rules ask for the same few words again and again. */
  readonly #lower: string[];

  constructor(forms: readonly string[], tree: Tree) {
    this.forms = forms;
    this.tree = tree;
    this.#first = new Int16Array(forms.length).fill(-1);
    this.#next = new Int16Array(forms.length);
    this.#lower = new Array(forms.length);
    for (let word = forms.length - 1; word >= 0; word--) {
      const head = this.head(word);
      if (head < 0) continue;
      this.#next[word] = this.#first[head] as number;
      this.#first[head] = word;
    }
  }

  /** In small letters, with straight apostrophes; "" for no word. */
  form = (word: number): string => {
    const known = this.#lower[word];
    if (known !== undefined) return known;
    const made = (this.forms[word] ?? "").toLowerCase().replaceAll("’", "'");
    if (word >= 0 && word < this.forms.length) this.#lower[word] = made;
    return made;
  };
  tag = (word: number): string => this.tree.xpos[word] ?? "";
  label = (word: number): string => this.tree.label[word] ?? "";
  head = (word: number): number => this.tree.head[word] ?? -1;
  lemma = (word: number): string => lemmaOf(this.forms[word] ?? "", this.tag(word));
  isVerb = (word: number): boolean => this.tree.upos[word] === "VERB";

  /** What hangs on a word, by these labels or by any. */
  on(word: number, ...labels: readonly string[]): readonly number[] {
    const found: number[] = [];
    for (let each = this.#first[word] ?? -1; each >= 0; each = this.#next[each] as number)
      if (labels.length === 0 || labels.includes(this.label(each))) found.push(each);
    return found;
  }

  /** The word and all that hangs under it in their order, without branches whose label is left out. */
  under(top: number, without: ReadonlySet<string> = nothing): readonly number[] {
    const found = [top];
    let inOrder = true;
    for (let at = 0; at < found.length; at++)
      for (let each = this.#first[found[at] ?? -1] ?? -1; each >= 0; each = this.#next[each] as number) {
        if (without.has(this.label(each))) continue;
        inOrder &&= each > (found[found.length - 1] as number);
        found.push(each);
      }
    return inOrder ? found : sorted(found);
  }

  /** Is it the word itself or one that hangs under it, at whatever depth? As `under` has it, without a list. */
  isUnder(word: number, top: number): boolean {
    let at = word;
    while (at >= 0 && at !== top) at = this.head(at);
    return at >= 0;
  }

  /** The least chance that one of these words hangs where the tree has it. */
  chance = (arcs: readonly number[]): number => Math.min(1, ...arcs.map((word) => arcChance(this.tree, word)));

  /** Every one of these words is at its gate. */
  areSure = (arcs: readonly number[]): boolean => arcs.every((word) => isSure(this.tree, word));
}

const nothing: ReadonlySet<string> = new Set();

/** In place. A few words that are nearly in order: comparing neighbours is quicker than asking a comparer. */
function sorted(words: number[]): number[] {
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as number;
    let to = at;
    for (; to > 0 && (words[to - 1] as number) > word; to--) words[to] = words[to - 1] as number;
    words[to] = word;
  }
  return words;
}
