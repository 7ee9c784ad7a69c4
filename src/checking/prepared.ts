// An article made ready to be compared with claims: its lines, where each stem occurs, which words follow one another.
import { calendar, functionWords } from "../language/en/function-words.ts";
import { spelt } from "../language/pieces.ts";
import type { ReadArticle } from "../news/reading.ts";
import { type Line, lineOf, type Word } from "./line.ts";

export type Prepared = {
  readonly lines: readonly Line[];
  readonly byStem: ReadonlyMap<string, readonly Word[]>;
  readonly pairs: ReadonlySet<string>;
  readonly triples: ReadonlySet<string>;
  readonly numbers: readonly Word[];
  /** A word's occurrences inside sentences: [in lower case, with a capital]. */
  readonly cases: ReadonlyMap<string, readonly [number, number]>;
  /** Every word's norm with a space around it: a run of words is looked for in it as a string. */
  readonly spelt: string;
};

const kept = new WeakMap<ReadArticle, Prepared>();

/** Linear in the article; once an article. Sentences beyond the first 600 are not compared. */
export function prepared(source: ReadArticle): Prepared {
  const known = kept.get(source);
  if (known) return known;
  const sentences = source.reading.sentences.slice(0, 600).map(({ text }) => text);
  const made = prepare(sentences, source.reading.language);
  kept.set(source, made);
  return made;
}

export function prepare(sentences: readonly string[], language: string): Prepared {
  const lines: Line[] = [];
  let count = 0;
  for (const [sentence, text] of sentences.entries()) {
    const line = lineOf(text, language, sentence, count);
    lines.push(line);
    count += line.all.length;
  }
  const byStem = new Map<string, Word[]>();
  const pairs = new Set<string>();
  const triples = new Set<string>();
  const numbers: Word[] = [];
  const cases = new Map<string, [number, number]>();
  for (const line of lines) {
    let before = "";
    let between = "";
    for (const word of line.all) {
      if (word.kind === "sign") continue;
      const list = byStem.get(word.stem);
      if (list) list.push(word);
      else byStem.set(word.stem, [word]);
      if (word.kind === "number") numbers.push(word);
      else if (word.index > 0) {
        const count = cases.get(word.norm) ?? [0, 0];
        count[word.capital ? 1 : 0]++;
        cases.set(word.norm, count);
      }
      if (between !== "") pairs.add(`${between} ${word.norm}`);
      if (before !== "") triples.add(`${before} ${between} ${word.norm}`);
      before = between;
      between = word.norm;
    }
  }
  return { lines, byStem, pairs, triples, numbers, cases, spelt: spelt(lines.flatMap(({ all }) => all)) };
}

/** Whether a claim's word is a name. The article's use of capitals decides, since claims may be all in lower case. */
export function isName(word: Word, article: Prepared): boolean {
  if (word.kind !== "word" || functionWords.has(word.norm) || calendar.has(word.norm)) return false;
  const count = article.cases.get(word.norm);
  if (count) return count[1] > count[0];
  return word.index > 0 && word.capital;
}
