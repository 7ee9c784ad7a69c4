// What counts as one number: digits, words and scales put together, with currency, per cent, dates and clock times, in one canonical form.
import { currencies, months, ones, ordinals, scales } from "./number-words.ts";
import type { NumberUnit, Token } from "./token.ts";

const digits = /^([$£€¥]?)(\d[\d,]*(?:\.\d+)?)\s?(%|st|nd|rd|th|bn|mn|tn|[mkb]|s)?$/;
/** After "600m" these say it is metres: a preposition of place, a dimension, or nothing. */
const afterMetres = new Set(
  "high long wide tall deep away above below from of off to in into inside across along sprint race freestyle relay hurdles ( , .".split(
    " ",
  ),
);

type Parsed = { value: number; unit: NumberUnit; currency: string; ends: number; letter?: string };

/** Replaces every run of tokens that is one number by one token whose norm is the same for every format of it. */
export function mergeNumbers(plain: readonly Token[]): readonly Token[] {
  if (!plain.some((token) => token.kind === "number" || startsNumber(token.norm))) return plain;
  const merged: Token[] = [];
  for (let at = 0; at < plain.length; ) {
    const parsed = dateAt(plain, at) ?? numberAt(plain, at);
    const first = plain[at] as Token;
    if (parsed === undefined) {
      merged.push(first);
      at++;
      continue;
    }
    const last = plain[parsed.ends - 1] as Token;
    // "$" written apart or "US$": the sign belongs to the number.
    const before = merged.at(-1);
    if (before && /^[$£€¥]$/.test(before.norm) && parsed.unit !== "date") {
      parsed.currency = before.norm;
      parsed.unit = "money";
      merged.pop();
      if (merged.at(-1)?.norm === "us" && merged.at(-1)?.end === before.start) merged.pop();
    }
    if (parsed.unit === "money" && merged.at(-1)?.norm === "us" && merged.at(-1)?.end === first.start) merged.pop();
    merged.push({
      norm: canonical(parsed),
      raw: plain
        .slice(at, parsed.ends)
        .map((token) => token.raw)
        .join(" "),
      start: first.start,
      end: last.end,
      kind: "number",
      value: parsed.value,
      unit: parsed.unit,
    });
    at = parsed.ends;
  }
  return merged;
}

const startsNumber = (norm: string): boolean =>
  Object.hasOwn(ones, norm) ||
  Object.hasOwn(ordinals, norm) ||
  Object.hasOwn(months, norm) ||
  Object.hasOwn(scales, norm);

function canonical(parsed: Parsed): string {
  const value = Number(parsed.value.toPrecision(12));
  if (parsed.letter) return `#${value}${parsed.letter}`;
  if (parsed.unit === "date" || parsed.unit === "time") return parsed.currency;
  if (parsed.unit === "money") return `${parsed.currency}${value}`;
  if (parsed.unit === "percent") return `%${value}`;
  return parsed.unit === "ordinal" ? `#${value}th` : `#${value}`;
}

function numberAt(all: readonly Token[], at: number): Parsed | undefined {
  const first = all[at] as Token;
  const match = first.kind === "number" ? digits.exec(first.norm) : null;
  let parsed: Parsed | undefined;
  if (match?.[2] !== undefined) parsed = fromDigits(all, at, match);
  else if (first.kind === "word") parsed = fromWords(all, at);
  if (parsed === undefined || parsed.unit === "ordinal" || parsed.letter || parsed.unit === "time") return parsed;
  for (;;) {
    const next = all[parsed.ends];
    const scale =
      next?.kind === "word" && next.norm.length > 1 && Object.hasOwn(scales, next.norm) ? scales[next.norm] : undefined;
    if (scale === undefined) break;
    parsed.value *= scale;
    parsed.ends++;
    if (parsed.unit === "year") parsed.unit = "plain";
  }
  const next = all[parsed.ends];
  if (next?.norm === "percent" || next?.norm === "%" || next?.norm === "pc") parsed.ends++;
  else if (next?.norm === "per" && all[parsed.ends + 1]?.norm === "cent") parsed.ends += 2;
  else if (next && parsed.currency === "" && Object.hasOwn(currencies, next.norm)) {
    parsed.currency = currencies[next.norm] as string;
    parsed.unit = "money";
    parsed.ends++;
    return parsed;
  } else return parsed;
  parsed.unit = "percent";
  return parsed;
}

