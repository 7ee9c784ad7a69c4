// TF-IDF: an article as vectors of word stems, weighed by how often it says each and how seldom other news does.
import { idf, rarity } from "../language/frequency.ts";
import type { Token } from "../language/token.ts";
import { tokensOf } from "../language/tokenize.ts";
import type { Article } from "../news/article.ts";
import { nameRoot, nameWordsOf } from "./name-words.ts";

/** Terms by their numbers in a lexicon, ascending, each with its weight; the squares of the weights sum to 1. */
export type Vector = { readonly terms: Int32Array; readonly weights: Float64Array };

/** What of an article is compared with others. Names are by their roots, all other words by their stems. */
export type Terms = {
  readonly words: Vector;
  readonly title: Vector;
  /** With the numbers. */
  readonly names: Vector;
  /** Names of the title and the opening, without numbers. */
  readonly openingNames: Vector;
  /** Of the title and the opening. */
  readonly numbers: ReadonlySet<number>;
  /** Every word, as whatever it may stand in a vector. */
  readonly said: ReadonlySet<number>;
  /** Tokens. */
  readonly length: number;
};

/**
 * Numbers for terms, so that texts are compared without comparing letters. Vectors of different lexicons have nothing
 * in common.
 */
export type Lexicon = { readonly numbers: Map<string, number>; readonly words: Map<string, Word> };

export const newLexicon = (): Lexicon => ({ numbers: new Map(), words: new Map() });

/** A word by the numbers of its stem and of itself as a name, and how telling it is. */
type Word = { readonly stem: number; readonly name: number; readonly idf: number };

/** The opening says what a story is about; what comes after five thousand characters is background. */
const openingLength = 500;
const bodyLength = 5000;

/** Linear in the article's first five thousand characters. */
export function termsOf(article: Pick<Article, "title" | "text" | "language">, lexicon: Lexicon): Terms {
  const [words, title, names, openingNames]: [Tally, Tally, Tally, Tally] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ];
  const [numbers, said] = [new Set<number>(), new Set<number>()];
  const text = `${article.title}\n${article.text.slice(0, bodyLength)}`;
  const titleEnds = article.title.length;
  const tokens = tokensOf(text);
  const { isLikely } = nameWordsOf(text, tokens, article.language);
  for (const token of tokens) {
    if (token.kind === "sign") continue;
    const word = lexicon.words.get(token.norm) ?? learn(token, lexicon);
    const inTitle = token.end <= titleEnds;
    const inOpening = token.start < titleEnds + openingLength;
    said.add(word.stem).add(word.name);
    add(words, word.stem, word.idf);
    if (inTitle) add(title, word.stem, word.idf);
    if (token.kind === "number") {
      add(names, word.name, word.idf);
      if (inOpening) numbers.add(word.name);
    } else if (isLikely(token)) {
      add(names, word.name, word.idf);
      if (inOpening) add(openingNames, word.name, word.idf);
    }
  }
  return {
    words: weighed(words),
    title: weighed(title),
    names: weighed(names),
    openingNames: weighed(openingNames),
    numbers,
    said,
    length: tokens.length,
  };
}

function learn({ norm, stem, kind }: Token, lexicon: Lexicon): Word {
  const name = numberOf(kind === "word" ? nameRoot(norm) : norm, lexicon);
  const learned: Word = { stem: numberOf(stem, lexicon), name, idf: telling(norm, kind) };
  lexicon.words.set(norm, learned);
  return learned;
}

function numberOf(term: string, { numbers }: Lexicon): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

/**
 * A short word that the table of English news does not hold is most likely another language's article or preposition:
 * it tells little there as well.
 */
function telling(norm: string, kind: Token["kind"]): number {
  return kind === "word" && norm.length <= 3 && rarity(norm) === 1 ? idf(norm) / 3 : idf(norm);
}

/**
 * Of each term, how often it stands in a text and its weight: at first the inverse document frequencies of its forms,
 * summed.
 */
type Tally = Map<number, { times: number; weight: number }>;

function add(tally: Tally, term: number, of: number): void {
  const known = tally.get(term);
  if (known === undefined) tally.set(term, { times: 1, weight: of });
  else {
    known.times++;
    known.weight += of;
  }
}

function weighed(tally: Tally): Vector {
  const terms = Int32Array.from(tally.keys()).sort();
  const weights = new Float64Array(terms.length);
  let squares = 0;
  for (let at = 0; at < terms.length; at++) {
    const word = tally.get(terms[at] as number);
    const weight = word === undefined ? 0 : ((1 + Math.log(word.times)) * word.weight) / word.times;
    weights[at] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) / length;
  return { terms, weights };
}

/** The cosine of two vectors of one lexicon, 0..1, and the weight of the heaviest term they share. */
export type Overlap = { readonly cosine: number; readonly heaviest: number };

/** Linear in both: it is asked of every pair that may be alike. */
export function overlapOf(one: Vector, other: Vector): Overlap {
  let [cosine, heaviest] = [0, 0];
  for (let at = 0, there = 0; at < one.terms.length && there < other.terms.length; ) {
    const [mine, theirs] = [one.terms[at] as number, other.terms[there] as number];
    if (mine === theirs) {
      const [weight, weightThere] = [one.weights[at++] as number, other.weights[there++] as number];
      cosine += weight * weightThere;
      heaviest = Math.max(heaviest, Math.min(weight, weightThere));
    } else if (mine < theirs) at++;
    else there++;
  }
  return { cosine, heaviest };
}
