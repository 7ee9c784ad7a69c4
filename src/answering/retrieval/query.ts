// A question beside the articles that may answer it: its words, their weights there, and how each sentence meets them.
import type { AskedWord } from "../question/asked-words.ts";
import type { Question } from "../question/question.ts";
import type { SentenceWords } from "../sentence-words.ts";
import type { Material } from "./material.ts";
import { misspelt } from "./misspelt.ts";
import { wordLikeness } from "./synonyms.ts";

/** What an earlier turn lends counts less than what is asked now. */
const lentWorth = 0.5;
/** The noun asked for ("which country") often stands nowhere near its answer. */
const headWorth = 0.6;
/** What is left of the weight of a word that every sentence has. */
const leastRare = 0.2;
/** A near word counts as the word itself from here on. */
export const near = 0.7;

/** Per word of the question, how well it is met, 0..1. */
export type Hits = readonly number[];
/** The words of the question that one word of a text stands for, and how well. */
export type Likenesses = readonly (readonly [number, number])[];

export class Query {
  readonly question: Question;
  /** Its own words first, then the lent ones. */
  readonly terms: readonly AskedWord[];
  readonly own: number;
  readonly weights: readonly number[];
  /** By article, by sentence. */
  readonly hits: readonly (readonly Hits[])[];
  /** What a word that stands nowhere was probably meant to be. */
  readonly #misspelt: ReadonlyMap<string, string>;
  readonly #likenesses = new Map<string, Likenesses>();

  constructor(question: Question, materials: readonly Material[]) {
    this.question = question;
    this.own = question.terms.length;
    this.terms = [...question.terms, ...question.lent];
    this.#misspelt = misspelt(this.terms, materials);
    this.hits = materials.map((material) => material.words.map((words) => this.hitsIn(words)));
    this.weights = this.#weights();
  }

  /** Remembered by stem. */
  likenesses(stem: string): Likenesses {
    const known = this.#likenesses.get(stem);
    if (known !== undefined) return known;
    const found = this.terms.flatMap((term, index) => {
      const like = Math.max(wordLikeness(term, stem), this.#misspelt.get(term.stem) === stem ? near : 0);
      return like > 0 ? [[index, like] as const] : [];
    });
    this.#likenesses.set(stem, found);
    return found;
  }

  /** Per token, by itself and by the initials of the name that it closes. */
  met({ tokens, initials }: SentenceWords): readonly Likenesses[] {
    return tokens.map((token, at) => {
      const short = initials?.get(at);
      const own = this.likenesses(token.stem);
      return short === undefined ? own : [...own, ...this.likenesses(short)];
    });
  }

  hitsIn(words: SentenceWords): Hits {
    const hits = this.terms.map(() => 0);
    for (const met of this.met(words))
      for (const [index, like] of met) if (like > (hits[index] ?? 0)) hits[index] = like;
    return hits;
  }

  /** Does it have words of its own, and do all of them stand somewhere in these articles? */
  knowsAll(): boolean {
    const stands = (index: number) => this.hits.some((lines) => lines.some((hits) => (hits[index] ?? 0) >= near));
    return this.own > 0 && this.question.terms.every((_, index) => stands(index));
  }

  /** The share of the question's words, by weight, that are met: of its own, or of all. */
  covered(hits: Hits, count = this.own): number {
    let met = 0;
    let all = 0;
    for (let index = 0; index < count; index++) {
      const weight = this.weights[index] ?? 0;
      met += weight * (hits[index] ?? 0);
      all += weight;
    }
    return all === 0 ? 0 : met / all;
  }

  /**
   * Inverse document frequency over the sentences here: what all of these articles speak of tells their sentences
   * apart less than what
   * few of them do. Words that occur nowhere keep their weight, since their absence says most.
   */
  #weights(): number[] {
    const sentences = this.hits.flat();
    const whole = Math.log(sentences.length + 2);
    return this.terms.map((term, index) => {
      const count = sentences.reduce((sum, hits) => sum + ((hits[index] ?? 0) >= near ? 1 : 0), 0);
      const rare = Math.log((sentences.length + 1) / (count + 1)) / whole;
      const head = term.stem === this.question.head?.stem ? headWorth : 1;
      const asked = term.weight * head * (index < this.own ? 1 : lentWorth);
      return asked * (leastRare + (1 - leastRare) * rare);
    });
  }
}
