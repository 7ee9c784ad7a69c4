// Numbers that are no figures: dates and times, ordinals, labels ("Article 5") and numbers inside names ("Boeing 737").

import type { Word } from "../words.ts";
import { afterClock, afterDate, countable, months, products, weekdays } from "./dates.ts";
import { gluedUnits, onlyGlued, units } from "./units.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const labels = set(
  "no nos number chapter article section page pages route highway interstate flight channel room gate platform terminal phase stage category grade tier type version volume issue episode act rule title resolution bill proposition prop amendment order lot apt suite floor block zone exit ward precinct apollo formula division class group level paragraph line figure table appendix exhibit lane track pier unit game match day week round part season series step round verse psalm super area code",
);

const ordinals = set(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth twentieth thirtieth hundredth",
);

const ordinalEndings = set("st nd rd th");

const streets = set(
  "street st road rd avenue ave lane drive square boulevard blvd place court way crescent terrace row",
);

const notNames = set(
  "about over around nearly almost some only at least up to more than less fewer under in on of for from by with and or but the a an all both these those another just roughly approximately between within after before since until as so when while where that which who his her their its our my your he she they we i it there this was were is are has have had will would could may might also now then still even yet not no if because during through against into onto per plus minus said says found shot killed out",
);

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
    // "Twenty20"
    if (next?.kind === "number" && !next.spaced) return true;
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
  if (!next.spaced)
    return next.lower === "s" || (!gluedUnits.has(next.lower) && !units.has(next.lower) && !isScale(next));
  if (isScale(next) || (units.has(next.lower) && !onlyGlued.has(next.lower)) || countable.has(next.lower)) return false;
  if (at === 1) return true;
  if (products.has(next.lower)) return true;
  return !/[^s]s$/.test(next.lower);
}
