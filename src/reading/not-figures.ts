// Numbers that are no figures: dates, clock times, ordinals, labels ("Article 5") and numbers inside names ("Boeing 737").
import { partOf } from "./numerals.ts";
import { gluedUnits, onlyGlued, units } from "./units.ts";
import type { Word } from "./words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const months = set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
);
const weekdays = set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun");
const labels = set(
  "no nos number chapter article section page pages route highway interstate flight channel room gate platform terminal phase stage category grade tier type version volume issue episode act rule title resolution bill proposition prop amendment order lot apt suite floor block zone exit ward precinct apollo formula division class group level paragraph line figure table appendix exhibit lane track pier unit game match day week round part season series step round verse psalm super area code",
);
/** What a product's number is followed by: "Boeing 737 jets" are not 737 jets. */
const products = set(
  "jet jets plane planes aircraft airliner airliners helicopter helicopters tank tanks fighter fighters bomber bombers missile missiles phone phones smartphone smartphones model models car cars suv suvs index rifle rifles engine engines console consoles rocket rockets",
);
const ordinals = set(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth twentieth thirtieth hundredth",
);
const ordinalEndings = set("st nd rd th");
const halfDay = set("am pm a.m p.m a.m. p.m. gmt utc bst est edt cet cest pst pdt et pt ist");
const zones = set("gmt utc bst est edt cet cest pst pdt hrs");
const streets = set(
  "street st road rd avenue ave lane drive square boulevard blvd place court way crescent terrace row",
);
/** Before a bare number of four digits these mean a year. */
const yearLeads = set(
  "in since by until till from of during after before early late mid around circa summer winter spring autumn fall year years the and to through between back through-out christmas easter season",
);
const countable = set(
  "people men women children workers jobs troops soldiers homes houses cases deaths students pupils police officers employees votes seats members residents visitors fans passengers refugees migrants protesters companies miles kilometres kilometers metres meters tonnes tons acres dollars euros pounds hours days years words pages copies cars vehicles civilians prisoners patients beds flights",
);
const notNames = set(
  "about over around nearly almost some only at least up to more than less fewer under in on of for from by with and or but the a an all both these those another just roughly approximately between within after before since until as so when while where that which who his her their its our my your he she they we i it there this was were is are has have had will would could may might also now then still even yet not no if because during through against into onto per plus minus said says found shot killed out",
);

const yearLike = /^(?:1[5-9]|20)\d\d$/;
const upper = /\p{Lu}/u;

/** The index after a date, time, ordinal, label or name that starts at `at`, or `at` itself. */
export function afterNotFigure(words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  const before = words[at - 1];
  const next = words[at + 1];
  if (word.kind === "number") {
    if (ordinalEndings.has(next?.lower ?? "") && !next?.spaced) return at + 2;
    const date = afterDate(words, at) || afterClock(words, at);
    if (date) return date;
    if (gluedToName(words, at)) return afterGlued(words, at);
  }
  if (word.kind === "word" && ordinals.has(word.lower)) return at + 1;
  if (labelled(words, at) || named(words, at)) return afterGlued(words, at);
  // "[3]" is a footnote; "1." opens a list.
  if (before?.text === "[" && next?.text === "]") return at + 1;
  if (at === 0 && word.kind === "number" && (next?.text === "." || next?.text === ")") && words.length > 2)
    return at + 1;
  if (before?.lower === "top" && next?.kind !== "number" && !countable.has(next?.lower ?? "") && !isScale(next))
    return at + 1;
  if (before?.text === "#" || before?.text === "@") return at + 1;
  return at;
}

function afterDate(words: readonly Word[], at: number): number {
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

function afterClock(words: readonly Word[], at: number): number {
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

/** "G20", "F-16", "COVID-19", "A330-200", "@user12", "v2". */
function gluedToName(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (before === undefined || word.spaced) return false;
  if (before.kind === "word") return !isMoneyLetters(before);
  if (before.text === "_" || before.text === "=" || before.text === "\\") return true;
  if (before.text === "/" || before.text === ".") return !before.spaced && words[at - 2]?.kind === "word";
  if (before.text !== "-" && before.text !== "–" && before.text !== "‑") return false;
  const stem = words[at - 2];
  return !before.spaced && stem?.kind === "word" && stem.end === before.start;
}

const moneyLetters = set("rs rs. usd eur gbp chf jpy kr");
const isMoneyLetters = (word: Word): boolean => moneyLetters.has(word.lower);

/** A name's number may go on: "A330-200", "iPhone 6s". */
function afterGlued(words: readonly Word[], at: number): number {
  let to = at + 1;
  for (;;) {
    const word = words[to];
    if (word === undefined || word.spaced) return to;
    if (
      (word.text === "-" || word.text === "/" || word.text === ".") &&
      words[to + 1] &&
      !(words[to + 1] as Word).spaced
    )
      to += 2;
    else if (word.kind !== "sign" && word.lower !== "'s" && word.lower !== "’s") to++;
    else return to;
  }
}

/** "Article 5", "No. 10", "number one", "page 3". A unit after it makes it a figure all the same ("week 20 people"). */
function labelled(words: readonly Word[], at: number): boolean {
  const dot = words[at - 1]?.text === "." && !words[at - 1]?.spaced ? 1 : 0;
  const label = words[at - 1 - dot];
  if (label?.kind !== "word" || !labels.has(label.lower)) return false;
  if (dot === 1 && label.lower !== "no" && label.lower !== "nos") return false;
  if (label.lower === "no" && dot === 0 && !label.capital) return false;
  if (/[,.]/.test((words[at] as Word).text)) return false;
  const next = words[at + 1];
  if (
    next?.kind === "word" &&
    next.spaced &&
    !onlyGlued.has(next.lower) &&
    (units.get(next.lower)?.kind ?? "vote") !== "vote"
  )
    return false;
  return next?.text !== "%" && !isScale(next);
}

const scaleWords = set("hundred thousand million billion trillion dozen m bn tn k crore lakh percent per");
const isScale = (word: Word | undefined): boolean => word?.kind === "word" && scaleWords.has(word.lower);

/** A capitalised word right before a bare number: "Boeing 737", "FTSE 100"; or a number word written as a name: "Big Ten". */
function named(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const before = words[at - 1];
  const next = words[at + 1];
  if (word.kind === "word") {
    if (!word.capital || at === 0 || before?.kind !== "word") return false;
    return before.capital && word.spaced;
  }
  // "10 Downing Street"
  if (next?.capital && next.spaced && streets.has(words[at + 2]?.lower ?? "") && words[at + 2]?.capital) return true;
  if (before?.kind !== "word" || !word.spaced || !upper.test(before.text) || at < 1) return false;
  if (word.text.length > 4 || /[,.]/.test(word.text)) return false;
  if (notNames.has(before.lower) || months.has(before.lower) || weekdays.has(before.lower)) return false;
  if (next === undefined || next.kind !== "word")
    return next?.text !== "%" && next?.text !== "-" && next?.text !== "–" && next?.text !== "/";
  if (!next.spaced) return !gluedUnits.has(next.lower) && !units.has(next.lower) && !isScale(next);
  if (isScale(next) || (units.has(next.lower) && !onlyGlued.has(next.lower)) || countable.has(next.lower)) return false;
  if (at === 1) return true;
  if (products.has(next.lower)) return true;
  return !/[^s]s$/.test(next.lower);
}
