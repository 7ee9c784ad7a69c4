// The plainest way to answer: the sentence that BM25 puts first, with its usual constants and no knowledge of questions.

const k1 = 1.2;
const b = 0.75;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Best first. */
export function bm25(
  question: string,
  sentences: readonly string[],
): { readonly text: string; readonly score: number }[] {
  const cut = sentences.map(wordsOf);
  const average = cut.reduce((sum, words) => sum + words.length, 0) / Math.max(1, cut.length);
  const asked = [...new Set(wordsOf(question))];
  const containing = new Map(asked.map((word) => [word, 0]));
  for (const words of cut)
    for (const word of new Set(words)) if (containing.has(word)) containing.set(word, (containing.get(word) ?? 0) + 1);
  return sentences
    .map((text, index) => {
      const words = cut[index] ?? [];
      let score = 0;
      for (const word of asked) {
        const times = words.filter((one) => one === word).length;
        if (times === 0) continue;
        const within = containing.get(word) ?? 0;
        const rare = Math.log(1 + (cut.length - within + 0.5) / (within + 0.5));
        score += (rare * times * (k1 + 1)) / (times + k1 * (1 - b + (b * words.length) / average));
      }
      return { text, score };
    })
    .sort((one, other) => other.score - one.score);
}
