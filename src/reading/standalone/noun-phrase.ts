// Plain words after an article, read token by token: hyphens join, and a name, a mark or a verb ends them.
import type { Token } from "../../language/token.ts";

/**
 * One word with its hyphens ("re-election"), the place after it, and whether a clitic or an apostrophe makes it an
 * owner.
 */
export type PhraseWord = {
  readonly norm: string;
  readonly capital: boolean;
  readonly to: number;
  readonly owns: boolean;
};

/** Undefined where a mark stands or the sentence is over. */
export function phraseWordAt(tokens: readonly Token[], at: number): PhraseWord | undefined {
  const first = tokens[at];
  if (first === undefined || first.kind === "sign") return undefined;
  let { norm } = first;
  let to = at + 1;
  while (tokens[to]?.norm === "-" && !tokens[to]?.spaced && tokens[to + 1]?.spaced === false) {
    norm = `${norm}-${tokens[to + 1]?.norm}`;
    to += 2;
  }
  const clitic = tokens[to];
  const owns = clitic !== undefined && !clitic.spaced && (clitic.norm === "'s" || clitic.norm === "'");
  return { norm, capital: first.capital || first.kind === "number", to, owns };
}

/** Where the text up to the next mark holds a capital or a digit: what follows tells which one is meant. */
export function namesBeforeMark(tokens: readonly Token[], from: number, most = 12): boolean {
  for (let at = from; at < tokens.length && at < from + most; at++) {
    const token = tokens[at] as Token;
    if (token.capital || token.kind === "number") return true;
    if (/^[,.;:]$/.test(token.norm)) return false;
  }
  return false;
}
