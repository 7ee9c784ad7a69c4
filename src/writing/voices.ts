// Whose opinion a line tells: the author's name before it, and reports before opinions.
import { opinionIn } from "../checking/voice.ts";
import { type Author, authorOf, inVoice, unlabelled } from "../news/author.ts";
import { type Citation, type Claim, wholeSentence } from "../news/claim.ts";
import { pieceKind } from "../news/piece-kind.ts";
import type { ReadArticle } from "../news/reading.ts";

export const isOpinion = (source: ReadArticle): boolean => pieceKind(opinionIn(source)) === "Opinion";

/** Says of a claim whose opinion it is; nothing where it is none, no name is sure, or the claim names him already. */
export function voicesIn(sources: readonly ReadArticle[]): (claim: Claim) => Claim {
  const authors = sources.map((source) => authorOf(opinionIn(source)));
  return (claim) => {
    const [{ source, sentence }] = claim.citations;
    const author = authors[source];
    if (author === undefined || namedIn(claim.text, author)) return claim;
    const words = sentence === -1 ? unlabelled(claim.text) : claim.text;
    return {
      ...claim,
      text: inVoice(author.name, words),
      citations: [...claim.citations, ...shownBy(author, source, sources)],
    };
  };
}

/** His surname is enough. */
const namedIn = (text: string, { name }: Author): boolean =>
  name.split(/, | and /).every((one) => text.includes(one.slice(one.lastIndexOf(" ") + 1)));

function shownBy({ sentence }: Author, source: number, sources: readonly ReadArticle[]): Citation[] {
  const text = sentence === undefined ? undefined : sources[source]?.reading.sentences[sentence]?.text;
  return sentence === undefined || text === undefined ? [] : [wholeSentence(source, sentence, text)];
}
