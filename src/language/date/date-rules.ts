// Which numbers are days, months and years, and which day it is.
import type { Match, TokenRule } from "../rule.ts";
import { hasDash, hasDigit } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { CalendarDate } from "./calendar.ts";

export type Dated = { readonly to: number; readonly date: CalendarDate };

const textOf = (found: Match, slot: string): string => found.slots.get(slot)?.text ?? "";

function numberIn(found: Match, slot: string): number | undefined {
  const text = textOf(found, slot);
  return text === "" ? undefined : Number(text);
}

/** "15" of "2014-15" is 2015. */
const lastYear = (year: number, text: string): number =>
  text.length === 4 ? Number(text) : year - (year % 100) + Number(text) + (Number(text) < year % 100 ? 100 : 0);

export function dateRules(words: Vocabulary): readonly TokenRule<Dated>[] {
  const day = (found: Match): Dated => {
    const month = words.months.get(found.slots.get("month")?.norm ?? "");
    const date: CalendarDate = {
      ...given("year", numberIn(found, "year")),
      ...given("month", month),
      ...given("day", numberIn(found, "day") ?? words.ordinals.get(found.slots.get("place")?.norm ?? "")),
      ...given("last", numberIn(found, "last")),
    };
    return { to: found.to, date };
  };
  return [
    {
      name: "day before month",
      pattern: [
        "> day=#1-31 ~{ending}? ~.? of|de? month=_{month} .? ,|de|del? year={year}",
        "> day=#1-31 ~{ending}? ~.? of|de? month=_{month}",
        "> place={ordinal} of month=_{month}",
        "on > day=#1-31 month=_may",
      ],
      make: day,
      yes: ["On {13 December 2015} it left.", "The {5th of May} is a holiday.", "The {fifth of May} is a holiday."],
      no: ["Some 13 may have died.", "About 20 marched on Friday."],
    },
    {
      name: "days before month",
      needs: hasDigit,
      pattern: [
        "> day=#1-31 -|—|to|and|bis last=#1-31 ~.? month=_{month} year={year}",
        "> day=#1-31 -|—|to|and|bis last=#1-31 ~.? month=_{month}",
      ],
      make: day,
      yes: ["From {3 to 5 May} it rained.", "It runs {12-14 June 2024} in Rome."],
      no: ["Between 3 and 5 people may come."],
    },
    {
      name: "month before days",
      needs: hasDigit | hasDash,
      pattern: [
        "> month={month} day=#1-31 ~{dash} last=~#1-31 ,? year={year}",
        "> month={month} day=#1-31 ~{dash} last=~#1-31",
      ],
      make: day,
      yes: ["It runs from {June 12-14} in Rome."],
      no: ["June has 12-14 hours of sun."],
    },
    {
      name: "month before day",
      needs: hasDigit,
      pattern: [
        "> month={month} .? day=#1-31 ~{ending}? ,? year={year}",
        "> month={month} .? day=#1-31 ~{ending}",
        "> month={sureMonth} .? day=#1-31 !%|{scale}|:|{crowd}",
        "> month={month} .? day=#1-31 !%|{scale}|{plural}|:",
      ],
      make: day,
      yes: ["It left on {December 13, 2015}.", "After {Sept. 11} all changed.", "The {Jan. 6} committee met."],
      no: ["In May 20 people died.", "Theresa May 3 million times denied it."],
    },
    {
      name: "month and year",
      needs: hasDigit,
      pattern: "> month={month} ,? of? year={year} !{scale}",
      make: day,
      yes: ["Formula One returns in {October 2020}.", "In {May, 2009} he died."],
      no: ["It may 2009 times fail."],
    },
    {
      name: "year, month and day in digits",
      needs: hasDigit | hasDash,
      pattern: "> year={year} ~- month=~#1-12 ~- day=~#1-31",
      make: (found) => ({
        to: found.to,
        date: {
          year: Number(textOf(found, "year")),
          month: Number(textOf(found, "month")),
          day: Number(textOf(found, "day")),
        },
      }),
      yes: ["Log of {2015-12-13}: nothing."],
      no: ["The years 2015-16 were dry."],
    },
    {
      name: "day, month and year between points",
      needs: hasDigit,
      pattern: "!version|versions|release|update|ios|android|macos > all={dottedDate}",
      make: (found) => dotted(found, textOf(found, "all")),
      yes: ["Er starb am {12.10.2015} in Berlin."],
      no: ["Version 10.4.11 is out.", "Version 12.40.2015 is out.", "It costs 12.10 a month."],
    },
    {
      name: "digits with slashes that have one reading",
      needs: hasDigit,
      pattern: "> one=#1-31 ~/ two=~#1-31 ~/ year=~{year}",
      make: (found) => slashed(found, words.commaDecimal),
      yes: ["It expired on {12/31/2024} then.", "It is dated {15/12/2015} here."],
      no: ["It was on 3/4/2024 then.", "About 3/4 of it."],
    },
    {
      name: "day and month between points",
      needs: hasDigit,
      pattern: "{am}|vom|zum|bis|seit > all={dottedDay} ~.?",
      make: (found) => dotted(found, textOf(found, "all")),
      yes: ["Das Spiel ist am {3.10.} in Berlin."],
      no: ["Der Kurs stieg um 3.10 Punkte."],
    },
    {
      name: "from year to year",
      needs: hasDigit,
      pattern: ["> year={year} ~-|—|/ last=~{twoDigits} !~{any}", "> year={year} ~-|—|/ last=~{year}"],
      make: (found) => {
        const year = Number(textOf(found, "year"));
        const last = lastYear(year, textOf(found, "last"));
        return last > year && last < year + 150 ? { to: found.to, date: { year, last } } : undefined;
      },
      yes: ["The season {2014-15} was dry.", "He ruled {1933–1945} alone."],
      no: ["The votes were 1999 - 12 in all."],
    },
    {
      name: "decade",
      needs: hasDigit,
      pattern: "> year={decade} ~s",
      make: (found) => ({ to: found.to, date: { year: Number(textOf(found, "year")), decade: true } }),
      yes: ["It changed in the {1990s} for good.", "The '{80s} are back."],
      no: ["It costs 90 s.", "Some 90 shops closed."],
    },
    ...yearRules,
  ];
}

