// How a number is written: digits with their groups, words, scales, halves and fractions; and what it comes to.
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { digitsValue, foreignDecimal, groupsAfter, partOf, tidied, vulgar } from "./digits.ts";
import { plural } from "./quantity.ts";
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
  const whole = groupsAfter(tokens, at, words.language !== "de");
  let value = digitsValue(whole.text, words.commaDecimal) ?? foreignAt(tokens, at, words);
  if (value === undefined || (twoReadings(whole.text, words) && !isPlain(tokens, at, whole.next, words)))
    return undefined;
  let next = pastDash(tokens, whole.next, words);
  const fraction = tokens[next];
  if (fraction?.kind === "sign" && vulgar.has(fraction.text)) {
    value += vulgar.get(fraction.text) as number;
    next++;
  } else {
    const part = fractionAfter(tokens, next);
    // "$5.41-1/2": half a cent.
    value += /\.\d\d$/.test(whole.text) ? part.value / 100 : part.value;
    next = part.next;
  }
  return scaledUp(tokens, next, value, true, words);
}

/** "1500,- Euro": the dash stands for no cents. */
const pastDash = (tokens: readonly Token[], at: number, words: Vocabulary): number =>
  words.commaDecimal && tokens[at]?.text === "," && !tokens[at]?.spaced && /^[-–—]$/.test(tokens[at + 1]?.text ?? "")
    ? at + 2
    : at;

/** "7 1/4", "7-1/4": the part, and the token after it. */
function fractionAfter(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } {
  const hyphen = tokens[at]?.norm === "-" && !tokens[at]?.spaced && tokens[at + 1]?.spaced === false ? 1 : 0;
  const [top, slash, bottom] = tokens.slice(at + hyphen, at + hyphen + 3);
  const none = { value: 0, next: at };
  if (top?.kind !== "number" || slash?.text !== "/" || slash.spaced || bottom?.kind !== "number") return none;
  const value = Number(top.text) / Number(bottom.text);
  return value > 0 && value < 1 ? { value, next: at + hyphen + 3 } : none;
}

/** "1.000 people" in an English text is one or a thousand; "3.125 percent" is what it says. */
const twoReadings = (text: string, words: Vocabulary): boolean =>
  (words.commaDecimal ? /^[1-9]\d{0,2},\d{3}$/ : /^[1-9]\d{0,2}\.\d{3}$/).test(text);

const measuredAt = (tokens: readonly Token[], at: number, words: Vocabulary): boolean => {
  const next = tokens[at];
  return (
    next !== undefined &&
    (next.text === "%" || next.text === "°" || words.scales.has(next.norm) || words.units.has(next.norm))
  );
};

/** "1.000 euros" is a thousand or one, whatever measures it; "1.500 million" and "2.500%" are plain. */
const isPlain = (tokens: readonly Token[], at: number, next: number, words: Vocabulary): boolean =>
  measuredAt(tokens, next, words) &&
  (!(tokens[at] as Token).text.endsWith("00") ||
    words.scales.has(tokens[next]?.norm ?? "") ||
    words.units.get(tokens[next]?.norm ?? "")?.kind !== "money");

function foreignAt(tokens: readonly Token[], at: number, words: Vocabulary): number | undefined {
  if (!measuredAt(tokens, at + 1, words) && tokens[at - 1]?.text !== "R") return undefined;
  return foreignDecimal((tokens[at] as Token).text, words.commaDecimal);
}

/** "4.1e6", "3 × 10^8": the power of ten, and the token after it. */
function powerAt(tokens: readonly Token[], at: number): Step | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (!token.spaced && /^e\d{1,2}$/.test(token.norm)) return { scale: 10 ** Number(token.norm.slice(1)), next: at + 1 };
  const times = token.text === "×" || token.norm === "x";
  const power = tokens[at + 3];
  if (!times || tokens[at + 1]?.text !== "10" || tokens[at + 2]?.text !== "^" || !/^\d{1,2}$/.test(power?.text ?? ""))
    return undefined;
  return { scale: 10 ** Number(power?.text), next: at + 4 };
}

/** Letters that scale where they stand apart from the number, before a currency: "8 B dollars". */
const apart: ReadonlyMap<string, number> = new Map([
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12],
]);

/**
 * A scale may be glued ("45m"), apart ("45 million") or hyphened ("45-million"), and there may be two ("500 thousand
 * crore").
 */
function scaledUp(
  tokens: readonly Token[],
  at: number,
  value: number,
  digits: boolean,
  words: Vocabulary,
  before = 1,
): Numeral {
  const once = digits ? (powerAt(tokens, at) ?? letterApart(tokens, at, words) ?? letterGlued(tokens, at)) : undefined;
  if (once) return { value: tidied(value * once.scale), next: once.next, digits, scale: once.scale };
  let next = at;
  let scale = before;
  for (let round = 0; round < 2; round++) {
    const step = scaleAt(tokens, next, digits, scale === 1, words);
    if (step === undefined) break;
    scale *= step.scale;
    next = step.next;
  }
  return { value: tidied(value * (scale / before)), next, digits, scale };
}

type Step = { readonly scale: number; readonly next: number };

/** "8 B dollars" */
function letterApart(tokens: readonly Token[], at: number, words: Vocabulary): Step | undefined {
  const money = words.units.get(tokens[at + 1]?.norm ?? "")?.kind === "money";
  const scale = money ? apart.get(tokens[at]?.text ?? "") : undefined;
  return scale === undefined ? undefined : { scale, next: at + 1 };
}

/** "1.2B phones", "3T parameters" */
function letterGlued(tokens: readonly Token[], at: number): Step | undefined {
  const letter = tokens[at];
  const noun = tokens[at + 1];
  const scale = letter?.spaced === false ? apart.get(letter.text) : undefined;
  return scale === undefined || noun?.kind !== "word" || noun.capital || !plural.test(noun.norm)
    ? undefined
    : { scale, next: at + 1 };
}

/** One scale word; `first`: a letter may be glued to the digits before it. */
function scaleAt(
  tokens: readonly Token[],
  at: number,
  digits: boolean,
  first: boolean,
  words: Vocabulary,
): Step | undefined {
  const hyphen = tokens[at]?.norm === "-" && !(tokens[at] as Token).spaced;
  const place = hyphen ? at + 1 : at;
  const token = tokens[place];
  if (token?.kind !== "word" || (hyphen && token.spaced)) return undefined;
  const glued = token.spaced || hyphen || !first ? undefined : words.gluedScales.get(token.norm);
  const scale = glued ?? words.scales.get(token.norm);
  if (scale === undefined || !multiplies(tokens, place, digits, scale)) return undefined;
  return { scale, next: place + 1 };
}

/** "3 score" is no sixty, where the number is no word; "20 grand" is money, "20 Grand Slams" are not. */
function multiplies(tokens: readonly Token[], at: number, digits: boolean, times: number): boolean {
  if (digits && times === 20) return false;
  const token = tokens[at] as Token;
  if (token.norm !== "grand") return true;
  const next = tokens[at + 1];
  return (
    !token.capital && (next?.kind !== "word" || /^(?:a|and|for|in|on|to|each|from|over|per|more)$/.test(next.norm))
  );
}
