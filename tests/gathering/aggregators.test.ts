// What aggregators and feeds' programs put around other people's articles, and what is left of it.
import { describe, expect, it } from "vitest";
import { aggregators, unwrappedEntry } from "../../src/gathering/aggregators.ts";
import { articlesOf } from "../../src/gathering/entries.ts";
import { parseFeed } from "../../src/gathering/feed.ts";
import type { RoughEntry } from "../../src/gathering/feedshapes.ts";
import { canonical } from "../../src/gathering/url.ts";

const rough = (over: Partial<RoughEntry>): RoughEntry => ({
  id: "1",
  idIsLink: false,
  title: "",
  titleIsText: false,
  author: "",
  summary: "",
  content: "",
  ...over,
});

describe("The rows of aggregators", () => {
  for (const { name, is, yes, no } of aggregators)
    it(name, () => {
      for (const [entry, changed] of yes) {
        expect(is(rough(entry))).toBe(true);
        expect(unwrappedEntry(rough(entry))).toMatchObject(changed);
      }
      for (const entry of no) expect(is(rough(entry))).toBe(false);
    });
});

const url = "https://reader.example/feed.xml";
const articles = (items: string) => {
  const feed = parseFeed(`<rss version="2.0"><channel><title>Reader</title>${items}</channel></rss>`, url);
  return articlesOf(feed, { url, title: feed.title }, Date.parse("2026-03-02T00:00:00Z"));
};

describe("An aggregator's entry", () => {
  it("is the outlet's article, under its own headline", () =>
    expect(
      articles(
        "<item><title>Ferry back - The Harbour Times</title><link>https://news.google.com/rss/articles/CBMiAbc</link>" +
          '<source url="https://harbourtimes.example">The Harbour Times</source></item>',
      )[0],
    ).toMatchObject({ title: "Ferry back", outlet: "The Harbour Times", text: "" }));
  it("keeps a dash that is not the outlet's", () =>
    expect(
      articles(
        "<item><title>Ferry - a love story</title><link>https://news.google.com/rss/articles/CBMiAbd</link>" +
          '<source url="https://harbourtimes.example">The Harbour Times</source></item>',
      )[0]?.title,
    ).toBe("Ferry - a love story"));
  it("of Hacker News has no text but its link", () =>
    expect(
      articles(
        "<item><title>Ships without crews</title><link>https://harbour.example/ships</link><description><![CDATA[" +
          '<p>Article URL: <a href="https://harbour.example/ships">https://harbour.example/ships</a></p>' +
          "<p>Points: 120</p><p># Comments: 48</p>]]></description></item>",
      )[0],
    ).toMatchObject({ url: "https://harbour.example/ships", text: "" }));
  it("of Reddit is what it links to, without who submitted it", () =>
    expect(
      articles(
        "<item><title>Ferry back</title><link>https://www.reddit.com/r/ships/comments/1/x/</link><description>" +
          "&amp;#32; submitted by &amp;#32; &lt;a href=&quot;https://www.reddit.com/user/x&quot;&gt; /u/x &lt;/a&gt; &lt;br/&gt; " +
          "&lt;span&gt;&lt;a href=&quot;https://harbour.example/a&quot;&gt;[link]&lt;/a&gt;&lt;/span&gt; &amp;#32; " +
          "&lt;span&gt;&lt;a href=&quot;https://www.reddit.com/r/ships/comments/1/x/&quot;&gt;[comments]&lt;/a&gt;&lt;/span&gt;" +
          "</description></item>",
      )[0],
    ).toMatchObject({ url: "https://harbour.example/a", text: "" }));
  it("of a list of links is its own site's, where the list names nobody", () => {
    const item = (host: string, n: number) => `<item><title>News ${n}</title><link>https://${host}/${n}</link></item>`;
    const hosts = ["one.example", "two.example", "three.example", "four.example"];
    expect(articles(hosts.map(item).join("")).map(({ outlet }) => outlet)).toEqual(hosts);
    expect(articles([...Array(4).fill("one.example"), ...hosts].map(item).join(""))[0]?.outlet).toBe("Reader");
  });
  it("of its own site is the feed's", () =>
    expect(
      articles(
        '<item><title>A</title><link>https://reader.example/a</link><source url="https://reader.example/">X</source></item>',
      )[0]?.outlet,
    ).toBe("Reader"));
});

describe("An address that carries another", () => {
  const table: readonly [string, string][] = [
    [
      "https://www.google.com/url?rct=j&sa=t&url=https://harbour.example/a%3Fid%3D7&ct=ga",
      "https://harbour.example/a?id=7",
    ],
    ["https://www.google.co.uk/url?q=https://harbour.example/a", "https://harbour.example/a"],
    [
      "http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fharbour.example%2fa&c=1",
      "https://harbour.example/a",
    ],
    ["https://l.facebook.com/l.php?u=https%3A%2F%2Fharbour.example%2Fa&h=AT0", "https://harbour.example/a"],
    [
      `https://news.google.com/rss/articles/${Buffer.from('\b\u0013"\u0019https://harbour.example/aÒ\u0001\u0000', "latin1").toString("base64url")}?oc=5`,
      "https://harbour.example/a",
    ],
    ["https://news.google.com/rss/articles/CBMiAbc?oc=5", "https://news.google.com/rss/articles/CBMiAbc?oc=5"],
    ["https://www.google.com/url?q=javascript:alert(1)", "https://google.com/url?q=javascript%3Aalert%281%29"],
  ];
  for (const [from, to] of table) it(from.slice(0, 60), () => expect(canonical(from)).toBe(to));
  it("a moment in the query names no article", () =>
    expect(canonical("https://harbour.example/a?t=1731704700")).toBe("https://harbour.example/a"));
  it("a place in a film does", () =>
    expect(canonical("https://harbour.example/a?t=120")).toBe("https://harbour.example/a?t=120"));
});
