// A sentence as it would be printed, made ready for the question whether it stands alone: its tokens, those quoted, its
// names.
import type { Cut, Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import type { NameMention } from "../../news/reading.ts";

export type Printed = {
  readonly cut: Cut;
  /** For every token, whether it stands between quotation marks; the marks themselves do. */
  readonly quoted: readonly boolean[];
  /** In order; offsets into the printed text. */
  readonly names: readonly NameMention[];
  /** The first token after opening marks and a connective: where the statement begins. */
  readonly first: number;
  /** Stems of the words of all sentences before it. */
  readonly earlier: ReadonlySet<string>;
};

export function printed(text: string, names: readonly NameMention[], earlier: ReadonlySet<string>): Printed {
  const whole = cut(text);
  return { cut: whole, quoted: quotedIn(whole.tokens), names, first: firstOf(whole.tokens), earlier };
}

function quotedIn(tokens: readonly Token[]): boolean[] {
  let inside = false;
  return tokens.map(({ text }) => {
    const closes = inside && (text === '"' || text === "”");
    const opens = !inside && (text === '"' || text === "“");
    if (opens || closes) inside = opens;
    return inside || closes;
  });
}

const openMarks: ReadonlySet<string> = new Set(['"', "'", "(", "["]);
const connectives: ReadonlySet<string> = new Set("however but and moreover also still yet so well".split(" "));

function firstOf(tokens: readonly Token[]): number {
  let at = 0;
  while (openMarks.has(tokens[at]?.norm ?? "")) at++;
  const lead = tokens[at];
  let after = at;
  if (lead?.capital && connectives.has(lead.norm)) after++;
  else if (lead?.text === "In" && tokens[at + 1]?.norm === "addition") after += 2;
  if (after === at) return at;
  if (tokens[after]?.norm === ",") after++;
  return after < tokens.length ? after : at;
}
