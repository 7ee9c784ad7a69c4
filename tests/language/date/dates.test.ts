// Dates as a text writes them, labelled by hand in four languages: the same day whatever the notation.
import { describe, expect, test } from "vitest";
import { type CalendarDate, sameDate } from "../../../src/language/date/calendar.ts";
import { dateRulesOf } from "../../../src/language/date/date-at.ts";
import { quantitiesOf } from "../../../src/language/number/quantities.ts";
import { cut } from "../../../src/language/tokenize.ts";
import { vocabularyOf } from "../../../src/language/vocabularies.ts";
import { inDrawer, rowsOf } from "../number/drawer.ts";

type Row = {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly dates: readonly { readonly text: string; readonly from: string; readonly to: string }[];
};

/** Labels that name one day by number: relative ones ("last Tuesday") are no business of this grammar. */
const byNumber = ({ text, from, to }: Row["dates"][number]): boolean =>
  from === to && /\d/.test(text) && !/\bin \d/.test(text);

function dayOf(day: string): CalendarDate {
  const [year, month, date] = day.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
}

const asked = rowsOf<Row>("dates/dates.jsonl").flatMap(({ id, language, text, dates }) =>
  dates.filter(byNumber).map((label) => ({ id, language, text, label })),
);

test.each([
  ["dates that rules were written against", false, 0.95],
  ["dates kept unread", true, 0.9],
])("%s", (name, drawer, least) => {
  const judged = asked.filter(({ id }) => inDrawer(id) === drawer);
  const wrong = judged.filter(({ language, text, label }) => {
    const day = dayOf(label.from);
    return !quantitiesOf(cut(text), language).some(({ date }) => date !== undefined && sameDate(date, day));
  });
  console.log(`${name}: ${judged.length - wrong.length} of ${judged.length}`);
  expect(
    1 - wrong.length / judged.length,
    drawer ? "" : wrong.map(({ text }) => text).join("\n"),
  ).toBeGreaterThanOrEqual(least);
});

describe("one day has one key", () => {
  const keys = (text: string, language = "en"): string[] => quantitiesOf(cut(text), language).map(({ key }) => key);

  test.each([
    ["It opened on Dec. 15.", "en", "@-12-15"],
    ["It opened on 15 December.", "en", "@-12-15"],
    ["It opened on December 15, 2015.", "en", "@2015-12-15"],
    ["It opened on the 15th of December 2015.", "en", "@2015-12-15"],
    ["Am 15. Dezember 2015 war es so weit.", "de", "@2015-12-15"],
    ["Am 15.12.2015 war es so weit.", "de", "@2015-12-15"],
    ["Abrió el 15 de diciembre de 2015 en Madrid.", "es", "@2015-12-15"],
    ["Il ouvre le 15 décembre 2015 ici.", "fr", "@2015-12-15"],
    ["It opened in December 2015.", "en", "@2015-12"],
    ["It opened in 2015.", "en", "@2015"],
    ["It opened at 8.45pm.", "en", "T20:45"],
    ["It opened at 20:45.", "en", "T20:45"],
  ])("%s", (text, language, key) => {
    expect(keys(text, language)).toEqual([key]);
  });

  test("a year left out may be any, another year may not", () => {
    expect(sameDate({ month: 12, day: 15 }, { year: 2015, month: 12, day: 15 })).toBe(true);
    expect(sameDate({ year: 2014, month: 12, day: 15 }, { year: 2015, month: 12, day: 15 })).toBe(false);
    expect(sameDate({ month: 12, day: 15 }, { month: 12, day: 16 })).toBe(false);
  });
});

/** A rule that is asked nowhere is dead, though its examples match: two of years in words are. */
test("what a date rule's example marks is a date of its sentence", () => {
  const english = dateRulesOf(vocabularyOf("en"));
  const examples = [...english.dates.rules, ...english.clocks.rules].flatMap(({ name, yes }) =>
    yes.map((marked) => ({ name, start: marked.indexOf("{"), text: marked.replace(/[{}]/g, "") })),
  );
  const dead = examples.filter(({ text, start }) => {
    const found = quantitiesOf(cut(text), "en").find((each) => each.start <= start && each.end > start);
    return found === undefined || !["date", "year", "time"].includes(found.kind);
  });
  expect(examples.length).toBeGreaterThan(40);
  expect(dead.length, dead.map(({ name, text }) => `${name}: ${text}`).join("\n")).toBeLessThanOrEqual(2);
});
