// What a number written in digits comes to: groups, decimal marks and fractions, in either convention.
import type { Token } from "../token.ts";

const english = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(?:\.\d+)?$/;
const european = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
/** Several groups leave no doubt, whatever the language. */
const englishGroups = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/;
const europeanGroups = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d+$/;
const swiss = /^\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/;
const dayAndMonth = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/;

/**
 * `commaDecimal`: "1.234,5" as most of Europe writes it. Undefined where the digits may mean two things or are a code
 * ("007").
 */
export function digitsValue(text: string, commaDecimal: boolean): number | undefined {
  if (text.length > 24 || /^0\d/.test(text)) return undefined;
  if (swiss.test(text)) return Number(text.replaceAll(/['’]/g, "").replace(",", "."));
  if (englishGroups.test(text)) return Number(text.replaceAll(",", ""));
  if (europeanGroups.test(text) || (commaDecimal && european.test(text)))
    return Number(text.replaceAll(".", "").replace(",", "."));
  if (commaDecimal && dayAndMonth.test(text)) return undefined;
  return english.test(text) && (!commaDecimal || !text.includes(",")) ? Number(text.replaceAll(",", "")) : undefined;
}

const foreign = /^\d{1,3}(?:,\d{1,2})$/;

/** "7,5 percent" in an English text, "3.50 Euro" in a German one: a decimal for sure where a unit or scale follows. */
export const foreignDecimal = (text: string, commaDecimal: boolean): number | undefined =>
  !commaDecimal && foreign.test(text) ? Number(text.replace(",", ".")) : undefined;

const group = /^\d{3}(?:[.,]\d+)?$/;

/**
 * `names`: a capital letter opens a name and no noun. How many tokens after `at` are groups of the same number: "1
 * 000 000", and "80, 000" where signs stand apart.
 */
export function groupsAfter(
  tokens: readonly Token[],
  at: number,
  names: boolean,
): { readonly text: string; readonly next: number } {
  let text = (tokens[at] as Token).text;
  let next = at + 1;
  if (!/^[1-9]\d{0,2}$/.test(text)) return { text, next };
  const comma = tokens[next]?.text === "," && tokens[next]?.spaced === false ? 1 : 0;
  for (;;) {
    const token = tokens[next + comma];
    if (token?.kind !== "number" || !token.spaced || !group.test(token.text)) break;
    // "29 737 Max jets"
    if (names && comma === 0 && tokens[next + 1]?.capital && tokens[next + 1]?.spaced) break;
    if (comma === 1 && (tokens[next]?.text !== "," || !token.text.startsWith("0"))) break;
    text += token.text;
    next += 1 + comma;
    if (token.text.length > 3) break;
  }
  return { text, next };
}

const bottoms: ReadonlySet<string> = new Set(["2", "3", "4", "5", "8", "16", "32"]);

/** "1/4 mile": a written fraction. "9/11" and "24/7" are none. */
export function partOf(tokens: readonly Token[], at: number): number | undefined {
  const bottom = tokens[at + 2];
  const slash = tokens[at + 1];
  if (slash?.text !== "/" || slash.spaced || bottom === undefined || bottom.spaced || !bottoms.has(bottom.text))
    return undefined;
  if (tokens[at + 3]?.text === "/" || tokens[at + 3]?.kind !== "word") return undefined;
  const value = Number((tokens[at] as Token).text) / Number(bottom.text);
  return value > 0 && value < 1 ? value : undefined;
}

export const vulgar: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅛", 1 / 8],
]);

/** 7.6 x 1,000,000 is 7,600,000 and not 7,599,999.999999999. */
export const tidied = (value: number): number => Number(value.toPrecision(12));
