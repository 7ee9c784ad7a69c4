// When two addresses are one article.

import { describe, expect, it } from "vitest";
import { absolute, canonical, siteOf } from "../../src/gathering/url.ts";
import { fc } from "./check.ts";

describe("An article's canonical address", () => {
  const same: readonly (readonly [string, ...string[]])[] = [
    [
      "https://example.org/news/fire",
      "http://www.example.org/news/fire/",
      "HTTPS://EXAMPLE.ORG:443/news/fire#comments",
      "https://m.example.org/news/fire?utm_source=rss&utm_medium=feed",
      "https://example.org//news/fire?fbclid=abc",
      "https://example.org/news/fire/amp",
      "https://amp.example.org/news/fire/",
      "https://example.org/amp/news/fire",
    ],
    ["https://en.wikipedia.org/wiki/Lake", "https://en.m.wikipedia.org/wiki/Lake"],
    [
      "https://bbc.co.uk/news/world-12345678",
      "https://www.google.com/amp/s/www.bbc.co.uk/news/world-12345678",
      "https://www-bbc-co-uk.cdn.ampproject.org/c/s/www.bbc.co.uk/news/world-12345678",
      "https://www.bbc.co.uk/news/amp/world-12345678",
    ],
    [
      "https://example.org/2026/03/02/lake-rises-by-two-metres",
      "https://example.org/2026/03/02/lake-rises-by-two-metres?page=2&view=mobile",
      "https://example.org/2026/03/02/lake-rises-by-two-metres.amp",
    ],
    [
      "https://example.org/story?id=5",
      "http://example.org/story?utm_campaign=x&id=5&ref=home",
      "https://example.org/story/?id=5&gclid=1",
    ],
    ["https://example.org/caf%C3%A9", "https://example.org/caf%c3%a9", "https://example.org/café"],
    ["https://example.org/", "http://example.org", "https://www.example.org/index.html"],
  ];
  for (const [first, ...others] of same)
    for (const other of others) it(`${other} is ${first}`, () => expect(canonical(other)).toBe(canonical(first)));

  const different: readonly [string, string][] = [
    ["https://example.org/story?id=5", "https://example.org/story?id=6"],
    ["https://example.org/a", "https://example.org/b"],
    ["https://example.org/watch?v=a", "https://example.org/watch?v=b"],
    ["https://news.example.org/a", "https://example.org/a"],
    ["https://example.org:8443/a", "https://example.org/a"],
    ["https://example.org/#!/story/1", "https://example.org/#!/story/2"],
  ];
  for (const [one, other] of different)
    it(`${one} is not ${other}`, () => expect(canonical(one)).not.toBe(canonical(other)));

  it("is its own canonical address, for any address", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (url) => canonical(canonical(url)) === canonical(url),
      ),
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string(), (text) => typeof canonical(text) === "string" && typeof siteOf(text) === "string"),
    );
  });
});

describe("A link", () => {
  it("becomes absolute, or nothing when it leads nowhere", () => {
    expect(absolute("../b?x=1", "https://example.org/a/c")).toBe("https://example.org/b?x=1");
    for (const odd of ["javascript:alert(1)", "mailto:a@example.org", "", undefined, "http://"])
      expect(absolute(odd, "https://example.org")).toBeUndefined();
  });
});
