// Facts: no text is read beyond what the longest articles have, however it comes in, and what is cut is called an excerpt.

import { describe, expect, it } from "vitest";
import { articlesOf } from "../../src/gathering/entries.ts";
import { fetchArticle } from "../../src/gathering/fetch.ts";
import { tasks } from "../../src/gathering/tasks.ts";
import { mostText, withinBounds } from "../../src/news/text-bound.ts";
import { FixedClock } from "../fakes/clock.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { openMemory } from "../fakes/store.ts";
import { FakeWeb } from "../fakes/web.ts";

const sentence = "The council of the harbour town voted for a new bridge on Monday. ";
const long = sentence.repeat(8000);
const url = "https://news.example.org/long";

async function fetched(body: string, contentType: string) {
  const web = new FakeWeb({ [url]: { body, contentType } });
  const kept = { store: openMemory(), clock: new FixedClock() };
  return fetchArticle(url, { web, sandbox: inlineSandbox, signal: new AbortController().signal, ...kept });
}

const ways: Readonly<Record<string, () => unknown>> = {
  "a page of plain text": () => fetched(`A long report\n\n${long}`, "text/plain"),
  "a page of HTML": () => fetched(`<html><body><article><p>${long}</p></article></body></html>`, "text/html"),
  "an item of a feed": () => {
    const body = `<rss version="2.0"><channel><title>News</title><item><title>A long report</title><guid>1</guid><description>${long}</description></item></channel></rss>`;
    return articlesOf(tasks.feed({ body, url }), { url, title: "News" }, 0)[0];
  },
};

describe("a text longer than any article", () => {
  for (const [name, come] of Object.entries(ways))
    it(`is cut at a sentence's end and called an excerpt: ${name}`, async () => {
      const { text, completeness } = (await come()) as { text: string; completeness: string };
      expect(text.length).toBeLessThanOrEqual(200_000);
      expect(text.length).toBeGreaterThan(190_000);
      expect(text.endsWith(" on Monday.")).toBe(true);
      expect(completeness).toBe("excerpt");
    });
});

const made = { title: "A title", text: "A text.", completeness: "full" } as const;

it("a text within the bound stays as it is", () => {
  expect(withinBounds(made)).toEqual(made);
  const whole = "a".repeat(mostText);
  expect(withinBounds({ ...made, text: whole })).toEqual({ ...made, text: whole });
});

it("a paragraph that ends near the bound is the end of the excerpt", () => {
  const text = `${"word ".repeat(39_500)}\nLast. ${"more ".repeat(20_000)}`;
  expect(withinBounds({ ...made, text }).text).toBe("word ".repeat(39_500));
});

it("a text without any blank is cut between characters, not within one", () => {
  const { text } = withinBounds({ ...made, text: `a${"😀".repeat(150_000)}` });
  expect(text.length).toBeLessThanOrEqual(mostText);
  expect(text.isWellFormed()).toBe(true);
});

it("a title, a byline and an outlet are lines", () => {
  const endless = "word ".repeat(100_000);
  const { title, byline, outlet } = withinBounds({ ...made, title: endless, byline: endless, outlet: endless });
  for (const line of [title, byline, outlet])
    expect([line.length <= 600, line.endsWith("word…")]).toEqual([true, true]);
});
