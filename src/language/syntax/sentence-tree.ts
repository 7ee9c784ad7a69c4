// The tree of a sentence as it was cut: a treebank's words with their places in the text, parsed when first asked for.
import { functionWords } from "../en/function-words.ts";
import type { Cut, Token } from "../token.ts";
import { treebankWords } from "../treebank.ts";
import { parse, type Tree } from "./parse.ts";
import { ParsedWords } from "./parsed-words.ts";

/** UTF-16 units of the text that was cut, end exclusive. */
type Stretch = { readonly start: number; readonly end: number };

export class SentenceTree extends ParsedWords {
  readonly text: string;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  /** Of each word, where it begins and ends in the text. */
  constructor(text: string, forms: readonly string[], tree: Tree, starts: Int32Array, ends: Int32Array) {
    super(forms, tree);
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
  }

  place = (word: number): Stretch => ({ start: this.#starts[word] ?? 0, end: this.#ends[word] ?? 0 });

  /** The words that begin between two places of the text. */
  within({ start, end }: Stretch): readonly number[] {
    const found: number[] = [];
    for (let word = 0; word < this.#starts.length; word++) {
      const at = this.#starts[word] as number;
      if (at >= start && at < end) found.push(word);
    }
    return found;
  }

  /** From the first of these words to the end of the last. */
  stretch(words: readonly number[]): Stretch {
    return { start: this.place(words[0] ?? -1).start, end: this.place(words.at(-1) ?? -1).end };
  }
}

/** No tree is asked for a sentence of more tokens: a treebank's word has three at most and 160 words are parsed. */
const mostTokens = 480;

/** As long as somebody holds the cut sentence, so that memory is bounded by what tokenize.ts keeps. */
const known = new WeakMap<Cut, SentenceTree | "none">();

/**
 * Undefined where no tree can be trusted: in another language than English, in a headline, whose capitals and left
 * out verbs the treebanks hold too few of, and in a sentence longer than the parser reads. `language` is ISO 639-1;
 * where it could not be told ("und"), English is tried, as reading does.
 */
export function sentenceTree(cut: Cut, language = "en"): SentenceTree | undefined {
  if (language !== "en" && language !== "und") return undefined;
  let found = known.get(cut);
  if (found === undefined) {
    found = read(cut) ?? "none";
    known.set(cut, found);
  }
  return found === "none" ? undefined : found;
}

function read({ text, tokens }: Cut): SentenceTree | undefined {
  if (tokens.length > mostTokens || isHeadline(tokens)) return undefined;
  const { forms, first } = treebankWords(text, tokens);
  const tree = parse(forms);
  if (tree === undefined) return undefined;
  const [starts, ends] = [new Int32Array(first.length), new Int32Array(first.length)];
  for (let word = 0; word < first.length; word++) {
    starts[word] = (tokens[first[word] as number] as Token).start;
    ends[word] = (tokens[(first[word + 1] ?? tokens.length) - 1] as Token).end;
  }
  return new SentenceTree(text, forms, tree, starts, ends);
}

const fewest = 2;
const shortest = 4;
const smallEnd = /[a-z]$/;

/** "Mayor Quits After Report", "MAYOR QUITS": no full stop and no word in small letters that says anything; shouts. */
function isHeadline(tokens: readonly Token[]): boolean {
  let [long, shouted] = [0, 0];
  let says = false;
  for (const { spelling } of tokens) {
    const { kind, text, lower, capital } = spelling;
    if (kind !== "word" || text.length < 2) continue;
    says ||= !capital && !functionWords.has(lower) && !lower.startsWith("'");
    if (text.length < shortest) continue;
    long++;
    // Most words end in a small letter: no copy in capitals is made of them.
    if (!smallEnd.test(text) && text === text.toUpperCase()) shouted++;
  }
  if (shouted > fewest && shouted * 2 > long) return true;
  const stops = tokens.at(-1)?.text === "." || tokens.at(-2)?.text === ".";
  return !says && !stops && long >= fewest;
}
