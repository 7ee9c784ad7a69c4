// Whose age a number is: the name or noun right before its comma or bracket, as printed, or nobody's.
import type { Cut, Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";
import { phraseStops } from "./counted-noun.ts";

const particles = wordSet("van der den de la le von bin al el ibn du da di dos del ten ter y");
const owners = wordSet("the a an his her their its my our");
const longest = 6;

/** "Eve, 48" of "Lee Fox, 51, and his wife, Eve, 48"; "" where another kind of word stands there. `at`: the number. */
export function ageLabel({ tokens, text }: Cut, at: number): string {
  const mark = tokens[at - 1]?.text;
  // "Zeta-Jones, 14-year-old Dylan": it is the age of who comes next.
  if ((mark !== "," && mark !== "(") || text.startsWith("-", tokens[at]?.end) || /-/.test(tokens[at]?.text ?? ""))
    return "";
  const last = tokens[at - 2];
  const from = last?.capital
    ? nameStart(tokens, at - 2)
    : last?.kind === "word"
      ? nounStart(tokens, at - 2)
      : undefined;
  if (from === undefined) return "";
  const end = mark === "(" && tokens[at + 1]?.text === ")" ? at + 1 : at;
  return text.slice((tokens[from] as Token).start, (tokens[end] as Token).end);
}

function nameStart(tokens: readonly Token[], last: number): number {
  let from = last;
  for (let at = last - 1; at >= 0 && at > last - longest; at--) {
    const token = tokens[at] as Token;
    if (token.capital && !phraseStops.has(token.lower)) from = at;
    else if (!(particles.has(token.norm) || /^[-.'’]$/.test(token.text))) break;
  }
  return from;
}

/** "The suspect, 27": the noun with its own words and its article; a noun that nothing opens is a part of something. */
function nounStart(tokens: readonly Token[], last: number): number | undefined {
  for (let at = last; at >= 0 && at > last - longest; at--) {
    const token = tokens[at] as Token;
    if (owners.has(token.norm)) return at < last ? at : undefined;
    if (token.kind !== "word" || phraseStops.has(token.lower)) return undefined;
  }
  return undefined;
}
