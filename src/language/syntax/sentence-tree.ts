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
  readonly #places: readonly Stretch[];

  constructor(text: string, forms: readonly string[], tree: Tree, places: readonly Stretch[]) {
    super(forms, tree);
    this.text = text;
    this.#places = places;
  }

  place = (word: number): Stretch => this.#places[word] ?? { start: 0, end: 0 };

  /** The words that begin between two places of the text. */
  within({ start, end }: Stretch): readonly number[] {
    return this.#places.flatMap((place, word) => (place.start >= start && place.start < end ? [word] : []));
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
  const places = first.map((token, word): Stretch => {
    const last = (first[word + 1] ?? tokens.length) - 1;
    return { start: (tokens[token] as Token).start, end: (tokens[last] as Token).end };
  });
  return new SentenceTree(text, forms, tree, places);
}

const fewest = 2;
const shortest = 4;

/** "Mayor Quits After Report", "MAYOR QUITS": no full stop and no word in small letters that says anything; shouts. */
function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === "word" && text.length > 1);
  const long = words.filter(({ text }) => text.length >= shortest);
  const shouted = long.filter(({ text }) => text === text.toUpperCase());
  if (shouted.length > fewest && shouted.length * 2 > long.length) return true;
  const says = words.some(({ capital, lower }) => !capital && !functionWords.has(lower) && !lower.startsWith("'"));
  const stops = tokens.slice(-2).some(({ text }) => text === ".");
  return !says && !stops && long.length >= fewest;
}
