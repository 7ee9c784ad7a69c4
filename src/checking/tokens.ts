// How checking cuts a text: words, numbers with their value, and marks, each with its place, so that 7.6m and 7,600,000 are one token.
import { mergeNumbers } from "./numbers.ts";
import type { Token } from "./token.ts";

export type { Token };

const pattern =
  /[$£€¥]?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?%|(?:st|nd|rd|th|bn|mn|tn|[mkbMKB]|s)(?![\p{L}\d]))?|\p{L}[\p{L}\p{M}]*(?:\.\p{L}(?=\.|$|[^\p{L}]))+\.?|[\p{L}\p{M}]+|['’](?=\p{L})|[^\s\p{L}\p{M}\d]|\d/gu;

const abbreviations = new Set(
  "mr mrs ms dr prof gen col lt sgt capt rev hon sen rep gov st jan feb mar apr jun jul aug sep sept oct nov dec no inc ltd co corp jr sr vs".split(
    " ",
  ),
);

/** Months, weekdays and titles written short are the same words. */
const short = new Map<string, string>(
  Object.entries({
    jan: "january",
    feb: "february",
    apr: "april",
    jun: "june",
    jul: "july",
    aug: "august",
    sept: "september",
    sep: "september",
    oct: "october",
    nov: "november",
    dec: "december",
    prof: "professor",
    gen: "general",
    sen: "senator",
    gov: "governor",
    rep: "representative",
    per_cent: "percent",
  }),
);

const contractions: Readonly<Record<string, string>> = { re: "are", ve: "have", ll: "will", m: "am" };
const marks: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "–": "—",
  "‒": "—",
  "―": "—",
  "…": "...",
};

/** Linear in the text. Hyphens inside words are not tokens; a dash between words is. */
export function tokens(text: string): readonly Token[] {
  return mergeNumbers(plainTokens(text));
}

function plainTokens(text: string): Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const raw = match[0];
    const start = match.index;
    const first = raw.charCodeAt(0);
    if (isDigit(raw.charCodeAt(raw.length > 1 && isDigit(raw.charCodeAt(1)) ? 1 : 0))) {
      found.push({ norm: raw.toLowerCase(), raw, start, end: start + raw.length, kind: "number" });
      continue;
    }
    if (isWord(raw, first)) pushWord(found, text, raw, start);
    else if (raw === "-") pushHyphen(found, text, start);
    else if (raw === "." && closesAbbreviation(found, start)) continue;
    else if ((raw === "'" || raw === "’") && joins(text, start)) pushApostrophe(found, text, start);
    else found.push({ norm: marks[raw] ?? raw, raw, start, end: start + raw.length, kind: "mark" });
  }
  return found;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWord = (raw: string, code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 127 && /^\p{L}/u.test(raw));

function pushWord(found: Token[], text: string, raw: string, start: number): void {
  const end = start + raw.length;
  let norm = raw.includes(".") ? raw.replaceAll(".", "").toLowerCase() : raw.toLowerCase();
  if (norm === "cannot") {
    found.push({ norm: "can", raw: raw.slice(0, 3), start, end: start + 3, kind: "word" });
    found.push({ norm: "not", raw: raw.slice(3), start: start + 3, end, kind: "word" });
    return;
  }
  // "isn't" is cut as "isn" + "'t" by the pattern: the verb and "not" are the tokens.
  if (norm.endsWith("n") && /^['’]t(?![\p{L}])/u.test(text.slice(end, end + 3))) {
    const verb = norm === "won" ? "will" : norm === "can" ? "can" : norm === "shan" ? "shall" : norm.slice(0, -1);
    const cut = norm === "can" ? end : end - 1;
    found.push({ norm: verb, raw: text.slice(start, cut), start, end: cut, kind: "word" });
    found.push({ norm: "not", raw: text.slice(cut, end + 2), start: cut, end: end + 2, kind: "word" });
    return;
  }
  const last = found.at(-1);
  // The "t" of "n't" was taken with the word before it.
  if (norm === "t" && last?.norm === "not" && last.end === end) return;
  norm = short.get(norm) ?? norm;
  found.push({ norm, raw, start, end, kind: "word" });
}

function pushHyphen(found: Token[], text: string, start: number): void {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(start + 1);
  const bound = (code: number): boolean => Number.isNaN(code) || code === 32 || code === 160 || code === 45;
  if (bound(before) || bound(after) || (isDigit(before) && isDigit(after)))
    found.push({ norm: "—", raw: "-", start, end: start + 1, kind: "mark" });
}

const closesAbbreviation = (found: readonly Token[], start: number): boolean => {
  const last = found.at(-1);
  return (
    last?.kind === "word" && last.end === start && (abbreviations.has(last.raw.toLowerCase()) || last.raw.length === 1)
  );
};

const joins = (text: string, start: number): boolean => /[\p{L}\d]/u.test(text.charAt(start - 1));

function pushApostrophe(found: Token[], text: string, start: number): void {
  const tail = /^['’](s|re|ve|ll|d|m|t)(?![\p{L}])/iu.exec(text.slice(start, start + 5));
  if (tail?.[1] === undefined) {
    // "workers' rights": the plural possessive, not a closing quotation mark, unless nothing but space or a mark follows a non-s.
    if (/s$/i.test(found.at(-1)?.raw ?? ""))
      found.push({ norm: "'s", raw: text.charAt(start), start, end: start + 1, kind: "word" });
    else found.push({ norm: "'", raw: text.charAt(start), start, end: start + 1, kind: "mark" });
    return;
  }
  const letter = tail[1].toLowerCase();
  if (letter === "t") return;
  const end = start + tail[0].length;
  found.push({ norm: contractions[letter] ?? `'${letter}`, raw: tail[0], start, end, kind: "word" });
  pattern.lastIndex = end;
}

/** Same words, whatever the marks. */
export const wordsOf = (text: string): readonly Token[] => tokens(text).filter((token) => token.kind !== "mark");