function fromDigits(all: readonly Token[], at: number, match: RegExpExecArray): Parsed {
  const [, currency = "", number = "", letter = ""] = match;
  let value = Number(number.replaceAll(",", ""));
  const parsed: Parsed = { value, unit: currency ? "money" : "plain", currency, ends: at + 1 };
  if (letter === "%") parsed.unit = "percent";
  else if (letter === "s") parsed.letter = "s";
  else if (letter.length === 2 && !Object.hasOwn(scales, letter)) parsed.unit = "ordinal";
  else if (letter === "m" && !currency && all[at]?.raw.endsWith("m") && isMetres(all, at)) parsed.letter = "m";
  else if (letter) value *= scales[letter] ?? 1;
  parsed.value = value;
  const clock = clockAt(all, at, parsed);
  if (clock) return clock;
  if (parsed.unit === "plain" && !letter && /^(1[5-9]|20)\d\d$/.test(number)) parsed.unit = "year";
  return parsed;
}

const isMetres = (all: readonly Token[], at: number): boolean => {
  const next = all[at + 1];
  return next === undefined || afterMetres.has(next.norm);
};

function clockAt(all: readonly Token[], at: number, hour: Parsed): Parsed | undefined {
  if (hour.unit !== "plain" || hour.value > 24) return undefined;
  const colon = all[at + 1];
  const minutes = all[at + 2];
  const timed =
    colon?.norm === ":" && minutes?.kind === "number" && /^\d\d$/.test(minutes.raw) && colon.end === minutes.start;
  const ends = timed ? at + 3 : at + 1;
  const half = all[ends]?.norm;
  if (half === "am" || half === "pm")
    return { ...hour, unit: "time", currency: `~${hour.value}:${timed ? minutes.raw : "00"}${half}`, ends: ends + 1 };
  return timed ? { ...hour, unit: "time", currency: `~${hour.value}:${minutes.raw}`, ends } : undefined;
}

function fromWords(all: readonly Token[], at: number): Parsed | undefined {
  const norm = (all[at] as Token).norm;
  if (Object.hasOwn(ordinals, norm))
    return { value: ordinals[norm] as number, unit: "ordinal", currency: "", ends: at + 1 };
  let ends = at;
  let value = 0;
  if (Object.hasOwn(scales, norm) && norm.length > 2 && all[at - 1]?.norm === "a") value = 1;
  else if (!Object.hasOwn(ones, norm)) return undefined;
  else {
    value = ones[norm] as number;
    ends = at + 1;
    const unit = ones[all[ends]?.norm ?? ""];
    if (value >= 20 && unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      ends++;
    }
  }
  if (all[ends]?.norm === "hundred" && value > 0) {
    value *= 100;
    ends++;
    const more = all[ends]?.norm === "and" ? fromWords(all, ends + 1) : undefined;
    if (more && more.unit === "plain" && more.value < 100) return { ...more, value: value + more.value };
  }
  return { value, unit: "plain", currency: "", ends };
}

/** "Dec. 15", "15 December 2015", "December 15, 2015". */
function dateAt(all: readonly Token[], at: number): Parsed | undefined {
  const month = (token: Token | undefined): number | undefined =>
    token?.kind === "word" && /^\p{Lu}/u.test(token.raw) && Object.hasOwn(months, token.norm)
      ? months[token.norm]
      : undefined;
  const day = (token: Token | undefined): number | undefined => {
    const match = token?.kind === "number" ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.norm) : null;
    return match && Number(match[1]) >= 1 && Number(match[1]) <= 31 ? Number(match[1]) : undefined;
  };
  const monthFirst = month(all[at]);
  const which = monthFirst ?? month(all[at + 1]);
  const on = monthFirst === undefined ? day(all[at]) : day(all[at + 1]);
  if (which === undefined || on === undefined) return undefined;
  let ends = at + 2;
  const comma = all[ends]?.norm === "," ? 1 : 0;
  const year = all[ends + comma];
  let norm = `@${which}-${on}`;
  if (year?.kind === "number" && /^(1[5-9]|20)\d\d$/.test(year.norm)) {
    norm += `-${year.norm}`;
    ends += comma + 1;
  }
  return { value: on, unit: "date", currency: norm, ends };
}
