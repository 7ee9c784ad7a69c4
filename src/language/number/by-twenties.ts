// Numbers in words where twenties are counted ("quatre-vingt-dix-sept", "soixante et onze"), beside "septante" and
// "nonante" of those who do not.
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";

type Part = { readonly value: number; readonly next: number };
type Words = { readonly tokens: readonly Token[]; readonly words: Vocabulary };

/** "Cent" and "mille" stand without a number before them. */
export const startsTwenties = (norm: string, { hundreds, scales }: Pick<Vocabulary, "hundreds" | "scales">): boolean =>
  hundreds.size > 0 && (hundreds.has(norm) || scales.get(norm) === 1000);

/**
 * Undefined for what is one word of another kind: "vingt-deuxième", "deux-roues", "neuf" (new), "un", "pour cent".
 * Short forms of months are read as months, so words are taken as they are written.
 */
export function fromTwenties(tokens: readonly Token[], at: number, words: Vocabulary): Part | undefined {
  const given = { tokens, words };
  let total = 0;
  let next = at;
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    const group = belowThousand(given, next);
    const from = group?.next ?? next;
    const scale = scaleAt(given, from);
    // "Mille" alone is a thousand, "millions" alone are nobody knows how many.
    const isScaled = scale !== undefined && scale < last && (group !== undefined || scale === 1000);
    if (group === undefined && !isScaled) break;
    if (!isScaled && last <= 1) break;
    total += (group?.value ?? 1) * (isScaled ? scale : 1);
    next = isScaled ? from + 1 : from;
    last = isScaled ? scale : 1;
    if (!isScaled) break;
  }
  if (next === at || goesOn(tokens, next) || isNone(tokens, at, next)) return undefined;
  return { value: total, next };
}

const written = ({ tokens }: Words, at: number): string => tokens[at]?.text.toLowerCase() ?? "";

/** Past a hyphen that joins two words of the number. */
const joined = ({ tokens }: Words, at: number): number =>
  tokens[at]?.norm === "-" && !tokens[at]?.spaced && !tokens[at + 1]?.spaced ? at + 1 : at;

const scaleAt = (given: Words, at: number): number | undefined => given.words.scales.get(written(given, at));

/** "Deux cent trente", "cent un", "trois cents". */
function belowThousand(given: Words, at: number): Part | undefined {
  const { hundreds } = given.words;
  const ones = given.words.small.get(written(given, at));
  const place = ones !== undefined && ones > 1 && ones < 10 ? joined(given, at + 1) : at;
  if (!hundreds.has(written(given, place))) return belowHundred(given, at);
  const rest = belowHundred(given, joined(given, place + 1));
  return { value: (place === at ? 1 : (ones ?? 1)) * 100 + (rest?.value ?? 0), next: rest?.next ?? place + 1 };
}

function belowHundred(given: Words, at: number): Part | undefined {
  const { small, tens } = given.words;
  const fourTwenties = twentiesAt(given, at);
  if (fourTwenties !== undefined) return withRest(given, 80, fourTwenties, 19);
  const ten = tens.get(written(given, at));
  if (ten !== undefined) return withRest(given, ten, at + 1, ten === 60 ? 19 : 9);
  return small.has(written(given, at)) ? belowTwenty(given, at) : undefined;
}

/** Behind "quatre-vingt". */
function twentiesAt(given: Words, at: number): number | undefined {
  const place = joined(given, at + 1);
  const isFour = given.words.small.get(written(given, at)) === 4 && given.words.twenties.has(written(given, place));
  return isFour ? place + 1 : undefined;
}

/** "Vingt et un", "soixante-dix-sept"; "et" stands before one and eleven alone. */
function withRest(given: Words, tens: number, at: number, most: number): Part {
  const hyphen = joined(given, at);
  const and = written(given, hyphen) === given.words.and;
  const rest = belowTwenty(given, and ? joined(given, hyphen + 1) : hyphen);
  const fits = rest !== undefined && rest.value > 0 && rest.value <= most && (!and || rest.value % 10 === 1);
  return fits ? { value: tens + rest.value, next: rest.next } : { value: tens, next: at };
}

/** "Dix-sept" is ten and seven. */
function belowTwenty(given: Words, at: number): Part | undefined {
  const value = given.words.small.get(written(given, at));
  if (value !== 10) return value === undefined ? undefined : { value, next: at + 1 };
  const place = joined(given, at + 1);
  const ones = given.words.small.get(written(given, place)) ?? 0;
  return ones > 6 && ones < 10 ? { value: 10 + ones, next: place + 1 } : { value, next: at + 1 };
}

/** A hyphen with a word behind it: "vingt-deuxième", "Deux-Sèvres". */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === "-" && !tokens[at]?.spaced && tokens[at + 1]?.kind === "word" && !tokens[at + 1]?.spaced;

/** Alone they are an article, "new", a month, or half of "pour cent". */
function isNone(tokens: readonly Token[], at: number, next: number): boolean {
  if (next > at + 1) return false;
  const [before, one] = [tokens[at - 1], tokens[at]?.text.toLowerCase() ?? ""];
  if (one === "sept") return before?.kind === "number" || tokens[at]?.text === "Sept";
  return /^(?:une?|neuf)$/.test(one) || (one === "cent" && before?.norm === "pour");
}
