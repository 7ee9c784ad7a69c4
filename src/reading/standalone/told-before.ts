// A subject such as "the attack" or "three senators" whose noun an earlier sentence brought in, and other things named
// as known.
import english from "../../language/en/reference.words.json" with { type: "json" };
import { contentStems } from "../../language/stop-words.ts";
import type { Token } from "../../language/token.ts";
import { namesBeforeMark, phraseWordAt } from "./noun-phrase.ts";
import { isVerbal } from "./pointing-classes.ts";
import type { Printed } from "./printed.ts";

/** After these the noun is told which one it is: "the cost of living", "the man who". */
const afterNoun: ReadonlySet<string> = new Set(english.afterNoun);
/** Things there is one of: "the world" needs no earlier mention. */
const unique: ReadonlySet<string> = new Set(english.unique);
/** A time or a measure stands for itself: "some years ago". */
const amounts: ReadonlySet<string> = new Set(english.amounts);
const counts: ReadonlySet<string> = new Set(english.counts);
const approximate: ReadonlySet<string> = new Set("only about around nearly over some just".split(" "));
const determiners: ReadonlySet<string> = new Set(["the", "this", "these", "those"]);

const wasTold = (words: readonly string[], earlier: ReadonlySet<string>): boolean =>
  words.some((word) => contentStems(word).some((stem) => earlier.has(stem)));

/** As printed. Only of a sentence that has others before it. */
export function subjectToldBefore(sentence: Printed): string | undefined {
  return countedBefore(sentence) ?? definiteSubject(sentence);
}

/** "Three senators" after a sentence about the Senate's senators; "three of the senators" says which. */
function countedBefore({ cut, first, earlier }: Printed): string | undefined {
  const { tokens } = cut;
  let at = first;
  if (approximate.has(tokens[at]?.norm ?? "") && counts.has(tokens[at + 1]?.norm ?? "")) at++;
  else if (tokens[at]?.norm === "a" && tokens[at + 1]?.norm === "few") at++;
  if (!counts.has(tokens[at]?.norm ?? "")) return undefined;
  const noun = tokens[at + 1];
  if (noun?.kind !== "word" || noun.norm === "of" || amounts.has(noun.norm)) return undefined;
  const next = tokens[at + 2];
  const words = [noun, ...(next?.kind === "word" && !next.capital ? [next] : [])];
  if (
    !wasTold(
      words.map(({ norm }) => norm),
      earlier,
    )
  )
    return undefined;
  return cut.text.slice(tokens[first]?.start, words.at(-1)?.end);
}

const mostOfSubject = 3;

/** "The attack", alone or after an opening clause, with no name before it and none in it. */
function definiteSubject({ cut, first, names, earlier }: Printed): string | undefined {
  const { tokens } = cut;
  const article = subjectArticle(tokens, first);
  if (article === undefined) return undefined;
  const determiner = tokens[article] as Token;
  if ((names[0]?.at.start ?? Number.POSITIVE_INFINITY) < determiner.end) return undefined;
  const words: string[] = [];
  let at = article + 1;
  while (words.length < mostOfSubject) {
    const word = phraseWordAt(tokens, at);
    if (word === undefined) break;
    if (word.capital) return undefined;
    if (afterNoun.has(word.norm)) {
      const told = !wasTold(words, earlier) || namesBeforeMark(tokens, word.to);
      const vague = words.length > 0 && word.norm === "that";
      return told && !vague ? undefined : cut.text.slice(determiner.start, tokens[at - 1]?.end);
    }
    if (isVerbal(word.norm) && words.length > 0) break;
    words.push(word.norm);
    at = word.to + Number(word.owns);
  }
  if (words.length === 0 || words.some((word) => unique.has(word))) return undefined;
  return cut.text.slice(determiner.start, tokens[at - 1]?.end);
}

const subordinators: ReadonlySet<string> = new Set("as when while although though if because".split(" "));
const timePrepositions: ReadonlySet<string> = new Set("by at on in since as".split(" "));
/** Characters of an opening clause. */
const longestClause = 60;
const longestTime = 30;

/** The determiner of the main clause's subject: first, or after an opening clause ("After an inspection, the"). */
function subjectArticle(tokens: readonly Token[], first: number): number | undefined {
  const opener = tokens[first];
  if (opener === undefined) return undefined;
  if (determiners.has(opener.norm)) return first;
  if (subordinators.has(opener.norm) && tokens[first + 1]?.norm === "the") return first + 1;
  for (let at = first + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const length = token.start - opener.start;
    if (length > longestClause || token.norm === '"') return undefined;
    if (token.norm === ",") return determiners.has(tokens[at + 1]?.norm ?? "") ? at + 1 : undefined;
    if (token.norm === "the" && at > first + 1 && length <= longestTime && timePrepositions.has(opener.norm)) return at;
  }
  return undefined;
}

const tellsWhich: ReadonlySet<string> = new Set("of who that which between where".split(" "));

/**
 * Stems of nouns after "the", with one plain word between at most, that an earlier sentence brought in ("the talks").
 */
export function knownThings({ cut, quoted, earlier }: Printed): string[] {
  const { tokens } = cut;
  const found: string[] = [];
  if (earlier.size === 0) return found;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.norm !== "the" || quoted[at]) continue;
    const one = phraseWordAt(tokens, at + 1);
    if (one === undefined || one.capital) continue;
    const two = one.owns ? undefined : phraseWordAt(tokens, one.to);
    const last = two === undefined || two.capital ? one : two;
    const next = tokens[last.to];
    if (next?.spaced && tellsWhich.has(next.norm)) continue;
    if (!unique.has(last.norm)) found.push(...contentStems(last.norm).filter((stem) => earlier.has(stem)));
  }
  return found;
}
