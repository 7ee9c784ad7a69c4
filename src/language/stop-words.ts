// Words that carry grammar and not matter, by language: what is left out when two texts are compared by their words.
import germanStopWords from "./de/function-words.words.json" with { type: "json" };
import englishStopWords from "./en/stop-words.words.json" with { type: "json" };
import type { Token } from "./token.ts";
import { tokensOf } from "./tokenize.ts";

const lists: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["en", new Set(englishStopWords)],
  ["und", new Set(englishStopWords)],
  ["de", new Set(germanStopWords)],
]);

/** A language without a list here writes its articles and prepositions with as few letters as most. */
const shortest = 3;

/** `language` is ISO 639-1 or "und". Signs and clitics are stop words too; numbers are not. */
export function isStopWord({ kind, norm }: Pick<Token, "kind" | "norm">, language: string): boolean {
  if (kind === "number") return false;
  if (kind === "sign" || norm.startsWith("'")) return true;
  if (norm.length < 2) return true;
  const list = lists.get(language);
  return list === undefined ? norm.length <= shortest : list.has(norm);
}

/** Stems of the words of `text` that carry matter, in order, repeats included. */
export function contentStems(text: string, language = "en"): string[] {
  const stems: string[] = [];
  for (const token of tokensOf(text)) if (!isStopWord(token, language)) stems.push(token.stem);
  return stems;
}
