// The names in a document's sentences: persons, organisations and places, with their exact characters.
import type { NameMention, Sentence } from "../../news/reading.ts";
import { countDocument, lookThrough, type Words } from "./context.ts";
import type { Found } from "./found.ts";
import { foundIn, settle } from "./majority.ts";
import packed from "./names.weights.json" with { type: "json" };
import { type Token, tokensOfEach, type Word } from "./spelling.ts";
import { tagWords, unpackWeights, type Weights } from "./tagger.ts";

const learned = unpackWeights(packed.weights);

/** Names in words rather than characters, for texts that are already cut into words. Linear. */
export function namesInWords(document: readonly (readonly Word[])[], weights: Weights = learned): Found[][] {
  const sentences: Words[] = document.map(lookThrough);
  const counts = countDocument(sentences);
  const names = sentences.map((sentence) => foundIn(tagWords(weights, sentence, counts)));
  settle(sentences, names, counts);
  return names;
}

/** English only. The sentences are one document: what one shows of a name counts in all. Never throws; linear in the text. */
export function tagNames(sentences: readonly Sentence[]): readonly NameMention[] {
  const tokens = tokensOfEach(sentences).map(readThrough);
  const names = namesInWords(tokens.map((line) => line.map((token) => token.word)));
  return names.flatMap((found, s) =>
    found.flatMap((name) => mention(name, tokens[s] ?? [], s, sentences[s]?.text ?? "")),
  );
}

function mention(found: Found, tokens: readonly Token[], sentence: number, text: string): NameMention[] {
  if (found.kind === "other") return [];
  const start = tokens[found.from]?.start ?? 0;
  const end = tokens[found.to - 1]?.end ?? start;
  return [{ text: text.slice(start, end), kind: found.kind, at: { sentence, start, end } }];
}

/** An editor's brackets are read through: "[US] State Secretary Kerry" is tagged as if they were not there. */
const isRead = ({ word }: Token): boolean => word.text !== "[" && word.text !== "]";
const readThrough = (tokens: readonly Token[]): readonly Token[] =>
  tokens.every(isRead) ? tokens : tokens.filter(isRead);
