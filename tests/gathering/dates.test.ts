// What dates in feeds and pages mean.
import { describe, expect, it } from "vitest";
import { dayBy, dayForms } from "../../src/gathering/date-forms.ts";
import { respellings } from "../../src/gathering/date-spellings.ts";
import { dayOrderIn, plausibleDate, readDate } from "../../src/gathering/dates.ts";
import { inDrawer } from "../evals/drawer.ts";
import { feedDates } from "../evals/feed-dates.ts";

describe("A date", () => {
  const table: readonly [string, string | undefined][] = [
    ["2026-03-02T07:08:09Z", "2026-03-02T07:08:09Z"],
    ["2026-03-02T07:08:09.123+01:00", "2026-03-02T06:08:09Z"],
    ["2026-03-02T07:08-0500", "2026-03-02T12:08:00Z"],
    ["2026-03-02 07:08:09", "2026-03-02T07:08:09Z"],
    ["20260302T070809Z", "2026-03-02T07:08:09Z"],
    ["2026-03-02", "2026-03-02T00:00:00Z"],
    ["Mon, 02 Mar 2026 07:08:09 GMT", "2026-03-02T07:08:09Z"],
    ["Mon, 2 Mar 26 07:08:09 EST", "2026-03-02T12:08:09Z"],
    ["Mon, 02 March 2026 07:08 +0530", "2026-03-02T01:38:00Z"],
    ["Mon Mar  2 07:08:09 GMT 2026", "2026-03-02T07:08:09Z"],
    ["March 2, 2026 7:08 pm", "2026-03-02T19:08:00Z"],
    ["2 Mar 2026", "2026-03-02T00:00:00Z"],
    ["yesterday", undefined],
    ["2026-13-45", undefined],
    ["", undefined],
    ["9".repeat(5000), undefined],
  ];
  for (const [text, iso] of table)
    it(`"${text.slice(0, 40)}" is ${iso ?? "none"}`, () =>
      expect(readDate(text)).toBe(iso === undefined ? undefined : Date.parse(iso)));
});

describe("The forms of dates that feeds use", () => {
  for (const { text, language, at } of feedDates().filter((form) => !inDrawer(form.text)))
    it(`${JSON.stringify(text)} ${language ?? ""} is ${at ?? "no date"}`, () => {
      const read = readDate(text, { language });
      expect(read === undefined ? null : Math.floor(read / 1000)).toBe(at === null ? null : Date.parse(at) / 1000);
    });
  it("a feed's other dates say which number is the month", () => {
    const dates = ["11/05/2024 21:05", "11/15/2024 21:05"];
    expect(dayOrderIn(dates)).toBe("month-first");
    expect(readDate(dates[0], { order: dayOrderIn(dates) })).toBe(Date.parse("2024-11-05T21:05:00Z"));
  });
  it("a language that is none reads dates as none given does", () => {
    for (const language of ["x", "zz-bogus", "en_US", "fr-x-private-words", "😀", ""])
      expect(readDate("15 Nov 2024", { language })).toBe(Date.parse("2024-11-15T00:00:00Z"));
  });
  it("dates that contradict one another say nothing", () =>
    expect(dayOrderIn(["15/11/2024", "11/15/2024"])).toBeUndefined());
});

describe("The rows of dates", () => {
  for (const { name, pattern, as, yes, no } of respellings)
    it(name, () => {
      const respell = (text: string) =>
        text.replace(pattern, (_whole, ...parts) => as(...parts.slice(0, -2).map((part) => part ?? "")));
      for (const [text, wanted] of yes) expect(respell(text)).toBe(wanted);
      for (const text of no) expect(respell(text)).toBe(text);
    });
  for (const form of dayForms)
    it(form.name, () => {
      for (const [text, wanted] of form.yes) {
        const { year, month, date } = dayBy(form, text, undefined)?.day ?? { year: 0, month: 0, date: 0 };
        expect([year, String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-")).toBe(wanted);
      }
      for (const text of form.no) expect(dayBy(form, text, undefined)).toBeUndefined();
    });
});

describe("A publication time one can sort by", () => {
  const now = Date.parse("2026-03-02T15:00:00Z");
  it("the future is now", () => expect(plausibleDate(now + 5 * 3_600_000, now)).toBe(now));
  it("midnight is a day without a time: its noon", () =>
    expect(plausibleDate(Date.parse("2026-03-02T00:00:00Z"), now)).toBe(Date.parse("2026-03-02T12:00:00Z")));
  it("or now, when noon has not come", () =>
    expect(plausibleDate(Date.parse("2026-03-02T00:00:00Z"), now - 8 * 3_600_000)).toBe(now - 8 * 3_600_000));
  it("any other time is itself", () => expect(plausibleDate(now - 1234, now)).toBe(now - 1234));
});
