// Which numbers are dates, years and clock times.

import type { Word } from "../words.ts";
import { partOf } from "./numerals.ts";
import { units } from "./units.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const months = set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
);

export const weekdays = set(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun",
);

const halfDay = set("am pm a.m p.m a.m. p.m. gmt utc bst est edt cet cest pst pdt et pt ist");

const zones = set("gmt utc bst est edt cet cest pst pdt hrs");

/** Before a bare number of four digits these mean a year. */
const yearLeads = set(
  "in since by until till from of during after before early late mid around circa summer winter spring autumn fall year years the and to through between back through-out christmas easter season",
);

export const countable = set(
  "people men women children workers jobs troops soldiers homes houses cases deaths students pupils police officers employees votes seats members residents visitors fans passengers refugees migrants protesters companies miles kilometres kilometers metres meters tonnes tons acres dollars euros pounds hours days years words pages copies cars vehicles civilians prisoners patients beds flights",
);

/** What a product's number is followed by: "Boeing 737 jets" are not 737 jets. */
export const products = set(
  "jet jets plane planes aircraft airliner airliners helicopter helicopters tank tanks fighter fighters bomber bombers missile missiles phone phones smartphone smartphones model models car cars suv suvs index rifle rifles engine engines console consoles rocket rockets",
);

/** Earlier years look like counts and need their "in". */
const earlyYear = /^1[0-4]\d\d$/;
const earlyLeads = set("in since circa until by");
const yearLike = /^(?:1[5-9]|20)\d\d$/;

export function afterDate(words: readonly Word[], at: number): number {
  const text = (words[at] as Word).text;
  const before = words[at - 1];
  const next = words[at + 1];
  const day = text.length <= 2 && Number(text) >= 1 && Number(text) <= 31;
  // "13 December 2015", "13 de diciembre", "3. Oktober", "3 to 5 May"
  if (day) {
    let to = at + 1;
    if (words[to]?.text === ".") to++;
    if (words[to]?.lower === "of" || words[to]?.lower === "de") to++;
    if (
      months.has(words[to]?.lower ?? "") &&
      words[to]?.spaced &&
      (words[to]?.capital || words[to]?.lower !== "may" || words[at - 1]?.lower === "on")
    )
      return afterYear(words, to + 1);
    const joined = words[at + 1]?.text;
    if (
      (joined === "-" || joined === "–" || joined === "to" || joined === "and") &&
      words[at + 2]?.kind === "number" &&
      months.has(words[at + 3]?.lower ?? "") &&
      words[at + 3]?.capital
    )
      return afterYear(words, at + 4);
  }
  // "December 13, 2015"
  const month = before?.text === "." ? words[at - 2] : before;
  if (
    month !== undefined &&
    months.has(month.lower) &&
    (month.capital || smallMonth(words, at)) &&
    (day || yearLike.test(text))
  ) {
    const rangeTo = words[at + 1]?.text === "-" || words[at + 1]?.text === "–" ? words[at + 2] : undefined;
    if (rangeTo?.kind === "number" && rangeTo.text.length <= 2) return afterYear(words, at + 3);
    return afterYear(words, at + 1);
  }
  if (partOf(words, at) !== undefined) return 0;
  // 12/10/2015, 2015-12-13, 9/11, 24/7, 12.10.2015
  if (
    (next?.text === "/" || next?.text === "-" || next?.text === "–") &&
    !next.spaced &&
    words[at + 2]?.kind === "number"
  ) {
    if (words[at + 3]?.text === next.text && words[at + 4]?.kind === "number") return at + 5;
    const second = (words[at + 2] as Word).text;
    if (yearLike.test(text) && /^(?:\d\d|\d{4})$/.test(second)) return at + 3;
    if (next.text === "/" && /^\d{1,4}$/.test(text) && /^\d{1,4}$/.test(second)) return at + 3;
  }
  // "737-800", "five new 737 aircraft"
  if (
    /^7[0-8]7$/.test(text) &&
    (next?.text === "-" || (next?.capital === true && next.spaced) || products.has(next?.lower ?? ""))
  )
    return next?.text === "-" ? at + 3 : at + 1;
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text)) return at + 1;
  if (
    earlyYear.test(text) &&
    earlyLeads.has(before?.lower ?? "") &&
    (next === undefined || next.kind === "sign" || !countable.has(next.lower)) &&
    !isUnit(next)
  )
    return at + 1;
  if (yearLike.test(text)) return isYear(words, at) ? at + 1 : 0;
  // "the 1980s", "'80s"
  if (next?.lower === "s" && !next.spaced && /0$/.test(text)) return at + 2;
  if (before?.text === "'" || before?.text === "’")
    return !before.spaced ? 0 : text.length === 2 && !(words[at] as Word).spaced ? at + 1 : 0;
  return 0;
}

/** "oct. 13" in a text of small letters. */
function smallMonth(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next.kind === "sign" || !(countable.has(next.lower) || units.has(next.lower));
}

const isUnit = (word: Word | undefined): boolean =>
  word?.kind === "word" && (units.has(word.lower) || /[^s]s$/.test(word.lower));

function afterYear(words: readonly Word[], at: number): number {
  const year = words[at]?.text === "," ? at + 1 : at;
  return yearLike.test(words[year]?.text ?? "") ? year + 1 : at;
}

function isYear(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const before = words[at - 1];
  if (next?.lower === "s" && !next.spaced) return true;
  if (
    next?.text === "%" ||
    (next && !next.spaced && next.kind === "word" && next.lower !== "’s" && next.lower !== "'s")
  )
    return false;
  if (before && (before.text === "$" || before.text === "£" || before.text === "€" || before.text === "¥"))
    return false;
  if (next?.lower === "year" && (words[at + 2]?.lower === "old" || words[at + 3]?.lower === "old")) return false;
  const counted =
    next?.spaced === true &&
    (countable.has(next.lower) || (units.has(next.lower) && /s$|^feet$|^people$/.test(next.lower)));
  if (counted)
    return (
      before !== undefined &&
      yearLeads.has(before.lower) &&
      !units.has(next.lower) &&
      before.lower !== "the" &&
      before.lower !== "of" &&
      before.lower !== "to"
    );
  if (before && (months.has(before.lower) || weekdays.has(before.lower) || yearLeads.has(before.lower))) return true;
  if (
    before &&
    (before.lower === "about" ||
      before.lower === "nearly" ||
      before.lower === "than" ||
      before.lower === "least" ||
      before.lower === "some")
  )
    return false;
  return true;
}

export function afterClock(words: readonly Word[], at: number): number {
  const text = (words[at] as Word).text;
  const next = words[at + 1];
  if (next === undefined) return 0;
  if (
    next.text === ":" &&
    !next.spaced &&
    /^\d{1,2}$/.test(text) &&
    /^\d\d$/.test(words[at + 2]?.text ?? "") &&
    !words[at + 2]?.spaced
  ) {
    let to = at + 3;
    while (words[to]?.text === ":" && words[to + 1]?.kind === "number") to += 2;
    if (halfDay.has(words[to]?.lower ?? "")) to++;
    return to;
  }
  const hour = /^\d{1,2}(?:\.\d\d)?$/.test(text);
  if (hour && (next.lower === "o'clock" || next.lower === "o’clock")) return at + 2;
  if (hour && halfDay.has(next.lower) && !(zones.has(next.lower) && !text.includes("."))) return at + 2;
  if (/^\d{4}$/.test(text) && zones.has(next.lower)) return at + 2;
  return 0;
}
