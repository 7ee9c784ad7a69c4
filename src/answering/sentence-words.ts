// The words of one sentence without its signs, with the marks before each: what question and sentence are compared by.
import { spell } from "../language/spelling.ts";
import type { Token } from "../language/token.ts";
import { tokensOf } from "../language/tokenize.ts";
import { isFunctionWord } from "./question/asked-words.ts";

export type SentenceWords = {
  readonly tokens: readonly Token[];
  /**
   * Per token: commas, brackets, dashes and quotation marks before it in its sentence. What stands beyond a mark is
   * further away.
   */
  readonly marks: Uint16Array;
  /** By the last token of a long name, the stem of its initials. */
  readonly initials?: ReadonlyMap<number, string>;
};

const parting: ReadonlySet<string> = new Set([",", ";", ":", "(", ")", '"', "—"]);

/** Linear. Function words are left in, since places count; so are the signs named. */
export function sentenceWords(text: string, signs?: ReadonlySet<string>): SentenceWords {
  const tokens: Token[] = [];
  const marks: number[] = [];
  let passed = 0;
  for (const token of tokensOf(text)) {
    if (token.kind === "word" || token.kind === "number" || signs?.has(token.norm)) {
      tokens.push(token);
      marks.push(passed);
    } else if (parting.has(token.norm)) passed++;
  }
  return { tokens, marks: Uint16Array.from(marks) };
}

/** "New York Stock Exchange" is asked for as "NYSE": three names and more in a row are also found by their initials. */
export function withInitials(words: SentenceWords): SentenceWords {
  const { tokens, marks } = words;
  const initials = new Map<number, string>();
  let first = 0;
  const runsOn = (at: number): boolean => tokens[at]?.capital === true && marks[at] === marks[first];
  for (const [at, token] of tokens.entries()) {
    if (!runsOn(at) || !runsOn(first) || isFunctionWord(tokens[first]?.norm ?? "")) first = at;
    if (!token.capital || at - first < 2 || runsOn(at + 1)) continue;
    const letters = tokens.slice(first, at + 1).map((one) => one.text.charAt(0));
    initials.set(at, spell(letters.join(""), "word").stem);
  }
  return initials.size === 0 ? words : { ...words, initials };
}
