// TF-IDF: an article as vectors of word stems, weighed by how often it says each and how seldom other news does.
import { idf, rarity } from "../language/frequency.ts";
import type { Token } from "../language/token.ts";
import { tokensOf } from "../language/tokenize.ts";
import type { Article } from "../news/article.ts";

/** Term (its number in a lexicon) to weight; the squares of the weights sum to 1. */
export type Vector = ReadonlyMap<number, number>;

/** The same article by its whole text, by its lead, and by its names and numbers alone. */
export type TermVectors = { readonly body: Vector; readonly lead: Vector; readonly names: Vector };

/**
 * Numbers for terms, so that texts are compared without comparing letters. Vectors of different lexicons have nothing
 * in common.
 */
export type Lexicon = { readonly numbers: Map<string, number>; readonly words: Map<string, Word> };

export const newLexicon = (): Lexicon => ({ numbers: new Map(), words: new Map() });

/** A word by the numbers of its stem and of itself as a name, and how telling it is. */
type Word = { readonly stem: number; readonly name: number; readonly idf: number };

/** The opening says what a story is about; what comes after five thousand characters is background. */
const leadLength = 600;
const bodyLength = 5000;

/** A capital after one of these says nothing. */
const sentenceEnds: ReadonlySet<string> = new Set([".", "!", "?", ":", "..."]);

/** One pass: words by their stems; capitalised words inside sentences and numbers also as they stand. */
export function tfIdfOf(article: Pick<Article, "title" | "text">, lexicon: Lexicon): TermVectors {
  const [body, lead, names]: Tally[] = [new Map(), new Map(), new Map()] as const;
  const text = `${article.title}\n${article.text.slice(0, bodyLength)}`;
  const leadEnds = article.title.length + 1 + leadLength;
  let opens = true;
  for (const token of tokensOf(text)) {
    if (token.kind === "sign") {
      opens ||= sentenceEnds.has(token.norm);
      continue;
    }
    const word = lexicon.words.get(token.norm) ?? learn(token, lexicon);
    add(body, word.stem, word.idf);
    if (token.start < leadEnds) add(lead, word.stem, word.idf);
    const opensLine = opens || text.charCodeAt(token.start - 1) === newLine;
    if (token.kind === "number" || (token.capital && !opensLine)) add(names, word.name, word.idf);
    opens = false;
  }
  return { body: weighed(body), lead: weighed(lead), names: weighed(names) };
}

const newLine = 10;

function learn({ norm, stem, kind }: Token, lexicon: Lexicon): Word {
  const learned: Word = { stem: numberOf(stem, lexicon), name: numberOf(norm, lexicon), idf: telling(norm, kind) };
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
  const vector = new Map<number, number>();
  let squares = 0;
  for (const word of tally.values()) {
    word.weight = ((1 + Math.log(word.times)) * word.weight) / word.times;
    squares += word.weight * word.weight;
  }
  const length = Math.sqrt(squares) || 1;
  tally.forEach(({ weight }, term) => {
    vector.set(term, weight / length);
  });
  return vector;
}

/** Cosine of two vectors of one lexicon, 0..1. */
export function cosine(one: Vector, other: Vector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
