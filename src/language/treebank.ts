// The words of a treebank as groups of our tokens: what Universal Dependencies keeps together and our cut takes apart.
import type { Token } from "./token.ts";

/** `first[i]` is the token that treebank word i begins with; its last is the one before `first[i + 1]`. */
export type TreebankWords = { readonly forms: readonly string[]; readonly first: readonly number[] };

const ordinalTails: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", "s"]);

/** Prefixes that are no word of their own: "re-elect", "e-mail" stay whole, "well-known" does not. */
const prefixes: ReadonlySet<string> = new Set(
  "anti co cross de e ex inter intra mid multi non post pre pro re semi sub trans un".split(" "),
);

/** Places count tokens. Linear. */
export function treebankWords(text: string, tokens: readonly Token[]): TreebankWords {
  const forms: string[] = [];
  const first: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = wordEnd(tokens, at);
    forms.push(text.slice((tokens[at] as Token).start, (tokens[end - 1] as Token).end));
    first.push(at);
    at = end;
  }
  return { forms, first };
}

function wordEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next === undefined || next.spaced) return at + 1;
  if (token.kind === "number" && ordinalTails.has(next.lower)) return at + 2;
  const after = tokens[at + 2];
  const bound = next.text === "-" && after !== undefined && !after.spaced && prefixes.has(token.lower);
  return bound ? at + 3 : at + 1;
}
