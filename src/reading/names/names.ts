// The names in a document's sentences: persons, organisations and places, with their exact characters.
import type { Token } from "../../language/token.ts";
import { tokensOf } from "../../language/tokenize.ts";
import type { NameMention, Sentence } from "../../news/reading.ts";
import { lookThrough, sightingsIn } from "./context.ts";
import type { FoundName } from "./found-names.ts";
import { foundIn, settle } from "./majority.ts";
import packed from "./names.weights.json" with { type: "json" };
import { tagWords, unpackWeights } from "./tagger.ts";
import type { WeightRows } from "./weight-rows.ts";

const learned = unpackWeights(packed.weights);

/** Names as tokens of each sentence, for texts that are already cut. Linear. */
export function namesInTokens(
  document: readonly (readonly Token[])[],
  weights: WeightRows = learned,
): readonly FoundName[][] {
  const sentences = document.map(lookThrough);
  const sightings = sightingsIn(sentences);
  const names = sentences.map((sentence) => foundIn(tagWords(weights, sentence, sightings)));
  settle(sentences, names, sightings);
  return names;
}

/**
 * English only. The sentences are one document: what one shows of a name counts in all. Never throws; linear in the
 * text.
 */
export function tagNames(sentences: readonly Sentence[]): readonly NameMention[] {
  const tokens = sentences.map(({ text }) => readThrough(tokensOf(text)));
  const names = namesInTokens(tokens);
  return names.flatMap((found, s) =>
    found.flatMap((name) => mention(name, tokens[s] ?? [], s, sentences[s]?.text ?? "")),
  );
}

function mention(found: FoundName, tokens: readonly Token[], sentence: number, text: string): NameMention[] {
  if (found.kind === "other") return [];
  const start = tokens[found.from]?.start ?? 0;
  const end = tokens[found.to - 1]?.end ?? start;
  const name = text.slice(start, end);
  const bracket = /[[\]]\s*/.exec(name);
  if (bracket === null) return [{ text: name, kind: found.kind, at: { sentence, start, end } }];
  // "[US] State Department": what an editor put in is no part of the name.
  const from = start + bracket.index + bracket[0].length;
  return [{ text: text.slice(from, end), kind: found.kind, at: { sentence, start: from, end } }];
}

/** An editor's brackets are read through: "[US] State Secretary Kerry" is tagged as if they were not there. */
const isRead = ({ text }: Token): boolean => text !== "[" && text !== "]";
const readThrough = (tokens: readonly Token[]): readonly Token[] =>
  tokens.every(isRead) ? tokens : tokens.filter(isRead);
