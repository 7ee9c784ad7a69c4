// What is surely true of the sources, to make lies of: the lines that a writer kept in reserve, and whole sentences.
import { checkClaim } from "../checking/check.ts";
import { tokensOf } from "../language/tokenize.ts";
import { type CheckedClaim, sentenceKey, wholeSentence } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";

/** Words and marks of a sentence that can be taken for a line. */
const shortest = 8;
const longest = 36;
const most = 20;

/** The spares first, then sentences that none of them cites. */
export function truthsFrom(spares: readonly CheckedClaim[], sources: readonly ReadArticle[]): readonly CheckedClaim[] {
  const cited = new Set(spares.flatMap(({ citations }) => citations.map(sentenceKey)));
  const whole = sources.flatMap(({ reading }, source) =>
    reading.sentences.flatMap(({ text }, sentence): CheckedClaim[] => {
      if (cited.has(sentenceKey({ source, sentence })) || !isLine(text)) return [];
      const citations = [wholeSentence(source, sentence, text)] as const;
      const { claim } = checkClaim({ text, citations }, sources);
      return claim ? [claim] : [];
    }),
  );
  return [...spares, ...whole].slice(0, Math.max(spares.length, most));
}

/** Of its own length and without a quotation, half of which may stand in the next sentence. */
const isLine = (text: string): boolean => {
  const tokens = tokensOf(text);
  return tokens.length >= shortest && tokens.length <= longest && text.endsWith(".") && !/["“”]/.test(text);
};
