// What dates in feeds and pages mean.
import { describe, expect, it } from "vitest";
import { plausibleDate, readDate } from "../../src/gathering/dates.ts";

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

describe("A publication time one can sort by", () => {
  const now = Date.parse("2026-03-02T15:00:00Z");
  it("the future is now", () => expect(plausibleDate(now + 5 * 3_600_000, now)).toBe(now));
  it("midnight is a day without a time: its noon", () =>
    expect(plausibleDate(Date.parse("2026-03-02T00:00:00Z"), now)).toBe(Date.parse("2026-03-02T12:00:00Z")));
  it("or now, when noon has not come", () =>
    expect(plausibleDate(Date.parse("2026-03-02T00:00:00Z"), now - 8 * 3_600_000)).toBe(now - 8 * 3_600_000));
  it("any other time is itself", () => expect(plausibleDate(now - 1234, now)).toBe(now - 1234));
});
