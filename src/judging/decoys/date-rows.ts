// Decoys that change a date: another weekday, day of the month, month or year than the story has anywhere.
import { monthNames, weekdayNames } from "../../language/en/calendar.ts";
import { quantitiesOf } from "../../language/number/quantities.ts";
import type { Quantity } from "../../language/number/quantity.ts";
import { quotedTokens } from "../../language/quotation.ts";
import type { Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Alteration, DecoyRow, TrueLine } from "./decoy.ts";

/** Words that make a weekday part of a name, or say that it is every one. */
const namedDays = wordSet("black bloody good palm easter ash super cyber holy every each most");

const everyWord = ({ sources, cited }: TrueLine): string =>
  [
    ...cited,
    ...sources.flatMap(({ article, reading }) => [article.title, ...reading.sentences.map(({ text }) => text)]),
  ]
    .join(" ")
    .toLowerCase();

/** The next name of the list that the story does not hold, so that no other sentence makes it true. */
function absent(names: readonly string[], after: string, story: string): string | undefined {
  const at = names.indexOf(after.toLowerCase());
  for (let step = 2; step < names.length; step++) {
    const name = names[(at + step) % names.length] ?? "";
    if (!story.includes(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  }
  return undefined;
}

function anotherWeekday(line: TrueLine): readonly (readonly Alteration[])[] {
  const { tokens } = line.cut;
  const quoted = quotedTokens(tokens);
  return tokens.flatMap((token, at) => {
    if (!token.capital || quoted[at] || !(weekdayNames as readonly string[]).includes(token.lower)) return [];
    const next = tokens[at + 1];
    const partOfName = next?.capital === true && !isMonth(next.lower);
    if (partOfName || namedDays.has(tokens[at - 1]?.norm ?? "")) return [];
    const put = absent(weekdayNames, token.lower, everyWord(line));
    return put === undefined ? [] : [[{ start: token.start, end: token.end, put }]];
  });
}

const isMonth = (lower: string): boolean => (monthNames as readonly string[]).includes(lower);

/** Each token of a date or year that `put` answers with other words. */
const inDates =
  (put: (token: Token, date: NonNullable<Quantity["date"]>, line: TrueLine) => string | undefined) =>
  (line: TrueLine): readonly (readonly Alteration[])[] => {
    const quoted = quotedTokens(line.cut.tokens);
    return quantitiesOf(line.cut, line.language).flatMap(({ date, from, to }) => {
      if (date === undefined || date.last !== undefined || date.decade || quoted[from]) return [];
      return line.cut.tokens.slice(from, to).flatMap((token) => {
        const made = put(token, date, line);
        return made === undefined ? [] : [[{ start: token.start, end: token.end, put: made }]];
      });
    });
  };

const anotherMonth = inDates((token, _, line) => {
  if (!token.capital || !isMonth(token.lower)) return undefined;
  // "an April day": the article would give it away.
  const before = line.cut.tokens.findLast(({ end }) => end <= token.start)?.norm;
  return before === "an" || before === "a" ? undefined : absent(monthNames, token.lower, everyWord(line));
});

const anotherYear = inDates((token, { year }, line) => {
  if (year === undefined || token.text !== String(year)) return undefined;
  const put = String(year - (year % 10 < 3 ? 3 : 2));
  return everyWord(line).includes(put) ? undefined : put;
});

const anotherDay = inDates((token, { day, month }) => {
  if (day === undefined || month === undefined || Number(token.text) !== day) return undefined;
  return String(day > 14 ? day - 6 : day + 7);
});

export const dateDecoys: readonly DecoyRow[] = [
  {
    name: "another weekday",
    kind: "date",
    language: "en",
    changes: anotherWeekday,
    yes: [["He was arrested on Tuesday.", "He was arrested on Thursday."]],
    no: ["Shops open on Black Friday.", "The Sunday Times reported it.", "They meet every Monday."],
  },
  {
    name: "another month",
    kind: "date",
    language: "en",
    changes: anotherMonth,
    yes: [["It opened on 3 May 2011.", "It opened on 3 July 2011."]],
    no: ["Ann May opened it.", "It may open.", "It was an April day in 2011."],
  },
  {
    name: "another year",
    kind: "date",
    changes: anotherYear,
    yes: [["It opened in 2008.", "It opened in 2006."]],
    no: [
      "The 1980s were warm.",
      "The 2014-15 season was long.",
      ["It opened in 2008.", "It opened in 2008, not in 2006."],
    ],
  },
  {
    name: "another day of the month",
    kind: "date",
    changes: anotherDay,
    yes: [["It opened on 3 May 2011.", "It opened on 10 May 2011."]],
    no: ["It opened in May 2011.", "It runs from 3-5 May."],
  },
];
