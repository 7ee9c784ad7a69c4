// A sentence as roles are looked for in it: what is written as one word is one token, and so is each name.
import { type Spelling, spell } from "../../language/spelling.ts";
import { Token } from "../../language/token.ts";
import { tokensOf } from "../../language/tokenize.ts";
import type { NameKind, NameMention } from "../../news/reading.ts";
import { compoundsIn } from "../names/compounds.ts";
import { knownWord } from "../names/known-word.ts";
import { openings } from "./role-words.ts";

/** `known` are gazetteer bits, see lexiconBits; `named` is there where the token is a name. */
export class RoleToken extends Token {
  readonly known: number;
  readonly named: NameKind | undefined;

  constructor(
    spelling: Spelling,
    at: { start: number; end: number; spaced: boolean },
    known: number,
    named?: NameKind,
  ) {
    super(spelling, at.start, at.end, at.spaced);
    this.known = known;
    this.named = named;
  }
}

export type RoleSentence = {
  readonly tokens: readonly RoleToken[];
  /** For each name its token, in the order of the names. */
  readonly places: readonly number[];
};

/** `names` are those of the sentence, in the order of the text. Linear. */
export function roleSentence(text: string, names: readonly NameMention[]): RoleSentence {
  const words = wordsOf(text);
  const tokens: RoleToken[] = [];
  const places: number[] = [];
  const isQuoted = quotationIn(words);
  let at = 0;
  for (const { kind, at: name } of names) {
    while (at < words.length && (words[at]?.end ?? 0) <= name.start) tokens.push(words[at++] as RoleToken);
    const first = words[at];
    let last = first;
    const from = at;
    while (at < words.length && (words[at]?.start ?? 0) < name.end) last = words[at++];
    places.push(tokens.length);
    if (first === undefined || last === undefined) continue;
    const norm = isQuoted(from) ? "<quoted>" : isInOpening(tokens) ? "<opening>" : "<name>";
    const place = { start: first.start, end: last.end, spaced: first.spaced };
    tokens.push(new RoleToken(spell(text.slice(first.start, last.end), "word", norm), place, first.known, kind));
  }
  while (at < words.length) tokens.push(words[at++] as RoleToken);
  return { tokens, places };
}

/** "After meeting Lavrov, the minister, ..." may be about two people: a first comma may only end what opens it. */
function isInOpening(before: readonly RoleToken[]): boolean {
  if (!openings.has(before[0]?.lower ?? "")) return false;
  return before.every(({ lower }, i) => lower !== "," || i === before.length - 1);
}

/** Does a quotation of this sentence hold the word? One that began in a sentence before does up to its closing mark. */
function quotationIn(words: readonly RoleToken[]): (at: number) => boolean {
  let open = false;
  const inside = words.map(({ text }, i) => {
    if (text === "“" || (text === '"' && !open)) open = true;
    else if (text === "”" || text === '"') {
      const opened = open || words.slice(0, i).some((word) => word.text === "“");
      open = false;
      return opened ? 1 : 2;
    }
    return open ? 1 : 0;
  });
  const firstClosed = inside.indexOf(2);
  return (at) => inside[at] === 1 || at < firstClosed;
}

function wordsOf(text: string): RoleToken[] {
  const tokens = tokensOf(text);
  const compounds = compoundsIn(tokens);
  const words: RoleToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const compound = compounds.of[i] ?? 0;
    while (compound > 0 && compounds.of[i + 1] === compound) i++;
    const word = compound > 0 ? compounds.words[compound - 1] : undefined;
    const spelling = word === undefined ? token.spelling : spell(word.text, "word");
    const place = { start: token.start, end: tokens[i]?.end ?? token.end, spaced: token.spaced };
    words.push(new RoleToken(spelling, place, (word ?? knownWord(token.spelling)).known));
  }
  return words;
}