const yearOf = (found: Match): Dated => ({ to: found.to, date: { year: Number(textOf(found, "year")) } });

/** A number of four digits alone is a year unless something is counted by it. */
const yearRules: readonly TokenRule<Dated>[] = [
  {
    name: "year of an era",
    needs: hasDigit,
    pattern: "> year=#1-9999 &bc|ad|bce|ce",
    make: yearOf,
    yes: ["It fell in {1200} BC."],
    no: ["It fell in BC 1200 times."],
  },
  {
    name: "year before the first printed ones",
    needs: hasDigit,
    pattern: "in|since|circa|until|by > year={earlyYear} !{plural}|{unit}|{scale}|%",
    make: yearOf,
    yes: ["The town was founded in {1291}, they say."],
    no: ["In 1291 homes the light went out.", "It fell by 1291 points."],
  },
  {
    name: "year after a word of time, whatever follows",
    needs: hasDigit,
    pattern: "{timeLead} > year={year} !{unit}|{scale}|%|-",
    make: yearOf,
    yes: ["In {2015} people fled.", "The winter of 2010 and since {2011} companies left."],
    no: ["In 2015 euros it is less.", "About 1600 people came.", "They rose in 1990 % of cases."],
  },
  {
    name: "year of the next century",
    needs: hasDigit,
    pattern: [
      "^ by|before|until|after > year=#2100-2300 &,",
      "before|until|beyond|than > year=#2100-2300 &.|,|;",
      "by > year=2100|2150|2200|2300 &.|,|;|)|and|if|unless|under",
    ],
    make: yearOf,
    yes: ["By {2100}, seas may rise a metre.", "Seas may rise by {2100}.", "It will not melt before {2150}."],
    no: ["By 2100 votes they won.", "It fell by 2100 to 300.", "It has 2200."],
  },
  {
    name: "year in words",
    pattern: "> {centuryWord} ~-? {tensWord} ~-? {smallNumber}? !{unit}|{scale}|-",
    make: ({ to }) => ({ to, date: {} }),
    yes: ["He wrote {nineteen eighty-four} there.", "See {Twenty-twenty} as it was."],
    no: ["Nineteen ships sank.", "Fifteen twenty-minute talks."],
  },
  {
    name: "year",
    needs: hasDigit,
    pattern: "!{countLead}|{currency} > year={year} !%|~{tail}|{units}|{scale}|-|{crowd}",
    make: yearOf,
    yes: ["The {1989} protests failed.", "It was the {2016} election.", "Its {2019} report said so."],
    no: ["He sold 2000 cars.", "The 1600-page book is out.", "Only 1800 came.", "Some 2000 were hurt."],
  },
];

function dotted({ to }: Match, text: string): Dated | undefined {
  const [day = 0, month = 0, year] = text.split(".").map(Number);
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const full = year === undefined ? undefined : year < 100 ? 2000 + year : year;
  return { to, date: { ...given("year", full), month, day } };
}

/** "3/4/2024" is March in one country and April in the next; `dayFirst` where the language leaves no doubt. */
function slashed(found: Match, dayFirst: boolean): Dated | undefined {
  const [one, two] = [Number(textOf(found, "one")), Number(textOf(found, "two"))];
  const year = Number(textOf(found, "year"));
  if (one > 12 && two > 12) return undefined;
  if (one <= 12 && two <= 12 && one !== two && !dayFirst) return undefined;
  const monthFirst = two > 12;
  return { to: found.to, date: { year, month: monthFirst ? one : two, day: monthFirst ? two : one } };
}

const given = <Name extends keyof CalendarDate>(name: Name, value: CalendarDate[Name]): CalendarDate =>
  value === undefined ? {} : { [name]: value };
