// What was found in a claim's sentences gathered into one vector: on average, at worst, at best.

/** One sentence of a claim: its vector of `features.ts`, and one of `doubts.ts` for each content word. */
export type Seen = { readonly features: Float64Array; readonly doubts: readonly Float64Array[] };

/**
 * `chances[i][j]` is how likely word j of sentence i is wrong. Doubts of words first, then every feature four times.
 */
export function poolSentences(sentences: readonly Seen[], chances: readonly (readonly number[])[]): Float64Array {
  const highest = chances.map((list) => list.reduce((most, chance) => Math.max(most, chance), 0));
  const worst = sentences[highest.indexOf(Math.max(...highest))];
  const width = sentences[0]?.features.length ?? 0;
  const input = new Float64Array(overWords + 4 * width);
  input.set(wordsTogether(sentences, chances));
  for (let at = 0; at < width; at++) {
    let [sum, most, least] = [0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const { features } of sentences) {
      const value = features[at] ?? 0;
      sum += value;
      most = Math.max(most, value);
      least = Math.min(least, value);
    }
    input.set([sum / sentences.length, most, least, worst?.features[at] ?? 0], overWords + 4 * at);
  }
  return input;
}

const kinds = 6;
const overWords = 7 + kinds;

/**
 * One edit hides in one word, an invention in many: the worst three, the sum, the mean, and the worst of each kind of
 * word.
 */
function wordsTogether(sentences: readonly Seen[], chances: readonly (readonly number[])[]): readonly number[] {
  const all = chances.flat().sort((a, b) => b - a);
  const count = Math.max(1, all.length);
  const sum = all.reduce((total, chance) => total + chance, 0);
  const noneWrong = all.reduce((total, chance) => total - Math.log(1 - 0.9 * chance), 0);
  const byKind = new Array<number>(kinds).fill(0);
  for (const [at, { doubts }] of sentences.entries())
    for (const [word, doubt] of doubts.entries()) {
      const kind = kindOf(doubt);
      byKind[kind] = Math.max(byKind[kind] ?? 0, chances[at]?.[word] ?? 0);
    }
  return [all[0] ?? 0, all[1] ?? 0, all[2] ?? 0, sum, sum / count, noneWrong, noneWrong / count, ...byKind];
}

/**
 * A number, a name, a pronoun, another small word, a word with a verb's or plural's ending, any other: the order of
 * `doubtNames`.
 */
function kindOf(doubt: Float64Array): number {
  const first = doubt.subarray(0, kinds - 1).findIndex((flag) => flag > 0);
  return first < 0 ? kinds - 1 : first;
}
