// How a number is written: digits with their groups, words, scales, halves and fractions; and what it comes to.
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { digitsValue, groupsAfter, partOf, tidy, vulgar } from "./digits.ts";
import { fromWords, startsWithNumberWord } from "./spelled.ts";

export type Numeral = {
  readonly value: number;
  /** The token after it. */
  readonly next: number;
  readonly digits: boolean;
  /** What "million", "bn" or "k" multiplied it by; 1 without. */
  readonly scale: number;
};

/** Could a numeral start here? One look-up, because it is asked of every token. */
export const startsNumeral = (token: Token, words: Vocabulary): boolean =>
  token.kind === "number" || (token.kind === "word" ? startsWithNumberWord(token.norm, words) : vulgar.has(token.text));

/** Undefined for vague numbers ("hundreds") and where digits may mean two things. */
export function readNumeral(tokens: readonly Token[], at: number, words: Vocabulary): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "number") return fromDigits(tokens, at, words);
  if (token.kind === "sign") {
    const value = vulgar.get(token.text);
    return value === undefined ? undefined : scaledUp(tokens, at + 1, value, false, words);
  }
  const spelled = fromWords(tokens, at, words);
  if (spelled === undefined) return undefined;
  const { value, next, scale, closed } = spelled;
  return closed ? { value, next, scale, digits: false } : scaledUp(tokens, next, value, false, words, scale);
}

function fromDigits(tokens: readonly Token[], at: number, words: Vocabulary): Numeral | undefined {
  const half = partOf(tokens, at);
  if (half !== undefined) return { value: half, next: at + 3, digits: true, scale: 1 };
  const whole = groupsAfter(tokens, at);
  let value = digitsValue(whole.text, words.commaDecimal);
  if (value === undefined) return undefined;
  let { next } = whole;
  const fraction = tokens[next];
  if (fraction?.kind === "sign" && vulgar.has(fraction.text)) {
    value += vulgar.get(fraction.text) as number;
    next++;
  } else if (fraction?.kind === "number" && tokens[next + 1]?.text === "/" && tokens[next + 2]?.kind === "number") {
    const part = (tokens[next + 1] as Token).spaced
      ? 0
      : Number(fraction.text) / Number((tokens[next + 2] as Token).text);
    if (part > 0 && part < 1) {
      value += part;
      next += 3;
    }
  }
  return scaledUp(tokens, next, value, true, words);
}

/** A scale may be glued ("45m"), apart ("45 million") or hyphened ("45-million"), and there may be two ("500 thousand crore"). */
function scaledUp(
  tokens: readonly Token[],
  at: number,
  value: number,
  digits: boolean,
  words: Vocabulary,
  before = 1,
): Numeral {
  let next = at;
  let scale = before;
  for (let round = 0; round < 2; round++) {
    const hyphen = tokens[next]?.norm === "-" && !(tokens[next] as Token).spaced ? 1 : 0;
    const token = tokens[next + hyphen];
    if (token?.kind !== "word" || (hyphen === 1 && token.spaced)) break;
    const glued = token.spaced || hyphen === 1 || scale > 1 ? undefined : words.gluedScales.get(token.norm);
    const times = glued ?? words.scales.get(token.norm);
    if (times === undefined) break;
    scale *= times;
    next += hyphen + 1;
    // "Mio." and "Mrd." keep their stop only where the tokenizer knows them.
    if (tokens[next]?.text === "." && !tokens[next]?.spaced && tokens[next + 1]?.spaced && stopped.has(token.norm))
      next++;
  }
  return { value: tidy(value * (scale / before)), next, digits, scale };
}

const stopped: ReadonlySet<string> = new Set(["mio", "mrd", "mill", "bio"]);
