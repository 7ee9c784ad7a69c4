// What each character is to a tokenizer: letter, digit, white space or sign, by one table look-up.

export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const SIGN = 4;

const kinds = new Uint8Array(65_536);
const letters = /[\p{L}\p{M}_]/u;
const digits = /\p{Nd}/u;
const spaces = /[\s\u200b]/u;

/** LETTER also holds marks that sit on letters; the halves of a surrogate pair are SIGN. */
export function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== 0 && known !== undefined) return known;
  const character = String.fromCharCode(code);
  const kind = letters.test(character)
    ? LETTER
    : digits.test(character)
      ? DIGIT
      : spaces.test(character)
        ? SPACE
        : SIGN;
  kinds[code] = kind;
  return kind;
}

/** Straight and curly. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** The end of the character at `at`: two code units for one outside the basic plane. */
export const nextCharacter = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
