// Lines of feeds, lists of links and shows that are no news.
import { describe, expect, test } from "vitest";
import { clean } from "../../src/reading/page/clean.ts";
import { strayLines } from "../../src/reading/page/stray-lines.ts";

describe("The rows of stray lines", () => {
  test.each(strayLines.map((row) => [row.name, row] as const))("%s", (_, { patterns, yes, no }) => {
    const matched = (line: string) => patterns.some((pattern) => pattern.test(line));
    expect(yes.filter((line) => !matched(line))).toEqual([]);
    expect(no.filter(matched)).toEqual([]);
  });
});

const left = (...lines: readonly string[]) => clean(lines.join("\n"), "").paragraphs.map(({ text }) => text);

describe("A show's notes", () => {
  test("leave nothing where they only point and sell", () =>
    expect(
      left(
        "00:00 Intro",
        "02:10 The port vote",
        "14:30 Interview with Ann Bright",
        "Support the show: https://patreon.example/x",
        "Follow us on Instagram",
        "Sponsor: Acme VPN gives you 20% off with code PORT20",
      ),
    ).toEqual([]));
  test("leave what they tell", () =>
    expect(
      left(
        "The launch of the ferry at Port Ellery.",
        "Chapters:",
        "(0:00) Intro",
        "(2:10) Speech",
        "(1:02:10) Questions",
        "Get 30% off with code PORT.",
        "#ferry #port",
      ),
    ).toEqual(["The launch of the ferry at Port Ellery."]));
  test("a day's entries by their time are no chapters", () =>
    expect(left("10:15 The minister resigned.", "09:40 The court ruled.", "00:00 The talks began.")).toHaveLength(3));
  test("a list of links is no news", () =>
    expect(left("submitted by /u/sailor_example", "[link] [comments]")).toEqual([]));
});
