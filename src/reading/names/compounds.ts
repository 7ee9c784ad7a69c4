// Which tokens are written as one word ("Man-ho", "Turkish-backed", "3M", "@BBCNews"), and what is known of that word.
import { spell } from "../../language/spelling.ts";
import type { Token } from "../../language/token.ts";
import { type KnownWord, knownWord } from "./known-word.ts";

/** Longer chains ("a-b-c-d-...") are no names. */
const longest = 7;

/**
 * For each token 0, or one more than the index of its compound in `words`; and 1 for a compound's first token, 2 for a
 * hyphen, 3 for a later one. Both are empty where the sentence has no compound.
 */
export type Compounds = { readonly words: readonly KnownWord[]; readonly of: Int32Array; readonly part: Uint8Array };

export function compoundsIn(tokens: readonly Token[]): Compounds {
  let found: { words: KnownWord[]; of: Int32Array; part: Uint8Array } | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const end = compoundEnd(tokens, at);
    if (end === at + 1) continue;
    let text = "";
    for (let i = at; i < end; i++) text += tokens[i]?.norm === "-" ? "-" : tokens[i]?.text;
    found ??= { words: [], of: new Int32Array(tokens.length), part: new Uint8Array(tokens.length) };
    const { words, of, part } = found;
    words.push(knownWord(spell(text, "word")));
    for (let i = at; i < end; i++) {
      of[i] = words.length;
      part[i] = tokens[i]?.kind === "sign" ? 2 : i === at ? 1 : 3;
    }
    at = end - 1;
  }
  return found ?? none;
}

/** Most sentences have no compound, and share this. */
const none: Compounds = { words: [], of: new Int32Array(0), part: new Uint8Array(0) };

function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  const first = tokens[at];
  const second = tokens[end];
  if (opensScreenName(first) && second !== undefined && !second.spaced && isPart(second)) end++;
  else if (!isPart(first)) return end;
  while (end - at < longest) {
    const next = tokens[end];
    if (next === undefined || next.spaced) break;
    const after = tokens[end + 1];
    if (next.norm === "-" && after !== undefined && !after.spaced && isPart(after)) end += 2;
    else if (isPart(next) && (next.kind === "number") !== (tokens[end - 1]?.kind === "number")) end++;
    else break;
  }
  return end;
}

/** "@BBCNews", "#Brexit": what stands behind such a mark is no name of an article. */
const opensScreenName = (token: Token | undefined): boolean => token?.norm === "@" || token?.norm === "#";

/** A word or a number, not the "'s" or "n't" of one. */
const isPart = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "number" || (token.kind === "word" && !token.lower.startsWith("'") && token.lower !== "n't"));
