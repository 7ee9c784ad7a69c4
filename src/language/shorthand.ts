// Words as people type them in a chat, spelt out: "whos" is "who 's", "ppl" is "people", "y do" is "why do".
import shorthand from "./en/chat-shorthand.json" with { type: "json" };
import { spell } from "./spelling.ts";
import { Token } from "./token.ts";

const long: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(shorthand).map(([short, words]) => [short, words.split(" ")]),
);
const afterWhy: ReadonlySet<string> = new Set(["are", "can", "did", "do", "does", "has", "have", "is", "was", "were"]);

/** One token for each word meant, all of them where the short one stands; the text as typed stays in `text`. */
export function spelledOut(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token, at) => meantBy(tokens, token, at) !== undefined)) return tokens;
  return tokens.flatMap((token, at) => {
    const words = meantBy(tokens, token, at);
    if (words === undefined) return [token];
    return words.map((word) => new Token(spell(token.text, "word", word), token.start, token.end, token.spaced));
  });
}

function meantBy(tokens: readonly Token[], { lower, kind, capital }: Token, at: number): readonly string[] | undefined {
  if (kind !== "word") return undefined;
  const next = tokens[at + 1]?.lower ?? "";
  if (lower === "y" && at === 0 && (next === "" || next === "r" || afterWhy.has(next))) return ["why"];
  // "R" and "U" alone are initials.
  return capital && lower.length === 1 ? undefined : long.get(lower);
}
